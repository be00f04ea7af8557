import {
  contains,
  figuresOf,
  isFooter,
  names,
  printedBases,
  statements,
  type Figure,
  type PrintedBase,
} from './facts.ts';
import type { Box, Deck, Picture, Slide, TextShape } from './model.ts';
import { exactPercents, quantities, type Quantity } from './quantities.ts';
import { flat, masked, same } from './words.ts';

/** What belongs together on a slide of pictures: a panel, or the whole slide. */
export interface Panel {
  readonly heading: TextShape | undefined;
  readonly texts: readonly TextShape[];
  readonly pictures: readonly Picture[];
  readonly figures: readonly Figure[];
}

/** A bar, or a field of dots, with the words beside it. */
export interface BarRow {
  readonly picture: Picture;
  readonly label: TextShape | undefined;
  readonly value: TextShape | undefined;
  /** Where the bar begins and how long it is, in percent of its track. */
  readonly from: number;
  readonly share: number;
  readonly fill: string;
  /** Percentage points by which it may differ from its number. */
  readonly reach: number;
}

const area = ({ w, h }: Box): number => w * h;

/** The smallest wordless shape around a picture that is large enough to be a panel rather than a bar or rule. */
function groundOf(slide: Slide, { box }: Picture): Box | undefined {
  if (!box) return undefined;
  const grounds = slide.plain.map((shape) => shape.box).filter((ground) => contains(ground, box) && area(ground) > 1.2 * area(box)); // prettier-ignore
  return grounds.sort((a, b) => area(a) - area(b))[0];
}

/** Whether the middle of a box lies over or under another box. */
const inColumn = (column: Box, { x, w }: Box): boolean => x + w / 2 >= column.x && x + w / 2 <= column.x + column.w;

/** A slide whose columns have a base each falls into them. */
function columnsOf(slide: Slide): readonly Box[] {
  const bases = printedBases(slide.texts.filter((text) => !isFooter(text))).flatMap(({ shape }) => shape.box ?? []);
  const columns = [...new Map(bases.map((box) => [box.x, box])).values()];
  const apart = columns.every((one) => columns.every((other) => one === other || one.x + one.w <= other.x || other.x + other.w <= one.x));
  return columns.length > 1 && apart ? columns : [];
} // prettier-ignore

/** The figures to which the printed bases of some texts belong. */
const withBases = (figures: readonly Figure[], bases: readonly PrintedBase[]): readonly Figure[] =>
  figures.filter(({ line }) => bases.length === 0 || bases.some(({ n, questions }) => n === line.base && (questions.length === 0 || names(questions, line.question)))); // prettier-ignore

export function panelsOf(deck: Deck, slide: Slide): readonly Panel[] {
  const columns = columnsOf(slide);
  return columns.length > 0 ? columns.map((column) => columnPanel(deck, slide, column)) : groundPanels(deck, slide);
}

function columnPanel(deck: Deck, slide: Slide, column: Box): Panel {
  const within = <T extends { readonly box: Box | undefined }>(things: readonly T[]): readonly T[] => things.filter(({ box }) => box && inColumn(column, box)); // prettier-ignore
  const texts = within(statements(slide)).filter((text) => text !== slide.headline);
  return {
    heading: [...texts].sort((a, b) => a.box!.y - b.box!.y)[0],
    texts,
    pictures: within(slide.pictures.filter(({ drawing }) => drawing)),
    figures: withBases(figuresOf(deck, slide), printedBases(within(slide.texts).filter((text) => !isFooter(text)))),
  };
}

function groundPanels(deck: Deck, slide: Slide): readonly Panel[] {
  const drawn = slide.pictures.filter(({ drawing }) => drawing);
  const grounds = new Map<string, { box: Box | undefined; pictures: Picture[] }>();
  for (const picture of drawn) {
    const box = groundOf(slide, picture);
    const key = JSON.stringify(box ?? null);
    const panel = grounds.get(key) ?? { box, pictures: [] };
    panel.pictures.push(picture);
    grounds.set(key, panel);
  }
  return [...grounds.values()].map(({ box, pictures }) => {
    const texts = statements(slide).filter((text) => !box || (text.box && contains(box, text.box)));
    const top = [...texts].sort((a, b) => (a.box?.y ?? 0) - (b.box?.y ?? 0))[0];
    const within = box ? slide.texts.filter((text) => text.box && contains(box, text.box)) : slide.texts;
    const figures = withBases(figuresOf(deck, slide), printedBases(within));
    return { heading: box ? top : slide.headline, texts, pictures, figures };
  });
}

/** Percentage points by which a drawn bar may differ from its number. */
export const DRAWN = 0.2;

/** Whether a fill is the accent colour, on light or dark ground. */
export const isAccent = (fill: string): boolean => fill.split('+')[0] === 'accent1';

/** The things of a counted drawing that stand for its share: those in the accent, else those unlike the rest of others. */
export function litIn(panel: Panel, fills: readonly string[]): readonly string[] {
  if (fills.some(isAccent)) return fills.filter(isAccent);
  const others = panel.pictures.flatMap(({ drawing }) => (drawing?.kind === 'counted' && drawing.fills.some(isAccent) ? drawing.fills : []));
  const rest = others.find((fill) => !isAccent(fill));
  return rest === undefined ? fills.filter((fill) => fill === fills[0]) : fills.filter((fill) => fills[0] !== rest && fill === fills[0]);
} // prettier-ignore

/** A field of dots with its label above and its number at the right. */
function fieldRow(panel: Panel, picture: Picture): BarRow | undefined {
  const { drawing, box } = picture;
  if (drawing?.kind !== 'counted' || !box) return undefined;
  const over = ({ box: b }: TextShape): boolean => !!b && Math.abs(b.y + b.h - box.y) < b.h / 4 && b.x <= box.x + 1 && b.x + b.w > box.x;
  const right = ({ box: b }: TextShape): boolean => !!b && b.x >= box.x + box.w - 1 && Math.abs(b.y + b.h / 2 - box.y - box.h / 2) < box.h / 4;
  const [label, value] = [panel.texts.find(over), panel.texts.find(right)];
  if (!label || !value) return undefined;
  const lit = litIn(panel, drawing.fills);
  // Dots of whom none is in the accent may as well be those of whom none is counted.
  const isNone = !lit.some(isAccent) && printedIn(value.text)[0] === 0;
  return { picture, label, value, from: 0, share: isNone ? 0 : (100 * lit.length) / drawing.total, fill: lit[0] ?? '', reach: 50 / drawing.total };
} // prettier-ignore

/** The label and the value just above a bar, or beside it. */
export function barRows(panel: Panel): readonly BarRow[] {
  return panel.pictures.flatMap((picture): readonly BarRow[] => {
    const field = fieldRow(panel, picture);
    if (field) return [field];
    const { drawing, box } = picture;
    if (drawing?.kind !== 'bars' || drawing.shares.length !== 1 || !box) return [];
    const { from, share, fill } = drawing.shares[0]!;
    const over = panel.texts.filter(
      ({ box: b }) => b && b.y + b.h <= box.y + box.h && b.x < box.x + box.w && b.x + b.w > box.x && b !== box,
    );
    const lowest = Math.max(...over.map(({ box: b }) => b!.y + b!.h));
    const line = over.filter(({ box: b }) => b!.y + b!.h > lowest - box.h).sort((a, b) => a.box!.x - b.box!.x);
    const near = box.y - lowest < 4 * box.h ? line : [];
    return [
      { picture, label: near.length > 1 ? near[0] : undefined, value: near.at(-1), from, share, fill, reach: DRAWN },
    ];
  });
}

/** "7 of 10 dots = 70%": how a drawing is to be read, which is no statement. */
const LEGEND = /(\d+) of (\d+) dots? [=＝] (\d+)\s*%|点(\d+)個のうち(\d+)個[=＝](\d+)割/gu;

/** How many of how many things of a drawing a text says to be coloured, and what share they stand for. */
export const legendsIn = (text: string): readonly { readonly lit: number; readonly total: number; readonly share: number }[] =>
  [...flat(text).matchAll(LEGEND)].map(([, a, b, c, d, e, f]) =>
    a === undefined ? { lit: Number(e), total: Number(d), share: 10 * Number(f) } : { lit: Number(a), total: Number(b), share: Number(c) },
  ); // prettier-ignore

/** "1 dot = 1%", which is judged by the number of dots. */
const HUNDREDTH = /(?:点1つ|1 dot)\s*[=＝]\s*1\s*%/gu;

const stated = (text: string): string => masked(flat(text).replace(LEGEND, '').replace(HUNDREDTH, ''), []);

/** What a text says about shares, apart from labels, quotations and legends. */
export const saidIn = (text: string): readonly Quantity[] => quantities(stated(text));

export const printedIn = (text: string): readonly number[] => exactPercents(stated(text)).flatMap(({ exact }) => exact ?? []); // prettier-ignore

/** The shares of the panel's figures. */
export const sharesOf = (figures: readonly Figure[]): readonly number[] => figures.flatMap(({ shares }) => shares);

/** The shares that a picture may show: what a text of the panel prints by itself, as far as its own words allow. */
export function subjects(panel: Panel, picture: Picture): readonly number[] {
  const alone = panel.texts.flatMap(({ text }) => /^(\d+(?:\.\d+)?)\s*%$/u.exec(flat(text))?.[1] ?? []).map(Number);
  const shares = sharesOf(panel.figures);
  const hero = shares.filter((share) => alone.some((number) => same(number, share)));
  const said = saidIn(picture.alt);
  // "A (11.6%), followed by B (11.2%)": each number is of a figure, and the picture shows one of them.
  const printed = said.flatMap(({ exact }) => exact ?? []);
  if (printed.some((number) => !shares.some((share) => same(share, number)))) return [];
  const isSaid = (share: number): boolean => printed.length === 0 || printed.some((number) => same(number, share));
  const isTrue = (share: number): boolean => said.every(({ exact, holds }) => exact !== undefined || holds(share));
  return (hero.length > 0 ? hero : shares).filter((share) => isSaid(share) && isTrue(share));
}
