import type { Report } from '../../../base/diagnostic.ts';
import type { Path, YamlSource } from '../../../base/source.ts';
import * as says from './diagnostics.ts';
import type { SourceFile } from './forms.ts';
import { missingTexts } from './missing-texts.ts';
import { foldText, type Named, type RowRule, type SurveySource, type TotalsShape } from './types.ts';

/** What `source:` of `survey.yaml` says. Reports files that stand in it twice, and header rows that are none. */
export function parseSource(file: SourceFile, source: YamlSource, report: Report): SurveySource {
  const named = (text: string, ...path: Path): Named => ({ text, place: source.at(['source', ...path]) });
  const rules = (key: 'drop' | 'keep'): readonly RowRule[] =>
    file[key].map(({ column, values, why }, i) => ({
      column: named(column, key, i, 'column'),
      texts: new Set(values.map(foldText)),
      why,
    }));
  const listed = (key: 'ignore' | 'absent'): readonly Named[] => {
    const list = file[key];
    if (Array.isArray(list)) return list.map((name, i) => named(name, key, i));
    return Object.keys(list).map((name) => ({ text: name, place: source.at(['source', key, name], 'key') }));
  };
  const { duplicates, header_rows: headerRows } = file;
  checkFiles(file.files, source, report);
  return {
    place: source.at(['source'], 'key'),
    files: file.files,
    ...(file.format === undefined ? {} : { format: file.format }),
    ...(file.encoding === undefined ? {} : { encoding: file.encoding }),
    ...(file.delimiter === undefined ? {} : { delimiter: file.delimiter }),
    ...(file.sheet === undefined ? {} : { sheet: named(file.sheet, 'sheet') }),
    headerRows,
    headerPlace: source.at(['source', 'header_rows']),
    names: namesOf(file, source, report),
    ...(file.id === undefined ? {} : { id: named(file.id, 'id') }),
    ignored: listed('ignore'),
    absent: listed('absent'),
    missing: missingTexts(file.missing, ['source', 'missing'], source, report),
    drop: rules('drop'),
    keep: rules('keep'),
    ...(duplicates
      ? {
          duplicates: { by: duplicates.by.map((name, i) => named(name, 'duplicates', 'by', i)), keep: duplicates.keep },
        }
      : {}),
    ...(file.aggregated ? { totals: totalsShape(file.aggregated, source) } : {}),
  };
}

function totalsShape(file: NonNullable<SourceFile['aggregated']>, source: YamlSource): TotalsShape {
  const { shape, count, percent, fractions } = file;
  if (shape === 'blocks') {
    const total = new Set(file.total.map(foldText));
    const header = { ...(count === undefined ? {} : { count }), ...(percent === undefined ? {} : { percent }) };
    return { shape, option: file.option - 1, ...header, total, fractions };
  }
  const named = (key: 'question' | 'option' | 'count' | 'percent' | 'base', text: string): Named => ({ text, place: source.at(['source', 'aggregated', key]) }); // prettier-ignore
  return {
    shape,
    question: named('question', file.question),
    option: named('option', file.option),
    ...(count === undefined ? {} : { count: named('count', count) }),
    ...(percent === undefined ? {} : { percent: named('percent', percent) }),
    ...(file.base === undefined ? {} : { base: named('base', file.base) }),
    fractions,
  };
}

/** How a file is called whichever way its path is written. */
const plainPath = (file: string): string => file.replaceAll('\\', '/').replace(/(^|\/)(\.?\/)+/g, '$1');

function checkFiles(files: readonly string[], source: YamlSource, report: Report): void {
  const seen = new Set<string>();
  files.forEach((file, i) => {
    if (seen.has(plainPath(file))) report(says.sameFile(source.at(['source', 'files', i]), { file }));
    seen.add(plainPath(file));
  });
}

/** The header rows that name the columns: the first, unless something else is said or there is none. */
function namesOf(
  { names, header_rows: headerRows }: SourceFile,
  source: YamlSource,
  report: Report,
): readonly number[] {
  if (names === undefined) return headerRows === 0 ? [] : [1];
  names.forEach((row, i) => {
    if (row > headerRows) report(says.noHeaderRow(source.at(['source', 'names', i]), { row, headerRows }));
  });
  return names;
}
