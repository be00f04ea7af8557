import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/upkeep/refresh/text/align.ts';
import { mergeText } from '../../../src/upkeep/refresh/text/merge-text.ts';
import { readBody, wordsOf } from '../../../src/upkeep/refresh/text/text-body.ts';
import { EditedPart } from '../../../src/files/ooxml/opc/edited-part.ts';
import type { LedgerText } from '../../../src/files/record/ledger-schema.ts';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const open = (inner: string) => {
  const part = new EditedPart(new TextEncoder().encode(`<p:txBody xmlns:p="urn:p" xmlns:a="${A}">${inner}</p:txBody>`));
  return readBody(part.root, part);
};

/** Runs as `[words, look]`, with line breaks in the words. */
const ledger = (...runs: readonly (readonly [string, string])[]): LedgerText => ({
  text: runs.map(([words]) => words).join(''),
  looks: runs.filter(([words]) => words !== '').map(([words, look]) => [words.length, look]),
});

const run = (words: string, properties = ''): string => `<a:r>${properties}<a:t>${words}</a:t></a:r>`;
const RED = '<a:rPr lang="ja-JP" sz="2800"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:rPr>';
const BIG = '<a:rPr lang="ja-JP" sz="4000" b="1"/>';
const SMALL = '<a:rPr lang="ja-JP" sz="1200"/>';

describe('new words in an old text', () => {
  it('exchanges a number and leaves every other character where it was', () => {
    const body = open(`<a:p><a:pPr algn="ctr"/>${run('導入は', BIG)}${run('9.9', RED)}${run('%です', SMALL)}<a:endParaRPr lang="ja-JP"/></a:p>`); // prettier-ignore
    const xml = mergeText(body, ledger(['導入は', 'a'], ['9.9', 'b'], ['%です', 'c']), ledger(['導入は', 'a'], ['10.3', 'b'], ['%です', 'c'])); // prettier-ignore
    expect(xml).toBe(`<a:p><a:pPr algn="ctr"/>${run('導入は', BIG)}${run('10.3', RED)}${run('%です', SMALL)}<a:endParaRPr lang="ja-JP"/></a:p>`); // prettier-ignore
  });

  it('gives words of a look that the text knows that look, wherever they stand now', () => {
    const body = open(`<a:p>${run('半数が', BIG)}${run('賛成', RED)}</a:p>`);
    const xml = mergeText(
      body,
      ledger(['半数が', 'plain'], ['賛成', 'em']),
      ledger(['反対', 'em'], ['は少ない', 'plain']),
    );
    expect(xml).toBe(`<a:p>${run('反対', RED)}${run('は少ない', BIG)}</a:p>`);
  });

  it('moves the emphasis over words that stay', () => {
    const body = open(`<a:p>${run('甲', RED)}${run('と乙', BIG)}</a:p>`);
    const xml = mergeText(body, ledger(['甲', 'em'], ['と乙', 'plain']), ledger(['甲と', 'plain'], ['乙', 'em']));
    expect(xml).toBe(`<a:p>${run('甲と', BIG)}${run('乙', RED)}</a:p>`);
  });

  it('sets what grows in the size at which it fits, but not over a size that a person chose', () => {
    const [old, next] = [ledger(['九', '28b dk1']), ledger(['九十九', '24b dk1'])];
    expect(mergeText(open(`<a:p>${run('九', '<a:rPr sz="2800" b="1"/>')}</a:p>`), old, next)).toBe(`<a:p>${run('九十九', '<a:rPr sz="2400" b="1"/>')}</a:p>`); // prettier-ignore
    expect(mergeText(open(`<a:p>${run('九', '<a:rPr b="1"/>')}</a:p>`), old, next)).toBe(`<a:p>${run('九十九', '<a:rPr sz="2400" b="1"/>')}</a:p>`); // prettier-ignore
    expect(mergeText(open(`<a:p>${run('九', '<a:rPr sz="5000" b="1"/>')}</a:p>`), old, next)).toBe(`<a:p>${run('九十九', '<a:rPr sz="5000" b="1"/>')}</a:p>`); // prettier-ignore
  });

  it('gives a text that stands out now, or no longer, the weight and colour of that, but not over a person’s', () => {
    const ink = (slot: string, more = ''): string => `<a:solidFill><a:schemeClr val="${slot}"${more === '' ? '/>' : `>${more}</a:schemeClr>`}</a:solidFill>`; // prettier-ignore
    const set = (attributes: string, fill: string): string =>
      run('九', `<a:rPr sz="1400"${attributes}>${fill}</a:rPr>`);
    const pale = '<a:lumMod val="60000"/><a:lumOff val="40000"/>';
    const [plain, stressed] = [ledger(['九', '14 dk1']), ledger(['九', '14b accent5'])];
    const merged = (given: string, old = plain, next = stressed): string => mergeText(open(`<a:p>${given}</a:p>`), old, next); // prettier-ignore
    expect(merged(set('', ink('tx1')))).toBe(`<a:p>${set(' b="1"', ink('accent5')).replace('sz="1400" b="1"', 'b="1" sz="1400"')}</a:p>`); // prettier-ignore
    expect(merged(set(' b="1"', ink('accent5')), stressed, plain)).toBe(`<a:p>${set(' b="0"', ink('tx1'))}</a:p>`);
    expect(merged(set(' b="1"', ink('accent5')), stressed, ledger(['九', '14 accent4+0.4']))).toBe(`<a:p>${set(' b="0"', ink('accent4', pale))}</a:p>`); // prettier-ignore
    // Somebody made it bold and blue before, or neither: it stays so.
    expect(merged(set(' b="1"', ink('accent2')))).toBe(`<a:p>${set(' b="1"', ink('accent2'))}</a:p>`);
    expect(merged(set(' b="0"', ink('tx2')), stressed, plain)).toBe(`<a:p>${set(' b="0"', ink('tx2'))}</a:p>`);
  });

  it('breaks lines as the data does, unless a person broke them otherwise', () => {
    const [old, next] = [ledger(['上9\v下', 'x']), ledger(['上10\v下\v尾', 'x'])];
    const ours = mergeText(open(`<a:p>${run('上9', BIG)}<a:br>${BIG}</a:br>${run('下', BIG)}</a:p>`), old, next);
    expect(ours).toBe(`<a:p>${run('上10', BIG)}<a:br>${BIG}</a:br>${run('下', BIG)}<a:br>${BIG}</a:br>${run('尾', BIG)}</a:p>`); // prettier-ignore
    const theirs = mergeText(open(`<a:p>${run('上', BIG)}<a:br/>${run('9下', BIG)}</a:p>`), old, next);
    expect(theirs).toBe(`<a:p>${run('上', BIG)}<a:br/>${run('10下尾', BIG)}</a:p>`);
  });

  it('parts English words where a break goes', () => {
    const [old, next] = [ledger(['half of\vthem', 'x']), ledger(['most of\vthem', 'x'])];
    expect(mergeText(open(`<a:p>${run('half of them')}</a:p>`), old, next)).toBe(`<a:p>${run('most of them')}</a:p>`);
  });

  it('adds and takes away paragraphs, and keeps the bytes of those that stay, empty ones too', () => {
    const [first, empty, last] = [`<a:p>${run('一')}</a:p>`, '<a:p><a:endParaRPr sz="900"/></a:p>', `<a:p><a:pPr lvl="1"/>${run('三')}</a:p>`]; // prettier-ignore
    const old = ledger(['一\n\n三', 'x']);
    expect(mergeText(open(first + empty + last), old, ledger(['一\n\n三\n四', 'x']))).toBe(`${first}${empty}${last}<a:p><a:pPr lvl="1"/>${run('四')}</a:p>`); // prettier-ignore
    expect(mergeText(open(first + empty + last), old, ledger(['一\n', 'x']))).toBe(first + empty);
  });

  it('writes what XML would misread', () => {
    expect(mergeText(open(`<a:p>${run('a')}</a:p>`), ledger(['a', 'x']), ledger(['<&>"\'', 'x']))).toBe(`<a:p>${run('&lt;&amp;&gt;"\'')}</a:p>`); // prettier-ignore
  });
});

const words = fc.string({ unit: fc.constantFrom('数', '字', '9', '1', '.', '%', ' ', 'a', 'b', '\v', '\n', '😀'), maxLength: 24 }); // prettier-ignore
const styled = fc.array(fc.tuple(words, fc.constantFrom('28b dk1', '28b accent5', '12 dk1')), { minLength: 1, maxLength: 4 }); // prettier-ignore

describe('any text', () => {
  const bodyOf = (runs: readonly (readonly [string, string])[]): string =>
    ledger(...runs)
      .text.split('\n')
      .map((paragraph) => `<a:p>${paragraph.split('\v').map((line) => (line === '' ? '' : run(line))).join('<a:br/>')}</a:p>`)
      .join(''); // prettier-ignore

  it('reads as the new one afterwards', () => {
    fc.assert(
      fc.property(styled, styled, (old, next) => {
        const xml = mergeText(open(bodyOf(old)), ledger(...old), ledger(...next));
        expect(wordsOf(open(xml))).toBe(ledger(...next).text);
      }),
    );
  });

  it('stays the same bytes where it says the same', () => {
    fc.assert(
      fc.property(styled, (old) => {
        expect(mergeText(open(bodyOf(old)), ledger(...old), ledger(...old))).toBe(bodyOf(old));
      }),
    );
  });

  it('is compared as far as that is worth it: beyond, the middle is a different text', () => {
    // A token in common between two stretches of 4000 that have none: 16 million comparisons are made, not one more.
    const around = (left: string, right: string, more: number): ReturnType<typeof align> =>
      align(`${left.repeat(1999 + more)}同${left.repeat(2000)}`, `${right.repeat(1999)}同${right.repeat(2000)}`);
    const equal = (all: ReturnType<typeof align>) => all.filter((one) => one.equal).map(({ a, b }) => [...a, ...b]);
    expect(equal(around('左', '右', 0))).toEqual([[1999, 2000, 1999, 2000]]);
    expect(equal(around('左', '右', 1))).toEqual([]);
  });

  it('is aligned without gaps: what stays is equal, and both texts come out whole', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const stretches = align(a, b);
        expect(stretches.map((s) => a.slice(...s.a)).join('')).toBe(a);
        expect(stretches.map((s) => b.slice(...s.b)).join('')).toBe(b);
        for (const s of stretches) if (s.equal) expect(a.slice(...s.a)).toBe(b.slice(...s.b));
      }),
    );
  });
});
