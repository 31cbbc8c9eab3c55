import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentRoot } from '../catalogue/content-root.ts';
import { readPlan } from '../catalogue/plan.ts';
import { beginRecord } from './begin-record.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sala-begin-'));
  cpSync(contentRoot(), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

it('begins a draft exhibition for an entry of the register, and names it there', () => {
  const comments = readFileSync(join(root, 'plan/register.yaml'), 'utf8').match(/^#.*$/gm);
  expect(beginRecord(root, 'traditional-crafts', 'exhibition')).toBe(
    'exhibitions/traditional-crafts',
  );
  expect(existsSync(join(root, 'exhibitions/traditional-crafts/text.vi.md'))).toBe(true);
  expect(readPlan(root)?.register.find(({ id }) => id === 'traditional-crafts')).toMatchObject({
    exhibition: 'traditional-crafts',
  });
  expect(readFileSync(join(root, 'plan/register.yaml'), 'utf8').match(/^#.*$/gm)).toEqual(comments);
});

it('takes another name where that one is taken', () => {
  beginRecord(root, 'ok-om-bok', 'exhibition');
  expect(readPlan(root)?.register.find(({ id }) => id === 'ok-om-bok')).toMatchObject({
    exhibition: 'ok-om-bok-2',
  });
});

it('leaves nothing behind where the content does not read', () => {
  const register = readFileSync(join(root, 'plan/register.yaml'), 'utf8');
  rmSync(join(root, 'plan/on-site.yaml'));
  expect(() => beginRecord(root, 'traditional-crafts', 'exhibition')).toThrow();
  expect(existsSync(join(root, 'exhibitions/traditional-crafts'))).toBe(false);
  expect(readFileSync(join(root, 'plan/register.yaml'), 'utf8')).toBe(register);
});
