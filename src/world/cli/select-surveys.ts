import { resolve } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { listLocales } from '../input/list-locales.ts';
import { findProjectRoot } from '../input/project.ts';
import type { Invocation } from './options.ts';
import { selectDecks, type DeckRequest } from './select-decks.ts';
import type { Mistakes } from './words.ts';

/** A survey by itself: its folder, the languages asked for, where its files go. All paths are absolute. */
export type SurveyRequest = Pick<DeckRequest, 'root' | 'survey' | 'locales' | 'out'>;

export type SurveySelection =
  | { readonly kind: 'surveys'; readonly root: string; readonly surveys: readonly SurveyRequest[] }
  | { readonly kind: 'mistake'; readonly text: string }
  | { readonly kind: 'failed'; readonly root: string };

/**
 * The surveys that the command line asks for: the folder that it names, which needs no deck and no project, or those of the
 * project's decks, each once.
 */
export async function selectSurveys(
  invocation: Invocation,
  cwd: string,
  says: Mistakes,
  report: Report,
): Promise<SurveySelection> {
  const { survey: typed, deck, out = 'output' } = invocation;
  if (typed !== undefined && deck === undefined) {
    const root = (await findProjectRoot(cwd)) ?? cwd;
    const survey = resolve(cwd, typed);
    const locales = invocation.locales ?? (await listLocales(root, survey, report));
    const folder = invocation.out === undefined ? resolve(root, out) : resolve(cwd, out);
    return { kind: 'surveys', root, surveys: [{ root, survey, locales, out: folder }] };
  }
  const selection = await selectDecks(invocation, cwd, says, report);
  if (selection.kind !== 'decks') return selection;
  return { kind: 'surveys', root: selection.root, surveys: surveysOf(selection.decks) };
}

/** Decks of one survey that go into one folder share its tables, in all their languages. */
function surveysOf(decks: readonly DeckRequest[]): readonly SurveyRequest[] {
  const found = new Map<string, SurveyRequest>();
  for (const { root, survey, locales, out } of decks) {
    const name = JSON.stringify([survey, out]);
    const earlier = found.get(name)?.locales ?? [];
    found.set(name, { root, survey, out, locales: [...new Set([...earlier, ...locales])] });
  }
  return [...found.values()];
}
