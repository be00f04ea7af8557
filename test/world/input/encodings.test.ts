import encoding from 'encoding-japanese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { decodeText } from '../../../src/world/input/decode.ts';

async function read(bytes: ArrayLike<number>, language?: string): Promise<{ text: string | undefined; found: Diagnostic[] }> {
  const found: Diagnostic[] = [];
  return { text: await decodeText('x.csv', Uint8Array.from(bytes), (d) => found.push(d), language), found };
} // prettier-ignore

const japanese = (text: string, to: 'SJIS' | 'EUCJP'): number[] => encoding.convert(text, { from: 'UNICODE', to, type: 'array' }); // prettier-ignore
const WINDOWS = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
const western = (text: string): number[] =>
  [...text].map((char) => (WINDOWS.includes(char) && char > '\0' ? 0x80 + WINDOWS.indexOf(char) : char.charCodeAt(0)));
const table = (answers: readonly string[]): string =>
  ['id,Q1', ...answers.map((text, i) => `R${i},${text}`), ''].join('\n');

const FRENCH = [
  'Une règle simple',
  'C’est à l’étude',
  'créée en été',
  'Où ça ?',
  'Nous n’avons pas décidé',
  '« oui », peut-être',
  'déjà',
  'Très bien',
  'coût élevé',
  'naïf',
  'ÉCOLE',
  'École',
  'sœur aînée',
  '50 €',
  'café',
  'à',
  'L’intérêt est limité',
  '1º étage',
];
const GERMAN = [
  'Größe',
  'für',
  'Über 50 %',
  'Straße',
  'möglich',
  'Äpfel',
  'schöne Grüße',
  '„Ja“',
  'Künstliche Intelligenz',
  'weiß nicht',
  'ÄRGER',
  'Müller',
  'Fußgängerübergänge',
  'zu teuer – leider',
  '20 €',
  'ä',
];
const SPANISH = [
  '¿Qué?',
  'Año',
  'mañana',
  'así',
  'también',
  '¡Sí!',
  'pequeño',
  'corazón',
  'ESPAÑA',
  'Número 1º',
  'útil',
  'él',
];
const PORTUGUESE = [
  'não',
  'situações',
  'à tarde',
  'inteligência',
  'ação',
  'É isso',
  'coração',
  'três',
  'útil',
  'INFORMAÇÃO',
  'avô',
];
const JAPANESE = [
  '導入した時、従業員の不安を解決出来ていない。',
  'AIを使う',
  'はい',
  '表',
  'わからない',
  'ChatGPTで営業資料を作成',
  'A社とB社',
  '①㈱髙﨑',
  'ﾃｱ',
  'アイウ',
  '生成AI導入',
  'web系の仕事',
  '「はい」',
  '１００％',
  'ｺﾝﾋﾟｭｰﾀ',
  '費用',
];
const EUC = JAPANESE.filter((text) => !/[①㈱髙﨑]/.test(text));

describe.each([
  ['French', FRENCH, western, 'Windows-1252'],
  ['German', GERMAN, western, 'Windows-1252'],
  ['Spanish', SPANISH, western, 'Windows-1252'],
  ['Portuguese', PORTUGUESE, western, 'Windows-1252'],
  ['Japanese in Shift_JIS', JAPANESE, (text: string) => japanese(text, 'SJIS'), 'Shift_JIS'],
  ['Japanese in EUC-JP', EUC, (text: string) => japanese(text, 'EUCJP'), 'EUC-JP'],
] as const)('%s', (_, words, encode, name) => {
  const own = name === 'Windows-1252' ? 'fr' : 'ja';
  /** The text is read correctly or refused, and never read as something else. */
  const expectNoOther = async (text: string, language: string | undefined): Promise<boolean> => {
    const bytes = encode(text);
    // Bytes that happen to be valid UTF-8 are read as such, as UTF-8 is tried first.
    const isUtf8 = new TextDecoder().decode(Uint8Array.from(bytes)) !== text && !new TextDecoder().decode(Uint8Array.from(bytes)).includes('\ufffd'); // prettier-ignore
    if (isUtf8) return false;
    const { text: found } = await read(bytes, language);
    if (found !== undefined) expect(found).toBe(text);
    return found === text;
  };

  it('is read as it was written, by all the languages of a survey', async () => {
    for (const language of [undefined, 'ja', 'en', 'fr', 'de']) {
      const { text, found } = await read(encode(table(words)), language);
      expect(text).toBe(table(words));
      expect(found.map(({ says }) => says.en.found)).toEqual([`the file is ${name} and was read as such`]);
    }
  });

  it.each(words)('a file of one cell is read rightly or refused, whatever the language: %s', async (text) => {
    for (const language of [undefined, 'ja', 'en']) await expectNoOther(text, language);
  });

  it('a file of one cell is nearly always read', async () => {
    const results = await Promise.all(words.map((text) => expectNoOther(text, own)));
    expect(words.filter((_word, i) => !results[i]).length).toBeLessThan(words.length / 3);
  });

  it('any of its words, in any number, are never read as others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', ' ', ','), fc.constantFrom(undefined, 'ja', 'en', 'fr'), async (some, joint, language) => {
        await expectNoOther(some.join(joint), language);
      }),
      { numRuns: 300 },
    ); // prettier-ignore
  });
});

describe('random words', () => {
  const never = async (text: string, bytes: readonly number[], language: string | undefined): Promise<void> => {
    if (!new TextDecoder().decode(Uint8Array.from(bytes)).includes('\ufffd')) return;
    const { text: found } = await read(bytes, language);
    if (found !== undefined) expect(found).toBe(text);
  };
  const languages = fc.constantFrom(undefined, 'ja', 'en', 'de');
  const words = (word: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' ')); // prettier-ignore

  it('of Western letters are never read as Japanese', async () => {
    const letter = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...'abcdefghijklmnoprstuvwyz') }, fc.constantFrom(...'àâäåæçèéêëìíîïñòóôöøùúûüßœ')); // prettier-ignore
    const word = fc
      .array(letter, { minLength: 2, maxLength: 9 })
      .map((all) => all.join(''))
      .filter((w) => !/[^a-z]{3}|^[^a-z]+$/.test(w));
    const capitals = word.filter((w) => !/[ßœ]/.test(w)).map((w) => w.toUpperCase());
    await fc.assert(fc.asyncProperty(words(fc.oneof(word, capitals)), languages, (text, language) => never(text, western(text), language)), { numRuns: 1000 }); // prettier-ignore
  });

  it('of Japanese are never read as Western ones, or in the other encoding', async () => {
    const part = fc.oneof(
      fc.array(fc.constantFrom(...'あいうえおかきくけこさしすせそたちつてとなにのはまもやるれをん'), { minLength: 1, maxLength: 6 }),
      fc.array(fc.constantFrom(...'アイウカキクケコサシスタテトナハマヤラルン・ー'), { minLength: 1, maxLength: 6 }),
      fc.array(fc.constantFrom(...'導入社員活用業務効率生成会議資料作成費用人材不足情報漏洩懸念検討中'), { minLength: 1, maxLength: 5 }),
      fc.array(fc.constantFrom(...'ｱｲｳｴｵｶｷｸｹｺｻｼｽﾀﾁﾂﾃﾄ'), { minLength: 2, maxLength: 6 }),
      fc.constantFrom(['AIの'], ['webで'], ['DX化と'], ['1'], ['、'], ['。'], ['、'], ['ITと'], ['Excelを']),
    ); // prettier-ignore
    const text = words(fc.array(part, { minLength: 1, maxLength: 4 }).map((all) => all.flat().join('')));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('SJIS' as const, 'EUCJP' as const), languages, (words, to, language) => never(words, japanese(words, to), language)),
      { numRuns: 1000 },
    ); // prettier-ignore
  });
});

describe('what cannot be told', () => {
  it('is refused with all readings', async () => {
    const { text, found } = await read(japanese('学校', 'EUCJP'));
    expect(text).toBeUndefined();
    expect(found.map(({ code, severity, place, says }) => [code, severity, place?.line, says.en.found])).toEqual([
      ['input/unsure-encoding', 'error', 1, expect.stringMatching(/"ｳﾘｹｻ" \(Shift_JIS\).*"学校" \(EUC-JP\)|"学校" \(EUC-JP\).*"ｳﾘｹｻ" \(Shift_JIS\)/) as string],
    ]); // prettier-ignore
  });

  it('shows the cell, in the line where it stands', async () => {
    // Russian in Windows-1251: none of our readings is right.
    const { text, found } = await read([...western('id,Q1\n1,yes\n2,"'), 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, ...western('", x\n')], 'en'); // prettier-ignore
    expect(text).toBeUndefined();
    expect(found[0]?.place?.line).toBe(3);
    expect(found[0]?.says.en.found).toContain('"Ïðèâåò" (Windows-1252)');
    expect(found[0]?.says.en.hint).toContain('UTF-8');
    expect(found[0]?.says.ja.found).toContain('「Ïðèâåò」');
  });

  it.each([
    ['Chinese in GB 2312', [0xc8, 0xcb, 0xb9, 0xa4, 0xd6, 0xc7, 0xc4, 0xdc, 0xca, 0xc7, 0xd2, 0xbb, 0xd6, 0xd6, 0xbc, 0xbc, 0xca, 0xf5]],
    ['Korean in EUC-KR', [0xb4, 0xeb, 0xc7, 0xd1, 0xb9, 0xce, 0xb1, 0xb9, 0xc0, 0xba, 0xb9, 0xce, 0xc1, 0xd6, 0xb0, 0xf8, 0xc8, 0xad]],
    ['Polish in Windows-1250', western('Za¿ó³æ gêœl¹ jaŸñ')],
    ['French of old Macs', [...western('Une r'), 0x8f, ...western('gle d'), 0x8e, ...western('cid'), 0x8e, ...western('e')]],
  ])('is not guessed: %s', async (_, bytes) => {
    expect((await read(bytes)).text).toBeUndefined();
    expect((await read(bytes, 'en')).text).toBeUndefined();
  }); // prettier-ignore
});

describe('UTF-16', () => {
  const units = (text: string, order: 'le' | 'be'): number[] => {
    const bytes = Buffer.from(text, 'utf16le');
    return [...(order === 'be' ? bytes.swap16() : bytes)];
  };
  it.each(['le', 'be'] as const)('is read with its byte order mark and without: %s', async (order) => {
    for (const mark of ['\ufeff', '']) {
      const text = `${mark}id,Q1\n1,導入した時、😀 règle\n`;
      const { text: found, found: said } = await read(units(text, order));
      expect(found?.replace('\ufeff', '')).toBe('id,Q1\n1,導入した時、😀 règle\n');
      expect(said.map(({ code }) => code)).toEqual(['input/other-encoding']);
    }
  });

  it('is not read where half a character stands alone', async () => {
    expect((await read([0xff, 0xfe, ...units('id\ud83d,Q1\n', 'le')])).text).toBeUndefined();
    expect((await read([0xff, 0xfe, ...units('id😀,Q1\n', 'le')])).text).toContain('id😀,Q1');
  });

  it('is not seen in what has a zero byte for another reason', async () => {
    expect((await read([0x69, 0x64, 0x00, 0x0a])).text).toBe('id\0\n');
    expect((await read([0x69, 0x64, 0x00, 0x0a, 0x31])).text).toBe('id\0\n1');
  });
});
