import type { Outcome } from '../schema/outcome.ts';

/** The outcomes of one school grade (or span of grades), subject by subject. */
export interface GradeOutcomes {
  /** One grade, or first and last of a span. */
  grades: readonly number[];
  /** Anchor on the curriculum page: `grade-7`, `grade-6-9`. */
  anchor: string;
  subjects: { subject: string; anchor: string; outcomes: Outcome[] }[];
}

/**
 * Groups outcomes by grade, then by subject. Single grades come before spans that begin with them; subjects keep the
 * order of `subjectOrder`, outcomes the order in which they are written.
 */
export function outcomesByGrade(
  outcomes: readonly Outcome[],
  subjectOrder: readonly string[],
): GradeOutcomes[] {
  const byAnchor = Map.groupBy(outcomes, ({ grades }) => anchorOf(grades));
  return [...byAnchor]
    .map(([anchor, members]) => ({
      grades: members[0]?.grades ?? [],
      anchor,
      subjects: [...Map.groupBy(members, ({ subject }) => subject)]
        .sort(([a], [b]) => subjectOrder.indexOf(a) - subjectOrder.indexOf(b))
        .map(([subject, ofSubject]) => ({
          subject,
          anchor: `${anchor}-${subject}`,
          outcomes: ofSubject,
        })),
    }))
    .sort(
      (a, b) =>
        Math.min(...a.grades) - Math.min(...b.grades) ||
        Math.max(...a.grades) - Math.max(...b.grades),
    );
}

const anchorOf = (grades: readonly number[]): string => {
  const [from, to] = [Math.min(...grades), Math.max(...grades)];
  return from === to ? `grade-${String(from)}` : `grade-${String(from)}-${String(to)}`;
};
