import { siteCatalogue } from '../catalogue/site-catalogue.ts';

/** `getStaticPaths` of a page that stands once per language: the first language at the root, the others under `/<code>/`. */
export async function languagePaths() {
  const { languages, firstLanguage } = await siteCatalogue();
  return languages.map((language) => ({
    params: { lang: language === firstLanguage ? undefined : language },
    props: { language },
  }));
}

/** The same for a page that stands once per language and record. */
export async function recordPaths<T extends { id: string }>(records: T[]) {
  return (await languagePaths()).flatMap(({ params, props }) =>
    records.map((record) => ({
      params: { ...params, id: record.id },
      props: { ...props, record },
    })),
  );
}
