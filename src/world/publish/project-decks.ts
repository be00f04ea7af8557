import { resolve } from 'node:path';
import type { Project } from '../input/project.ts';
import type { DeckToPublish } from './make-release.ts';

/** The decks that a project declares, as they are published. */
export const projectDecks = ({ root, decks }: Project): readonly DeckToPublish[] =>
  decks.map(({ id, survey, template, brand, layouts, locales }) => ({
    id,
    files: {
      root,
      survey: resolve(root, survey),
      template: resolve(root, template),
      brand: resolve(root, brand),
      layouts: resolve(root, layouts),
    },
    locales,
  }));
