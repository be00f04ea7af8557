import { portal as en } from '../../../base/messages/en.ts';
import { portal as ja } from '../../../base/messages/ja.ts';
import type { Messages, UiLanguage } from '../../../base/messages/languages.ts';

const WORDS: Readonly<Record<UiLanguage, Messages['portal']>> = { en, ja };

/** The words of the page that is shown. */
export const words = document.documentElement.lang === 'ja' ? WORDS.ja : WORDS.en;
