import { expect, it } from 'vitest';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { chaptersOf } from './chapters.ts';

const [exhibition] = readCatalogue('tests/fixtures/tiny-museum').exhibitions;
if (!exhibition) throw new Error('the tiny museum has an exhibition');

it('joins the words of a section with its facts', () => {
  const { lead, chapters } = chaptersOf(exhibition, exhibition.texts['en']?.markdown ?? '');
  expect(lead).toBe('Ships came in at dawn.');
  expect(chapters).toMatchObject([
    {
      id: 'arrival',
      title: 'Arrival',
      markdown: 'The anchor fell first.',
      facts: { object: 'ship-anchor' },
    },
  ]);
});

it('sets who said it apart from what was said', () => {
  const { chapters } = chaptersOf(exhibition, '## A {#a}\n\n> Words.\n> — Somebody');
  expect(chapters[0]?.markdown).toBe('> Words.\n>\n> — Somebody');
});
