import type { DeckSources } from '../src/base/deck-sources.ts';
import type { TableSource } from '../src/base/source.ts';

/** The answers of sources whose survey has them in `responses.csv`. */
export function answersTable({ answers }: Pick<DeckSources, 'answers'>): TableSource {
  if (!('header' in answers)) throw new Error('the answers are read from an export');
  return answers;
}
