import { expect, test } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';

/** A 3D model to take along, with its licence. */
const { content, languages, museum, path, words } = readCatalogue(contentRoot());
const object = content.objects.find(({ model }) => model);

test.use({ javaScriptEnabled: false });

for (const language of languages) {
  test(`the model comes with its licence and credit, also inside the file (${language})`, async ({
    page,
    request,
  }) => {
    const own = words(language).object;
    await page.goto(path(language, `objects/${object?.id ?? ''}`));
    const disclosure = page.locator('details', { hasText: own.modelDownload });
    await disclosure.locator('summary').click();
    await expect(disclosure.locator('a[rel=license]')).toHaveAttribute('href', museum.textLicence);
    // Once as the licence, once in the credit.
    await expect(disclosure).toContainText(/CC BY 4\.0[^]*CC BY 4\.0/);
    const file = disclosure.locator('a[download]');
    await expect(file).toHaveAttribute('download', `${object?.id ?? ''}.glb`);
    const answer = await request.get((await file.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toBe('model/gltf-binary');
    const bytes = await answer.body();
    const json = bytes.toString('utf8', 20, 20 + bytes.readUInt32LE(12));
    expect(JSON.parse(json).asset.copyright).toContain(museum.textLicence);
  });
}
