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
    markdown: section.markdown.replace(ATTRIBUTION, '\n>\n> — '),
    facts: exhibition.sections.find(({ id }) => id === section.id),
  }));
  return { lead, chapters };
}

/** The line `> — who` under a quotation becomes a paragraph of its own. */
const ATTRIBUTION = /\n> ?— ?/g;
