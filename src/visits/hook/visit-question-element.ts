import { mayAsk } from '../../domain/study-visit.ts';
import { asksNotToBeFollowed, isCounted } from './counting.ts';
import { hookSettings } from './hook-settings.ts';
import { recordEvidence } from './record.ts';
import { living, stay } from './visit-key.ts';

const TICK = 5000;

/**
 * `<visit-question hidden>`: asks what the visit is for, once a visit, after two minutes, at the end of the page, where it
 * covers nothing and moves nothing that is being read. It counts as asked when it has been on the screen. Who says
 * nothing, has it switched off or asks not to be followed is left alone.
 */
class VisitQuestionElement extends HTMLElement {
  connectedCallback(): void {
    if (!hookSettings() || !isCounted() || asksNotToBeFollowed()) return;
    const waiting = setInterval(() => {
      const visit = living();
      if (!visit || visit.asked === true || !mayAsk(visit.began, Date.now())) return;
      clearInterval(waiting);
      this.hidden = false;
    }, TICK);
    new IntersectionObserver((entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      const visit = living();
      // Meanwhile it was asked in another tab, or a task was answered.
      if (!visit || visit.asked === true) this.hidden = true;
      else stay(Object.assign(visit, { asked: true }));
    }).observe(this);
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('[data-purpose]') : null;
      if (button instanceof HTMLElement) this.thank(button.dataset['purpose'] !== 'look');
    });
  }

  private thank(forStudy: boolean): void {
    if (forStudy) recordEvidence('declared');
    const thanks = document.createElement('p');
    thanks.tabIndex = -1;
    thanks.textContent = this.dataset['thanks'] ?? '';
    this.replaceChildren(thanks);
    thanks.focus({ preventScroll: true });
  }
}

customElements.define('visit-question', VisitQuestionElement);
