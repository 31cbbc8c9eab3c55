import { expect, test } from 'vitest';
import { keepUnits } from './keep-units.ts';

test('a number stays on the line of its unit, in both digits', () => {
  expect(keepUnits('cao 45 cm, rộng 1,1 m')).toBe('cao 45\u00A0cm, rộng 1,1\u00A0m');
  expect(keepUnits('២៨–៣០ ម៉ែត្រ')).toBe('២៨–៣០\u00A0ម៉ែត្រ');
});

test('a word that only begins like a unit may still go to the next line', () => {
  expect(keepUnits('30 mái chèo, 12 mm')).toBe('30 mái chèo, 12\u00A0mm');
  expect(keepUnits('7 gian')).toBe('7 gian');
});
