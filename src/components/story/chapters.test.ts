import { expect, it } from 'vitest';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { chaptersOf, sectionsIn3d } from './chapters.ts';

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

it('lets an object open in 3D in the first section that shows it, unless a picture stands there', () => {
  const section = (id: string, facts: { object?: string; image?: string }) => ({
    id,
    title: id,
    markdown: '',
    facts: { id, places: [], objects: [], fullBleed: false, ...facts },
  });
  const chapters = [
    section('a', { object: 'drum', image: 'drum.svg' }),
    section('b', { object: 'drum' }),
    section('c', { object: 'drum' }),
    section('d', { object: 'mat' }),
    section('e', { object: 'boat' }),
  ];
  expect(sectionsIn3d(chapters, (id) => id !== 'mat')).toEqual(new Set(['b', 'e']));
});
