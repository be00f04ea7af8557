import { baseOf, boundsIn, chartsOf, contradiction, oneAnswer, type Rule } from '../facts.ts';
import type { Chart, Slide } from '../model.ts';
import { bare, halfUp, same, sum } from '../words.ts';

/** A chart shows the contents of its workbook, and its shares are the workbook's counts divided by their base. */
export const workbook: Rule = (deck) =>
  chartsOf(deck).flatMap(({ slide, chart }) =>
    [...cells(chart), ...labels(chart), ...bases(chart), ...shares(slide, chart), ...axis(chart)].map((says) =>
      contradiction(slide, 'workbook', says),
    ),
  );

function cells(chart: Chart): readonly string[] {
  if (chart.cells.size === 0) return [`${chart.name} has no workbook`];
  return chart.shown.flatMap(({ address, value, what }) => {
    const cell = chart.cells.get(address);
    const equal =
      typeof value === 'number'
        ? typeof cell === 'number' && same(cell, value)
        : cell !== undefined && bare(String(cell)) === bare(value);
    return equal ? [] : [`${chart.name} shows ${what} "${value}" of cell ${address}, which holds "${cell ?? 'nothing'}"`];
  });
} // prettier-ignore

/** The number in a data label is the value with which the mark is drawn. */
const labels = (chart: Chart): readonly string[] =>
  chart.rows.flatMap(({ label, value, printed, count }) => {
    const bounds = boundsIn(printed);
    if (bounds && count !== undefined && count >= bounds.from && count <= bounds.to) return [];
    const number = /-?\d+(?:\.\d+)?/.exec(printed ?? '')?.[0];
    return number === undefined || same(Number(number), Number(value.toFixed(decimalsIn(number))))
      ? []
      : [`"${label}" is drawn with ${value} and labelled "${printed}"`];
  });

const decimalsIn = (text: string): number => text.split('.')[1]?.length ?? 0;

function bases(chart: Chart): readonly string[] {
  const found = baseOf(chart);
  return found.length > 1 ? [`the workbook of ${chart.name} has several bases: ${found.join(', ')}`] : [];
}

function shares(slide: Slide, chart: Chart): readonly string[] {
  const rows = chart.rows;
  const single = oneAnswer(slide, chart);
  const complete = single && sum(rows.map(({ count }) => count ?? 0)) === baseOf(chart)[0];
  const largest = Math.max(...rows.map(({ count }) => count ?? 0));
  let adjusted = false;
  return rows.flatMap(({ label, value, count, base }) => {
    if (count === undefined || base === undefined) return [];
    if (count > base) return [`"${label}" counts ${count} of ${base}`];
    if (chart.means)
      // A few who gave a little have a mean that is printed as nothing.
      return value > 0 === count > 0 || (value === 0 && count / base < 0.5 * 10 ** -chart.decimals)
        ? []
        : [`"${label}" has a mean of ${value}, and ${count} who gave any`];
    const plain = halfUp(count, base, chart.decimals);
    if (same(plain, value)) return [];
    // The difference that rounding leaves to 100 goes to one option with the largest count.
    const rest = 100 - sum(rows.filter((row) => row.label !== label).map((row) => row.value));
    if (complete && count === largest && !adjusted && same(Number(rest.toFixed(6)), value)) {
      adjusted = true;
      return [];
    }
    return [`"${label}" is shown as ${value}%, but ${count} of ${base} is ${plain}%`];
  });
}

/** Bars begin at zero, and none is longer than the axis. */
function axis({ kind, axis: { min, max }, rows, name }: Chart): readonly string[] {
  if (kind !== 'bars' && kind !== 'columns') return [];
  const longest = Math.max(...rows.map(({ value }) => value));
  return [
    ...(min === undefined || min === 0 ? [] : [`the bars of ${name} begin at ${min}`]),
    ...(max !== undefined && longest > max + 1e-6 ? [`a bar of ${longest} is cut at ${max} in ${name}`] : []),
  ];
}
