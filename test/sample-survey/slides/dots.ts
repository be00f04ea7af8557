import { itemAt } from '../../../src/base/item-at.ts';
import { pointsBetween } from '../../../src/data/tabulate/compare-columns.ts';
import { banner, LAST, segmentsOf, type Sample } from '../sample-survey.ts';
import { columnOf, order, rowOf, say, wholePoints, type SampleSlide } from '../sample-slide.ts';

const [YOUNG, OLD] = ['under40', 'from60'] as const;

/** What the young and the old value, and where they differ the most. */
export function dotsSlide(sample: Sample): SampleSlide {
  const { survey, texts } = sample;
  const by = segmentsOf(sample, 'AGE').filter(({ name }) => name === YOUNG || name === OLD);
  const table = banner(sample, 'VALUED', by, LAST);
  const [young, old] = [columnOf(table, YOUNG), columnOf(table, OLD)];
  const { net } = survey.definition.rounding;
  const gapOf = (option: string): number => pointsBetween(rowOf(young, option), rowOf(old, option), young.decimals, net);
  const options = young.rows.map(({ option }) => option).toSorted((a, b) => gapOf(b) - gapOf(a));
  const [more, less] = [itemAt(options, 0), itemAt(options, options.length - 1)];
  const label = (option: string): string => texts.plain(`option.VALUED.${option}`);
  const age = (name: string): string => texts.plain(`option.AGE.${name}`);
  const headline = say(sample, 'dots', { first: label(more), second: label(less), points: wholePoints(gapOf(more)) });
  return {
    id: 'dots',
    layout: 'sample-chart',
    order: order(sample, { kind: 'dot_plot', highlight: [], differences: net }, table, headline, age),
    texts: { kicker: say(sample, 'dots_kicker'), headline, note: say(sample, 'dots_note', { one: age(YOUNG), other: age(OLD) }) },
  };
} // prettier-ignore
