import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVIDENCE_BIT } from '../../domain/study-visit.ts';
import type { VisitRecord, VisitStore, WriteGroup } from './visit-store.ts';

const { assigned, demonstrated, declared, reading } = EVIDENCE_BIT;

/** An event of a visit of its own, unless told otherwise. */
export const event = (more: Partial<VisitRecord> = {}): VisitRecord => ({
  museum: 'one',
  id: randomUUID(),
  visit: randomBytes(16).toString('hex'),
  day: '2026-11-24',
  evidence: 0,
  language: 'vi',
  programme: '',
  exhibition: '',
  grade: 0,
  late: false,
  robot: false,
  ...more,
});

export const group = (
  visits: readonly VisitRecord[],
  more: Partial<WriteGroup> = {},
): WriteGroup => ({
  received: '2026-11-24',
  visits,
  pages: [],
  tallies: [],
  ...more,
});

/** A place of its own for each test; `open` opens the same store again after `close`. */
export interface StorePlaceForTest {
  open(): VisitStore | Promise<VisitStore>;
  discard(): void | Promise<void>;
}

/** What every visit store promises, whatever it stands on. */
export function describeVisitStore(
  name: string,
  prepare: () => StorePlaceForTest | Promise<StorePlaceForTest>,
): void {
  describe(name, () => {
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

    const totals = async (year = 2026, museum = 'one') =>
      Object.fromEntries((await store.totalsByYear(museum)).get(year) ?? []);

    it('counts a visit once, under its strongest evidence, in any order of arrival', async () => {
      const visit = event().visit;
      await store.write(group([event({ visit, evidence: assigned }), event({ visit })]));
      await store.write(group([event({ visit, evidence: declared })]));
      await store.write(
        group([event({ evidence: reading }), event({ evidence: demonstrated }), event()]),
      );
      expect(await totals()).toEqual({ assigned: 1, reading: 1, demonstrated: 1, none: 1 });
    });

    it('changes nothing when an event is delivered again, in one batch or another', async () => {
      const first = event({ evidence: declared });
      await store.write(group([first, first]));
      await store.write(group([{ ...first, evidence: assigned }]));
      expect(await totals()).toEqual({ declared: 1 });
    });

    it('puts a visit on the day of its earliest event, whichever arrives first', async () => {
      const visit = event().visit;
      await store.write(group([event({ visit, day: '2027-01-01', evidence: declared })]));
      await store.write(group([event({ visit, day: '2026-12-31' })]));
      expect(await totals(2027)).toEqual({});
      expect(await totals(2026)).toEqual({ declared: 1 });
    });

    it('keeps museums apart, also where a key or UUID is the same', async () => {
      const shared = event({ evidence: declared });
      await store.write(group([shared, { ...shared, museum: 'two' }]));
      expect(await totals()).toEqual({ declared: 1 });
      expect(await totals(2026, 'two')).toEqual({ declared: 1 });
    });

    it('does not count a visit found to be a machine’s, nor anything it did before', async () => {
      const visit = event().visit;
      await store.write(group([event({ visit, evidence: assigned })]));
      await store.write(group([event({ visit, robot: true })]));
      expect(await totals()).toEqual({});
      await store.tidy('2027-03-01');
      expect(await totals()).toEqual({});
    });

    it('has the same totals before and after days are closed, and after closing them again', async () => {
      await store.write(
        group([
          event({ evidence: assigned, programme: 'p', grade: 7 }),
          event({ evidence: assigned, programme: 'p', grade: 7 }),
          event({ evidence: demonstrated, day: '2026-12-30' }),
          event({ evidence: reading, day: '2026-10-20' }),
        ]),
      );
      const before = await totals();
      expect(before).toEqual({ assigned: 2, demonstrated: 1, reading: 1 });
      for (const today of ['2026-11-24', '2026-12-30', '2026-12-30', '2027-06-01', '2027-06-01']) {
        await store.tidy(today);
        expect(await totals(), today).toEqual(before);
      }
    });

    it('still takes an event on the last day that its own day is open', async () => {
      const late = event({ evidence: declared, day: '2026-11-24' });
      await store.tidy('2026-12-29');
      await store.write(group([late], { received: '2026-12-29' }));
      await store.tidy('2026-12-29');
      await store.write(
        group([{ ...late, id: event().id, evidence: assigned }], { received: '2026-12-29' }),
      );
      expect(await totals()).toEqual({ assigned: 1 });
    });

    it('remembers UUIDs as long as a repeated delivery could be taken', async () => {
      const once = event({ evidence: declared, day: '2026-11-24' });
      await store.write(group([once]));
      await store.tidy('2026-12-29');
      await store.write(group([{ ...once, visit: event().visit }], { received: '2026-12-29' }));
      expect(await totals()).toEqual({ declared: 1 });
    });

    it('writes all of a group or nothing', async () => {
      const broken = event({ grade: Number.NaN });
      await expect(store.write(group([event({ evidence: declared }), broken]))).rejects.toThrow();
      expect(await totals()).toEqual({});
      await store.write(group([event({ evidence: declared })]));
      expect(await totals()).toEqual({ declared: 1 });
    });

    it('has everything again after it was closed and opened', async () => {
      await store.write(group([event({ evidence: declared })]));
      await store.close();
      store = await place.open();
      expect(await totals()).toEqual({ declared: 1 });
    });

    it('counts pages of browsers that ask not to be followed apart from visits, once each', async () => {
      const page = { museum: 'one', id: event().id, day: '2026-11-24', page: '/objects/' };
      await store.write(group([], { pages: [page, page] }));
      expect(await totals()).toEqual({});
    });
  });
}
