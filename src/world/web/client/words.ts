import { preview as en } from '../../../base/messages/en.ts';
import { preview as ja } from '../../../base/messages/ja.ts';
import type { Messages, UiLanguage } from '../../../base/messages/languages.ts';

/** All the page's own words, in one language. */
export type Words = Messages['preview'];

/** Named one by one, so that the page carries no other words of the program than its own. */
export const WORDS: Readonly<Record<UiLanguage, Words>> = { en, ja };
