import { numerals, yearText } from '../../i18n/numerals.ts';
import { fill } from '../../i18n/words.ts';
import type { VisitSummary } from '../../visits/collector/summary.ts';
import { hookSettings } from '../../visits/hook/hook-settings.ts';

/** Shows what the collector has counted this year. Where there is none, or it does not answer, nothing appears. */
async function showLiveVisits(place: HTMLElement): Promise<void> {
  const settings = hookSettings();
  if (!settings) return;
  const { endpoint, museum } = settings;
  const answer = await fetch(`${endpoint}/summary.json?museum=${encodeURIComponent(museum)}`);
  const summary: unknown = answer.ok ? await answer.json() : null;
  if (!isSummary(summary)) return;

  const current = Number(summary.asOf.slice(0, 4));
  const counted = summary.years.find(({ year }) => year === current);
  if (!counted) return;
  const { lang } = document.documentElement;
  const { counted: pattern = '', fewer = '' } = place.dataset;
  place.textContent = fill(counted.studyVisits === null ? fewer : pattern, {
    // Ungrouped, for many browsers do not know the sign that Khmer puts between thousands.
    count: numerals(lang, { useGrouping: false }).format(counted.studyVisits ?? summary.fewerThan),
    year: yearText(current, lang),
  });
  place.hidden = false;
}

const isSummary = (value: unknown): value is VisitSummary =>
  typeof value === 'object' &&
  value !== null &&
  'asOf' in value &&
  typeof value.asOf === 'string' &&
  'years' in value &&
  Array.isArray(value.years) &&
  'fewerThan' in value &&
  typeof value.fewerThan === 'number';

for (const place of document.querySelectorAll<HTMLElement>('[data-live-visits]')) {
  showLiveVisits(place).catch(() => {
    // Without an answer the page is complete as it was built.
  });
}
