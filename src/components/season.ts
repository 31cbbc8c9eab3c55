/**
 * Shows the exhibition and the line of the visitor's own day among those built into the home page (`[data-hero]`).
 * Outside every season the page stays as it was built.
 */
import { isWithin } from '../domain/season.ts';

const heroes = [...document.querySelectorAll<HTMLElement>('[data-hero]')];
const front = document.querySelector<HTMLElement>('[data-time-zone]');
const day =
  front?.dataset['today'] ??
  new Intl.DateTimeFormat('en-CA', { timeZone: front?.dataset['timeZone'] }).format(new Date());

const linesOf = (hero: HTMLElement): HTMLElement[] => [
  ...hero.querySelectorAll<HTMLElement>('[data-from]'),
];
const isOn = ({ dataset: { from = '', to = '' } }: HTMLElement): boolean =>
  isWithin(day, { from, to });

const chosen =
  heroes.find((hero) => linesOf(hero).some(isOn)) ?? heroes.find((hero) => !hero.hidden);
for (const hero of heroes) {
  hero.hidden = hero !== chosen;
  const lines = linesOf(hero);
  for (const line of lines) line.hidden = !isOn(line);
  const off = hero.querySelector<HTMLElement>('[data-off]');
  if (off) off.hidden = lines.some(isOn);
}
