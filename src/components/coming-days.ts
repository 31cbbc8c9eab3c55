/** Hides the festival days that are past on the visitor's own day and shows the next few (`[data-coming]`). */
const list = document.querySelector<HTMLElement>('[data-coming]');
const day =
  list?.dataset['today'] ??
  new Intl.DateTimeFormat('en-CA', { timeZone: list?.dataset['timeZone'] }).format(new Date());

let left = Number(list?.dataset['coming']);
for (const item of list?.querySelectorAll<HTMLElement>('[data-to]') ?? []) {
  item.hidden = (item.dataset['to'] ?? '') < day || left <= 0;
  if (!item.hidden) left -= 1;
}
