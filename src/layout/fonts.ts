import type { LanguageFonts } from '../template/types.ts';
import type { FontChain, Measurer } from './measure.ts';

/**
 * The chain of a deck's language: of its whole tag, else of its primary part (`en` of `en-GB`), else of `*`. One chain
 * serves a whole deck, foreign words included, because the deck's theme fonts do. Throws where the brand has none.
 */
export function chainFor(fonts: ReadonlyMap<string, LanguageFonts>, language: string): FontChain {
  const found = fonts.get(language) ?? fonts.get(language.split('-')[0] ?? '') ?? fonts.get('*');
  if (!found) throw new Error(`the brand has no fonts for "${language}", and none for "*"`);
  return found.chain;
}

/** What shows nothing by itself (joiners, variation selectors, controls): no font needs a glyph for it. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** The characters of `text` that no font of the chain has, each once, in order of appearance. */
export function missingGlyphs(text: string, chain: FontChain, measurer: Measurer): readonly string[] {
  const isMissing = (char: string): boolean =>
    !chain.some((family) => measurer.has(char, family)) && !INVISIBLE.test(char);
  return [...new Set(text)].filter(isMissing);
}
