import { Marked, type Token } from 'marked';

/** The paragraphs, list entries and headings of a Markdown text, without their signs, links and `{#id}` marks. */
export function plainParagraphs(markdown: string): string[] {
  return new Marked()
    .lexer(markdown)
    .flatMap(blocksOf)
    .map((text) =>
      text
        .replace(/\{#[a-z0-9-]+\}/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

function blocksOf(token: Token): string[] {
  if (token.type === 'list') return (token.items as Token[]).map(wordsOf);
  if (token.type === 'blockquote') return (token.tokens ?? []).flatMap(blocksOf);
  return [wordsOf(token)];
}

/** A line break counts as a space; HTML does not show. */
function wordsOf(token: Token): string {
  if (token.type === 'space' || token.type === 'html' || token.type === 'hr') return '';
  if (token.type === 'br') return ' ';
  if ('tokens' in token && token.tokens) return token.tokens.map(wordsOf).join('');
  return 'text' in token && typeof token.text === 'string' ? token.text : '';
}
