import type { UiLanguage } from '../../base/diagnostic.ts';

/** How words of the program are marked for those who translate. */
interface ProgramLabel {
  /** Beside the kind of a row of `text status`. */
  readonly short: string;
  /** Above them in a new locale file, and as a note in files for translators. */
  readonly note: string;
}

export const PROGRAM_LABEL: Readonly<Record<UiLanguage, ProgramLabel>> = {
  en: {
    short: 'program’s words',
    note: 'Program’s words: the same in every survey, translated once for a language',
  },
  ja: {
    short: 'プログラムの文言',
    note: 'プログラムの文言：どの調査でも同じで、訳すのは言語ごとに一度です',
  },
};
