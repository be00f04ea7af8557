import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../../src/base/diagnostic.ts';
import { cellText, type Export } from '../../../../../src/base/export.ts';
import { readSav } from '../../../../../src/world/input/exports/sav/read-sav.ts';
import { makeSav, type Made, type MakeOptions } from './make-sav.ts';
import { SETS, SETS_EXTENDED, SURVEY } from './samples.ts';

function attempt(bytes: Uint8Array): { readonly read: Export | undefined; readonly said: readonly Diagnostic[] } {
  const said: Diagnostic[] = [];
  const read = readSav('a.sav', bytes, (diagnostic) => said.push(diagnostic));
  return { read, said };
}

/** What is said of a broken file, which must be refused. */
function refusal(bytes: Uint8Array): string {
  const { read, said } = attempt(bytes);
  expect(read).toBeUndefined();
  expect(said.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['sav/damaged error']);
  expect(said[0]?.place).toEqual({ file: 'a.sav', line: 1, column: 1 });
  expect(said[0]?.says.ja.found).toMatch(/バイト目で壊れています/);
  return said[0]!.says.en.found.replace('the file is damaged at ', '');
}

/** A file is refused with an error, or read with none; what is wrong with what was made of it throws. */
function judge(bytes: Uint8Array): 'refused' | 'read' {
  const { read, said } = attempt(bytes);
  const hasError = said.some(({ severity }) => severity === 'error');
  if (hasError === (read !== undefined)) throw new Error(read ? 'read with an error' : 'refused without a word');
  for (const { texts, index } of read?.sheets[0]?.columns ?? []) {
    const isSound = index.length === read?.sheets[0]?.rows && index.every((id) => id < texts.length);
    if (!isSound || new Set(texts).size !== texts.length) throw new Error(`a column of ${texts.length} texts`);
  }
  return read ? 'read' : 'refused';
}

const OPTIONS: MakeOptions = { weight: 'W', sets: SETS, setsExtended: SETS_EXTENDED };
/** Something of everything, in few bytes. */
const SHORTER = SURVEY.map((made) => ({
  ...made,
  ...(made.short === 'COMMENT' ? { width: 256 } : {}),
  cells: made.cells.slice(0, 1),
}));
const SMALL: readonly Made[] = [
  { short: 'A', long: 'first', label: 'A label', labels: [[1, 'yes']], missing: [9], cells: [1, 0.5, 9] },
  { short: 'B', width: 10, labels: [['x', 'y']], cells: ['x', '日本', ''] },
];
const patched = (bytes: Buffer, at: number, change: (bytes: Buffer, at: number) => void): Buffer => {
  const copy = Buffer.from(bytes);
  change(copy, at);
  return copy;
};
const int32 = (value: number) => (bytes: Buffer, at: number) => void bytes.writeInt32LE(value, at);
/** Where the record of a variable begins. */
const RECORD = 176;

describe('a damaged system file of SPSS', () => {
  it.each(['none', 'bytecode', 'zlib'] as const)('is refused wherever it is cut off: %s', (packing) => {
    const whole = makeSav(SMALL, { packing });
    for (let length = 0; length < whole.length; length++) {
      const { read, said } = attempt(whole.subarray(0, length));
      expect(read, `${length} bytes of ${whole.length}`).toBeUndefined();
      expect(said.map(({ code }) => code)).toEqual([length < 4 ? 'sav/other-format' : 'sav/damaged']);
    }
    expect(attempt(whole).said).toEqual([]);
  });

  it.each(['none', 'bytecode', 'zlib'] as const)('is refused or read, whatever byte is another: %s', (packing) => {
    const whole = makeSav(SHORTER, { ...OPTIONS, packing });
    let refused = 0;
    for (let at = 0; at < whole.length; at++) {
      const flip = [0x01, 0x80, 0xff, 0x20][at % 4]!;
      if (judge(patched(whole, at, (bytes) => void (bytes[at] = bytes[at]! ^ flip))) === 'refused') refused += 1;
    }
    expect(refused).toBeGreaterThan(whole.length / 8);
  });

  it.each(['none', 'bytecode', 'zlib'] as const)('is refused or read, whatever number is huge: %s', (packing) => {
    const whole = makeSav(SHORTER, { ...OPTIONS, packing });
    for (let at = 64; at + 4 <= whole.length; at += 4) {
      judge(patched(whole, at, int32([0x7fffffff, -1, -0x80000000, 0x10000][(at / 4) % 4]!)));
    }
  });

  it('is read to its last answer, though the code that ends the data is cut off', () => {
    const whole = makeSav([{ short: 'A', cells: [1, 2, 3, 4, 5, 6, 7, 8] }]);
    for (let length = whole.length - 8; length < whole.length; length++) {
      const { read, said } = attempt(whole.subarray(0, length));
      expect(said).toEqual([]);
      expect(read?.sheets[0]?.columns).toEqual(attempt(whole).read?.sheets[0]?.columns);
    }
    expect(refusal(whole.subarray(0, -9))).toMatch(/fewer cases than the file says it has \(7 \/ 8\)$/);
  });

  it('names what is broken, and the byte', () => {
    const whole = makeSav(SMALL);
    const data = whole.indexOf(Buffer.of(0xe7, 3, 0, 0));
    const labels = whole.indexOf(Buffer.of(3, 0, 0, 0, 1, 0, 0, 0), RECORD);
    const change = (at: number, value: number): string => refusal(patched(whole, at, int32(value)));
    expect(refusal(whole.subarray(0, 100))).toBe('byte 100: it ends there, in the middle of something');
    expect(change(64, 7)).toMatch(/^byte 64: neither byte order/);
    expect(change(72, 5)).toMatch(/^byte 72: the way in which its data are packed/);
    expect(change(72, 2)).toMatch(/^byte 72: the way in which its data are packed/);
    expect(change(76, 9)).toBe('byte 76: what should hold the weights is no variable with numbers (9)');
    expect(change(76, 2)).toBe('byte 76: what should hold the weights is no variable with numbers (2)');
    expect(change(80, -5)).toBe('byte 80: a count or length that cannot be (-5)');
    expect(change(80, 2_000_000_000)).toMatch(/fewer cases than the file says it has \(\d+ \/ 2000000000\)$/);
    expect(change(88, 0x7ff00000)).toMatch(/^byte 84: its numbers are not those/);
    const bias = patched(whole, 84, (bytes, at) => void bytes.writeDoubleLE(1e9, at));
    expect(refusal(bias)).toMatch(/^byte 84: its numbers are not those/);
    expect(change(RECORD, 99)).toBe('byte 176: no record of such a type exists (99)');
    expect(change(RECORD, 4)).toMatch(/^byte 176: variables are named for value labels/);
    expect(change(RECORD, 999)).toMatch(/^byte 176: it has no variables/);
    expect(change(RECORD + 4, 300)).toBe('byte 180: a string cannot have this width (300)');
    expect(change(RECORD + 4, -1)).toMatch(/^byte 180: the records of a string do not follow/);
    expect(change(RECORD + 4, 20)).toMatch(/the records of a string do not follow one another/);
    expect(change(RECORD + 8, 2)).toMatch(/^byte 184: neither 0 nor 1 says/);
    expect(change(RECORD + 12, 5)).toMatch(/^byte 188: missing values that cannot be \(5\)/);
    expect(change(RECORD + 32, 1e9)).toBe('byte 208: a count or length that cannot be (1000000000)');
    expect(change(labels + 4, 1e9)).toMatch(new RegExp(`^byte ${labels + 4}: a count`));
    expect(change(labels + 16 + 8, 7)).toMatch(/value labels for no variable/);
    expect(change(labels + 32, 9)).toMatch(/value labels for something that is no variable \(9\)$/);
    expect(change(labels + 32, 2)).toMatch(/value labels of eight bytes for a longer string \(B\)$/);
    expect(change(data, 998)).toBe(`byte ${data}: no record of such a type exists (998)`);
    const space = patched(whole, RECORD + 24, (bytes, at) => void bytes.fill(0x20, at, at + 8));
    expect(refusal(space)).toBe('byte 176: a variable has no name');
    const twice = makeSav([...SMALL, { short: 'C', long: 'FIRST', cells: [1, 2, 3] }]);
    expect(refusal(twice)).toMatch(/two variables have the same name \(FIRST\)$/);
  });

  it('names what is broken in the extensions that the answers need', () => {
    const long = makeSav([{ short: 'S', width: 600, cells: ['x'] }]);
    const at = long.indexOf('S=00600');
    const to = (words: string): string => refusal(patched(long, at, (bytes) => void bytes.write(words, at)));
    expect(to('S=00900')).toBe(`byte ${at}: a very long string that does not fit its segments (S)`);
    expect(to('X=00600')).toMatch(/long string that does not fit its segments \(X\)$/);
    expect(to('S=0x600')).toMatch(/long string that does not fit its segments \(S\)$/);
    expect(to('S=99999')).toMatch(/long string that does not fit its segments \(S\)$/);
    const whole = makeSav(SMALL);
    const sysmis = Buffer.alloc(8);
    sysmis.writeDoubleLE(-Number.MAX_VALUE);
    const none = patched(whole, whole.indexOf(sysmis), (bytes, i) => void bytes.writeDoubleLE(-999, i));
    expect(refusal(none)).toMatch(/another number than usual stands for no value \(-999\)$/);
  });

  it('names what is broken in the data', () => {
    const whole = makeSav(SMALL);
    const data = whole.indexOf(Buffer.of(0xe7, 3, 0, 0)) + 8;
    const code = (index: number, value: number): string => refusal(patched(whole, data + index, (bytes, at) => void (bytes[at] = value))); // prettier-ignore
    expect(code(0, 254)).toMatch(/blanks where a number should be$/);
    expect(code(1, 101)).toMatch(/a number where a string should be$/);
    expect(code(1, 255)).toMatch(/a number where a string should be$/);
    expect(code(0, 252)).toMatch(/fewer cases than the file says it has \(0 \/ 3\)$/);
    expect(code(2, 252)).toMatch(/the data end in the middle of a case$/);
    const plain = makeSav(SMALL, { packing: 'none', cases: -1 });
    expect(refusal(plain.subarray(0, -8))).toMatch(/the data end in the middle of a case$/);
    expect(refusal(plain.subarray(0, -3))).toMatch(/it ends there/);
  });

  it('names what is broken in the blocks of a zsav', () => {
    const whole = makeSav(SMALL, { packing: 'zlib', blockSize: 24 });
    const header = whole.indexOf(Buffer.of(0xe7, 3, 0, 0)) + 8;
    const trailer = Number(whole.readBigInt64LE(header + 8));
    const change = (at: number, value: number): string => refusal(patched(whole, at, int32(value)));
    expect(change(header, 1)).toMatch(new RegExp(`^byte ${header}: the list of packed blocks is not where`));
    expect(change(header + 8, 1)).toMatch(new RegExp(`^byte ${header + 8}: the list of packed blocks is not where`));
    expect(change(header + 16, 25)).toMatch(new RegExp(`^byte ${header + 16}: the list`));
    expect(change(trailer + 20, 1)).toMatch(
      new RegExp(`^byte ${trailer + 20}: the list of packed blocks does not fit`),
    );
    expect(change(trailer + 24, 1)).toMatch(
      new RegExp(`^byte ${trailer + 24}: the list of packed blocks does not fit`),
    );
    expect(change(trailer + 40, 2e9)).toMatch(new RegExp(`^byte ${trailer + 40}: the list .* \\(2000000000\\)$`));
    const last = trailer + whole.readInt32LE(trailer + 20) * 24;
    expect(change(last + 16, 8)).toMatch(/a packed block cannot be unpacked$/);
    expect(change(trailer + 44, -4)).toMatch(/does not fit the blocks \(-4\)$/);
    expect(change(header + 24 + 4, 0x55555555)).toBe(`byte ${header + 24}: a packed block cannot be unpacked`);
  });

  it('unpacks no more than a block is said to hold, and no more than zlib can', () => {
    const whole = makeSav([{ short: 'A', cells: [1] }], { packing: 'zlib' });
    const header = whole.indexOf(Buffer.of(0xe7, 3, 0, 0)) + 8;
    const bomb = deflateSync(Buffer.alloc(50_000_000, 101), { level: 9 });
    const file = (unpacked: number): Buffer => {
      const trailer = Buffer.alloc(48);
      trailer.writeInt32LE(1, 20);
      [header, header + 24].forEach((at, i) => trailer.writeBigInt64LE(BigInt(at), 24 + i * 8));
      trailer.writeInt32LE(unpacked, 40);
      trailer.writeInt32LE(bomb.length, 44);
      const head = Buffer.from(whole.subarray(0, header + 24));
      head.writeBigInt64LE(BigInt(header + 24 + bomb.length), header + 8);
      head.writeBigInt64LE(48n, header + 16);
      return Buffer.concat([head, bomb, trailer]);
    };
    expect(refusal(file(16))).toMatch(/a packed block cannot be unpacked$/);
    expect(refusal(file(50_000_001))).toMatch(/a packed block cannot be unpacked$/);
    expect(refusal(file(2e9))).toMatch(/does not fit the blocks \(2000000000\)$/);
  });

  it('without a part that the answers do not need is read, and the part is named', () => {
    const whole = makeSav(SURVEY, OPTIONS);
    const left = (at: number, change: (bytes: Buffer, at: number) => void): string => {
      const { read, said } = attempt(patched(whole, at, change));
      expect(cellText(read!.sheets[0]!.columns[0]!, 1)).toBe('1');
      expect(said.map(({ code }) => code)).toEqual(['sav/left-out']);
      return said[0]!.says.en.found;
    };
    const names = whole.indexOf('AGE=age');
    expect(left(names + 3, (bytes, at) => void (bytes[at] = 0x2d))).toMatch(
      /^a long name of a variable cannot be read/,
    );
    const labelled = whole.indexOf('brand', whole.indexOf(Buffer.of(7, 0, 0, 0, 21, 0, 0, 0)));
    expect(left(labelled, (bytes, at) => void bytes.write('other', at))).toMatch(/^value labels of a long string/);
    const missing = whole.indexOf('brand', whole.indexOf(Buffer.of(7, 0, 0, 0, 22, 0, 0, 0)));
    expect(left(missing, (bytes, at) => void bytes.write('other', at))).toMatch(/^missing values of a long string/);
    // A count that fits neither the variables nor their segments.
    const display = Buffer.concat([Buffer.alloc(0), ...[7, 11, 4, 1, 1].map((n) => (int32Bytes(n)))]); // prettier-ignore
    const said = attempt(makeSav(SURVEY, { noDisplay: true, extra: display })).said;
    expect(said[0]?.says.en.found).toMatch(/^the levels of measurement cannot be read/);
  });

  it('reads extensions that it does not know, and documents', () => {
    const unknown = Buffer.concat([...[7, 99, 1, 5].map(int32Bytes), Buffer.from('hello'), int32Bytes(6), int32Bytes(1), Buffer.alloc(80, 0x20)]); // prettier-ignore
    expect(attempt(makeSav(SMALL, { extra: unknown })).said).toEqual([]);
  });
});

const int32Bytes = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};

describe('what is no system file of SPSS', () => {
  const portable = `${'ASCII SPSS PORT FILE'.padEnd(200, ' ')}${'0'.repeat(256)}SPSSPORT`;
  const lines = (text: string): string => text.replace(/.{80}/g, '$&\r\n');
  it.each([
    ['an encrypted file of SPSS', `\u001c\0\0\0\0\0\0\0ENCRYPTEDSAV\u0015${'\0'.repeat(15)}`],
    ['a portable file of SPSS (.por)', lines(portable)],
    ['a portable file of SPSS (.por)', lines(`${'x'.repeat(456)}SPSSPORT`)],
    ['a file of SPSS of a mainframe (EBCDIC)', '\u005b\u00c6\u00d3\u00f2'],
    ['a file of SPSS/PC+', `${'\0'.repeat(260)}PCSPSS SYSTEM FILE`],
    ['no file of SPSS', 'id,q1\n1,2\n'],
    ['no file of SPSS', ''],
    ['no file of SPSS', '$FL4@(#)'],
  ])('is refused by name: %s', (name, text) => {
    const { read, said } = attempt(Buffer.from(text, 'latin1'));
    expect(read).toBeUndefined();
    expect(said.map(({ code }) => code)).toEqual(['sav/other-format']);
    expect(said[0]?.says.en.found).toBe(`this is ${name}`);
  });
});
