import { type LinkField, readNumbers, textField, wordField, writeNumbers } from './link-fields.ts';
import type { Point } from './projection.ts';

/** Where the chief lamp shines from: degrees from the line of sight (to the right) and above level. */
export interface LightDirection {
  readonly azimuth: number;
  readonly elevation: number;
}

/** A step of a tour: the tour's id, and the step's number from 1. */
export interface TourPlace {
  readonly id: string;
  readonly step: number;
}

/** Another object in a pane of its own beside this one, seen from the same side. */
export interface Comparison {
  /** Id of the other object. */
  readonly id: string;
  /** Whether each is as large as its pane, instead of both at one scale. */
  readonly filling: boolean;
}

export const AXES = ['x', 'y', 'z'] as const;

/** A plane that cuts the object: across, along the height, along the depth. */
export interface Section {
  readonly axis: (typeof AXES)[number];
  /** Where along the axis, as a part (0…1) of the object. */
  readonly at: number;
  /** The other half is the one that is taken away. */
  readonly turned: boolean;
}

/** How the surface is drawn. */
export const MODES = ['textured', 'clay', 'xray', 'wireframe', 'normals'] as const;
export type Mode = (typeof MODES)[number];

/**
 * What the study tools have set. A tool that has something to remember adds, under its own id, a field here, its value
 * before anybody has touched it to AT_REST, and its place in a link to FIELDS. Links, the change of language and
 * whoever sets the state from outside then know it.
 */
export interface StudySettings {
  /** Id of the tool whose drawer is open. */
  readonly tool: string | null;
  /** The step of the tour that is walked. */
  readonly tour: TourPlace | null;
  /** The ends of the tape, none to two points on the surface. */
  readonly measure: readonly Point[];
  readonly section: Section | null;
  readonly mode: Mode;
  /** Whether the surface shows what it rests on also while the drawer that explains it is closed. */
  readonly provenance: boolean;
  /** Null: the lamps of the vitrine. */
  readonly light: LightDirection | null;
  /** Whether something of known size stands beside the object. */
  readonly figure: boolean;
  readonly compare: Comparison | null;
}

export const AT_REST: StudySettings = {
  tool: null,
  tour: null,
  measure: [],
  section: null,
  mode: 'textured',
  light: null,
  figure: false,
  provenance: false,
  compare: null,
};

/** The letters o, d, t and a are taken (state.ts). */
const FIELDS: { readonly [Name in keyof StudySettings]: LinkField<StudySettings[Name]> } = {
  tool: textField('p'),
  tour: {
    key: 'r',
    write: (place) => (place === null ? '' : `${place.id}.${String(place.step)}`),
    read(text) {
      const [, id, step] = /^([a-z0-9-]+)\.(\d{1,3})$/.exec(text) ?? [];
      return id === undefined ? undefined : { id, step: Number(step) };
    },
  },
  measure: {
    key: 'm',
    write: (ends) => writeNumbers(ends.flat(), 4),
    read(text) {
      const [x, y, z, ...more] = readNumbers(text, text.split(',').length);
      if (x === undefined || y === undefined || z === undefined) return undefined;
      if (more.length === 0) return [[x, y, z]];
      const [u, v, w, ...rest] = more;
      if (u === undefined || v === undefined || w === undefined) return undefined;
      return rest.length === 0
        ? [
            [x, y, z],
            [u, v, w],
          ]
        : undefined;
    },
  },
  section: {
    key: 's',
    write(section) {
      if (section === null) return '';
      const { axis, at, turned } = section;
      return `${turned ? '-' : ''}${axis}${writeNumbers([at], 3)}`;
    },
    read(text) {
      const [, minus, letter, part] = /^(-?)([xyz])([\d.]+)$/.exec(text) ?? [];
      const axis = AXES.find((known) => known === letter);
      const [at] = readNumbers(part, 1);
      if (axis === undefined || at === undefined || at > 1) return undefined;
      return { axis, at, turned: minus === '-' };
    },
  },
  provenance: { key: 'b', write: (kept) => (kept ? '1' : ''), read: (text) => text === '1' },
  mode: wordField('v', MODES),
  light: {
    key: 'l',
    write: (light) => (light === null ? '' : writeNumbers([light.azimuth, light.elevation], 1)),
    read(text) {
      const [azimuth, elevation] = readNumbers(text, 2);
      if (azimuth === undefined || elevation === undefined) return undefined;
      return { azimuth, elevation };
    },
  },
  figure: {
    key: 'f',
    write: (shown) => (shown ? '1' : ''),
    read: (text) => (text === '1' ? true : undefined),
  },
  compare: {
    key: 'c',
    write: (other) => (other === null ? '' : `${other.id}${other.filling ? '.full' : ''}`),
    read(text) {
      const [, id, filling] = /^([a-z0-9-]+)(\.full)?$/.exec(text) ?? [];
      return id === undefined ? undefined : { id, filling: filling !== undefined };
    },
  },
};

type Name = keyof StudySettings;
const isName = (name: string): name is Name => name in FIELDS;
const NAMES = Object.keys(FIELDS).filter(isName);

function written<Key extends Name>(name: Key, settings: StudySettings): string {
  const field: LinkField<StudySettings[Key]> = FIELDS[name];
  const text = field.write(settings[name]);
  return text === field.write(AT_REST[name]) ? '' : text;
}

/** Whether a tool of this id has set something. */
export function isSet(id: string, settings: StudySettings): boolean {
  return isName(id) && written(id, settings) !== '';
}

/** The settings that are not at rest, as fields of a link: `v:clay`. */
export function settingsAsFields(settings: StudySettings): string[] {
  return NAMES.flatMap((name) => {
    const text = written(name, settings);
    return text === '' ? [] : [`${FIELDS[name].key}:${text}`];
  });
}

function readInto<Key extends Name>(
  name: Key,
  text: string,
  settings: { -readonly [Each in Name]: StudySettings[Each] },
): boolean {
  const field: LinkField<StudySettings[Key]> = FIELDS[name];
  const value = field.read(text);
  if (value === undefined) return false;
  settings[name] = value;
  return true;
}

/** The settings that the fields of a link hold; null when one of them makes no sense. */
export function settingsFromFields(fields: ReadonlyMap<string, string>): StudySettings | null {
  const settings = { ...AT_REST };
  const sensible = NAMES.every((name) => {
    const text = fields.get(FIELDS[name].key);
    return text === undefined || readInto(name, text, settings);
  });
  return sensible ? settings : null;
}
