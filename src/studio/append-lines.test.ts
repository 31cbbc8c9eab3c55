import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendLines } from './append-lines.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sala-append-'));
});
afterEach(() => rmSync(root, { recursive: true }));
const text = () => readFileSync(join(root, 'a.jsonl'), 'utf8');
const fine = () => undefined;

it('adds lines and keeps what stood there byte for byte', () => {
  writeFileSync(join(root, 'a.jsonl'), '{"a":  1}\n');
  appendLines(root, 'a.jsonl', [{ b: 'Đoàn' }, { c: 3 }], fine);
  expect(text()).toBe('{"a":  1}\n{"b":"Đoàn"}\n{"c":3}\n');
});

it('begins a file that is not there, and a new line where the last has no end', () => {
  appendLines(root, 'a.jsonl', [{ a: 1 }], fine);
  writeFileSync(join(root, 'a.jsonl'), text().trimEnd());
  appendLines(root, 'a.jsonl', [{ b: 2 }], fine);
  expect(text()).toBe('{"a":1}\n{"b":2}\n');
});

it('leaves everything as it was when the content no longer reads', () => {
  const fail = () => {
    throw new Error('no');
  };
  expect(() => appendLines(root, 'a.jsonl', [{ a: 1 }], fail)).toThrow('no');
  expect(readdirSync(root)).toEqual([]);
  writeFileSync(join(root, 'a.jsonl'), '{"a":1}\n');
  expect(() => appendLines(root, 'a.jsonl', [{ b: 2 }], fail)).toThrow('no');
  expect(text()).toBe('{"a":1}\n');
  expect(readdirSync(root)).toEqual(['a.jsonl']);
});
