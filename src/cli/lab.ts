/**
 * npm run lab: the development server on a copy of the museum that also holds the 3D models of the test data
 * (`SALA_TESTDATA`, else the small fixtures), each brought in as `npm run object:model` does. Look at /viewer-lab/.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { contentRoot } from '../catalogue/content-root.ts';
import { readContent } from '../catalogue/content.ts';
import { slug } from '../domain/text-folding.ts';
import { makeModel } from '../media/model/make-model.ts';
import { ModelRefused } from '../media/model/refusal.ts';
import { ChromiumStudio } from '../media/model/studio/chromium-studio.ts';
import { progressBar } from './progress-bar.ts';
import { startingFiles } from '../studio/starting-folder.ts';

const LAB = join('.cache', 'viewer-lab', 'content');

/** Files of the folder and of the folders in it that may be models. */
function modelFiles(): string[] {
  const data = process.env['SALA_TESTDATA'];
  const folder = data === undefined ? join('tests', 'fixtures', '3d') : join(data, '3d', 'valid');
  if (data === undefined) console.log('SALA_TESTDATA is not set: small fixtures stand in.');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ['.glb', '.gltf'].includes(extname(file)))
    .map((file) => join(folder, file))
    .sort();
}

const source = contentRoot();
for (const name of readdirSync(source)) {
  // The models that were brought in before stay: none is made twice.
  if (name !== 'objects') rmSync(join(LAB, name), { recursive: true, force: true });
}
cpSync(source, LAB, { recursive: true });
const content = readContent(source);
const bar = progressBar(process.stdout);
for (const file of modelFiles()) {
  const id = `lab-${slug(file.replace(/^.*(valid|3d)[\\/]/, '').slice(0, -extname(file).length))}`;
  const folder = join(LAB, 'objects', id);
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(startingFiles('object', id, content))) {
    writeFileSync(
      join(folder, name),
      text.replace('# modelAlt:', 'modelAlt:').replaceAll(': Tên', `: ${id}`),
    );
  }
  bar.tell(`Đang làm mô hình ${file}`, 'making the model');
  try {
    await makeModel({
      folder,
      source: file,
      places: {},
      given: {},
      openStudio: (glb, stage) => new ChromiumStudio(glb, stage),
      tell: () => undefined,
      progress: bar.progress,
    });
  } catch (error) {
    if (!(error instanceof ModelRefused)) throw error;
    bar.tell(error.message, 'refused');
    if (isNew) rmSync(folder, { recursive: true });
  }
}
bar.end();
process.env['SALA_CONTENT'] = LAB;
await import('./dev.ts');
