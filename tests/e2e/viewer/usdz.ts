/** What the AR test reads of a USDZ: a zip whose files are stored as they are, the scene and its shapes as text. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * The files of a zip that compresses nothing, in their order.
 * @throws Error when it is not such a zip
 */
export function filesOf(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error('not a zip');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('a broken list of files');
    if (zip.readUInt16LE(at + 10) !== 0) throw new Error('USDZ may not be compressed');
    const [size, name, extra, comment] = [
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (data % 64 !== 0) throw new Error('USDZ wants its files on multiples of 64 bytes');
    files.set(zip.toString('utf8', at + 46, at + 46 + name), zip.subarray(data, data + size));
    at += 46 + name + extra + comment;
  }
  return files;
}

const numbers = (text: string) =>
  text
    .split(/[^-+.\deE]+/)
    .filter(Boolean)
    .map(Number);

/** Width, height and depth in metres of all shapes as the scene places them (each by one matrix of its own). */
export function sizeOfUsd(files: ReadonlyMap<string, Buffer>): number[] {
  const scene = files.get('model.usda')?.toString() ?? '';
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  const placed =
    /@\.\/(geometries\/Geometry_\d+\.usda)@[^]*?matrix4d xformOp:transform = (\(.*\))/g;
  for (const [, file = '', matrix = ''] of scene.matchAll(placed)) {
    const m = numbers(matrix);
    const shape = files.get(file)?.toString() ?? '';
    const points = numbers(/point3f\[\] points = \[(.*)\]/.exec(shape)?.[1] ?? '');
    for (let at = 0; at < points.length; at += 3) {
      for (const axis of [0, 1, 2]) {
        // Rows of the matrix are what x, y and z become; the last one is where the origin goes.
        const value = [0, 1, 2].reduce(
          (sum, row) => sum + (points[at + row] ?? 0) * (m[row * 4 + axis] ?? 0),
          m[12 + axis] ?? 0,
        );
        min[axis] = Math.min(min[axis] ?? value, value);
        max[axis] = Math.max(max[axis] ?? value, value);
      }
    }
  }
  return max.map((value, axis) => value - (min[axis] ?? 0));
}
