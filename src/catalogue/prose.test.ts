import { expect, test } from 'vitest';
import { renderProse } from './prose.ts';

const khmer = {
  language: 'km',
  href: (kind: string, id: string) => `/km/${kind}/${id}/`,
  termOfRun: () => undefined,
  latinLanguage: 'vi',
};

test("words with the first language's own letters are marked as that language in Khmer text", () => {
  expect(renderProse('នៅ Trà Vinh ។', khmer).html).toContain('<span lang="vi">Trà Vinh</span>');
});

test('technical words in Khmer text are not called Vietnamese', () => {
  expect(renderProse('JavaScript និង Do Not Track', khmer).html).not.toContain('<span');
});
