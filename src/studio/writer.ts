import { randomUUID } from 'node:crypto';
import { INDICATOR_FIGURES, readIndicatorFigures } from '../catalogue/indicator-figures.ts';
import { ON_SITE_JOURNAL } from '../catalogue/on-site-visits.ts';
import { readPlan } from '../catalogue/plan.ts';
import type { OnSiteVisit } from '../domain/on-site-visit.ts';
import type { IndicatorFigureLine } from '../schema/indicator-figure.ts';
import { onSiteEntry } from '../schema/on-site-entry.ts';
import { appendLines } from './append-lines.ts';

/** Writes into the museum's journals, each line signed; nothing that would break the site gets in. */
export interface JournalWriter {
  /** @returns the ids of the visits, in order. @throws ContentError */
  record(visits: readonly OnSiteVisit[], by: string): string[];
  correct(id: string, visit: OnSiteVisit, why: string, by: string): void;
  withdraw(ids: readonly string[], why: string, by: string): void;
  noVisits(month: string, by: string): void;
  report(lines: readonly Omit<IndicatorFigureLine, 'by' | 'recorded'>[], by: string): void;
}

/** @param clock gives the moment of writing */
export function journalWriter(root: string, clock: () => Date = () => new Date()): JournalWriter {
  const check = () => readPlan(root);
  const append = (lines: readonly object[]) =>
    appendLines(
      root,
      ON_SITE_JOURNAL,
      lines.map((line) => onSiteEntry.parse(line)),
      check,
    );
  const signed = (by: string) => ({ by, recorded: clock().toISOString() });
  return {
    record(visits, by) {
      const lines = visits.map((visit) => ({
        action: 'record',
        id: randomUUID(),
        visit,
        ...signed(by),
      }));
      append(lines);
      return lines.map(({ id }) => id);
    },
    correct: (id, visit, why, by) => append([{ action: 'correct', id, why, visit, ...signed(by) }]),
    withdraw: (ids, why, by) =>
      append(ids.map((id) => ({ action: 'withdraw', id, why, ...signed(by) }))),
    noVisits: (month, by) => append([{ action: 'no-visits', month, ...signed(by) }]),
    report(lines, by) {
      appendLines(
        root,
        INDICATOR_FIGURES,
        lines.map((line) => ({ ...line, ...signed(by) })),
        () => readIndicatorFigures(root, readPlan(root)?.indicators ?? []),
      );
    },
  };
}
