import type { Report } from '../../../base/diagnostic.ts';
import { decodeText } from '../decode.ts';
import { decodeAs, encodingCalled, type OtherEncoding } from '../encodings.ts';
import { allOf, type FileBytes } from '../file-bytes.ts';
import { otherFormat } from '../other-format.ts';
import { decodeLarge, otherInPieces, type Decoded } from './decode-large.ts';
import * as says from './diagnostics.ts';
import { PIECE, piecesOf, textInOne, utf8InPieces, type TextInPieces } from './text/text-in-pieces.ts';

/**
 * The text of an export: in the encoding that is declared, which must fit its bytes, or in the most plausible one.
 * Undefined, and reported, if there is none.
 */
export async function decodeExport(
  file: string,
  given: FileBytes,
  { encoding, language }: { readonly encoding?: string | undefined; readonly language?: string | undefined },
  report: Report,
): Promise<Decoded | undefined> {
  const place = { file, line: 1, column: 1 };
  if (encoding === undefined) {
    const plain = plainUtf8(given);
    if (plain) return { text: plain, encoding: 'UTF-8' };
    const large = given.size > LARGE ? await decodeLarge(file, given, language, report) : undefined;
    if (large) return large;
    let used = 'UTF-8';
    const text = await decodeText(file, allOf(given), report, language, (other) => (used = other));
    return text === undefined ? undefined : { text: textInOne(text), encoding: used };
  }
  const called = encodingCalled(encoding);
  if (called === undefined) {
    report(says.unknownEncoding(place, { name: encoding }));
    return undefined;
  }
  const text = called === 'UTF-8' ? utf8InPieces(given) : await declaredText(given, called);
  if (text === undefined) {
    report(says.notThatEncoding(place, { encoding: called }));
    return undefined;
  }
  return { text, encoding: called };
}

async function declaredText(given: FileBytes, encoding: OtherEncoding): Promise<TextInPieces | undefined> {
  if (given.size > LARGE) return otherInPieces(given, encoding);
  const text = await decodeAs(allOf(given), encoding);
  return text === undefined ? undefined : textInOne(text);
}

/** Bytes up to which a file is decoded at once. */
const LARGE = 2 ** 20;

/** The text of a file of which there is nothing to decide or to say, as of most: UTF-8, no zeros in it, and not blank. */
function plainUtf8(file: FileBytes): TextInPieces | undefined {
  if (otherFormat(file) !== undefined) return undefined;
  const text = utf8InPieces(file, PIECE, (bytes) => !bytes.includes(0));
  if (!text) return undefined;
  for (const piece of piecesOf(text)) if (piece.trim() !== '') return text;
  return undefined;
}
