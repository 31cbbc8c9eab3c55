import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Programme } from '../catalogue/content.ts';
import { schoolGrades } from '../i18n/school-grades.ts';

/**
 * A programme as schema.org `LearningResource` (JSON-LD). What it teaches are `DefinedTerm`s of the curriculum page,
 * whose addresses are the outcomes' own anchors.
 * @param address makes a full web address from a path such as `/km/curriculum/`.
 */
export function learningResource(
  programme: Programme,
  catalogue: Catalogue,
  language: string,
  address: (path: string) => string,
): Record<string, unknown> {
  const { tell, path, museum } = catalogue;
  const words = catalogue.words(language);
  const page = address(path(language, `programmes/${programme.id}`));
  const curriculumPage = address(path(language, 'curriculum'));
  const outcomes = programme.outcomes.flatMap((id) => catalogue.outcome(id) ?? []);
  const exhibition = catalogue.exhibition(programme.exhibition ?? '');

  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    '@id': page,
    url: page,
    name: tell(programme.title, language).text,
    description: tell(programme.summary, language).text,
    inLanguage: language,
    learningResourceType: 'lesson plan',
    interactivityType: 'mixed',
    educationalUse: ['instruction', 'practice'],
    educationalLevel: programme.grades.map((grade) => ({
      '@type': 'DefinedTerm',
      name: schoolGrades([grade], words, language),
      termCode: String(grade),
    })),
    timeRequired: `PT${String(programme.minutes)}M`,
    teaches: outcomes.map((outcome) => ({
      '@type': 'DefinedTerm',
      '@id': `${curriculumPage}#${outcome.id}`,
      termCode: outcome.id,
      name: tell(outcome.text, language).text,
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        '@id': curriculumPage,
        name: curriculumTitle(catalogue, outcome.id, language),
      },
    })),
    about: programme.objects.flatMap((id) => {
      const object = catalogue.object(id);
      return object
        ? {
            '@type': 'Thing',
            name: tell(object.name, language).text,
            url: address(path(language, `objects/${id}`)),
          }
        : [];
    }),
    ...(exhibition ? { isBasedOn: address(path(language, `exhibitions/${exhibition.id}`)) } : {}),
    audience: { '@type': 'EducationalAudience', educationalRole: ['teacher', 'student'] },
    isAccessibleForFree: true,
    license: museum.textLicence,
    publisher: { '@type': 'Museum', name: tell(museum.publisher, language).text },
  };
}

function curriculumTitle(catalogue: Catalogue, outcomeId: string, language: string): string {
  const home = catalogue.curricula.find(({ outcomes }) =>
    outcomes.some(({ id }) => id === outcomeId),
  );
  return home ? catalogue.tell(home.title, language).text : '';
}
