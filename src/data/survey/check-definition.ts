import type { Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { Path, YamlSource } from '../../base/source.ts';
import * as says from './diagnostics.ts';
import { NO_ANSWER, type Question, type SurveyDefinition } from './types.ts';

/** Reports what does not fit together in a definition whose parts each have the right form. */
export function checkDefinition(definition: SurveyDefinition, source: YamlSource, report: Report): void {
  const { questions, fieldwork, dataDate, published } = definition;
  if (fieldwork.to < fieldwork.from) {
    report(says.datesReversed(source.at(['fieldwork', 'to']), { earlier: fieldwork.from, later: fieldwork.to }));
  }
  if (dataDate < fieldwork.to) {
    report(says.datesReversed(source.at(['data_date']), { earlier: fieldwork.to, later: dataDate }));
  }
  questions.forEach((question, i) => {
    checkFilter(question, questions.slice(0, i), questions, source, report);
    checkOptions(question, source, report);
  });
  published.forEach((entry, i) => {
    checkReference(entry, ['published', i], 'options', questions, source, report);
  });
}

/** Reports a question or options that do not exist; returns the question if it does. */
function checkReference(
  reference: { readonly question: string; readonly options: readonly string[] },
  path: Path,
  optionsKey: string,
  questions: readonly Question[],
  source: YamlSource,
  report: Report,
): Question | undefined {
  const question = questions.find((candidate) => candidate.code === reference.question);
  if (!question) {
    const codes = questions.map((candidate) => candidate.code);
    const suggestion = didYouMean(reference.question, codes);
    report(says.unknownQuestion(source.at([...path, 'question']), { question: reference.question, suggestion }));
    return undefined;
  }
  const known = question.options.map((option) => option.code);
  // A report may print how many gave no answer; a filter cannot rest on it.
  if (optionsKey === 'options' && question.nonResponse === 'in_base') known.push(NO_ANSWER);
  reference.options.forEach((option, i) => {
    if (known.includes(option)) return;
    const place = source.at([...path, optionsKey, i]);
    const suggestion = didYouMean(option, known);
    report(says.unknownDefinedOption(place, { question: question.code, option, known, suggestion }));
  });
  return question;
}

function checkFilter(
  question: Question,
  earlier: readonly Question[],
  all: readonly Question[],
  source: YamlSource,
  report: Report,
): void {
  const { filter } = question;
  if (filter?.kind !== 'answered') return;
  const path = ['questions', question.code, 'asked_of'];
  const on = checkReference(filter, path, filter.negated ? 'none_of' : 'any_of', all, source, report);
  if (!on) return;
  const names = { question: question.code, on: on.code };
  if (!earlier.includes(on)) report(says.laterFilter(source.at([...path, 'question']), names));
  // A respondent who ticked only unpublished options looks like one who gave another answer.
  if (filter.negated && on.publishedOnly) report(says.incompleteFilter(source.at(path, 'key'), names));
}

function checkOptions(question: Question, source: YamlSource, report: Report): void {
  const { code, options, max } = question;
  const path = ['questions', code];
  if (max !== undefined && !question.publishedOnly && max > options.length) {
    report(says.maxAboveOptions(source.at([...path, 'max']), { question: code, max, options: options.length }));
  }
  const clash = options.find((option) => option.code === NO_ANSWER);
  if (clash && question.nonResponse === 'in_base') {
    report(says.reservedOption(clash.place, { question: code, option: NO_ANSWER }));
  }
  options.forEach((option, i) => {
    const { range, figure } = option.provenance;
    const place = source.at([...path, 'options', option.code, 'range']);
    if (range && range[0] > range[1]) report(says.badRange(place, { what: 'reversed' }));
    if (range && figure !== 'reconstructed') report(says.badRange(place, { what: 'published' }));
    const before = options.slice(0, i);
    const { value } = option;
    if (question.kind === 'scale' && value !== undefined && before.some((other) => other.value === value)) {
      report(says.sameValue(option.place, { question: code, value }));
    }
    if (question.kind === 'numeric') {
      const [from, to] = [option.from ?? -Infinity, option.to ?? Infinity];
      if (from >= to) report(says.badRange(option.place, { what: 'reversed' }));
      const other = before.find((band) => (band.from ?? -Infinity) < to && from < (band.to ?? Infinity));
      if (other) report(says.overlappingBands(option.place, { question: code, one: other.code, other: option.code }));
    }
  });
}
