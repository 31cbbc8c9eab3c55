import { z } from 'zod';

/**
 * The licences and rights statements a picture, model or text may carry: Creative Commons 4.0 and CC0, and
 * RightsStatements.org. A closed list, so that every one has a label in every language (words: `licence`).
 */
export const LICENCES = {
  'https://creativecommons.org/publicdomain/zero/1.0/': 'CC0 1.0',
  'https://creativecommons.org/licenses/by/4.0/': 'CC BY 4.0',
  'https://creativecommons.org/licenses/by-sa/4.0/': 'CC BY-SA 4.0',
  'https://creativecommons.org/licenses/by-nc/4.0/': 'CC BY-NC 4.0',
  'https://creativecommons.org/licenses/by-nc-sa/4.0/': 'CC BY-NC-SA 4.0',
  'http://rightsstatements.org/vocab/InC/1.0/': 'In Copyright',
  'http://rightsstatements.org/vocab/InC-EDU/1.0/': 'In Copyright – Educational Use Permitted',
  'http://rightsstatements.org/vocab/NoC-OKLR/1.0/':
    'No Copyright – Other Known Legal Restrictions',
  'http://rightsstatements.org/vocab/UND/1.0/': 'Copyright Undetermined',
} as const;

/** The address of a licence from the closed list above. */
export const licence = z.literal(Object.keys(LICENCES) as (keyof typeof LICENCES)[]);
export type Licence = z.infer<typeof licence>;
