import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { geoPath } from 'd3-geo';
import { line, curveCatmullRom } from 'd3-shape';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MapFrame, Position } from './map-frame.ts';

/** Resolved from the project, not from this file, which a build moves elsewhere. */
const ATLAS = createRequire(resolve('package.json')).resolve('world-atlas/land-10m.json');

/** Longitude and latitude, as GeoJSON has them. */
type Coordinates = number[];
type Polygon = Coordinates[][];

let polygons: Polygon[] | undefined;

function readPolygons(): Polygon[] {
  const atlas: Topology<{ land: GeometryCollection }> = JSON.parse(readFileSync(ATLAS, 'utf8'));
  return feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
}

/** Outline of the land in a frame (Natural Earth, 1 : 10 million, public domain), as SVG path data; '' at sea. */
export function landPath(frame: MapFrame): string {
  polygons ??= readPolygons();
  // The whole world's land at this scale would send Antarctica's edge to infinity, and take its time.
  const coordinates = polygons.filter(([outline = []]) => meets(outline, frame));
  return geoPath(frame.projection).digits(1)({ type: 'MultiPolygon', coordinates }) ?? '';
}

function meets(outline: Coordinates[], frame: MapFrame): boolean {
  const northWest = frame.toPosition(0, 0);
  const southEast = frame.toPosition(frame.width, frame.height);
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [longitude = 0, latitude = 0] of outline) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return (
    west < southEast.longitude &&
    east > northWest.longitude &&
    south < northWest.latitude &&
    north > southEast.latitude
  );
}

/** A schematic river: a smooth line through hand-placed points, as SVG path data. */
export function coursePath(frame: MapFrame, course: readonly Position[]): string {
  const smooth = line<readonly [number, number]>().curve(curveCatmullRom).digits(1);
  return smooth(course.map(frame.toMap)) ?? '';
}
