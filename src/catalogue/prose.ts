import { Marked, type Tokens } from 'marked';
import { escapeHtml } from '../domain/escape-html.ts';
import { keepUnits } from '../i18n/keep-units.ts';
import type { RecordKind } from './content.ts';

const LINK = /\]\((term|object|exhibition|programme|place):([a-z0-9-]+)\)/g;

/** The records that a Markdown text links to: `[words](object:ghe-ngo)`. */
export function linksIn(markdown: string): { kind: RecordKind; id: string }[] {
  return [...markdown.matchAll(LINK)].map(([, kind, id]) => ({ kind: toKind(kind), id: id ?? '' }));
}

const PLACE_LINK = /\]\(view:([a-z0-9-]+)\)/g;

/** The annotations that an object's text leads to: `[words](view:spout)`. */
export function placesIn(markdown: string): string[] {
  return [...markdown.matchAll(PLACE_LINK)].map(([, id]) => id ?? '');
}

const toKind = (kind: string | undefined): RecordKind =>
  kind === 'object' || kind === 'exhibition' || kind === 'programme' || kind === 'place'
    ? kind
    : 'term';

/** What prose needs of its surroundings to become HTML. */
export interface ProseContext {
  /** Language of the text. */
  language: string;
  /** Address of a record's page in the visitor's language. */
  href: (kind: Exclude<RecordKind, 'term'>, id: string) => string;
  /** Address of an annotation in the list of the page. Left out where the page shows no object. */
  placeHref?: (annotation: string) => string;
  /** Id of the glossary term whose name in another script is exactly this run of text. */
  termOfRun: (run: string) => string | undefined;
  /** The language of words in Latin letters with marks inside a text of another script (names of places in Khmer prose). */
  latinLanguage: string;
}

export interface Prose {
  html: string;
  /** Glossary terms whose popovers the page must hold (`popovertarget="term-<id>"`). */
  terms: string[];
}

/**
 * Markdown to HTML: record links become page links, `term:` links and Khmer words inside another language become
 * buttons that open the glossary's popover (the HTML popover attribute, so no script is needed). `view:` links lead to
 * an annotation in the page's list, and, while the 3D view is open, move its camera there (tools/place-links.ts).
 */
export function renderProse(markdown: string, context: ProseContext): Prose {
  const terms = new Set<string>();
  const termButton = (id: string, inner: string): string => {
    terms.add(id);
    return `<button type="button" class="term" popovertarget="term-${id}">${inner}</button>`;
  };
  const marked = new Marked({
    renderer: {
      link({ href, tokens }: Tokens.Link): string {
        const inner = this.parser.parseInline(tokens);
        const [kind = '', id = ''] = href.split(':');
        if (kind === 'term') return termButton(id, inner);
        if (kind === 'view') {
          const address = context.placeHref?.(id);
          if (address === undefined) return inner;
          return `<a href="${escapeHtml(address)}" data-place="${escapeHtml(id)}">${inner}</a>`;
        }
        if (kind === 'http' || kind === 'https')
          return `<a href="${escapeHtml(href)}" rel="noopener">${inner}</a>`;
        return `<a href="${escapeHtml(linkTarget(href, kind, id, context))}">${inner}</a>`;
      },
      text(token: Tokens.Text | Tokens.Escape): string {
        if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens);
        return markForeignScript(escapeHtml(keepUnits(token.text)), context, termButton);
      },
      blockquote({ tokens }: Tokens.Blockquote): string {
        const last = tokens.at(-1);
        const said = last?.type === 'paragraph' && last.raw.startsWith(DASH) ? last : undefined;
        const quotation = `<blockquote>\n${this.parser.parse(said ? tokens.slice(0, -1) : tokens)}</blockquote>\n`;
        if (!said) return quotation;
        const source = this.parser.parseInline(said.tokens ?? []).slice(DASH.length);
        return `<figure class="quotation">\n${quotation}<figcaption><cite>${source}</cite></figcaption>\n</figure>\n`;
      },
      heading({ tokens, depth }: Tokens.Heading): string {
        return `<h${String(depth)}>${this.parser.parseInline(tokens)}</h${String(depth)}>\n`;
      },
      html: () => '',
    },
  });
  const html = marked.parse(markdown.replace(ATTRIBUTION, `\n>\n> ${DASH}`), { async: false });
  return { html, terms: [...terms] };
}

/** Opens the line under a quotation that says where it comes from: `> — who`. */
const DASH = '— ';
const ATTRIBUTION = /\n> ?— ?/g;

function linkTarget(href: string, kind: string, id: string, context: ProseContext): string {
  if (kind === 'object' || kind === 'exhibition' || kind === 'programme' || kind === 'place')
    return context.href(kind, id);
  return href;
}

const KHMER_RUN = /\p{Script=Khmer}[\p{Script=Khmer}\p{M}\u200B ]*/gu;
const LATIN_RUN = /(?<![&#\w;])\p{Script=Latin}[\p{Script=Latin}\p{M} '’-]*/gu;
/** A letter with marks or of its own, such as à or đ: it tells the museum's language from a technical word. */
const MARKED_LETTER = /[^\p{ASCII}’]/u;

/** Marks words of another script with their language, as WCAG 3.1.2 asks; glossary words become term buttons. */
function markForeignScript(
  html: string,
  context: ProseContext,
  termButton: (id: string, inner: string) => string,
): string {
  if (context.language === 'km') {
    return html.replace(LATIN_RUN, (found) => {
      const run = found.trimEnd();
      // "JavaScript", "Do Not Track": words of no one language, which the standard leaves unmarked.
      if (!MARKED_LETTER.test(run)) return found;
      return `<span lang="${context.latinLanguage}">${run}</span>${found.slice(run.length)}`;
    });
  }
  return html.replace(KHMER_RUN, (found) => {
    const run = found.trimEnd();
    const inner = `<span lang="km">${run}</span>`;
    const term = context.termOfRun(run);
    return (term === undefined ? inner : termButton(term, inner)) + found.slice(run.length);
  });
}
