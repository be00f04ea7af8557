import { isUtf8 } from 'node:buffer';
import type { PieceDecoder } from '../../encodings.ts';
import type { FileBytes } from '../../file-bytes.ts';

/** A part of a text, and where the next one begins. */
export interface Piece {
  readonly text: string;
  readonly next: number;
}

/** The text of a file that is read piece by piece, as often as somebody needs it, so that a large one is never held as a whole. */
export interface TextInPieces {
  /** The piece that begins at 0 or where another ends; undefined at the end. No character is divided between two of them. */
  pieceAt(at: number): Piece | undefined;
  /** Where the last piece ends. */
  readonly size: number;
}

/** Bytes of a piece: so few that V8 gives its memory back soon, and so many that its beginning and end cost nothing. */
export const PIECE = 2 ** 16;

/** The pieces of a text, one after another. */
export function* piecesOf(text: TextInPieces, from = 0): Generator<string> {
  for (let piece = text.pieceAt(from); piece; piece = text.pieceAt(piece.next)) yield piece.text;
}

/** A text that is there already, as one piece. */
export const textInOne = (text: string): TextInPieces => ({
  pieceAt: (at) => (at < text.length ? { text, next: text.length } : undefined),
  size: text.length,
});

/** Bytes behind a piece that are read with it: a character may end there. No character has more than four. */
const MORE = 4;

/** The text of a file in UTF-8, without its byte order mark; undefined if any byte is wrong, or if not all pieces are as `also` wants. */
export function utf8InPieces(
  file: FileBytes,
  length = PIECE,
  also = (_: Uint8Array) => true,
): TextInPieces | undefined {
  const mark = file.part(0, 3);
  const start = mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf ? 3 : 0;
  const whole = (bytes: Uint8Array): number => {
    // The bytes of a character after its first are 10xxxxxx.
    let to = Math.min(bytes.length, length);
    while (to < bytes.length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to += 1;
    return to;
  };
  const read = (bytes: Uint8Array): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return textInPieces(file, { start, whole, read }, length, (bytes) => isUtf8(bytes) && also(bytes));
}

/** The text of a file in an encoding; undefined if `isSound` is not so of all pieces. */
export function textInPieces(
  file: FileBytes,
  { start, whole, read }: PieceDecoder,
  length = PIECE,
  isSound = (bytes: Uint8Array) => read(bytes) !== undefined,
): TextInPieces | undefined {
  // One for all: so many would be let go too late.
  const scratch = Buffer.allocUnsafeSlow(length + MORE);
  const bytesAt = (from: number): Uint8Array => {
    const bytes = file.part(from, from + length + MORE, scratch);
    const to = whole(bytes);
    // What ends a file in the middle of a character is not to be passed over.
    return to === 0 ? bytes : bytes.subarray(0, to);
  };
  for (let at = start; at < file.size;) {
    const bytes = bytesAt(at);
    if (bytes.length === 0 || !isSound(bytes)) return undefined;
    at += bytes.length;
  }
  return {
    pieceAt(at) {
      const from = Math.max(at, start);
      const bytes = bytesAt(from);
      return bytes.length === 0 ? undefined : { text: read(bytes) ?? '', next: from + bytes.length };
    },
    size: file.size,
  };
}
