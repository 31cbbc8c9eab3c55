import type { Loader } from 'astro/loaders';
import { createCatalogue } from './catalogue.ts';
import { type Content, readContent } from './content.ts';
import { contentRoot } from './content-root.ts';

/** The parts of the content that are collections of records with an id. */
export type CollectionName = keyof {
  [Name in keyof Content as Content[Name] extends { id: string }[] ? Name : never]: Name;
};

/**
 * Loads one collection of the content folder into Astro's Content Layer, and again when a file changes in `dev`.
 * Everything is read and its references checked each time, so that a mistake shows whichever file it is in.
 */
export function contentLoader(name: CollectionName): Loader {
  return {
    name: `sala-${name}`,
    load: async ({ store, watcher, logger }) => {
      const fill = (): void => {
        const content = readContent(contentRoot());
        createCatalogue(content, { preview: true });
        store.clear();
        for (const record of content[name]) store.set({ id: record.id, data: { ...record } });
      };
      fill();
      watcher?.add(contentRoot());
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentRoot())) return;
        try {
          fill();
        } catch (error) {
          logger.error(String(error));
        }
      });
      await Promise.resolve();
    },
  };
}

/** Loads what the museum has one of: its own facts, its vocabularies, its own interface words. */
export function settingsLoader(): Loader {
  return {
    name: 'sala-settings',
    load: async ({ store, watcher }) => {
      const fill = (): void => {
        const { root, museum, vocabularies, ownWords } = readContent(contentRoot());
        store.clear();
        store.set({ id: 'settings', data: { root, museum, vocabularies, ownWords } });
      };
      fill();
      watcher?.add(contentRoot());
      watcher?.on('change', (path) => {
        if (path.startsWith(contentRoot())) fill();
      });
      await Promise.resolve();
    },
  };
}
