import type { MuseumObject } from '../../catalogue/content.ts';
import { siteCatalogue } from '../../catalogue/site-catalogue.ts';
import type { Passage, ViewerConfig, ViewerTurntable } from '../../islands/viewer/viewer-config.ts';
import { modelFile, objectFile } from '../../media/model-files.ts';
import type { Localized } from '../../schema/localized.ts';
import type { ModelManifest } from '../../schema/model.ts';
import { link } from '../link.ts';
import { plainModelOf } from '../plain-model.ts';

/** What the viewer's script is told of an object, wherever that stands; publishes the files of its model. */
export async function viewerConfigOf(
  object: MuseumObject,
  model: ModelManifest,
  language: string,
): Promise<ViewerConfig> {
  const catalogue = await siteCatalogue();
  const { content, path, tell, words } = catalogue;
  const passage = (value: Localized): Passage => {
    const told = tell(value, language);
    return { text: told.text, lang: told.language };
  };
  const { azimuth, elevation, distance, target, fov } = model.view;
  return {
    id: object.id,
    lang: language,
    name: tell(object.name, language).text,
    page: link(path(language, `objects/${object.id}`)),
    bounds: model.bounds,
    view: { azimuth, elevation, distance, target, fov },
    lods: await Promise.all(
      model.lods.map(async ({ level, file, bytes, sha256, deviationMm }) => ({
        level,
        url: link(await modelFile(content.root, object.id, file)),
        bytes,
        sha256,
        deviationMm,
      })),
    ),
    plainModel: link(await plainModelOf(object, model, catalogue)),
    accuracyMm: model.accuracyMm,
    turntable: await turntableOf(content.root, object.id, model),
    annotations: object.annotations.map(({ id, label, note, at, normal, view }) => ({
      id,
      label: passage(label),
      note: note && passage(note),
      at,
      normal,
      view,
    })),
    tours: object.tours.map(({ id, steps }) => ({
      id,
      steps: steps.map(({ annotation, view }) => ({ annotation, view })),
    })),
    provenance: object.provenance && {
      mask:
        object.provenance.mask &&
        link(await objectFile(content.root, object.id, object.provenance.mask)),
      areas: object.provenance.areas.map(({ kind, parts, maskColour }) => ({
        kind,
        parts,
        maskColour,
      })),
    },
    says: words(language).viewer.says,
    linked: false,
    controls: undefined,
  };
}

async function turntableOf(
  root: string,
  id: string,
  { turntable }: ModelManifest,
): Promise<ViewerTurntable | undefined> {
  const [first] = turntable?.frames ?? [];
  if (turntable === undefined || first === undefined) return undefined;
  const { elevation, distance, target } = first.view;
  return {
    bytes: turntable.frames.reduce((sum, { bytes }) => sum + bytes, 0),
    from: { elevation, distance, target },
    frames: await Promise.all(
      turntable.frames.map(async ({ file, view, hidden }) => ({
        url: link(await modelFile(root, id, file)),
        azimuth: view.azimuth,
        hidden,
      })),
    ),
  };
}
