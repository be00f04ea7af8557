import type { Report } from '../../../base/diagnostic.ts';
import { didYouMean } from '../../../base/did-you-mean.ts';
import type { Path, YamlSource } from '../../../base/source.ts';
import type { Code, Option } from '../types.ts';
import * as says from './diagnostics.ts';
import type { QuestionSourceFile } from './forms.ts';
import { checkKeys } from './misplaced-keys.ts';
import { missingTexts } from './missing-texts.ts';
import { optionTexts } from './option-texts.ts';
import type { IsOption, SourcedQuestion } from './sourced-question.ts';
import { foldText, type MissingTexts, type QuestionColumns, type QuestionSource, type SurveySource } from './types.ts';

/** Texts that tick an option, and that leave it unticked, where nothing else is said. */
const TICKED = ['1'];
const UNTICKED = ['0'];

/**
 * How the answers to a question are read, by its own keys and those of the survey. Reports options that the question does
 * not have, options without a column, keys that say nothing here, and texts that stand for two things.
 */
export function parseQuestionSource(
  question: SourcedQuestion,
  file: QuestionSourceFile,
  survey: SurveySource,
  source: YamlSource,
  report: Report,
): QuestionSource {
  const { code } = question;
  const options = question.options.map((option) => option.code);
  const path: Path = ['questions', code];
  const isOption: IsOption = (option, ...at) => {
    if (options.includes(option)) return true;
    const suggestion = didYouMean(option, options);
    const which = at.length > 1 ? 'key' : 'value';
    report(says.unknownOption(source.at([...path, ...at], which), { question: code, option, known: options, suggestion })); // prettier-ignore
    return false;
  };
  const own = missingTexts(file.missing, [...path, 'missing'], source, report);
  const values = optionTexts(question, file, { own, survey: survey.missing }, isOption, source, report);
  const ticked = new Set((file.ticked === 'any' ? [] : (file.ticked ?? TICKED)).map(foldText));
  const unticked = new Set((file.unticked ?? UNTICKED).map(foldText));
  checkTicks(file, own, [...path], source, report);
  // What the question itself says wins over what the survey says of all cells.
  const declared = [...(file.ticked === 'any' ? [] : (file.ticked ?? [])), ...(file.unticked ?? []), ...Object.values(file.values ?? {}).flat()]; // prettier-ignore
  const missing = new Map([...survey.missing].filter(([text]) => !declared.some((one) => foldText(one) === text)));
  own.forEach((meaning, text) => missing.set(text, meaning));
  const columns = columnsOf(question, file, missing, isOption, source, report);
  checkKeys(question, file, columns.form, source, report);
  const others = othersOf(file, code, isOption, source);
  return {
    columns,
    values,
    ...others,
    ...(file.joined === undefined ? {} : { joined: file.joined }),
    ...(file.rank === undefined ? {} : { rank: file.rank }),
    ticked: file.ticked === 'any' ? 'any' : ticked,
    unticked,
    missing,
    units: file.units ?? [],
    decimal: file.decimal ?? 'point',
    dropsOffRoute: file.off_route === 'drop',
    ...(file.date_order === undefined ? {} : { dateOrder: file.date_order }),
    masked: file.mask ?? false,
  };
}

/** The option that other texts stand for, and the column in which they stand, if they have one of their own. */
function othersOf(
  { others }: QuestionSourceFile,
  code: Code,
  isOption: IsOption,
  source: YamlSource,
): Pick<QuestionSource, 'others' | 'othersIn'> {
  if (others === undefined) return {};
  if (typeof others === 'string') return isOption(others, 'others') ? { others } : {};
  if (!isOption(others.option, 'others')) return {};
  return {
    others: others.option,
    othersIn: { text: others.column, place: source.at(['questions', code, 'others', 'column']) },
  };
}

/** Reports texts that both tick an option and leave it unticked, or that the question calls no answer. */
function checkTicks(
  { ticked, unticked }: QuestionSourceFile,
  missing: MissingTexts,
  path: Path,
  source: YamlSource,
  report: Report,
): void {
  const ticks = ticked === 'any' || ticked === undefined ? [] : ticked;
  const also = (key: string, texts: readonly string[], known: ReadonlyMap<string, string>): void => {
    for (const text of texts) {
      const other = known.get(foldText(text));
      if (other !== undefined) report(says.sameText(source.at([...path, key]), { text, one: other, other: key }));
    }
  };
  also('ticked', ticks, missing);
  also('unticked', unticked ?? [], new Map([...missing, ...ticks.map((text) => [foldText(text), 'ticked'] as const)]));
}

function columnsOf(
  { code, options, takes, cells, inOneCell }: SourcedQuestion,
  { columns, joined }: QuestionSourceFile,
  missing: MissingTexts,
  isOption: IsOption,
  source: YamlSource,
  report: Report,
): QuestionColumns {
  const path: Path = ['questions', code, 'columns'];
  const place = source.at(columns === undefined ? ['questions', code] : path, 'key');
  const byOption = takes === 'options' || cells !== undefined;
  if (typeof columns === 'object' && (Array.isArray(columns) ? takes !== 'options' : !byOption))
    report(says.severalColumns(place, { question: code }));
  if (Array.isArray(columns)) {
    return { form: 'list', columns: columns.map((text, i) => ({ text, place: source.at([...path, i]) })) };
  }
  if (typeof columns === 'object' && byOption) {
    const taken = new Map<string, Code>();
    const byOption = Object.entries(columns).flatMap(([option, text]) => {
      const at = source.at([...path, option]);
      const other = taken.get(text);
      if (other !== undefined) report(says.sameColumn(at, { column: text, one: other, other: option }));
      taken.set(text, option);
      return isOption(option, 'columns', option) ? [[option, { text, place: at }] as const] : [];
    });
    // "Don't know" and a refusal may be texts in the columns of the others instead.
    const isText = ({ role }: Option): boolean => [...missing.values()].some((meaning) => meaning === role);
    const lacking = options
      .filter((option) => !(option.code in columns) && !isText(option))
      .map((option) => option.code);
    if (lacking.length > 0) report(says.missingOptionColumn(place, { question: code, options: lacking }));
    return { form: 'options', byOption: new Map(byOption) };
  }
  // As without an export: several answers stand in a column an option, Q4.speed.
  if (columns === undefined && joined === undefined && !inOneCell) {
    const own = options.map((option) => [option.code, { text: `${code}.${option.code}`, place }] as const);
    return { form: 'options', byOption: new Map(own) };
  }
  return { form: 'one', column: { text: typeof columns === 'string' ? columns : code, place } };
}
