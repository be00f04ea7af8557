import { scanPiece, type RowTaker, type ScanPlace } from './scan-rows.ts';

/**
 * As `scanRows`, of a text that comes in pieces; offsets are into the whole of it. Of what was read, only the cell is held that
 * goes on in the next piece. `begins` is told of each piece before its cells are, with all that is held of the text.
 */
export function scanPieces(
  pieces: Iterable<string>,
  from: number,
  delimiter: string,
  take: RowTaker,
  begins: (held: string) => void,
): void {
  let base = 0;
  const taker: RowTaker = {
    cell: (text, offset) => {
      take.cell(text, base + offset);
    },
    row: (start) => take.row(base + start),
    innerQuote: (offset) => take.innerQuote?.(base + offset),
    afterQuote: (offset) => take.afterQuote?.(base + offset),
    openQuote: (offset) => take.openQuote?.(base + offset),
  };
  const mark = delimiter.charCodeAt(0);
  let place: ScanPlace | undefined = { at: from, start: undefined };
  let [text, enough] = ['', 0];
  /** False if nothing more is wanted. */
  const scan = (isLast: boolean): boolean => {
    begins(text);
    place = place && scanPiece({ text, mark, isLast }, place, taker);
    if (!place) return false;
    const { at, start } = place;
    text = text.slice(at);
    base += at;
    place = { at: 0, start: start === undefined ? undefined : start - at };
    // A cell that is longer than a piece is looked through again whenever there is twice as much of it.
    enough = 2 * text.length;
    return true;
  };
  for (const piece of pieces) {
    text += piece;
    if (text.length > Math.max(enough, place.at) && !scan(false)) return;
  }
  scan(true);
}
