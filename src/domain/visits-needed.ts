/** What it takes to reach a year's lower bound from where the count stands. Whole visits, computed and not guessed. */
export interface VisitsNeeded {
  /** Visits still missing to the lower bound; 0 when it is reached. */
  readonly missing: number;
  /** Months whose visits are not counted yet, the running one among them. */
  readonly monthsLeft: number;
  /** Each of those months at least so many; null where no month is left. */
  readonly perMonth: number | null;
  /** Each school at least so many until the end of the year; null where the number of schools is not known. */
  readonly perSchool: number | null;
}

/**
 * @param lower the year's lower bound
 * @param visits counted from January to the end of month `through`
 * @param through 0–12; 0 before anything is counted
 * @param schools that the museum serves
 */
export function visitsNeeded(
  lower: number,
  visits: number,
  through: number,
  schools: number | null,
): VisitsNeeded {
  const missing = Math.max(0, lower - visits);
  const monthsLeft = 12 - through;
  return {
    missing,
    monthsLeft,
    perMonth: monthsLeft > 0 ? Math.ceil(missing / monthsLeft) : null,
    perSchool: schools !== null && schools > 0 ? Math.ceil(missing / schools) : null,
  };
}
