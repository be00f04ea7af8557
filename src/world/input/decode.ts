import { isAscii } from 'node:buffer';
import type { Report } from '../../base/diagnostic.ts';
import { repeatsOf } from '../../base/repeats.ts';
import { emptyFile, isOtherFormat, readAs, undecodable, unsureEncoding } from './diagnostics.ts';
import { doubtOf } from './doubt.ts';
import type { FileBytes } from './file-bytes.ts';
import { otherFormat } from './other-format.ts';
import { decodeAs, decodeUtf16, decodeUtf8, possibleReadings, type OtherEncoding, type Reading } from './encodings.ts';

/**
 * The text of a file: UTF-8 (with or without a byte order mark), otherwise the most plausible reading as UTF-16,
 * Shift_JIS, EUC-JP or Windows-1252, which a note mentions. `language` is that of the survey, if it is known; `heard` is told an encoding that is not UTF-8. Undefined
 * if the file is empty or no text at all, if some lines of UTF-8 are damaged, or if no reading is clearly right, since a
 * wrong one would end up on the slides; that is reported, with the possible readings.
 */
export async function decodeText(
  file: string,
  bytes: Uint8Array,
  report: Report,
  language?: string,
  heard?: (encoding: OtherEncoding) => void,
): Promise<string | undefined> {
  const other = otherFormat(bytes);
  if (other !== undefined) {
    report(isOtherFormat({ file, line: 1, column: 1 }, { format: other }));
    return undefined;
  }
  const wide = decodeUtf16(bytes);
  const text = wide?.text ?? decodeUtf8(bytes);
  if (text !== undefined) {
    if (wide) heard?.(wide.encoding);
    if (wide) report(readAs(wide.encoding)({ file, line: 1, column: 1 }, wide));
    if (text.trim() !== '') return text;
    report(emptyFile({ file, line: 1, column: 1 }));
    return undefined;
  }
  const lines = splitLines(bytes).filter(({ bytes: line }) => line.some((byte) => byte > 0x7f));
  const judged = bytes.length > JUDGED_WHOLE ? sampleOf(lines) : { bytes, lines };
  const readings = isMostlyUtf8(judged.bytes, judged.lines) ? [] : await possibleReadings(judged.bytes);
  const best = likeliest(readings, language);
  const whole = best && (judged.bytes === bytes ? best.text : await decodeAs(bytes, best.encoding));
  if (best && whole !== undefined) {
    heard?.(best.encoding);
    report(readAs(best.encoding)({ file, line: 1, column: 1 }, best));
    return whole;
  }
  if (readings.length > 0 && !best) {
    const number = lines[0]?.number ?? 1;
    const samples = readings.map(({ encoding, text: read }) => ({
      encoding,
      words: sampleWords(read.split('\n')[judged.bytes === bytes ? number - 1 : 0] ?? ''),
    }));
    report(unsureEncoding({ file, line: number, column: 1 }, { samples }));
    return undefined;
  }
  reportLines(file, lines, report);
  return undefined;
}

/** Bytes of a file up to which all of it is judged: of a hundred megabytes, some thousand lines show as much. */
const JUDGED_WHOLE = 2 ** 20;
const JUDGED_LINES = 4000;

/** Some of the lines that are not ASCII, from all parts of a file. */
function sampleOf(lines: readonly ByteLine[]): { readonly bytes: Uint8Array; readonly lines: readonly ByteLine[] } {
  const step = Math.ceil(lines.length / JUDGED_LINES);
  const some: ByteLine[] = [];
  let length = 0;
  for (let i = 0; i < lines.length && length < JUDGED_WHOLE; i += step) {
    const line = lines[i];
    if (line) some.push(line);
    length += line?.bytes.length ?? 0;
  }
  return { bytes: Buffer.concat(some.flatMap(({ bytes }) => [bytes, Buffer.from('\n')])), lines: some };
}

/** The same lines of a large file, each of which is read twice and not kept. */
export function lineSample(file: FileBytes): Uint8Array {
  let count = 0;
  for (const line of linesIn(file)) if (!isAscii(line)) count += 1;
  const step = Math.ceil(count / JUDGED_LINES);
  const some: Buffer[] = [];
  let [number, length] = [0, 0];
  for (const line of linesIn(file)) {
    if (isAscii(line) || number++ % step !== 0) continue;
    some.push(Buffer.from(line), Buffer.from('\n'));
    length += line.length;
    if (length >= JUDGED_WHOLE) break;
  }
  return Buffer.concat(some);
}

/** The lines of a file; what is given is gone with the next one. */
function* linesIn(file: FileBytes): Generator<Uint8Array> {
  const scratch = Buffer.allocUnsafeSlow(JUDGED_WHOLE);
  let rest: Uint8Array = new Uint8Array(0);
  for (let from = 0; from < file.size; from += JUDGED_WHOLE) {
    const bytes = file.part(from, from + JUDGED_WHOLE, scratch);
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
      yield rest.length === 0 ? bytes.subarray(start, end) : Buffer.concat([rest, bytes.subarray(start, end)]);
      rest = new Uint8Array(0);
      start = end + 1;
    }
    rest = Buffer.concat([rest, bytes.subarray(start)]);
  }
  yield rest;
}

/** A reading with more than this share of misplaced characters cannot be what was meant. */
const MOST_DOUBT = 0.25;
/** How much worse the other readings must be. */
const LEAST_LEAD = 0.35;

/** The one reading that makes sense; undefined if none does, or if another makes nearly as much sense. */
function likeliest(readings: readonly Reading[], language: string | undefined): Reading | undefined {
  const judged = readings.map((reading) => {
    const doubt = doubtOf(reading);
    return { reading, doubt, weighed: doubt + unlikeliness(reading.encoding, language) };
  });
  const [first, second] = judged.sort((a, b) => a.weighed - b.weighed);
  if (!first || first.doubt > MOST_DOUBT) return undefined;
  return second && second.weighed - first.weighed < LEAST_LEAD ? undefined : first.reading;
}

/** Languages of Western Europe, and some others, that Windows-1252 was made for. */
const WESTERN = /^(ca|da|de|en|es|eu|fi|fo|fr|ga|gl|id|is|it|ms|nb|nl|nn|no|pt|sq|sv|sw)(-|$)/;

/**
 * How much the survey's language speaks against an encoding: only somewhat, since people answer in other languages too.
 */
function unlikeliness(encoding: OtherEncoding, language: string | undefined): number {
  if (language === undefined) return 0;
  const isFitting = encoding === 'Windows-1252' ? WESTERN.test(language) : /^ja(-|$)/.test(language);
  return isFitting ? 0 : 0.25;
}

interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Neither UTF-8 nor any encoding of one byte or two uses the byte of a line feed inside a character. */
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

/**
 * Whether most lines of a file are UTF-8: one bad line does not turn UTF-8 into Shift_JIS. If there are only a line or
 * two, their characters decide.
 */
function isMostlyUtf8(bytes: Uint8Array, lines: readonly ByteLine[]): boolean {
  const sound = lines.filter((line) => decodeUtf8(line.bytes) !== undefined).length;
  if (sound * 2 >= lines.length) return true;
  const read = new TextDecoder('utf-8').decode(bytes);
  const wide = (read.match(/[\u0800-\ufffc]|\p{Extended_Pictographic}/gu) ?? []).length;
  return wide > read.split('\ufffd').length - 1;
}

function reportLines(file: string, lines: readonly ByteLine[], report: Report): void {
  const repeats = repeatsOf(report);
  for (const line of lines) {
    if (decodeUtf8(line.bytes) === undefined) {
      repeats.report(undecodable({ file, line: line.number, column: 1 }, { bytes: sample(line.bytes) }));
    }
  }
  repeats.finish();
}

/** The first bytes that are not ASCII, as a programmer would write them: "FF FE 41 00 …". */
function sample(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const hex = [...bytes.subarray(first, first + 4)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  return `${hex.join(' ')}${bytes.length > first + 4 ? ' …' : ''}`;
}

/** The cell with the first character of a line beyond ASCII, or the part of the cell around it. */
function sampleWords(line: string): string {
  const at = line.search(/[^\u0000-\u007f]/);
  const start = Math.max(
    0,
    at - 20,
    1 + Math.max(...[',', ';', '\t', '"'].map((mark) => line.lastIndexOf(mark, at - 1))),
  );
  const end = line.slice(at).search(/[,;\t"\r]/);
  return line.slice(start, Math.min(at + 30, end < 0 ? line.length : at + end)).trim();
}
