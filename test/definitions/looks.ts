import type { DeckSources } from '../../src/base/deck-sources.ts';
import { DECK_LANGUAGES, type DeckLanguage } from '../../src/upkeep/first-deck/types.ts';
import { deckSources, edited } from '../answers/sources.ts';

/** Brands of this project, each on pages of 16:9 and of 4:3. */
export const LOOKS = ['log', 'log', 'log', 'log 4:3', 'quillmere', 'quillmere 4:3'] as const;
export type LookName = (typeof LOOKS)[number];

/** Brand, layouts and fonts by look and language, and the program's words. */
export interface Looks {
  readonly of: (look: LookName, language: DeckLanguage) => DeckSources;
  readonly all: readonly DeckSources[];
}

const CHARITY = 'test/decks/charity-spreadsheets';

/** A page as high as three quarters of its width, with the footer at its end. */
const FOUR_TO_THREE: readonly (readonly [from: RegExp, to: string])[] = [[/height: (?:540pt|7\.5in), margin/, 'height: 720pt, margin'], [/width: 13\.333in/, 'width: 960pt'], [/top: 7\.04in/, 'top: 9.54in']]; // prettier-ignore

/** The other brand has no Japanese font of its own: it borrows that of the first. */
const withJapanese = (brand: DeckSources['brand'], from: DeckSources['brand']): DeckSources['brand'] => {
  const fonts = /fonts:\n[^]*?(?=\npage:)/;
  return edited(brand, [fonts, fonts.exec(from.text)?.[0] ?? '']);
};

const higher = (brand: DeckSources['brand']): DeckSources['brand'] =>
  edited(brand, ...FOUR_TO_THREE.filter(([from]) => from.test(brand.text)));

export async function looksIn(): Promise<Looks> {
  const other = await deckSources('charity-spreadsheets', 'en', CHARITY);
  const looks = new Map<string, DeckSources>();
  for (const language of DECK_LANGUAGES) {
    const own = await deckSources('ai-survey-2025', language);
    const quillmere = { ...own, brand: withJapanese(other.brand, own.brand) };
    for (const [name, look] of [['log', own], ['quillmere', quillmere]] as const) {
      looks.set(`${name} ${language}`, look);
      looks.set(`${name} 4:3 ${language}`, { ...look, brand: higher(look.brand) });
    }
  }
  return {
    of: (look, language) => {
      const found = looks.get(`${look} ${language}`);
      if (!found) throw new Error(`no look ${look} in ${language}`);
      return found;
    },
    all: [...looks.values()],
  };
} // prettier-ignore
