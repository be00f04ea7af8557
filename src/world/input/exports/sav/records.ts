import type { Cursor } from './cursor.ts';
import { SavDamage } from './damage.ts';

/** How a variable is written out: the number of a format of SPSS, its width and decimals. */
export interface PrintFormat {
  readonly type: number;
  readonly decimals: number;
}

/** A variable record (type 2), or a segment of a very long string. */
export interface VariableRecord {
  /** Where the record stands in the file. */
  readonly at: number;
  /** Which element of a case it begins with, from 0. */
  readonly element: number;
  /** 0: a number; else the bytes of a string. */
  readonly width: number;
  readonly print: PrintFormat;
  readonly name: Uint8Array;
  readonly label: Uint8Array | undefined;
  /** −3 and −2: a range, with or without a value; else how many values. */
  readonly missingForm: number;
  /** Each has eight bytes. */
  readonly missing: readonly Uint8Array[];
}

/** Value labels (type 3), and the elements from 1 to which they belong (type 4). */
export interface LabelRecord {
  readonly at: number;
  readonly labels: readonly (readonly [value: Uint8Array, label: Uint8Array])[];
  readonly elements: readonly number[];
}

/** An extension record (type 7), by its number; `at` is where its data begin. */
export interface Extension {
  readonly subtype: number;
  readonly at: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** The dictionary as it stands in the file. */
export interface Records {
  readonly variables: readonly VariableRecord[];
  /** Elements of a case, eight bytes each. */
  readonly elements: number;
  readonly labels: readonly LabelRecord[];
  readonly extensions: readonly Extension[];
}

const padded = (length: number, to: number): number => Math.ceil(length / to) * to;

/** Reads the dictionary up to the record that ends it; then the cursor stands at the data. */
export function readRecords(cursor: Cursor): Records {
  const variables: VariableRecord[] = [];
  const labels: LabelRecord[] = [];
  const extensions: Extension[] = [];
  let elements = 0;
  for (;;) {
    const at = cursor.at;
    const type = cursor.int32();
    if (type === 2) {
      const record = readVariable(cursor, elements);
      variables.push(record);
      elements += Math.max(1, Math.ceil(record.width / 8));
    } else if (type === 3) labels.push(readLabels(cursor));
    else if (type === 6) cursor.take(cursor.count(80) * 80);
    else if (type === 7) extensions.push(readExtension(cursor));
    else if (type === 999) {
      cursor.int32();
      if (variables.length === 0) throw new SavDamage('no_variables', at);
      return { variables, elements, labels, extensions };
    } else throw new SavDamage(type === 4 ? 'no_labels' : 'record', at, type === 4 ? undefined : type);
  }
}

function readVariable(cursor: Cursor, element: number): VariableRecord {
  const at = cursor.at - 4;
  const width = cursor.int32();
  if (width < 0 || width > 255) throw new SavDamage(width === -1 ? 'continuation' : 'width', at + 4, width);
  const hasLabel = cursor.int32();
  const missingForm = cursor.int32();
  const print = cursor.int32();
  cursor.int32();
  const name = cursor.take(8);
  if (hasLabel !== 0 && hasLabel !== 1) throw new SavDamage('has_label', at + 8, hasLabel);
  let label: Uint8Array | undefined;
  if (hasLabel === 1) {
    const length = cursor.count(1);
    label = cursor.take(length);
    cursor.take(padded(length, 4) - length);
  }
  if (missingForm < -3 || missingForm > 3 || missingForm === -1 || (missingForm < 0 && width > 0)) {
    throw new SavDamage('missing', at + 12, missingForm);
  }
  const missing = Array.from({ length: Math.abs(missingForm) }, () => cursor.take(8));
  for (let rest = Math.ceil(width / 8) - 1; rest > 0; rest--) readContinuation(cursor);
  const format: PrintFormat = { type: (print >> 16) & 0xff, decimals: print & 0xff };
  return { at, element, width, print: format, name, label, missingForm, missing };
}

/** A string of more than eight bytes is followed by a record for each eight bytes more. */
function readContinuation(cursor: Cursor): void {
  const at = cursor.at;
  if (cursor.int32() !== 2 || cursor.int32() !== -1) throw new SavDamage('continuation', at);
  if (cursor.int32() !== 0 || cursor.int32() !== 0) throw new SavDamage('continuation', at);
  cursor.take(16);
}

function readLabels(cursor: Cursor): LabelRecord {
  const at = cursor.at - 4;
  const count = cursor.count(16);
  const labels = Array.from({ length: count }, () => {
    const value = cursor.take(8);
    const length = cursor.byte();
    const label = cursor.take(length);
    cursor.take(padded(length + 1, 8) - length - 1);
    return [value, label] as const;
  });
  const next = cursor.at;
  if (cursor.int32() !== 4) throw new SavDamage('labels_of_nothing', next);
  const elements = Array.from({ length: cursor.count(4) }, () => cursor.int32());
  return { at, labels, elements };
}

function readExtension(cursor: Cursor): Extension {
  const subtype = cursor.int32();
  const at = cursor.at;
  const size = cursor.int32();
  const count = cursor.int32();
  if (size < 0 || count < 0 || size * count > cursor.left) throw new SavDamage('count', at, `${size} × ${count}`);
  return { subtype, at: cursor.at, size, data: cursor.take(size * count) };
}
