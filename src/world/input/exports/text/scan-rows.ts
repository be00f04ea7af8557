/** What hears of a table in text. Offsets are into the text (UTF-16). */
export interface RowTaker {
  cell(text: string, offset: number): void;
  /** The row is over that began at `start`. Returns false where nothing more is wanted. */
  row(start: number): boolean;
  /** A quotation mark inside a cell that does not begin with one: it is taken as it stands. */
  innerQuote?(offset: number): void;
  /** Something follows the closing quotation mark of a cell; it is taken as part of it. */
  afterQuote?(offset: number): void;
  /** The quotation mark at `offset` is not closed before the text ends. */
  openQuote?(offset: number): void;
}

/** Where reading goes on: at the cell at `at`, in the row that began at `start`; between rows, `start` is undefined. */
export interface ScanPlace {
  readonly at: number;
  readonly start: number | undefined;
}

/** A piece of a text, what stands between its cells, and whether the text ends with it. */
interface Piece {
  readonly text: string;
  readonly mark: number;
  readonly isLast: boolean;
}

const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d];
/** A cell that may go on in the next piece: nothing is told of it yet. */
const UNFINISHED = -1;

/**
 * Tells every cell and row of comma-separated values (RFC 4180) with any delimiter, from an offset on; blank lines are
 * left out, line breaks inside cells become LF. Whatever is wrong with quotation marks is told, and reading goes on. We
 * scan the text ourselves: csv-parse takes ten times as long for it, stops at the first stray quotation mark and makes
 * an error with a stack of every row of another width.
 */
export function scanRows(text: string, from: number, delimiter: string, take: RowTaker): void {
  scanPiece({ text, mark: delimiter.charCodeAt(0), isLast: true }, { at: from, start: undefined }, take);
}

/**
 * Does so with a piece of a text. What may go on in the next piece is not told; returned is where that begins, or undefined
 * if nothing more is wanted.
 */
export function scanPiece(piece: Piece, from: ScanPlace, take: RowTaker): ScanPlace | undefined {
  const { text, mark, isLast } = piece;
  const { length } = text;
  let { at, start } = from;
  for (;;) {
    if (start === undefined) {
      while (at < length && isBreak(text.charCodeAt(at))) at += 1;
      if (at >= length) return { at, start };
      start = at;
    }
    for (;;) {
      if (at >= length && !isLast) return { at, start };
      const end = text.charCodeAt(at) === QUOTE ? quotedCell(piece, at, take) : plainCell(piece, at, take);
      if (end === UNFINISHED) return { at, start };
      at = end;
      if (at >= length || text.charCodeAt(at) !== mark) break;
      at += 1;
    }
    if (!take.row(start)) return undefined;
    start = undefined;
    at += 1;
  }
}

const isBreak = (code: number): boolean => code === LF || code === CR;

/** Where the text up to the next delimiter or line break ends. */
function endOfPlain({ text, mark }: Piece, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === LF || code === CR) break;
  }
  return at;
}

function plainCell(piece: Piece, start: number, take: RowTaker): number {
  const { text, mark, isLast } = piece;
  let [at, quote] = [start, -1];
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === LF || code === CR) break;
    if (code === QUOTE && quote === -1) quote = at;
  }
  if (at >= text.length && !isLast) return UNFINISHED;
  if (quote !== -1) take.innerQuote?.(quote);
  take.cell(text.slice(start, at), start);
  return at;
}

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

function quotedCell(piece: Piece, start: number, take: RowTaker): number {
  const { text, mark, isLast } = piece;
  let close = text.indexOf('"', start + 1);
  let isDoubled = false;
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
    isDoubled = true;
    close = text.indexOf('"', close + 2);
  }
  // The quotation mark that a piece ends with may be the first of two.
  if (!isLast && (close === -1 || close + 1 >= text.length)) return UNFINISHED;
  if (close === -1) {
    take.openQuote?.(start);
    take.cell(withLineFeeds(text.slice(start + 1)), start);
    return text.length;
  }
  const inside = text.slice(start + 1, close);
  const cell = withLineFeeds(isDoubled ? inside.replaceAll('""', '"') : inside);
  const next = text.charCodeAt(close + 1);
  if (close + 1 >= text.length || next === mark || next === LF || next === CR) {
    take.cell(cell, start);
    return close + 1;
  }
  const end = endOfPlain(piece, close + 1);
  if (end >= text.length && !isLast) return UNFINISHED;
  take.afterQuote?.(close);
  take.cell(cell + text.slice(close + 1, end), start);
  return end;
}
