import { numerals } from '../../../i18n/numerals.ts';
import { fill } from '../../../i18n/words.ts';
import { htmlPart } from '../html-part.ts';
import type { ViewerConfig } from '../viewer-config.ts';

/** What is written on a pin and read of it: its number, and how many others it stands for (`1 +2`). */
export function pinBadge(
  pin: SVGAElement,
  { lang, says }: ViewerConfig,
): { standFor(others: number): void } {
  const text = htmlPart<SVGTextElement>(pin, 'text');
  const number = text.textContent.trim();
  const label = pin.getAttribute('aria-label') ?? number;
  let shown = 0;
  return {
    standFor(others) {
      if (others === shown) return;
      shown = others;
      const count = numerals(lang).format(others);
      pin.toggleAttribute('data-more', others > 0);
      text.textContent = others === 0 ? number : `${number} +${count}`;
      pin.setAttribute('aria-label', others === 0 ? label : fill(says.together, { label, count }));
    },
  };
}
