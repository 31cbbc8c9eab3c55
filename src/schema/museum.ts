import { z } from 'zod';
import { id } from './id.ts';
import { licence } from './licence.ts';
import { languageCode, localized, words } from './localized.ts';

/** A territory with its validity: places are dated (a province may be merged into another). */
const territory = z.strictObject({
  id,
  name: localized,
  /** First day of validity, YYYY-MM-DD; left out = always. */
  from: z.iso.date().optional(),
  /** Last day of validity; left out = still valid. */
  until: z.iso.date().optional(),
  /** The territory it lies in. */
  parent: id.optional(),
});

/** `content/museum.yaml`: everything about this museum that is not an object, an exhibition or a programme. */
export const museum = z.strictObject({
  /** Key of the museum in the visit store and in exports. */
  id,
  /** Name of the site, shown in the header. */
  siteName: localized,
  /** One line under the site's name. */
  tagline: localized,
  /** Official name of the museum. */
  name: localized,
  /** One sentence about the site, for search engines and link previews. */
  description: localized,
  /** Languages of the site; the first stands at the root of the address, the others under `/<code>/`. */
  languages: z.array(languageCode).min(1),
  /** The site's public address, without a path. `SALA_SITE` in the environment wins. */
  address: z.url(),
  /** Postal addresses, with the days they are valid. */
  postalAddresses: z
    .array(
      z.strictObject({
        text: localized,
        from: z.iso.date().optional(),
        until: z.iso.date().optional(),
      }),
    )
    .min(1),
  /** Where mistakes are reported. Only what the museum has confirmed. */
  email: z.email().optional(),
  /** The place of the museum (content/places). */
  place: id.optional(),
  territories: z.array(territory).default([]),
  /** The object in the foreground of the home page. */
  foregroundObject: id.optional(),
  /** Who answers for the texts, for citations. */
  publisher: localized,
  /** Licence of the texts (see schema/licence.ts). */
  textLicence: licence,
  /** IANA time zone of the museum's day. */
  timeZone: words.default('Asia/Ho_Chi_Minh'),
});
export type Museum = z.infer<typeof museum>;
