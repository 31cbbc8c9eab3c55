import type { Words } from '../../i18n/words.ts';
import type { ModelManifest } from '../../schema/model.ts';
import type { Bounds, CameraView, Point } from './projection.ts';

/** Words in the language of the page, or, where it has none, in another one that is named. */
export interface Passage {
  readonly text: string;
  readonly lang: string;
}

/** A numbered place on the object; its number is its place in the list. */
export interface ViewerAnnotation {
  readonly id: string;
  readonly label: Passage;
  readonly note?: Passage | undefined;
  /** Metres in model space. Without it the annotation is in the list only. */
  readonly at?: Point | undefined;
  /** Outward direction of the surface there. */
  readonly normal?: Point | undefined;
  /** Camera when it is chosen; looks at `at` unless it says otherwise. */
  readonly view?:
    (Omit<CameraView, 'target'> & { readonly target?: Point | undefined }) | undefined;
}

export interface ViewerLod {
  /** 0 is the coarsest, for the first look. */
  readonly level: number;
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ViewerPoster {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly type: 'image/avif' | 'image/webp';
}

/** All the viewer's HTML is made from. */
export interface ViewerModel {
  /** Id of the object. */
  readonly id: string;
  /** Language of the page, for numbers and units. */
  readonly lang: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: Passage;
  readonly bounds: Bounds;
  /** The camera of the poster and of the first look; `fov` in degrees spans the whole poster, which is square. */
  readonly view: CameraView & { readonly fov: number };
  /** Empty where the object has pictures only. */
  readonly lods: readonly ViewerLod[];
  readonly posters: readonly ViewerPoster[];
  readonly annotations: readonly ViewerAnnotation[];
  readonly words: Words['viewer'];
}

/** What the page hands to the script, as JSON beside the poster. */
export interface ViewerConfig extends Pick<
  ViewerModel,
  'id' | 'lang' | 'bounds' | 'view' | 'lods' | 'annotations'
> {
  /** What the script says; the other words stand in the HTML. */
  readonly says: Words['viewer']['says'];
  /** Whether this viewer is the one that the page's address (`#view=…`) speaks of. */
  readonly linked: boolean;
}

/** The viewer's data from an object's `model.json` and the address its files are served from (ending in `/`). */
export function viewerModelFrom(
  manifest: ModelManifest,
  folder: string,
  page: Pick<ViewerModel, 'id' | 'lang' | 'alt' | 'annotations' | 'words'>,
): ViewerModel {
  const { azimuth, elevation, distance, target, fov } = manifest.view;
  return {
    ...page,
    bounds: manifest.bounds,
    view: { azimuth, elevation, distance, target, fov },
    lods: manifest.lods.map(({ level, file, bytes, sha256 }) => ({
      level,
      url: folder + file,
      bytes,
      sha256,
    })),
    posters: manifest.posters.map(({ file, width, height, type }) => ({
      url: folder + file,
      width,
      height,
      type,
    })),
  };
}

/** The part of the model that the script needs. */
export function viewerConfigOf(model: ViewerModel, linked: boolean): ViewerConfig {
  const { id, lang, bounds, view, lods, annotations, words } = model;
  return { id, lang, bounds, view, lods, annotations, says: words.says, linked };
}
