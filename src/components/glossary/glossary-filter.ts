import { fold } from '../../domain/text-folding.ts';
import { plural, type Plural } from '../../i18n/words.ts';

/** Makes the glossary's list answer to the filter box and the choice of a group; without it the whole list stands. */
export class GlossaryFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const select = this.querySelector('select');
    const output = this.querySelector('output');
    if (!form || !input || !select || !output) return;
    const found: Plural = JSON.parse(this.dataset['found'] ?? '{}');
    const entries = [...this.querySelectorAll<HTMLElement>('[data-findable]')];
    const letters = [...this.querySelectorAll<HTMLElement>('.letter')];
    const none = this.querySelector<HTMLElement>('.none');

    const filter = (): void => {
      const wanted = fold(input.value.trim());
      for (const entry of entries) {
        const { findable = '', category } = entry.dataset;
        entry.hidden =
          !findable.includes(wanted) || (select.value !== '' && select.value !== category);
      }
      for (const letter of letters)
        letter.hidden = !letter.querySelector('[data-findable]:not([hidden])');
      const count = entries.filter((entry) => !entry.hidden).length;
      const all = wanted === '' && select.value === '';
      output.textContent = all ? '' : plural(found, count, this.dataset['language'] ?? 'en');
      if (none) none.hidden = count > 0;
    };
    form.hidden = false;
    form.addEventListener('input', filter);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    filter();
  }
}
