import { labelOf, numberIn } from './grid-words.ts';
import type { Box, Chart, Fill, Grid, GridCell, GridItem, Row, Slide, Table, TextShape } from './model.ts';
import { countLines, figureLines } from './notes-lines.ts';
import { flat, halfUp, isLabel } from './words.ts';

// Items that share their answers, as bars of 100 % or as a table: what whoever looks at them reads.

type Parts = Pick<Slide, 'texts' | 'tables' | 'notes'>;

/** The code in the name of a chart or table: "Chart Q12", "Chart Q12 negative". */
const CODE = /^Chart (\S+)(?: (?:negative|neutral))?$/u;

/** Series of several items each, or a workbook with columns by item. */
export const isOfItems = ({ kind, cells, shown }: Chart): boolean =>
  kind === 'stacked' &&
  (shown.some(({ address, what }) => what === 'category' && address.startsWith('C')) ||
    [...cells].some(([at, heading]) => /^[A-Z]+1$/u.test(at) && /^(?:Respondents|回答数|回答者数|人数)/u.test(String(heading)) && /[:：]\s*\S/u.test(String(heading)))); // prettier-ignore

/** Headings of a workbook may not be the same: the second of the same words is called "Price (2)" there, and in its chart. */
function unnumbered(label: string, all: readonly string[]): string {
  const [, words] = /^([^]*) \(\d+\)$/u.exec(label) ?? [];
  return words !== undefined && all.includes(words) ? words : label;
}

const column = (n: number): string => (n < 26 ? String.fromCharCode(65 + n) : column(Math.floor(n / 26) - 1) + column(n % 26)); // prettier-ignore

/** Charts of one grid: with sides, each side is a chart of its own. */
export function readBars(charts: readonly Chart[], slide: Parts): Grid | undefined {
  const [first] = charts;
  const question = first && CODE.exec(first.name)?.[1];
  if (!first || question === undefined) return undefined;
  const categories = first.shown.filter(({ what }) => what === 'category');
  const count = categories.length / Math.max(1, first.series.length);
  const problems: string[] = [];
  const byAddress = charts.map(cellsOf);
  const items = Array.from({ length: count }, (_, i): GridItem => {
    const words = String(categories[i]?.value ?? '');
    const cells = charts.flatMap((chart, c) => chart.series.map((option, s): GridCell => {
      const { lines, rows } = byAddress[c]!;
      const line = lines[s] ?? '';
      // The first column is that of the options; of an item that nobody answered about, nothing is drawn.
      const row = rows.get(`${column(1 + i)}${line}`);
      const at = (by: number): unknown => chart.cells.get(`${column(1 + i + by * count)}${line}`);
      const heading = (by: number): string => flat(String(chart.cells.get(`${column(1 + i + by * count)}1`) ?? '')); // prettier-ignore
      for (const by of [1, 2]) if (!heading(by).endsWith(flat(words))) problems.push(`the workbook has "${heading(by)}" where "${flat(words)}" is drawn`); // prettier-ignore
      const whole = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
      return { option, value: row?.value, printed: row?.printed, count: whole(at(1)), base: whole(at(2)), fill: row?.fill };
    }));
    const named = labelOf(unnumbered(words, categories.map(({ value }) => String(value))));
    return { ...named, cells, mean: undefined, sum: undefined };
  }); // prettier-ignore
  return {
    question,
    name: first.name,
    alt: first.alt,
    kind: 'bars',
    options: charts.flatMap(({ series }) => series),
    items: withSums(items, first, slide),
    sumHead: slide.texts.find(({ name }) => name === 'Head sum')?.text,
    sides: charts.map(({ series }) => series),
    problems: [
      ...problems,
      ...charts.flatMap(unlikeCells),
      ...unlikeLabels(items, question, slide),
      ...besideParts(items, charts, slide),
    ],
  };
}

/** The rows of the workbook that a chart draws, one for each series, and what it draws of each cell. */
function cellsOf({ shown, rows }: Chart): {
  readonly lines: readonly string[];
  readonly rows: ReadonlyMap<string, Row>;
} {
  const values = shown.filter(({ what }) => what === 'value');
  const lines = [...new Set(values.map(({ address }) => address.replace(/^[A-Z]+/u, '')))];
  return { lines, rows: new Map(values.flatMap(({ address }, i) => (rows[i] ? [[address, rows[i]] as const] : []))) };
}

/** What is drawn is what the workbook holds. */
const unlikeCells = ({ shown, cells, name }: Chart): readonly string[] =>
  shown.flatMap(({ address, value, what }) => {
    const cell = cells.get(address);
    const isSame = typeof value === 'number' ? typeof cell === 'number' && Math.abs(cell - value) < 1e-6 : cell !== undefined && flat(String(cell)).replace(/\s/gu, '') === flat(value).replace(/\s/gu, ''); // prettier-ignore
    return isSame ? [] : [`${name} shows ${what} "${value}" of cell ${address}, which holds "${cell ?? 'nothing'}"`];
  });

/** The band of the row number `i` of `count` in a chart. */
const inBand = (box: Box, i: number, count: number, { box: b }: TextShape): boolean => {
  const [top, height] = [box.y + (box.h * i) / count, box.h / count];
  const middle = b ? b.y + b.h / 2 : -1;
  return middle > top && middle < top + height;
};

/** What stands at the right of each bar: how many gave the top answers. */
function withSums(items: readonly GridItem[], { box }: Chart, { texts }: Parts): readonly GridItem[] {
  if (!box) return items;
  const sums = texts.filter(({ name }) => /^Sum /u.test(name));
  return items.map((item, i) => {
    const own = sums.find((text) => inBand(box, i, items.length, text));
    return { ...item, sum: own && numberIn(own.text), saysSum: own !== undefined };
  });
}

/** Where the words of items are texts of their own, they are those of the chart's categories, in their order. */
function unlikeLabels(items: readonly GridItem[], question: string, { texts }: Parts): readonly string[] {
  const own = texts.filter(({ name }) => name.startsWith(`Label ${question}_`)).sort((a, b) => (a.box?.y ?? 0) - (b.box?.y ?? 0)); // prettier-ignore
  if (own.length !== items.length) return own.length === 0 ? [] : [`${own.length} names of items stand beside ${items.length} bars`];
  return own.flatMap((text, i) => {
    const [said, drawn] = [labelOf(text.text), items[i]!];
    return isLabel(said.label, drawn.label) && said.base === drawn.base ? [] : [`"${flat(text.text)}" stands beside the bar of "${drawn.label}"`];
  });
} // prettier-ignore

/** Numbers beside narrow parts are those of a part of their row, or of a side of it. */
function besideParts(items: readonly GridItem[], charts: readonly Chart[], { texts }: Parts): readonly string[] {
  const [first] = charts;
  const values = texts.filter(({ name }) => /^Value /u.test(name));
  return values.flatMap((text) => {
    const i = items.findIndex((_, row) => first?.box && inBand(first.box, row, items.length, text));
    const item = items[i];
    const number = numberIn(text.text);
    if (!item || number === undefined) return [];
    const sides = charts.flatMap(({ series }) => sumsOf(item.cells.filter(({ option }) => series.includes(option))));
    const known = [...item.cells.map(({ value }) => value ?? 0), ...sides];
    return known.some((one) => Math.abs(one - number) < 0.051) ? [] : [`"${flat(text.text)}" stands in the bar of "${item.label}", which has no such part`];
  });
} // prettier-ignore

/** What several parts are together: of their people, and as they are printed. */
function sumsOf(all: readonly GridCell[]): readonly number[] {
  const cells = all.filter(({ value }) => value !== undefined);
  const printed = cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const base = cells[0]?.base;
  if (!base || cells.some(({ count }) => count === undefined)) return [printed];
  return [printed, halfUp(cells.reduce((sum, { count }) => sum + (count ?? 0), 0), base, 1)];
} // prettier-ignore

const MEAN = /^(?:平均|mean)/iu;

/** The words that a label stands for, as the notes have them: whole where it is shortened, and unbroken. */
function wholeOf(label: string, whole: readonly string[]): string {
  const found = [...new Set(whole)].filter((words) => isLabel(label, words));
  return found.length === 1 ? found[0]! : label;
}

/** A table whose rows are items, under heads that stand over its columns. */
export function readItems(table: Table, { texts, notes }: Parts): Grid | undefined {
  const question = CODE.exec(table.name)?.[1];
  const heads = texts
    .filter(({ name }) => question !== undefined && name.startsWith(`Head ${question} `))
    .sort((a, b) => (a.box?.x ?? 0) - (b.box?.x ?? 0))
    .map(({ text }) => flat(text));
  if (question === undefined || heads.length === 0) return undefined;
  const last = heads.at(-1) ?? '';
  // An option may be called so, too: means are no figures of an option.
  const hasMean = MEAN.test(last) && !figureLines(notes).some(({ options, item }) => item !== undefined && options.some((option) => isLabel(last, option))); // prettier-ignore
  const lines = figureLines(notes);
  const options = (hasMean ? heads.slice(0, -1) : heads).map((head) => wholeOf(head, lines.flatMap((line) => line.options))); // prettier-ignore
  const items = table.rows.map(([words = '', ...values]): GridItem => ({
    ...labelOf(words),
    label: wholeOf(labelOf(words).label, [...lines, ...countLines(notes)].flatMap(({ item }) => item ?? [])), // prettier-ignore
    cells: options.map((option, i) => ({ option, value: numberIn(values[i]), printed: values[i], count: undefined, base: undefined, fill: undefined })), // prettier-ignore
    mean: hasMean ? numberIn(values[options.length]) : undefined,
    sum: undefined,
  }));
  const uneven = table.rows.filter((row) => row.length !== heads.length + 1).map(([words]) => `the row "${flat(words ?? '')}" has another number of cells than there are heads`); // prettier-ignore
  return { question, name: table.name, alt: table.alt, kind: 'table', options, items, sumHead: undefined, sides: [], problems: uneven }; // prettier-ignore
}

/** The fill of each option in the legend over bars. */
export const swatchOf = ({ texts, plain }: Slide, question: string, option: string): Fill | undefined => {
  const label = texts.find(({ name, text }) => name.startsWith(`Label ${question} `) && isLabel(text, option));
  const { box } = label ?? {};
  if (!box) return undefined;
  const swatch = plain.find(({ box: b, name }) => name.startsWith('Swatch ') && b.x + b.w <= box.x + 1 && box.x - b.x < 3 * b.w && Math.abs(b.y + b.h / 2 - box.y - box.h / 2) < b.h); // prettier-ignore
  return swatch?.fill;
};
