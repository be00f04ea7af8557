/** A stretch of text with the language that it is written in. */
export interface LanguageSpan {
  readonly text: string;
  readonly language: string;
}

/**
 * The language that Latin words are taken for in a text of another script, and Japanese words in a text of Latin
 * script.
 */
const LATIN_LANGUAGE = 'en-US';
const JAPANESE_LANGUAGE = 'ja-JP';

// Two letters or more: "AI", "ChatGPT", "Thank You", an address; a single letter is a symbol of the text around it.
const LATIN_WORDS = /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}0-9 '’.&@:/_+-]*\p{Script=Latin})?/gu;
const JAPANESE_WORDS =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々〆][\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々〆、。・「」『』（）\u3000]*/gu;

/**
 * A tag with its most likely region, as Office wants it: `ja` is `ja-JP`, `en` is `en-US`, `pt-BR` stays. The script is
 * left out, since the region implies it.
 */
export function languageOf(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return region ? `${language}-${region}` : language;
}

/** Whether a language is written without spaces between words. */
export const hasNoSpaces = (language: string): boolean => /^(ja|zh)\b/.test(language);

/** Cuts a text into stretches of one language each; the parts joined give the text again. */
export type LanguageSplitter = (text: string) => readonly LanguageSpan[];

/**
 * For texts in `language`: cuts them at changes of script, so that each stretch is spell-checked as what it is. In a
 * Japanese text Latin words of two letters or more are English, in an English one kana and kanji are Japanese; digits,
 * punctuation and single letters belong to the text's own language.
 */
export function languageSplitter(language: string): LanguageSplitter {
  const isLatin = new Intl.Locale(language).maximize().script === 'Latn';
  const [foreign, foreignLanguage] = isLatin ? [JAPANESE_WORDS, JAPANESE_LANGUAGE] : [LATIN_WORDS, LATIN_LANGUAGE];
  return (text) => {
    const spans: LanguageSpan[] = [];
    let end = 0;
    for (const match of text.matchAll(foreign)) {
      if (!isLatin && (match[0].match(/\p{Script=Latin}/gu)?.length ?? 0) < 2) continue;
      if (match.index > end) spans.push({ text: text.slice(end, match.index), language });
      spans.push({ text: match[0], language: foreignLanguage });
      end = match.index + match[0].length;
    }
    if (end < text.length) spans.push({ text: text.slice(end), language });
    return spans;
  };
}
