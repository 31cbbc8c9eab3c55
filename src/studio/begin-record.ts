import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { readContent } from '../catalogue/content.ts';
import { foldersIn } from '../catalogue/content-files.ts';
import { readPlan } from '../catalogue/plan.ts';
import { startingFiles } from './starting-folder.ts';

const REGISTER = 'plan/register.yaml';

/**
 * Begins the digital form of an entry of the register: a draft exhibition or programme of the entry's own id, and its
 * name in the register. What staff wrote in the register, comments too, stays as it is.
 *
 * @returns the folder that was made, below the content folder
 * @throws ContentError where the content does not read with it; then nothing is left behind
 */
export function beginRecord(root: string, entry: string, kind: 'exhibition' | 'programme'): string {
  const taken = foldersIn(root, `${kind}s`);
  let id = entry;
  for (let number = 2; taken.includes(id); number += 1) id = `${entry}-${String(number)}`;
  const folder = `${kind}s/${id}`;
  const path = join(root, REGISTER);
  const before = readFileSync(path, 'utf8');
  const files = Object.entries(startingFiles(kind, id, readContent(root)));
  try {
    mkdirSync(join(root, folder), { recursive: true });
    for (const [name, text] of files) writeFileSync(join(root, folder, name), text);
    const register = parseDocument(before);
    const index = (readPlan(root)?.register ?? []).findIndex((one) => one.id === entry);
    register.setIn(['entries', index, kind], id);
    writeFileSync(path, register.toString({ lineWidth: 0 }));
    readContent(root);
    readPlan(root);
  } catch (error) {
    rmSync(join(root, folder), { recursive: true, force: true });
    writeFileSync(path, before);
    throw error;
  }
  return folder;
}
