import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { GrowthFigures, GrowthRow } from '../domain/growth-figures.ts';
import { periodOf, type GrowthTarget } from '../domain/growth-target.ts';

/** Bars that rise (a wide window) or run to the right, a year to a line (a phone). */
export type Direction = 'up' | 'right';

type Point = [x: number, y: number];
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Label {
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly value: number;
}

const FRAMES = {
  up: { width: 960, height: 400, along: [0, 960], across: [360, 34] },
  right: { width: 340, height: 330, along: [4, 326], across: [46, 292] },
} as const;

/** Where everything of the chart stands, in units of its view box. */
export function growthChart(figures: GrowthFigures, target: GrowthTarget, direction: Direction) {
  const { rows } = figures;
  const { width, height, along, across } = FRAMES[direction];
  const most = Math.max(
    1,
    ...rows.flatMap((row) => [row.lower ?? 0, row.upper ?? 0, total(row) ?? 0]),
  );
  const years = scaleBand<number>(
    rows.map(({ year }) => year),
    along,
  ).padding(direction === 'up' ? 0.34 : 0.22);
  const visits = scaleLinear([0, most], across);

  const thickness = years.bandwidth();
  const middle = (year: number): number => (years(year) ?? 0) + thickness / 2;
  const point = (year: number, count: number): Point =>
    direction === 'up' ? [middle(year), visits(count)] : [visits(count), middle(year)];
  const box = (year: number, from: number, to: number): Box =>
    direction === 'up'
      ? {
          x: years(year) ?? 0,
          y: visits(to),
          width: thickness,
          height: visits(from) - visits(to),
        }
      : {
          x: visits(from),
          y: years(year) ?? 0,
          width: visits(to) - visits(from),
          height: thickness,
        };
  /** Beyond a value, or before it, with room for the line's own width. */
  const label = (year: number, value: number, side: 'beyond' | 'before'): Label => {
    const [x, y] = point(year, value);
    if (direction === 'up')
      return { at: [x, y + (side === 'beyond' ? -13 : 16)], anchor: 'middle', value };
    return side === 'beyond'
      ? { at: [x + 7, y], anchor: 'start', value }
      : { at: [x - 7, y], anchor: 'end', value };
  };
  const start = (year: number): Label => ({
    at: direction === 'up' ? [middle(year), height - 16] : [36, middle(year)],
    anchor: direction === 'up' ? 'middle' : 'end',
    value: year,
  });

  return {
    width,
    height,
    base: [point0(direction, across[0], along[0]), point0(direction, across[0], along[1])],
    years: rows.map(({ year, inProgress }) => ({ label: start(year), inProgress })),
    bars: rows.map((row) => ({
      year: row.year,
      onSite: row.onSite ? box(row.year, 0, row.onSite) : null,
      online: row.online ? box(row.year, row.onSite ?? 0, (row.onSite ?? 0) + row.online) : null,
      /** The figure inside the bar of visits on site, where online ones stand on it. */
      inner: row.onSite && row.online ? label(row.year, row.onSite, 'before') : null,
      outer: withValue(total(row), (value) => label(row.year, value, 'beyond')),
    })),
    ...paths(rows, target, point),
    targets: rows
      .filter((row) => row.lower !== null && total(row) === null)
      .map((row) => ({
        year: row.year,
        lower: withValue(row.lower, (value) =>
          label(row.year, value, row.upper === null ? 'beyond' : 'before'),
        ),
        upper: withValue(row.upper, (value) => label(row.year, value, 'beyond')),
      })),
  };
}

/** What the bar of a year adds up to. */
const total = (row: GrowthRow): number | null => row.together ?? row.onSite ?? row.online;

const withValue = <T>(value: number | null, make: (value: number) => T): T | null =>
  value === null ? null : make(value);

const point0 = (direction: Direction, across: number, along: number): Point =>
  direction === 'up' ? [along, across] : [across, along];

/** The target path of each period from its base year, and the band to its upper end. */
function paths(
  rows: readonly GrowthRow[],
  target: GrowthTarget,
  point: (year: number, count: number) => Point,
) {
  const draw = line<Point>();
  const periods = target.periods.map((period) => {
    const covered = rows.filter(
      ({ year, lower }) => lower !== null && periodOf(year, target)?.until === period.until,
    );
    const baseYear = periodOf(period.until, target)?.baseYear;
    const base = rows.find(({ year }) => year === baseYear);
    const first: Point[] =
      base?.counted && covered.length > 0 ? [point(base.year, base.counted)] : [];
    const edge = (bound: 'lower' | 'upper') =>
      covered.flatMap((row): Point[] => {
        const count = row[bound];
        return count === null ? [] : [point(row.year, count)];
      });
    const [lower, upper] = [edge('lower'), edge('upper')];
    return {
      least: draw([...first, ...lower]),
      band: upper.length === 0 ? null : draw([...first, ...upper, ...lower.toReversed(), ...first]),
      marks: lower,
    };
  });
  return {
    least: periods.flatMap(({ least }) => least ?? []),
    bands: periods.flatMap(({ band }) => band ?? []),
    marks: periods.flatMap(({ marks }) => marks),
  };
}
