import type { Element } from 'domhandler';
import type { Box, Chart, ChartKind, Fill, Row, Shown, TextShape } from './model.ts';
import { all, attr, down, first, kids, number, textOf, type Package } from './package.ts';
import { plainString, readWorkbook } from './read-workbook.ts';
import { flat, names } from './words.ts';

/** A solid fill, or the lines of a hatched one: a colour of the theme or an RGB value, and how far it is lightened towards white. */
export function readFill(properties: Element | undefined): Fill | undefined {
  const solid = down(properties, 'a:solidFill') ?? down(properties, 'a:pattFill', 'a:fgClr');
  const [color] = solid ? kids(solid) : [];
  if (!color) return undefined;
  const off = number(attr(first(color, 'a:lumOff'), 'val')) ?? 0;
  return { color: attr(color, 'val') ?? '', lighter: off / 100000 };
}

function kindOf(plot: Element): ChartKind {
  if (plot.name === 'c:doughnutChart' || plot.name === 'c:pieChart') return 'doughnut';
  if (attr(down(plot, 'c:grouping'), 'val')?.toLowerCase().includes('stacked') === true) return 'stacked';
  return attr(down(plot, 'c:barDir'), 'val') === 'col' ? 'columns' : 'bars';
}

/** The addresses of "Sheet1!$A$2:$A$4". */
function addresses(formula: string): readonly string[] {
  const found = /\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(formula.trim());
  if (!found) return [];
  const [, column = '', from = '', to = column, end = from] = found;
  if (to !== column) return from === end ? acrossColumns(column, to).map((one) => `${one}${from}`) : [];
  return Array.from({ length: Number(end) - Number(from) + 1 }, (_, i) => `${column}${Number(from) + i}`);
}

/** The columns from one to another: AA follows Z. */
function acrossColumns(from: string, to: string): readonly string[] {
  const at = (letters: string): number => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  const name = (n: number): string => (n <= 26 ? String.fromCharCode(64 + n) : name(Math.floor((n - 1) / 26)) + name(((n - 1) % 26) + 1)); // prettier-ignore
  return Array.from({ length: at(to) - at(from) + 1 }, (_, i) => name(at(from) + i));
}

/** A reference's cells, with the values that the chart caches for them. */
function shownBy(reference: Element | undefined, what: Shown['what']): readonly Shown[] {
  if (!reference) return [];
  const formula = all(reference, what === 'label' ? 'c15:f' : 'c:f')[0];
  const places = formula ? addresses(textOf(formula)) : [];
  const isNumber = all(reference, 'c:numCache').length > 0;
  return all(reference, 'c:pt').map((point) => {
    const text = textOf(down(point, 'c:v') ?? point);
    const value = isNumber ? Number(text) : plainString(text);
    return { address: places[Number(attr(point, 'idx') ?? 0)] ?? '', value, what };
  });
}

/** Digits after the decimal point in a number format: 1 for `0.0"%"`. */
const decimalsOf = (format: string): number => /\.(0+)/.exec(format.replace(/"[^"]*"|\\./g, ''))?.[1]?.length ?? 0;

/** A value in a number format: `0.0"%"` gives a number, `\※` a mark. */
export function formatted(value: number, format: string): string {
  const words = format.replace(/"([^"]*)"/g, (_, text: string) => [...text].map((c) => `\\${c}`).join(''));
  let out = '';
  for (let i = 0; i < words.length; i += 1) {
    const digits = /^[0#](?:[0#,]*)(?:\.(0+))?/.exec(words.slice(i));
    if (words[i] === '\\') {
      i += 1;
      out += words[i] ?? '';
    } else if (digits) {
      out += value.toFixed(digits[1]?.length ?? 0);
      i += digits[0].length - 1;
    } else out += words[i] ?? '';
  }
  return out;
}

interface Labels {
  /** The label of the point with that index. */
  print(index: number, value: number): string | undefined;
}

/** Reads what the data labels of a series print. */
function readLabels(series: Element, sourceFormat: string, cached: readonly Shown[]): Labels {
  const labels = down(series, 'c:dLbls');
  const shows = (node: Element | undefined): boolean => attr(down(node, 'c:showVal'), 'val') === '1';
  const formatIn = (node: Element | undefined): string | undefined => {
    const format = down(node, 'c:numFmt');
    return format && attr(format, 'sourceLinked') !== '1' ? attr(format, 'formatCode') : undefined;
  };
  const points = labels ? kids(labels).filter((kid) => kid.name === 'c:dLbl') : [];
  return {
    print: (index, value) => {
      const own = points.find((point) => attr(down(point, 'c:idx'), 'val') === String(index));
      if (attr(down(own, 'c:delete'), 'val') === '1' || attr(down(labels, 'c:delete'), 'val') === '1') return undefined;
      const rich = down(own, 'c:tx', 'c:rich');
      const typed = rich ? flat(all(rich, 'a:t').map(textOf).join('')) : '';
      if (typed !== '' && !/^\[.*\]$/.test(typed)) return typed;
      const cell = cached[index];
      if (
        cell &&
        (typed !== '' || all(labels ?? series, 'c15:showDataLabelsRange').some((n) => attr(n, 'val') === '1'))
      )
        return flat(String(cell.value));
      if (!shows(own ?? labels)) return undefined;
      return formatted(value, formatIn(own) ?? formatIn(labels) ?? sourceFormat);
    },
  };
}

/** The workbook's column of counts or bases: found by its heading, else by its place after the values. */
function columnOf(cells: ReadonlyMap<string, string | number>, what: 'count' | 'base', valueColumn: string): string {
  const heading = (column: string): string => String(cells.get(`${column}1`) ?? '');
  const isBase = (column: string): boolean => /母数|\bbase\b|\bn\b/iu.test(heading(column));
  const isCount = (column: string): boolean =>
    !isBase(column) && /回答数|人数|人）|respond|count|people|answers\b/iu.test(heading(column));
  const columns = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].filter((column) => column > valueColumn);
  const found = columns.find(what === 'base' ? isBase : isCount);
  return found ?? columns[what === 'count' ? 0 : 1] ?? '';
}

interface Frame {
  readonly name: string;
  readonly alt: string;
  readonly box: Box | undefined;
}

export function readChart(file: Package, path: string, frame: Frame): Chart | undefined {
  const space = file.xml(path);
  const plot = kids(first(space, 'c:plotArea')!).find((kid) => /Chart$/.test(kid.name));
  if (!plot) return undefined;
  const book = file.target(path, 'package');
  const cells = book === undefined ? new Map<string, string | number>() : readWorkbook(file.bytes(book));
  const shown: Shown[] = [];
  const rows: Row[] = [];
  const series: string[] = [];
  let decimals = 0;
  const kind = kindOf(plot);
  for (const one of kids(plot).filter((kid) => kid.name === 'c:ser')) {
    const names = shownBy(down(one, 'c:tx'), 'series');
    const categories = shownBy(down(one, 'c:cat'), 'category');
    const values = shownBy(down(one, 'c:val'), 'value');
    const labelled = all(one, 'c15:datalabelsRange').flatMap((range) => shownBy(range, 'label'));
    shown.push(...names, ...categories, ...values, ...labelled);
    series.push(...names.map(({ value }) => flat(String(value))));
    const format = textOf(first(down(one, 'c:val'), 'c:formatCode') ?? one);
    decimals = Math.max(decimals, decimalsOf(format));
    const labels = readLabels(one, format, labelled);
    const whole = readFill(down(one, 'c:spPr'));
    values.forEach(({ address, value }, i) => {
      const point = kids(one).find((kid) => kid.name === 'c:dPt' && attr(down(kid, 'c:idx'), 'val') === String(i));
      const column = address.replace(/\d+/, '');
      const line = address.replace(/\D+/, '');
      const beside = (what: 'count' | 'base'): number | undefined => {
        const cell = cells.get(`${columnOf(cells, what, column)}${line}`);
        return typeof cell === 'number' ? cell : undefined;
      };
      // A stacked bar has one series per part, named after it; its only category says what is counted.
      const name = kind === 'stacked' ? names[0] : categories[i];
      rows.push({
        label: flat(String(name?.value ?? '')),
        value: Number(value),
        fill: (point && readFill(down(point, 'c:spPr'))) ?? whole,
        printed: labels.print(i, Number(value)),
        count: beside('count'),
        base: beside('base'),
      });
    });
  }
  const scaling = first(first(space, 'c:valAx'), 'c:scaling');
  const axis = { min: number(attr(down(scaling, 'c:min'), 'val')), max: number(attr(down(scaling, 'c:max'), 'val')) };
  // A mean of percentages has the sign of a share too: what its series is called tells it.
  const means = /^(?:平均|mean)/iu.test(series[0] ?? '');
  return { ...frame, kind, rows, series, axis, cells, shown, means, decimals };
}

/** The text that stands on a text, as a number on the name of a part: it ends where that one begins, around one axis. */
export function standingOn(texts: readonly TextShape[], { box }: TextShape): TextShape | undefined {
  if (!box) return undefined;
  const above = texts.filter(({ box: b }) => b && Math.abs(b.y + b.h - box.y) < box.h / 4 && b.x < box.x + box.w && b.x + b.w > box.x);
  const off = ({ box: b }: TextShape): number => Math.abs(b!.x + b!.w / 2 - box.x - box.w / 2);
  return above.sort((a, b) => off(a) - off(b))[0];
} // prettier-ignore

/** The percentage that stands before a text on its line, as in a list of the smallest parts. */
function standingBefore(texts: readonly TextShape[], { box }: TextShape): TextShape | undefined {
  if (!box) return undefined;
  const before = texts.filter(({ box: b, text }) => b && /^\d[\d.]*[%％]/.test(flat(text)) && Math.abs(b.y + b.h / 2 - box.y - box.h / 2) < box.h / 2 && b.x + b.w <= box.x + b.h / 4);
  return before.sort((a, b) => b.box!.x + b.box!.w - a.box!.x - a.box!.w).find(({ box: b }) => box.x - b!.x - b!.w < b!.h);
} // prettier-ignore

/** A chart whose numbers are texts of their own: under its parts, or in a list of those that are too small to stand under. */
export function withTexts(chart: Chart, texts: readonly TextShape[]): Chart {
  if (chart.kind !== 'stacked') return chart;
  const rows = chart.rows.map((row) => {
    const name = row.printed === undefined ? texts.find(({ text }) => names(text, row.label)) : undefined;
    const number = name && (standingBefore(texts, name) ?? standingOn(texts, name));
    return number ? { ...row, printed: flat(number.text) } : row;
  });
  return { ...chart, rows };
}
