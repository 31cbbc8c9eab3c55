import { geoMercator, type GeoProjection } from 'd3-geo';

/** WGS 84, degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** A position and how far it may be off: its ring is kept inside the frame. */
export interface UncertainPosition extends Position {
  readonly precisionMetres: number;
}

/** A rectangle of the world as it is drawn: Mercator, north up. Lengths are in the units of its view box. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** Metres on the ground that one unit shows, at the middle of the frame. */
  readonly metresPerUnit: number;
  readonly toMap: (position: Position) => readonly [x: number, y: number];
  readonly toPosition: (x: number, y: number) => Position;
}

/** Units of every map's view box; a phone and a desktop show the same 5 : 4. */
export const MAP_WIDTH = 1000;
export const MAP_HEIGHT = 800;

const EARTH_RADIUS_METRES = 6_371_008;
/** Part of the width that stays free around the outermost rings. */
const MARGIN = 0.07;
/** Drawn beyond the frame, so that the coast's line does not run along its edge. */
const OVERHANG = 20;

/**
 * The frame that shows all positions with a margin, and at least so many metres from left to right, for a map of one
 * place would otherwise show nothing but the place.
 * @throws RangeError when there is no position.
 */
export function frameAround(
  positions: readonly UncertainPosition[],
  leastMetres: number,
): MapFrame {
  if (positions.length === 0) throw new RangeError('a map needs a position');
  const unit = geoMercator().scale(1).translate([0, 0]);
  const points = positions.flatMap((position) =>
    cornersAround(position).map(({ latitude, longitude }) => project(unit, longitude, latitude)),
  );
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const middle: [number, number] = [(left + right) / 2, (top + bottom) / 2];
  const middleLatitude = unit.invert?.(middle)?.[1] ?? 0;
  const metresAtScaleOne = EARTH_RADIUS_METRES * Math.cos((middleLatitude * Math.PI) / 180);

  const inner = 1 - 2 * MARGIN;
  const scale = Math.min(
    (MAP_WIDTH * inner) / (right - left),
    (MAP_HEIGHT * inner) / (bottom - top),
    (MAP_WIDTH * metresAtScaleOne) / leastMetres,
  );
  const projection = geoMercator()
    .scale(scale)
    .translate([MAP_WIDTH / 2 - middle[0] * scale, MAP_HEIGHT / 2 - middle[1] * scale])
    .clipExtent([
      [-OVERHANG, -OVERHANG],
      [MAP_WIDTH + OVERHANG, MAP_HEIGHT + OVERHANG],
    ]);

  return {
    width: MAP_WIDTH,
    height: MAP_HEIGHT,
    projection,
    metresPerUnit: metresAtScaleOne / scale,
    toMap: ({ latitude, longitude }) => project(projection, longitude, latitude),
    toPosition: (x, y) => {
      const [longitude = 0, latitude = 0] = projection.invert?.([x, y]) ?? [];
      return { latitude, longitude };
    },
  };
}

const METRES_PER_DEGREE = (EARTH_RADIUS_METRES * Math.PI) / 180;

function cornersAround({ latitude, longitude, precisionMetres }: UncertainPosition): Position[] {
  const north = precisionMetres / METRES_PER_DEGREE;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return [
    { latitude: latitude - north, longitude: longitude - east },
    { latitude: latitude + north, longitude: longitude + east },
  ];
}

/** A round length that a scale bar of at most so many units shows, and its units. */
export function scaleBar(frame: MapFrame, mostUnits: number): { metres: number; units: number } {
  const most = mostUnits * frame.metresPerUnit;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, units: metres / frame.metresPerUnit };
}

/** Round degrees of latitude and longitude that cross the frame, three to six of each. */
export function graticule(frame: MapFrame): { latitudes: number[]; longitudes: number[] } {
  const northWest = frame.toPosition(0, 0);
  const southEast = frame.toPosition(frame.width, frame.height);
  const span = southEast.longitude - northWest.longitude;
  const minutes = STEPS_IN_MINUTES.find((step) => (span * 60) / step <= 6) ?? 600;
  return {
    latitudes: multiples(southEast.latitude, northWest.latitude, minutes),
    longitudes: multiples(northWest.longitude, southEast.longitude, minutes),
  };
}

const STEPS_IN_MINUTES = [1 / 12, 1 / 6, 0.25, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300];

function multiples(from: number, to: number, minutes: number): number[] {
  const first = Math.ceil((from * 60) / minutes);
  const last = Math.floor((to * 60) / minutes);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number((((first + index) * minutes) / 60).toFixed(6)),
  );
}

/** Degrees, minutes and, where needed, seconds: 9.9 is "9°54′". */
export function degreesText(degrees: number): string {
  const seconds = Math.round(Math.abs(degrees) * 3600);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [whole = 0, minutes = 0, rest = 0] = parts;
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${degrees < 0 ? '−' : ''}${String(whole)}°${pad(minutes)}′${rest === 0 ? '' : `${pad(rest)}″`}`;
}

function project(projection: GeoProjection, longitude: number, latitude: number): [number, number] {
  const point = projection([longitude, latitude]);
  if (!point)
    throw new RangeError(`no place on the map for ${String(latitude)}, ${String(longitude)}`);
  return point;
}

const extent = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
