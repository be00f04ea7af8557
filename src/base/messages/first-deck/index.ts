import { en } from './en.ts';
import { ja } from './ja.ts';

/** What `init` says of an export, by the language of the deck. */
export const FIRST_DECK_WORDS = { en, ja };
