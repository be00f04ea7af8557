import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { inches, ptToEmu } from '../../../src/base/length.ts';
import { parseBrand } from '../../../src/deck/template/parse-brand.ts';
import { BRAND, pointsAt, yamlOf } from './tea.ts';

function parse(text: string, language?: string) {
  const found: Diagnostic[] = [];
  const brand = parseBrand(yamlOf('brand.yaml', text), (diagnostic) => found.push(diagnostic), language);
  return { brand, found };
}

const changed = (from: string, to: string): string => {
  expect(BRAND).toContain(from);
  return BRAND.replace(from, to);
};

describe('parseBrand', () => {
  it('reads lengths, colours, styles and fonts', () => {
    const { brand, found } = parse(BRAND);
    expect(found).toEqual([]);
    expect(brand?.page).toEqual({ width: 9_144_000, height: 6_858_000, margin: 457_200, columns: 12, gutter: 182_880 });
    expect(brand?.colors.get('accent_light')).toEqual({ slot: 'accent1', lighter: 0.4, hex: 'EF9A82' });
    expect(brand?.styles.get('value')).toMatchObject({ id: 'value', min: 12, max: 20, bold: true, number: 2, unit: 0.5, align: 'right', lineSpacing: 1.2, mode: 'display' }); // prettier-ignore
    expect(brand?.styles.get('note')?.color.hex).toBe('5F6B7E');
    expect(brand?.fonts.get('ja')).toEqual({ latin: 'BIZ UDPGothic', eastAsian: 'BIZ UDPGothic', chain: ['BIZ UDPGothic', 'Arial'] }); // prettier-ignore
    expect(brand?.families).toEqual([
      { family: 'Arial', regular: 'arial.ttf', bold: 'arial-bold.ttf' },
      { family: 'BIZ UDPGothic', regular: 'biz.ttf', bold: 'biz-bold.ttf' },
    ]);
    expect(brand?.footer).toMatchObject({ style: 'footer', top: inches(7), height: inches(0.3) });
  });

  it('sets a style as a language has it, and as all others do elsewhere', () => {
    const text = changed('  note: { ', "  note: { languages: { en: { size: [14, 16] }, '*': { number: 3 } }, ");
    const note = (language?: string) => {
      const { brand, found } = parse(text, language);
      expect(found).toEqual([]);
      const { min, max, number } = brand!.styles.get('note')!;
      return [min, max, number];
    };
    expect([note('en'), note('en-GB'), note('ja'), note()]).toEqual([
      [14, 16, 1],
      [14, 16, 1],
      [10, 12, 3],
      [10, 12, 3],
    ]);
  });

  it('writes the theme in capitals, whatever the file does', () => {
    expect(parse(changed('accent1: E4572E', 'accent1: e4572e')).brand?.theme.accent1).toBe('E4572E');
  });

  it.each([
    ['000000', '000000'],
    ['123e45', '123E45'],
    ['001122', '001122'],
    ['"#14213d"', '14213D'],
    ['123456 # a comment', '123456'],
  ])('takes %s for the colour that it is, whatever YAML makes of it', (written, read) => {
    const { brand, found } = parse(changed('dk1: 14213D', `dk1: ${written}`));
    expect(found).toEqual([]);
    expect([brand?.theme.dk1, brand?.colors.get('ink')?.hex]).toEqual([read, read]);
  });

  it('reports every mistake at its place, with the name that was probably meant', () => {
    const text = BRAND.replace('color: mute }\n  value', 'color: mut }\n  value')
      .replace('style: footer,', 'style: foter,')
      .replace('rule: pale', 'rule: plae')
      .replace('[Arial, BIZ UDPGothic] }', '[Arail, BIZ UDPGothic] }');
    const { brand, found } = parse(text);
    expect(brand).toBeUndefined();
    expect(found.map((d) => [d.code, pointsAt(text, d).split(/[ ,\]]/)[0], d.says.en.found, /mean "(.*)"/.exec(d.says.en.hint ?? '')?.[1]])).toEqual([
      ['template/unknown-name', 'mut', 'There is no colour "mut".', 'mute'],
      ['template/unknown-name', 'foter', 'There is no text style "foter".', 'footer'],
      ['template/unknown-name', 'Arail', 'There is no font "Arail".', 'Arial'],
      ['template/unknown-name', 'plae', 'There is no colour "plae".', 'pale'],
    ]); // prettier-ignore
  });

  it.each([
    ['ja: { latin: BIZ UDPGothic,', 'ja: { latin: No Such Font,', 'No Such Font', undefined],
    ['east_asian: BIZ UDPGothic, chain: [BIZ', 'east_asian: Genkai Mincho, chain: [BIZ', 'Genkai Mincho', undefined],
    ['"*": { latin: Arial,', '"*": { latin: Verdanna,', 'Verdanna', 'Verdana'],
    ['"*": { latin: Arial,', 'de: { latin: Arial, east_asian: Ariall, chain: [Arial] }\n    "*": { latin: Arial,', 'Ariall', 'Arial'], // prettier-ignore
  ])(
    'warns of fonts that nobody can be expected to have: %s, in every language and script',
    (from, to, family, meant) => {
      const text = changed(from, to);
      const { brand, found } = parse(text);
      expect(brand).toBeDefined();
      expect(found).toMatchObject([{ code: 'template/foreign-font', severity: 'warning' }]);
      const [warning] = found;
      expect(warning && pointsAt(text, warning).startsWith(family)).toBe(true);
      expect(warning?.says.en.found).toContain(`"${family}" is no font of the brand`);
      expect(warning?.says.en.hint).toMatch(meant === undefined ? /^Add its files/ : `Did you mean "${meant}"?`);
      expect(warning?.says.ja.hint).toContain('fonts.families:');
    },
  );

  it.each([
    'Georgia',
    'aptos',
    'Yu Gothic',
    '游ゴシック',
    'MS Pゴシック',
    'ＭＳ Ｐゴシック',
    'Microsoft YaHei',
    '맑은 고딕',
  ])('takes %s, which Office brings along', (family) => {
    expect(parse(changed('"*": { latin: Arial,', `"*": { latin: ${family},`)).found).toEqual([]);
  });

  it('asks for the colours and styles that charts are drawn with', () => {
    const { brand, found } = parse(BRAND.replace('  palest: { of: accent4, lighter: 55% }\n', '').replace(/ {2}chart_net:.*\n/, '')); // prettier-ignore
    expect(brand).toBeUndefined();
    expect(found.map((d) => [d.code, d.says.en.found])).toEqual([
      ['template/missing-name', 'The brand has no colour "palest".'],
      ['template/missing-name', 'The brand has no text style "chart_net".'],
    ]);
    expect(pointsAt(BRAND, found[0]!)).toBe('colors:');
  });

  it.each([
    ['size: [20, 30]', 'size: [30, 20]', 'schema/bad-value', 'the smallest size first, then the largest'],
    ['size: [20, 30]', 'size: [9, 30]', 'schema/bad-value', 'a number of at least 10'],
    ['margin: 0.5in', 'margin: 0.5', 'schema/wrong-type', 'a text'],
    ['margin: 0.5in', 'margin: 0.5inch', 'schema/bad-value', 'a length with its unit: 0.6in, 12pt, 1.5cm, 4mm'],
    ['lighter: 40%', 'lighter: 0.4', 'schema/wrong-type', 'a text'],
    ['dk1: 14213D', 'dk1: # 14213D', 'schema/wrong-type', 'six hexadecimal digits, e.g. E4572E; a colour that begins with # stands in quotes'], // prettier-ignore
    ['dk1: 14213D', 'dk1: 1421', 'schema/wrong-type', 'six hexadecimal digits'],
    ['dk1: 14213D', 'dk1: navy', 'schema/bad-value', 'six hexadecimal digits'],
    ['width: 10in', 'width: 60in', 'schema/bad-value', 'at most 56in'],
    ['width: 10in', 'width: 0mm', 'schema/bad-value', 'from 1in to 56in'],
    ['height: 7.5in', 'height: -7in', 'schema/bad-value', 'from 1in to 56in'],
    ['width: 10in', 'width: 1000000000mm', 'schema/bad-value', 'at most 56in'],
    ['margin: 0.5in', 'margin: -1mm', 'schema/bad-value', 'a length of 0 or more'],
    ['margin: 0.5in', 'margin: 3.4in', 'schema/bad-value', 'an inch is left'],
    ['gutter: 0.2in', 'gutter: 8.5in', 'schema/bad-value', 'an inch is left'],
    ['gutter: 0.2in', 'gutter: -0.2in', 'schema/bad-value', 'a length of 0 or more'],
    ['height: 0.3in', 'height: 0in', 'schema/bad-value', 'lies on the page'],
    ['top: 7in', 'top: 7.3in', 'schema/bad-value', 'lies on the page'],
    ['gutter: 0.2in', 'gutters: 0.2in', 'schema/unknown-key', 'one of "width"'],
  ])('does not take %s as %s', (from, to, code, expected) => {
    const { brand, found } = parse(changed(from, to));
    expect(brand).toBeUndefined();
    const said = found.find((d) => d.code === code);
    expect(said?.says.en.expected).toContain(expected);
  });

  it('says where', () => {
    const text = changed('size: [20, 30]', 'size: [30, 20]');
    expect(parse(text).found.map((d) => pointsAt(text, d))).toEqual(['[30, 20], bold: true }']);
  });

  it('knows points, centimetres and millimetres', () => {
    const units = parse(changed('margin: 0.5in', 'margin: 36pt').replace('gutter: 0.2in', 'gutter: 2.54cm')).brand;
    expect([units?.page.margin, units?.page.gutter]).toEqual([ptToEmu(36), inches(1)]);
    expect(parse(changed('margin: 0.5in', 'margin: 25.4mm')).brand?.page.margin).toBe(inches(1));
  });
});
