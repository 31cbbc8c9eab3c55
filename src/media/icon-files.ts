import sharp from 'sharp';

/** A site's mark in the sizes that browsers and phones ask for: name of the file and its bytes. */
export type IconFiles = Map<string, Buffer>;

/** Ground of the mark, for icons that a phone crops to a circle and that need room at the edge. */
const GROUND = '#08232a';

/**
 * Renders the mark (a square SVG) as the icons of the site.
 * @param svg the mark's source
 */
export async function iconFiles(svg: Buffer): Promise<IconFiles> {
  const png = (size: number) =>
    sharp(svg, { density: 72 * 8 })
      .resize(size, size)
      .png()
      .toBuffer();
  const [small, medium] = await Promise.all([png(16), png(32)]);
  return new Map([
    [
      'favicon.ico',
      ico([
        { size: 16, png: small },
        { size: 32, png: medium },
      ]),
    ],
    ['apple-touch-icon.png', await withEdge(svg, 180, 0.06)],
    ['icon-192.png', await png(192)],
    ['icon-512.png', await png(512)],
    ['icon-maskable-512.png', await withEdge(svg, 512, 0.12)],
  ]);
}

/** The mark with a share of the side kept free on each edge. */
async function withEdge(svg: Buffer, size: number, share: number): Promise<Buffer> {
  const edge = Math.round(size * share);
  const inner = size - 2 * edge;
  return sharp(svg, { density: 72 * 8 })
    .resize(inner, inner)
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: GROUND })
    .png()
    .toBuffer();
}

/** An ICO file holding PNG pictures (as every browser since 2007 reads them). */
function ico(pictures: { size: number; png: Buffer }[]): Buffer {
  const HEAD = 6;
  const ENTRY = 16;
  const head = Buffer.alloc(HEAD + ENTRY * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = HEAD + ENTRY * index;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
