import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readContent } from '../catalogue/content.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { STARTING_KINDS, startingFiles } from './starting-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sala-new-'));
  cpSync('tests/fixtures/tiny-museum', root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

it.each(STARTING_KINDS)('a new %s is valid as it is written', (kind) => {
  const files = startingFiles(kind, 'brand-new', readContent(root));
  const folder = join(root, `${kind}s`, 'brand-new');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
  const catalogue = readCatalogue(root, { preview: true });
  expect(JSON.stringify(catalogue.content)).toContain('"id":"brand-new"');
});
