import { deflateSync } from 'node:zlib';

/** A variable of a file that is made for a test, with its cells; `undefined` is no value. */
export interface Made {
  /** At most eight bytes; segments of a long string get names of their own. */
  readonly short: string;
  readonly long?: string;
  /** Bytes of a string; without it, a number. */
  readonly width?: number;
  /** Number of a format of SPSS, its width and decimals. */
  readonly print?: readonly [type: number, width: number, decimals: number];
  readonly label?: string;
  readonly labels?: readonly (readonly [value: number | string, label: string])[];
  readonly missing?: readonly (number | string)[];
  readonly range?: readonly [number, number];
  readonly measure?: 0 | 1 | 2 | 3;
  readonly cells: readonly (number | string | undefined)[];
}

export interface MakeOptions {
  readonly order?: 'little' | 'big';
  readonly packing?: 'none' | 'bytecode' | 'zlib';
  readonly bias?: number;
  /** Name (7/20) and code page (7/3): null leaves the record out. */
  readonly encoding?: string | null;
  readonly codePage?: number | null;
  /** How texts become bytes: UTF-8. */
  readonly encode?: (text: string) => Uint8Array;
  /** Number of cases in the header; −1: not known. */
  readonly cases?: number;
  /** Number of cases in record 7/16. */
  readonly longCases?: number;
  /** Short name of the weight variable. */
  readonly weight?: string;
  /** Records 7/7 and 7/19, as they stand in the file. */
  readonly sets?: string;
  readonly setsExtended?: string;
  /** Bytes of an unpacked block of a `.zsav`. */
  readonly blockSize?: number;
  /** Old versions of PSPP repeat the length of each missing value of a long string. */
  readonly oldMissing?: boolean;
  /** Whether 7/11 counts the segments of a long string as one. */
  readonly displayMerged?: boolean;
  /** Old files have no widths in 7/11. */
  readonly displayShort?: boolean;
  readonly noDisplay?: boolean;
  /** Put before the record that ends the dictionary. */
  readonly extra?: Uint8Array;
}

const SYSMIS = -Number.MAX_VALUE;
/** What SPSS writes for LOWEST. */
const LOWEST = -1.797_693_134_862_315_5e308;

class Writer {
  readonly #parts: Buffer[] = [];
  readonly isLittle: boolean;
  length = 0;

  constructor(isLittle: boolean) {
    this.isLittle = isLittle;
  }
  raw(bytes: Uint8Array): void {
    this.#parts.push(Buffer.from(bytes));
    this.length += bytes.length;
  }
  int32(...numbers: readonly number[]): void {
    for (const number of numbers) {
      const bytes = Buffer.alloc(4);
      if (this.isLittle) bytes.writeInt32LE(number);
      else bytes.writeInt32BE(number);
      this.raw(bytes);
    }
  }
  int64(number: number): void {
    const bytes = Buffer.alloc(8);
    if (this.isLittle) bytes.writeBigInt64LE(BigInt(number));
    else bytes.writeBigInt64BE(BigInt(number));
    this.raw(bytes);
  }
  float64(number: number): void {
    const bytes = Buffer.alloc(8);
    if (this.isLittle) bytes.writeDoubleLE(number);
    else bytes.writeDoubleBE(number);
    this.raw(bytes);
  }
  filled(bytes: Uint8Array, length: number, fill = 0x20): void {
    if (bytes.length > length) throw new Error(`${bytes.length} bytes do not fit into ${length}`);
    this.raw(bytes);
    this.raw(Buffer.alloc(length - bytes.length, fill));
  }
  done(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const up = (n: number, to: number): number => Math.ceil(n / to) * to;
/** Widths that the segments of a string are declared with, and the bytes that each holds of it. */
function segmentsOf(width: number): readonly (readonly [width: number, used: number])[] {
  if (width <= 255) return [[width, width]];
  const count = Math.ceil(width / 252);
  return Array.from({ length: count }, (_, i) => [
    i + 1 < count ? 255 : width - i * 252,
    Math.max(0, Math.min(255, width - i * 255)),
  ]);
}

/** Writes a system file of SPSS. */
export function makeSav(variables: readonly Made[], options: MakeOptions = {}): Buffer {
  const { order = 'little', packing = 'bytecode', bias = 100, encode = utf8 } = options;
  const out = new Writer(order === 'little');
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const rows = variables[0]?.cells.length ?? 0;
  const elementOf = new Map<string, number>();
  let elements = 0;
  for (const { short, width = 0 } of variables) {
    elementOf.set(short, elements + 1);
    elements += width === 0 ? 1 : segmentsOf(width).reduce((sum, [w]) => sum + Math.ceil(w / 8), 0);
  }

  out.raw(latin(packing === 'zlib' ? '$FL3' : '$FL2'));
  out.filled(latin('@(#) SPSS DATA FILE made for a test'), 60);
  out.int32(2, elements, { none: 0, bytecode: 1, zlib: 2 }[packing]);
  out.int32(options.weight === undefined ? 0 : (elementOf.get(options.weight) ?? 999), options.cases ?? rows);
  out.float64(bias);
  out.filled(latin('01 Sep 2512:00:00'), 17);
  out.filled(latin(''), 64);
  out.raw(Buffer.alloc(3));

  const value = (text: number | string): void => {
    if (typeof text === 'number') out.float64(text);
    else out.filled(encode(text), 8);
  };
  for (const made of variables) writeVariable(out, made, encode, value);
  for (const { short, width = 0, labels } of variables) {
    if (!labels || width > 8) continue;
    out.int32(3, labels.length);
    for (const [of, label] of labels) {
      value(of);
      const bytes = encode(label);
      out.raw(Buffer.of(bytes.length));
      out.filled(bytes, up(bytes.length + 1, 8) - 1);
    }
    out.int32(4, 1, elementOf.get(short) ?? 0);
  }
  writeExtensions(out, variables, options, encode);
  out.int32(999, 0);

  const data = packing === 'none' ? plain(out, variables, rows, encode) : packed(out, variables, rows, encode, bias);
  if (packing === 'zlib') writeBlocks(out, data, bias, options.blockSize ?? 0x3ff000);
  else out.raw(data);
  return out.done();
}

function writeVariable(
  out: Writer,
  made: Made,
  encode: (t: string) => Uint8Array,
  value: (v: number | string) => void,
) {
  const { short, width = 0, label, missing = [], range, print = width > 0 ? [1, Math.min(width, 255), 0] : [5, 8, 2] } = made; // prettier-ignore
  segmentsOf(width).forEach(([segment], i) => {
    const isFirst = i === 0;
    const inRecord = isFirst && width <= 8;
    const form = inRecord ? (range ? -2 - missing.length : missing.length) : 0;
    const format = (print[0] << 16) | ((segment || print[1]) << 8) | print[2];
    out.int32(2, segment, isFirst && label !== undefined ? 1 : 0, form, format, format);
    out.filled(encode(isFirst ? short : `${short.slice(0, 5)}${i}`), 8);
    if (isFirst && label !== undefined) {
      const bytes = encode(label);
      out.int32(bytes.length);
      out.filled(bytes, up(bytes.length, 4));
    }
    if (inRecord && range) {
      out.float64(range[0] === -Infinity ? LOWEST : range[0]);
      out.float64(range[1] === Infinity ? Number.MAX_VALUE : range[1]);
    }
    if (inRecord) missing.forEach(value);
    for (let rest = Math.ceil(segment / 8) - 1; rest > 0; rest--) {
      out.int32(2, -1, 0, 0, 0x00011d01, 0x00011d01);
      out.filled(encode(''), 8);
    }
  });
}

function writeExtensions(
  out: Writer,
  variables: readonly Made[],
  options: MakeOptions,
  encode: (t: string) => Uint8Array,
): void {
  const { codePage = 65001, encoding = 'UTF-8' } = options;
  const extension = (subtype: number, size: number, data: Uint8Array): void => {
    out.int32(7, subtype, size, data.length / size);
    out.raw(data);
  };
  const made = (write: (to: Writer) => void): Buffer => {
    const to = new Writer(out.isLittle);
    write(to);
    return to.done();
  };
  const text = (subtype: number, words: string): void => extension(subtype, 1, encode(words));
  if (codePage !== null) {
    extension(3, 4, made((to) => to.int32(20, 0, 0, -1, 1, 1, out.isLittle ? 2 : 1, codePage))); // prettier-ignore
  }
  const floats = (to: Writer): void => [SYSMIS, Number.MAX_VALUE, LOWEST].forEach((number) => to.float64(number));
  extension(4, 8, made(floats));
  if (options.sets !== undefined) text(7, options.sets);
  if (!options.noDisplay) {
    const display = (to: Writer): void => {
      for (const { measure = 0, width = 0 } of variables) {
        for (const _ of options.displayMerged ? [0] : segmentsOf(width))
          to.int32(measure, ...(options.displayShort ? [] : [8]), width > 0 ? 0 : 1);
      }
    };
    extension(11, 4, made(display));
  }
  text(13, variables.map(({ short, long }) => `${short}=${long ?? short}`).join('\t'));
  const long = variables.filter(({ width = 0 }) => width > 255);
  if (long.length > 0) {
    text(14, long.map(({ short, width }) => `${short}=${String(width).padStart(5, '0')}\0\t`).join(''));
  }
  if (options.longCases !== undefined) {
    const cases = (to: Writer): void => [1, options.longCases ?? 0].forEach((n) => to.int64(n));
    extension(16, 8, made(cases));
  }
  if (options.setsExtended !== undefined) text(19, options.setsExtended);
  if (encoding !== null) extension(20, 1, Buffer.from(encoding));
  const counted = (to: Writer, bytes: Uint8Array): void => {
    to.int32(bytes.length);
    to.raw(bytes);
  };
  const strings = variables.filter(({ width = 0 }) => width > 8);
  const labelled = (to: Writer): void => {
    for (const { short, long: name = short, width = 0, labels = [] } of strings) {
      if (labels.length === 0) continue;
      counted(to, encode(name));
      to.int32(width, labels.length);
      for (const [of, label] of labels) {
        const bytes = new Writer(true);
        bytes.filled(encode(String(of)), width);
        counted(to, bytes.done());
        counted(to, encode(label));
      }
    }
  };
  const missed = (to: Writer): void => {
    for (const { short, long: name = short, missing = [] } of strings) {
      if (missing.length === 0) continue;
      counted(to, encode(name));
      to.raw(Buffer.of(missing.length));
      missing.forEach((of, i) => {
        if (i === 0 || options.oldMissing) to.int32(8);
        to.filled(encode(String(of)), 8);
      });
    }
  };
  if (strings.some(({ labels }) => labels)) extension(21, 1, made(labelled));
  if (strings.some(({ missing }) => missing)) extension(22, 1, made(missed));
  if (options.extra) out.raw(options.extra);
}

/** The elements of all cases: a number, or eight bytes of a string. */
function* elementsOf(
  variables: readonly Made[],
  rows: number,
  encode: (t: string) => Uint8Array,
): Iterable<number | Buffer> {
  for (let row = 0; row < rows; row++) {
    for (const { width = 0, cells } of variables) {
      const cell = cells[row];
      if (width === 0) {
        yield typeof cell === 'number' ? cell : SYSMIS;
        continue;
      }
      const filled = new Writer(true);
      filled.filled(encode(String(cell ?? '')), width);
      const bytes = filled.done();
      let start = 0;
      for (const [declared, used] of segmentsOf(width)) {
        const segment = Buffer.alloc(up(declared, 8), 0x20);
        bytes.copy(segment, 0, start, start + used);
        start += used;
        for (let at = 0; at < segment.length; at += 8) yield segment.subarray(at, at + 8);
      }
    }
  }
}

function plain({ isLittle }: Writer, variables: readonly Made[], rows: number, encode: (t: string) => Uint8Array) {
  const to = new Writer(isLittle);
  for (const element of elementsOf(variables, rows, encode)) {
    if (typeof element === 'number') to.float64(element);
    else to.raw(element);
  }
  return to.done();
}

function packed(
  { isLittle }: Writer,
  variables: readonly Made[],
  rows: number,
  encode: (t: string) => Uint8Array,
  bias: number,
): Buffer {
  const to = new Writer(isLittle);
  let codes: number[] = [];
  let raw = new Writer(isLittle);
  const flush = (): void => {
    to.filled(Buffer.from(codes), 8, 0);
    to.raw(raw.done());
    codes = [];
    raw = new Writer(isLittle);
  };
  for (const element of elementsOf(variables, rows, encode)) {
    if (codes.length === 8) flush();
    if (typeof element !== 'number') {
      const isBlank = element.every((byte) => byte === 0x20);
      codes.push(isBlank ? 254 : 253);
      if (!isBlank) raw.raw(element);
    } else if (element === SYSMIS) codes.push(255);
    else if (Number.isInteger(element) && element >= 1 - bias && element <= 251 - bias) codes.push(element + bias);
    else {
      codes.push(253);
      raw.float64(element);
    }
  }
  if (codes.length === 8) flush();
  codes.push(252);
  flush();
  return to.done();
}

function writeBlocks(out: Writer, data: Buffer, bias: number, blockSize: number): void {
  const start = out.length;
  const blocks: Buffer[] = [];
  const sizes: number[] = [];
  for (let at = 0; at < data.length; at += blockSize) {
    const block = data.subarray(at, at + blockSize);
    sizes.push(block.length);
    blocks.push(deflateSync(block));
  }
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  [start, start + 24 + length, 24 + 24 * blocks.length].forEach((number) => out.int64(number));
  blocks.forEach((block) => out.raw(block));
  [-bias, 0].forEach((number) => out.int64(number));
  out.int32(blockSize, blocks.length);
  let [unpackedAt, packedAt] = [start, start + 24];
  blocks.forEach((block, i) => {
    out.int64(unpackedAt);
    out.int64(packedAt);
    out.int32(sizes[i] ?? 0, block.length);
    unpackedAt += sizes[i] ?? 0;
    packedAt += block.length;
  });
}
