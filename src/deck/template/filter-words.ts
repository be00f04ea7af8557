import { isoDay } from '../../base/day.ts';
import {
  plainCondition,
  questionsIn,
  type End,
  type Measured,
  type PlainCondition,
} from '../../data/survey/conditions/plain-condition.ts';
import type { Condition } from '../../data/survey/conditions/types.ts';
import type { Code } from '../../data/survey/types.ts';
import { emOf } from '../text/em.ts';
import { shortLabels } from '../text/short-labels.ts';
import type { Texts } from '../text/texts.ts';
import { plain, type Text } from '../text/types.ts';
import { amountWords } from './amount-words.ts';
import type { FillContext } from './context.ts';
import { lineOf, numberName, questionName } from './names.ts';

/** The longest note that stands on a slide, and its longest word, in em. */
export const LONGEST_NOTE = 90;
const LINE = 18;
/** A label and the options in a note that is shortened. */
const LABEL = 14;
const OPTIONS = 2;
/** Questions that a note names which says no more than by which answers people were led. */
const QUESTIONS = 3;

type ShortLabels = (question: Code) => ReadonlyMap<Code, string>;
/** How much of a condition is said: all, its long parts shortened, or only which questions decide, of items of a grid only the grid. */
type Detail = 'whole' | ShortLabels | 'questions' | 'numbers';

/** Who was asked, in words, the whole of it: "Asked of those who answered …". */
export const filterWords = (texts: Texts, condition: Condition): Text => wordsOf(texts, condition, 'whole');

/**
 * Who was asked, as there is room for it on a slide: what is too long is shortened by rule, and is then in `whole`, which
 * stands in the notes. First labels are cut and options counted; where that is not enough, the questions that decide are named, at
 * the least by their numbers.
 */
export function filterNote({ texts, definition }: Pick<FillContext, 'texts' | 'definition'>, condition: Condition): { readonly text: Text; readonly whole?: string } {
  const text = wordsOf(texts, condition, 'whole');
  const whole = plain(text);
  if (fits(whole)) return { text };
  const short = wordsOf(texts, condition, shortIn(texts, definition));
  if (fits(plain(short))) return { text: short, whole };
  const named = wordsOf(texts, condition, 'questions');
  return { text: fits(plain(named)) ? named : wordsOf(texts, condition, 'numbers'), whole };
} // prettier-ignore

/** The labels of a question's options as a shortened note has them: each can stand for no other of them. */
const shortIn =
  (texts: Texts, { questions }: FillContext['definition']): ShortLabels =>
  (question) => {
    const options = questions.find(({ code }) => code === question)?.options ?? [];
    const labels = new Map(options.map(({ code }) => [code, labelFor(texts, `option.${question}.${code}`)]));
    return new Map([...labels, ...shortLabels(labels, LABEL)]);
  };

/** Whether a note has room: it is not too long, and no word of it is wider than a line. */
const fits = (note: string): boolean =>
  emOf(note) <= LONGEST_NOTE && note.split(BETWEEN).every((word) => emOf(word) <= LINE);

/** Spaces and signs of scripts whose lines may end nearly anywhere. */
const BETWEEN = /[\s\u3000-\u9fff\uff00-\uffef]+/;

/** Labels of options, each quoted, as "one or the other". */
export const optionList = (texts: Texts, question: Code, options: readonly Code[]): string =>
  listOf(texts, options.map((option) => quoted(texts, labelFor(texts, `option.${question}.${option}`)))); // prettier-ignore

/** A label as notes on who was asked have it: `option.Q2.yes.note` where there is one. */
const labelFor = (texts: Texts, key: string): string =>
  lineOf(texts.text(texts.has(`${key}.note`) ? `${key}.note` : key));

const quoted = (texts: Texts, label: string): string => texts.plain('auto.filter_option', { label });

/** "a, b or c". */
const listOf = (texts: Texts, items: readonly string[]): string =>
  items.reduce((before, item, i) => {
    const isLast = i === items.length - 1;
    return `${before}${texts.plain(isLast ? 'auto.filter_joint' : 'auto.filter_list_joint')}${item}`;
  });

function wordsOf(texts: Texts, condition: Condition, detail: Detail): Text {
  const said = plainCondition(condition);
  if (detail === 'questions' || detail === 'numbers') {
    const nameOf = detail === 'questions' ? questionName : numberName;
    const all = [...new Set(questionsIn(said).map((code) => nameOf(texts, code)))];
    const [questions, rest] = [
      all.slice(0, QUESTIONS).join(texts.plain('auto.question_joint')),
      all.length - QUESTIONS,
    ];
    const words = { questions, ...(rest > 0 ? { count: rest } : {}) };
    return texts.text(rest > 0 ? 'auto.filter_by_more' : 'auto.filter_by', words);
  }
  if (said.op !== 'gave' || said.within !== undefined)
    return texts.text('auto.filter', { who: whoWords(texts, said, detail) });
  const words = { question: questionName(texts, said.question), options: namedOptions(texts, said, detail) };
  if (!said.negated) return texts.text('auto.filter_answered', words);
  return texts.text(said.options.length > 1 && texts.has('auto.filter_none') ? 'auto.filter_none' : 'auto.filter_negated', words); // prettier-ignore
}

function namedOptions(
  texts: Texts,
  { question, options, negated }: Extract<PlainCondition, { op: 'gave' }>,
  detail: Detail,
): string {
  if (typeof detail === 'string') return optionList(texts, question, options);
  const short = detail(question);
  const named = options.slice(0, OPTIONS).map((option) => quoted(texts, short.get(option) ?? option));
  const more = options.length - named.length;
  if (more === 0) return listOf(texts, named);
  return texts.plain(negated ? 'auto.filter_more_none' : 'auto.filter_more', {
    options: named.join(texts.plain('auto.filter_list_joint')),
    count: more,
    all: options.length,
  });
}

/** Those of whom a condition holds, as the language says it; what is joined otherwise within stands in brackets. */
function whoWords(texts: Texts, condition: PlainCondition, detail: Detail): string {
  switch (condition.op) {
    case 'gave': {
      const { negated, options, within } = condition;
      if (within !== undefined) {
        const ranked = `auto.who_${negated ? 'not_' : ''}ranked_${within === 1 ? 'first' : 'within'}`;
        return texts.plain(ranked, { question: questionName(texts, condition.question), options: namedOptions(texts, condition, detail), places: within }); // prettier-ignore
      }
      const key = negated ? (options.length > 1 ? 'auto.who_gave_none' : 'auto.who_not_gave') : 'auto.who_gave';
      return texts.plain(key, { question: questionName(texts, condition.question), options: namedOptions(texts, condition, detail) }); // prettier-ignore
    }
    case 'equal': {
      const key = condition.negated ? 'auto.who_not_equal' : 'auto.who_equal';
      return texts.plain(key, { question: subjectName(texts, condition), value: amount(texts, condition, condition.value) }); // prettier-ignore
    }
    case 'range':
      return rangeWords(texts, condition);
    case 'and':
    case 'or': {
      const { op } = condition;
      const parts = condition.of.map((part) => {
        const words = whoWords(texts, part, detail);
        return part.op === 'and' || part.op === 'or' ? texts.plain('auto.who_group', { who: words }) : words;
      });
      const joint = (i: number): string => `auto.who_${op}${i < parts.length - 1 ? '_more' : ''}`;
      return parts.reduce((before, next, i) => texts.plain(joint(i), { before, next }));
    }
  }
}

/** How what is compared is called: a question, or an option of a total that is divided. */
function subjectName(texts: Texts, { question, amountOf }: Measured): string {
  const name = questionName(texts, question);
  if (amountOf === undefined) return name;
  return texts.plain('auto.question_item', { question: name, item: labelFor(texts, `option.${question}.${amountOf}`) });
}

type Range = Extract<PlainCondition, { op: 'range' }>;

function rangeWords(texts: Texts, condition: Range): string {
  const { from, to, day } = condition;
  if (day) return dayWords(texts, condition);
  const named = { question: subjectName(texts, condition) };
  const printed = (end: End): string => amount(texts, condition, end.value);
  // Languages say the unit once or twice: the lower end is given both ways.
  if (from && to) {
    const key = `auto.who_${from.included ? 'from' : 'above'}_${to.included ? 'to' : 'below'}`;
    return texts.plain(key, { ...named, from: texts.number(from.value), from_amount: printed(from), to: printed(to) });
  }
  if (from) return texts.plain(from.included ? 'auto.who_at_least' : 'auto.who_above', { ...named, value: printed(from) }); // prettier-ignore
  if (to) return texts.plain(to.included ? 'auto.who_at_most' : 'auto.who_below', { ...named, value: printed(to) });
  throw new Error(`a range of ${condition.question} without an end`);
}

/** A span of days, from its first to its last; with one end, before or after a day. */
function dayWords(texts: Texts, condition: Range): string {
  const { from, to } = condition;
  const named = { question: subjectName(texts, condition) };
  const printed = (day: number): string => amount(texts, condition, day);
  if (from && to) {
    const [first, last] = [from.value + (from.included ? 0 : 1), to.value - (to.included ? 0 : 1)];
    return texts.plain('auto.who_days', { ...named, from: printed(first), to: printed(last) });
  }
  if (from) return texts.plain(from.included ? 'auto.who_since' : 'auto.who_after', { ...named, value: printed(from.value) }); // prettier-ignore
  return texts.plain(to?.included ? 'auto.who_until' : 'auto.who_before', { ...named, value: printed(to?.value ?? 0) });
}

/** A number with the unit in which the question asks for it: a day, a part of a total, or `question.F2.unit` where the survey has one. */
function amount(texts: Texts, { question, day, unit }: Measured, value: number): string {
  if (day) return texts.date(isoDay(value)) ?? isoDay(value);
  if (unit !== undefined) return amountWords(texts, unit, value, Number.isInteger(value) ? 0 : 1);
  const key = `question.${question}.unit`;
  const number = texts.number(value);
  return texts.has(key) ? texts.plain('auto.amount', { value: number, unit: texts.plain(key) }) : number;
}
