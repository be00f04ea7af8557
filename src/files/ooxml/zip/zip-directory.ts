import { Unreadable } from '../refusals.ts';
import { UTF8_NAMES, VERSION } from './write-zip.ts';

const END = 0x06054b50;
const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const LINE = 0x02014b50;
const LINE_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const ZIP64_EXTRA = 1;

/** A line of a zip's directory, as it stands there; nothing in it is trusted yet. */
export interface DirectoryLine {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its header begins. */
  readonly offset: number;
  /** Whether it says no more than our own writer does (`write-zip.ts`): no time of day, no system, no field of another's. */
  readonly plain: boolean;
}

export interface Directory {
  readonly lines: readonly DirectoryLine[];
  /** Bytes after the end record and its comment; negative where the comment is cut off. */
  readonly after: number;
}

/** A file of which a part is read when somebody asks for it: the bytes from `from` to before `to`, fewer where it ends. */
export interface ReadableParts {
  readonly size: number;
  part(from: number, to: number): Uint8Array;
}

/** Bytes that are there, in parts. */
export const inParts = (bytes: Uint8Array): ReadableParts => ({
  size: bytes.length,
  part: (from, to) => bytes.subarray(from, to),
});

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Eight bytes as a number; whatever is too large for an exact one is larger than any file. */
const uint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Bytes at the end of a file in which the end record stands, with what stands before it where there is a larger one. */
const TAIL = LOCATOR_LENGTH + END_LENGTH + LONGEST_COMMENT;

function findEnd(tail: DataView): number {
  const last = tail.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (tail.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** The number of lines and where they begin, from the end record or the larger one before it (zip64). */
function whereabouts(
  file: ReadableParts,
  tail: DataView,
  end: number,
): { readonly count: number; readonly offset: number } {
  const count = tail.getUint16(end + 10, true);
  const offset = tail.getUint32(end + 16, true);
  const locator = end - LOCATOR_LENGTH;
  if ((count !== 0xffff && offset !== 0xffffffff) || locator < 0 || tail.getUint32(locator, true) !== ZIP64_LOCATOR) {
    return { count, offset };
  }
  const large = uint64(tail, locator + 8);
  const record = viewOf(file.part(large, large + 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== ZIP64_END) {
    throw new Unreadable('zip-truncated', 'zip64');
  }
  return { count: uint64(record, 32), offset: uint64(record, 48) };
}

/** Sizes and an offset that are too large for the line are in its extra field, in this order. */
function large(view: DataView, at: number, length: number, values: readonly number[]): readonly number[] {
  if (!values.includes(0xffffffff)) return values;
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_EXTRA) continue;
    let next = field + 4;
    return values.map((value) => {
      if (value !== 0xffffffff || next + 8 > at + length) return value;
      next += 8;
      return uint64(view, next - 8);
    });
  }
  return values;
}

/** Versions and flags as we write them, and nothing in the fields that other programs fill: time, extra, comment, attributes. */
const isPlain = (view: DataView, at: number): boolean =>
  view.getUint32(at + 4, true) === VERSION * 0x1_0001 &&
  view.getUint16(at + 8, true) === UTF8_NAMES &&
  view.getUint16(at + 12, true) === 0 &&
  view.getUint32(at + 30, true) === 0 &&
  view.getUint32(at + 34, true) === 0 &&
  view.getUint32(at + 38, true) === 0;

function readLine(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly line: DirectoryLine; readonly end: number } {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const end = at + LINE_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
  if (end > view.byteLength) throw new Unreadable('zip-truncated', '');
  const fields = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size = 0, packedSize = 0, offset = 0] = large(view, at + LINE_LENGTH + nameLength, extraLength, fields);
  const name = new TextDecoder().decode(bytes.subarray(at + LINE_LENGTH, at + LINE_LENGTH + nameLength));
  const line = {
    name,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
    plain: isPlain(view, at),
  };
  return { line, end };
}

/** Reads a zip's directory (APPNOTE.TXT 6.3, sections 4.3.12 to 4.3.16); throws `Unreadable` where there is none. */
export function readDirectory(of: Uint8Array | ReadableParts): Directory {
  const file = of instanceof Uint8Array ? inParts(of) : of;
  const tailAt = Math.max(0, file.size - TAIL);
  const tail = viewOf(file.part(tailAt, file.size));
  const end = findEnd(tail);
  if (end < 0) {
    const head = viewOf(file.part(0, 4));
    const begins = head.byteLength >= 4 && head.getUint32(0, true) === 0x04034b50;
    throw new Unreadable(begins ? 'zip-truncated' : 'not-a-package', `${file.size} B`);
  }
  const { count, offset } = whereabouts(file, tail, end);
  const bytes = file.part(Math.min(offset, file.size), file.size);
  const view = viewOf(bytes);
  const lines: DirectoryLine[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + LINE_LENGTH > view.byteLength || view.getUint32(at, true) !== LINE) {
      throw new Unreadable('zip-truncated', `${i} < ${count}`);
    }
    const read = readLine(bytes, view, at);
    lines.push(read.line);
    at = read.end;
  }
  return { lines, after: file.size - (tailAt + end + END_LENGTH + tail.getUint16(end + 20, true)) };
}
