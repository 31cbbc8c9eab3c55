import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { pageTypes } from '../page-types.ts';

/** Whoever sends the address of a page to a class shows its picture. */
const { languages, path, exhibitions, objects } = readCatalogue(contentRoot());
const museumHasPicture = exhibitions.some(({ cover }) => cover !== undefined);

const shown = ['home', 'story', 'object', 'object-plain', 'calendar'];
const addresses: [name: string, addresses: string[]][] = [
  ...Object.entries(pageTypes(contentRoot()))
    .filter(([name]) => shown.includes(name))
    .map(([name, page]): [string, string[]] => [
      name,
      languages.map((language) => path(language, page)),
    ]),
  ['short address', [`/o/${objects[0]?.id ?? ''}/`]],
];

for (const [name, those] of addresses) {
  test(`${name} has a picture for link previews`, async ({ request }) => {
    test.skip(!museumHasPicture, 'no exhibition has a picture');
    for (const address of those) {
      const html = await (await request.get(address)).text();
      const [, picture = ''] = /property="og:image" content="([^"]+)"/.exec(html) ?? [];
      expect(picture).toMatch(/^https?:\/\//);
      expect(html).toMatch(/property="og:image:alt" content="[^"]+"/);

      const answer = await request.get(new URL(picture).pathname);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toBe('image/jpeg');
      const { width, height } = await sharp(await answer.body()).metadata();
      expect([width, height]).toEqual([1200, 630]);
    }
  });
}
