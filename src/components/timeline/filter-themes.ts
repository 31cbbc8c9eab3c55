/**
 * On the page with all events, a theme's link filters the list where it stands and keeps the address of the theme's
 * own page, which is what the link leads to without this script.
 */
export function filterThemes(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-filter]')];
  const events = [...document.querySelectorAll<HTMLElement>('li[data-theme]')];
  const marks = [...document.querySelectorAll<SVGElement>('svg [data-theme]')];
  const eras = [...document.querySelectorAll<HTMLElement>('[data-era]')];
  const start = location.href;
  // A theme's own page holds only its own events: there the links just lead on.
  if (links.find((link) => link.ariaCurrent)?.dataset['filter'] !== '') return;

  const show = (theme: string): void => {
    const fits = (element: HTMLElement | SVGElement): boolean =>
      theme === '' || element.dataset['theme'] === theme;
    for (const event of events) event.hidden = !fits(event);
    for (const mark of marks) mark.classList.toggle('quiet', !fits(mark));
    for (const era of eras)
      if (era instanceof HTMLElement)
        era.hidden = !era.querySelector('li[data-theme]:not([hidden])');
    for (const link of links) link.ariaCurrent = link.dataset['filter'] === theme ? 'page' : null;
  };
  const themeAt = (address: string): string =>
    links.find((link) => link.href === address.split('#')[0])?.dataset['filter'] ?? '';

  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      history.pushState(null, '', link.href);
      show(link.dataset['filter'] ?? '');
    });
  }
  addEventListener('popstate', () => {
    show(themeAt(location.href));
  });
  show(themeAt(start));
}
