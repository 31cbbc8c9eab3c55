import type { Words } from '../../i18n/words.ts';
import type { Bounds, CameraView, Point } from './projection.ts';
import type { ProvenanceKind } from '../../schema/provenance.ts';
import type { ViewerTour } from './tour-steps.ts';

/** Words in the language of the page, or, where it has none, in another one that is named. */
export interface Passage {
  readonly text: string;
  readonly lang: string;
}

/** Where an annotation is on the model, and how it is looked at. */
export interface AnnotationPlace {
  /** Metres in model space. Without it the annotation is in the list only. */
  readonly at?: Point | undefined;
  /** Outward direction of the surface there. */
  readonly normal?: Point | undefined;
  /** Camera when it is chosen; looks at `at` unless it says otherwise. */
  readonly view?:
    (Omit<CameraView, 'target'> & { readonly target?: Point | undefined }) | undefined;
}

/** A numbered place on the object; its number is its place in the list. */
export interface ViewerAnnotation extends AnnotationPlace {
  readonly id: string;
  readonly label: Passage;
  readonly note?: Passage | undefined;
}

/** One level of detail of the model. */
export interface ViewerLod {
  /** 0 is the coarsest. */
  readonly level: number;
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
  /** How far its surface may lie from that of the model it was made from, millimetres. */
  readonly deviationMm?: number | undefined;
}

/** An area of the surface: named parts of the model, or all that has a colour (#rrggbb) in the mask. */
export interface ProvenanceArea {
  readonly kind: ProvenanceKind;
  readonly parts?: readonly string[] | undefined;
  readonly maskColour?: string | undefined;
}

export interface ViewerProvenance {
  /** Address of the mask, which lies over the model's texture. */
  readonly mask?: string | undefined;
  readonly areas: readonly ProvenanceArea[];
}

/** The object in pictures from all round, each taken with the same camera further round it. */
export interface ViewerTurntable {
  /** Of all pictures together. */
  readonly bytes: number;
  /** The camera of all of them, but for the side. */
  readonly from: Omit<CameraView, 'azimuth'>;
  /** In order round the object, in equal steps; the first is seen as the poster. */
  readonly frames: readonly {
    readonly url: string;
    /** Degrees, as in `CameraView`. */
    readonly azimuth: number;
    /** Ids of the annotations that the object itself hides here. */
    readonly hidden: readonly string[];
  }[];
}

/** What the page hands to the script, as JSON beside the poster. */
export interface ViewerConfig {
  /** Id of the object. */
  readonly id: string;
  /** The object's name in that language, and the address of its page. */
  readonly name: string;
  readonly page: string;
  /** Language of the page, for numbers and units. */
  readonly lang: string;
  readonly bounds: Bounds;
  /** The camera of the poster and of the first look; `fov` in degrees spans the whole poster, which is square. */
  readonly view: CameraView & { readonly fov: number };
  readonly lods: readonly ViewerLod[];
  /** Address of the model as a GLB that other programs read (AR on Android). */
  readonly plainModel: string;
  /** Stated error of lengths taken on the model, millimetres. */
  readonly accuracyMm?: number | undefined;
  readonly turntable?: ViewerTurntable | undefined;
  readonly annotations: readonly ViewerAnnotation[];
  readonly tours: readonly ViewerTour[];
  /** What the parts of the model rest on. */
  readonly provenance?: ViewerProvenance | undefined;
  /** What the script says; the other words stand in the HTML. */
  readonly says: Words['viewer']['says'];
  /** Address of the page whose body is the HTML of the tools; without it they are there from the start. */
  readonly controls: string | undefined;
  /** What it opens with in place of the first look, as the fragment of an address (`#view=…`). */
  readonly opensWith?: string | undefined;
  /** Whether this viewer is the one that the page's address (`#view=…`) speaks of. */
  readonly linked: boolean;
}
