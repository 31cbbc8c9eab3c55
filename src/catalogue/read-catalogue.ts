import { type Catalogue, createCatalogue } from './catalogue.ts';
import { readContent } from './content.ts';

/**
 * Reads and links a content folder from disk, for commands, exports and tests; pages use site-catalogue.ts.
 * @throws ContentError
 */
export function readCatalogue(root: string, options: { preview?: boolean } = {}): Catalogue {
  return createCatalogue(readContent(root), options);
}
