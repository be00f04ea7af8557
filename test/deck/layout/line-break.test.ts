import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inches, pt, ptToEmu } from '../../../src/base/length.ts';
import { isLineEndProhibited, isLineStartProhibited } from '../../../src/deck/layout/kinsoku.ts';
import { breakLines, type Line, type StyledRun } from '../../../src/deck/layout/line-break.ts';
import type { BreakMode } from '../../../src/deck/layout/line-ranges.ts';
import { graphemes } from '../../../src/deck/layout/measure.ts';
import { EN, KEPT, measurer, run, textOf } from './fixtures.ts';

const HEADLINES = [
  '生成AI格差が深刻化',
  '地方中小企業の社長300名に聞いた！',
  '3人に1人が“取り残される焦り”を感じている',
  '生成AIを定期的に「利用している」と回答した方は、14.2%にとどまりました。',
  '生成AIを「全社的に導入・活用している」と回答した方は10%未満になりました。',
  '導入企業の7割以上が「週に3～4回程度」以上、生成AIを活用していることが明らかになりました。',
  '半数以上が「従業員が創造的な業務に集中できるようになった」と回答し、「業務スピード向上」「人手不足解消」も上位の結果になりました。',
  '生成AIを導入していない・個人的に使用していると回答した人の約4割が全社的な生成AI導入を希望しています。',
  '導入が進まない理由、第1位「生成AIの具体的なメリットや効果がわからないから」、第2位「費用対効果が見えないから」となりました。',
  '3人に1人が「自社が取り残されるかもしれない」という焦りを感じています。',
  '生成AIに任せたい業務として、「見積書や契約書の作成支援」が最多の回答となりました。',
  '受けてみたい生成AI関連サービス、「従業員向けの生成AI活用研修」が24.2%で最多、次いで「具体的な生成AIツールの選定」が23.8%でした。',
  '3人に1人（33.2%）が「取り残される不安」',
  '全社でAIを使えているのはわずか9.9%',
  '3人に1人が“取り残される不安”を理由にAI導入を検討',
  '地方中小企業のうち、全社でAIを活用しているのはわずか9.9%。',
  '中小企業・スタートアップの利益を作る仕組みを現場で対応してきた経営メンバー',
];

const WHOLE = ['生成AI', '地方中小企業', '中小企業', '第1位', '第2位', '33.2%', '14.2%', '24.2%', '9.9%', '10%未満', '7割', '3人', '1人', '300名', '3～4回', '約4割']; // prettier-ignore

const lines = (text: string, width: number, size = 28, mode: BreakMode = 'display'): readonly Line[] =>
  breakLines([run(text, size)], inches(width), measurer, { mode, keepTogether: KEPT });

const shown = (text: string, width: number, size?: number, mode?: BreakMode): readonly string[] =>
  lines(text, width, size, mode).map(textOf);

describe('breakLines, notes that stand in one line', () => {
  const NOTES =
    'n=400　※割合は%　※平均の高い順　※平均は「とても不満」1点～「とても満足」5点で計算　端数処理のため、合計は100%になりません。';

  it('begins a line with a note of its own where little of the line before is lost', () => {
    // Not: …「とても不満」|1点～
    expect(shown(NOTES, 4.6, 10, 'body')).toEqual([
      'n=400　※割合は%　※平均の高い順',
      '※平均は「とても不満」1点～「とても満足」5点で計算',
      '端数処理のため、合計は100%になりません。',
    ]);
  });

  it('breaks one where a short line would be left', () => {
    expect(
      shown('n=400　※平均は「とても不満」1点～「とても満足」5点で計算した値で、わからないを除く', 3.4, 10, 'body')[0],
    ).not.toBe('n=400');
  });

  it('does so in English, too', () => {
    expect(
      shown(
        'n=400   Shares in percent.   * Means of points from 1 to 5.   * The darker, the higher the share.',
        3.4,
        10,
        'body',
      )[1],
    ).toMatch(/^\* /);
  });
});

describe('breakLines, the headlines of the report', () => {
  it.each([12.1, 5.5])('at 28 pt bold in %s inches break between phrases', (width) => {
    for (const text of HEADLINES) {
      const set = lines(text, width);
      const ends = set.slice(0, -1).map((line, i) => `${textOf(line).at(-1)}|${textOf(set[i + 1] ?? line)[0]}`);
      expect(
        set.some((line) => line.forced || line.tooWide || line.poor),
        text,
      ).toBe(false);
      expect(Math.max(...set.map((line) => line.width)), text).toBeLessThanOrEqual(inches(width));
      expect(ends, text).not.toContain('て|い');
      for (const line of set) expect(textOf(line).replace(/[\p{P}\s]/gu, '').length, text).toBeGreaterThan(1);
      const broken = set.map(textOf).join('|');
      for (const word of WHOLE) {
        const count = (s: string): number => s.split(word).length;
        expect(count(broken), `${word} in ${broken}`).toBe(count(text));
      }
    }
  });

  it('balances them', () => {
    expect(shown('生成AIを「全社的に導入・活用している」と回答した方は10%未満になりました。', 12.1)).toEqual([
      '生成AIを「全社的に導入・活用している」と',
      '回答した方は10%未満になりました。',
    ]);
    expect(shown('導入企業の7割以上が「週に3～4回程度」以上、生成AIを活用していることが明らかになりました。', 12.1)).toEqual([
      '導入企業の7割以上が「週に3～4回程度」以上、',
      '生成AIを活用していることが明らかになりました。',
    ]); // prettier-ignore
    expect(shown('全社でAIを使えているのはわずか9.9%', 5.5)).toEqual(['全社でAIを使えているのは', 'わずか9.9%']);
    expect(shown('地方中小企業の社長300名に聞いた！', 5.5)).toEqual(['地方中小企業の', '社長300名に聞いた！']);
    expect(shown('求められているのは“人材育成と実践支援”', 5.5)).toEqual([
      '求められているのは',
      '“人材育成と実践支援”',
    ]);
  });
});

describe('breakLines', () => {
  it('fills lines of body text and leaves no lonely end', () => {
    const text = '広告プロダクションのエンジニア、上場企業の新規事業立ち上げを経験後、代表取締役に就任。';
    expect(shown(text, 3.8, 14, 'body')).toEqual([
      '広告プロダクションのエンジニア、',
      '上場企業の新規事業立ち上げを経験後、',
      '代表取締役に就任。',
    ]);
  });

  it('breaks English at spaces, and drops them', () => {
    const en = [run('Only 9.9 percent of the companies use it company-wide today', 14, { fonts: EN, bold: false })];
    const set = breakLines(en, inches(2.2), measurer, { mode: 'body', keepTogether: [] });
    expect(set.map(textOf)).toEqual(['Only 9.9 percent of', 'the companies use it', 'company-wide today']);
    expect(set.map((line) => textOf({ runs: line.runsWithSpaces }))).toEqual([
      'Only 9.9 percent of ',
      'the companies use it ',
      'company-wide today',
    ]);
  });

  it('breaks inside a phrase only where the phrase is wider than the line, and says so', () => {
    const set = lines('集中できるようになった', 1.5, 14);
    expect(set.map((line) => line.poor)).toEqual([true, false]);
    expect(set.some((line) => line.forced)).toBe(false);
    expect(lines('集中できるようになった', 4, 14).map((line) => line.poor)).toEqual([false]);
  });

  it('cuts a word only where not even that fits, and flags it', () => {
    const set = lines('生成AI', 0.5, 14);
    expect(set.map(textOf)).toEqual(['生成', 'AI']);
    expect(set.map((line) => [line.forced, line.tooWide])).toEqual([[true, false], [false, false]]); // prettier-ignore
    expect(lines('あ。', 0.1, 14).map((line) => line.tooWide)).toEqual([true]);
  });

  it('keeps a number with its unit, in whatever runs they come', () => {
    const runs = [run('利用している方は', 14), run('14.2', 40, { keep: 'whole' }), run('%', 10, { keep: 'joined' }), run('です', 14)]; // prettier-ignore
    for (const width of [1.6, 1.8, 2, 2.3, 2.5, 3]) {
      const joined = breakLines(runs, inches(width), measurer, { mode: 'display', keepTogether: [] })
        .map(textOf)
        .join('|');
      expect(joined).toContain('14.2%');
    }
  });

  it('is as high as its largest type', () => {
    const runs = [run('導入率', 14), run('9.9', 40, { keep: 'whole' }), run('%', 20, { keep: 'joined' })];
    const set = breakLines(runs, inches(1.5), measurer, { mode: 'display', keepTogether: [] });
    expect(set.map((line) => [textOf(line), line.height])).toEqual([
      ['導入率', ptToEmu(14 * 1.2)],
      ['9.9%', ptToEmu(40 * 1.2)],
    ]);
  });

  it('makes one empty line of an empty paragraph', () => {
    const [line, ...more] = lines('', 5);
    expect(line).toMatchObject({ runs: [], width: 0, forced: false });
    expect(more).toEqual([]);
  });
});

const SIZES = [10, 14, 28.5];
const anyRun = fc.record({
  text: fc
    .array(fc.constantFrom(...'あいるーっ生成導入地方。、「」（）“”AIwi9.% 　—・！', '👍', 'か\u3099', '生成AI', '33.2%'), { maxLength: 14 })
    .map((parts) => parts.join('')),
  size: fc.constantFrom(...SIZES),
  bold: fc.boolean(),
  keep: fc.constantFrom(undefined, 'whole' as const, 'joined' as const),
}); // prettier-ignore
const toRuns = (specs: readonly { text: string; size: number; bold: boolean; keep: 'whole' | 'joined' | undefined }[]): readonly StyledRun[] =>
  specs.map(({ text, size, bold, keep }) => run(text, size, { size: pt(size), bold, ...(keep ? { keep } : {}) })); // prettier-ignore

describe('breakLines, for any text, width and mode', () => {
  const property = (check: (runs: readonly StyledRun[], width: number, set: readonly Line[], again: readonly Line[]) => void): void =>
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 4 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom<BreakMode>('display', 'body'), (specs, tenths, mode) => {
        const runs = toRuns(specs);
        const rules = { mode, keepTogether: ['生成AI'] };
        const width = inches(tenths / 10);
        check(runs, width, breakLines(runs, width, measurer, rules), breakLines(runs, width, measurer, { ...rules, keepTogether: ['生成AI'] }));
      }),
    ); // prettier-ignore

  it('no line is wider than asked for, unless flagged', () => {
    property((_, width, set) => {
      for (const line of set) expect(line.tooWide || line.width <= width + 1).toBe(true);
    });
  });

  it('a line measures what its runs measure', () => {
    property((_, __, set) => {
      for (const line of set) {
        const sum = line.runs.reduce((s, r) => s + measurer.width(r.text, r.fonts, r.bold, r.size), 0);
        expect(Math.abs(line.width - sum)).toBeLessThanOrEqual(line.runs.length * 2 + 1);
      }
    });
  });

  it('the lines are the text, but for spaces at line ends', () => {
    property((runs, _, set) => {
      const text = runs.map((r) => r.text).join('');
      expect(set.map((line) => textOf({ runs: line.runsWithSpaces })).join('')).toBe(text);
      for (const line of set) expect(textOf({ runs: line.runsWithSpaces }).startsWith(textOf(line))).toBe(true);
      expect(set.map(textOf).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    });
  });

  it('kinsoku holds, and no character is torn', () => {
    property((runs, _, set) => {
      const clusters = new Set(graphemes(runs.map((r) => r.text).join('')));
      set.slice(1).forEach((line, index) => {
        // A line of nothing but spaces shows no character.
        const before = graphemes(textOf(set[index] ?? line)).at(-1);
        const first = graphemes(textOf(line))[0];
        if (before !== undefined) expect(isLineEndProhibited(before)).toBe(false);
        if (first === undefined) return;
        expect(isLineStartProhibited(first)).toBe(false);
        expect(clusters.has(first)).toBe(true);
      });
    });
  });

  it('the same input gives the same lines', () => {
    property((_, __, set, again) => {
      expect(again).toEqual(set);
    });
  });
});
