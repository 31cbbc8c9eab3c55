import { bringStyles } from '../../islands/bring-styles.ts';
import styles from 'photoswipe/style.css?url'; // as an address: imported, the page would load it before any click

/**
 * Opens the pictures of a page (`a[data-lightbox]`) large. PhotoSwipe is fetched with the first click; without it
 * the link opens the picture's file.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-lightbox]')];
const words = document.querySelector<HTMLElement>('[data-lightbox-words]')?.dataset;

async function open(index: number): Promise<void> {
  const [{ default: PhotoSwipe }] = await Promise.all([import('photoswipe'), bringStyles(styles)]);
  const lightbox = new PhotoSwipe({
    index,
    dataSource: links.map((link) => ({
      src: link.href,
      width: Number(link.dataset['width']),
      height: Number(link.dataset['height']),
      alt: link.querySelector('img')?.alt ?? '',
      element: link,
    })),
    bgOpacity: 0.94,
    padding: { top: 48, bottom: 68, left: 0, right: 0 }, // the caption covers no part of the picture
    showHideAnimationType: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'fade',
    closeTitle: words?.['close'] ?? '',
    zoomTitle: words?.['zoom'] ?? '',
    arrowPrevTitle: words?.['previous'] ?? '',
    arrowNextTitle: words?.['next'] ?? '',
    errorMsg: words?.['error'] ?? '',
  });
  lightbox.on('uiRegister', () => {
    lightbox.ui?.registerElement({
      name: 'caption',
      appendTo: 'root',
      onInit: (element) => {
        const show = (): void => {
          const link = links[lightbox.currIndex];
          element.replaceChildren(
            ...[...(link?.closest('figure')?.querySelector('figcaption')?.childNodes ?? [])].map(
              (node) => node.cloneNode(true),
            ),
          );
        };
        lightbox.on('change', show);
        show();
      },
    });
  });
  // PhotoSwipe hears neither key nor button while it is fading in: it then closes as soon as it has.
  const fadingIn = new AbortController();
  const closeSoon = (event: Event): void => {
    const wished =
      event instanceof KeyboardEvent
        ? event.key === 'Escape'
        : event.target instanceof Element && event.target.closest('.pswp__button--close') !== null;
    if (!wished) return;
    lightbox.on('openingAnimationEnd', () => {
      lightbox.close();
    });
  };
  for (const type of ['keydown', 'click'])
    document.addEventListener(type, closeSoon, { capture: true, signal: fadingIn.signal });
  lightbox.on('openingAnimationEnd', () => {
    fadingIn.abort();
  });
  lightbox.on('destroy', () => {
    links[lightbox.currIndex]?.focus();
  });
  lightbox.init();
}

for (const [index, link] of links.entries()) {
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(index).catch(() => {
      location.assign(link.href);
    });
  });
}
