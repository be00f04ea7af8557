import type { Place } from '../../base/diagnostic.ts';
import { hashOf } from '../../base/sha256.ts';
import type { Path } from '../../base/source.ts';
import type { Phrase } from '../../base/messages/phrase.ts';
import { answerKey, withoutEnd } from '../../deck/text/answers.ts';
import type { Catalogue } from '../../deck/text/catalogue.ts';
import * as words from './finding-words.ts';
import type { Lock } from './lock.ts';
import type { FreeAnswer } from './units.ts';
import { keyLine, yamlQuoted } from './yaml-key.ts';

/** A translation of an answer that nobody gave: its name, its place, and what to do about it. */
interface UnknownAnswer {
  readonly kind: 'unknown' | 'by_respondent';
  readonly key: string;
  readonly place: Place;
  readonly says: Phrase;
}

/**
 * Translations of answers that nobody gave; those under a respondent's id, as they were once written, are told apart.
 */
export function unknownAnswers(
  answers: readonly FreeAnswer[],
  { source, written }: Catalogue,
  lock: Lock,
): readonly UnknownAnswer[] {
  return Object.entries(written.answers ?? {}).flatMap(([question, texts]) => {
    const own = answers.filter((answer) => answer.question === question);
    const given = new Set(own.map(({ text }) => text));
    return Object.entries(texts).flatMap(([key, translation]): readonly UnknownAnswer[] => {
      if (translation === null || given.has(withoutEnd(key))) return [];
      const path: Path = ['answers', question, key];
      const place = source.at(path, 'key');
      const meant = own.find(({ respondents }) => respondents.includes(key));
      if (!meant) return [{ kind: 'unknown', key: answerKey(question, key), place, says: words.notGiven(key) }];
      const id = `answer.${question}.${key}`;
      const isDone = Object.entries(texts).some(([own, done]) => withoutEnd(own) === meant.text && done !== null);
      return [
        {
          kind: 'by_respondent',
          key: id,
          place,
          says: byRespondent(meant, translation, isDone, lock.get(id)?.madeFrom),
        },
      ];
    });
  });
}

/** How to repair it. The translation may be of what the respondent wrote at another time: only a hash tells. */
function byRespondent({ text }: FreeAnswer, translation: string, isDone: boolean, hash: string | undefined): Phrase {
  if (isDone) return words.byRespondentDone;
  const key = keyLine(text).replace('\n', ' ⏎ ');
  if (hash !== undefined && hash !== hashOf(text)) return words.byRespondentOutdated(key);
  const line = `${key} ${yamlQuoted(withoutEnd(translation))}`;
  return hash === undefined ? words.byRespondentUnsure(line) : words.byRespondent(line);
}
