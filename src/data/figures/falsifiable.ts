import { phrase, type Phrase } from '../../base/messages/phrase.ts';
import type { SurveyDefinition } from '../survey/types.ts';
import { kindOf } from '../survey/kinds/index.ts';
import { AMONG_ITEMS } from './among-items.ts';
import { both } from './conditions.ts';
import { canonical, reachOf, type Reach } from './reach.ts';
import type { Comparison, Condition } from './types.ts';

/** What is certain about a comparison before anybody has answered, and why. */
export interface Verdict {
  /** Where the comparison stands in the claim, from 0. */
  readonly index: number;
  readonly why: Phrase;
}

/**
 * What is certain about a claim: comparisons that no answers make false; one, or several together, that none make true.
 */
export interface Verdicts {
  readonly neverFalse: readonly Verdict[];
  readonly neverTrue?: Verdict;
}

type Compared = Pick<Comparison, 'figure' | 'condition'>;

/** A comparison with the values that its figure can have. */
interface Item extends Compared {
  readonly index: number;
  readonly reach: Reach | undefined;
}

/** Whether all of `inner` satisfies `outer`. */
function contains(outer: Condition, inner: Condition): boolean {
  const min = outer.min < inner.min || (outer.min === inner.min && (outer.minIncluded || !inner.minIncluded));
  const max = outer.max > inner.max || (outer.max === inner.max && (outer.maxIncluded || !inner.maxIncluded));
  return min && max;
}

const isEmpty = ({ min, max, minIncluded, maxIncluded }: Condition): boolean =>
  min > max || (min === max && !(minIncluded && maxIncluded));

/** A rank that all options of the question have, in the words of the condition. */
function rankWhy({ figure, condition }: Compared, reach: Reach): Phrase {
  const { max: n } = reach.hull;
  if (condition.measure !== 'rank' || condition.max === Infinity || n < 2) return reach.why;
  return phrase('why/among-first', { question: figure.question ?? '', n, max: condition.max });
}

/** Comparisons of one figure that exclude one another: `a > 60% and a < 40%`. */
function contradiction(items: readonly Item[]): Verdict | undefined {
  const asked = new Map<string, Condition>();
  for (const { figure, condition, reach, index } of items) {
    const key = `${condition.measure} ${canonical(figure)}`;
    const earlier = asked.get(key) ?? reach?.core;
    const together = earlier ? both(earlier, condition) : condition;
    if (isEmpty(together)) {
      const why = phrase('why/excluded', { id: figure.id });
      return { index, why: asked.has(key) || !reach ? why : reach.why };
    }
    asked.set(key, together);
  }
  return undefined;
}

/**
 * The comparisons that are about single options, grouped by question: each option once, with all its conditions
 * combined.
 */
function byQuestion(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Map<string, Item>>();
  for (const item of items) {
    const { question, table = question, options, expression } = item.figure;
    const [option] = options;
    // Which option `ranked(…)` is, only the answers say.
    if (question === undefined || option === undefined || options.length > 1 || expression.includes('ranked')) continue;
    // Its rank is one among items, of which each has shares of its own.
    if (item.condition.measure !== 'percent' && expression.includes(AMONG_ITEMS)) continue;
    const key = `${item.condition.measure} ${table}`;
    const group = groups.get(key) ?? new Map<string, Item>();
    const earlier = group.get(option);
    group.set(option, earlier ? { ...item, condition: both(earlier.condition, item.condition) } : item);
    groups.set(key, group);
  }
  return new Map([...groups].map(([key, group]) => [key, [...group.values()]]));
}

/** Why more options are claimed at some ranks than there are such ranks: a tie takes all the ranks that it shares. */
function crowdedRanks(group: readonly Item[]): Phrase | undefined {
  const [first] = group;
  if (first?.condition.measure !== 'rank' || !first.reach) return undefined;
  const { max: n } = first.reach.hull;
  const crowds = group.some(({ condition: { min, max } }) => {
    const above = group.filter((other) => other.condition.max <= max).length;
    const below = group.filter((other) => other.condition.min >= min).length;
    return above > max || below > n - min + 1;
  });
  return crowds ? phrase('why/crowded-places', { question: first.figure.question ?? '' }) : undefined;
}

/** Why shares of a single-answer question would together be more than everybody. */
function crowdedShares(group: readonly Item[], { questions }: SurveyDefinition): Phrase | undefined {
  const code = group[0]?.figure.question ?? '';
  const question = questions.find((candidate) => candidate.code === code);
  if (
    group[0]?.condition.measure !== 'percent' ||
    !question ||
    !kindOf(question).exclusive ||
    (group[0].figure.table ?? code) !== code
  )
    return undefined;
  const least = group.reduce((sum, { condition }) => sum + Math.max(0, condition.min), 0);
  const isOpen = group.some(({ condition }) => !condition.minIncluded && condition.min >= 0);
  const crowds = least > 100 + 1e-9 || (isOpen && least >= 100 - 1e-9);
  return crowds ? phrase('why/shares-together', { code }) : undefined;
}

/**
 * What is certain about a claim, whatever anybody answers to this questionnaire. A comparison that is never false
 * checks nothing; a claim that is never true stops every build. This knows no data, and says nothing unless it is
 * certain: the value and its printed rounding must both satisfy a condition, so a limit right at a rounding may go
 * unnoticed.
 */
export function verdictsOn(comparisons: readonly Compared[], definition: SurveyDefinition): Verdicts {
  const items = comparisons.map(({ figure, condition }, index): Item => {
    return { figure, condition, index, reach: reachOf(figure, condition.measure, definition) };
  });
  const neverFalse = items.flatMap(({ figure, condition, index, reach }): readonly Verdict[] =>
    reach && contains(condition, reach.hull) ? [{ index, why: rankWhy({ figure, condition }, reach) }] : [],
  );
  const crowd = [...byQuestion(items).values()].flatMap((group): readonly Verdict[] => {
    const why = crowdedRanks(group) ?? crowdedShares(group, definition);
    return why ? [{ index: group.at(-1)?.index ?? 0, why }] : [];
  });
  const neverTrue = contradiction(items) ?? crowd[0];
  return { neverFalse, ...(neverTrue ? { neverTrue } : {}) };
}
