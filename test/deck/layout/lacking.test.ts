import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { LackReport, reportLacking } from '../../../src/deck/layout/lacking.ts';

const CONTEXT = { language: 'th', fonts: ['Arial', 'BIZ UDPGothic'] };

/** What is said of texts with characters that no font has, each on its slides. */
function told(texts: readonly (readonly [key: string, slides: readonly string[], missing: string])[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const gathered = new LackReport((diagnostic) => found.push(diagnostic));
  texts.forEach(([key, slides, missing], i) => {
    const place = { file: 'th.yaml', line: i + 1, column: 1 };
    for (const slide of slides) {
      reportLacking(CONTEXT, { key, place }, [...missing], (one) => gathered.report({ ...one, slides: [slide] }));
    }
  });
  expect(found).toEqual([]);
  gathered.tell(CONTEXT);
  return found;
} // prettier-ignore

const says = (found: readonly Diagnostic[]): readonly string[] => found.map((one) => `${one.code} ${one.says.en.found}`); // prettier-ignore

describe('what no font has', () => {
  it('is one line a script: which, how many texts and slides, the first of them, and a font for it', () => {
    const found = told([
      ['a', ['s1', 's2'], 'กข'],
      ['b', ['s2'], 'ขЖ'],
      ['a2', ['s3'], 'ค'],
    ]);
    expect(says(found)).toEqual([
      'layout/missing-script 3 texts on 3 slides, first "a" (slide "s1"), have Thai characters that Arial, BIZ UDPGothic do not have: ก ข ค',
      'layout/missing-script "b" (slide "s2") has Cyrillic characters that Arial, BIZ UDPGothic do not have: Ж',
    ]);
    expect(found[0]).toMatchObject({ severity: 'warning', place: { line: 1 }, slides: ['s1', 's2', 's3'] });
    expect(found[0]?.says.en.hint).toContain('"Noto Sans Thai"');
    expect(found[0]?.says.ja.found).toBe(
      '「a」（スライド「s1」）など3件の文言（スライド3枚）に、Arial, BIZ UDPGothic にない文字（タイ文字）があります: ก ข ค',
    );
  });

  it('is named text by text where a few have symbols, and together where many do', () => {
    const few = told([
      ['a', ['s1', 's2'], '🙂'],
      ['b', ['s2'], '☑'],
      ['c', ['s2'], '☑'],
    ]);
    expect(says(few)).toEqual(['a" has characters that Arial, BIZ UDPGothic do not have: 🙂', 'b" has characters that Arial, BIZ UDPGothic do not have: ☑', 'c" has characters that Arial, BIZ UDPGothic do not have: ☑'].map((end) => `layout/missing-glyph "${end}`)); // prettier-ignore
    const many = told(['a', 'b', 'c', 'd'].map((key) => [key, ['s'], '☑'] as const));
    expect(says(many)).toEqual(['layout/missing-symbols 4 texts on 1 slide, first "a" (slide "s"), have characters that Arial, BIZ UDPGothic do not have: ☑']); // prettier-ignore
  });

  it('is shortened where it is a whole alphabet', () => {
    const [first] = told([['a', ['s'], 'กขฃคฅฆงจฉชซฌญฎ']]);
    expect(first?.says.en.found).toMatch(/: ก ข ฃ ค ฅ ฆ ง จ ฉ ช ซ ฌ … \(14\)$/);
  });

  it('does not keep other diagnostics back', () => {
    const found: Diagnostic[] = [];
    const other: Diagnostic = { code: 'x/y', severity: 'error', says: { en: { found: 'a' }, ja: { found: 'b' } } };
    new LackReport((diagnostic) => found.push(diagnostic)).report(other);
    expect(found).toEqual([other]);
  });
});
