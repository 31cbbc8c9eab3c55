declare module 'subset-font' {
  /** A fixed value of a variable font's axis, or the part of it that is kept. */
  export type Axis = number | { min: number; max: number; default?: number };

  interface Options {
    targetFormat: 'sfnt' | 'woff' | 'woff2';
    noHinting?: boolean;
    variationAxes?: Readonly<Record<string, Axis>>;
  }

  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
