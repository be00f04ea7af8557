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

const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d];

/**
 * Tells every cell and row of comma-separated values (RFC 4180) with any delimiter, from an offset on; blank lines are
 * left out, line breaks inside cells become LF. Whatever is wrong with quotation marks is told, and reading goes on. We
 * scan the text ourselves: csv-parse takes ten times as long for it, stops at the first stray quotation mark and makes
 * an error with a stack of every row of another width.
 */
export function scanRows(text: string, from: number, delimiter: string, take: RowTaker): void {
  const mark = delimiter.charCodeAt(0);
  const { length } = text;
  let at = from;
  while (at < length) {
    const first = text.charCodeAt(at);
    if (first === LF || first === CR) {
      at += 1;
      continue;
    }
    const start = at;
    for (;;) {
      at = text.charCodeAt(at) === QUOTE ? quotedCell(text, at, mark, take) : plainCell(text, at, mark, take);
      if (at >= length || text.charCodeAt(at) !== mark) break;
      at += 1;
    }
    if (!take.row(start)) return;
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at += 1;
    at += 1;
  }
}

/** Where the text up to the next delimiter or line break ends. */
function endOfPlain(text: string, from: number, mark: number, quoteAt: (offset: number) => void): number {
  let at = from;
  let toldQuote = false;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === LF || code === CR) break;
    if (code === QUOTE && !toldQuote) {
      toldQuote = true;
      quoteAt(at);
    }
  }
  return at;
}

function plainCell(text: string, start: number, mark: number, take: RowTaker): number {
  const end = endOfPlain(text, start, mark, (offset) => take.innerQuote?.(offset));
  take.cell(text.slice(start, end), start);
  return end;
}

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

function quotedCell(text: string, start: number, mark: number, take: RowTaker): number {
  let close = text.indexOf('"', start + 1);
  let isDoubled = false;
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
    isDoubled = true;
    close = text.indexOf('"', close + 2);
  }
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
  take.afterQuote?.(close);
  const end = endOfPlain(text, close + 1, mark, () => undefined);
  take.cell(cell + text.slice(close + 1, end), start);
  return end;
}
