import type { Report } from '../../../base/diagnostic.ts';
import { didYouMean } from '../../../base/did-you-mean.ts';
import type { Path, YamlSource } from '../../../base/source.ts';
import type { Code } from '../types.ts';
import * as says from './diagnostics.ts';
import type { QuestionSourceFile, SourceFile } from './forms.ts';
import {
  foldText,
  MISSING,
  type MissingTexts,
  type Named,
  type QuestionColumns,
  type QuestionSource,
  type RowRule,
  type SurveySource,
  type TotalsShape,
} from './types.ts';

type MissingFile = SourceFile['missing'];

/** What `source:` of `survey.yaml` says. */
export function parseSource(file: SourceFile, source: YamlSource): SurveySource {
  const named = (text: string, ...path: Path): Named => ({ text, place: source.at(['source', ...path]) });
  const rules = (key: 'drop' | 'keep'): readonly RowRule[] =>
    file[key].map(({ column, values, why }, i) => ({
      column: named(column, key, i, 'column'),
      texts: new Set(values.map(foldText)),
      why,
    }));
  const { ignore, duplicates } = file;
  const ignored = Array.isArray(ignore)
    ? ignore.map((name, i) => named(name, 'ignore', i))
    : Object.keys(ignore).map((name) => ({ text: name, place: source.at(['source', 'ignore', name], 'key') }));
  return {
    place: source.at(['source'], 'key'),
    files: file.files,
    ...(file.format === undefined ? {} : { format: file.format }),
    ...(file.encoding === undefined ? {} : { encoding: file.encoding }),
    ...(file.delimiter === undefined ? {} : { delimiter: file.delimiter }),
    ...(file.sheet === undefined ? {} : { sheet: file.sheet }),
    headerRows: file.header_rows,
    names: file.names,
    ...(file.id === undefined ? {} : { id: named(file.id, 'id') }),
    ignored,
    missing: missingTexts(file.missing),
    drop: rules('drop'),
    keep: rules('keep'),
    ...(duplicates
      ? { duplicates: { by: duplicates.by.map((name) => named(name, 'duplicates', 'by')), keep: duplicates.keep } }
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

function missingTexts(file: MissingFile): MissingTexts {
  const texts = new Map<string, (typeof MISSING)[number]>();
  for (const meaning of MISSING) for (const text of file?.[meaning] ?? []) texts.set(foldText(text), meaning);
  return texts;
}

/** A question whose source is read: its code and its options' codes. */
interface Asked {
  readonly code: Code;
  readonly options: readonly Code[];
  /** Whether one cell can hold its answer: then columns by option are one answer that was stored apart. */
  readonly inOneCell: boolean;
}

/** Texts that tick an option, and that leave it unticked, where nothing else is said. */
const TICKED = ['1'];
const UNTICKED = ['0'];

/**
 * How the answers to a question are read, by its own keys and those of the survey. Reports options that the question does
 * not have, options without a column, and texts that stand for two options.
 */
export function parseQuestionSource(
  question: Asked,
  file: QuestionSourceFile,
  survey: SurveySource,
  source: YamlSource,
  report: Report,
): QuestionSource {
  const { code, options } = question;
  const path: Path = ['questions', code];
  const isOption = (option: string, ...at: Path): boolean => {
    if (options.includes(option)) return true;
    const suggestion = didYouMean(option, options);
    report(says.unknownOption(source.at([...path, ...at], 'key'), { question: code, option, known: options, suggestion })); // prettier-ignore
    return false;
  };
  const others = file.others !== undefined && isOption(file.others, 'others') ? file.others : undefined;
  return {
    columns: columnsOf(question, file, source, isOption, report),
    values: valuesOf(question, file.values ?? {}, source, isOption, report),
    ...(others === undefined ? {} : { others }),
    ...(file.joined === undefined ? {} : { joined: file.joined }),
    ...(file.rank === undefined ? {} : { rank: file.rank }),
    ticked: file.ticked === 'any' ? 'any' : new Set((file.ticked ?? TICKED).map(foldText)),
    unticked: new Set((file.unticked ?? UNTICKED).map(foldText)),
    missing: new Map([...survey.missing, ...missingTexts(file.missing)]),
    units: file.units ?? [],
    dropsOffRoute: file.off_route === 'drop',
    masked: file.mask ?? false,
  };
}

type IsOption = (option: string, ...at: Path) => boolean;

function columnsOf(
  { code, options, inOneCell }: Asked,
  { columns, joined }: QuestionSourceFile,
  source: YamlSource,
  isOption: IsOption,
  report: Report,
): QuestionColumns {
  const path: Path = ['questions', code, 'columns'];
  const place = source.at(columns === undefined ? ['questions', code] : path, 'key');
  if (Array.isArray(columns)) {
    return { form: 'list', columns: columns.map((text, i) => ({ text, place: source.at([...path, i]) })) };
  }
  if (typeof columns === 'object') {
    const byOption = Object.entries(columns).flatMap(([option, text]) =>
      isOption(option, 'columns', option) ? [[option, { text, place: source.at([...path, option]) }] as const] : [],
    );
    const lacking = options.filter((option) => !(option in columns));
    if (lacking.length > 0) report(says.missingOptionColumn(place, { question: code, options: lacking }));
    if (joined !== undefined) report(says.needless(source.at(['questions', code, 'joined'], 'key'), { key: 'joined' }));
    return { form: 'options', byOption: new Map(byOption) };
  }
  // As without an export: several answers stand in a column an option, Q4.speed.
  if (columns === undefined && joined === undefined && !inOneCell) {
    const own = options.map((option) => [option, { text: `${code}.${option}`, place }] as const);
    return { form: 'options', byOption: new Map(own) };
  }
  return { form: 'one', column: { text: columns ?? code, place } };
}

function valuesOf(
  { code, options }: Asked,
  values: NonNullable<QuestionSourceFile['values']>,
  source: YamlSource,
  isOption: IsOption,
  report: Report,
): ReadonlyMap<string, Code> {
  const known = new Map<string, Code>();
  for (const [option, texts] of Object.entries(values)) {
    if (!isOption(option, 'values', option)) continue;
    for (const text of texts) {
      const folded = foldText(text);
      const other = known.get(folded);
      const place = source.at(['questions', code, 'values', option]);
      if (other !== undefined && other !== option) report(says.sameText(place, { text, one: other, other: option }));
      else known.set(folded, option);
    }
  }
  for (const option of options) if (!known.has(option)) known.set(option, option);
  return known;
}
