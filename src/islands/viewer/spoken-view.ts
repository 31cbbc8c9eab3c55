import { fill, type Words } from '../../i18n/words.ts';
import { turn } from './limits.ts';
import type { CameraView } from './projection.ts';

/** The eight sides, from the front round by the right-hand side as a visitor faces the object. */
const SIDES = [
  'sideFront',
  'sideFrontRight',
  'sideRight',
  'sideBackRight',
  'sideBack',
  'sideBackLeft',
  'sideLeft',
  'sideFrontLeft',
] as const;

type Side = (typeof SIDES)[number];
type Height = 'heightBelow' | 'heightLevel' | 'heightSlightlyAbove' | 'heightAbove';

/** A view in words: which keys of the interface words say it. Seen from the top there is no side. */
export type SpokenView =
  | { readonly from: 'top' }
  | { readonly from: 'side'; readonly side: Side; readonly height: Height };

/** The height in words: level is within 8° of level, the top begins at 75°. */
function heightOf(elevation: number): Height {
  if (elevation < -8) return 'heightBelow';
  if (elevation <= 8) return 'heightLevel';
  return elevation <= 35 ? 'heightSlightlyAbove' : 'heightAbove';
}

/** What to say of a view, coarse enough that small movements say nothing new. */
export function spokenView({ azimuth, elevation }: CameraView): SpokenView {
  if (elevation >= 75) return { from: 'top' };
  const eighth = (Math.round(turn(azimuth) / 45) + SIDES.length) % SIDES.length;
  return { from: 'side', side: SIDES[eighth] ?? 'sideFront', height: heightOf(elevation) };
}

/** The direction of a view as a sentence. */
export function directionSentence(says: Words['viewer']['says'], view: CameraView): string {
  const spoken = spokenView(view);
  return spoken.from === 'top'
    ? says.seenFromTop
    : fill(says.seenFrom, { side: says[spoken.side], height: says[spoken.height] });
}
