import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import { contentRoot } from '../catalogue/content-root.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';

/** The folder that `serve.ts` serves, on the same disk as this one: a built site is moved there, not copied. */
const SITE = process.env['SALA_OUT'] ?? 'dist';
const NEXT = join('.build', 'next');
const PREVIOUS = join('.build', 'previous');
const STAMP = join('.build', 'stamp');

/** Everything the site is made from. */
const INPUTS = ['src', 'public', 'astro.config.ts', 'package-lock.json'];
const SETTINGS = [
  'SALA_SITE',
  'SALA_BASE',
  'SALA_COLLECTOR',
  'SALA_PREVIEW',
  'SALA_TODAY',
  'SALA_CONTENT',
  'SALA_OUT',
];

/**
 * Builds the site beside the one that stands and puts it in its place only when it is whole, so that a failed build
 * leaves the last good site as it was.
 * @returns the site's folder
 * @throws ContentError naming every mistake in the content.
 */
export async function buildSite(): Promise<string> {
  readCatalogue(contentRoot(), { preview: true });
  rmSync(NEXT, { recursive: true, force: true });
  mkdirSync('.build', { recursive: true });
  const stamp = inputsStamp();
  await build({ outDir: NEXT, logLevel: 'warn' });
  rmSync(PREVIOUS, { recursive: true, force: true });
  mkdirSync(dirname(SITE), { recursive: true });
  if (existsSync(SITE)) renameSync(SITE, PREVIOUS);
  renameSync(NEXT, SITE);
  rmSync(PREVIOUS, { recursive: true, force: true });
  writeFileSync(STAMP, stamp);
  return SITE;
}

/** True when the site stands and nothing it is made from has changed since. */
export function siteIsCurrent(): boolean {
  return (
    existsSync(join(SITE, 'index.html')) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === inputsStamp()
  );
}

/** A digest of names, sizes and times of all inputs: quick, and enough to see an edit. */
function inputsStamp(): string {
  const digest = createHash('sha256');
  for (const name of SETTINGS) digest.update(`${name}=${process.env[name] ?? ''};`);
  const visit = (path: string): void => {
    if (!existsSync(path)) return;
    const stat = statSync(path);
    if (!stat.isDirectory()) {
      digest.update(`${path}:${String(stat.size)}:${String(stat.mtimeMs)};`);
      return;
    }
    for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const input of [...INPUTS, contentRoot()]) visit(input);
  return digest.digest('hex');
}
