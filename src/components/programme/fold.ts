/**
 * Opens the activities of a lesson (`[data-activity]`) where the window is wide enough to read them side by side with
 * their names, and opens all that is folded (`.fold`) for the printer, for browsers whose style sheets cannot.
 */
const all = [...document.querySelectorAll<HTMLDetailsElement>('details.fold')];

if (matchMedia('(width >= 62rem)').matches)
  for (const activity of all) if ('activity' in activity.dataset) activity.open = true;

let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = all.filter(({ open }) => !open);
  for (const each of opened) each.open = true;
});
addEventListener('afterprint', () => {
  for (const each of opened) each.open = false;
});
