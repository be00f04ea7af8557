import { scanRows } from './scan-rows.ts';

/** What may stand between cells, likeliest first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Rows that are looked at: enough to see that a comma stands in texts only. */
const ROWS = 200;
/** Characters that are looked at, so that one endless row costs nothing. */
export const CHARACTERS = 2_000_000;

/** How a table looks when one of them is taken for its delimiter. */
interface Look {
  readonly delimiter: string;
  /** Cells of most rows. */
  readonly width: number;
  /** Share of the rows that have so many, from 0 to 1. */
  readonly share: number;
  /** Whether the first row has so many too. */
  readonly isHeaded: boolean;
  /** Whether quotation marks stand only where they may. */
  readonly isClean: boolean;
}

/** The delimiter of a table, and another that would make as good a table of it. */
export interface Guess {
  readonly delimiter: string;
  readonly or?: string;
}

/**
 * Finds the delimiter by evidence: with the right one, nearly all rows have as many cells, and quotation marks stand
 * around whole cells. A text of one column has none, and gets a comma.
 */
export function guessDelimiter(text: string, from: number): Guess {
  const head = text.length - from > CHARACTERS ? text.slice(from, from + CHARACTERS) : text.slice(from);
  const looks = DELIMITERS.map((delimiter) => lookOf(head, delimiter)).filter(({ width }) => width > 1);
  // Where one leaves quotation marks in their places, no other is right that does not.
  const clean = looks.filter(({ isClean }) => isClean);
  const [best, next] = (clean.length > 0 ? clean : looks).sort((a, b) => rank(b) - rank(a) || b.width - a.width);
  if (!best) return { delimiter: ',' };
  const isRival = next !== undefined && rank(next) === rank(best) && next.width * 2 >= best.width;
  return { delimiter: best.delimiter, ...(isRival ? { or: next.delimiter } : {}) };
}

/** By steps, so that one row of a title does not outweigh a hundred columns. A comma in numbers is not in the header. */
const rank = ({ share, width, isHeaded }: Look): number =>
  (share > 0.9 ? 3 : share > 0.6 ? 2 : 1) + (width > 2 ? 0.5 : 0) + (isHeaded ? 0.25 : 0);

function lookOf(text: string, delimiter: string): Look {
  const widths = new Map<number, number>();
  let [rows, cells, strays, first] = [0, 0, 0, 0];
  const stray = (): void => {
    strays += 1;
  };
  scanRows(text, 0, delimiter, {
    cell: () => {
      cells += 1;
    },
    row: () => {
      if (rows === 0) first = cells;
      widths.set(cells, (widths.get(cells) ?? 0) + 1);
      cells = 0;
      rows += 1;
      return rows < ROWS;
    },
    afterQuote: stray,
  });
  const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { delimiter, width, share: rows === 0 ? 0 : count / rows, isHeaded: first === width, isClean: strays === 0 };
}
