import { itemAt } from '../../../src/base/item-at.ts';
import { pointsBetween } from '../../../src/data/tabulate/compare-columns.ts';
import type { TableColumn } from '../../../src/data/tabulate/types.ts';
import { banner, LAST, segmentsOf, type Sample } from '../sample-survey.ts';
import { byShare, order, rowOf, say, type SampleSlide } from '../sample-slide.ts';

const BANNER = ['SECTOR', 'SIZE'] as const;

/** What firms like, by sector and by size: the two kinds of firms that name the first thing most often. */
export function crossSlide(sample: Sample): SampleSlide {
  const { survey, texts } = sample;
  const by = BANNER.flatMap((code) => segmentsOf(sample, code));
  const table = banner(sample, 'LIKED', by, LAST);
  const [total, ...columns] = table.columns;
  const option = itemAt(byShare(total), 0);
  const { net } = survey.definition.rounding;
  const above = (column: TableColumn): number => pointsBetween(rowOf(column, option), rowOf(total, option), total.decimals, net);
  const ranked = columns.filter(({ smallBase }) => !smallBase).toSorted((a, b) => above(b) - above(a));
  const top = [itemAt(ranked, 0), itemAt(ranked, 1)] as const;
  const questionOf = (name: string): string => BANNER.find((code) => segmentsOf(sample, code).some((one) => one.name === name)) ?? '';
  const name = (segment: string): string => (segment === '' ? texts.plain('total') : texts.plain(`option.${questionOf(segment)}.${segment}`));
  const [one, other] = top.map(({ segment }) => name(segment?.name ?? ''));
  const headline = say(sample, 'cross', {
    one: one ?? '',
    other: other ?? '',
    option: texts.plain(`option.LIKED.${option}`),
    // Both are as far above as the lesser of them.
    points: Math.floor(Math.min(...top.map(above))),
  });
  const groups = BANNER.map((code) => ({ label: texts.plain(`question.${code}`), columns: segmentsOf(sample, code).map((segment) => segment.name) }));
  return {
    id: 'cross',
    layout: 'sample-chart',
    order: order(sample, { kind: 'cross_table', highlight: [option], groups }, table, headline, name),
    texts: { kicker: say(sample, 'cross_kicker'), headline, note: say(sample, 'cross_note', { threshold: survey.definition.smallBase }) },
  };
} // prettier-ignore
