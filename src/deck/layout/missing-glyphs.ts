import type { FontChain } from './fonts.ts';
import type { Measurer } from './measure.ts';

/** What shows nothing by itself (joiners, variation selectors, controls): no font needs a glyph for it. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** The characters of `text` that no font of the chain has, each once, in order of appearance. */
export function missingGlyphs(text: string, chain: FontChain, measurer: Measurer): readonly string[] {
  const isMissing = (char: string): boolean =>
    !chain.some((family) => measurer.has(char, family)) && !INVISIBLE.test(char);
  return [...new Set(text)].filter(isMissing);
}
