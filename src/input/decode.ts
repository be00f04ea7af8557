import type { Report } from '../base/diagnostic.ts';
import { repeatsOf } from '../base/repeats.ts';
import { emptyFile, readAsShiftJis, undecodable } from './diagnostics.ts';

/**
 * The text of a file: UTF-8 (with or without a byte order mark), else Shift_JIS as Windows writes it, which a note
 * mentions. Undefined, and reported by line, where it is neither, and where the file is empty.
 */
export async function decodeText(file: string, bytes: Uint8Array, report: Report): Promise<string | undefined> {
  const text = decodeUtf8(bytes);
  if (text !== undefined) {
    if (text.trim() !== '') return text;
    report(emptyFile({ file, line: 1, column: 1 }, {}));
    return undefined;
  }
  const lines = splitLines(bytes).filter(({ bytes: line }) => line.some((byte) => byte > 0x7f));
  // A file is in the encoding that most of its lines are in; one bad line does not make UTF-8 into Shift_JIS.
  const isMostlyUtf8 = lines.filter((line) => decodeUtf8(line.bytes) !== undefined).length * 2 >= lines.length;
  const shiftJis = isMostlyUtf8 ? undefined : await decodeShiftJis(bytes, lines);
  if (shiftJis !== undefined) {
    report(readAsShiftJis({ file, line: 1, column: 1 }, {}));
    return shiftJis;
  }
  const repeats = repeatsOf(report);
  for (const line of lines) {
    if (decodeUtf8(line.bytes) === undefined) {
      repeats.report(undecodable({ file, line: line.number, column: 1 }, { bytes: sample(line.bytes) }));
    }
  }
  repeats.finish();
  return undefined;
}

interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Neither UTF-8 nor Shift_JIS uses the byte of a line feed inside a character. */
function splitLines(bytes: Uint8Array): readonly ByteLine[] {
  const lines: ByteLine[] = [];
  for (let start = 0; start <= bytes.length;) {
    const next = bytes.indexOf(0x0a, start);
    const end = next === -1 ? bytes.length : next;
    lines.push({ number: lines.length + 1, bytes: bytes.subarray(start, end) });
    start = end + 1;
  }
  return lines;
}

/** The first bytes that are no ASCII, as a programmer would write them: "FF FE 41 00 …". */
function sample(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const hex = [...bytes.subarray(first, first + 4)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  return `${hex.join(' ')}${bytes.length > first + 4 ? ' …' : ''}`;
}

async function decodeShiftJis(bytes: Uint8Array, lines: readonly ByteLine[]): Promise<string | undefined> {
  if (!lines.every((line) => isShiftJis(line.bytes))) return undefined;
  // Loaded only here: its tables cost more to load than most files to read.
  const { default: encoding } = await import('encoding-japanese');
  if (encoding.detect(bytes) !== 'SJIS') return undefined;
  const text = encoding.convert(bytes, { from: 'SJIS', to: 'UNICODE', type: 'string' });
  // The library writes "?" for a code that stands for no character.
  const written = bytes.reduce((sum, byte) => sum + (byte === 0x3f ? 1 : 0), 0);
  return text.split('?').length - 1 === written ? text : undefined;
}

const between = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** Whether the bytes have the form of Shift_JIS (JIS X 0208 Annex 1, with the extensions of Windows-31J). */
function isShiftJis(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80 || between(byte, 0xa1, 0xdf)) continue;
    const next = bytes[++i];
    const isLead = between(byte, 0x81, 0x9f) || between(byte, 0xe0, 0xfc);
    if (!isLead || !(between(next, 0x40, 0x7e) || between(next, 0x80, 0xfc))) return false;
  }
  return true;
}
