import type { Catalogue } from '../catalogue/catalogue.ts';
import { festivalDays, type FestivalDays } from '../domain/festival-days.ts';
import type { Festival } from '../schema/event.ts';

/** Octets of a content line without its line break, RFC 5545 section 3.1. */
const LINE_OCTETS = 75;

/**
 * The museum's festivals as an iCalendar file (RFC 5545) for phones and school calendars. Depends on the content
 * alone, so that the same content always gives the same bytes. A forecast says so in its title and is `TENTATIVE`;
 * when a day is announced, its `UID` stays, so that a subscribed calendar moves the event.
 * @param address makes a full web address from a path such as `/km/calendar/`.
 */
export function festivalCalendar(
  catalogue: Catalogue,
  language: string,
  address: (path: string) => string,
): string {
  const { museum, festivals, tell, path } = catalogue;
  const { site } = catalogue.words(language);
  const name = `${tell(museum.siteName, language).text} · ${site.calendar}`;
  const page = address(path(language, 'calendar'));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${museum.id}//Sala//${language.toUpperCase()}`,
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `URL:${page}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1W',
    ...festivals.flatMap((festival) =>
      yearsOf(festival)
        .flatMap((year) => festivalDays(festival, [year]).map((days, nth) => ({ year, days, nth })))
        .flatMap(({ year, days, nth }) => {
          // A day that is the same every year is one event that recurs.
          const which = days.status === 'fixed' ? [] : [year, ...(nth > 0 ? [nth + 1] : [])];
          const uid = `${[festival.id, ...which].join('-')}@${museum.id}`;
          return eventLines(festival, days, uid, `${page}#${festival.id}`, catalogue, language);
        }),
    ),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Years that have an event of their own; a recurring one begins in the year in which it was last checked. */
function yearsOf({ fixed, occurrences, updated }: Festival): number[] {
  const first = fixed ? [updated] : occurrences.map(({ from }) => from);
  return [...new Set(first.map((day) => Number(day.slice(0, 4))))].sort((a, b) => a - b);
}

function eventLines(
  festival: Festival,
  { from, to, status }: FestivalDays,
  uid: string,
  url: string,
  { tell, words }: Catalogue,
  language: string,
): string[] {
  const title = tell(festival.name, language);
  const summary =
    status === 'computed' ? `${title.text} (${words(language).calendar.computed})` : title.text;
  const { language: descriptionLanguage } = tell(festival.reckoning, language);
  const description = [festival.reckoning, festival.otherReckoning?.text, festival.note]
    .flatMap((text) => (text ? [tell(text, language).text] : []))
    .join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(festival.updated)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(to))}`,
    ...(status === 'fixed' ? ['RRULE:FREQ=YEARLY'] : []),
    `SUMMARY;LANGUAGE=${title.language}:${escaped(summary)}`,
    `DESCRIPTION;LANGUAGE=${descriptionLanguage}:${escaped(description)}`,
    `URL:${url}`,
    `STATUS:${status === 'computed' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (day: string): string => day.replaceAll('-', '');

/** The end of an event is the first day that no longer belongs to it. */
function dayAfter(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Text as a property value, RFC 5545 section 3.3.11. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);

/** Breaks a line into lines of at most 75 octets between characters; each further one begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
