import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import type { DeckSources } from '../src/base/deck-sources.ts';
import { loadDeckSources } from '../src/world/input/load-deck-sources.ts';
import { loadProject } from '../src/world/input/project.ts';
import { throwIt } from './build-from-disk.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The folders with the projects of both data sets of the survey. */
export const SURVEYS = {
  'ai-survey-2025': ROOT,
  'ai-survey-r350': resolve(ROOT, 'test/decks/ai-survey-r350'),
} as const;

/** The sources of a survey's deck in one of its languages. */
export async function surveySources(id: keyof typeof SURVEYS, locale: string): Promise<DeckSources> {
  const project = await loadProject(SURVEYS[id], throwIt);
  const deck = project?.decks.find((one) => one.id === id);
  if (!project || !deck) throw new Error(`there is no deck "${id}"`);
  const at = (path: string): string => resolve(project.root, path);
  const files = { root: project.root, survey: at(deck.survey), template: at(deck.template), brand: at(deck.brand), layouts: at(deck.layouts) }; // prettier-ignore
  const sources = await loadDeckSources(files, locale, throwIt);
  if (!sources) throw new Error(`"${id}" cannot be read`);
  return sources;
}
