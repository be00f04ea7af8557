import { isoDay } from '../../base/day.ts';
import { phrase, type PlainPhraseKey } from '../../base/messages/phrase.ts';
import type { Place, Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { both, compare, holds, implies, valuesOf } from './conditions.ts';
import * as says from './diagnostics.ts';
import type { Word } from '../survey/conditions/tokens.ts';
import type { ComparisonExpression } from './expression.ts';
import type { Claim, Comparison, Condition, ConditionMeasure, Figure, Measured, Tolerances, Wording, WordingForm } from './types.ts'; // prettier-ignore
import { conditionOf } from './wordings.ts';

/** What the comparisons of a claim are evaluated with. `at` gives the place of an offset in the claim's expression. */
interface ClaimScope {
  readonly figures: ReadonlyMap<string, Figure>;
  /** Figures that are declared but have no value. This was reported, and is not to be reported again. */
  readonly broken: ReadonlySet<string>;
  readonly tolerances: Tolerances;
  readonly at: (offset: number) => Place;
  readonly report: Report;
}

/** The approximations of claims: the form of wording that each stands for, and the numbers that it takes. */
const APPROXIMATIONS: Readonly<
  Record<string, { readonly form: WordingForm; readonly min: number; readonly max: number; readonly whole: boolean }>
> = {
  tenths: { form: 'about_tenths', min: 1, max: 10, whole: true },
  one_in: { form: 'one_in', min: 2, max: 100, whole: true },
  percent: { form: 'about_percent', min: 0, max: 100, whole: false },
  of_hundred: { form: 'of_hundred', min: 0, max: 100, whole: true },
};

/** Evaluates one comparison of a claim. Undefined when something is wrong with it, which is reported. */
export function evaluateComparison(expression: ComparisonExpression, scope: ClaimScope): Comparison | undefined {
  const figure = figureNamed(expression.figure, scope);
  const condition = figure && conditionOn(figure, expression, scope);
  return condition && { figure, condition, holds: holds(condition, figure) };
}

function figureNamed(word: Word, scope: ClaimScope): Figure | undefined {
  const figure = scope.figures.get(word.text);
  if (figure || scope.broken.has(word.text)) return figure;
  const known = [...scope.figures.keys()];
  const params = { name: word.text, known, suggestion: didYouMean(word.text, known) };
  scope.report(says.unknownFigure(scope.at(word.offset), params));
  return undefined;
}

function conditionOn(figure: Figure, expression: ComparisonExpression, scope: ClaimScope): Condition | undefined {
  const { ofRank, ofTie, fromLast, operator, operatorOffset, approximation, number } = expression;
  if ((ofRank || ofTie) && figure.rank === undefined) {
    const params = { figure: figure.id, expression: figure.expression };
    scope.report(says.noRank(scope.at(expression.figure.offset), params));
    return undefined;
  }
  if (fromLast) return compare('rank_from_last', '=', 1);
  const measure = ofRank ? 'rank' : ofTie ? 'shared_rank' : figure.measure;
  if (approximation) return approximately(figure, measure, approximation, expression, scope);
  if (operator === '=' && !ofRank && !ofTie) {
    const written = measure === 'percent' ? `${figure.id} ~ percent(${number})` : `${figure.id} >= ${number}`;
    scope.report(says.equalsOnlyRanks(scope.at(operatorOffset), { figure: figure.id, written }));
    return undefined;
  }
  if (!fitsMeasure(figure, measure, expression, scope)) return undefined;
  return operator === '~' ? undefined : compare(measure, operator, number);
}

const isPlace = (n: number): boolean => n >= 1 && Number.isInteger(n);

/** Which numbers a figure can be compared with, and the phrase that says so. */
const LIMITS: Readonly<
  Record<ConditionMeasure, { readonly fits: (n: number) => boolean; readonly expected: PlainPhraseKey }>
> = {
  percent: { fits: (n) => n >= 0 && n <= 100, expected: 'limit/percent' },
  count: { fits: (n) => n >= 0 && Number.isInteger(n), expected: 'limit/count' },
  rank: { fits: isPlace, expected: 'limit/rank' },
  shared_rank: { fits: isPlace, expected: 'limit/rank' },
  rank_from_last: { fits: isPlace, expected: 'limit/rank' },
  date: { fits: Number.isInteger, expected: 'limit/date' },
  value: { fits: () => true, expected: 'type/number' },
};

function fitsMeasure(
  figure: Figure,
  measure: ConditionMeasure,
  expression: ComparisonExpression,
  scope: ClaimScope,
): boolean {
  const { number, numberOffset, percent, isDay = false } = expression;
  // Only a mistake asks for its place, which is dear.
  const at = (): Place => scope.at(numberOffset);
  const written = isDay ? isoDay(number) : `${number}${percent ? '%' : ''}`;
  if (percent !== (measure === 'percent') || isDay !== (measure === 'date')) {
    const instead = measure === 'date' ? isoDay(figure.displayed) : measure === 'percent' ? `${number}%` : `${number}`;
    scope.report(says.wrongUnit(at(), { figure: figure.id, measure, written, instead }));
    return false;
  }
  const { fits, expected } = LIMITS[measure];
  if (!fits(number)) {
    scope.report(says.numberOutOfRange(at(), { written, expected: phrase(expected) }));
  }
  return fits(number);
}

function approximately(
  figure: Figure,
  measure: ConditionMeasure,
  { text, offset }: Word,
  { number, numberOffset }: ComparisonExpression,
  scope: ClaimScope,
): Condition | undefined {
  const kind = Object.hasOwn(APPROXIMATIONS, text) ? APPROXIMATIONS[text] : undefined;
  if (!kind) {
    const known = Object.keys(APPROXIMATIONS);
    scope.report(
      says.unknownApproximation(scope.at(offset), { name: text, known, suggestion: didYouMean(text, known) }),
    );
    return undefined;
  }
  if (measure !== 'percent') {
    const params = { figure: figure.id, measure, written: `${text}(${number})`, instead: '< <= > >=' };
    scope.report(says.wrongUnit(scope.at(offset), params));
    return undefined;
  }
  if (number < kind.min || number > kind.max || (kind.whole && !Number.isInteger(number))) {
    const range = `${kind.min}–${kind.max}`;
    const expected = kind.whole
      ? phrase('figures/whole-number-within', { range })
      : phrase('figures/number-within', { range });
    scope.report(says.numberOutOfRange(scope.at(numberOffset), { written: `${text}(${number})`, expected }));
    return undefined;
  }
  return conditionOf({ form: kind.form, n: number }, scope.tolerances);
}

/**
 * The comparison of the claim from which the wording follows: its condition implies the wording's. If no single one
 * does, but several about the same figure do together (`a >= 38% and a <= 42%`), these are combined. Undefined if the
 * claim does not imply the wording, whether or not the data makes it true.
 */
export function claimImplies(claim: Claim, wording: Wording, tolerances: Tolerances): Comparison | undefined {
  const said = conditionOf(wording, tolerances);
  const implying = (comparison: Comparison): boolean => implies(comparison.condition, said);
  return claim.comparisons.find(implying) ?? combined(claim.comparisons).find(implying);
}

/** The comparisons of each figure and measure, taken together. */
function combined(comparisons: readonly Comparison[]): readonly Comparison[] {
  const groups = new Map<string, Comparison>();
  for (const comparison of comparisons) {
    const key = `${comparison.condition.measure} ${comparison.figure.id}`;
    const earlier = groups.get(key);
    const condition = earlier ? both(earlier.condition, comparison.condition) : comparison.condition;
    groups.set(key, { ...comparison, condition, holds: (earlier?.holds ?? true) && comparison.holds });
  }
  return [...groups.values()];
}

/**
 * How far the figure could move before the comparison changes: the distance to the nearest end of its condition, from
 * the exact or the printed value, whichever is nearer (percentage points, respondents, ranks). If the comparison is
 * false, it is negative: the distance that is missing. Infinite if there is no end.
 */
export function comparisonMargin({ condition, figure }: Pick<Comparison, 'condition'> & { figure: Measured }): number {
  const values = valuesOf(figure, condition.measure);
  if (values.length === 0) return -Infinity;
  return Math.min(...values.flatMap((value) => [value - condition.min, condition.max - value]));
}
