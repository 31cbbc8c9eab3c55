import { z } from 'zod';
import { id } from './id.ts';
import { localized, words } from './localized.ts';
import { source } from './source.ts';

const year = z.number().int().min(1900).max(2200);
const visits = z.number().int().min(0).max(1_000_000_000);

/** Number and day of an official document: `1232/QĐ-UBND`, 2023-08-14. */
const document = z.strictObject({ number: words, date: z.iso.date() });

/** An indicator's lasting name: lower-case words with dots and hyphens, `mus.study-visits.growth`. */
export const indicatorId = z.string().regex(/^[a-z]+(\.[a-z]+(-[a-z]+)*)+$/, 'indicatorId');

/** `content/plan/settings.yaml`: what the plan leaves to the museum, and the decision it comes from. */
export const planSettings = z.strictObject({
  /** The decision whose targets are followed. */
  decision: z.strictObject({
    ...document.shape,
    issuer: localized,
    /** What it is about, in short. */
    subject: localized,
    /** Decisions of higher bodies that it carries out. */
    parents: z.array(document).default([]),
  }),
  /** The indicator whose targets are the path of study visits (content/plan/indicators.yaml). */
  growthIndicator: indicatorId,
  /** The year that growth is counted from. The decision names none. */
  baselineYear: year,
  /** Shown beside every figure: why this year. */
  baselineNote: localized,
  /** Whether online study visits count toward the target. The decision does not say. */
  countsOnline: z.boolean(),
  /** Shown beside every figure: why so. */
  countsOnlineNote: localized,
  /** Whether five minutes of reading make a study visit. */
  countsReading: z.boolean().default(false),
  /** Schools that the museum serves, for "how many visits from each school?". */
  schools: z
    .strictObject({
      count: z.number().int().min(1).max(100_000),
      /** Where the number comes from. */
      note: localized,
      example: z.boolean().default(false),
    })
    .optional(),
});

const months = z.strictObject(
  Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [String(index + 1), visits.nullable().optional()]),
  ),
);

/** One year: `months` by number (a month left out is "not entered", 0 is "no visits"), or only its `total`. */
const yearOfVisits = z
  .strictObject({
    months: months.optional(),
    total: visits.optional(),
    /** The figures cover only part of the year. */
    partial: z.boolean().default(false),
    /** Made up to show how the page works: everything computed from it says so. */
    example: z.boolean().default(false),
    /** Where the figures come from. */
    note: localized.optional(),
  })
  .refine((entry) => (entry.months === undefined) !== (entry.total === undefined), 'monthsOrTotal');

const yearsOfVisits = z.record(z.string().regex(/^\d{4}$/, 'yearKey'), yearOfVisits);

/** `content/plan/on-site.yaml`: study visits in the museum's rooms, one learner = one visit. */
export const onSiteVisits = z.strictObject({ years: yearsOfVisits });

/** `content/plan/online.yaml`: study visits on this site, as exported from the collector. */
export const onlineVisits = z.strictObject({
  /** First day of the online museum: before it, its visits are a known zero. */
  since: z.iso.date(),
  years: yearsOfVisits,
});

/** `content/plan/register.yaml`: the museum's themed displays and education programmes in the plan's period. */
export const planRegister = z.strictObject({
  entries: z.array(
    z.strictObject({
      id,
      kind: z.enum(['display', 'programme']),
      title: localized,
      /** First year it was or will be offered; left out = before the plan. */
      from: year.optional(),
      /** Last year; left out = still offered. */
      until: year.optional(),
      /** Its digital exhibition (content/exhibitions), published or not. */
      exhibition: id.optional(),
      /** Its education programme (content/programmes). */
      programme: id.optional(),
      example: z.boolean().default(false),
      sources: z.array(source).default([]),
    }),
  ),
});

const percent = z.number().int().min(0).max(100);

const indicator = {
  id: indicatorId,
  /** The kind of institution that it binds; only `museum` is ours to fill in. */
  sector: z.enum(['library', 'museum', 'cultural-centre']),
  /** Clause of the decision, `II.2.b-2`. */
  clause: words,
  name: localized,
  /** Whom or what is counted. */
  population: localized,
  /** What a reader of the decision should know, such as a gap in its wording. */
  note: localized.optional(),
};

/** Share of institutions in percent, at least, by the end of a year. */
const shareIndicator = z.strictObject({
  ...indicator,
  kind: z.literal('share'),
  targets: z.array(z.strictObject({ until: year, atLeast: percent })).min(1),
});

/** One institution that reaches a state by the end of a year. */
const milestoneIndicator = z.strictObject({
  ...indicator,
  kind: z.literal('milestone'),
  targets: z.array(z.strictObject({ until: year, reached: localized })).min(1),
});

/** Average growth a year in whole percent: at least `lower`, and up to `upper` where the decision names one. */
const growthIndicator = z.strictObject({
  ...indicator,
  kind: z.literal('growth'),
  targets: z
    .array(z.strictObject({ until: year, lower: percent, upper: percent.optional() }))
    .min(1),
});

/** `content/plan/indicators.yaml`: the indicators of the decision, copied word for word in the first language. */
export const planIndicators = z.strictObject({
  indicators: z.array(
    z.discriminatedUnion('kind', [shareIndicator, milestoneIndicator, growthIndicator]),
  ),
});
export type Indicator = z.infer<typeof planIndicators>['indicators'][number];
