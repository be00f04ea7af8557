import { bracketsBeside } from '../brackets.ts';
import {
  added,
  baseOf,
  chartsOf,
  contradiction,
  oneAnswer,
  printedBases,
  rolesOf,
  showsPart,
  type Rule,
} from '../facts.ts';
import type { Chart, Deck, Slide } from '../model.ts';
import { isRole } from '../ranks.ts';
import { same, sum } from '../words.ts';

export const SAYS_ROUNDED = /(?:端数|round)[^。.]*100\s*%/iu;

/** Parts add up to 100 %, unless the slide says that rounding keeps them from it. Ranked bars descend. */
export const totalsAndOrder: Rule = (deck) =>
  chartsOf(deck).flatMap(({ slide, chart }) =>
    [...total(slide, chart), ...descending(deck, slide, chart)].map((says) => contradiction(slide, 'order', says)),
  );

function total(slide: Slide, chart: Chart): readonly string[] {
  const [base] = baseOf(chart);
  if (!oneAnswer(slide, chart) || base === 0 || showsPart(slide) || chart.means) return [];
  const counts = chart.rows.flatMap(({ count }) => count ?? []);
  const missing = printedBases(slide.texts).find((one) => one.missing?.included)?.missing?.count ?? 0;
  if (base !== undefined && counts.length === chart.rows.length && ![base, base - missing].includes(sum(counts)))
    return [`the parts of ${chart.name} count ${sum(counts)} of ${base}`];
  const whole = added(chart.rows.map(({ value }) => value));
  const told = slide.texts.some(({ text }) => SAYS_ROUNDED.test(text));
  return same(whole, 100) || told || missing > 0 ? [] : [`the parts of ${chart.name} add up to ${whole}%, which no note says`];
} // prettier-ignore

function descending(deck: Deck, slide: Slide, chart: Chart): readonly string[] {
  // Answers that brackets put into groups stand in the order of the questionnaire.
  if (chart.kind !== 'bars' || (oneAnswer(slide, chart) && bracketsBeside(slide, chart).length > 0)) return [];
  const roles = rolesOf(deck, slide);
  const firstRole = chart.rows.findIndex((row) => isRole(row, roles));
  const end = firstRole < 0 ? chart.rows.length : firstRole;
  const late = chart.rows.slice(end).filter((row) => !isRole(row, roles));
  // Where amounts are drawn, how many gave any says nothing of their order.
  const size = (i: number): number => (chart.means ? undefined : chart.rows[i]?.count) ?? chart.rows[i]?.value ?? 0;
  return [
    ...chart.rows.slice(1, end).flatMap(({ label, value }, i) =>
      size(i + 1) > size(i) || value > (chart.rows[i]?.value ?? 0) + 1e-6
        ? [`"${label}" is longer than "${chart.rows[i]?.label}" above it`]
        : [],
    ),
    ...late.map(({ label }) => `"${label}" stands below what is pinned last`),
  ];
} // prettier-ignore
