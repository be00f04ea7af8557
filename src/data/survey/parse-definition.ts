import { dayNumber } from '../../base/day.ts';
import type { Place, Report } from '../../base/diagnostic.ts';
import type { Path, YamlSource } from '../../base/source.ts';
import { validate } from '../../base/validate.ts';
import { checkDefinition } from './check-definition.ts';
import { byKinds } from './conditions/by-kinds.ts';
import { parseCondition } from './conditions/parse-condition.ts';
import type { Condition } from './conditions/types.ts';
import { definitionSchema, type DefinitionFile } from './definition-schema.ts';
import { conditionSyntax } from './diagnostics.ts';
import { expandGrids } from './grids/expand-grids.ts';
import type { OptionEntry, QuestionEntry } from './kinds/forms.ts';
import { kindOf } from './kinds/index.ts';
import { baseOfAmounts, noSource, twoBases } from './source/diagnostics.ts';
import { sourced } from './source/forms.ts';
import { parseQuestionSource } from './source/parse-question-source.ts';
import { parseSource } from './source/parse-source.ts';
import { takenFrom } from './source/taken-from.ts';
import { checkAggregated } from './totals/check-keys.ts';
import type { SurveySource } from './source/types.ts';
import type { Coding, Filter, Option, Question, SurveyDefinition } from './types.ts';

/**
 * Reads `survey.yaml`. Reports everything that is wrong with its form or, if the form is right, everything that does
 * not fit together: filters that lead nowhere, bands that overlap, published figures of unknown options. Undefined when
 * anything was reported.
 */
export function parseDefinition(source: YamlSource, report: Report): SurveyDefinition | undefined {
  const file = validate(definitionSchema(), source, report);
  if (!file) return undefined;
  let failed = false;
  const noting: Report = (diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    report(diagnostic);
  };
  const { grids, ...expanded } = expandGrids(file, source, noting);
  const definition = toDefinition(expanded.file, expanded.source, expanded.report);
  checkDefinition(definition, expanded.source, expanded.report);
  if (failed) return undefined;
  const questions = definition.questions.map((question) => withKinds(question, definition.questions));
  return { ...definition, questions, ...(grids.length > 0 ? { grids } : {}) };
}

/** A question whose filter says what the kinds of the questions in it mean. */
function withKinds(question: Question, all: readonly Question[]): Question {
  const { filter } = question;
  if (filter?.kind !== 'condition') return question;
  return { ...question, filter: { ...filter, condition: byKinds(filter.condition, all) } };
}

function toDefinition(file: DefinitionFile, source: YamlSource, report: Report): SurveyDefinition {
  const from = file.source && parseSource(file.source, source, report);
  checkAggregated(file, source, report);
  if (file.base !== undefined && file.non_response !== undefined) report(twoBases(source.at(['base'], 'key')));
  return {
    id: file.id,
    file: source.file,
    baseLanguage: file.base_language,
    dataDate: file.data_date,
    rows: file.rows,
    smallBase: file.small_base,
    countsBelow: file.counts_below,
    ...(file.respondents === undefined
      ? {}
      : { respondents: { count: file.respondents, place: source.at(['respondents']) } }),
    rounding: {
      decimals: file.rounding.decimals,
      singleAnswer: file.rounding.single_answer,
      net: file.rounding.net,
    },
    fieldwork: {
      agency: 'fieldwork.agency',
      method: 'fieldwork.method',
      population: 'fieldwork.population',
      ...file.fieldwork,
    },
    ...(from ? { source: from } : {}),
    questions: askedAsCoded(
      Object.entries(file.questions).map(([code, entry]) => {
        const question = toQuestion(code, entry, file, source, report);
        return from && !question.coding
          ? { ...question, source: sourceOf(question, entry, from, source, report) }
          : question;
      }),
    ),
    published: file.published.map((entry, i) => ({
      question: entry.question,
      options: entry.options,
      ...(entry.percent === undefined ? {} : { percent: entry.percent }),
      ...(entry.count === undefined ? {} : { count: entry.count }),
      ...(entry.base === undefined ? {} : { base: entry.base }),
      place: source.at(['published', i]),
    })),
  };
}

function toQuestion(
  code: string,
  entry: QuestionEntry,
  survey: DefinitionFile,
  source: YamlSource,
  report: Report,
): Question {
  const filter = toFilter(code, entry, source, report);
  const base = kindOf(entry).countable ? baseOf(code, entry, survey, source, report) : {};
  const coding = codingOf(code, entry, source);
  if (!survey.source) checkUnsourced(code, entry, source, report);
  return {
    code,
    kind: entry.kind,
    place: source.at(['questions', code], 'key'),
    options: toOptions(code, entry.options ?? {}, source),
    ...(entry.max === undefined ? {} : { max: entry.max }),
    ...(entry.total === undefined
      ? {}
      : { sum: { total: entry.total, tolerance: entry.tolerance ?? 0, unit: entry.unit ?? '' } }),
    ...(entry.ordered ? { ordered: true as const } : {}),
    publishedOnly: entry.options_known === 'published_only',
    ...(coding ? { ...BASES.answered, coding } : base),
    ...(entry.base_count === undefined
      ? {}
      : { printedBase: { count: entry.base_count, place: source.at(['questions', code, 'base_count']) } }),
    ...(entry.title === undefined
      ? {}
      : { title: { text: entry.title, place: source.at(['questions', code, 'title']) } }),
    ...printedNumbersOf(code, entry, source),
    contradictions: entry.contradictions ?? survey.contradictions ?? 'refuse',
    ...(filter ? { filter } : {}),
  };
}

/** What a published table prints of the numbers of a question. */
function printedNumbersOf(code: string, { mean, median }: QuestionEntry, source: YamlSource): Pick<Question, 'printedNumbers'> {
  if (mean === undefined && median === undefined) return {};
  const place = source.at(['questions', code, mean === undefined ? 'median' : 'mean'], 'key');
  return { printedNumbers: { ...(mean === undefined ? {} : { mean }), ...(median === undefined ? {} : { median }), place } };
} // prettier-ignore

/** The two ways of saying of whom shares are. */
const BASES = {
  asked: { nonResponse: 'in_base' },
  answered: { nonResponse: 'out_of_base' },
  all: { nonResponse: 'in_base', ofAll: true },
} as const satisfies Record<string, Pick<Question, 'nonResponse' | 'ofAll'>>;

/** Of whom shares are: what the question says or, if it says nothing, the survey; nothing if neither does. */
function baseOf(
  code: string,
  entry: QuestionEntry,
  survey: DefinitionFile,
  source: YamlSource,
  report: Report,
): Pick<Question, 'nonResponse' | 'ofAll'> {
  if (entry.base !== undefined && entry.non_response !== undefined) {
    report(twoBases(source.at(['questions', code, 'base'], 'key')));
  }
  const isOwn = entry.base !== undefined || entry.non_response !== undefined;
  const { base, non_response: nonResponse } = isOwn ? entry : survey;
  const declared = base !== undefined ? BASES[base] : nonResponse === undefined ? {} : { nonResponse };
  if (kindOf(entry).cells !== 'amounts' || !('nonResponse' in declared)) return declared;
  // Its figures are means of those who gave amounts: the base of others beside them would be untrue.
  if (isOwn && declared.nonResponse !== BASES.answered.nonResponse) {
    report(baseOfAmounts(source.at(['questions', code, base === undefined ? 'non_response' : 'base'])));
  }
  return BASES.answered;
}

/** Answers that were coded were given by those who were asked the question with the texts. */
const askedAsCoded = (questions: readonly Question[]): readonly Question[] =>
  questions.map((question): Question => {
    const of = question.coding && questions.find(({ code }) => code === question.coding?.of);
    return of?.filter ? { ...question, filter: of.filter } : question;
  });

function codingOf(code: string, { of, file }: QuestionEntry, source: YamlSource): Coding | undefined {
  if (of === undefined || file === undefined) return undefined;
  return { of, file, place: source.at(['questions', code, 'of']) };
}

/** Reports keys that say how an export is read where the survey names none. */
function checkUnsourced(code: string, entry: QuestionEntry, source: YamlSource, report: Report): void {
  for (const key of Object.keys(sourced)) {
    if (entry[key as keyof typeof sourced] === undefined) continue;
    report(noSource(source.at(['questions', code, key], 'key'), { key }));
  }
}

function sourceOf(question: Question, entry: QuestionEntry, survey: SurveySource, source: YamlSource, report: Report) {
  const { cells, columnsOf } = kindOf(question);
  const columns = columnsOf(question);
  const asked = {
    code: question.code,
    options: question.options,
    takes: takenFrom(question),
    ...(cells ? { cells } : {}),
    isFiltered: question.filter !== undefined,
    inOneCell: columns.length === 1 && columns[0] === question.code,
  };
  return parseQuestionSource(asked, entry, survey, source, report);
}

function toOptions(
  question: string,
  entries: Readonly<Record<string, OptionEntry>>,
  source: YamlSource,
): readonly Option[] {
  return Object.entries(entries).map(([code, entry]) => ({
    code,
    role: entry?.role ?? 'answer',
    place: source.at(['questions', question, 'options', code], 'key'),
    provenance: {
      figure: entry?.figure ?? 'published',
      label: entry?.label ?? 'published',
      ...(entry?.range ? { range: entry.range } : {}),
    },
    ...(entry?.range ? { rangePlace: source.at(['questions', question, 'options', code, 'range']) } : {}),
    ...(entry?.value === undefined ? {} : { value: entry.value }),
    ...(entry?.from === undefined ? {} : { from: numberOf(entry.from) }),
    ...(entry?.to === undefined ? {} : { to: numberOf(entry.to) }),
    ...printedOf(entry, source.at(['questions', question, 'options', code], 'key')),
  }));
}

/** An end of a band: a number, or the number of a day. */
const numberOf = (end: number | string): number => (typeof end === 'number' ? end : dayNumber(end));

/** What a definition itself prints of an option. */
function printedOf(entry: OptionEntry, place: Place): Pick<Option, 'printed'> {
  const { count, percent, mean } = entry ?? {};
  const numbers = {
    ...(count === undefined ? {} : { count }),
    ...(percent === undefined ? {} : { percent }),
    ...(mean === undefined ? {} : { mean }),
  };
  if (Object.keys(numbers).length === 0) return {};
  return { printed: { ...numbers, place } };
}

/** Undefined if everyone is asked, or if the condition cannot be read, which is reported. */
function toFilter(code: string, entry: QuestionEntry, source: YamlSource, report: Report): Filter | undefined {
  const { asked_of: askedOf } = entry;
  if (askedOf === undefined) return undefined;
  const path = ['questions', code, 'asked_of'];
  const place = source.at(path, 'key');
  if (askedOf === 'unknown') return { kind: 'unknown', note: `filter_note.${code}`, place };
  if (typeof askedOf !== 'string') return { kind: 'condition', condition: fromLists(askedOf, path, source), place };
  const parsed = parseCondition(askedOf, (offset) => source.within(path, offset));
  if (parsed.ok) return { kind: 'condition', condition: parsed.value, place };
  const { offset, found, expected } = parsed.problem;
  report(conditionSyntax(source.within(path, offset), { found, expected }));
  return undefined;
}

/** The condition that `{ question, any_of }` or `{ question, none_of }` says. */
function fromLists(
  { question, any_of: anyOf, none_of: noneOf }: Extract<QuestionEntry['asked_of'], object>,
  path: Path,
  source: YamlSource,
): Condition {
  const key = anyOf ? 'any_of' : 'none_of';
  const options = (anyOf ?? noneOf ?? []).map((text, i) => ({ text, place: source.at([...path, key, i]) }));
  const named = { text: question, place: source.at([...path, 'question']) };
  const gave: Condition = { op: 'gave', question: named, options };
  return anyOf ? gave : { op: 'not', of: gave };
}
