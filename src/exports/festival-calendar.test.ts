import { expect, it } from 'vitest';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { festival } from '../schema/event.ts';
import { festivalCalendar } from './festival-calendar.ts';

const museum = readCatalogue('tests/fixtures/tiny-museum');
const address = (path: string): string => `https://harbour.example${path}`;
const calendar = (...records: object[]): string =>
  festivalCalendar(
    { ...museum, festivals: records.map((record) => festival.parse(record)) },
    'en',
    address,
  );
const base = { id: 'boats', reckoning: { en: 'Full moon.' }, updated: '2026-01-02' };

it('writes a festival whose day is a forecast', () => {
  const text = calendar({
    ...base,
    name: { en: 'Boats; races, prayers' },
    note: { en: 'Two days; the second is for the great boats of every pagoda.' },
    occurrences: [{ from: '2026-12-30', to: '2026-12-31', status: 'computed' }],
  });
  expect(text).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//harbour//Sala//EN',
      'METHOD:PUBLISH',
      'NAME:Harbour · Festival calendar',
      'X-WR-CALNAME:Harbour · Festival calendar',
      'URL:https://harbour.example/calendar/',
      'REFRESH-INTERVAL;VALUE=DURATION:P1W',
      'BEGIN:VEVENT',
      'UID:boats-2026@harbour',
      'DTSTAMP:20260102T000000Z',
      'DTSTART;VALUE=DATE:20261230',
      'DTEND;VALUE=DATE:20270101',
      String.raw`SUMMARY;LANGUAGE=en:Boats\; races\, prayers (forecast by the calendar)`,
      String.raw`DESCRIPTION;LANGUAGE=en:Full moon.\nTwo days\; the second is for the great `,
      ' boats of every pagoda.',
      'URL:https://harbour.example/calendar/#boats',
      'STATUS:TENTATIVE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

it('keeps the identity of an event when its forecast is announced on another day', () => {
  const identity = (occurrence: object): string | undefined =>
    /UID:.*/.exec(calendar({ ...base, name: { en: 'Boats' }, occurrences: [occurrence] }))?.[0];
  expect(identity({ from: '2026-11-24', to: '2026-11-24', status: 'computed' })).toBe(
    identity({ from: '2026-11-23', to: '2026-11-24', status: 'announced' }),
  );
});

it('lets a day that is the same every year recur', () => {
  const text = calendar({
    ...base,
    name: { en: 'Museum day' },
    fixed: { from: '05-18', to: '05-18' },
  });
  expect(text).toContain('UID:boats@harbour\r\n');
  expect(text).toContain(
    'DTSTART;VALUE=DATE:20260518\r\nDTEND;VALUE=DATE:20260519\r\nRRULE:FREQ=YEARLY\r\nSUMMARY;LANGUAGE=en:Museum day\r\n',
  );
  expect(text).toContain('STATUS:CONFIRMED');
});

it('folds Khmer between characters, at 75 octets', () => {
  const name = 'បុណ្យអកអំបុកនិងការប្រណាំងទូកងនៅខេត្តត្រាវិញ';
  const text = calendar({
    ...base,
    name: { km: name },
    occurrences: [{ from: '2026-11-24', to: '2026-11-24', status: 'announced' }],
  });
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  expect(text).not.toContain('\uFFFD');
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY;LANGUAGE=km:${name}\r\n`);
});
