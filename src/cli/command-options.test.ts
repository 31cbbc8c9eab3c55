import { expect, it } from 'vitest';
import { commandOptions } from './command-options.ts';

const options = { year: { type: 'string' }, html: { type: 'boolean', default: false } } as const;

it('gives what was written', () => {
  const { values } = commandOptions('usage', { args: ['--year', '2026'], options });
  expect(values).toEqual({ year: '2026', html: false });
});

it.each([
  [['--nam', '2026'], '--nam'],
  [['--year'], '--year'],
  [['2026'], '2026'],
])('says for %j how the command is written, and what cannot be understood', (args, wrong) => {
  const act = () => commandOptions('Cách dùng / usage: npm run report', { args, options });
  expect(act).toThrow('Cách dùng / usage: npm run report\n(');
  expect(act).toThrow(wrong);
});
