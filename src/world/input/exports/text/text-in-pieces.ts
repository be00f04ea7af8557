import { isUtf8 } from 'node:buffer';

/** The text of a file that may be read piece by piece, so that a large one is never held as a whole. */
export interface TextInPieces {
  /** Its pieces, one after another; no character is divided between two of them. */
  pieces(): Iterable<string>;
  /** About how many characters there are; not fewer. */
  readonly size: number;
  /** All of it, made when it is first asked for, and kept. */
  whole(): string;
}

/** Bytes of a piece: so few that V8 gives its memory back soon, and so many that its beginning and end cost nothing. */
const PIECE = 2 ** 16;

/** A text that is there already, as one piece. */
export const textInOne = (text: string): TextInPieces => ({
  pieces: () => [text],
  size: text.length,
  whole: () => text,
});

/** The text of bytes of UTF-8, without its byte order mark; undefined if any byte is wrong. */
export function utf8InPieces(bytes: Uint8Array, length = PIECE): TextInPieces | undefined {
  if (!isUtf8(bytes)) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let all: string | undefined;
  return {
    pieces: () => piecesOf(buffer, start, length),
    size: bytes.length,
    whole: () => (all ??= buffer.toString('utf8', start)),
  };
}

function* piecesOf(buffer: Buffer, start: number, length: number): Generator<string> {
  for (let from = start; from < buffer.length;) {
    let to = Math.min(buffer.length, from + length);
    // The bytes of a character after its first are 10xxxxxx.
    while (to < buffer.length && ((buffer[to] ?? 0) & 0xc0) === 0x80) to += 1;
    yield buffer.toString('utf8', from, to);
    from = to;
  }
}
