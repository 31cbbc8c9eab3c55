/**
 * Makes the web fonts beside this file from the @fontsource packages (SIL Open Font License, see OFL.md):
 * only the characters our scripts need, only the weights the design uses, no hinting.
 * A phone downloads about 60 % less than with the packages' own files.
 *
 * Run by `npm run fonts` after a change here or of a font's version; the results are committed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont, { type Axis } from 'subset-font';

const resolve = createRequire(import.meta.url).resolve;

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/** Basic Latin, Latin-1, the punctuation and signs we set; must agree with `unicode-range` in fonts.css. */
const LATIN = range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x2010, 0x2026) + '′″‹›€™←↑→↓↗−×≈≤≥';
/** Letters of Vietnamese that Latin-1 lacks. */
const VIETNAMESE =
  'ĂăĐđĨĩŨũƠơƯư₫' +
  range(0x300, 0x303) +
  range(0x309, 0x309) +
  range(0x323, 0x323) +
  range(0x1ea0, 0x1ef9);
/** The other European letters, for romanisations and names; fetched only by a page that has one. */
const EUROPEAN = range(0x100, 0x17f) + range(0x1e00, 0x1e9f);
const KHMER = range(0x1780, 0x17ff) + '\u200b\u200c\u200d\u25cc';
/** «ខ្មែរ», the language's own name in the switch of every page, so that no page fetches a whole Khmer font for one word. */
const KHMER_NAME = 'ខ្មែរ';

interface Source {
  /** Module path of the package's file, with `{subset}` where the script's name stands. */
  readonly file: string;
  readonly subsets: Readonly<Record<string, string>>;
  readonly axes?: Readonly<Record<string, Axis>>;
}

const LATIN_SUBSETS = { latin: LATIN, vietnamese: VIETNAMESE, 'latin-ext': EUROPEAN };

const FONTS: Readonly<Record<string, Source>> = {
  // Two optical sizes: fine contrast for titles, sturdy letters for reading.
  'literata-title': {
    file: '@fontsource-variable/literata/files/literata-{subset}-opsz-normal.woff2',
    subsets: LATIN_SUBSETS,
    axes: { wght: 480, opsz: 40 },
  },
  'literata-text': {
    file: '@fontsource-variable/literata/files/literata-{subset}-opsz-normal.woff2',
    subsets: LATIN_SUBSETS,
    axes: { wght: 400, opsz: 14 },
  },
  'be-vietnam-pro-400': {
    file: '@fontsource/be-vietnam-pro/files/be-vietnam-pro-{subset}-400-normal.woff2',
    subsets: LATIN_SUBSETS,
  },
  'be-vietnam-pro-600': {
    file: '@fontsource/be-vietnam-pro/files/be-vietnam-pro-{subset}-600-normal.woff2',
    subsets: LATIN_SUBSETS,
  },
  'kantumruy-pro': {
    file: '@fontsource-variable/kantumruy-pro/files/kantumruy-pro-{subset}-wght-normal.woff2',
    subsets: { khmer: KHMER },
    axes: { wght: { min: 400, max: 600, default: 400 } },
  },
  'kantumruy-pro-name': {
    file: '@fontsource-variable/kantumruy-pro/files/kantumruy-pro-{subset}-wght-normal.woff2',
    subsets: { khmer: KHMER_NAME },
    axes: { wght: 400 },
  },
  moul: {
    file: '@fontsource/moul/files/moul-{subset}-400-normal.woff2',
    subsets: { khmer: KHMER },
  },
  'noto-serif-khmer': {
    file: '@fontsource/noto-serif-khmer/files/noto-serif-khmer-{subset}-400-normal.woff2',
    subsets: { khmer: KHMER },
  },
};

for (const [name, font] of Object.entries(FONTS)) {
  for (const [subset, text] of Object.entries(font.subsets)) {
    const source = await readFile(resolve(font.file.replace('{subset}', subset)));
    const made = await subsetFont(source, text, {
      targetFormat: 'woff2',
      noHinting: true,
      ...(font.axes && { variationAxes: font.axes }),
    });
    const file = `${name}-${subset}.woff2`;
    await writeFile(new URL(file, import.meta.url), made);
    console.log(`${file.padEnd(40)} ${String(source.length).padStart(7)} → ${made.length} bytes`);
  }
}
