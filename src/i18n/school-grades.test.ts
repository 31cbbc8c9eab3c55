import { expect, it } from 'vitest';
import { schoolGrades } from './school-grades.ts';
import { wordsFor } from './words.ts';

it.each([
  [[7], 'en', 'Grade 7'],
  [[9, 6, 7, 8], 'en', 'Grades 6–9'],
  [[4, 5], 'vi', 'Lớp 4, 5'],
  [[3, 6, 7], 'vi', 'Lớp 3, 6, 7'],
  [[7], 'km', 'ថ្នាក់ទី៧'],
])('%o in %s is %s', (grades, language, text) => {
  expect(schoolGrades(grades, wordsFor(language), language)).toBe(text);
});
