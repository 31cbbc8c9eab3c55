import type { Exhibition } from '../../catalogue/content.ts';
import { splitSections, type StorySection } from '../../catalogue/texts.ts';

/** A section of a story, ready to be set: its words from the text, its pictures from the facts. */
export interface Chapter extends StorySection {
  facts: Exhibition['sections'][number] | undefined;
}

/** Cuts a story's text into its lead and chapters, and joins each chapter with its facts. */
export function chaptersOf(
  exhibition: Exhibition,
  markdown: string,
): { lead: string; chapters: Chapter[] } {
  const { lead, sections } = splitSections(markdown);
  const chapters = sections.map((section) => ({
    ...section,
    facts: exhibition.sections.find(({ id }) => id === section.id),
  }));
  return { lead, chapters };
}

/**
 * The sections whose object opens in 3D beside the words: an object has one viewer on a page, in the first section
 * that shows it.
 *
 * @param hasModel whether the object of this id has a 3D model
 */
export function sectionsIn3d(
  chapters: readonly Chapter[],
  hasModel: (object: string) => boolean,
): Set<string> {
  const sectionOf = new Map<string, string>();
  for (const { id, facts } of chapters) {
    const { object, image } = facts ?? {};
    if (object === undefined || image !== undefined || !hasModel(object)) continue;
    if (!sectionOf.has(object)) sectionOf.set(object, id);
  }
  return new Set(sectionOf.values());
}
