import { Document } from '@gltf-transform/core';
import { describe, expect, it } from 'vitest';
import type { ModelManifest } from '../../schema/model.ts';
import { doubtfulSize, summaryPage } from './summary.ts';

const bounds = { min: [-0.1, 0, -0.1], max: [0.1, 0.59, 0.1] } satisfies ModelManifest['bounds'];
const manifest: ModelManifest = {
  source: { sha256: '0'.repeat(64), file: 'scan.glb' },
  status: 'scan',
  bounds,
  view: { azimuth: 0, elevation: 0, distance: 1, target: [0, 0, 0], fov: 30 },
  lods: [],
  posters: [],
  stills: [],
};
const level = { bytes: 1, triangles: 1, textureSize: 1, pictures: ['data:x'] };

describe('the summary for the curator', () => {
  it('tells size, deviation and what was changed, in words', () => {
    const page = summaryPage({
      id: 'den-nuoc',
      manifest,
      model: {
        name: '<scan>.glb',
        bytes: new Uint8Array(),
        files: {},
        size: 3_126_868,
        document: new Document(),
        triangles: 100_000,
        textureSize: 2048,
        moved: true,
      },
      placement: { turn: 0, scale: 0.001, shift: [0, 0, 0], bounds },
      compared: [
        { ...level, level: undefined, triangles: 100_000, deviationMm: 0 },
        { ...level, level: 0, triangles: 8000, bytes: 87_428, deviationMm: 5.9 },
      ],
      kept: '../sala-originals/0',
    });
    for (const words of [
      '20 × 59 × 20 cm',
      '&lt;scan>.glb',
      '<td>100.000</td>',
      '<td>87</td>',
      'nhiều nhất là 5,9 mm, bằng 1 % chiều cao',
      'nhân 0,001 lần',
      'animation) đã được bỏ',
      'kept as it was in ../sala-originals/0',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('được dời');
  });

  it('doubts a size that no object of a museum has', () => {
    expect(doubtfulSize({ bounds })).toBeUndefined();
    const inMillimetres = { min: [0, 0, 0], max: [347, 2119, 318] } satisfies typeof bounds;
    expect(doubtfulSize({ bounds: inMillimetres })?.vi).toContain('2.120 m');
  });
});
