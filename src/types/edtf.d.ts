/** The part of edtf.js (which ships no types) that src/domain/edtf.ts uses. */
declare module 'edtf' {
  interface ParsedDate {
    type?: string;
    /** Year, month (0–11), day. */
    values: number[];
    approximate?: boolean | number;
    uncertain?: boolean | number;
    /** Bit mask of digits left open: 8 the year's last digit, 12 the last two. */
    unspecified?: number;
  }
  interface ParsedRange {
    type: 'Interval' | 'List' | 'Set';
    /** `null` unknown, `Infinity` open. */
    values: (ParsedDate | number | null)[];
  }
  export function parse(text: string): ParsedDate | ParsedRange;
}
