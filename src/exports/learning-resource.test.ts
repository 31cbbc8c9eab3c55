import { expect, it } from 'vitest';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { learningResource } from './learning-resource.ts';

const catalogue = readCatalogue('tests/fixtures/tiny-museum');
const address = (path: string): string => `https://harbour.example${path}`;

it('describes a programme with its level, time and what it teaches', () => {
  const programme = catalogue.programme('reading-an-anchor');
  if (!programme) throw new Error('the fixture lacks its programme');
  expect(learningResource(programme, catalogue, 'vi', address)).toMatchObject({
    '@type': 'LearningResource',
    url: 'https://harbour.example/vi/programmes/reading-an-anchor/',
    inLanguage: 'vi',
    timeRequired: 'PT40M',
    educationalLevel: [{ '@type': 'DefinedTerm', name: 'Lớp 5', termCode: '5' }],
    teaches: [
      {
        '@type': 'DefinedTerm',
        '@id': 'https://harbour.example/vi/curriculum/#HIS5-A-1',
        termCode: 'HIS5-A-1',
        inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'National curriculum' },
      },
    ],
  });
});
