import type { MuseumObject } from '../catalogue/content.ts';
import type { Licence } from '../schema/licence.ts';
import type { Museum } from '../schema/museum.ts';

/** The licence of an object's 3D model: its own, or that of the museum's texts. */
export const modelLicence = ({ modelLicence }: MuseumObject, { textLicence }: Museum): Licence =>
  modelLicence ?? textLicence;

/** The licence of what an object is shown by: its model, or its first picture; undefined for a name plate. */
export const shownLicence = (object: MuseumObject, museum: Museum): Licence | undefined =>
  object.model ? modelLicence(object, museum) : object.images[0]?.licence;
