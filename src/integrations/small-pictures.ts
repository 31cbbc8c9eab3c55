import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Exhibition, MuseumObject } from '../catalogue/content.ts';
import { thumbnail } from '../media/thumbnail.ts';

/** A picture on disk, and how its small copy is called. */
interface Source {
  file: string;
  stem: string;
}

/** Paths of the small pictures that search results show, by the id of their search record. */
export async function smallPictures(catalogue: Catalogue): Promise<Map<string, string>> {
  const { root } = catalogue.content;

  const ofObject = ({ id, model, images }: MuseumObject): Source | undefined => {
    const poster = model?.posters
      .filter(({ type }) => type === 'image/webp')
      .sort((a, b) => a.width - b.width)[0];
    if (poster) return { file: join(root, 'objects', id, 'model', poster.file), stem: id };
    const [image] = images;
    return image && { file: join(root, 'objects', id, 'images', image.file), stem: id };
  };
  const inExhibition = ({ id }: Exhibition, file: string | undefined): Source | undefined =>
    file === undefined
      ? undefined
      : { file: join(root, 'exhibitions', id, 'images', file), stem: id };

  const sources: [string, Source | undefined][] = [
    ...catalogue.objects.map((object): [string, Source | undefined] => [
      `object/${object.id}`,
      ofObject(object),
    ]),
    ...catalogue.exhibitions.flatMap((exhibition): [string, Source | undefined][] => [
      [`exhibition/${exhibition.id}`, inExhibition(exhibition, exhibition.cover)],
      ...exhibition.sections.map((section): [string, Source | undefined] => {
        const object = section.object === undefined ? undefined : catalogue.object(section.object);
        return [
          `exhibition/${exhibition.id}/${section.id}`,
          inExhibition(exhibition, section.image) ?? (object && ofObject(object)),
        ];
      }),
    ]),
    ...catalogue.programmes.map((programme): [string, Source | undefined] => {
      const exhibition =
        programme.exhibition === undefined ? undefined : catalogue.exhibition(programme.exhibition);
      return [
        `programme/${programme.id}`,
        exhibition && inExhibition(exhibition, exhibition.cover),
      ];
    }),
  ];

  const pictures = new Map<string, string>();
  for (const [record, source] of sources) {
    if (source) pictures.set(record, await thumbnail(source.file, source.stem));
  }
  return pictures;
}
