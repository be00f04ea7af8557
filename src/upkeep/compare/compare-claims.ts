import { comparisonMargin } from '../../data/figures/claims.ts';
import type { ClaimFact, ConditionFact, FigureFact } from '../../files/record/ledger-schema.ts';
import { valueOfFigure } from './compare-values.ts';
import { tableName } from './snapshot.ts';
import type { ClaimChange, Snapshot, Standing } from './types.ts';

/** A claim that holds by no more than this many percentage points may turn false with the next few answers. */
const NEAR = 0.5;
/** Farther away than any percentage. */
const FAR = 1000;
/** What binary fractions add to a limit that is met exactly. */
const SLACK = 1e-9;

const conditionOf = ({ measure, min, max, minIncluded, maxIncluded }: ConditionFact): Parameters<typeof comparisonMargin>[0]['condition'] => ({
  measure,
  min: min ?? -Infinity,
  max: max ?? Infinity,
  minIncluded,
  maxIncluded,
}); // prettier-ignore

/**
 * Percentage points that an answer's share would have to lose, or another's gain, before its rank violated the
 * condition: to stay among the first k, it must stay ahead of the k-th of the others, and behind as many as the
 * condition puts before it.
 */
function rankMargin({ min, max }: ConditionFact, figure: FigureFact, deck: Snapshot): number | undefined {
  const table = figure.question === undefined ? undefined : deck.tables.get(tableName(figure));
  const rows = table?.rows.filter((row) => row.rank !== undefined) ?? [];
  const [option] = figure.options;
  const own = rows.find((row) => row.option === option);
  // Amounts are no shares: how far one is from another is not in percentage points.
  if (!own || own.amount) return undefined;
  const others = rows.filter((row) => row !== own).map((row) => row.exact).toSorted((a, b) => b - a); // prettier-ignore
  const behind = max === undefined ? undefined : others[max - 1];
  const ahead = min === undefined || min <= 1 ? undefined : others[min - 2];
  return Math.min(
    behind === undefined ? Infinity : own.exact - behind,
    ahead === undefined ? Infinity : ahead - own.exact,
  );
}

/** The margin in percentage points; undefined where a figure is not measured against a base. */
function marginOf(comparison: ConditionFact, figure: FigureFact, deck: Snapshot): number | undefined {
  switch (comparison.measure) {
    case 'percent':
      return comparisonMargin({ condition: conditionOf(comparison), figure });
    case 'count':
      return figure.base ? (100 * comparisonMargin({ condition: conditionOf(comparison), figure })) / figure.base : undefined; // prettier-ignore
    case 'rank':
      return rankMargin(comparison, figure, deck);
    case 'shared_rank':
    case 'rank_from_last':
    case 'value':
    case 'date':
      return undefined;
  }
}

/** How a claim stands, by its false comparison, or else by the one nearest to turning false. */
function standingOf(claim: ClaimFact, deck: Snapshot): Standing | undefined {
  const all = claim.comparisons.map((comparison) => {
    const figure = deck.figures.get(comparison.figure);
    return { comparison, figure, margin: figure && marginOf(comparison, figure, deck) };
  });
  const weakest = all.toSorted(
    (a, b) => Number(a.comparison.holds) - Number(b.comparison.holds) || (a.margin ?? FAR) - (b.margin ?? FAR),
  )[0];
  if (!weakest) return undefined;
  const { comparison, figure, margin } = weakest;
  return {
    holds: claim.holds,
    expression: claim.expression,
    ...(margin === undefined || !Number.isFinite(margin) ? {} : { margin }),
    figure: comparison.figure,
    ...(figure ? { value: valueOfFigure(figure), measure: figure.measure } : {}),
  };
}

const isNear = (standing: Standing | undefined): boolean =>
  standing?.holds === true && standing.margin !== undefined && standing.margin <= NEAR + SLACK;

function statusOf(before: Standing | undefined, after: Standing): ClaimChange['status'] | undefined {
  const rewritten = before && plain(before.expression) !== plain(after.expression) ? 'rewritten' : undefined;
  if (!after.holds) return before?.holds === false ? rewritten : 'broken';
  if (before?.holds === false) return 'recovered';
  if (isNear(after) && !isNear(before)) return 'near';
  return rewritten ?? (isNear(before) && !isNear(after) ? 'clear' : undefined);
}

/** How a condition is spaced does not change what it says. */
const plain = (expression: string): string => expression.replace(/\s+/g, '');

/** The sentences of a deck's slides that rely on a claim, each once per slide. */
const sentencesOf = (deck: Snapshot, claim: string): ClaimChange['sentences'] =>
  deck.slides.flatMap(({ id, sentences }) => {
    const said = sentences.filter(({ claims }) => claims.includes(claim)).map(({ words }) => words);
    return [...new Set(said)].map((words) => ({ slide: id, words }));
  });

const STATUSES: readonly ClaimChange['status'][] = ['broken', 'near', 'recovered', 'rewritten', 'clear'];

/** What to read first: what is false on a slide, then what is close to that; claims without a sentence come last. */
const urgency = ({ status, used }: ClaimChange): number => STATUSES.indexOf(status) + (used ? 0 : STATUSES.length);

/** Claims of the later deck whose standing differs from the earlier one. A new claim counts only where it is weak. */
export function compareClaims(before: Snapshot, after: Snapshot): readonly ClaimChange[] {
  const on = (deck: Snapshot, id: string): readonly string[] =>
    deck.slides.filter(({ claims }) => claims.includes(id)).map((slide) => slide.id);
  const numbers = new Map(after.slides.map(({ id }, s) => [id, s]));
  const changes = [...after.claims.values()].flatMap((claim): readonly ClaimChange[] => {
    const earlier = before.claims.get(claim.id);
    const was = earlier && standingOf(earlier, before);
    const is = standingOf(claim, after);
    const status = is && statusOf(was, is);
    if (!is || !status) return [];
    const { id, expression } = claim;
    const now = on(after, id);
    const slides = [...new Set([...now, ...on(before, id)])];
    const said = sentencesOf(after, id);
    const sentences = said.length > 0 ? said : sentencesOf(before, id);
    return [{ id, expression, status, near: isNear(is), used: now.length > 0, ...(was ? { before: was } : {}), after: is, slides, sentences }]; // prettier-ignore
  });
  const first = ({ slides }: ClaimChange): number => numbers.get(slides[0] ?? '') ?? numbers.size;
  return changes.toSorted((a, b) => urgency(a) - urgency(b) || first(a) - first(b));
}
