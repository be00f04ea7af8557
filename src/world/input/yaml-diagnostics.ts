import type { YAMLError } from 'yaml';
import { defineDiagnostic } from '../../base/diagnostic.ts';
import { isPlainPhrase } from '../../base/messages/phrase.ts';
import { phrase, type Phrase, sameInAll } from '../../base/messages/phrase.ts';

export const yamlSyntax = defineDiagnostic('yaml/syntax', 'error');

export const yamlDuplicateKey = defineDiagnostic('yaml/duplicate-key', 'error');

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
