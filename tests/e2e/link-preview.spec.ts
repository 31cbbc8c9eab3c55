import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { pageTypes } from '../page-types.ts';

/** Whoever sends the address of a page to a class shows its picture. */
const { languages, path, exhibitions } = readCatalogue(contentRoot());
const museumHasPicture = exhibitions.some(({ cover }) => cover !== undefined);

for (const [name, page] of Object.entries(pageTypes(contentRoot()))) {
  if (!['home', 'story', 'object', 'object-plain', 'calendar'].includes(name)) continue;
  test(`${name} has a picture for link previews`, async ({ request }) => {
    test.skip(!museumHasPicture, 'no exhibition has a picture');
    for (const language of languages) {
      const html = await (await request.get(path(language, page))).text();
      const [, address = ''] = /property="og:image" content="([^"]+)"/.exec(html) ?? [];
      expect(address).toMatch(/^https?:\/\//);
      expect(html).toMatch(/property="og:image:alt" content="[^"]+"/);

      const answer = await request.get(new URL(address).pathname);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toBe('image/jpeg');
      const { width, height } = await sharp(await answer.body()).metadata();
      expect([width, height]).toEqual([1200, 630]);
    }
  });
}
