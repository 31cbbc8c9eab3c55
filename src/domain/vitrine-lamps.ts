/** A lamp of the vitrine, placed from the eye's point of view. */
export interface VitrineLamp {
  /** Degrees to the right of the line of sight. */
  readonly azimuth: number;
  /** Degrees above level. */
  readonly elevation: number;
  readonly intensity: number;
  readonly colour: string;
  /** Half the angle that it fills, degrees: how soft its shadows are. */
  readonly soft: number;
}

/** A warm key from the upper left: the lamp that a visitor may lead. */
export const CHIEF_LAMP: VitrineLamp = {
  azimuth: -48,
  elevation: 48,
  intensity: 2.9,
  colour: '#fff2dd',
  soft: 9,
};

/**
 * How every object is lit, in 3D and in the pictures that the command takes; src/modelling/forge/light.py lights the
 * posters of our own models with the same. A cool rim from behind right, a warm glow from behind left, a weak wide fill.
 */
export const VITRINE_LAMPS: readonly VitrineLamp[] = [
  CHIEF_LAMP,
  { azimuth: 142, elevation: 34, intensity: 2, colour: '#dcefff', soft: 8 },
  { azimuth: -150, elevation: 40, intensity: 0.6, colour: '#fff5e9', soft: 7 },
  { azimuth: 62, elevation: 18, intensity: 0.45, colour: '#eff6ff', soft: 16 },
];
