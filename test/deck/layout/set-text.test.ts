import { describe, expect, it } from 'vitest';
import { color } from '../../../src/base/color.ts';
import { inches, pt } from '../../../src/base/length.ts';
import { setText, type TextContext } from '../../../src/deck/layout/set-text.ts';
import type { PlacedParagraph } from '../../../src/deck/layout/types.ts';
import type { TypeStyle } from '../../../src/deck/template/types.ts';
import type { Run, Text } from '../../../src/deck/text/types.ts';
import { EN, JA, KEPT, measurer } from './fixtures.ts';

const INK = color('dk1', '14213D');
const ACCENT = color('accent1', 'C23B15');

const STYLE: TypeStyle = {
  id: 'headline',
  max: pt(24),
  min: pt(16),
  bold: true,
  color: INK,
  emphasis: ACCENT,
  number: 2,
  unit: 0.75,
  lineSpacing: 1,
  paragraphSpace: pt(6),
  align: 'left',
  mode: 'display',
};

const CONTEXT: TextContext = { measurer, fonts: JA, keepTogether: KEPT };

const part = (text: string, rest: Partial<Run> = {}): Run => ({
  text,
  role: 'text',
  emphasis: false,
  language: 'ja-JP',
  figures: [],
  ...rest,
});

const text = (...paragraphs: (readonly Run[])[]): Text => ({
  key: 'Q1.headline',
  place: { file: 'ja.yaml', line: 1, column: 1 },
  language: 'ja',
  paragraphs,
});

const words = (paragraphs: readonly PlacedParagraph[]): readonly (readonly string[])[] =>
  paragraphs.map((p) => p.lines.map((line) => line.map((run) => run.text).join('')));

const FIGURE = [
  part('14.2', { role: 'number', emphasis: true, figures: ['personal_use'] }),
  part('%', { role: 'unit', emphasis: true, figures: ['personal_use'] }),
];

describe('setText', () => {
  it('sets number, unit and emphasis, and keeps their figures', () => {
    const set = setText(text([part('回答した方は、'), ...FIGURE, part('に')]), STYLE, { w: inches(8) }, CONTEXT);
    expect(set.paragraphs).toEqual([
      {
        align: 'left',
        lineSpacing: 1,
        spaceBefore: 0,
        lines: [
          [
            { text: '回答した方は、', size: 24, bold: true, color: INK, language: 'ja-JP', figures: [] },
            { text: '14.2', size: 48, bold: true, color: ACCENT, language: 'ja-JP', figures: ['personal_use'] },
            { text: '%', size: 18, bold: true, color: ACCENT, language: 'ja-JP', figures: ['personal_use'] },
            { text: 'に', size: 24, bold: true, color: INK, language: 'ja-JP', figures: [] },
          ],
        ],
      },
    ]);
    expect(set.size).toBe(24);
    expect(set.lineCount).toBe(1);
  });

  it('joins runs that look the same and come from the same figures, and no others', () => {
    const set = setText(
      text([part('生成'), part('AI'), part('を', { figures: ['x'] }), part('LOG', { language: 'en-US' })]),
      STYLE,
      { w: inches(8) },
      CONTEXT,
    );
    expect(set.paragraphs[0]?.lines[0]?.map((run) => run.text)).toEqual(['生成AI', 'を', 'LOG']);
  });

  it('breaks lines across runs, and never between a number and its unit', () => {
    const runs = [part('生成AIを定期的に「利用している」と回答した方は、'), ...FIGURE, part('にとどまりました。')];
    const set = setText(text(runs), { ...STYLE, number: 1, unit: 1 }, { w: inches(5.5) }, CONTEXT);
    expect(words(set.paragraphs)).toEqual([
      ['生成AIを定期的に', '「利用している」と回答した方は、', '14.2%にとどまりました。'],
    ]);
  });

  it('drops the spaces at line ends in decided lines and keeps them in flowing ones', () => {
    const en = text([part('Three in ten say so, and it is their own money', { language: 'en-US' })]);
    const style = { ...STYLE, min: pt(24) };
    const set = setText(en, style, { w: inches(4) }, { measurer, fonts: EN, keepTogether: [] });
    expect(words(set.paragraphs)).toEqual([['Three in ten say so, and', 'it is their own money']]);
    expect(words(set.flowing)).toEqual([['Three in ten say so, and ', 'it is their own money']]);
  });

  it('spaces paragraphs, takes the slot’s alignment and link, but a run’s own link first', () => {
    const own = part('お問い合わせ', { link: 'mailto:a@example.com' });
    const set = setText(text([part('会社')], [own]), STYLE, { w: inches(5) }, CONTEXT, {
      align: 'center',
      link: 'https://example.com/',
    });
    expect(set.paragraphs.map((p) => [p.align, p.spaceBefore])).toEqual([['center', 0], ['center', 6]]); // prettier-ignore
    expect(set.paragraphs.map((p) => p.lines[0]?.[0]?.link)).toEqual(['https://example.com/', 'mailto:a@example.com']);
    expect(set.height).toBe(12_700 * 63.6);
  });

  it('returns what does not fit and what no font has', () => {
    const set = setText(text([part('☑生成AI格差が深刻化☑')]), STYLE, { w: inches(2), h: inches(0.3) }, CONTEXT, {
      maxLines: 1,
    });
    expect(set.missing).toEqual(['☑']);
    expect(set.size).toBe(16);
    expect(set.overflow?.lines).toBe(set.lineCount - 1);
    expect(words(set.paragraphs).flat().join('')).toBe('☑生成AI格差が深刻化☑');
    expect(setText(text([part('短い')]), STYLE, { w: inches(2) }, CONTEXT)).not.toHaveProperty('overflow');
  });
});
