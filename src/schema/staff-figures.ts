import { z } from 'zod';
import { NOTED } from '../domain/noted.ts';
import { STUDY_EVIDENCE } from '../domain/study-visit.ts';
import { REFUSALS } from './visit-event.ts';

/** What only its number is kept of: refused events, and marks of data quality. */
export const TALLY_NAMES = [...REFUSALS, 'late', 'future'] as const;
export type TallyName = (typeof TALLY_NAMES)[number];

const count = z.number().int().min(0);

/** What staff read of the collector (`/visits/staff.json`): exact aggregates of days, and marks of data quality. */
export const staffFigures = z.object({
  museum: z.string(),
  days: z.array(
    z.object({
      day: z.iso.date(),
      evidence: z.enum([...STUDY_EVIDENCE, 'reading', 'none']),
      programme: z.string(),
      exhibition: z.string(),
      grade: count,
      language: z.string(),
      visits: count,
      events: count,
    }),
  ),
  tallies: z.array(
    z.object({
      day: z.iso.date(),
      name: z.enum(TALLY_NAMES),
      events: count,
    }),
  ),
  notes: z.array(
    z.object({ day: z.iso.date(), what: z.enum(NOTED), about: z.string(), times: count }),
  ),
  pages: z.array(z.object({ day: z.iso.date(), page: z.string(), views: count })),
});
export type StaffFigures = z.infer<typeof staffFigures>;
