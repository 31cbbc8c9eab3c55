import { describe, expect, it } from 'vitest';
import type { RecordType, SearchRecord } from '../../domain/search/record.ts';
import { plainSearchIndex } from '../../../tests/plain-search-index.ts';
import { search } from './search-engine.ts';

const record = (
  type: RecordType,
  id: string,
  names: Record<string, string>,
  ...texts: string[]
): SearchRecord => {
  const said = Object.entries(names).map(([language, text]) => ({ language, text }));
  return {
    id,
    type,
    path: `/${id}/`,
    title: said[0] ?? { language: 'vi', text: id },
    names: said,
    passages: texts.map((text) => ({ language: 'vi', text })),
  };
};

const index = plainSearchIndex([
  record(
    'object',
    'ghe-ngo',
    { vi: 'Ghe ngo', km: 'ទូកង', en: 'Ngo racing boat' },
    'Ghe đua của đồng bào Khmer, đua vào lễ hội Ok Om Bok trên sông Long Bình.',
    'ទូកងជាប្រភេទទូកប្រណាំងរបស់ជនរួមជាតិខ្មែរ',
  ),
  record('term', 'ghe-ngo-term', { vi: 'ghe ngo', km: 'ទូកង' }, 'Chiếc ghe dài của chùa.'),
  record(
    'object',
    'seima',
    { vi: 'Đá Sây-ma (sima)', km: 'សីមា', en: 'Boundary stone' },
    'Chín viên đá định ranh đất thiêng.',
  ),
  record(
    'object',
    'drum',
    { vi: 'Trống da trâu', km: 'ស្គរ', en: 'Buffalo-skin drum' },
    'Mặt trống bịt da. Ai cũng nghe trong đêm trăng.',
  ),
  record(
    'object',
    'linga',
    { vi: 'Linga–yoni', km: 'លិង្គយោនី', en: 'Linga-yoni' },
    'Đặt trong lòng tháp. Có người bào gỗ ngoài đồng.',
  ),
  record(
    'object',
    'mask',
    { vi: 'Mặt nạ chằn', km: 'របាំងមុខយក្ស', en: 'Yeak mask' },
    'Gỗ và giấy bồi.',
  ),
  record(
    'exhibition',
    'moon',
    { vi: 'Mùa trăng', en: 'Moon season' },
    'Lễ của ánh trăng, moonlit.',
  ),
]);

const found = async (query: string): Promise<string[]> =>
  (await search(index, query)).close.map(({ key }) => key);
const further = async (query: string): Promise<string[]> =>
  (await search(index, query)).further.map(({ key }) => key);

describe('Vietnamese', () => {
  it.each(['lễ hội', 'le hoi', 'LỄ HỘI', 'lễ hội'.normalize('NFD'), 'LE HOI'])(
    '%s finds the festival however it is typed',
    async (query) => {
      expect(await found(query)).toEqual(['ghe-ngo']);
    },
  );

  it('lists only exact marks where there are any, and keeps the rest for further on', async () => {
    expect(await found('đá')).toEqual(['seima']);
    expect(await further('đá')).toEqual(['drum']);
    expect(await found('da')).toEqual(expect.arrayContaining(['seima', 'drum']));
  });

  it('forgives a wrong mark', async () => {
    expect(await found('trộng')).toContain('drum');
  });

  it('sets apart records where the syllables stand apart', async () => {
    expect(await found('dong bao')).toEqual(['ghe-ngo']);
    expect(await further('dong bao')).toEqual(['linga']);
  });

  it('puts names before texts', async () => {
    expect((await found('trong'))[0]).toBe('drum');
  });

  it('puts the object before the term of the same name', async () => {
    expect(await found('ghe ngo')).toEqual(['ghe-ngo', 'ghe-ngo-term']);
    expect(await found('ghengo')).toEqual(['ghe-ngo', 'ghe-ngo-term']);
  });

  it('does not need the words that only ask', async () => {
    expect((await found('ghe ngo là gì'))[0]).toBe('ghe-ngo');
  });
});

describe('Khmer', () => {
  it.each([
    ['ទូកង', 'ghe-ngo'],
    ['ប្រណាំង', 'ghe-ngo'],
    ['យក្ស', 'mask'],
    ['ទូក\u200Bង', 'ghe-ngo'],
    ['ទូកងជាអ្វី', 'ghe-ngo'],
  ])('finds %s inside an unspaced run', async (query, id) => {
    expect((await found(query))[0]).toBe(id);
  });

  it('finds a word while its last cluster is being typed', async () => {
    expect(await found('ប្រណ')).toEqual(['ghe-ngo']);
  });

  it('forgives one letter', async () => {
    expect(await found('យក្ខ')).toEqual(['mask']);
    expect((await search(index, 'លិង្គយោនិ')).correction?.meant).toBe('លិង្គយោនី');
  });
});

describe('one wrong letter', () => {
  it.each(['lingga', 'linka', 'lnga', 'ilnga'])('%s finds linga and says so', async (query) => {
    const { close, correction } = await search(index, query);
    expect(close.map(({ key }) => key)).toEqual(['linga']);
    expect(correction).toEqual({ typed: query, meant: 'Linga' });
  });

  it('is corrected inside a query of more words', async () => {
    const { close, correction } = await search(index, 'moon seeson');
    expect(close.map(({ key }) => key)).toEqual(['moon']);
    expect(correction).toEqual({ typed: 'moon seeson', meant: 'Moon season' });
  });
});

describe('what is not there', () => {
  it.each(['moonqqq', 'xyzzy', 'ghe moonqqq', 'កកកកក', '???', ''])(
    '%s finds nothing',
    async (query) => {
      const { close, further: rest } = await search(index, query);
      expect([...close, ...rest]).toEqual([]);
    },
  );

  it('offers the words that find something alone', async () => {
    expect((await search(index, 'ghe moonqqq')).alone).toEqual(['ghe']);
  });
});

it('keeps longer words for further on', async () => {
  expect(await found('moon')).toEqual(['moon']);
  expect(await found('moonl')).toEqual(['moon']);
});
