import type { Atom, Condition, NumberComparison } from '../../data/survey/conditions/types.ts';
import type { Code } from '../../data/survey/types.ts';
import type { Texts } from '../text/texts.ts';
import type { Text } from '../text/types.ts';
import { questionName } from './names.ts';

/** Who was asked, in words: "Asked of those who answered …". */
export function filterWords(texts: Texts, condition: Condition): Text {
  const { of, negated } =
    condition.op === 'not' ? { of: condition.of, negated: true } : { of: condition, negated: false };
  if (of.op === 'gave') {
    const key = negated ? 'auto.filter_negated' : 'auto.filter_answered';
    return texts.text(key, { question: questionName(texts, of.question.text), options: namedOptions(texts, of) });
  }
  return texts.text('auto.filter', { who: whoWords(texts, condition, false) });
}

/** Labels of options, each quoted, as "one or the other". */
export const optionList = (texts: Texts, question: Code, options: readonly Code[]): string =>
  options
    .map((option) => texts.plain('auto.filter_option', { label: labelFor(texts, `option.${question}.${option}`) }))
    .join(texts.plain('auto.filter_joint'));

/** A label as notes on who was asked have it: `option.Q2.yes.note` where there is one. */
const labelFor = (texts: Texts, key: string): string => texts.plain(texts.has(`${key}.note`) ? `${key}.note` : key);

const namedOptions = (texts: Texts, { question, options }: Extract<Atom, { op: 'gave' }>): string =>
  optionList(texts, question.text, options.map(({ text }) => text)); // prettier-ignore

/**
 * Those of whom a condition holds, as the language says it: each comparison by itself, joined by two's, what is joined
 * otherwise in brackets. A `not` goes down to the comparisons (De Morgan), where every language has words for it.
 */
function whoWords(texts: Texts, condition: Condition, negated: boolean): string {
  switch (condition.op) {
    case 'not':
      return whoWords(texts, condition.of, !negated);
    case 'gave': {
      const words = { question: questionName(texts, condition.question.text), options: namedOptions(texts, condition) };
      return texts.plain(negated ? 'auto.who_not_gave' : 'auto.who_gave', words);
    }
    case 'number': {
      const { comparison, question, value } = condition;
      const key = negated ? NOT[comparison] : IS[comparison];
      return texts.plain(key, { question: questionName(texts, question.text), value: texts.number(value) });
    }
    case 'and':
    case 'or': {
      const op = (condition.op === 'and') === negated ? 'or' : 'and';
      return condition.of
        .map((part) => inBrackets(texts, part, negated, op))
        .reduce((before, next) => texts.plain(op === 'and' ? 'auto.who_and' : 'auto.who_or', { before, next }));
    }
  }
}

function inBrackets(texts: Texts, part: Condition, negated: boolean, within: 'and' | 'or'): string {
  const words = whoWords(texts, part, negated);
  const inner = joinOf(part, negated);
  return inner === undefined || inner === within ? words : texts.plain('auto.who_group', { who: words });
}

/** How the parts of a condition are joined in words; undefined if it has none. */
function joinOf(condition: Condition, negated: boolean): 'and' | 'or' | undefined {
  if (condition.op === 'not') return joinOf(condition.of, !negated);
  if (condition.op !== 'and' && condition.op !== 'or') return undefined;
  return (condition.op === 'and') === negated ? 'or' : 'and';
}

const IS: Readonly<Record<NumberComparison, string>> = {
  '<': 'auto.who_below',
  '<=': 'auto.who_at_most',
  '>': 'auto.who_above',
  '>=': 'auto.who_at_least',
  '=': 'auto.who_equal',
};
/** Who gave no number satisfies neither a comparison nor its opposite, so the opposite can stand for `not`. */
const NOT: Readonly<Record<NumberComparison, string>> = {
  '<': 'auto.who_at_least',
  '<=': 'auto.who_above',
  '>': 'auto.who_at_most',
  '>=': 'auto.who_below',
  '=': 'auto.who_not_equal',
};
