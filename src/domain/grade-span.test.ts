import { expect, it } from 'vitest';
import { gradeSpan } from './grade-span.ts';

it.each([
  [[7], '7'],
  [[9, 6, 7, 8], '6–9'],
  [[4, 5], '4, 5'],
  [[3, 6, 7], '3, 6, 7'],
  [[], ''],
])('%o is %s', (grades, text) => {
  expect(gradeSpan(grades, 'vi')).toBe(text);
});
