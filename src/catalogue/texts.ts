import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checked, parseYaml, readText } from './content-files.ts';

/** A text of one language: its front matter and its Markdown. */
export interface Text<FrontMatter> {
  /** Path below the content folder. */
  file: string;
  front: FrontMatter;
  markdown: string;
}

/** Texts by language; a language that is not there is missing. */
export type Texts<FrontMatter> = Partial<Record<string, Text<FrontMatter>>>;

/** Reads `text.<lang>.md` of a record for the museum's languages. @throws ContentError */
export function readTexts<Schema extends z.ZodType>(
  root: string,
  folder: string,
  languages: string[],
  schema: Schema,
): Texts<z.infer<Schema>> {
  const texts: Texts<z.infer<Schema>> = {};
  for (const language of languages) {
    const file = `${folder}/text.${language}.md`;
    if (existsSync(join(root, file))) texts[language] = readMarkdown(root, file, schema);
  }
  return texts;
}

function readMarkdown<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): Text<z.infer<Schema>> {
  const { frontMatter, markdown } = splitFrontMatter(readText(root, file));
  return { file, front: checked(parseYaml(frontMatter, file) ?? {}, file, schema), markdown };
}

/** Splits the YAML between the first two lines `---` from the Markdown after it. */
export function splitFrontMatter(text: string): { frontMatter: string; markdown: string } {
  const found = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
  return { frontMatter: found?.[1] ?? '', markdown: text.slice(found?.[0].length ?? 0).trim() };
}

export interface StorySection {
  id: string;
  title: string;
  markdown: string;
  /** The line `? …` of the section: a question that stands on its own before the next. */
  question?: string;
}

/** Cuts a story's Markdown at its `## Title {#id}` headings. */
export function splitSections(markdown: string): { lead: string; sections: StorySection[] } {
  const parts = markdown.split(/^## +/m);
  const sections = parts.slice(1).map((part) => {
    const [heading = '', ...rest] = part.split('\n');
    const found = /^(.*?)\s*\{#([a-z0-9-]+)\}\s*$/.exec(heading);
    const question = rest
      .find((line) => line.startsWith('? '))
      ?.slice(2)
      .trim();
    return {
      id: found?.[2] ?? '',
      title: (found?.[1] ?? heading).trim(),
      markdown: rest
        .filter((line) => !line.startsWith('? '))
        .join('\n')
        .trim(),
      ...(question === undefined ? {} : { question }),
    };
  });
  return { lead: (parts[0] ?? '').trim(), sections };
}
