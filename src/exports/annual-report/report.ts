import type { Letterhead } from '../../schema/report.ts';

/** A piece of the report, as every form of it (Word, HTML) can show it. Text is Vietnamese: the report is official. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ReportTable
  | {
      readonly kind: 'chart';
      readonly caption: string;
      /** What the picture says, for who cannot see it. */
      readonly alt: string;
      readonly svg: string;
      readonly width: number;
      readonly height: number;
    };

export interface ReportTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
  /** How the columns share the width, in any unit. */
  readonly widths: readonly number[];
}

/** The whole report, before it is given a form. */
export interface Report {
  readonly letterhead: Letterhead;
  /** ISO day of its date line. */
  readonly day: string;
  /** What it is about, under BÁO CÁO. */
  readonly subject: string;
  readonly body: readonly Block[];
  readonly annex: readonly Block[];
  /** True where any figure in it is made up: every page then says so. */
  readonly example: boolean;
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  text,
});
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/** The blocks with their headings numbered, whatever sections a report has: I., then 1. anew in each. */
export function numbered(blocks: readonly Block[], roman = true): Block[] {
  let parts = 0;
  let sections = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.level === 3) return block;
    if (block.level === 2) {
      sections += 1;
      return { ...block, text: `${String(sections)}. ${block.text}` };
    }
    sections = 0;
    if (!roman) return block;
    parts += 1;
    return { ...block, text: `${ROMAN[parts - 1] ?? String(parts)}. ${block.text}` };
  });
}
