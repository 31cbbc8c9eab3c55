/** Zero-width spaces and joiners, which writers put between Khmer words or leave out as they please. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** The sign ័, which writers set or leave out in the same word: បេតិកភ័ណ្ឌ and បេតិកភណ្ឌ. */
const SAMYOK_SANNYA = '\u17D0';

const COENG = '\u17D2';
const COENG_RO = '\u17D2\u179A';

/** What stands on or under a base letter: subscripts (coeng and a letter), vowels and signs, in any order. */
const CLUSTER_TAIL = /(?:\u17D2[\u1780-\u17B3]|[\u17B4-\u17D1\u17D3\u17DD])+/g;
const TAIL_PARTS = /\u17D2[\u1780-\u17B3]|[\u17B4-\u17D1\u17D3\u17DD]/g;

/**
 * One spelling for Khmer words that look the same but are typed differently: no invisible characters, no ័; subscript ដ
 * as subscript ត (the two have one shape); vowels typed in two parts as one; subscripts before register signs
 * before vowels before other signs, as The Unicode Standard, section 16.4, orders a cluster. For comparing only:
 * where a spelling rule wants another order, it must not be shown.
 */
export function comparableKhmer(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replaceAll(SAMYOK_SANNYA, '')
    .replaceAll('\u17D2\u178A', '\u17D2\u178F')
    .replace(CLUSTER_TAIL, (tail) =>
      (tail.match(TAIL_PARTS) ?? [])
        .map((part, index) => ({ part, index }))
        .sort((a, b) => place(a.part) - place(b.part) || a.index - b.index)
        .map(({ part }) => part)
        .join('')
        .replace('\u17C1\u17B8', '\u17BE')
        .replace('\u17C1\u17B6', '\u17C4'),
    );
}

/** Place of a part inside its cluster. */
function place(part: string): number {
  if (part.startsWith(COENG)) return part === COENG_RO ? 1 : 0;
  const code = part.charCodeAt(0);
  if (code === 0x17c9 || code === 0x17ca) return 2;
  return code >= 0x17b6 && code <= 0x17c5 ? 3 : 4;
}

/** Khmer digits as Latin ones: ២០២២ is searched as 2022. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u17E0-\u17E9]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0));
