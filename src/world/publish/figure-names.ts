import type { DeckView } from './deck-view.ts';

/** What the figures on a deck's slides count, in its words, by their names in its files. */
export type FigureNames = Readonly<Record<string, string>>;

/** The words of the answers that each figure adds up; a figure that counts no answers has none. */
export function figureNames({ slides }: Pick<DeckView, 'slides'>): FigureNames {
  const values = slides.flatMap(({ spots }) => spots.flatMap(({ groups }) => groups.flatMap((group) => group.values)));
  const named = values.flatMap(({ figure, options }) =>
    figure === undefined || options.length === 0 ? [] : [[figure, options.join(' + ')] as const],
  );
  return Object.fromEntries(named);
}
