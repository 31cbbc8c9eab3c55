import { z } from 'zod';
import { words } from './localized.ts';

/** How sure the museum is of a fact. `tradition`: told as legend or by the pagoda itself, not as a dated fact. */
export const confidence = z.enum(['high', 'medium', 'low', 'tradition']);
export type Confidence = z.infer<typeof confidence>;

/** Where a fact was read: a web address, or a title when it is not on the web. */
export const source = z.union(
  [
    z.url({ protocol: /^https?$/, error: 'source' }),
    z.strictObject({
      /** Title of the book, paper or page. */
      title: words,
      /** Its address on the web, when it has one. */
      url: z.url({ protocol: /^https?$/ }).optional(),
    }),
  ],
  'source',
);
export type Source = z.infer<typeof source>;
