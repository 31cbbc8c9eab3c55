/**
 * The woven band of an exhibition: a plain weave of coloured threads, as a Cà Hom mat is woven from dyed
 * sedge. Warp threads run up, weft threads across; where column + row is even the warp lies on top.
 */
export interface WeaveThreads {
  /** Letter → colour (`#rrggbb`). */
  readonly colours: Readonly<Record<string, string>>;
  /** One letter per warp thread, left to right, repeated along the band. */
  readonly warp: string;
  /** One letter per weft thread, top to bottom: the band is as many cells high. */
  readonly weft: string;
}

/** One tile of the band, in cells; repeats to the right without a seam. */
export interface WeaveTile {
  readonly columns: number;
  readonly rows: number;
  /** SVG path data by colour, in drawing order: weft below, warp floats above. */
  readonly threads: readonly { readonly colour: string; readonly path: string }[];
}

/** Width of a thread in cells; the rest is the gap in which the ground shows. */
const THREAD = 0.84;
/** How far a warp float reaches over the neighbouring weft, so that it seems to dive under it. */
const OVERLAP = 0.5 - THREAD / 2;

/** @throws Error naming a letter that has no colour, or an empty sequence. */
export function weaveTile({ colours, warp, weft }: WeaveThreads): WeaveTile {
  if (warp === '' || weft === '')
    throw new Error('A weave needs at least one warp and one weft thread.');
  // An odd warp meets itself shifted by one cell: only twice its length repeats without a fault.
  const columns = warp.length % 2 === 0 ? warp.length : warp.length * 2;
  const rows = weft.length;
  const weftPaths = new Map<string, string>();
  const warpPaths = new Map<string, string>();

  for (const [row, letter] of [...weft].entries()) {
    add(weftPaths, colourOf(colours, letter), bar(0, row + OVERLAP, columns, THREAD));
  }
  for (let column = 0; column < columns; column++) {
    const colour = colourOf(colours, warp.charAt(column % warp.length));
    for (let row = column % 2; row < rows; row += 2) {
      const top = Math.max(0, row - OVERLAP);
      const bottom = Math.min(rows, row + 1 + OVERLAP);
      add(warpPaths, colour, bar(column + OVERLAP, top, THREAD, bottom - top));
    }
  }

  const threads = [...weftPaths, ...warpPaths].map(([colour, path]) => ({ colour, path }));
  return { columns, rows, threads };
}

function colourOf(colours: WeaveThreads['colours'], letter: string): string {
  const colour = colours[letter];
  if (colour === undefined) throw new Error(`The weave's letter "${letter}" has no colour.`);
  return colour;
}

function add(paths: Map<string, string>, colour: string, path: string): void {
  paths.set(colour, (paths.get(colour) ?? '') + path);
}

const bar = (x: number, y: number, width: number, height: number): string =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;

const short = (value: number): string => String(Math.round(value * 100) / 100);
