import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeModel } from '../../src/media/model/make-model.ts';
import { ChromiumStudio } from '../../src/media/model/studio/chromium-studio.ts';

/**
 * `npm run bench:model [-- file.glb …]`: takes scans through the whole of `object:model`, each in a process of its own,
 * and prints what came of it: seconds (levels of detail, then pictures), peak memory, bytes, deviation. Without files it
 * takes the scans of `SALA_TESTDATA`, and without that a small fixture. It reports and judges nothing.
 */
const SCANS = [
  'venus-multifile/venus.gltf',
  'venus.glb',
  'whale_cranium.glb',
  'whale_cranium_draco.glb',
  'astronaut.glb',
];
const FIXTURE = 'tests/fixtures/3d/box-webp-embedded.gltf';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { one: { type: 'string' } },
});

if (values.one === undefined) {
  console.log(
    ['model', 'triangles in', 'levels s', 'pictures s', 'peak MB']
      .concat(['LOD0', 'LOD1', 'LOD2'].map((level) => `${level} KB (triangles, mm)`))
      .concat('turntable KB')
      .join('\t'),
  );
  for (const file of positionals.length > 0 ? positionals : filesToTake()) {
    const row = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--one', file]);
    process.stdout.write(row.toString());
  }
} else {
  await take(values.one);
}

function filesToTake(): string[] {
  const folder = process.env['SALA_TESTDATA'];
  if (folder !== undefined) {
    return SCANS.map((scan) => join(folder, '3d', 'valid', scan)).filter((file) =>
      existsSync(file),
    );
  }
  console.log('SALA_TESTDATA is not set: a small fixture instead of scans.');
  return [FIXTURE];
}

async function take(source: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-model-'));
  const started = performance.now();
  let levelsDone = started;
  let triangles = 0;
  try {
    const { manifest } = await makeModel({
      folder,
      source,
      places: {},
      given: {},
      openStudio: (glb, stage) => new ChromiumStudio(glb, stage, { keeps: false }),
      tell: () => (levelsDone = performance.now()),
      progress: () => undefined,
    });
    const { lods, turntable } = manifest;
    triangles = manifest.source.triangles ?? 0;
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
    const frames = turntable?.frames ?? [];
    const row = [
      basename(source),
      triangles,
      seconds(started, levelsDone),
      seconds(levelsDone, performance.now()),
      Math.round(process.resourceUsage().maxRSS / 1024),
      ...[0, 1, 2].map((level) => {
        const lod = lods[level];
        if (lod === undefined) return '–';
        return `${kb(lod.bytes)} (${String(lod.triangles)}, ${String(lod.deviationMm ?? 0)})`;
      }),
      kb(frames.reduce((sum, { bytes }) => sum + bytes, 0)),
    ];
    console.log(row.join('\t'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
