import type { Variable } from '../../../../base/export.ts';
import type { LeftOut } from './damage.ts';
import { SavDamage } from './damage.ts';
import type { Decoder } from './decoder.ts';
import { cursorOf, EXTENSION, extensionsOf, pairsOf } from './extensions.ts';
import type { Records, VariableRecord } from './records.ts';
import { meaningOf, type Meaning } from './spell.ts';

/** A part of a string that stands in a case as a variable of its own. */
export interface Segment {
  readonly used: number;
  /** Of eight bytes each. */
  readonly elements: number;
}

/** A variable as people know it: the segments of a very long string are one. */
export interface SavVariable {
  readonly record: VariableRecord;
  /** At most eight letters, by which other records name it. */
  readonly short: string;
  readonly name: string;
  /** 0: a number; else the bytes of a string. */
  readonly width: number;
  /** Of a string: the bytes that each segment holds of it, and the elements that it takes in a case. */
  readonly segments: readonly Segment[];
  readonly meaning: Meaning;
  readonly label: string | undefined;
  readonly measure: Variable['measure'];
}

/** What the parts of the reader share. */
export interface Context {
  readonly bytes: Uint8Array;
  readonly isLittle: boolean;
  readonly records: Records;
  readonly decoder: Decoder;
  /** Says that a part of the dictionary cannot be read, without which the rest can. */
  leaveOut(part: LeftOut, byte: number): void;
}

/** Every segment of a very long string has room for 255 bytes, though its width is counted as 252. */
const SEGMENT = 255;
const COUNTED = 252;
/** Bytes of the longest string that there may be. */
export const LONGEST_STRING = 32_767;

/** Blanks at the end fill up, and so do zero bytes of some programs. */
export function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end -= 1;
  return bytes.subarray(0, end);
}

export const textOf = ({ decoder }: Context, bytes: Uint8Array): string => decoder.decode(trimmed(bytes));

/** The variables of a file, in the order of its columns. */
export function variablesOf(context: Context): readonly SavVariable[] {
  const { records } = context;
  const shorts = records.variables.map(({ name, at }) => {
    const short = textOf(context, name);
    if (short === '') throw new SavDamage('no_name', at);
    return short;
  });
  const widths = longStrings(context, shorts);
  const names = longNames(context);
  const merged: { index: number; width: number; segments: readonly number[] }[] = [];
  for (let index = 0; index < records.variables.length;) {
    const width = widths.get(index) ?? records.variables[index]!.width;
    const segments = segmentsOf(width);
    merged.push({ index, width, segments });
    index += Math.max(1, segments.length);
  }
  const measures = measuresOf(
    context,
    merged.map(({ index }) => index),
  );
  const variables = merged.map(({ index, width, segments }) => {
    const record = records.variables[index]!;
    const short = shorts[index]!;
    return {
      record,
      short,
      name: names.get(short.toUpperCase()) ?? short,
      width,
      segments: segments.map((used, i) => ({ used, elements: Math.ceil(records.variables[index + i]!.width / 8) })),
      meaning: width > 0 ? ('number' as const) : meaningOf(record.print),
      label: record.label && textOf(context, record.label),
      measure: measures.get(index),
    };
  });
  checkNames(variables);
  return variables;
}

/** The bytes that each segment of a string holds; none for a number. */
function segmentsOf(width: number): readonly number[] {
  if (width <= SEGMENT) return width === 0 ? [] : [width];
  const count = Math.ceil(width / COUNTED);
  return Array.from({ length: count }, (_, i) => Math.max(0, Math.min(SEGMENT, width - i * SEGMENT)));
}

function checkNames(variables: readonly SavVariable[]): void {
  const seen = new Set<string>();
  for (const { name, record } of variables) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new SavDamage('same_name', record.at, name);
    seen.add(key);
  }
}

/** By index of their first record: the widths of strings of more than 255 bytes. */
function longStrings(context: Context, shorts: readonly string[]): ReadonlyMap<number, number> {
  const { records, decoder } = context;
  const indexOf = new Map(shorts.map((short, index) => [short.toUpperCase(), index]));
  const widths = new Map<number, number>();
  for (const { at, data } of extensionsOf(records, EXTENSION.longStrings)) {
    for (const [key, value] of pairsOf(data)) {
      const name = decoder.decode(key);
      const width = /^\d{1,5}$/.exec(value ? Buffer.from(value).toString('latin1') : '');
      const index = indexOf.get(name.toUpperCase());
      if (!width || Number(width[0]) > LONGEST_STRING || index === undefined)
        throw new SavDamage('long_string', at, name);
      const segments = segmentsOf(Number(width[0]));
      // Some programs list strings that are not long, too.
      if (segments.length < 2) continue;
      segments.forEach((_, i) => {
        const room = i + 1 < segments.length ? SEGMENT : Number(width[0]) - i * COUNTED;
        const found = records.variables[index + i]?.width ?? 0;
        if (Math.ceil(found / 8) !== Math.ceil(room / 8)) throw new SavDamage('long_string', at, name);
      });
      widths.set(index, Number(width[0]));
    }
  }
  return widths;
}

/** By short name: the names that people gave. */
function longNames(context: Context): ReadonlyMap<string, string> {
  const { records, decoder } = context;
  const names = new Map<string, string>();
  for (const { at, data } of extensionsOf(records, EXTENSION.longNames)) {
    for (const [key, value] of pairsOf(data)) {
      const name = value && decoder.decode(trimmed(value));
      if (name) names.set(decoder.decode(trimmed(key)).toUpperCase(), name);
      else context.leaveOut('names', at);
    }
  }
  return names;
}

const MEASURES: Readonly<Record<number, Variable['measure']>> = { 1: 'nominal', 2: 'ordinal', 3: 'scale' };

/** By index of their record: levels of measurement. There is one for each record, or for each variable. */
function measuresOf(
  context: Context,
  indexes: readonly number[],
): ReadonlyMap<number, NonNullable<Variable['measure']>> {
  const { bytes, records, isLittle } = context;
  const measures = new Map<number, NonNullable<Variable['measure']>>();
  const extension = extensionsOf(records, EXTENSION.display).at(-1);
  if (!extension) return measures;
  const numbers = extension.data.length / 4;
  const all = records.variables.map((_, index) => index);
  const listed = [all, indexes].find(({ length }) => numbers === length * 3 || numbers === length * 2);
  if (!listed) {
    context.leaveOut('measures', extension.at);
    return measures;
  }
  const cursor = cursorOf(bytes, extension, isLittle);
  for (const index of listed) {
    const measure = MEASURES[cursor.int32()];
    cursor.take((numbers / listed.length - 1) * 4);
    if (measure) measures.set(index, measure);
  }
  return measures;
}
