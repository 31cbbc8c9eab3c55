import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { applyReview, reviewRecord } from '../catalogue/review-segments.ts';
import { readReview, reviewDocument, signedRecords } from './review-document.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sala-review-'));
  cpSync('tests/fixtures/tiny-museum', root, { recursive: true });
  writeFileSync(
    join(root, 'objects/ship-anchor/text.vi.md'),
    '---\nstate: unchecked\n---\nMột cái neo giữ trăm con tàu.\n\nNó có hai [ngạnh](term:fluke) & một "vòng".\n',
  );
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const record = () => {
  const found = reviewRecord(root, 'objects/ship-anchor', 'en', 'vi');
  if (!found) throw new Error('nothing to review');
  return found;
};

it('sets prose and short words beside the original', () => {
  expect(record().segments).toMatchObject([
    {
      key: 'body:0',
      original: 'An anchor that held a hundred ships.',
      target: 'Một cái neo giữ trăm con tàu.',
    },
    { key: 'body:1', target: 'Nó có hai [ngạnh](term:fluke) & một "vòng".' },
    { key: 'yaml:name', original: "Ship's anchor", target: 'Mỏ neo' },
  ]);
});

it('leaves out texts that are checked or missing', () => {
  expect(reviewRecord(root, 'objects/ship-anchor', 'vi', 'en')).toBeUndefined();
  expect(reviewRecord(root, 'objects/oil-lamp', 'en', 'vi')).toBeUndefined();
});

it('brings corrections, name and day back from the signed document, the rest word for word', async () => {
  const document = await reviewDocument([record()], 'Tiếng Việt');
  expect(await readReview(document)).toEqual([]);

  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(document) });
  const fillRow = (text: string, key: string, words: string): string =>
    text.replace(new RegExp(`<p></p></td><td><p>${key}<|</td><td></td><td><p>${key}<`), (found) =>
      found.includes('<p></p>')
        ? `<p>${words}</p></td><td><p>${key}<`
        : `</td><td><p>${words}</p></td><td><p>${key}<`,
    );
  const signedHtml = fillRow(
    fillRow(html, 'sign:name', 'Nguyễn Văn A'),
    'sign:day',
    '2026-11-30',
  ).replace('<p>Mỏ neo</p>', '<p>Chiếc mỏ neo</p>');
  const [signed] = signedRecords(signedHtml);
  if (!signed) throw new Error('the signature was not read');
  applyReview(root, 'en', 'vi', signed);

  const { texts, name } = readCatalogue(root).object('ship-anchor') ?? {};
  expect(texts?.['vi']?.front).toEqual({
    state: 'checked',
    reviewedBy: 'Nguyễn Văn A',
    reviewedOn: '2026-11-30',
  });
  expect(texts?.['vi']?.markdown).toBe(
    'Một cái neo giữ trăm con tàu.\n\nNó có hai [ngạnh](term:fluke) & một "vòng".',
  );
  expect(name?.['vi']).toBe('Chiếc mỏ neo');
});

it('refuses a correction of a text that has changed meanwhile, and writes nothing', () => {
  const { folder, segments } = record();
  const path = join(root, 'objects/ship-anchor/text.vi.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('trăm', 'nghìn'));
  const before = readFileSync(path, 'utf8');
  expect(() => {
    applyReview(root, 'en', 'vi', {
      folder,
      reviewedBy: 'A',
      reviewedOn: '2026-11-30',
      corrections: segments,
    });
  }).toThrow('body:0');
  expect(readFileSync(path, 'utf8')).toBe(before);
});
