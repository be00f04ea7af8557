import type { Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { YamlSource } from '../../base/source.ts';
import { checkCondition, checkOptionNames, checkQuestion } from './conditions/check-condition.ts';
import { codedOf } from './coded-diagnostics.ts';
import * as says from './diagnostics.ts';
import { kindOf } from './kinds/index.ts';
import { NO_ANSWER, type PublishedFigure, type Question, type SurveyDefinition } from './types.ts';

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
    checkFilter(question, questions.slice(0, i), questions, report);
    checkOptions(question, source, report);
    checkCoding(question, questions.slice(0, i), report);
  });
  published.forEach((entry, i) => {
    checkPublished(entry, i, questions, source, report);
  });
}

/** Reports a filter that names what does not exist, rests on a later question, or on options not all known. */
function checkFilter(
  { code, filter }: Question,
  earlier: readonly Question[],
  all: readonly Question[],
  report: Report,
): void {
  if (filter?.kind !== 'condition') return;
  for (const { atom, negated, question: on } of checkCondition(filter.condition, all, report)) {
    const names = { question: code, on: on.code };
    if (!earlier.includes(on)) report(says.laterFilter(atom.question.place, names));
    // A respondent who ticked only unpublished options looks like one who gave another answer.
    if (negated && on.publishedOnly) report(says.incompleteFilter(filter.place, names));
  }
}

/** Reports codes of answers that are no texts, or stand further down. */
function checkCoding({ code, coding }: Question, earlier: readonly Question[], report: Report): void {
  if (!coding) return;
  const texts = earlier.filter((question) => !kindOf(question).countable).map((question) => question.code);
  if (texts.includes(coding.of)) return;
  report(codedOf(coding.place, { question: code, of: coding.of, suggestion: didYouMean(coding.of, texts) }));
}

/** Reports a published figure of a question or options that do not exist. */
function checkPublished(
  { question: code, options }: PublishedFigure,
  index: number,
  questions: readonly Question[],
  source: YamlSource,
  report: Report,
): void {
  const path = ['published', index];
  const question = checkQuestion({ text: code, place: source.at([...path, 'question']) }, questions, report);
  if (!question) return;
  const named = options.map((text, i) => ({ text, place: source.at([...path, 'options', i]) }));
  // A report may print how many gave no answer.
  checkOptionNames(question, named, question.nonResponse === 'in_base' ? [NO_ANSWER] : [], report);
  for (const { text, place } of named.filter(({ text }, i) => options.indexOf(text) < i)) {
    report(says.repeatedOption(place, { question: code, option: text }));
  }
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
  for (const { code: option, provenance } of options) {
    const place = source.at([...path, 'options', option, 'range']);
    const { range, figure } = provenance;
    if (range && range[0] > range[1]) report(says.badRange(place, { what: 'reversed' }));
    if (range && figure !== 'reconstructed') report(says.badRange(place, { what: 'published' }));
  }
  kindOf(question).checkOptions?.(question, report);
}
