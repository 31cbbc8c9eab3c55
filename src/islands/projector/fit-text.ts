/** Factors of the text's size, from largest to smallest: while the picture has room beside it, then without it. */
const BESIDE_PICTURE = [1.45, 1.3, 1.15, 1, 0.9];
const ALONE = [1.15, 1, 0.9, 0.8];
/** Under this width it is a phone, which one scrolls. */
const WALL = '(width >= 62rem)';

/**
 * Makes a screen's text as large as leaves the whole page inside the window (`--fit`). To be read from the back of
 * the class comes before the picture, which makes room when it must (`data-alone`). What does not fit even so is
 * scrolled.
 */
export function fitText(screen: HTMLElement): void {
  const fits = (size: number, alone: boolean): boolean => {
    screen.toggleAttribute('data-alone', alone);
    screen.style.setProperty('--fit', String(size));
    return document.documentElement.scrollHeight <= window.innerHeight;
  };
  if (!matchMedia(WALL).matches) fits(1, false);
  else if (!BESIDE_PICTURE.some((size) => fits(size, false)))
    ALONE.some((size) => fits(size, true));
}
