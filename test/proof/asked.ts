import { baseOf, printedBases, shownOn } from './facts.ts';
import type { Deck, TextShape } from './model.ts';
import { countLines } from './notes-lines.ts';
import { flat } from './words.ts';

/**
 * How many people a question was asked of: the base of its chart and those that the slide says to be left out of it.
 * Undefined if the slide does not say how many these are.
 */
export function askedOf(deck: Deck, question: string): number | undefined {
  const chart = deck.charts.get(question);
  const base = chart && baseOf(chart)[0];
  if (!chart || base === undefined) return undefined;
  const slide = deck.slides.find((one) => shownOn(one).includes(chart));
  const printed = printedBases(slide?.texts ?? []).filter(({ n }) => n === base);
  if (printed.some(({ ofAll }) => ofAll)) return undefined;
  const own = printed.find(({ missing }) => missing);
  if (!own?.missing || own.missing.included) return base;
  return own.missing.count === undefined ? undefined : base + own.missing.count;
}

/** Everyone: as the notes count them, or the most that a question was asked of. */
export function everyoneIn(deck: Deck): number {
  const said = deck.slides.flatMap(({ notes }) => countLines(notes)).find(({ kind }) => kind === 'respondents')?.value;
  return said ?? Math.max(...[...deck.charts.keys()].map((question) => askedOf(deck, question) ?? 0));
}

const LEGEND = /(?:点1つ|(?:1|one) dot)\s*[=＝][^\d(（]*(\d+)\s*(?:名|人|\p{L}+)/iu;

/** How many people a dot stands for, as a text of the slide says; one, if none does. */
export const perDotIn = (texts: readonly TextShape[]): number =>
  Number(texts.flatMap(({ text }) => LEGEND.exec(flat(text).replace(/(?<=\d),(?=\d)/gu, ''))?.[1] ?? [])[0] ?? 1);

/** Whether so many dots stand for so many people; where a dot is several of them, it may be rounded either way. */
export const standFor = (dots: number, people: number, per: number): boolean =>
  per === 1 ? dots === people : Math.abs(dots - people / per) <= 1;
