import type { ProvenanceKind } from '../../schema/provenance.ts';

/** Lines all over a plane; lengths in CSS pixels, the angle in degrees from level, counter-clockwise. */
interface Lines {
  readonly angle: number;
  readonly period: number;
  readonly width: number;
}

/** How a kind of provenance looks, on the surface and in the legend: a colour and a pattern of ink on it. */
interface ProvenanceLook {
  readonly colour: string;
  readonly lines: readonly Lines[];
  /** A grid of dots; CSS pixels. */
  readonly dots?: { readonly period: number; readonly radius: number };
}

export const PROVENANCE_INK = '#1b1815';

export const PROVENANCE_LOOKS: Readonly<Record<ProvenanceKind, ProvenanceLook>> = {
  original: { colour: '#8cc6c9', lines: [] },
  restored: { colour: '#e3b75a', lines: [{ angle: 45, period: 9, width: 2 }] },
  documented: { colour: '#9bd0a4', lines: [{ angle: 0, period: 8, width: 2 }] },
  conjecture: { colour: '#f2988b', lines: [], dots: { period: 8, radius: 1.8 } },
  unknown: {
    colour: '#c9ced0',
    lines: [
      { angle: 45, period: 10, width: 1.5 },
      { angle: -45, period: 10, width: 1.5 },
    ],
  },
};
