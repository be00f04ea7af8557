import type { Parser } from 'budoux';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface PhraseParser {
  parseBoundaries(text: string): readonly number[];
}

let parser: PhraseParser | undefined;

/**
 * BudouX's Japanese phrase parser. The package's entry imports a whole DOM (linkedom) for its HTML features, which
 * takes twenty times as long as the two files needed here, and exports no smaller one: hence files beside its entry.
 */
function phraseParser(): PhraseParser {
  if (parser) return parser;
  const load = createRequire(import.meta.url);
  const folder = dirname(load.resolve('budoux'));
  // Files without types of a package whose version is exact: they export what its entry takes from them.
  const { Parser: Constructor } = load(join(folder, 'parser.js')) as { Parser: typeof Parser };
  const { model } = load(join(folder, 'data', 'models', 'ja.js')) as { model: ConstructorParameters<typeof Parser>[0] };
  parser = new Constructor(model);
  return parser;
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Offsets, in UTF-16 units, at which a Japanese phrase (bunsetsu) of the text begins, as BudouX sees it; its mistakes
 * in compounds are for the caller to correct. Texts without Japanese have none, and load no model.
 */
export const phraseBoundaries = (text: string): readonly number[] =>
  JAPANESE.test(text) ? phraseParser().parseBoundaries(text) : [];
