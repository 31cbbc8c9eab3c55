import { describe, expect, it } from 'vitest';
import { readVisit, visitTexts, type VisitTexts } from './read-visit.ts';
import type { MuseumChoices } from './visit-fields.ts';

const museum: MuseumChoices = {
  territories: [
    {
      value: 'tra-vinh',
      vi: 'tỉnh Trà Vinh',
      en: 'Trà Vinh',
      aliases: ['Trà Vinh'],
      until: '2025-06-30',
    },
    {
      value: 'vinh-long',
      vi: 'tỉnh Vĩnh Long',
      en: 'Vĩnh Long',
      aliases: ['Vĩnh Long'],
      from: '2025-07-01',
    },
  ],
  programmes: [{ value: 'le-hoi', vi: 'Lễ hội và di sản', en: 'Festivals', aliases: [] }],
};
const TODAY = '2026-11-27';
const texts: VisitTexts = {
  date: '9/3/2026',
  kind: 'Đoàn',
  territory: 'Vĩnh Long',
  learners: '40',
  teachers: '2',
  purpose: 'Học tập',
  programme: 'Lễ hội và di sản',
  level: 'THCS',
};
const read = (changes: VisitTexts = {}) => readVisit({ ...texts, ...changes }, museum, TODAY);
const wrongFields = (changes: VisitTexts) => {
  const reading = read(changes);
  return 'problems' in reading
    ? reading.problems.map(({ field, found }) => [field.key, found])
    : [];
};

describe('a visit as people write it', () => {
  it('is read from Vietnamese words, with or without marks', () => {
    expect(read()).toEqual({
      visit: {
        date: '2026-03-09',
        kind: 'group',
        territory: 'vinh-long',
        learners: 40,
        teachers: 2,
        purpose: 'study',
        programme: 'le-hoi',
        level: 'lower-secondary',
      },
    });
    expect(read({ kind: 'doan', purpose: 'HOC TAP', level: 'lop 7' })).toEqual(read());
  });

  it.each([['2026-03-09'], ['09/03/2026'], ['09-03-2026'], ['9.3.2026']])(
    'takes the day %s',
    (date) => {
      expect(read({ date })).toEqual(read());
    },
  );

  it.each([
    ['1.250', 1250],
    ['1 250', 1250],
    ['1250', 1250],
  ])('takes the number %s', (learners, expected) => {
    expect(read({ learners })).toMatchObject({ visit: { learners: expected } });
  });

  it.each([
    [{ date: '31/02/2026' }, [['date', '31/02/2026']]],
    [{ date: '28/11/2026' }, [['date', '28/11/2026']]],
    [{ learners: '0' }, [['learners', '0']]],
    [{ learners: '40.5' }, [['learners', '40.5']]],
    [{ learners: 'bốn mươi' }, [['learners', 'bốn mươi']]],
    [{ learners: '9000' }, [['learners', '9000']]],
    [{ purpose: 'đi chơi' }, [['purpose', 'đi chơi']]],
    [{ level: '' }, [['level', '(trống / empty)']]],
    [{ territory: 'Trà Vinh' }, [['territory', 'Trà Vinh']]],
  ])('refuses %j and says which field', (changes, expected) => {
    expect(wrongFields(changes)).toEqual(expected);
  });

  it('knows the province that stood on the day', () => {
    expect(read({ date: '30/06/2025', territory: 'Trà Vinh' })).toMatchObject({
      visit: { territory: 'tra-vinh' },
    });
    expect(wrongFields({ date: '30/06/2025' })).toEqual([['territory', 'Vĩnh Long']]);
  });

  it('names every wrong field, not only the first', () => {
    expect(wrongFields({ date: '', learners: 'x', kind: '?' }).map(([key]) => key)).toEqual([
      'date',
      'kind',
      'learners',
    ]);
  });

  it('comes back from the words it is shown in', () => {
    const reading = read();
    if (!('visit' in reading)) throw new Error('not read');
    expect(readVisit(visitTexts(reading.visit, museum), museum, TODAY)).toEqual(reading);
  });

  it('may leave teachers and programme out', () => {
    const reading = read({ teachers: '', programme: '' });
    expect(reading).toMatchObject({ visit: { teachers: 0 } });
    expect('visit' in reading && 'programme' in reading.visit).toBe(false);
  });
});
