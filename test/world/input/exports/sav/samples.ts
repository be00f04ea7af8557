import { createRequire } from 'node:module';
import type { MakeOptions, Made } from './make-sav.ts';

const japanese = createRequire(import.meta.url)('encoding-japanese') as {
  convert(codes: readonly number[], options: { from: 'UNICODE'; to: 'SJIS' | 'EUCJP'; type: 'array' }): number[];
};
const encodeIn =
  (to: 'SJIS' | 'EUCJP') =>
  (text: string): Uint8Array =>
    Uint8Array.from(
      japanese.convert(
        [...text].map((char) => char.charCodeAt(0)),
        { from: 'UNICODE', to, type: 'array' },
      ),
    );
export const shiftJis = encodeIn('SJIS');
export const eucJp = encodeIn('EUCJP');
/** Enough of Windows-1252 for these tests: Latin-1, and the euro. */
export const western = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((char) => (char === '€' ? 0x80 : char.charCodeAt(0))));

/** Seconds since 1582-10-14. */
export const seconds = (iso: string): number => Date.parse(`${iso}Z`) / 1000 + 12_219_379_200;

/** Something of everything, in ASCII and Japanese. */
export const SURVEY: readonly Made[] = [
  { short: 'ID', long: 'id', print: [5, 8, 0], measure: 3, cells: [1, 2, 3, 1_234_567_890_123, -7] },
  {
    short: 'SEX',
    long: 'geschlecht_der_befragten',
    print: [5, 1, 0],
    measure: 1,
    label: '性別',
    labels: [
      [1, '男性'],
      [2, '女性'],
      [9, '無回答'],
    ],
    missing: [9, 8, 0],
    cells: [1, 2, 9, undefined, 0],
  },
  { short: 'AGE', long: 'age', measure: 3, missing: [-1], range: [98, Infinity], labels: [[99, 'refused']], cells: [34.5, 98, 250, 0.1, -1] }, // prettier-ignore
  { short: 'T_1', long: 'media_tv', print: [5, 1, 0], labels: [[0, 'no'], [1, 'yes']], cells: [1, 0, 1, undefined, 0] }, // prettier-ignore
  { short: 'T_2', long: 'media_web', print: [5, 1, 0], labels: [[0, 'no'], [1, 'yes']], cells: [0, 0, 1, undefined, 1] }, // prettier-ignore
  { short: 'PREF', long: '都道府県', width: 9, measure: 1, labels: [['東京都', 'Tokyo'], ['大阪府', 'Osaka']], cells: ['東京都', '大阪府', '', '東京都', '沖縄'] }, // prettier-ignore
  { short: 'CODE', long: 'code', width: 2, labels: [['A', 'first'], ['B', 'second']], missing: ['B'], cells: ['A', 'B', 'C', '', 'A'] }, // prettier-ignore
  { short: 'BRAND', long: 'brand', width: 30, missing: ['none'], labels: [['none', 'No brand'], ['とても長い値', 'long']], cells: ['none', 'とても長い値', 'x', '', 'other'] }, // prettier-ignore
  { short: 'DAY', long: 'day', print: [20, 11, 0], cells: [seconds('2025-09-30T00:00'), seconds('1999-12-31T23:59:59'), undefined, 86_400, seconds('2024-02-29T12:00')] }, // prettier-ignore
  { short: 'STAMP', long: 'stamp', print: [22, 20, 0], labels: [[seconds('2025-09-30T08:28:09'), 'pilot']], cells: [seconds('2025-09-30T08:28:09'), undefined, seconds('2000-01-01T00:00'), 90_061, seconds('2025-01-01T23:59:59')] }, // prettier-ignore
  { short: 'CLOCK', long: 'clock', print: [21, 8, 0], cells: [30_489, 0, 90_000, undefined, -3723] },
  { short: 'COMMENT', long: 'comment', width: 600, label: 'Anything else?', cells: ['ok', 'あ'.repeat(200), '', `${'x'.repeat(254)}日本語${'y'.repeat(252)}ü`, ' a  b '] }, // prettier-ignore
  { short: 'W', long: 'weight', measure: 3, cells: [1.25, 0.75, 1, 0.333333333333333, 2] },
];
export const SETS = '$media=D1 1 12 Which media? t_1 t_2\n$codes=C 0  sex t_1\n';
export const SETS_EXTENDED = '$two=E 1 1 1 8 Two more t_1 t_2\n$three=E 11 1 0 0  sex t_1\n';

/** The same in other letters: what Windows-1252 has. */
export const WESTERN: readonly Made[] = [
  { short: 'Q1', long: 'größe', width: 12, label: 'Größe in €', labels: [['groß', 'très grand €']], cells: ['groß', 'é€', 'ñ'] }, // prettier-ignore
  { short: 'Q2', print: [5, 3, 0], labels: [[1, 'ÄÖÜ']], cells: [1, 2, undefined] },
  { short: 'Q3', width: 300, cells: ['ü'.repeat(300), 'x', 'ÿ'] },
];
/**
 * And what Shift_JIS and EUC-JP have: letters of two bytes that cross every edge, and whose second byte is a backslash. The
 * wave dash is not among them, which PSPP takes for another character than Windows and we do.
 */
export const JAPANESE: readonly Made[] = [
  { short: 'Q1', long: '設問１', width: 20, label: '表示ソフトの予定', labels: [['ソース', '十分能力'], ['ｱｲｳ', '半角']], cells: ['ソース', 'aあいうえおか', 'ｱｲｳ'] }, // prettier-ignore
  { short: 'Q2', width: 8, labels: [['表予', '構わない']], missing: ['無'], cells: ['表予', '無', '能'] },
  { short: 'Q3', width: 1500, cells: [`a${'漢字'.repeat(240)}`, 'b', ''] },
];

/** Two missing values of a long string. */
export const TWO_MISSING = SURVEY.map((made) =>
  made.short === 'BRAND' ? { ...made, missing: ['none', 'other'] } : made,
);

/** A file that the second opinion is asked about. */
export interface Sample {
  readonly name: string;
  readonly variables: readonly Made[];
  readonly options: MakeOptions;
}
const all = { weight: 'W', sets: SETS, setsExtended: SETS_EXTENDED } as const;
const sample = (name: string, variables: readonly Made[], options: MakeOptions): Sample => ({
  name,
  variables,
  options,
});

/** Half of the files that PSPP and we read; the others it makes itself. */
export const SAMPLES: readonly Sample[] = [
  ...(['none', 'bytecode', 'zlib'] as const).flatMap((packing) =>
    (['little', 'big'] as const).map((order) => sample(`${packing}-${order}`, SURVEY, { ...all, packing, order })),
  ),
  sample('no-weight', SURVEY, { sets: SETS }),
  sample('bias-0', SURVEY, { ...all, bias: 0 }),
  sample('bias-200', SURVEY, { ...all, bias: 200, packing: 'zlib' }),
  sample('cases-unknown', SURVEY, { ...all, cases: -1 }),
  sample('cases-unknown-plain', SURVEY, { ...all, cases: -1, packing: 'none' }),
  sample('cases-unknown-zlib', SURVEY, { ...all, cases: -1, packing: 'zlib' }),
  sample('small-blocks', SURVEY, { ...all, packing: 'zlib', blockSize: 256 }),
  sample('utf-8-by-page', SURVEY, { ...all, encoding: null }),
  sample('windows-1252', WESTERN, { encoding: 'windows-1252', codePage: 1252, encode: western }),
  sample('windows-1252-by-page', WESTERN, { encoding: null, codePage: 1252, encode: western, packing: 'none' }),
  sample('cp932', JAPANESE, { encoding: 'CP932', codePage: 932, encode: shiftJis }),
  sample('cp932-by-page', JAPANESE, { encoding: null, codePage: 932, encode: shiftJis, packing: 'zlib' }),
  sample('euc-jp', JAPANESE, { encoding: 'EUC-JP', codePage: 3, encode: eucJp }),
  sample('euc-jp-big', JAPANESE, { encoding: 'EUC-JP', codePage: 3, encode: eucJp, order: 'big', packing: 'none' }),
  sample('no-display', SURVEY, { ...all, noDisplay: true }),
  // PSPP 1.6 knows several missing values of a long string in this form only.
  sample('old-missing', TWO_MISSING, { ...all, oldMissing: true }),
];
