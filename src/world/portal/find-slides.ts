import type { ViewSlide } from '../publish/deck-view.ts';
import type { ShownDeck } from './shown-deck.ts';

/** A slide that has what was asked for, and the line in which it stands. */
export interface Found {
  readonly shown: ShownDeck;
  readonly slide: ViewSlide;
  readonly number: number;
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[];
}

/** How much of a line is shown before and behind what was found, in characters. */
const AROUND = 40;

/** Widths and forms of characters, and capitals, make no difference to who looks for a word. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The slides of these decks that have all the words of a query, those in whose title they stand first. */
export function findSlides(decks: readonly ShownDeck[], query: string): readonly Found[] {
  const asked = folded(query).split(/\s+/).filter((word) => word !== '');
  if (asked.length === 0) return [];
  const found = decks.flatMap((shown) =>
    shown.view.slides.flatMap((slide, index) => {
      const lines = [slide.title, ...slide.words, ...slide.notes, ...slide.alts];
      const all = folded(lines.join('\n'));
      if (!asked.every((word) => all.includes(word))) return [];
      const line = lines.find((one) => asked.some((word) => folded(one).includes(word))) ?? slide.title;
      const isTitle = asked.every((word) => folded(slide.title).includes(word));
      return [{ isTitle, found: { shown, slide, number: index + 1, pieces: piecesOf(line, asked) } }];
    }),
  );
  return [...found.filter(({ isTitle }) => isTitle), ...found.filter(({ isTitle }) => !isTitle)].map((one) => one.found);
} // prettier-ignore

/** The line around the first word that was asked for. */
function piecesOf(line: string, asked: readonly string[]): Found['pieces'] {
  const characters = [...line.replaceAll(/\s+/g, ' ')];
  for (let from = 0; from < characters.length; from++) {
    const rest = folded(characters.slice(from).join(''));
    const word = asked.find((one) => rest.startsWith(one));
    if (word === undefined) continue;
    const to = endOf(characters, from, word);
    const [before, after] = [characters.slice(Math.max(0, from - AROUND), from), characters.slice(to, to + AROUND)];
    return [
      { text: (from > AROUND ? '…' : '') + before.join(''), hit: false },
      { text: characters.slice(from, to).join(''), hit: true },
      { text: after.join('') + (characters.length > to + AROUND ? '…' : ''), hit: false },
    ];
  }
  return [{ text: characters.slice(0, 2 * AROUND).join(''), hit: false }];
}

/** Where a word ends that begins at `from`: folded, it may have another number of characters. */
function endOf(characters: readonly string[], from: number, word: string): number {
  let to = from + 1;
  while (to < characters.length && !folded(characters.slice(from, to).join('')).startsWith(word)) to++;
  return to;
}
