import { expect, test } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import type { WriteTask } from '../../src/schema/task.ts';

/** Writing a few sentences: they stay on this device, and the teacher's answer comes after them. */
const { languages, path, programmes } = readCatalogue(contentRoot());
const written = programmes
  .flatMap((programme) =>
    programme.beats.flatMap(({ tasks }) => tasks.map((task) => ({ programme, task }))),
  )
  .find((found): found is typeof found & { task: WriteTask } => found.task.type === 'write');
if (!written) throw new Error('no programme with a written task is published');
const { programme, task } = written;

for (const language of languages) {
  test(`by keyboard: too little is told, enough is kept and brings the model answer (${language})`, async ({
    page,
  }) => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await page.goto(`${path(language, `programmes/${programme.id}/tasks`)}#task-${task.id}`);
    const element = page.locator(`write-task[data-task="${task.id}"]`);
    const paper = element.getByRole('textbox');
    const check = element.locator('[data-part="check"]');
    const model = element.getByText(task.model[language] ?? '');
    await expect(model).toBeHidden();
    await paper.press('a');
    await check.press('Enter');
    await expect(element.getByRole('status')).not.toBeEmpty();
    await expect(element).not.toHaveAttribute('data-verdict');
    await page.reload();
    await expect(paper).toHaveValue('a'); // begun, not checked, not lost
    const own = 'ខ្ញុំឃើញ gỗ thắt eo '.repeat(Math.ceil(task.minLetters / 14));
    await paper.fill(own);
    await check.press('Enter');
    await expect(element).toHaveAttribute('data-verdict', 'right');
    await expect(model).toBeVisible();
    await page.reload();
    await expect(paper).toHaveValue(own);
    await check.press('Enter');
    await expect(paper).toBeFocused();
    await expect(paper).toHaveValue(own);
    expect(sent.join()).not.toContain('ខ្ញុំឃើញ');
  });
}
