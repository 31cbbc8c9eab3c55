/**
 * npm run object:model -- <id> <file.glb> [--height-cm N] [--front degrees] [--sheet <id>.sheet.json]
 *     [--poster <still.png>] [--hero <wide.png>] [--still <annotation>=<file.png>]…
 *
 * Makes content/objects/<id>/model/ from a model file; without a file it brings the pictures of the model that
 * stands there up to date. See src/modelling/README.md for our own models.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { writeSummary } from '../media/model/compare.ts';
import { makeModel, type MadeModel, type ModelOrder } from '../media/model/make-model.ts';
import { keepOriginal } from '../media/model/originals.ts';
import { ModelRefused } from '../media/model/refusal.ts';
import { ChromiumStudio } from '../media/model/studio/chromium-studio.ts';
import { doubtfulSize } from '../media/model/summary.ts';
import { object } from '../schema/object.ts';
import { progressBar } from './progress-bar.ts';

const USAGE = {
  vi: 'Cách dùng: npm run object:model -- <mã hiện vật> <tệp.glb> [--height-cm 59] [--front 90] [--poster <ảnh.png>]',
  en: 'Usage: npm run object:model -- <object id> <file.glb> [--height-cm 59] [--front 90] [--poster <picture.png>]',
};

function readOrder(args: string[]): ModelOrder {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'height-cm': { type: 'string' },
      front: { type: 'string' },
      sheet: { type: 'string' },
      poster: { type: 'string' },
      hero: { type: 'string' },
      still: { type: 'string', multiple: true },
    },
  });
  const [id, source] = positionals;
  const heightCm = values['height-cm'] === undefined ? undefined : Number(values['height-cm']);
  if (id === undefined || !/^[a-z0-9-]+$/.test(id)) throw new ModelRefused(USAGE);
  if (heightCm !== undefined && !(heightCm > 0)) {
    throw new ModelRefused({
      vi: `--height-cm phải là một số dương, không phải “${values['height-cm']}”.`,
      en: `--height-cm must be a positive number, not “${values['height-cm']}”.`,
    });
  }
  const front = values.front === undefined ? undefined : Number(values.front);
  if (front !== undefined && !(Math.abs(front) <= 360)) {
    throw new ModelRefused({
      vi: `--front là số độ từ −360 đến 360, không phải “${values.front}”. Xem mô hình trên trang: mặt trước đang ở bên phải thì viết --front 90, ở sau lưng --front 180, ở bên trái --front -90.`,
      en: `--front is a number of degrees from −360 to 360, not “${values.front}”. Look at the model on its page: write --front 90 where its front is on the right, --front 180 where it is behind, --front -90 where it is on the left.`,
    });
  }
  if (front !== undefined && values.sheet !== undefined) {
    throw new ModelRefused({
      vi: '--front chỉ dùng cho bản quét: mô hình có --sheet đã quay mặt trước ra ngoài.',
      en: '--front is for scans: a model with a --sheet faces the front already.',
    });
  }
  const stills = (values.still ?? []).map((entry): [string, string] => {
    const [annotation, path] = entry.split('=', 2);
    if (!annotation || !path) throw new ModelRefused(USAGE);
    return [annotation, path];
  });
  const folder = join('content', 'objects', id);
  return {
    folder,
    places: placesOf(folder),
    given: {
      ...(values.poster === undefined ? {} : { poster: values.poster }),
      ...(values.hero === undefined ? {} : { hero: values.hero }),
      ...Object.fromEntries(stills),
    },
    openStudio: (glb, stage) => new ChromiumStudio(glb, stage),
    tell: bar.tell,
    progress: bar.progress,
    ...(source === undefined ? {} : { source }),
    ...(heightCm === undefined ? {} : { heightCm }),
    ...(front === undefined ? {} : { front }),
    ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
  };
}

/** The annotations of the object's record, with the places it gives them. */
function placesOf(folder: string): ModelOrder['places'] {
  const path = join(folder, 'object.yaml');
  if (!existsSync(path)) return {};
  const record = z.object({ annotations: object.shape.annotations });
  const { data } = record.safeParse(parse(readFileSync(path, 'utf8')));
  if (data === undefined) {
    throw new ModelRefused({
      vi: `Phần annotations trong ${path} còn lỗi. Hãy chạy npm run build để xem lỗi, sửa rồi chạy lại lệnh này.`,
      en: `The annotations in ${path} have mistakes. Run npm run build to see them, mend them, and run this command again.`,
    });
  }
  return Object.fromEntries(
    data.annotations.map(({ id, at, normal, view }) => [
      id,
      { ...(at ? { at } : {}), ...(normal ? { normal } : {}), ...(view ? { view } : {}) },
    ]),
  );
}

/** Where originals are kept: outside the repository, for they are large and may not be for everybody. */
const ORIGINALS = process.env['SALA_ORIGINALS'] ?? join('..', 'sala-originals');

/** Keeps the original and writes the summary, where a file was handed in. */
async function hand(order: ModelOrder, { manifest, from }: MadeModel): Promise<void> {
  const { model, placement, shape } = from;
  if (model === undefined) return;
  const kept = await keepOriginal(ORIGINALS, model);
  order.tell(`Bản gốc được giữ ở ${kept}`, 'The original is kept there');
  if (placement === undefined) return;
  const id = basename(order.folder);
  const summary = join('look', 'models', `${id}.html`);
  order.tell('Đang viết bản tóm tắt…', 'Writing the summary…');
  const comparison = { id, model, placement, manifest, levels: shape.levels, kept };
  await writeSummary(summary, comparison, order.openStudio);
  order.tell(`Bản tóm tắt có hình để so sánh: ${summary}`, 'The summary, with pictures to compare');
}

const bar = progressBar(process.stdout);
try {
  const order = readOrder(process.argv.slice(2));
  const made = await makeModel(order);
  await hand(order, made);
  const { manifest, fresh } = made;
  if (fresh) bar.tell('Xong.', 'Done.');
  else bar.tell('Đã có sẵn, không phải làm lại.', 'Already made, nothing to do.');
  const doubt = doubtfulSize(manifest);
  if (doubt) bar.tell(doubt.vi, doubt.en);
  bar.tell(
    'Nhớ ghi modelAlt (mô hình cho thấy gì) trong object.yaml.',
    'Mind modelAlt, what the model shows, in object.yaml.',
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
  bar.end();
  console.error(error instanceof ModelRefused ? error.message : `${USAGE.vi}\n${USAGE.en}`);
  process.exitCode = 1;
}
