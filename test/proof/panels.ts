import { contains, figuresOf, printedBases, statements, type Figure } from './facts.ts';
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

/** A bar with the words beside it. */
export interface BarRow {
  readonly picture: Picture;
  readonly label: TextShape | undefined;
  readonly value: TextShape | undefined;
  /** Where the bar begins and how long it is, in percent of its track. */
  readonly from: number;
  readonly share: number;
  readonly fill: string;
}

const area = ({ w, h }: Box): number => w * h;

/** The smallest wordless shape around a picture that is large enough to be a panel rather than a bar or rule. */
function groundOf(slide: Slide, { box }: Picture): Box | undefined {
  if (!box) return undefined;
  const grounds = slide.plain.map((shape) => shape.box).filter((ground) => contains(ground, box) && area(ground) > 1.2 * area(box)); // prettier-ignore
  return grounds.sort((a, b) => area(a) - area(b))[0];
}

export function panelsOf(deck: Deck, slide: Slide): readonly Panel[] {
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
    const bases = new Set(printedBases(within).map(({ n }) => n));
    const figures = figuresOf(deck, slide).filter(({ line }) => bases.size === 0 || bases.has(line.base));
    return { heading: box ? top : slide.headline, texts, pictures, figures };
  });
}

/** The label and the value just above a bar, or beside it. */
export function barRows(panel: Panel): readonly BarRow[] {
  return panel.pictures.flatMap((picture): readonly BarRow[] => {
    const { drawing, box } = picture;
    if (drawing?.kind !== 'bars' || drawing.shares.length !== 1 || !box) return [];
    const { from, share, fill } = drawing.shares[0]!;
    const over = panel.texts.filter(
      ({ box: b }) => b && b.y + b.h <= box.y + box.h && b.x < box.x + box.w && b.x + b.w > box.x && b !== box,
    );
    const lowest = Math.max(...over.map(({ box: b }) => b!.y + b!.h));
    const line = over.filter(({ box: b }) => b!.y + b!.h > lowest - box.h).sort((a, b) => a.box!.x - b.box!.x);
    const near = box.y - lowest < 4 * box.h ? line : [];
    return [{ picture, label: near.length > 1 ? near[0] : undefined, value: near.at(-1), from, share, fill }];
  });
}

/** What a text says about shares, apart from labels and quotations. */
export const saidIn = (text: string): readonly Quantity[] => quantities(masked(text, []));

export const printedIn = (text: string): readonly number[] => exactPercents(masked(text, [])).flatMap(({ exact }) => exact ?? []); // prettier-ignore

/** The shares of the panel's figures. */
export const sharesOf = (figures: readonly Figure[]): readonly number[] => figures.flatMap(({ shares }) => shares);

/** The shares that a picture may show: what a text of the panel prints by itself, as far as its own words allow. */
export function subjects(panel: Panel, picture: Picture): readonly number[] {
  const alone = panel.texts.flatMap(({ text }) => /^(\d+(?:\.\d+)?)\s*%$/u.exec(flat(text))?.[1] ?? []).map(Number);
  const shares = sharesOf(panel.figures);
  const hero = shares.filter((share) => alone.some((number) => same(number, share)));
  const said = saidIn(picture.alt);
  return (hero.length > 0 ? hero : shares).filter((share) => said.every((quantity) => quantity.holds(share)));
}
