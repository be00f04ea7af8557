import { join } from 'node:path';
import type { DeckSources } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import { baseLanguageOf, loadDeckSources } from '../input/load-deck-sources.ts';
import { readYaml } from '../input/read-file.ts';
import { openTranslation, type OpenTranslation } from '../../upkeep/localize/open-translation.ts';
import { isBaseLanguage } from '../../upkeep/localize/diagnostics.ts';
import type { Context } from './context.ts';
import { selectDecks, type DeckRequest } from './select-decks.ts';

/** The deck whose texts a command works on, or what is wrong with the command line. */
export type OneDeck =
  | { readonly kind: 'deck'; readonly root: string; readonly request: DeckRequest }
  | { readonly kind: 'mistake'; readonly text: string }
  | { readonly kind: 'failed'; readonly root: string };

/** The deck to work on: all decks of one survey share the same texts, so any of them will do. */
export async function selectOneDeck({ io, invocation, words }: Context, report: Report): Promise<OneDeck> {
  const selection = await selectDecks(invocation, io.cwd, words.mistakes, report);
  if (selection.kind !== 'decks') return selection;
  const [request] = selection.decks;
  if (!request) return { kind: 'failed', root: selection.root };
  if (new Set(selection.decks.map(({ survey }) => survey)).size > 1) {
    const ids = selection.decks.map(({ id }) => id);
    return { kind: 'mistake', text: words.mistakes.nameOneDeck('--deck', ids) };
  }
  return { kind: 'deck', root: selection.root, request };
}

/** A translation ready to be worked on, with its sources. Undefined, and reported, if it cannot be read. */
export async function loadTranslation(
  request: DeckRequest,
  locale: string,
  report: Report,
): Promise<{ readonly translation: OpenTranslation; readonly sources: DeckSources } | undefined> {
  const sources = await loadDeckSources(request, locale, report);
  if (!sources) return undefined;
  if (!sources.base && baseLanguageOf(sources.survey) === locale) report(isBaseLanguage(undefined, { locale }));
  const translation = openTranslation(sources, report);
  return translation && { translation, sources };
}

/** The base language of a deck's survey; undefined if its definition cannot be read or names none. */
export async function baseLanguage({ root, survey }: DeckRequest, report: Report): Promise<string | undefined> {
  const source = await readYaml(root, join(survey, 'survey.yaml'), report);
  return source && baseLanguageOf(source);
}

/** Absolute path of a file with the words of the deck's survey. */
export const localePath = ({ survey }: DeckRequest, name: string): string => join(survey, 'locales', name);
