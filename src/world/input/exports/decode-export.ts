import type { Report } from '../../../base/diagnostic.ts';
import { decodeText } from '../decode.ts';
import { decodeAs, encodingCalled } from '../encodings.ts';
import { otherFormat } from '../other-format.ts';
import * as says from './diagnostics.ts';
import { textInOne, utf8InPieces, type TextInPieces } from './text/text-in-pieces.ts';

/** The text of an export, and the encoding that it was read in. */
export interface Decoded {
  readonly text: TextInPieces;
  readonly encoding: string;
}

/**
 * The text of an export: in the encoding that is declared, which must fit its bytes, or in the most plausible one.
 * Undefined, and reported, if there is none.
 */
export async function decodeExport(
  file: string,
  bytes: Uint8Array,
  { encoding, language }: { readonly encoding?: string | undefined; readonly language?: string | undefined },
  report: Report,
): Promise<Decoded | undefined> {
  const place = { file, line: 1, column: 1 };
  if (encoding === undefined) {
    const plain = plainUtf8(bytes);
    if (plain) return { text: plain, encoding: 'UTF-8' };
    let used = 'UTF-8';
    const text = await decodeText(file, bytes, report, language, (other) => (used = other));
    return text === undefined ? undefined : { text: textInOne(text), encoding: used };
  }
  const called = encodingCalled(encoding);
  if (called === undefined) {
    report(says.unknownEncoding(place, { name: encoding }));
    return undefined;
  }
  const decoded = called === 'UTF-8' ? undefined : await decodeAs(bytes, called);
  const text = called === 'UTF-8' ? utf8InPieces(bytes) : decoded === undefined ? undefined : textInOne(decoded);
  if (text === undefined) {
    report(says.notThatEncoding(place, { encoding: called }));
    return undefined;
  }
  return { text, encoding: called };
}

/** The text of bytes of which there is nothing to decide or to say, as of most: UTF-8, no zeros in it, and not blank. */
function plainUtf8(bytes: Uint8Array): TextInPieces | undefined {
  if (otherFormat(bytes) !== undefined || bytes.includes(0)) return undefined;
  const text = utf8InPieces(bytes);
  if (!text) return undefined;
  for (const piece of text.pieces()) if (piece.trim() !== '') return text;
  return undefined;
}
