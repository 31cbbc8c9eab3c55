import { describe, expect, test } from 'vitest';
import { plateOf, type MappedPlace } from './insets.ts';
import { coursePath, landPath } from './land.ts';
import {
  degreesText,
  frameAround,
  graticule,
  MAP_HEIGHT,
  MAP_WIDTH,
  scaleBar,
} from './map-frame.ts';
import { layOutMarkers } from './marker-layout.ts';

const here = (latitude: number, longitude: number, precisionMetres = 50): MappedPlace => ({
  id: `${String(latitude)}-${String(longitude)}`,
  position: { latitude, longitude, precisionMetres },
});
/** A delta's coast: rivers, islands and the open sea. */
const coast = [here(9.55, 106), here(10.1, 106.7)].map(({ position }) => position);

describe('frame', () => {
  test('north is up and every position is inside', () => {
    const frame = frameAround(coast, 1000);
    const [south, north] = coast.map(frame.toMap);
    expect(south?.[1]).toBeGreaterThan(north?.[1] ?? Infinity);
    for (const [x, y] of coast.map(frame.toMap)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(MAP_WIDTH);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(MAP_HEIGHT);
    }
  });

  test('one degree of latitude measures 111 km', () => {
    const frame = frameAround([here(9.5, 106).position, here(10.5, 106).position], 1000);
    const [, south = 0] = frame.toMap(here(9.5, 106).position);
    const [, north = 0] = frame.toMap(here(10.5, 106).position);
    expect(((south - north) * frame.metresPerUnit) / 1000).toBeCloseTo(111.2, 0);
  });

  test('a single place gets the least width asked for', () => {
    const frame = frameAround([here(9.9, 106.3).position], 12_000);
    expect(frame.metresPerUnit * frame.width).toBeCloseTo(12_000, 5);
  });

  test('the ring of an uncertain position is inside the frame', () => {
    const frame = frameAround([here(9.9, 106.3, 5000).position, here(9.9, 106.5).position], 1000);
    const [x] = frame.toMap(here(9.9, 106.3).position);
    expect(x).toBeGreaterThan(5000 / frame.metresPerUnit);
  });

  test('positions come back from the map', () => {
    const frame = frameAround(coast, 1000);
    const { latitude, longitude } = frame.toPosition(...frame.toMap(here(9.8, 106.4).position));
    expect(latitude).toBeCloseTo(9.8, 6);
    expect(longitude).toBeCloseTo(106.4, 6);
  });

  test('no position is an error, not an empty map', () => {
    expect(() => frameAround([], 1000)).toThrow(RangeError);
  });
});

test('a scale bar has a round length', () => {
  const { metres, units } = scaleBar(frameAround(coast, 1000), 200);
  expect(metres).toBe(10_000);
  expect(units).toBeLessThanOrEqual(200);
});

test('the graticule has a few round degrees', () => {
  const { latitudes, longitudes } = graticule(frameAround(coast, 1000));
  expect(longitudes).toEqual([106, 106.166667, 106.333333, 106.5, 106.666667]);
  expect(latitudes.length).toBeGreaterThan(2);
  expect(longitudes.map(degreesText)).toContain('106°10′');
});

test('degrees carry seconds only where there are some', () => {
  expect(degreesText(9.9)).toBe('9°54′');
  expect(degreesText(9.9175)).toBe('9°55′03″');
  expect(degreesText(-0.5)).toBe('−0°30′');
});

test('the land of a coast is drawn, the open ocean has none', () => {
  expect(landPath(frameAround(coast, 1000))).toMatch(/^M/);
  expect(landPath(frameAround([here(8, 108.5).position], 1000))).toBe('');
});

test('a course runs through its points', () => {
  const frame = frameAround(coast, 1000);
  const points = [here(9.9, 106.1), here(9.8, 106.3), here(9.7, 106.5)].map((p) => p.position);
  expect(coursePath(frame, points)).toMatch(/^M[\d.]+,[\d.]+C/);
});

describe('markers', () => {
  const frame = { width: 320, height: 256 };
  const crowd = Array.from({ length: 14 }, (_, index) => ({ x: 150 + (index % 3), y: 120 }));

  test('none covers another, none leaves the frame', () => {
    const placed = layOutMarkers(crowd, frame, 26);
    placed.forEach((a, index) => {
      expect(a.x).toBeGreaterThanOrEqual(13);
      expect(a.y).toBeLessThanOrEqual(frame.height - 13);
      for (const b of placed.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(25.5);
      }
    });
  });

  test('one with room stays on its point', () => {
    const [alone] = layOutMarkers([{ x: 40, y: 40 }], frame, 26);
    expect(alone?.x).toBeCloseTo(40, 1);
    expect(alone?.y).toBeCloseTo(40, 1);
  });

  test('the same points give the same layout', () => {
    expect(layOutMarkers(crowd, frame, 26)).toEqual(layOutMarkers(crowd, frame, 26));
  });
});

describe('plate', () => {
  const far = [here(9.6, 106.3, 3000), here(9.87, 106.05, 2000), here(9.66, 106.57, 5000)];
  const walk = [here(9.9176, 106.3041), here(9.9162, 106.305), here(9.9157, 106.3042, 300)];
  const town = [
    here(9.937, 106.345, 1500),
    here(9.9345, 106.343, 1500),
    here(9.925, 106.348, 2000),
  ];

  test('a crowd gets a larger map, and what one could walk a larger one again', () => {
    const plate = plateOf([...far, ...walk, ...town], 20_000);
    expect(plate.map((map) => map.places.length)).toEqual([3, 3, 3]);
    expect(plate[0]?.enlarged.map(({ map }) => map)).toEqual([1]);
    expect(plate[1]?.enlarged.map(({ map }) => map)).toEqual([2]);
    expect(plate[2]?.places).toEqual(walk);
  });

  test('places far from each other need one map only', () => {
    expect(plateOf(far, 20_000)).toHaveLength(1);
  });
});
