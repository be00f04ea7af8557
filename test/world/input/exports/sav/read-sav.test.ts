import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../../src/base/diagnostic.ts';
import { cellText, type Export, type Variable } from '../../../../../src/base/export.ts';
import { onDisk } from '../../../../../src/world/input/file-bytes.ts';
import { readSav } from '../../../../../src/world/input/exports/sav/read-sav.ts';
import { makeSav, type Made, type MakeOptions } from './make-sav.ts';
import { eucJp, JAPANESE, seconds, SETS, SETS_EXTENDED, shiftJis, SURVEY, TWO_MISSING, WESTERN, western } from './samples.ts'; // prettier-ignore

const folder = mkdtempSync(join(tmpdir(), 'sav-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Read {
  readonly read: Export;
  readonly said: readonly Diagnostic[];
}

function attempt(bytes: Uint8Array, encoding?: string): Partial<Read> & Pick<Read, 'said'> {
  const said: Diagnostic[] = [];
  const read = readSav('a.sav', bytes, (diagnostic) => said.push(diagnostic), encoding);
  return { ...(read ? { read } : {}), said };
}
function opened(variables: readonly Made[], options: MakeOptions = {}): Read {
  const { read, said } = attempt(makeSav(variables, options));
  if (!read) throw new Error(said.map(({ says }) => says.en.found).join('\n'));
  return { read, said };
}
const codes = (said: readonly Diagnostic[]): readonly string[] => said.map(({ code }) => code);
const cellsOf = ({ sheets: [sheet] }: Export, column: number): readonly string[] =>
  Array.from({ length: sheet!.rows - 1 }, (_, i) => cellText(sheet!.columns[column]!, i + 1));
const column = (read: Export, name: string): readonly string[] =>
  cellsOf(
    read,
    read.variables!.findIndex((variable) => variable.name === name),
  );
const variable = (read: Export, name: string): Variable | undefined => read.variables?.find((v) => v.name === name);
const one = (made: Omit<Made, 'short'>, options: MakeOptions = {}): Read => opened([{ short: 'A', ...made }], options);

/** A record of value labels of 8 to 15 letters for the first element. */
function makeLabels(labels: readonly (readonly [number, string])[]): Buffer {
  const bytes = Buffer.alloc(8 + labels.length * 24 + 12);
  [3, labels.length].forEach((number, i) => bytes.writeInt32LE(number, i * 4));
  labels.forEach(([value, label], i) => {
    bytes.writeDoubleLE(value, 8 + i * 24);
    bytes.writeUInt8(label.length, 16 + i * 24);
    bytes.write(label, 17 + i * 24);
  });
  [4, 1, 1].forEach((number, i) => bytes.writeInt32LE(number, 8 + labels.length * 24 + i * 4));
  return bytes;
}

const PACKINGS = (['none', 'bytecode', 'zlib'] as const).flatMap((packing) =>
  (['little', 'big'] as const).map((order) => [packing, order] as const),
);

/** So many cases that they are read in several steps, of numbers that are packed and others, and of texts. */
const MANY = 12_000;
const LARGE: readonly Made[] = [
  { short: 'N', cells: Array.from({ length: MANY }, (_, i) => (i % 5 === 0 ? undefined : i % 3 === 0 ? i + 0.5 : i % 90)) },
  { short: 'T', width: 20, cells: Array.from({ length: MANY }, (_, i) => `text ${i * 977}`) },
]; // prettier-ignore

describe('a large system file of SPSS', () => {
  it.each(PACKINGS)('has the same cells from the disk, packed as %s and in %s byte order', (packing, order) => {
    const path = join(folder, `${packing}-${order}.sav`);
    const bytes = makeSav(LARGE, { packing, order, blockSize: 100_000 });
    writeFileSync(path, bytes);
    const said: Diagnostic[] = [];
    const read = readSav('a.sav', onDisk(path, undefined), (diagnostic) => said.push(diagnostic))!;
    expect(said).toEqual([]);
    expect(cellsOf(read, 0)).toEqual(LARGE[0]!.cells.map((cell) => (cell === undefined ? '' : String(cell))));
    expect(cellsOf(read, 1)).toEqual(LARGE[1]!.cells);
    // What is cut off breaks at the same byte.
    for (const length of [bytes.length - 3, bytes.length - 8, bytes.length - 70_000, 900, 100]) {
      writeFileSync(path, bytes.subarray(0, length));
      const found: Diagnostic[] = [];
      const part = readSav('a.sav', onDisk(path, undefined), (one) => found.push(one));
      const whole = attempt(bytes.subarray(0, length));
      expect(part?.sheets[0]?.rows).toBe(whole.read?.sheets[0]?.rows);
      expect(found.map(({ says }) => says.en)).toEqual(whole.said.map(({ says }) => says.en));
      if (length < 1000) expect(codes(found)).toEqual(['sav/damaged']);
      if (packing === 'none' && length > 80_000) expect(found[0]?.says.en.found).toContain(String(length));
    }
  });

  it('has a dictionary that is longer than what is read at first', () => {
    const labels = Array.from({ length: 30_000 }, (_, i) => [i, `a label of some letters, number ${i}`] as const);
    const bytes = makeSav([{ short: 'A', labels, cells: [29_999, 1] }]);
    expect(bytes.length).toBeGreaterThan(2 ** 20);
    const { read } = attempt(bytes);
    expect(variable(read!, 'A')?.labels?.get('29999')).toBe('a label of some letters, number 29999');
    expect(cellsOf(read!, 0)).toEqual(['29999', '1']);
    expect(codes(attempt(bytes.subarray(0, 1_100_000)).said)).toEqual(['sav/damaged']);
  });
});

describe('the sheet of a system file of SPSS', () => {
  it.each(PACKINGS)('has the same cells, packed as %s and in %s byte order', (packing, order) => {
    const { read, said } = opened(SURVEY, { packing, order, weight: 'W', sets: SETS });
    expect(said).toEqual([]);
    expect(read).toMatchObject({ file: 'a.sav', format: 'sav', encoding: 'UTF-8' });
    const sheet = read.sheets[0]!;
    expect(sheet.rows).toBe(6);
    expect(sheet.columns.map((cells) => cellText(cells, 0))).toEqual([
      'id',
      'geschlecht_der_befragten',
      'age',
      'media_tv',
      'media_web',
      '都道府県',
      'code',
      'brand',
      'day',
      'stamp',
      'clock',
      'comment',
      'weight', // prettier-ignore
    ]);
    expect(column(read, 'id')).toEqual(['1', '2', '3', '1234567890123', '-7']);
    expect(column(read, 'geschlecht_der_befragten')).toEqual(['1', '2', '9', '', '0']);
    expect(column(read, 'age')).toEqual(['34.5', '98', '250', '0.1', '-1']);
    expect(column(read, '都道府県')).toEqual(['東京都', '大阪府', '', '東京都', '沖縄']);
    expect(column(read, 'brand')).toEqual(['none', 'とても長い値', 'x', '', 'other']);
    expect(column(read, 'day')).toEqual(['2025-09-30', '1999-12-31', '', '1582-10-15', '2024-02-29']);
    expect(column(read, 'stamp')).toEqual([
      '2025-09-30 08:28:09',
      '',
      '2000-01-01 00:00:00',
      '1582-10-15 01:01:01',
      '2025-01-01 23:59:59', // prettier-ignore
    ]);
    expect(column(read, 'clock')).toEqual(['08:28:09', '00:00:00', '25:00:00', '', '-01:02:03']);
    expect(column(read, 'comment')).toEqual([
      'ok',
      'あ'.repeat(200),
      '',
      `${'x'.repeat(254)}日本語${'y'.repeat(252)}ü`,
      ' a  b', // prettier-ignore
    ]);
    expect(column(read, 'weight')).toEqual(['1.25', '0.75', '1', '0.333333333333333', '2']);
  });

  it('says where a cell is, and keeps each text of a column once', () => {
    const { read } = opened(SURVEY);
    const sheet = read.sheets[0]!;
    expect(sheet.at(3, 5)).toEqual({ file: 'a.sav', line: 4, column: 6 });
    expect(sheet.columns[5]).toEqual({
      texts: ['都道府県', '東京都', '大阪府', '', '沖縄'],
      index: Uint32Array.of(0, 1, 2, 3, 1, 4),
    });
  });

  it('spells numbers as short as can be', () => {
    const cells = [12, 0.5, 1e20, -0, 123_456_789.123, 0.1 + 0.2, 1e21, -3];
    expect(cellsOf(one({ cells, print: [5, 8, 2] }).read, 0)).toEqual([
      '12',
      '0.5',
      '100000000000000000000',
      '0',
      '123456789.123',
      '0.30000000000000004',
      '1e+21',
      '-3', // prettier-ignore
    ]);
  });

  it.each([
    ['DATE', 20, '2025-09-30'],
    ['TIME', 21, '3882944:28:09'],
    ['DATETIME', 22, '2025-09-30 08:28:09'],
    ['ADATE', 23, '2025-09-30'],
    ['JDATE', 24, '2025-09-30'],
    ['DTIME', 25, '3882944:28:09'],
    ['WKDAY', 26, '13978600089.75'],
    ['MONTH', 27, '13978600089.75'],
    ['MOYR', 28, '2025-09-30'],
    ['QYR', 29, '2025-09-30'],
    ['WKYR', 30, '2025-09-30'],
    ['PCT', 31, '13978600089.75'],
    ['EDATE', 38, '2025-09-30'],
    ['SDATE', 39, '2025-09-30'],
    ['MTIME', 40, '3882944:28:09'],
    ['YMDHMS', 41, '2025-09-30 08:28:09'],
  ])('spells a number by its format %s', (_, type, text) => {
    const when = seconds('2025-09-30T08:28:09') + 0.75;
    expect(when).toBe(13_978_600_089.75);
    expect(cellsOf(one({ cells: [when], print: [type, 20, 0] }).read, 0)).toEqual([text]);
  });

  it('spells what is no date as a number, and a moment a hair before the full second as that second', () => {
    const cells = [-5, 1e15, seconds('9999-12-31T23:59:59'), seconds('2025-01-01T12:00:00') - 1e-6];
    expect(cellsOf(one({ cells, print: [22, 20, 0] }).read, 0)).toEqual([
      '-5',
      '1000000000000000',
      '9999-12-31 23:59:59',
      '2025-01-01 12:00:00', // prettier-ignore
    ]);
  });

  it('keeps two moments of a day as one text, where the day is all that is shown', () => {
    const day = seconds('2025-09-30T00:00');
    const { read } = one({ cells: [day, day + 3600, day], print: [20, 11, 0] });
    expect(read.sheets[0]!.columns[0]!.texts).toEqual(['A', '2025-09-30']);
  });

  it('tells a cell from the name that stands above it, even where they are the same', () => {
    expect(cellsOf(one({ width: 3, cells: ['A', 'B', 'A'] }).read, 0)).toEqual(['A', 'B', 'A']);
  });

  it.each([100, 0, 200])('unpacks small numbers by a bias of %d', (bias) => {
    const cells = [-99, -1, 0, 1, 51, 151, 152, 251, 252];
    expect(cellsOf(one({ cells }, { bias }).read, 0)).toEqual(cells.map(String));
  });

  it('reads zsav blocks of any size', () => {
    const expected = opened(SURVEY).read.sheets[0]!.columns;
    for (const blockSize of [1, 7, 8, 100, 1000]) {
      expect(opened(SURVEY, { packing: 'zlib', blockSize }).read.sheets[0]!.columns).toEqual(expected);
    }
  });

  it.each(['none', 'bytecode', 'zlib'] as const)(
    'reads to the end where the number of cases is not known: %s',
    (packing) => {
      const cells = Array.from({ length: 1000 }, (_, i) => i);
      expect(cellsOf(one({ cells }, { packing, cases: -1 }).read, 0)).toEqual(cells.map(String));
      const { read, said } = one({ cells }, { packing, cases: -1, longCases: 999 });
      expect(cellsOf(read, 0)).toHaveLength(999);
      expect(codes(said)).toEqual(['sav/more-data']);
    },
  );

  it('says that more follows than the file says', () => {
    for (const packing of ['none', 'bytecode', 'zlib'] as const) {
      const { read, said } = one({ cells: [1, 2, 3] }, { packing, cases: 2 });
      expect(cellsOf(read, 0)).toEqual(['1', '2']);
      expect(codes(said)).toEqual(['sav/more-data']);
      expect(said[0]?.says.en.found).toContain('2 cases');
    }
  });

  it('has only names where nobody answered', () => {
    for (const packing of ['none', 'bytecode', 'zlib'] as const) {
      expect(opened([{ short: 'A', cells: [] }], { packing }).read.sheets[0]!.rows).toBe(1);
    }
  });
});

describe('strings of a system file of SPSS', () => {
  it.each([1, 7, 8, 9, 252, 253, 254, 255, 256, 257, 503, 504, 505, 506, 510, 511, 756, 764, 765, 2000, 32_767])(
    'of %d bytes are whole, whatever letter crosses an edge',
    (width) => {
      // A letter of three bytes at every offset from the edges.
      const cells = ['', 'x', 'xy'].map((head) => {
        const letters = '日'.repeat(Math.floor(Math.max(0, width - head.length) / 3));
        return Buffer.byteLength(head + letters) <= width ? head + letters : '';
      });
      const { read, said } = opened([
        { short: 'A', width, cells },
        { short: 'B', cells: [1, 2, 3] },
      ]);
      expect(said).toEqual([]);
      expect(cellsOf(read, 0)).toEqual(cells);
      expect(cellsOf(read, 1)).toEqual(['1', '2', '3']);
    },
  );

  it('keep blanks at their start and inside, and lose those and zero bytes at their end', () => {
    const { read } = one({ width: 12, cells: ['  a  b  ', 'c\0\0', '\u3000d\u3000'] });
    expect(cellsOf(read, 0)).toEqual(['  a  b', 'c', '\u3000d\u3000']);
  });

  it('may be packed as the number 0, which are zero bytes', () => {
    const bytes = makeSav([{ short: 'A', width: 16, cells: ['abcdefgh'] }]);
    const packed = bytes.lastIndexOf('abcdefgh') - 8;
    expect([...bytes.subarray(packed, packed + 3)]).toEqual([253, 254, 252]);
    bytes[packed + 1] = 100;
    const { read } = attempt(bytes);
    expect(cellsOf(read!, 0)).toEqual(['abcdefgh']);
  });

  it.each([
    ['windows-1252', { encoding: 'windows-1252', codePage: 1252 }, WESTERN, western],
    ['windows-1252 by its code page', { encoding: null, codePage: 1252 }, WESTERN, western],
    ['CP932', { encoding: 'CP932', codePage: 932 }, JAPANESE, shiftJis],
    ['windows-932', { encoding: 'windows-932', codePage: 932 }, JAPANESE, shiftJis],
    ['Shift_JIS', { encoding: 'SHIFT_JIS', codePage: 3 }, JAPANESE, shiftJis],
    ['Shift_JIS by its code page', { encoding: null, codePage: 932 }, JAPANESE, shiftJis],
    ['EUC-JP', { encoding: 'EUC-JP', codePage: 3 }, JAPANESE, eucJp],
    ['EUC-JP by its code page', { encoding: null, codePage: 51_932 }, JAPANESE, eucJp],
    ['UTF-8 by its code page', { encoding: null, codePage: 65_001 }, JAPANESE, undefined],
    // The name is more than the number.
    ['UTF-8', { encoding: 'UTF-8', codePage: 1252 }, JAPANESE, undefined],
  ] as const)('are read in the encoding that the file names: %s', (_, options, variables, encode) => {
    const { read, said } = opened(variables, { ...options, ...(encode ? { encode } : {}) });
    expect(said).toEqual([]);
    variables.forEach(({ short, long = short, label, labels, cells }, i) => {
      const found = read.variables![i]!;
      expect(found).toMatchObject({ name: long, ...(label ? { label } : {}) });
      if (labels) expect([...found.labels!]).toEqual(labels.map(([value, text]) => [String(value), text]));
      expect(cellsOf(read, i)).toEqual(cells.map((cell) => (cell === undefined ? '' : String(cell))));
    });
  });

  it('are UTF-8 where none is declared, or else Windows-1252, which is said', () => {
    const undeclared = { encoding: null, codePage: 3 } as const;
    expect(opened(JAPANESE, undeclared).said).toEqual([]);
    const { read, said } = opened(WESTERN, { ...undeclared, encode: western });
    expect(cellsOf(read, 0)).toEqual(['groß', 'é€', 'ñ']);
    expect(codes(said)).toEqual(['sav/undeclared-encoding']);
    expect(opened(JAPANESE, { encoding: null, codePage: 2 }).said).toEqual([]);
    expect(codes(opened([{ short: 'A', width: 4, cells: ['abc'] }], { encoding: null, codePage: null }).said)).toEqual(
      [],
    );
  });

  it('are read in the encoding that the caller gives, whatever the file names', () => {
    const bytes = makeSav(JAPANESE, { encoding: 'windows-1252', encode: shiftJis });
    const { read, said } = attempt(bytes, 'Shift_JIS');
    expect(codes(said)).toEqual([]);
    expect(column(read!, '設問１')).toEqual(['ソース', 'aあいうえおか', 'ｱｲｳ']);
  });

  it('in an encoding that we do not know are refused, unless they are all ASCII', () => {
    const { read, said } = attempt(makeSav(WESTERN, { encoding: 'IBM-9999', encode: western }));
    expect(read).toBeUndefined();
    expect(codes(said)).toEqual(['sav/unknown-encoding']);
    expect(said[0]?.says.en.found).toContain('IBM-9999');
    const byPage = attempt(makeSav(WESTERN, { encoding: null, codePage: 4711, encode: western })).said;
    expect(byPage[0]?.says.en.found).toContain('4711');
    expect(cellsOf(one({ width: 2, cells: ['ab'] }, { encoding: 'IBM-9999' }).read, 0)).toEqual(['ab']);
  });

  it('whose last letter was cut off are said', () => {
    const cut = Buffer.from('日本').subarray(0, 5);
    const { read, said } = one(
      { width: 5, cells: ['cut', 'ok'] },
      { encode: (text) => (text === 'cut' ? cut : Buffer.from(text)) },
    );
    expect(cellsOf(read, 0)).toEqual(['日\ufffd', 'ok']);
    expect(codes(said)).toEqual(['sav/undecodable']);
    expect(said[0]?.says.en.found).toContain('1 text has');
  });
});

describe('what a system file of SPSS says of its variables', () => {
  it('is kept: names, labels, measures, types, weight', () => {
    const { read } = opened(SURVEY, { weight: 'W' });
    expect(variable(read, 'geschlecht_der_befragten')).toEqual({
      name: 'geschlecht_der_befragten',
      label: '性別',
      labels: new Map([['1', '男性'], ['2', '女性'], ['9', '無回答']]), // prettier-ignore
      type: 'number',
      measure: 'nominal',
      missing: ['9', '0'],
    });
    expect(variable(read, 'weight')).toEqual({ name: 'weight', type: 'number', measure: 'scale', use: 'weight' });
    expect(variable(read, 'comment')).toEqual({ name: 'comment', label: 'Anything else?', type: 'text' });
    expect(variable(read, 'day')?.type).toBe('date');
    expect(variable(read, 'stamp')?.type).toBe('date');
    expect(variable(read, 'clock')).toEqual({ name: 'clock' });
    expect(opened(SURVEY).read.variables!.some(({ use }) => use !== undefined)).toBe(false);
  });

  it('has measures for each variable also behind long strings, however they are counted', () => {
    for (const options of [{}, { displayMerged: true }, { displayShort: true }]) {
      const { read, said } = opened(SURVEY, options);
      expect(said).toEqual([]);
      expect(variable(read, 'weight')?.measure).toBe('scale');
      expect(variable(read, 'clock')?.measure).toBeUndefined();
    }
  });

  it('has value labels spelled as the cells are', () => {
    const { read } = opened(SURVEY);
    expect(variable(read, 'stamp')?.labels).toEqual(new Map([['2025-09-30 08:28:09', 'pilot']]));
    expect(variable(read, 'code')?.labels).toEqual(new Map([['A', 'first'], ['B', 'second']])); // prettier-ignore
    expect(variable(read, '都道府県')?.labels).toEqual(new Map([['東京都', 'Tokyo'], ['大阪府', 'Osaka']])); // prettier-ignore
    expect(variable(read, 'brand')?.labels).toEqual(new Map([['none', 'No brand'], ['とても長い値', 'long']])); // prettier-ignore
    const half = one({ cells: [0.5], labels: [[0.5, 'half'], [-1, 'minus']] }); // prettier-ignore
    expect(half.read.variables![0]!.labels).toEqual(new Map([['0.5', 'half'], ['-1', 'minus']])); // prettier-ignore
  });

  it('has the value labels of all records that label a variable, and none for no value at all', () => {
    const record = makeLabels([[2, 'two of them'], [-Number.MAX_VALUE, 'no value at all'], [1, 'still one']]); // prettier-ignore
    const { read } = one({ cells: [1, undefined], labels: [[1, 'one'], [3, 'three']] }, { extra: record }); // prettier-ignore
    expect(read.variables![0]!.labels).toEqual(new Map([['1', 'still one'], ['3', 'three'], ['2', 'two of them']])); // prettier-ignore
  });

  it('has missing values: those that occur or have a label', () => {
    expect(variable(opened(TWO_MISSING).read, 'brand')?.missing).toEqual(['none', 'other']);
    expect(variable(opened(TWO_MISSING, { oldMissing: true }).read, 'brand')?.missing).toEqual(['none', 'other']);
    expect(variable(opened(SURVEY).read, 'code')?.missing).toEqual(['B']);
    const three = one({ cells: [1, 7, 8], missing: [9, 8, 7], labels: [[9, 'none']] });
    expect(three.read.variables![0]!.missing).toEqual(['9', '8', '7']);
    expect(one({ cells: [1], missing: [9] }).read.variables![0]!.missing).toBeUndefined();
  });

  it('has ranges of missing values, with the numbers in them', () => {
    expect(variable(opened(SURVEY).read, 'age')).toMatchObject({
      missing: ['-1', '98', '99', '250'],
      missingRange: [98, Infinity],
    });
    const low = one({ cells: [-5, 0, 3, undefined], range: [-Infinity, 0] });
    expect(low.read.variables![0]).toMatchObject({ missing: ['-5', '0'], missingRange: [-Infinity, 0] });
    const days = [1, 3, 5].map((day) => seconds(`2025-01-0${day}T00:00`));
    const dates = one({ cells: days, print: [20, 11, 0], range: [days[1]!, days[2]!] }).read.variables![0]!;
    expect(dates.missing).toEqual(['2025-01-03', '2025-01-05']);
    expect(dates.missingRange).toBeUndefined();
  });

  it('has multiple-response sets, with the names that people gave to their members', () => {
    const { read, said } = opened(SURVEY, { sets: SETS, setsExtended: SETS_EXTENDED });
    expect(said).toEqual([]);
    expect(read.sets).toEqual([
      { name: '$media', label: 'Which media?', members: ['media_tv', 'media_web'], form: 'ticks', counted: '1' },
      { name: '$codes', members: ['geschlecht_der_befragten', 'media_tv'], form: 'codes' },
      { name: '$two', label: 'Two more', members: ['media_tv', 'media_web'], form: 'ticks', counted: '1' },
      { name: '$three', label: '性別', members: ['geschlecht_der_befragten', 'media_tv'], form: 'ticks', counted: '0' },
    ]);
  });

  it('has sets whose members are called by their long names', () => {
    const { read } = opened(SURVEY, { sets: '$x=C 0  Media_TV age\n' });
    expect(read.sets?.[0]?.members).toEqual(['media_tv', 'age']);
  });

  it('has sets whose labels are Japanese, or hold a line feed, and values of strings', () => {
    const label = 'どれ？\n二行';
    const sets = `$a=D2 B  ${Buffer.byteLength(label)} ${label} code\n$b=D3 1.0 0  t_1 t_2\n`;
    expect(opened(SURVEY, { sets }).read.sets).toEqual([
      { name: '$a', label, members: ['code'], form: 'ticks', counted: 'B' },
      { name: '$b', members: ['media_tv', 'media_web'], form: 'ticks', counted: '1' },
    ]);
  });

  it.each([
    ['sets', { sets: '$x=Q1 1 0  t_1\n$ok=C 0  t_1 t_2\n' }],
    ['sets', { sets: 'nonsense\n$ok=C 0  t_1 t_2\n' }],
    ['sets', { sets: '$x=D1 1 999 too short t_1\n$ok=C 0  t_1 t_2\n' }],
    ['members', { sets: '$ok=C 0  t_1 nobody t_2\n' }],
  ] as const)('says which %s it leaves out', (part, options) => {
    const { read, said } = opened(SURVEY, options);
    expect(codes(said)).toEqual(['sav/left-out']);
    const words = { sets: 'a multiple-response set cannot', members: 'a member of a multiple-response set' };
    expect(said[0]?.says.en.found).toContain(words[part]);
    expect(read.sets).toEqual([{ name: '$ok', members: ['media_tv', 'media_web'], form: 'codes' }]);
  });
});
