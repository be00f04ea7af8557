import type { Place } from '../../../../base/diagnostic.ts';
import { itemAt } from '../../../../base/item-at.ts';
import { errorCode } from '../../system-code.ts';
import { placesIn, type PlaceOf } from '../../text-positions.ts';
import type { Piece, TextInPieces } from './text-in-pieces.ts';

/** Where a piece begins: in the file, in the text, and for people. */
interface Mark {
  readonly at: number;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

interface Opened {
  readonly mark: Mark;
  readonly text: string;
  readonly placeAt: PlaceOf;
}

/** Pieces that are held: mistakes are mostly found in the order of the text, or in two places by turns. */
const MOST_OPEN = 4;

/**
 * Finds places in a text that comes in pieces. It is gone through once when the first of them is asked for; then the piece
 * in which a place is is read again.
 */
export class TextPlaces {
  readonly #file: string;
  readonly #text: TextInPieces;
  #marks: readonly Mark[] | undefined;
  readonly #open = new Map<number, Opened>();

  constructor(file: string, text: TextInPieces) {
    this.#file = file;
    this.#text = text;
  }

  /** The place of an offset into the text (UTF-16). */
  placeOf(offset: number): Place {
    const { mark, placeAt, text } = this.#opened(this.#pieceOf(offset));
    const { line, column } = placeAt(Math.min(offset - mark.offset, text.length));
    return { file: this.#file, line: mark.line + line - 1, column: line === 1 ? mark.column + column - 1 : column };
  }

  /** The text from an offset to another, or to its end. */
  between(from: number, to: number): string {
    const marks = this.#allMarks();
    let found = '';
    for (let p = this.#pieceOf(from); p < marks.length && itemAt(marks, p).offset < to; p++) {
      const { mark, text } = this.#opened(p);
      found += text.slice(Math.max(0, from - mark.offset), Math.max(0, to - mark.offset));
    }
    return found;
  }

  /** A line, from 1, without its end; undefined where there are not so many. */
  lineAt(line: number): string | undefined {
    const marks = this.#allMarks();
    let p = 0;
    // The last piece that begins on an earlier line, or at the beginning of this one.
    while (p + 1 < marks.length && startsBy(itemAt(marks, p + 1), line)) p += 1;
    let at = itemAt(marks, p).line;
    let found = '';
    for (let endsInCr = false; p < marks.length; p++) {
      const { text } = this.#opened(p);
      // A line feed behind a carriage return ends the same line.
      const lines = (endsInCr ? text.replace(/^\n/, '') : text).split(BREAK);
      for (const [i, part] of lines.entries()) {
        if (i > 0 && at === line) return found;
        if (i > 0) at += 1;
        if (at === line) found += part;
      }
      endsInCr = text.endsWith('\r');
    }
    return at === line ? found : undefined;
  }

  /** The piece in which an offset is, or the last one. */
  #pieceOf(offset: number): number {
    const marks = this.#allMarks();
    let [low, high] = [0, marks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (itemAt(marks, middle).offset <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #opened(number: number): Opened {
    const known = this.#open.get(number);
    if (known) return known;
    const mark = itemAt(this.#allMarks(), number);
    const text = pieceIn(this.#text, mark.at)?.text ?? '';
    const opened = { mark, text, placeAt: placesIn(this.#file, text) };
    if (this.#open.size >= MOST_OPEN) this.#open.clear();
    this.#open.set(number, opened);
    return opened;
  }

  #allMarks(): readonly Mark[] {
    return (this.#marks ??= marksOf(this.#text));
  }
}

const startsBy = (mark: Mark, line: number): boolean => mark.line < line || (mark.line === line && mark.column === 1);

/** A piece; none where the file is gone by now: then a place is as near as can be told. */
function pieceIn(text: TextInPieces, at: number): Piece | undefined {
  try {
    return text.pieceAt(at);
  } catch (error) {
    errorCode(error);
    return undefined;
  }
}

const BREAK = /\r\n|\n|\r/g;

function marksOf(text: TextInPieces): readonly Mark[] {
  const marks: Mark[] = [];
  let [at, offset, line, column, endsInCr] = [0, 0, 1, 1, false];
  for (let piece = pieceIn(text, at); piece; piece = pieceIn(text, at)) {
    // A line feed that follows belongs to the same line break.
    if (endsInCr && !piece.text.startsWith('\n')) [line, column] = [line + 1, 1];
    marks.push({ at, offset, line, column });
    endsInCr = piece.text.endsWith('\r');
    const counted = endsInCr ? piece.text.slice(0, -1) : piece.text;
    let last = -1;
    for (const { 0: found, index } of counted.matchAll(BREAK)) {
      line += 1;
      last = index + found.length;
    }
    const rest = piece.text.slice(Math.max(0, last));
    column = (last < 0 ? column : 1) + [...rest].length;
    at = piece.next;
    offset += piece.text.length;
  }
  return marks.length > 0 ? marks : [{ at: 0, offset: 0, line: 1, column: 1 }];
}
