import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCatalogue } from './read-catalogue.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sala-instrument-'));
  cpSync('tests/fixtures/tiny-museum', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Changes one place of the instrument's file. */
function edit(from: string, to: string): void {
  const path = join(root, 'objects/three-bars/instrument.yaml');
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
}
const read = () => readCatalogue(root).object('three-bars')?.instrument;

it('an instrument is read with its sounds in order', () => {
  expect(read()?.sounds.map(({ id, pitch }) => [id, pitch.hz])).toEqual([
    ['low', 330],
    ['middle', 440],
    ['high', 586.7],
    ['drum', 110],
  ]);
});

it('a digit is a key, as YAML writes it', () => {
  edit('key: d', 'key: 7');
  expect(read()?.sounds[3]?.key).toBe('7');
});

for (const [mistake, from, to, told] of [
  ['a part that the model lacks', 'part: Bar low', 'part: Bar lo', 'did you mean "Bar low"?'],
  ['a source that is not there', 'source: guess', 'source: gues', 'did you mean "guess"?'],
  ['a source that is no source', '[{ title: Harbour Museum }]', '[harbour]', '{ title: Tên sách'],
  ['pitches without a source', '[{ title: Harbour Museum }]', '[]', 'ít nhất 1'],
  ['an id twice', 'id: middle', 'id: low', 'sounds.1.id'],
  ['a source twice', 'id: guess', 'id: ledger', 'pitchSources.1.id'],
  ['a key that is no key', 'key: d', 'key: F1', 'một chữ số hoặc một chữ cái thường a–z'],
  ['a pitch nobody hears', 'hz: 440', 'hz: 44000', 'nhiều nhất 5000'],
  ['a name without the first language', 'en: Drum, ', '', 'sounds.3.name.en'],
  ['a voice that is not made', 'voice: drum', 'voice: flute', 'bar-wood | bar-metal | gong | drum'],
] as const) {
  it(`${mistake} is told`, () => {
    edit(from, to);
    expect(read).toThrow(told);
  });
}

it('a key twice is told', () => {
  edit('    part: Bar low', '    key: d\n    part: Bar low');
  expect(read).toThrow('sounds.3.key');
});
