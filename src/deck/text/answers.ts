import { hashOf } from '../../base/sha256.ts';
import type { LocaleFile } from './schema.ts';

/** Translations of free answers: by question, then by the text that they translate. */
export type AnswerTranslations = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The name of a free answer among the texts: `answer.Q7.1f0c…`. A translation belongs to a text, not to the person who
 * wrote it: others who wrote the same text share it, and a text that has changed has none.
 */
export const answerKey = (question: string, text: string): string => `${ANSWER}${question}.${hashOf(text)}`;

const ANSWER = 'answer.';

/** Whether a text is what somebody wrote as an answer: nobody can be asked to write it otherwise. */
export const isAnswerKey = (key: string): boolean => key.startsWith(ANSWER);

/** A text without line breaks at its end, which a YAML block may leave. */
export const withoutEnd = (text: string): string => text.replace(/\n+$/, '');

/** What a locale file has under `answers:`; an entry left empty is not a translation. */
export function answersIn(answers: NonNullable<LocaleFile['answers']>): AnswerTranslations {
  const filled = (texts: Readonly<Record<string, string | null>>): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(texts).flatMap(([original, text]): (readonly [string, string])[] =>
        text === null ? [] : [[withoutEnd(original), withoutEnd(text)]],
      ),
    );
  return new Map(Object.entries(answers).map(([question, texts]) => [question, filled(texts)]));
}
