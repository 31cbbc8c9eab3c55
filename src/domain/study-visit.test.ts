import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  dayIn,
  daysBetween,
  EVIDENCE_BIT,
  exceedsRate,
  isStudyVisit,
  mayAsk,
  placeEvent,
  strongestEvidence,
  visitEnded,
} from './study-visit.ts';

const { assigned, demonstrated, declared, reading } = EVIDENCE_BIT;
const ict = dayIn('Asia/Ho_Chi_Minh');
const at = (iso: string) => Date.parse(iso);

describe('evidence', () => {
  it('counts a visit once, under its strongest', () => {
    expect(strongestEvidence(reading | declared | demonstrated | assigned)).toBe('assigned');
    expect(strongestEvidence(reading | declared | demonstrated)).toBe('demonstrated');
    expect(strongestEvidence(reading | declared)).toBe('declared');
    expect(strongestEvidence(reading)).toBe('reading');
    expect(strongestEvidence(0)).toBeNull();
  });

  it('takes reading for study only where the museum says so', () => {
    expect(isStudyVisit('reading', false)).toBe(false);
    expect(isStudyVisit('reading', true)).toBe(true);
    expect(isStudyVisit('declared', false)).toBe(true);
    expect(isStudyVisit(null, true)).toBe(false);
  });
});

test('nobody is asked what they came for before two minutes have passed', () => {
  expect(mayAsk(0, 119_999)).toBe(false);
  expect(mayAsk(0, 120_000)).toBe(true);
});

describe('the day of a visit', () => {
  it('is the museum’s, not the server’s', () => {
    expect(ict(at('2026-11-24T16:59:59Z'))).toBe('2026-11-24');
    expect(ict(at('2026-11-24T17:00:00Z'))).toBe('2026-11-25');
  });

  it('ends after 30 minutes without activity, and not because a clock was set back', () => {
    expect(visitEnded(0, 30 * 60_000 - 1)).toBe(false);
    expect(visitEnded(0, 30 * 60_000)).toBe(true);
    expect(visitEnded(60_000, 0)).toBe(false);
  });
});

describe('an event that arrives later', () => {
  const now = at('2026-11-24T05:00:00Z');

  it('is counted on its true day, up to 35 days late', () => {
    expect(placeEvent(at('2026-10-20T02:00:00Z'), now, ict)).toEqual({
      taken: true,
      day: '2026-10-20',
      late: true,
      future: false,
    });
    expect(placeEvent(at('2026-10-19T16:59:59Z'), now, ict)).toEqual({
      taken: false,
      reason: 'too-old',
    });
  });

  it('from the future is put on the day of receipt and flagged', () => {
    expect(placeEvent(at('2031-01-01T00:00:00Z'), now, ict)).toEqual({
      taken: true,
      day: '2026-11-24',
      late: false,
      future: true,
    });
  });

  it('from a clock a little ahead is not flagged, nor put on tomorrow', () => {
    const justBefore = at('2026-11-24T16:59:00Z');
    expect(placeEvent(justBefore + 120_000, justBefore, ict)).toMatchObject({
      day: '2026-11-24',
      future: false,
    });
  });
});

describe('rate', () => {
  it('takes 120 events in a minute for a person and 121 for a machine', () => {
    const times = Array.from({ length: 121 }, (_, index) => index * 499);
    expect(exceedsRate(times.slice(0, 120))).toBe(false);
    expect(exceedsRate(times)).toBe(true);
    expect(exceedsRate(times.toReversed())).toBe(true);
  });

  it('does not mind a long lesson', () => {
    expect(exceedsRate(Array.from({ length: 2000 }, (_, index) => index * 500))).toBe(false);
  });
});

describe('days', () => {
  it('are counted across months and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});
