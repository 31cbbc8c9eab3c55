import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentError } from './content-error.ts';
import { readCatalogue } from './read-catalogue.ts';
import { LEAST_MODEL } from '../../tests/fixtures/least-model.ts';

const FIXTURE = 'tests/fixtures/tiny-museum';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sala-content-'));
  cpSync(FIXTURE, root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const edit = (file: string, from: string | RegExp, to: string): void => {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, 'the edit must change the file').not.toBe(before);
  writeFileSync(path, after);
};

const problem = (): string => {
  try {
    readCatalogue(root);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  throw new Error('the content was accepted');
};

const ANCHOR = 'objects/ship-anchor/object.yaml';
const PROGRAMME = 'programmes/reading-an-anchor/programme.yaml';

describe('a mistake in the content is told so that staff can mend it', () => {
  it('broken YAML: file and line', () => {
    edit(ANCHOR, 'kind: piece', 'kind: [piece');
    expect(problem()).toMatch(/content\/objects\/ship-anchor\/object\.yaml → dòng \d+, cột \d+/);
  });

  it('an unknown field: its name', () => {
    edit(ANCHOR, 'kind: piece', 'kind: piece\nheigth: 3');
    expect(problem()).toContain('object.yaml → heigth');
    expect(problem()).toContain('không có trường này trong mẫu');
  });

  it('an impossible date', () => {
    edit(ANCHOR, '1890~', '1890-02-30');
    expect(problem()).toContain('period.edtf');
    expect(problem()).toContain('Đang có: 1890-02-30');
    expect(problem()).toContain('1920~ (khoảng)');
  });

  it('a wrong licence: the list to choose from', () => {
    edit(ANCHOR, 'publicdomain/zero/1.0/', 'zero');
    expect(problem()).toContain('images.0.licence');
    expect(problem()).toContain('một trong: https://creativecommons.org/publicdomain/zero/1.0/');
  });

  it("a missing alternative text in the museum's first language", () => {
    edit(ANCHOR, 'alt: { en: An', 'alt: { vi: An');
    expect(problem()).toContain('images.0.alt.en');
    expect(problem()).toContain("words in the museum's first language (en)");
  });

  it("a 3D model without words, in the museum's first language, for what its still shows", () => {
    mkdirSync(join(root, 'objects/ship-anchor/model'));
    writeFileSync(join(root, 'objects/ship-anchor/model/model.json'), JSON.stringify(LEAST_MODEL));
    expect(problem()).toContain('objects/ship-anchor/object.yaml → modelAlt.en');
    edit(ANCHOR, 'kind: piece', 'kind: piece\nmodelAlt: { en: An anchor standing on its arms. }');
    expect(() => readCatalogue(root)).not.toThrow();
  });

  it('a picture that is not there: where to put it', () => {
    edit(ANCHOR, 'file: anchor.svg', 'file: anker.svg');
    expect(problem()).toContain('objects/ship-anchor/images/anker.svg');
  });

  it('a dangling reference: the nearest existing id', () => {
    edit(
      'exhibitions/harbour/exhibition.yaml',
      '[ship-anchor, oil-lamp]',
      '[ship-ancor, oil-lamp]',
    );
    expect(problem()).toContain('exhibitions/harbour/exhibition.yaml → objects.0');
    expect(problem()).toContain('có phải "ship-anchor"?');
  });

  it('a link in a text that leads nowhere', () => {
    edit('objects/ship-anchor/text.en.md', 'object:oil-lamp', 'object:oil-lampp');
    expect(problem()).toContain('text.en.md → object:oil-lampp');
    expect(problem()).toContain('did you mean "oil-lamp"?');
  });

  it('a text that leads to a place the object does not have', () => {
    edit('objects/ship-anchor/text.en.md', 'object:oil-lamp', 'view:flukes');
    expect(problem()).toContain('text.en.md → view:flukes');
  });

  it('an annotation whose picture and recording are not there', () => {
    edit(
      ANCHOR,
      'annotations:\n',
      'annotations:\n  - { id: arm, label: { en: Arm }, audio: { file: arm.mp3, transcript: { vi: Keng }, creator: Nobody, licence: "https://creativecommons.org/publicdomain/zero/1.0/" }, link: { label: { en: More }, url: ftp://old.example } }\n',
    );
    expect(problem()).toContain('object.yaml → annotations.0.link.url');
    edit(ANCHOR, 'ftp://old.example', 'https://new.example');
    expect(problem()).toContain('annotations.0.audio.transcript.en');
    expect(problem()).toContain('put the sound file at objects/ship-anchor/audio/arm.mp3');
  });

  it('an unknown learning outcome', () => {
    edit(
      'programmes/reading-an-anchor/programme.yaml',
      'outcomes: [HIS5-A-1]',
      'outcomes: [HIS5-A-2]',
    );
    expect(problem()).toContain('programme.yaml → outcomes.0');
    expect(problem()).toContain('có phải "HIS5-A-1"?');
  });

  it('two objects with one id', () => {
    edit('objects/oil-lamp/object.yaml', 'id: oil-lamp', 'id: ship-anchor');
    expect(problem()).toContain('mỗi mã chỉ dùng một lần: "ship-anchor"');
  });

  it('an id that is not its folder', () => {
    edit('objects/oil-lamp/object.yaml', 'id: oil-lamp', 'id: lamp');
    expect(problem()).toContain('objects/oil-lamp/object.yaml → id');
  });

  it('a checked text without the name of its reader', () => {
    edit('objects/ship-anchor/text.en.md', 'reviewedBy: A. Curator\n', '');
    expect(problem()).toContain('reviewedBy');
  });

  it('story headings that do not follow the sections', () => {
    edit('exhibitions/harbour/text.en.md', '{#arrival}', '{#arival}');
    expect(problem()).toContain('headings in this order: arrival');
  });

  it('a tour: an annotation, a view, words and a sound file that are not right', () => {
    mkdirSync(join(root, 'objects/ship-anchor/tours'));
    const write = (step: string) =>
      writeFileSync(
        join(root, 'objects/ship-anchor/tours/round.yaml'),
        `title: { en: Round the anchor }\nsteps:\n  - { title: { en: Arms }, text: { en: Two. } }\n  - ${step}\n`,
      );
    write('{ title: { vi: Thân }, text: { en: Long. }, annotation: shanck }');
    expect(problem()).toContain('objects/ship-anchor/tours/round.yaml → steps.1.title.en');
    expect(problem()).toContain('steps.1.annotation');
    write('{ title: { en: Shank }, text: { en: Long. }, view: "o:30,12" }');
    expect(problem()).toContain('tours/round.yaml → steps.1.view');
    expect(problem()).toContain('địa chỉ chép từ trang hiện vật khi đang mở 3D');
    write(
      '{ title: { en: Shank }, text: { en: Long. }, audio: { file: shank.mp3, transcript: { en: Clang. }, creator: Nobody, licence: "https://creativecommons.org/publicdomain/zero/1.0/" } }',
    );
    expect(problem()).toContain('put the sound file at objects/ship-anchor/audio/shank.mp3');
    write(
      '{ title: { en: Shank }, text: { en: Long. }, view: "https://museum.example/objects/ship-anchor/#view=o:-30,12;d:2.1;t:0,0.4,0;v:clay" }',
    );
    expect(readCatalogue(root).object('ship-anchor')?.tours[0]).toMatchObject({
      id: 'round',
      steps: [{}, { view: '#view=o:-30,12;d:2.1;t:0,0.4,0;v:clay' }],
    });
  });

  it('an observation: no model to look at, a place that is nowhere on it, two right places', () => {
    const observe = [
      '    tasks:',
      '      - id: find',
      '        type: observe',
      '        level: basic',
      '        object: ship-anchor',
      '        prompt: { en: Find the ring }',
      '        toleranceCm: 5',
      '        places:',
      '          - { id: ring, at: [[0, 1, 0]], text: { en: Top }, correct: true, feedback: { en: Yes } }',
      '          - { id: fluke, text: { en: Foot }, feedback: { en: No } }',
      '        elsewhere: { en: Not there }',
      '      - id: first',
    ].join('\n');
    edit(PROGRAMME, '    tasks:\n      - id: first', observe);
    expect(problem()).toContain('programme.yaml → beats.0.tasks.0.object');
    expect(problem()).toContain('an object that has a 3D model');
    mkdirSync(join(root, 'objects/ship-anchor/model'));
    writeFileSync(join(root, 'objects/ship-anchor/model/model.json'), JSON.stringify(LEAST_MODEL));
    expect(problem()).toContain('programme.yaml → beats.0.tasks.0.places.1.at');
    edit(PROGRAMME, 'id: fluke,', 'id: fluke, correct: true,');
    expect(problem()).toContain('exactly one place with correct: true');
  });

  it('a measurement: no model, no drawing, a tolerance below the error of the model', () => {
    const measure = [
      '    tasks:',
      '      - id: length',
      '        type: measure',
      '        level: basic',
      '        object: ship-anchor',
      '        prompt: { en: How long }',
      '        lengthCm: 200',
      '        toleranceCm: 0.5',
      '        drawing: side',
      '        feedback: { right: { en: Yes }, wrong: { en: No } }',
      '      - id: first',
    ].join('\n');
    edit(PROGRAMME, '    tasks:\n      - id: first', measure);
    expect(problem()).toContain('an object that has a 3D model');
    mkdirSync(join(root, 'objects/ship-anchor/model'));
    writeFileSync(
      join(root, 'objects/ship-anchor/model/model.json'),
      JSON.stringify({ ...LEAST_MODEL, accuracyMm: 6 }),
    );
    expect(problem()).toContain('programme.yaml → beats.0.tasks.0.drawing');
    expect(problem()).toContain('at least 0.6: the model is exact to 6 mm only');
    edit(PROGRAMME, 'toleranceCm: 0.5', 'toleranceCm: 200');
    expect(problem()).toContain('less than lengthCm (200)');
  });

  it('an order of parts: no object, no model, a line without its part, a part that the model lacks', () => {
    const order = [
      '    tasks:',
      '      - id: parts',
      '        type: order',
      '        level: basic',
      '        prompt: { en: From the top down }',
      '        items:',
      '          - { id: ring, text: { en: Ring }, part: { names: [rinng], at: [0, 1, 0] } }',
      '          - { id: fluke, text: { en: Fluke } }',
      '        feedback: { right: { en: Yes }, wrong: { en: No } }',
      '      - id: first',
    ].join('\n');
    edit(PROGRAMME, '    tasks:\n      - id: first', order);
    expect(problem()).toContain('programme.yaml → beats.0.tasks.0.object');
    expect(problem()).toContain('the id of the object that has these parts');
    edit(PROGRAMME, 'type: order', 'type: order\n        object: ship-anchor');
    expect(problem()).toContain('an object that has a 3D model');
    const folder = join(root, 'objects/ship-anchor/model');
    mkdirSync(folder);
    writeFileSync(join(folder, 'model.json'), JSON.stringify(LEAST_MODEL));
    const json = JSON.stringify({ asset: { version: '2.0' }, nodes: [{ name: 'ring' }] });
    const head = Buffer.alloc(20);
    head.writeUInt32LE(Buffer.byteLength(json), 12);
    writeFileSync(
      join(folder, LEAST_MODEL.lods[0]?.file ?? 'lod0.glb'),
      Buffer.concat([head, Buffer.from(json)]),
    );
    expect(problem()).toContain('programme.yaml → beats.0.tasks.0.items.1.part');
    expect(problem()).toContain('there is no "rinng"; did you mean "ring"?');
  });

  it('two objects set side by side: one without a model', () => {
    const compare = [
      '    tasks:',
      '      - id: larger',
      '        type: choose',
      '        level: basic',
      '        compare: [oil-lamp, ship-anchor]',
      '        prompt: { en: Which is larger }',
      '        options:',
      '          - { id: lamp, text: { en: The lamp }, feedback: { en: No } }',
      '          - { id: anchor, text: { en: The anchor }, correct: true, feedback: { en: Yes } }',
      '      - id: first',
    ].join('\n');
    edit(PROGRAMME, '    tasks:\n      - id: first', compare);
    expect(problem()).toContain('programme.yaml → beats.0.tasks.0.compare.0');
    expect(problem()).toContain('programme.yaml → beats.0.tasks.0.compare.1');
  });

  it('every mistake at once, not only the first', () => {
    edit(ANCHOR, 'kind: piece', 'kind: pice');
    edit('places/places.yaml', 'latitude: 9.9', 'latitude: 99');
    expect(problem()).toContain('một trong: piece | type | monument-part');
    expect(problem()).toContain('places/places.yaml → 0.position.latitude');
  });
});

describe('the catalogue answers', () => {
  it('objects of an exhibition, exhibitions and programmes of an object', () => {
    const catalogue = readCatalogue(root);
    const anchor = catalogue.object('ship-anchor');
    if (!anchor) throw new Error('the anchor is missing');
    expect(catalogue.exhibitionsOf(anchor).map((exhibition) => exhibition.id)).toEqual(['harbour']);
    expect(catalogue.programmesOf(anchor).map((programme) => programme.id)).toEqual([
      'reading-an-anchor',
    ]);
    expect(catalogue.relatedTo(anchor).map((object) => object.id)).toEqual(['oil-lamp']);
  });

  it('falls back visibly to the first language', () => {
    const { tell } = readCatalogue(root);
    expect(tell({ en: 'Oil lamp' }, 'vi')).toEqual({ text: 'Oil lamp', language: 'en' });
    expect(tell({ en: 'Oil lamp', vi: 'Đèn dầu' }, 'vi')).toEqual({
      text: 'Đèn dầu',
      language: 'vi',
    });
  });

  it('puts the first language at the root', () => {
    const { path } = readCatalogue(root);
    expect(path('en', 'objects/oil-lamp')).toBe('/objects/oil-lamp/');
    expect(path('vi', 'objects/oil-lamp')).toBe('/vi/objects/oil-lamp/');
    expect(path('en', '')).toBe('/');
    expect(path('vi', '')).toBe('/vi/');
  });

  it('hides drafts except in a preview', () => {
    edit('exhibitions/harbour/exhibition.yaml', 'status: published', 'status: draft');
    expect(readCatalogue(root).exhibitions).toEqual([]);
    expect(readCatalogue(root, { preview: true }).exhibitions).toHaveLength(1);
  });
});
