import { z } from 'zod';
import { words } from './localized.ts';

/**
 * How far a text in one language has been read by the museum:
 * `checked` a native reader of the museum has read and signed it; `unchecked` drafted, not yet read;
 * `machine` translated by a program. A text that is not there is `missing`.
 */
export const textState = z.enum(['checked', 'unchecked', 'machine']);
export type TextState = z.infer<typeof textState>;

const signature = {
  state: textState,
  /** Name of the native reader who signed. Required when `checked`. */
  reviewedBy: words.optional(),
  /** Day of the signature, YYYY-MM-DD. */
  reviewedOn: z.iso.date().optional(),
};

const signed = (value: { state: TextState; reviewedBy?: string | undefined }): boolean =>
  value.state !== 'checked' || value.reviewedBy !== undefined;

/** Front matter of `text.<lang>.md` of an object or a programme. */
export const textFrontMatter = z.strictObject(signature).refine(signed, 'reviewedByMissing');

/** Front matter of a titled text: an exhibition's story or one of the site's own pages. */
export const titledFrontMatter = z
  .strictObject({
    ...signature,
    title: words,
    subtitle: words.optional(),
    /** One sentence for lists and link previews. */
    summary: words,
  })
  .refine(signed, 'reviewedByMissing');
