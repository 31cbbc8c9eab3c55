import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVIDENCE_BIT } from '../../domain/study-visit.ts';
import type { NoteRecord, VisitStore } from './visit-store.ts';
import { event, group, type StorePlaceForTest } from './visit-store.suite.ts';

const { assigned, declared, reading } = EVIDENCE_BIT;

/** What every visit store tells of its days. */
export function describeReading(
  name: string,
  prepare: () => StorePlaceForTest | Promise<StorePlaceForTest>,
): void {
  describe(`what ${name} tells of its days`, () => {
    let place: StorePlaceForTest;
    let store: VisitStore;

    beforeEach(async () => {
      place = await prepare();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.discard();
    });

    it('tells the days asked for, closed and open ones together, without machines, in order', async () => {
      const day = { evidence: assigned, programme: 'p', exhibition: 'e', grade: 7 };
      const twice = event({ ...day, language: 'km' });
      await store.write(
        group([event({ day: '2026-10-01' }), event({ ...day, day: '2026-10-02' })]),
      );
      await store.tidy('2026-11-24');
      await store.write(
        group([
          event(day),
          event({ ...day, grade: 10 }),
          twice,
          { ...twice, id: event().id, evidence: reading },
          event({ ...day, language: 'km' }),
          event({ robot: true }),
          event({ museum: 'two' }),
          event({ day: '2026-11-25' }),
        ]),
      );
      const row = { ...day, evidence: 'assigned', language: 'vi', visits: 1, events: 1 };
      const open = [
        { ...row, day: '2026-11-24', language: 'km', visits: 2, events: 3 },
        { ...row, day: '2026-11-24' },
        { ...row, day: '2026-11-24', grade: 10 },
      ];
      const asked = () => store.days('one', '2026-10-02', '2026-11-24');
      expect(await asked()).toEqual([{ ...row, day: '2026-10-02' }, ...open]);
      await store.tidy('2027-03-01');
      expect(await asked()).toEqual([{ ...row, day: '2026-10-02' }, ...open]);
      expect(await store.days('one', '2027-01-01', '2027-12-31')).toEqual([]);
    });

    it('adds a visit to a closed day where it has the same keys', async () => {
      await store.write(group([event({ evidence: declared })]));
      await store.tidy('2027-03-01');
      await store.write(group([event({ evidence: declared })]));
      expect(await store.days('one', '2026-11-24', '2026-11-24')).toMatchObject([
        { evidence: 'declared', visits: 2, events: 2 },
      ]);
    });

    it('counts what is noted once a UUID, by day and what it is about', async () => {
      const noted = (more: Partial<NoteRecord> = {}): NoteRecord => ({
        museum: 'one',
        id: event().id,
        day: '2026-11-24',
        what: 'search-nothing',
        about: 'other-word',
        ...more,
      });
      const first = noted();
      const end = { what: 'read-to-end', about: 'ok-om-bok' } as const;
      await store.write(group([], { notes: [first, first, noted(), noted(end)] }));
      await store.write(group([], { notes: [first, noted({ museum: 'two' })] }));
      expect(await store.notes('one', '2026-11-24', '2026-11-24')).toEqual([
        { day: '2026-11-24', ...end, times: 1 },
        { day: '2026-11-24', what: 'search-nothing', about: 'other-word', times: 2 },
      ]);
      expect(await store.notes('one', '2026-11-25', '2026-11-25')).toEqual([]);
    });

    it('tells tallies and pages of the days asked for, in order', async () => {
      const tally = { museum: 'one', day: '2026-11-24', name: 'robot', events: 2 } as const;
      const page = (path: string, more = {}) => ({
        museum: 'one',
        id: event().id,
        day: '2026-11-24',
        page: path,
        ...more,
      });
      await store.write(
        group([], {
          tallies: [
            tally,
            { ...tally, name: 'late' },
            { ...tally, day: '2026-11-23' },
            { ...tally, day: '2026-11-22' },
            { ...tally, museum: 'two' },
          ],
          pages: [
            page('/objects/'),
            page('/Zalo/'),
            page('/objects/'),
            page('/', { day: '2026-11-25' }),
            page('/', { museum: 'two' }),
          ],
        }),
      );
      expect(await store.tallies('one', '2026-11-23', '2026-11-24')).toEqual([
        { ...tally, day: '2026-11-23' },
        { ...tally, name: 'late' },
        tally,
      ]);
      expect(await store.pages('one', '2026-11-23', '2026-11-24')).toEqual([
        { day: '2026-11-24', page: '/Zalo/', views: 1 },
        { day: '2026-11-24', page: '/objects/', views: 2 },
      ]);
    });
  });
}
