/** Every time zone's days begin on a quarter of an hour of UTC. */
const QUARTER_HOUR = 15 * 60_000;
/** Two months of quarters: more than are taken late. */
const MOST_QUARTERS = 6000;

/** `dayOf` (`dayIn`), asked once for each quarter of an hour: asking the calendar costs more than all else of an event. */
export function rememberedDays(dayOf: (moment: number) => string): (moment: number) => string {
  const days = new Map<number, string>();
  return (moment) => {
    const quarter = Math.floor(moment / QUARTER_HOUR);
    const known = days.get(quarter);
    if (known !== undefined) return known;
    if (days.size >= MOST_QUARTERS) days.clear(); // somebody's clock runs wild
    const day = dayOf(moment);
    days.set(quarter, day);
    return day;
  };
}
