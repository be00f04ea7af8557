import { phrase, type Phrase } from '../../base/messages/phrase.ts';
import type { Code, Question, SurveyDefinition } from '../survey/types.ts';
import { kindOf } from '../survey/kinds/index.ts';
import { roundedValue } from '../tabulate/rounding.ts';
import { itemCall, itemsBeside } from './among-items.ts';
import { parseFigureExpression, type Call } from './expression.ts';
import { WITHIN } from './named-cells.ts';
import type { Condition, ConditionMeasure, Figure } from './types.ts';

/**
 * The values that a figure can have, whatever anybody answers to this questionnaire. Both intervals contain all
 * possible values, and may contain more: a condition that contains all of `hull` is never false, one that has nothing
 * in common with `core` is never true, and of others nothing is certain.
 */
export interface Reach {
  /** The exact value lies in it; for a rank, one of the ranks that a tie takes. */
  readonly core: Condition;
  /** Everything that is compared lies in it: the printed value too, and every rank of a tie. */
  readonly hull: Condition;
  readonly why: Phrase;
}

/** What an expression is about: `share(ranked(Q6, 1))`, `share(Q2, a, b)`, `base(Q3)`. */
interface Subject {
  readonly name: string;
  readonly question?: Question;
  readonly options: readonly Code[];
  /** The rank that `ranked(…)` names. */
  readonly rank?: number;
  /** How many items of a grid it is ranked among, instead of the options of its question. */
  readonly items?: number;
  /** Within how many places options are counted that were put in order. */
  readonly within?: number;
}

function subjectOf(call: Call, { questions, grids }: Pick<SurveyDefinition, 'questions' | 'grids'>): Subject {
  const item = itemCall(call);
  if (item) return { ...subjectOf(item.call, { questions }), items: itemsBeside(grids, item.question)?.length ?? 1 };
  const named = (text: string | undefined): Pick<Subject, 'question'> => {
    const question = questions.find(({ code }) => code === text);
    return question ? { question } : {};
  };
  const [first, ...rest] = call.args;
  const words = rest.flatMap((arg) => (arg.kind === 'word' ? [arg.text] : []));
  if (first?.kind !== 'call') return { name: call.name.text, ...named(first?.text), options: words };
  const [of, number] = first.args;
  const last = number?.kind === 'word' ? number.text : '';
  if (first.name.text === WITHIN) {
    const { question } = of?.kind === 'word' ? named(of.text) : {};
    return {
      name: call.name.text,
      ...(question ? { question } : {}),
      options: words,
      ...(Number(last) > 1 ? { within: Number(last) } : {}),
    };
  }
  // ranked(Q6, 1), ranked(within(Q5, 3), 1): the table that it ranks is what a figure of one of its options is of.
  const inner = subjectOf({ ...first, args: of ? [of] : [] }, { questions });
  const rank = last === 'last' && inner.question ? answersOf(inner.question) : Number(last);
  return { ...inner, name: call.name.text, options: [], rank };
}

const interval = (measure: ConditionMeasure, min: number, max: number, maxIncluded = true): Condition => ({
  measure,
  min,
  max,
  minIncluded: true,
  maxIncluded,
});

/** How many options of a question are ranked. */
const answersOf = ({ options }: Question): number => options.filter(({ role }) => role === 'answer').length;

/**
 * Whether every respondent who was asked counts in some option: a missing answer is a mistake, unless the survey says
 * that those who gave none count in the base, or that not all options are known.
 */
function isComplete(question: Question, { rows }: SurveyDefinition): boolean {
  // Nobody knows whether all whom a printed table counts are in one of its options.
  const { countable, cells } = kindOf(question);
  // Who put options in order need not have given the first place, nor who divides a total more than one option anything.
  const known = rows !== 'aggregated' && !question.publishedOnly && question.filter?.kind !== 'unknown' && !cells;
  return known && question.nonResponse !== 'in_base' && countable && question.options.length > 0;
}

/** The lowest and highest possible share, exact and as printed. */
interface Shares {
  readonly exact: readonly [number, number];
  readonly printed: readonly [number, number];
}

/** How far rounding can take a sum of printed shares from the exact one. */
const drift = (options: number, decimals: number): number => (options * 10 ** -decimals) / 2;

/**
 * Whether the printed shares of a question always add up to 100: they are adjusted, and the largest can never fall
 * below zero.
 */
function addsUp(question: Question, definition: SurveyDefinition): boolean {
  const { decimals, singleAnswer } = definition.rounding;
  const { length } = question.options;
  const adjusts = singleAnswer === 'half_up_adjust_largest' && kindOf(question).exclusive;
  return adjusts && isComplete(question, definition) && drift(length + 1, decimals) < 100 / length;
}

/** Whether a respondent counts in one option at most. */
const isExclusive = (question: Question, within: number | undefined): boolean =>
  kindOf(question).exclusive && within === undefined;

function rankedShares(
  question: Question,
  rank: number,
  within: number | undefined,
  definition: SurveyDefinition,
): Shares {
  const { decimals, singleAnswer } = definition.rounding;
  // Where options are ranked by amounts, most may have given the last of them some.
  if (kindOf(question).amountOf) return { exact: [0, 100], printed: [0, 100] };
  const exclusive = isExclusive(question, within);
  const each = exclusive ? 1 : (within ?? question.max ?? question.options.length);
  const most = Math.min(100, (100 * each) / rank);
  const allRanked = answersOf(question) === question.options.length;
  const least = rank === 1 && allRanked && isComplete(question, definition) ? 100 / question.options.length : 0;
  // The largest option, which is the first, takes what is missing to 100.
  const given = exclusive && rank === 1 && singleAnswer !== 'half_up' ? drift(question.options.length, decimals) : 0;
  const printed = [Math.max(0, roundedValue(least, decimals) - given), roundedValue(most, decimals)] as const;
  return { exact: [least, most], printed };
}

function netShares(
  question: Question,
  options: number,
  within: number | undefined,
  definition: SurveyDefinition,
): Shares {
  const { decimals, net } = definition.rounding;
  const isAll = options === question.options.length && isComplete(question, definition);
  const exact = [isAll ? 100 : 0, 100] as const;
  const sums = options > 1 && isExclusive(question, within) && net === 'sum_of_displayed';
  if (!sums || addsUp(question, definition)) return { exact, printed: exact };
  const off = drift(options, decimals);
  return { exact, printed: [Math.max(0, exact[0] - off), 100 + off] };
}

function shareReach({ question, options, rank, within }: Subject, definition: SurveyDefinition): Reach | undefined {
  if (!question) return undefined;
  const { exact, printed } =
    rank === undefined
      ? netShares(question, options.length, within, definition)
      : rankedShares(question, rank, within, definition);
  return {
    core: interval('percent', ...exact),
    hull: interval('percent', Math.min(exact[0], printed[0]), Math.max(exact[1], printed[1])),
    why: shareWhy(question, exact, rank),
  };
}

const percent = (share: number): string => `${roundedValue(share, 1)}%`;

function shareWhy({ code, options }: Question, [least, most]: Shares['exact'], rank: number | undefined): Phrase {
  if (rank !== undefined && most < 100) {
    return phrase('why/rank-at-most', { rank, code, most: percent(most) });
  }
  if (rank !== undefined && least > 0) {
    return phrase('why/first-at-least', { options: options.length, code, least: percent(least) });
  }
  if (least === 100) {
    return phrase('why/all-options', { code });
  }
  return phrase('why/share');
}

/** The count is at least one if somebody must have given one of the options. */
function countReach({ question, options, rank }: Subject, definition: SurveyDefinition): Reach | undefined {
  if (!question) return undefined;
  const isAll =
    rank === 1 ? answersOf(question) === question.options.length : options.length === question.options.length;
  const least = isAll && isComplete(question, definition) ? 1 : 0;
  return atLeast(least, phrase('why/count', { least }));
}

const both = (condition: Condition, why: Phrase): Reach => ({ core: condition, hull: condition, why });
const atLeast = (least: number, why: Phrase): Reach => both(interval('count', least, Infinity), why);

/** An option can come first, last, or share every rank; `ranked(…)` has its own rank in any case. */
function rankReach({ question, rank, items }: Subject): Reach | undefined {
  if (!question) return undefined;
  const n = items ?? answersOf(question);
  return {
    core: rank === undefined ? interval('rank', 1, n) : interval('rank', rank, rank),
    hull: interval('rank', 1, n),
    why:
      rank === undefined
        ? phrase('why/ranks', { question: question.code, n })
        : phrase('why/own-rank', { rank, question: question.code, n }),
  };
} // prettier-ignore

/** Only the answers tell whether a rank is shared; but a tie takes at least two ranks, and the first of them counts. */
function tieReach({ question, rank = Infinity, items }: Subject): Reach | undefined {
  if (!question) return undefined;
  const n = items ?? answersOf(question);
  const most = Math.min(rank, n - 1);
  return {
    core: interval('shared_rank', 1, most),
    hull: interval('shared_rank', 0, Infinity),
    why: phrase('why/shared-ranks', { n, question: question.code, most }),
  };
}

/** A rank counted from the last: of a single option, "last" says nothing. */
function lastReach(subject: Subject): Reach | undefined {
  const ranks = rankReach(subject);
  if (!ranks) return undefined;
  const n = ranks.hull.max;
  const fromLast = ({ min, max }: Condition): Condition => interval('rank_from_last', n - max + 1, n - min + 1);
  return { core: fromLast(ranks.core), hull: fromLast(ranks.hull), why: ranks.why };
}

function adjustmentsReach({ questions, rounding }: SurveyDefinition): Reach {
  const adjusts = rounding.singleAnswer !== 'half_up';
  const able = adjusts ? questions.filter((question) => kindOf(question).exclusive && question.options.length > 1).length : 0;
  const why = adjusts
    ? phrase('why/adjustable', { able })
    : phrase('why/no-adjustment');
  return both(interval('count', 0, able), why);
} // prettier-ignore

/** What a number of a question can be: of an option, its amount or its place; else a number that somebody gave. */
function numberReach(subject: Subject, definition: SurveyDefinition): Reach | undefined {
  const { name, question, options, rank } = subject;
  if (!question) return undefined;
  const { amountOf, placeOf, places } = kindOf(question);
  const to = (min: number, max: number): Reach => both(interval('value', min, max), phrase('why/values', { question: question.code, min, max }));
  if (name === 'mean_rank') return placeOf ? to(1, places?.(question) ?? Infinity) : undefined;
  if (name === 'mean' && (options.length > 0 || rank !== undefined)) {
    return amountOf && question.contradictions !== 'keep' ? to(0, (question.sum?.total ?? Infinity) + (question.sum?.tolerance ?? 0)) : undefined;
  }
  if (name === 'nps') return to(-100, 100);
  if (name === 'sd') return { ...to(0, Infinity), why: phrase('why/deviation') };
  return kindOf(question).numbers === 'days' ? undefined : valueReach(subject, definition);
} // prettier-ignore

/** Means and medians lie between the lowest and the highest value that can be given. */
function valueReach({ question }: Subject, { rounding }: SurveyDefinition): Reach | undefined {
  if (!question) return undefined;
  const isPoints = kindOf(question).numbers === 'points';
  const ends = question.options.flatMap(({ value, from, to }) =>
    isPoints ? (value === undefined ? [] : [[value, value]]) : [[from ?? -Infinity, to ?? Infinity]],
  );
  if (ends.length === 0) return undefined;
  const [min, max] = [Math.min(...ends.map(([from = 0]) => from)), Math.max(...ends.map(([, to = 0]) => to))];
  const round = (end: number): number => (Number.isFinite(end) ? roundedValue(end, rounding.decimals) : end);
  return {
    core: interval('value', min, max, isPoints),
    hull: interval('value', Math.min(min, round(min)), Math.max(max, round(max))),
    why: phrase('why/values', { question: question.code, min, max }),
  };
}

/** The values that a figure, or its rank, can have; undefined if nothing is known about them. */
export function reachOf(figure: Pick<Figure, 'expression'>, measure: ConditionMeasure, definition: SurveyDefinition): Reach | undefined {
  const parsed = parseFigureExpression(figure.expression);
  if (!parsed.ok) return undefined;
  const subject = subjectOf(parsed.value, definition);
  if (measure === 'rank') return rankReach(subject);
  if (measure === 'shared_rank') return tieReach(subject);
  if (measure === 'rank_from_last') return lastReach(subject);
  switch (subject.name) {
    case 'share':
      return shareReach(subject, definition);
    case 'count':
      return countReach(subject, definition);
    case 'base':
      return atLeast(1, phrase('why/base'));
    case 'respondents':
      return atLeast(1, phrase('why/respondents'));
    case 'adjustments':
      return adjustmentsReach(definition);
    default:
      return numberReach(subject, definition);
  }
} // prettier-ignore

const ORDERED: ReadonlySet<string> = new Set(['ranked', WITHIN]);

/** A name that is equal for figures that are the same: `share(Q, a, b)` and `share(Q, b, a)`. */
export function canonical({ expression }: Pick<Figure, 'expression'>): string {
  const text = (call: Call): string => {
    const args = call.args.map((arg) => (arg.kind === 'call' ? text(arg) : arg.text));
    const [first = '', ...rest] = args;
    return `${call.name.text}(${[first, ...(ORDERED.has(call.name.text) ? rest : rest.toSorted())].join(',')})`;
  };
  const parsed = parseFigureExpression(expression);
  return parsed.ok ? text(parsed.value) : expression;
}
