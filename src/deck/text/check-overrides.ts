import { didYouMean } from '../../base/did-you-mean.ts';
import type { Report } from '../../base/diagnostic.ts';
import { QUESTION_KINDS } from '../../data/survey/kinds/index.ts';
import type { Catalogue } from './catalogue.ts';
import { unknownOverride } from './diagnostics.ts';
import { ARGUMENT_PREFIX } from './subjects.ts';

/** Messages that the program prints if a survey has them, without words of its own: what kind of answers a question has. */
const optional = (): readonly string[] => QUESTION_KINDS.names.map((kind) => `auto.type_${kind}`);

/**
 * Reports messages under `auto.` that the program never asks for and no slide names (`usage`): mostly a slip in the key
 * of one that was to be said in other words.
 */
export function checkOverrides(
  { source, written, program }: Catalogue,
  usage: ReadonlyMap<string, readonly string[]>,
  report: Report,
): void {
  if (!program) return;
  const known = new Set([...Object.keys(program.written.messages), ...optional()]);
  for (const key of Object.keys(written.messages)) {
    if (!key.startsWith(ARGUMENT_PREFIX) || known.has(key) || usage.has(key)) continue;
    const suggestion = didYouMean(key, known);
    report(unknownOverride(source.at(['messages', key], 'key'), { key, suggestion }));
  }
}
