import { itemAt } from '../../../src/base/item-at.ts';
import { gridOf } from '../../../src/data/tabulate/grid.ts';
import { tabulateRequest } from '../../../src/data/tabulate/tabulate.ts';
import type { Table } from '../../../src/data/tabulate/types.ts';
import type { SideRequest } from '../../../src/deck/chart/request.ts';
import { LAST, together, type Sample } from '../sample-survey.ts';
import { last, order, say, type SampleSlide } from '../sample-slide.ts';

const ITEMS = ['SAT1', 'SAT2', 'SAT3', 'SAT4', 'SAT5', 'SAT6', 'SAT7'] as const;
const SIDES = { negative: ['hardly', 'not'], neutral: ['neither'], positive: ['very', 'rather'] } as const;

/** How content people are with seven things: with which the most, and with which more are not than are. */
export function gridSlide(sample: Sample): SampleSlide {
  const { survey, texts } = sample;
  const tableOf = (question: string): Table => tabulateRequest(survey, { question, wave: LAST });
  const [first, ...others] = ITEMS;
  const table = gridOf([tableOf(first), ...others.map(tableOf)]);
  const sides = Object.entries(SIDES).map(([side, options]) => ({
    side: side as keyof typeof SIDES,
    options,
    label: texts.plain(`side.${side}`),
    ...(side === 'positive' ? { sum: texts.plain('side.sum') } : {}),
    shares: together(sample, table, options),
  })) satisfies readonly SideRequest[];
  const positive = sides.find(({ side }) => side === 'positive');
  const shares = table.columns.map((column, c) => ({ name: column.question, ...itemAt(positive?.shares ?? [], c) }));
  const ranked = shares.toSorted((a, b) => b.displayed - a.displayed);
  const [best, worst] = [itemAt(ranked, 0), last(ranked)];
  const name = (code: string): string => texts.plain(`question.${code}`);
  const [column] = table.columns;
  const headline = say(sample, 'grid', {
    first: name(best.name),
    last: name(worst.name),
    share: texts.percent(best.displayed, column.decimals),
  });
  const request = { kind: 'diverging', highlight: [], sides, columns: [best.name, worst.name] };
  return {
    id: 'grid',
    layout: 'sample-chart',
    order: order(sample, request, table, headline, name),
    texts: { kicker: say(sample, 'grid_kicker'), headline, note: say(sample, 'grid_note', { base: texts.plain('auto.base', { base: column.base ?? 0 }) }) },
  };
} // prettier-ignore
