import { Cursor } from './cursor.ts';
import type { Declared } from './decoder.ts';
import { SavDamage } from './damage.ts';
import type { Extension, Records } from './records.ts';

/** Numbers of extension records that say something of the answers. */
export const EXTENSION = {
  integers: 3,
  floats: 4,
  sets: 7,
  display: 11,
  longNames: 13,
  longStrings: 14,
  cases: 16,
  setsExtended: 19,
  encoding: 20,
  longStringLabels: 21,
  longStringMissing: 22,
} as const;

const ofType = (records: Records, subtype: number): readonly Extension[] =>
  records.extensions.filter((extension) => extension.subtype === subtype);

/** All extension records of these numbers, in the order of the file. */
export const extensionsOf = (records: Records, ...subtypes: readonly number[]): readonly Extension[] =>
  records.extensions.filter(({ subtype }) => subtypes.includes(subtype));

/** A cursor over the data of an extension; its places are those of the file. */
export const cursorOf = (bytes: Uint8Array, { at, data }: Extension, isLittle: boolean): Cursor =>
  new Cursor(bytes, isLittle, at, at + data.length);

/** What the file says of its encoding. */
export function declaredEncoding(bytes: Uint8Array, records: Records, isLittle: boolean): Declared {
  const name = ofType(records, EXTENSION.encoding).at(-1)?.data;
  const integers = ofType(records, EXTENSION.integers).at(-1);
  const page = integers && integers.data.length >= 32 ? pageOf(cursorOf(bytes, integers, isLittle)) : undefined;
  const text = name && Buffer.from(name).toString('latin1').replaceAll('\0', '').trim();
  // 2 and 3 are "ASCII" of seven and of eight bits, and stand in files of any encoding.
  return { name: text === '' ? undefined : text, codePage: page === 2 || page === 3 || page === 0 ? undefined : page };
}

function pageOf(cursor: Cursor): number {
  const numbers = Array.from({ length: 8 }, () => cursor.int32());
  const [, , , , floats = 1, , , page = 0] = numbers;
  // 2 and 3 are the numbers of IBM's and DEC's old machines.
  if (floats === 2 || floats === 3) throw new SavDamage('numbers', cursor.at - 16);
  return page;
}

/** The number of cases where the header leaves it open; undefined: it is not said here either. */
export function casesOf(bytes: Uint8Array, records: Records, isLittle: boolean): number | undefined {
  const record = ofType(records, EXTENSION.cases).at(-1);
  if (!record || record.data.length < 16) return undefined;
  const cursor = cursorOf(bytes, record, isLittle);
  cursor.int64();
  const cases = cursor.int64();
  return cases >= 0 && Number.isSafeInteger(cases) ? cases : undefined;
}

/** The number that stands for no value at all. */
export const NO_VALUE = -Number.MAX_VALUE;

/** A file in which another number stands for no value would be read wrongly. */
export function checkNoValue(bytes: Uint8Array, records: Records, isLittle: boolean): void {
  const record = ofType(records, EXTENSION.floats).at(-1);
  if (!record || record.data.length < 8) return;
  const value = cursorOf(bytes, record, isLittle).float64();
  if (value !== NO_VALUE) throw new SavDamage('no_value', record.at, value);
}

/** Pairs of `NAME=value` that are split by tabs; what is no pair has no value. */
export function pairsOf(data: Uint8Array): readonly (readonly [name: Uint8Array, value: Uint8Array | undefined])[] {
  const pairs: (readonly [Uint8Array, Uint8Array | undefined])[] = [];
  for (let start = 0; start < data.length;) {
    const tab = data.indexOf(0x09, start);
    const end = tab < 0 ? data.length : tab;
    let pair = data.subarray(start, end);
    while (pair.at(-1) === 0) pair = pair.subarray(0, -1);
    const sign = pair.indexOf(0x3d);
    if (pair.length > 0) pairs.push(sign < 0 ? [pair, undefined] : [pair.subarray(0, sign), pair.subarray(sign + 1)]);
    start = end + 1;
  }
  return pairs;
}
