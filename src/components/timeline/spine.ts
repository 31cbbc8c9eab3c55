/** An event as the spine needs it: its decimal year. */
export interface Dated {
  readonly date: { readonly sort: number };
}

/** A stretch of years, drawn to one scale from left to right. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a year stands in a stretch, 0 at its beginning to 1 at its end. */
export const placeIn = (year: number, { from, to }: Stretch): number => (year - from) / (to - from);

/** The whole line: from the first event's century to the end of this year's decade. */
export function wholeStretch(events: readonly Dated[], thisYear: number): Stretch {
  const years = events.map(({ date }) => date.sort);
  const first = Math.min(thisYear, ...years);
  const last = Math.max(thisYear, ...years);
  return { from: Math.floor(first / 100) * 100, to: Math.ceil((last + 1) / 10) * 10 };
}

/** Share of the events that the enlarged stretch must hold, and the longest part of the line it may be. */
const MOST_EVENTS = 0.55;
const LONGEST = 0.25;

/**
 * The stretch at the end of the line that is worth drawing larger: it begins with an era, is short, and holds most
 * events. Undefined where the events are spread evenly.
 */
export function crowdedStretch(
  events: readonly Dated[],
  eras: readonly { from: number }[],
  whole: Stretch,
): Stretch | undefined {
  const from = eras
    .map((era) => era.from)
    .filter((year) => year > whole.from && (whole.to - year) / (whole.to - whole.from) <= LONGEST)
    .find(
      (year) =>
        events.filter(({ date }) => date.sort >= year).length >= MOST_EVENTS * events.length,
    );
  return from === undefined ? undefined : { from, to: whole.to };
}

/** Round years of a stretch, at most so many, for its scale. */
export function roundYears({ from, to }: Stretch, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((one) => (to - from) / one < most);
  if (step === undefined) return [];
  const first = Math.ceil(from / step) * step;
  return Array.from(
    { length: Math.floor((to - first) / step) + 1 },
    (_, index) => first + index * step,
  );
}

/**
 * Heaps dots that stand too near to each other: the level of each, 0 on the line, so that none covers another.
 * @param positions from left to right, in the same unit as the diameter
 */
export function levelsOf(positions: readonly number[], diameter: number): number[] {
  const lastOnLevel: number[] = [];
  return positions.map((position) => {
    const free = lastOnLevel.findIndex((last) => position - last >= diameter);
    const level = free === -1 ? lastOnLevel.length : free;
    lastOnLevel[level] = position;
    return level;
  });
}

/** Events of each era in order; an era without events is left out, events before the first era come first. */
export function byEra<Event extends Dated, Era extends { from: number }>(
  events: readonly Event[],
  eras: readonly Era[],
): { era: Era | undefined; until: number | undefined; events: Event[] }[] {
  const chapters = [undefined, ...eras].map((era, index) => {
    const until = eras[index]?.from;
    const inEra = ({ date }: Event): boolean =>
      date.sort >= (era?.from ?? -Infinity) && date.sort < (until ?? Infinity);
    return { era, until, events: events.filter(inEra) };
  });
  return chapters.filter((chapter) => chapter.events.length > 0);
}
