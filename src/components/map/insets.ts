import { frameAround, type MapFrame, type UncertainPosition } from './map-frame.ts';

/** A place as the maps need it. */
export interface MappedPlace {
  readonly id: string;
  readonly position: UncertainPosition;
}

/** One map of a plate: its frame, the places numbered in it, and the parts of it that are drawn larger elsewhere. */
export interface PlateMap<Place extends MappedPlace> {
  readonly frame: MapFrame;
  readonly places: readonly Place[];
  readonly enlarged: readonly Enlarged[];
}

/** A part of one map that another map of the plate shows larger. */
export interface Enlarged {
  /** Index of that map in the plate. */
  readonly map: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Beyond it a position is drawn as approximate (schema/place.ts). */
export const EXACT_WITHIN_METRES = 300;
/** Places nearer to each other than this part of the map's width crowd each other. */
const CROWDED = 0.085;
/** A crowd wider than this part of the map would gain nothing by a map of its own. */
const WIDEST = 0.42;
const FEWEST = 4;
/** Even three make a map of their own when all are known to the metre: one could walk from one to the next. */
const FEWEST_EXACT = 3;

/**
 * Cuts places into maps: the first shows the whole region; where places crowd each other, a larger map of that part
 * takes them, and another of a part of that.
 * @param leastMetres least width of the first map; the others go down to a tenth of it
 */
export function plateOf<Place extends MappedPlace>(
  places: readonly Place[],
  leastMetres: number,
): PlateMap<Place>[] {
  const plate: PlateMap<Place>[] = [];
  const add = (shown: readonly Place[], least: number): number => {
    const frame = frameAround(
      shown.map(({ position }) => position),
      least,
    );
    const crowds = crowdsIn(shown, frame);
    const index = plate.length;
    const enlarged: Enlarged[] = [];
    plate.push({
      frame,
      places: shown.filter((place) => !crowds.some((crowd) => crowd.includes(place))),
      enlarged,
    });
    for (const crowd of crowds) {
      const map = add(crowd, leastMetres / 10);
      const inner = plate[map]?.frame;
      if (inner) enlarged.push({ map, ...outlineOf(inner, frame) });
    }
    return index;
  };
  add(places, leastMetres);
  return plate;
}

function crowdsIn<Place extends MappedPlace>(places: readonly Place[], frame: MapFrame): Place[][] {
  const at = new Map(places.map((place) => [place, frame.toMap(place.position)]));
  const spot = (place: Place): readonly [number, number] => at.get(place) ?? [0, 0];
  const crowds: Place[][] = [];
  for (const place of places) {
    const near = crowds.filter((crowd) =>
      crowd.some((other) => distance(spot(place), spot(other)) < CROWDED * frame.width),
    );
    const joined = [...near.flat(), place];
    crowds.splice(0, crowds.length, ...crowds.filter((crowd) => !near.includes(crowd)), joined);
  }
  return crowds.filter((crowd) => {
    if (crowd.length === places.length) return false;
    const exact = crowd.every(({ position }) => position.precisionMetres <= EXACT_WITHIN_METRES);
    const xs = crowd.map((place) => spot(place)[0]);
    const ys = crowd.map((place) => spot(place)[1]);
    const width = Math.max(...xs) - Math.min(...xs);
    const height = Math.max(...ys) - Math.min(...ys);
    return (
      crowd.length >= (exact ? FEWEST_EXACT : FEWEST) &&
      width < WIDEST * frame.width &&
      height < WIDEST * frame.height
    );
  });
}

function outlineOf(inner: MapFrame, outer: MapFrame): Omit<Enlarged, 'map'> {
  const [x, y] = outer.toMap(inner.toPosition(0, 0));
  const [right, bottom] = outer.toMap(inner.toPosition(inner.width, inner.height));
  return { x, y, width: right - x, height: bottom - y };
}

const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);
