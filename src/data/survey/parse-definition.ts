import type { Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import { validate } from '../../base/validate.ts';
import { checkDefinition } from './check-definition.ts';
import { definitionSchema, type DefinitionFile, type QuestionEntry } from './definition-schema.ts';
import type { Filter, Option, Question, SurveyDefinition } from './types.ts';

/**
 * Reads `survey.yaml`. Reports everything that is wrong with its form or, if the form is right, everything that does
 * not fit together: filters that lead nowhere, bands that overlap, published figures of unknown options. Undefined when
 * anything was reported.
 */
export function parseDefinition(source: YamlSource, report: Report): SurveyDefinition | undefined {
  const file = validate(definitionSchema, source, report);
  if (!file) return undefined;
  const definition = toDefinition(file, source);
  let failed = false;
  checkDefinition(definition, source, (diagnostic) => {
    failed = true;
    report(diagnostic);
  });
  return failed ? undefined : definition;
}

function toDefinition(file: DefinitionFile, source: YamlSource): SurveyDefinition {
  return {
    id: file.id,
    file: source.file,
    baseLanguage: file.base_language,
    dataDate: file.data_date,
    rows: file.rows,
    smallBase: file.small_base,
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
    questions: Object.entries(file.questions).map(([code, entry]) => toQuestion(code, entry, file, source)),
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

function toQuestion(code: string, entry: QuestionEntry, survey: DefinitionFile, source: YamlSource): Question {
  const filter = toFilter(code, entry, source);
  const nonResponse = entry.kind === 'free' ? undefined : (entry.non_response ?? survey.non_response);
  const own = entry.kind === 'multiple' ? entry.contradictions : undefined;
  return {
    code,
    kind: entry.kind,
    place: source.at(['questions', code], 'key'),
    options: 'options' in entry ? toOptions(code, entry.options as Readonly<Record<string, OptionEntry>>, source) : [],
    ...(entry.kind === 'multiple' && entry.max !== undefined ? { max: entry.max } : {}),
    publishedOnly: entry.kind === 'multiple' && entry.options_known === 'published_only',
    ...(nonResponse === undefined ? {} : { nonResponse }),
    contradictions: own ?? survey.contradictions ?? 'refuse',
    ...(filter ? { filter } : {}),
  };
}

/** An option of any kind of question; null (nothing after its code) means all defaults. */
type OptionEntry = (Pick<Option, 'role' | 'value' | 'from' | 'to'> & Option['provenance']) | null;

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
    ...(entry?.from === undefined ? {} : { from: entry.from }),
    ...(entry?.to === undefined ? {} : { to: entry.to }),
  }));
}

function toFilter(code: string, entry: QuestionEntry, source: YamlSource): Filter | undefined {
  if (entry.asked_of === undefined) return undefined;
  const place = source.at(['questions', code, 'asked_of'], 'key');
  if (entry.asked_of === 'unknown') return { kind: 'unknown', note: `filter_note.${code}`, place };
  const { question, any_of: anyOf, none_of: noneOf } = entry.asked_of;
  return { kind: 'answered', question, options: anyOf ?? noneOf ?? [], negated: anyOf === undefined, place };
}
