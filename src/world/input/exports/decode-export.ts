import type { Report } from '../../../base/diagnostic.ts';
import { decodeText } from '../decode.ts';
import { decodeAs, encodingCalled } from '../encodings.ts';
import * as says from './diagnostics.ts';

/** The text of an export, and the encoding that it was read in. */
export interface Decoded {
  readonly text: string;
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
    let used = 'UTF-8';
    const text = await decodeText(file, bytes, report, language, (other) => (used = other));
    return text === undefined ? undefined : { text, encoding: used };
  }
  const called = encodingCalled(encoding);
  if (called === undefined) {
    report(says.unknownEncoding(place, { name: encoding }));
    return undefined;
  }
  const text = await decodeAs(bytes, called);
  if (text === undefined) {
    report(says.notThatEncoding(place, { encoding: called }));
    return undefined;
  }
  return { text, encoding: called };
}
