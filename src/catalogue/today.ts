/**
 * The day of a build, in the museum's time zone, as YYYY-MM-DD. `SALA_TODAY` sets it, so that tests and pictures of
 * pages do not change with the calendar; pages in the browser correct themselves to the visitor's day.
 */
export function today(timeZone: string): string {
  return (
    process.env['SALA_TODAY'] ??
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date())
  );
}
