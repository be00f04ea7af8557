import type { YAMLError } from 'yaml';
import { defineDiagnostic, type Diagnostic, type Place } from '../../base/diagnostic.ts';
import { isPlainPhrase, phrase, type Phrase, sameInAll } from '../../base/messages/phrase.ts';
import { shorten } from '../../base/shorten.ts';

export const yamlSyntax = defineDiagnostic('yaml/syntax', 'error');

/** How much of a text a message repeats. */
const SHOWN = 80;

const unquoted = defineDiagnostic('yaml/unquoted', 'error');
export const yamlUnquoted = (place: Place, { written, quoted }: { written: string; quoted: string }): Diagnostic =>
  unquoted(place, { written: shorten(written, SHOWN), quoted: shorten(quoted, SHOWN) });

const swallowedComment = defineDiagnostic('yaml/swallowed-comment', 'error');
export const yamlSwallowedComment = (place: Place, { comment }: { comment: string }): Diagnostic =>
  swallowedComment(place, { comment: shorten(comment, SHOWN) });

export const yamlDuplicateKey = defineDiagnostic('yaml/duplicate-key', 'error');

export const yamlSimilarKey = defineDiagnostic('yaml/similar-key', 'warning');

export const yamlUnknownTag = defineDiagnostic('yaml/unknown-tag', 'error');

export const yamlMergeKey = defineDiagnostic('yaml/merge-key', 'error');

export const yamlAlias = defineDiagnostic('yaml/unknown-alias', 'error');

export const yamlAliasLoop = defineDiagnostic('yaml/alias-loop', 'error');

export const yamlAliasBomb = defineDiagnostic('yaml/too-many-aliases', 'error');

export const yamlTooDeep = defineDiagnostic('yaml/too-deep', 'error');

/**
 * A syntax error in plain words, or the library's message if there are none for its code: the library's own words are in
 * English only, and for programmers.
 */
export function syntaxWords({ code, message }: YAMLError): Phrase {
  const key = `yaml/${code}`;
  return isPlainPhrase(key) ? phrase(key) : sameInAll(message);
}
