import { labelOf, numberIn } from './grid-words.ts';
import type { Box, Fill, Grid, GridCell, GridItem, PlainShape, Spot, TextShape } from './model.ts';
import { flat } from './words.ts';

// Items as dots along an axis: each at its mean, or two of them at their share of each option.

/** What a slide has of such a drawing. */
interface Parts {
  readonly drawings: readonly { readonly name: string; readonly alt: string; readonly spots: readonly Spot[] }[];
  readonly texts: readonly TextShape[];
  readonly plain: readonly PlainShape[];
}

const NAME = /^Chart (\S+)$/u;
/** How far a dot may stand from its value, as a share of the axis: half of the last digit of an axis of a few points, and lines of a pixel. */
const NEAR = 0.012;

const middle = ({ x, w }: Box): number => x + w / 2;
const down = ({ y, h }: Box): number => y + h / 2;
const byPlace = (a: TextShape, b: TextShape): number => (a.box?.y ?? 0) - (b.box?.y ?? 0);
const named = (texts: readonly TextShape[], start: string): readonly TextShape[] => texts.filter(({ name, box }) => box && name.startsWith(start)); // prettier-ignore

/** A grid of dots; undefined if the slide has none. */
export function readDots({ drawings, texts, plain }: Parts): Grid | undefined {
  for (const { name, alt, spots } of drawings) {
    const question = NAME.exec(name)?.[1];
    const ticks = question === undefined ? [] : ticksOf(named(texts, `Tick ${question} `));
    if (question === undefined || ticks.length < 2) continue;
    const axis = { question, texts, plain, spots, at: along(ticks), width: Math.abs((ticks.at(-1)?.x ?? 0) - (ticks[0]?.x ?? 0)) };
    const found = plain.some((shape) => shape.name.startsWith(`Swatch ${question} `)) ? pairOf(axis) : meansOf(axis);
    if (found) return { question, name, alt, kind: 'dots', sumHead: undefined, sides: [], ...found };
  }
  return undefined;
} // prettier-ignore

interface Tick {
  readonly x: number;
  readonly value: number;
}

const ticksOf = (texts: readonly TextShape[]): readonly Tick[] =>
  texts.flatMap(({ box, text }) => {
    const value = numberIn(text);
    return box && value !== undefined ? [{ x: middle(box), value }] : [];
  });

/** Where a value stands: between the first and the last word of the axis. */
function along(ticks: readonly Tick[]): (value: number) => number {
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  return (value) => first.x + ((last.x - first.x) * (value - first.value)) / (last.value - first.value || 1);
}

interface Axis {
  readonly question: string;
  readonly texts: readonly TextShape[];
  readonly plain: readonly PlainShape[];
  readonly spots: readonly Spot[];
  readonly at: (value: number) => number;
  readonly width: number;
}

type Found = Pick<Grid, 'options' | 'items' | 'problems'>;

/** A dot for each item at its mean. */
function meansOf(axis: Axis): Found | undefined {
  const { question, texts } = axis;
  const rows = named(texts, `Label ${question} ${question}_`).toSorted(byPlace);
  if (rows.length === 0 || texts.some(({ name }) => name === `Value ${question} ${keyOf(rows[0]!, question)} 1`)) return undefined;
  const items = rows.map((row): GridItem => {
    const value = texts.find(({ name }) => name === `Value ${question} ${keyOf(row, question)}`);
    return { ...labelOf(row.text), cells: [], mean: numberIn(value?.text), sum: undefined };
  });
  const problems = rows.flatMap((row, i) => offPlace(axis, row, items[i]!.mean, items[i]!.label));
  return { options: [], items, problems };
} // prettier-ignore

const keyOf = ({ name }: TextShape, question: string): string => name.slice(`Label ${question} `.length);

/** Two items, with a dot each in the row of each option, and their difference. */
function pairOf(axis: Axis): Found | undefined {
  const { question, texts, plain } = axis;
  const swatches = plain.filter(({ name }) => name.startsWith(`Swatch ${question} `));
  const heads = swatches.flatMap(({ name, fill }) => {
    const key = name.slice(`Swatch ${question} `.length);
    const text = texts.find((one) => one.name === `Label ${question} ${key}`);
    return text ? [{ key, text, fill }] : [];
  });
  if (heads.length !== 2) return undefined;
  const rows = named(texts, `Label ${question} `).filter(({ name }) => !heads.some(({ key }) => name === `Label ${question} ${key}`)).toSorted(byPlace);
  const valueOf = (row: TextShape, i: number): TextShape | undefined => texts.find(({ name }) => name === `Value ${question} ${keyOf(row, question)} ${i + 1}`);
  const items = heads.map(({ text, fill }, i): GridItem => {
    const cells = rows.map((row): GridCell => {
      const printed = valueOf(row, i)?.text;
      return { option: flat(row.text), value: numberIn(printed), printed, count: undefined, base: undefined, fill };
    });
    return { ...headOf(text.text), cells, mean: undefined, sum: undefined };
  });
  const problems = rows.flatMap((row, r) => {
    const [a, b] = items.map(({ cells }) => cells[r]?.value);
    const said = numberIn(texts.find(({ name }) => name === `Difference ${question} ${keyOf(row, question)}`)?.text.replace('+', ''));
    const isFar = said !== undefined && a !== undefined && b !== undefined && Math.abs(Math.abs(a - b) - Math.abs(said)) > 0.11;
    return [
      ...items.flatMap(({ label, cells }, i) => offPlace(axis, row, cells[r]?.value, `${flat(row.text)}" of "${label}`, heads[i]?.fill)),
      ...(isFar ? [`"${flat(row.text)}" has a difference of ${said}, and ${a} and ${b}`] : []),
    ];
  });
  return { options: rows.map(({ text }) => flat(text)), items, problems };
} // prettier-ignore

/** "Known n=10", "Known（n=10*）". */
function headOf(text: string): Pick<GridItem, 'label' | 'base' | 'small'> {
  const [, label, base, mark] = /^([^]*?)[\s（(]*n\s*=\s*([\d,]+)([*†※＊])?[)）]?$/u.exec(flat(text)) ?? [];
  if (label === undefined || base === undefined) return { label: flat(text), base: undefined, small: false };
  return { label: label.trim(), base: Number(base.replace(/,/gu, '')), small: mark !== undefined };
}

/** Where a value is printed in a row, one of its dots, in its colour, stands at that place of the axis. */
function offPlace({ spots, at, width }: Axis, { box }: TextShape, value: number | undefined, what: string, fill?: Fill): readonly string[] {
  if (value === undefined || !box) return [];
  const own = spots.filter((spot) => Math.abs(down(spot.box) - down(box)) < box.h / 2 && spot.box.w < 2 * spot.box.h && (!fill || spot.fill.split('+')[0] === fill.color));
  const isThere = own.some((spot) => Math.abs(middle(spot.box) - at(value)) <= NEAR * width);
  return isThere ? [] : [`no dot stands at ${value} for "${what}"`];
} // prettier-ignore
