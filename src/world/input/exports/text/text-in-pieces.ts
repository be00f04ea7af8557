import { isUtf8 } from 'node:buffer';
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
  /** About how many characters there are; not fewer. */
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

/** The text of a file in UTF-8, without its byte order mark; undefined if any byte is wrong, or if not all pieces are as `also` wants. */
export function utf8InPieces(
  file: FileBytes,
  length = PIECE,
  also = (_: Uint8Array) => true,
): TextInPieces | undefined {
  const mark = file.part(0, 3);
  const start = mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf ? 3 : 0;
  // One for all: so many would be let go too late.
  const scratch = Buffer.allocUnsafeSlow(length + MORE);
  for (let at = start; at < file.size;) {
    const bytes = wholeCharacters(file, at, length, scratch);
    if (bytes.length === 0 || !isUtf8(bytes) || !also(bytes)) return undefined;
    at += bytes.length;
  }
  return {
    pieceAt(at) {
      const from = Math.max(at, start);
      const bytes = wholeCharacters(file, from, length, scratch);
      return bytes.length === 0 ? undefined : { text: bytes.toString('utf8'), next: from + bytes.length };
    },
    size: file.size,
  };
}

/** Bytes of a character after its first: 10xxxxxx, three at most; one more shows that something is wrong. */
const MORE = 4;

/** Bytes from a place on, up to the end of a character. */
function wholeCharacters(file: FileBytes, from: number, length: number, scratch: Uint8Array): Buffer {
  const part = file.part(from, from + length + MORE, scratch);
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let to = Math.min(bytes.length, length);
  while (to < bytes.length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to += 1;
  return bytes.subarray(0, to);
}
