import type { Diagnostic, Report } from '../../../base/diagnostic.ts';
import { decodeText, lineSample } from '../decode.ts';
import { readAs } from '../diagnostics.ts';
import { pieceDecoder, widePieceDecoder, type OtherEncoding } from '../encodings.ts';
import type { FileBytes } from '../file-bytes.ts';
import { textInPieces, utf8InPieces, type TextInPieces } from './text/text-in-pieces.ts';

/** The text of an export, and the encoding that it was read in. */
export interface Decoded {
  readonly text: TextInPieces;
  readonly encoding: string;
}

/**
 * The text of a large file that is not UTF-8, in the encoding that some thousand of its lines are in, if all of it can be of that.
 * Undefined, and nothing reported, if that is not so sure: then all of it has to be looked at.
 */
export async function decodeLarge(
  file: string,
  given: FileBytes,
  language: string | undefined,
  report: Report,
): Promise<Decoded | undefined> {
  const wide = wideInPieces(given);
  if (wide) {
    report(readAs('UTF-16')({ file, line: 1, column: 1 }, { encoding: 'UTF-16' }));
    return { text: wide, encoding: 'UTF-16' };
  }
  const said: Diagnostic[] = [];
  let heard: OtherEncoding | undefined;
  const noting: Report = (diagnostic) => said.push(diagnostic);
  await decodeText(file, lineSample(given), noting, language, (encoding) => (heard = encoding));
  const text = heard && heard !== 'UTF-16' && (await otherInPieces(given, heard));
  if (!heard || !text) return undefined;
  said.forEach(report);
  return { text, encoding: heard };
}

/** The text of a file in an encoding; undefined if some bytes cannot be of it. */
export async function otherInPieces(given: FileBytes, encoding: OtherEncoding): Promise<TextInPieces | undefined> {
  return encoding === 'UTF-16' ? wideInPieces(given) : textInPieces(given, await pieceDecoder(encoding));
}

/** Zeros on the even and the odd places of a file, which tell UTF-16 that has no byte order mark. */
function zerosIn(given: FileBytes): readonly [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  const scratch = new Uint8Array(STEP);
  for (let from = 0; from < given.size; from += STEP) {
    const bytes = given.part(from, from + STEP, scratch);
    for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) zeros[at % 2 === 0 ? 0 : 1] += 1;
  }
  return zeros;
}

/** As `decodeUtf16` has it. */
function wideInPieces(given: FileBytes): TextInPieces | undefined {
  const [first, second] = given.head;
  const mark = first === 0xff && second === 0xfe ? 'le' : first === 0xfe && second === 0xff ? 'be' : undefined;
  if (given.size % 2 === 1) return undefined;
  if (mark) return textInPieces(given, widePieceDecoder(mark, 2));
  const [even, odd] = zerosIn(given);
  // Zero bytes alone are no text either, and a few of them are damage.
  const isPlain = Math.max(even, odd) * 10 >= given.size * 3;
  if (even + odd === 0 || (!isPlain && utf8InPieces(given))) return undefined;
  return textInPieces(given, widePieceDecoder(even > odd ? 'be' : 'le', 0));
}

/** Bytes that are looked through at once; an even number. */
const STEP = 2 ** 18;
