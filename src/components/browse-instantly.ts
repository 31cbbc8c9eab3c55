/**
 * Makes the links of a list (`#browse`) instant: the next page is fetched when a pointer or the focus comes near
 * its link and put in place without loading the page anew. Without this script they are ordinary links.
 */
const REGION = '#browse';
const pages = new Map<string, Promise<string>>();

const fetched = (address: string): Promise<string> => {
  const known = pages.get(address);
  if (known) return known;
  const fetching = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${String(response.status)} ${address}`);
    return response.text();
  });
  fetching.catch(() => pages.delete(address));
  pages.set(address, fetching);
  return fetching;
};

const linkUnder = (event: Event): HTMLAnchorElement | undefined => {
  const link = event.target instanceof Element ? event.target.closest('a[data-browse]') : null;
  return link instanceof HTMLAnchorElement ? link : undefined;
};

async function show(address: string): Promise<void> {
  const next = new DOMParser().parseFromString(await fetched(address), 'text/html');
  const region = next.querySelector(REGION);
  const here = document.querySelector(REGION);
  if (!region || !here) throw new Error(`no list at ${address}`);
  here.replaceWith(document.adoptNode(region));
  document.title = next.title;
  // The language switch must stay on the page that is shown now.
  const languages = document.querySelectorAll<HTMLAnchorElement>('.language-switch a');
  next.querySelectorAll('.language-switch a').forEach((link, index) => {
    languages[index]?.setAttribute('href', link.getAttribute('href') ?? '');
  });
}

/** Opens an address in place; where that fails, as any link would. */
async function go(address: string, push: boolean): Promise<void> {
  try {
    await show(address);
    if (push) history.pushState(null, '', address);
    document.querySelector<HTMLElement>(`${REGION} h1`)?.focus();
  } catch {
    location.assign(address);
  }
}

for (const kind of ['pointerover', 'focusin', 'touchstart'] as const) {
  document.addEventListener(
    kind,
    (event) => {
      const link = linkUnder(event);
      if (link) fetched(link.href).catch(() => undefined);
    },
    { passive: true },
  );
}

document.addEventListener('click', (event) => {
  const link = linkUnder(event);
  const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.button !== 0) return;
  event.preventDefault();
  void go(link.href, true);
});

window.addEventListener('popstate', () => {
  void go(location.href, false);
});
