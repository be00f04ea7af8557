import type { Report } from '../../../base/diagnostic.ts';
import type { YamlSource } from '../../../base/source.ts';
import type { DefinitionFile } from '../definition-schema.ts';
import { kindOf } from '../kinds/index.ts';
import * as says from './diagnostics.ts';

/**
 * Reports keys that only a published table has where there are answers; and, where there are none, questions that cannot be
 * printed as counts and a file of which it is not said what its columns are.
 */
export function checkAggregated(file: DefinitionFile, source: YamlSource, report: Report): void {
  if (file.rows !== 'aggregated') {
    checkNeedless(file, source, report);
    return;
  }
  if (file.source && !file.source.aggregated) report(says.needsShape(source.at(['source'], 'key')));
  for (const [code, { kind }] of Object.entries(file.questions)) {
    if (kindOf({ kind }).countable) continue;
    report(says.uncountedKind(source.at(['questions', code, 'kind']), { question: code, kind }));
  }
}

function checkNeedless(file: DefinitionFile, source: YamlSource, report: Report): void {
  const needless = (value: unknown, ...path: readonly string[]): void => {
    const key = path.at(-1) ?? '';
    if (value !== undefined) report(says.needlessKey(source.at(path, 'key'), { key }));
  };
  needless(file.respondents, 'respondents');
  needless(file.source?.aggregated, 'source', 'aggregated');
  for (const [code, { base_count: base, title, mean, median, options = {} }] of Object.entries(file.questions)) {
    needless(base, 'questions', code, 'base_count');
    needless(title, 'questions', code, 'title');
    needless(mean, 'questions', code, 'mean');
    needless(median, 'questions', code, 'median');
    for (const [option, entry] of Object.entries(options)) {
      needless(entry?.count, 'questions', code, 'options', option, 'count');
      needless(entry?.percent, 'questions', code, 'options', option, 'percent');
      needless(entry?.mean, 'questions', code, 'options', option, 'mean');
    }
  }
}
