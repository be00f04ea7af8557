import { makeChart } from '../chart/build-chart.ts';
import type { ChartColors } from '../chart/colors.ts';
import type { Filling, FillingItems, OrderedChart } from './filling.ts';
import type { ChartContent, Content, ItemsContent } from './types.ts';

/** What became of a content that was filled before, in these colours: trials of other words come back with most of a slide as it was. */
const known = new WeakMap<OrderedChart | FillingItems, { readonly colors: ChartColors; readonly made: ChartContent | ItemsContent }>(); // prettier-ignore

/** Contents of which nothing is left to be made: the charts that they order, too, which ask for words of their own. */
export const withCharts = (contents: ReadonlyMap<string, Filling>, colors: ChartColors): ReadonlyMap<string, Content> =>
  new Map([...contents].map(([slot, content]) => [slot, whole(content, colors)]));

function whole(content: Filling, colors: ChartColors): Content {
  if (content.kind !== 'chart' && content.kind !== 'items') return content;
  const before = known.get(content);
  if (before?.colors === colors) return before.made;
  const made = content.kind === 'chart' ? drawn(content, colors) : { ...content, items: content.items.map((item) => withCharts(item, colors)) }; // prettier-ignore
  known.set(content, { colors, made });
  return made;
}

const drawn = ({ order, ...own }: OrderedChart, colors: ChartColors): ChartContent => ({ ...own, ...makeChart(order, colors) }); // prettier-ignore
