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

test('who said it stands under a quotation, as its source', () => {
  const { html } = renderProse('> Words.\n> — Somebody at Ba So', khmer);
  expect(html).toBe(
    '<figure class="quotation">\n<blockquote>\n<p>Words.</p>\n</blockquote>\n' +
      '<figcaption><cite>Somebody at Ba So</cite></figcaption>\n</figure>\n',
  );
  expect(renderProse('> Words alone.', khmer).html).toBe(
    '<blockquote>\n<p>Words alone.</p>\n</blockquote>\n',
  );
});

test('a place on the object is a link into its list, and plain words where no object is shown', () => {
  const markdown = 'See [the spout](view:spout).';
  expect(renderProse(markdown, khmer).html).toBe('<p>See the spout.</p>\n');
  const placeHref = (id: string) => `#annotation-${id}`;
  expect(renderProse(markdown, { ...khmer, placeHref }).html).toBe(
    '<p>See <a href="#annotation-spout" data-place="spout">the spout</a>.</p>\n',
  );
});
