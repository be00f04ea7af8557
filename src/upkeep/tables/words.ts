import { messagesIn, uiLanguageOf, type Messages } from '../../base/messages/languages.ts';

/** The words of the tables themselves; those of the survey and of its notes are the deck's. */
export type TableWords = Messages['tables'];

/** The words for a deck's language; the English ones where the program does not speak it. */
export const tableWords = (locale: string): TableWords => messagesIn(uiLanguageOf(locale) ?? 'en').tables;
