import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { splitFrontMatter } from './texts.ts';

/** One piece of a record's words: the original beside the language that is to be read. */
export interface Segment {
  /** Where it stands: `yaml:annotations/0/label`, `tours/walk.yaml:steps/0/text`, `front:title` or `body:3`. */
  key: string;
  original: string;
  target: string;
  /** Short digest of `target`, to notice that the file has changed since the document was written. */
  mark: string;
}

/** A record whose text in a language waits for a native reader. */
export interface ReviewRecord {
  /** Folder below content/, for example `objects/ghe-ngo`. */
  folder: string;
  segments: Segment[];
}

/** A record as it comes back from the reader. */
export interface SignedRecord {
  folder: string;
  reviewedBy: string;
  /** YYYY-MM-DD */
  reviewedOn: string;
  corrections: { key: string; mark: string; target: string }[];
}

const FACT_FILES = ['object.yaml', 'exhibition.yaml', 'programme.yaml'];

/** Other files of an object that hold words. */
const MORE_FILES = ['provenance.yaml', 'instrument.yaml'];

/** Front matter fields that hold words. */
const FRONT_WORDS = ['title', 'subtitle', 'summary'];

/** The words of a record in `language` beside those in `original`; undefined when its text is missing or already checked. */
export function reviewRecord(
  root: string,
  folder: string,
  original: string,
  language: string,
): ReviewRecord | undefined {
  const target = readText(root, folder, language);
  if (!target || target.front.get('state') === 'checked') return undefined;
  const source = readText(root, folder, original);
  const segments: Segment[] = [];
  const add = (key: string, originalWords: unknown, words: unknown): void => {
    if (typeof words !== 'string') return;
    segments.push({
      key,
      original: typeof originalWords === 'string' ? originalWords : '',
      target: words,
      mark: mark(words),
    });
  };
  for (const field of FRONT_WORDS)
    add(`front:${field}`, source?.front.get(field), target.front.get(field));
  target.blocks.forEach((block, index) => {
    add(`body:${String(index)}`, source?.blocks[index], block);
  });
  for (const { key: file, document } of wordFiles(root, folder)) {
    visit(document, {
      Map(_, node, path) {
        if (!isScalarWords(node.get(language))) return;
        const keys = path.flatMap((parent, index) => {
          if (!('key' in parent) && 'items' in parent && !isMap(parent)) {
            const child = path[index + 1] ?? node;
            return [String(parent.items.findIndex((item) => item === child))];
          }
          return 'key' in parent && isScalar(parent.key) ? [String(parent.key.value)] : [];
        });
        add(`${file}:${keys.join('/')}`, node.get(original), node.get(language));
      },
    });
  }
  return { folder, segments };
}

/**
 * Writes a reader's corrections, name and day into the record's files and sets its text to `checked`.
 * @throws Error, with nothing written, when the text has changed since the document was made.
 */
export function applyReview(
  root: string,
  original: string,
  language: string,
  signed: SignedRecord,
): void {
  const current = reviewRecord(root, signed.folder, original, language);
  const text = readText(root, signed.folder, language);
  if (!current || !text)
    throw new Error(`${signed.folder}: đã duyệt rồi hoặc không còn tệp / already checked, or gone`);
  const files = wordFiles(root, signed.folder);
  for (const { key, mark: known, target } of signed.corrections) {
    const segment = current.segments.find((candidate) => candidate.key === key);
    if (segment?.mark !== known) {
      throw new Error(
        `${signed.folder} → ${key}: tệp đã đổi sau khi xuất bản duyệt; hãy xuất lại (npm run review) rồi chép phần sửa sang. / ` +
          `the file has changed since the document was made; write it again and carry the corrections over.`,
      );
    }
    const [kind = '', place = ''] = key.split(/:(.*)/s);
    if (kind === 'front') text.front.set(place, target);
    if (kind === 'body') text.blocks[Number(place)] = target;
    const file = files.find((candidate) => candidate.key === kind);
    file?.document.setIn([...place.split('/').map(toKey), language], target);
  }
  text.front.set('state', 'checked');
  text.front.set('reviewedBy', signed.reviewedBy);
  text.front.set('reviewedOn', signed.reviewedOn);
  const front = text.front.toString({ lineWidth: 0 }).trimEnd();
  writeFileSync(text.path, `---\n${front}\n---\n\n${text.blocks.join('\n\n')}\n`);
  for (const { path, document } of files) writeFileSync(path, document.toString({ lineWidth: 0 }));
}

const mark = (words: string): string =>
  createHash('sha256').update(words.normalize('NFC')).digest('hex').slice(0, 8);

const isScalarWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const toKey = (key: string): string | number => (/^\d+$/.test(key) ? Number(key) : key);

function readText(root: string, folder: string, language: string) {
  const path = join(root, folder, `text.${language}.md`);
  if (!existsSync(path)) return undefined;
  const { frontMatter, markdown } = splitFrontMatter(readFileSync(path, 'utf8').normalize('NFC'));
  return { path, front: parseDocument(frontMatter), blocks: markdown.split(/\n{2,}/) };
}

/** The YAML files of a record that hold words: its facts (key `yaml`) and others (key: their path in the folder). */
function wordFiles(root: string, folder: string) {
  const here = (name: string) => existsSync(join(root, folder, name));
  const tours = join(root, folder, 'tours');
  const names = existsSync(tours)
    ? readdirSync(tours).filter((name) => name.endsWith('.yaml'))
    : [];
  return [
    ...FACT_FILES.filter(here).map((name) => ({ key: 'yaml', path: join(root, folder, name) })),
    ...MORE_FILES.filter(here).map((name) => ({ key: name, path: join(root, folder, name) })),
    ...names.sort().map((name) => ({ key: `tours/${name}`, path: join(tours, name) })),
  ].map((file) => ({ ...file, document: parseDocument(readFileSync(file.path, 'utf8')) }));
}
