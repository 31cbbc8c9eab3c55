/**
 * Brings the calendar to the visitor's own day: the next few days of `[data-coming]` without those that are past,
 * and the line of the season that is on (`[data-season]`).
 */
import { isWithin } from '../domain/season.ts';

const list = document.querySelector<HTMLElement>('[data-coming]');
const day =
  list?.dataset['today'] ??
  new Intl.DateTimeFormat('en-CA', { timeZone: list?.dataset['timeZone'] }).format(new Date());

let left = Number(list?.dataset['coming']);
for (const item of list?.querySelectorAll<HTMLElement>('[data-to]') ?? []) {
  item.hidden = (item.dataset['to'] ?? '') < day || left <= 0;
  if (!item.hidden) left -= 1;
}

for (const line of document.querySelectorAll<HTMLElement>('[data-season]')) {
  const { from = '', to = '' } = line.dataset;
  line.hidden = !isWithin(day, { from, to });
}
