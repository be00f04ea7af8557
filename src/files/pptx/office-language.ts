/** Scripts that Office sets in the theme's East Asian font. */
const EAST_ASIAN = new Set(['Jpan', 'Hans', 'Hant', 'Kore']);
/** A letter, or the dot that joins words in Japanese: brackets of full width also stand around Western words alone. */
const HAS_EAST_ASIAN_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ｦ-ﾟ・ー]/u;
const HAS_LATIN_LETTER = /\p{Script=Latin}/u;

const locales = new Map<string, { readonly tag: string; readonly eastAsian: boolean }>();

function locale(language: string): { readonly tag: string; readonly eastAsian: boolean } {
  let known = locales.get(language);
  if (!known) {
    const whole = new Intl.Locale(language).maximize();
    known = { tag: `${whole.language}-${whole.region}`, eastAsian: EAST_ASIAN.has(whole.script ?? '') };
    locales.set(language, known);
  }
  return known;
}

/** A language as Office names it, always with a region: `ja` becomes `ja-JP`, `en` becomes `en-US`, `de-AT` stays. */
export const officeLanguage = (language: string): string => locale(language).tag;

/** What a run declares: its language, and an alternative one, which decides the font of “” and the like. */
export interface RunLanguage {
  readonly lang: string;
  readonly altLang: string | undefined;
}

/**
 * The language of a run's text. Latin words inside East Asian text are marked as English, as if typed on a Japanese
 * machine, so that the spelling checker looks at them and a screen reader pronounces them.
 */
export function runLanguage(text: string, language: string, deckLanguage: string): RunLanguage {
  const own = locale(language);
  if (own.eastAsian) {
    const latinOnly = HAS_LATIN_LETTER.test(text) && !HAS_EAST_ASIAN_CHARACTER.test(text);
    return latinOnly ? { lang: 'en-US', altLang: own.tag } : { lang: own.tag, altLang: 'en-US' };
  }
  const deck = locale(deckLanguage);
  return { lang: own.tag, altLang: deck.eastAsian ? deck.tag : undefined };
}
