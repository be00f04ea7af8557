import type { FigureFact, LedgerChart, LedgerElement } from '../../files/record/ledger-schema.ts';
import type { Pair } from './context.ts';
import { squashed } from './text/text-body.ts';

/**
 * Numbers in a line, but not the 6 in `Q6`. Only their digits are compared, since languages punctuate them differently.
 */
const NUMBER = /(?<![A-Za-z\d.,])\d[\d.,\u00A0\u202F]*/g;
const digits = (text: string): string => text.replace(/\D/g, '');
const numbersIn = (line: string): readonly string[] => (line.match(NUMBER) ?? []).map(digits);
/** The line without its numbers: what it is about. */
const subject = (line: string): string =>
  squashed(line.replace(NUMBER, (number) => (/[.,\s]$/.test(number) ? '#.' : '#')));

/** What a line must contain to be about a value: all of these numbers, and one of these names if there are any. */
interface Cell {
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  /** Whether the line may have no other numbers, for a value without a question to name. */
  readonly alone?: boolean;
  /** Words that a person left: only what they still say needs its source in the notes. */
  readonly words?: string;
}

const chartCells = ({ question, rows }: LedgerChart): readonly Cell[] =>
  rows.map(({ label, count, base, provenance }) => ({
    numbers: (provenance === 'reconstructed' ? [base] : [count, base]).map(String),
    // An unpublished value is given without its number, so only its label distinguishes it from its neighbours.
    names: provenance === 'reconstructed' ? [label] : [label, question],
  }));

function figureCell({ question, count, base, displayed, decimals, measure }: FigureFact): Cell {
  const value = digits(displayed.toFixed(measure === 'count' || measure === 'rank' ? 0 : decimals));
  if (question === undefined) return { numbers: [value], names: [], alone: true };
  const number = measure === 'value' ? value : String(count);
  return { numbers: [number, ...(base === undefined ? [] : [String(base)])], names: [question] };
}

/** Every value that an element shows. */
function cellsOf(element: LedgerElement, figures: ReadonlyMap<string, FigureFact>): readonly Cell[] {
  return [
    ...(element.kind === 'chart' ? chartCells(element.chart) : []),
    ...element.figures.flatMap((id) => {
      const figure = figures.get(id);
      return figure ? [figureCell(figure)] : [];
    }),
  ];
}

function isAbout(line: string, { numbers, names, alone }: Cell): boolean {
  const present = numbersIn(line);
  if (alone && present.length !== numbers.length) return false;
  return numbers.every((number) => present.includes(number)) && (names.length === 0 || names.some((name) => squashed(line).includes(squashed(name)))); // prettier-ignore
}

/** What on a slide stays as a person left it and what follows the data, each with what the data says about it. */
export interface LeftOnSlide {
  readonly pairs: readonly Pair[];
  readonly left: ReadonlySet<Pair>;
  /** Figures of the deck as the data gives it today. */
  readonly figures: ReadonlyMap<string, FigureFact>;
}

/**
 * The lines of the notes as they should read: those about an object that was left stay with it. Where something else on
 * the slide follows the data and shows the same value, both lines stay, since both numbers do.
 */
export function notesBeside(was: readonly string[], now: readonly string[], { pairs, left, figures }: LeftOnSlide): readonly string[] {
  const isText = ({ old }: Pair): boolean => old.kind === 'text' || old.kind === 'table';
  const cells = [...left].flatMap((pair) => cellsOf(pair.next, figures).map((cell) => (isText(pair) ? { ...cell, words: pair.shape.words } : cell))); // prettier-ignore
  const gone = [...left].flatMap(({ old }) => (old.kind === 'chart' ? cellsOf({ ...old, figures: [] }, figures) : []));
  const others = pairs.filter((pair) => !left.has(pair)).flatMap(({ next }) => cellsOf(next, figures));
  const [before, after] = [new Set(was), new Set(now)];
  const about = (line: string): string => subject(line);
  const lines = now.flatMap((line): readonly string[] => {
    const found = cells.filter((cell) => isAbout(line, cell));
    const earlier = was.filter((one) => !after.has(one) && about(one) === about(line));
    const stays = earlier.filter((one) => found.some(({ words }) => words === undefined || says(words, one, line)));
    const isOnlyTheirs = found.some(({ words }) => words === undefined) && !others.some((cell) => isAbout(line, cell));
    return isOnlyTheirs && !before.has(line) ? stays : [...stays, line];
  });
  const lost = was.filter((line) => !after.has(line) && !lines.includes(line) && gone.some((cell) => isAbout(line, cell)));
  return [...lines, ...lost];
} // prettier-ignore

/** Whether words still contain a number that the earlier line has and the later one has not. */
function says(words: string, earlier: string, later: string): boolean {
  const [now, said] = [numbersIn(later), numbersIn(words)];
  return numbersIn(earlier).some((number) => !now.includes(number) && said.includes(number));
}
