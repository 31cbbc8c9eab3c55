import { z } from 'zod';
import { id } from './id.ts';
import { localized } from './localized.ts';
import { picture } from './picture.ts';
import { source } from './source.ts';

/** `draft` and `review` are seen only in a preview build. */
export const publicationStatus = z.enum(['draft', 'review', 'published']);

const section = z.strictObject({
  /** The same id as `{#id}` behind the section's heading in `text.<lang>.md`. */
  id,
  /** What stays beside the words: a picture of this exhibition, or an object (its 3D poster or picture). */
  image: z.string().optional(),
  object: id.optional(),
  /** The annotation of that object the view shows. */
  annotation: id.optional(),
  /** Shows a map of these places. */
  places: z.array(id).default([]),
  /** Further objects met in this section. */
  objects: z.array(id).default([]),
  /** The picture runs from edge to edge of the window. */
  fullBleed: z.boolean().default(false),
});

const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'colour');

/** The exhibition's woven band: warp and weft as sequences of colour letters (look: one ornament only). */
const weave = z.strictObject({
  /** Letter → colour. */
  colours: z.record(z.string().length(1), colour),
  warp: z.string().regex(/^[a-z]+$/, 'weave'),
  weft: z.string().regex(/^[a-z]+$/, 'weave'),
});

/** `content/exhibitions/<id>/exhibition.yaml` */
export const exhibition = z.strictObject({
  id,
  status: publicationStatus,
  /** Order on the exhibitions page. */
  order: z.number().int(),
  /** First and last day on show, YYYY-MM-DD; a closed exhibition stays readable as an archive. */
  opens: z.iso.date().optional(),
  closes: z.iso.date().optional(),
  /** The festival (content/events/calendar.yaml) whose season brings it to the front of the home page. */
  season: id.optional(),
  weave,
  /** File of `images` that opens the exhibition. */
  cover: z.string().optional(),
  /** The same picture composed for a tall screen, where there is one. */
  coverTall: z.string().optional(),
  images: z.array(picture).default([]),
  sections: z.array(section).default([]),
  /** Objects in the order of the story. */
  objects: z.array(id).default([]),
  places: z.array(id).default([]),
  /** Whom it is for. */
  audience: localized.optional(),
  sources: z.array(source).default([]),
});
export type ExhibitionFacts = z.infer<typeof exhibition>;
