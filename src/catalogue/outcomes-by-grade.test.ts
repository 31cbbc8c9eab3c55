import { expect, it } from 'vitest';
import type { Outcome } from '../schema/outcome.ts';
import { outcomesByGrade } from './outcomes-by-grade.ts';

const outcome = (id: string, subject: string, grades: number[]): Outcome => ({
  id,
  subject,
  grades,
  strand: { en: 'Strand' },
  text: { en: 'Text' },
  check: 'programme-text',
  sources: ['https://curriculum.example/'],
});

it('groups by grade, spans after the grade they begin with, and by subject in the given order', () => {
  const groups = outcomesByGrade(
    [
      outcome('A', 'civics', [6, 9]),
      outcome('B', 'history', [10]),
      outcome('C', 'history', [6]),
      outcome('D', 'civics', [6]),
      outcome('E', 'history', [6]),
    ],
    ['history', 'civics'],
  );
  expect(
    groups.map(({ anchor, subjects }) => [
      anchor,
      subjects.map((part) => [part.anchor, part.outcomes.map(({ id }) => id).join('')]),
    ]),
  ).toEqual([
    [
      'grade-6',
      [
        ['grade-6-history', 'CE'],
        ['grade-6-civics', 'D'],
      ],
    ],
    ['grade-6-9', [['grade-6-9-civics', 'A']]],
    ['grade-10', [['grade-10-history', 'B']]],
  ]);
});
