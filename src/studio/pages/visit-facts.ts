import { html } from 'hono/html';
import type { OnSiteVisit } from '../../domain/on-site-visit.ts';
import type { Markup } from '../frame.ts';
import type { StudioMuseum } from '../museum.ts';
import { visitTexts } from '../read-visit.ts';
import { VISIT_FIELDS } from '../visit-fields.ts';

/** A visit, field by field. */
export function visitFacts(visit: OnSiteVisit, museum: StudioMuseum): Markup {
  const texts = visitTexts(visit, museum.choices);
  return html`<dl>
    ${VISIT_FIELDS.map(
      ({ key, vi }) =>
        html`<dt>${vi}</dt>
          <dd>${texts[key] === '' ? '–' : texts[key]}</dd>`,
    )}
  </dl>`;
}
