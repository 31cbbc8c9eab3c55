import type { Measured } from './measure.ts';
import { spread, type Spread } from './statistics.ts';

/** One opening of each kind, in one round. */
export type Round = Readonly<Partial<Record<'ours' | 'same' | 'anchor', Measured>>>;

/** Bytes of the scripts of an opening. */
export interface ScriptSizes {
  of(addresses: readonly string[]): number;
  /** What the tap loads, and what that may load later: every tool. */
  withEveryTool(measured: Measured): number;
}

type Side = keyof Required<Round>;

interface Row {
  readonly name: string;
  /** Undefined where it makes no sense. */
  readonly value: (measured: Measured) => number | undefined;
  /** How the value is written. */
  readonly write: (value: number) => string;
  /** What our own page must keep to, in the row's unit. */
  readonly limit?: number;
  /** What our own page, and ours with the same file, must keep to as parts of model-viewer's. */
  readonly part?: Readonly<Partial<Record<'ours' | 'same', number>>>;
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
const whole = (value: number) => value.toFixed(0);
const oneDecimal = (value: number) => value.toFixed(1);

/** What is shown of each opening, with the targets of the viewer. KB and MB are thousands and millions of bytes. */
function rows(sizes: ScriptSizes, phone: boolean): Row[] {
  return [
    { name: 'JS before the tap, KB', value: (m) => sizes.of(m.scriptsBefore), write: kilobytes },
    {
      name: 'JS tap to frame, KB',
      value: (m) => sizes.of(m.scripts),
      write: kilobytes,
      limit: 195_000,
    },
    {
      name: 'JS with all tools, KB',
      value: (m) => (m.scripts.length > 0 ? sizes.withEveryTool(m) : undefined),
      write: kilobytes,
      limit: 290_000,
    },
    {
      name: 'wire, tap to frame, KB',
      value: (m) => m.wireBytes,
      write: kilobytes,
      limit: 400_000,
    },
    {
      name: 'first textured frame, s',
      value: (m) => m.firstFrame,
      write: seconds,
      part: { ours: 0.35, same: 0.5 },
    },
    {
      name: 'main thread blocked, ms',
      value: (m) => m.blocking,
      write: whole,
      part: { ours: 0.25 },
    },
    {
      name: 'GPU textures, MB',
      value: (m) => m.textureBytes,
      write: megabytes,
      ...(phone ? { limit: 24_000_000 } : {}),
    },
    { name: 'idle frames per s', value: (m) => m.idleFps, write: oneDecimal, limit: 0 },
  ];
}

const HEADS = ['', 'ours', 'ours, same GLB', 'model-viewer', 'ours ÷', 'same GLB ÷', 'target'];

/**
 * The rounds of one object on one device, a row per measure: median (least–most), the median of the rounds' ratios
 * to model-viewer, and whether the target is met.
 */
export function table(rounds: readonly Round[], sizes: ScriptSizes, phone: boolean): string {
  const body = rows(sizes, phone).map((row) => {
    const valueOf = (round: Round, side: Side) => round[side] && row.value(round[side]);
    const of = (side: Side) =>
      rounds.map((round) => valueOf(round, side)).filter((value) => value !== undefined);
    const ratio = (side: Side) =>
      rounds.flatMap((round) => {
        const [our, anchor] = [valueOf(round, side), valueOf(round, 'anchor')];
        return our !== undefined && anchor ? [our / anchor] : [];
      });
    const [ours, same] = [ratio('ours'), ratio('same')];
    return [
      row.name,
      ...(['ours', 'same', 'anchor'] as const).map((side) => told(of(side), row.write)),
      told(ours, (value) => value.toFixed(2)),
      told(same, (value) => value.toFixed(2)),
      verdict(row, of('ours'), ours, same),
    ];
  });
  return aligned([HEADS, ...body]);
}

function told(numbers: readonly number[], write: (value: number) => string): string {
  if (numbers.length === 0) return '–';
  const { median, least, most }: Spread = spread(numbers);
  const [low, high] = [write(least), write(most)];
  return low === high ? write(median) : `${write(median)} (${low}–${high})`;
}

function verdict(
  { limit, part, write }: Row,
  ours: readonly number[],
  oursRatio: readonly number[],
  sameRatio: readonly number[],
): string {
  const judge = (label: string, numbers: readonly number[], most: number) =>
    numbers.length === 0
      ? `${label}: not measured`
      : `${label}: ${spread(numbers).median <= most ? 'met' : 'NOT met'}`;
  return [
    ...(limit === undefined ? [] : [judge(`≤ ${write(limit)}`, ours, limit)]),
    ...(part?.ours === undefined ? [] : [judge(`≤ ${String(part.ours)}`, oursRatio, part.ours)]),
    ...(part?.same === undefined
      ? []
      : [judge(`same ≤ ${String(part.same)}`, sameRatio, part.same)]),
  ].join('; ');
}

/** Columns of one width each. */
function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
