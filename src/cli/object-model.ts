/**
 * npm run object:model -- <id> <file.glb> --poster <still.png> [--height-cm N]
 *     [--sheet <id>.sheet.json] [--hero <wide.png>] [--still <annotation>=<file.png>]…
 *
 * Makes content/objects/<id>/model/ from a model file. See src/modelling/README.md for our own models.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeModel, type ModelOrder } from '../media/model/make-model.ts';
import { ModelRefused } from '../media/model/refusal.ts';

const USAGE = {
  vi: 'Cách dùng: npm run object:model -- <mã hiện vật> <tệp.glb> --poster <ảnh.png> [--height-cm 59]',
  en: 'Usage: npm run object:model -- <object id> <file.glb> --poster <picture.png> [--height-cm 59]',
};

function readOrder(args: string[]): ModelOrder {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'height-cm': { type: 'string' },
      sheet: { type: 'string' },
      poster: { type: 'string' },
      hero: { type: 'string' },
      still: { type: 'string', multiple: true },
    },
  });
  const [id, source] = positionals;
  const heightCm = values['height-cm'] === undefined ? undefined : Number(values['height-cm']);
  if (id === undefined || source === undefined || values.poster === undefined)
    throw new ModelRefused(USAGE);
  if (!/^[a-z0-9-]+$/.test(id)) throw new ModelRefused(USAGE);
  if (heightCm !== undefined && !(heightCm > 0)) {
    throw new ModelRefused({
      vi: `--height-cm phải là một số dương, không phải “${values['height-cm']}”.`,
      en: `--height-cm must be a positive number, not “${values['height-cm']}”.`,
    });
  }
  const stills = (values.still ?? []).map((entry): [string, string] => {
    const [annotation, path] = entry.split('=', 2);
    if (!annotation || !path) throw new ModelRefused(USAGE);
    return [annotation, path];
  });
  return {
    folder: join('content', 'objects', id),
    source,
    poster: values.poster,
    stills: Object.fromEntries(stills),
    tell: (vi, en) => console.log(`${vi}  (${en})`),
    ...(heightCm === undefined ? {} : { heightCm }),
    ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
    ...(values.hero === undefined ? {} : { hero: values.hero }),
  };
}

try {
  const { manifest, fresh } = await makeModel(readOrder(process.argv.slice(2)));
  console.log(
    fresh ? 'Xong. (Done.)' : 'Đã có sẵn, không phải làm lại. (Already made, nothing to do.)',
  );
  console.log(
    'Nhớ ghi modelAlt (mô hình cho thấy gì) trong object.yaml. (Mind modelAlt, what the model shows, in object.yaml.)',
  );
  for (const lod of manifest.lods) {
    const weight = (lod.bytes / 1000).toFixed(0);
    console.log(
      `LOD${lod.level}: ${lod.triangles} tam giác (triangles), ảnh phủ (texture) ${lod.textureSize} px, ${weight} KB, lệch nhiều nhất (largest deviation) ${lod.deviationMm ?? 0} mm`,
    );
  }
} catch (error) {
  if (!(error instanceof ModelRefused || (error instanceof TypeError && 'code' in error)))
    throw error;
  console.error(error instanceof ModelRefused ? error.message : `${USAGE.vi}\n${USAGE.en}`);
  process.exitCode = 1;
}
