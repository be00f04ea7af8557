import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { inches, pt } from '../../../src/base/length.ts';
import { auditLook } from '../../../src/deck/scene/audit-look.ts';
import type { Element, PlacedParagraph, Scene } from '../../../src/deck/scene/types.ts';
import { style } from '../layout/stage.ts';
import * as make from '../../files/pptx/builders.ts';

// Each rule with a slide that it must report, and the same slide mended.

const { area, ink, run } = make;
const STYLES = new Map([['headline', style('body', { id: 'headline', min: pt(20), max: pt(26), number: 1, unit: 1 })]]);
const LOOK = { styles: STYLES, accents: [ink('accent1')], layoutPlaces: new Map([['layout', { file: 'layout.yaml', line: 1, column: 1 }]]) }; // prettier-ignore
const place = { file: 'ja.yaml', line: 3, column: 5 };
const low = make.shape('low', 'Low', area(1, 5, 4, 1), 'rect');

function codes(...elements: readonly Element[]): readonly string[] {
  const found: Diagnostic[] = [];
  const scene: Scene = make.scene([], [make.slide('one', 'layout', 'One', [low, ...elements])]);
  auditLook(scene, LOOK, (d) => found.push(d));
  return found.map(({ code }) => code);
}

const paragraph = (lines: readonly string[], language = 'en', size = pt(20)): PlacedParagraph =>
  make.lines(lines.map((line) => [run(line, { language, size })]));
type More = Parameters<typeof make.text>[4];
const text = (lines: readonly string[], more: More = {}, language = 'en', id = 'a') =>
  make.text(id, `Text ${id}`, area(1, 1, 4, 1), [paragraph(lines, language)], {
    linesDecided: true,
    origin: { slot: id, place, figures: [], claims: [] },
    ...more,
  });

describe('words near the edge of their shape', () => {
  const fill = ink('lt2');

  it.each([
    ['left', area(1.03, 1.2, 2, 0.5)],
    ['right', area(2, 1.2, 2.97, 0.5)],
    ['bottom', area(2, 1.5, 2, 0.55)],
  ])('are told, at the %s', (_side, at) => {
    expect(codes(text(['Words'], { fill, ink: at }))).toEqual(['audit/near-edge']);
    expect(codes(text(['Words'], { line: fill, ink: at }))).toEqual(['audit/near-edge']);
    expect(codes(text(['Words'], { ink: at }))).toEqual([]);
  });

  it('are told of a panel that they lie on, but not in a circle, and not of a bar beside them', () => {
    const at = area(1.2, 1.02, 2, 0.4);
    const panel = make.shape('panel', 'Panel', area(1.15, 0.9, 4, 2), 'rect', { fill });
    expect(codes(panel, text(['Words'], { over: ['panel'], ink: at }))).toEqual(['audit/near-edge']);
    const bar = make.shape('panel', 'Panel', area(1, 0.9, 0.05, 2), 'rect', { fill });
    expect(codes(bar, text(['Words'], { over: ['panel'], ink: at }))).toEqual([]);
    expect(codes(text(['A'], { fill, shape: 'ellipse', ink: area(1.02, 1.02, 3.9, 0.9) }))).toEqual([]);
    expect(codes(text(['Words'], { fill, ink: area(1.2, 1.25, 2, 0.5) }))).toEqual([]);
  });
});

describe('a last line', () => {
  it('of one short word is lonely, but not of a long one, or of two', () => {
    expect(codes(text(['A rather long line of a headline', 'on.']))).toEqual(['audit/lonely-word']);
    expect(codes(text(['Option', '1']))).toEqual([]);
    expect(codes(text(['Another option', '1']))).toEqual(['audit/lonely-word']);
    expect(codes(text(['A rather long line of a headline', 'industries']))).toEqual([]);
    expect(codes(text(['A rather long line of a headline', 'of it']))).toEqual([]);
    expect(codes(text(['on.']))).toEqual([]);
  });

  it('of one character is lonely in Japanese, whatever marks it has', () => {
    expect(codes(text(['導入が進まない最大の理由', '壁。'], {}, 'ja'))).toEqual(['audit/lonely-word']);
    expect(codes(text(['導入が進まない最大の理由', '理由。'], {}, 'ja'))).toEqual([]);
  });

  it('is PowerPoint’s own where PowerPoint wraps', () => {
    expect(codes(text(['A rather long line of a headline', 'on.'], { linesDecided: false }))).toEqual([]);
  });
});

describe('texts of one role', () => {
  const card = (n: number, size: number, role = 'card') =>
    make.text(`cards.${n}.text`, `Card ${n}`, area(n * 2, 1, 1.5, 1), [paragraph(['Words'], 'en', pt(size))], { role });

  it('have one size in a group, but not across roles or slots', () => {
    expect(codes(card(1, 20), card(2, 18), card(3, 20))).toEqual(['audit/unequal-sizes']);
    expect(codes(card(1, 20), card(2, 20))).toEqual([]);
    expect(codes(card(1, 20), card(2, 18, 'stressed'))).toEqual([]);
    expect(codes(card(1, 20), { ...card(2, 18), id: 'title' })).toEqual([]);
  });
});

describe('a text', () => {
  it('in a smaller size than its role has is told', () => {
    const headline = (size: number) =>
      make.text('a', 'Headline', area(1, 1, 4, 1), [paragraph(['Words'], 'en', pt(size))], { role: 'headline' });
    expect(codes(headline(26))).toEqual([]);
    expect(codes(headline(24))).toEqual(['audit/set-smaller']);
    expect(codes({ ...headline(24), role: 'another' })).toEqual([]);
    // Not beside the report that it does not fit even so.
    const found: Diagnostic[] = [];
    const scene = make.scene([], [make.slide('one', 'layout', 'One', [low, headline(24)])]);
    auditLook(scene, LOOK, (d) => found.push(d), new Set(['one']));
    expect(found).toEqual([]);
  });
});

describe('slots', () => {
  const page = (element: Element, guides?: readonly number[], ...more: readonly Element[]): readonly string[] => {
    const layout = { id: 'layout', name: 'Layout', ground: ink('lt1'), decoration: [], placeholders: [], ...(guides ? { guides: guides.map((x) => inches(x)) } : {}) }; // prettier-ignore
    const found: Diagnostic[] = [];
    const slides = ['one', 'two'].map((id) => make.slide(id, 'layout', id, [low, element, ...more]));
    auditLook(make.scene([layout], slides), LOOK, (d) => found.push(d));
    return found.map(
      ({ code, place: at, slides: on, says: { en } }) =>
        `${code}: ${at?.file} ${en.found} ${en.expected} ${on?.join()}`,
    );
  };
  const at = (x: number, more: More = {}) => text(['Words'], { box: area(x, 1, 4, 1), ...more });

  it('begin at a guide of their layout, or are told once, where the layout is', () => {
    expect(page(at(3.83), [0.6, 3.83])).toEqual([]);
    expect(page(at(3.9), [0.6, 3.83])).toEqual([
      expect.stringMatching(/off-guides: layout.yaml .*"a" of layout "layout".* 3\.90 in .*0\.60, 3\.83 in one,two$/),
    ]);
    expect(page(at(3.9))).toEqual([]);
    const plot = area(3.9, 2, 6, 4);
    const chart = make.chart('chart', 'Chart', plot, plot, make.spec('bars', 'Q1', [make.category('a', 'A', 3, 10)], 10), { alt: 'x' }); // prettier-ignore
    expect(page(chart, [3.9])).toEqual([]);
    expect(page(chart, [3.83])).toHaveLength(1);
    // Its words may stand to the left of its marks.
    const beside = (x: number): Element => ({ ...at(x), id: 'chart.label' });
    expect(page(chart, [3.6], beside(3.6))).toEqual([]);
    expect(page(chart, [3.6], beside(3.7))).toHaveLength(1);
  });

  it('have edges of their own in groups, centred, at the right', () => {
    expect(page({ ...at(3.9), id: 'cards.1.text' }, [0.6])).toEqual([]);
    expect(page(at(3.9, { paragraphs: [{ ...paragraph(['Words']), align: 'center' }] }), [0.6])).toEqual([]);
    expect(page(at(12, { placeholder: { type: 'sldNum', idx: 12 } }), [0.6])).toEqual([]);
  });
});

describe('the lower third', () => {
  const page = (...elements: readonly Element[]): readonly string[] => {
    const found: Diagnostic[] = [];
    auditLook(make.scene([], [make.slide('one', 'layout', 'One', elements)]), LOOK, (d) => found.push(d));
    return found.map(({ code }) => code);
  };

  it('holds something besides the footer', () => {
    const footer = text(['Footer'], { placeholder: { type: 'ftr', idx: 11 }, ink: area(1, 6.5, 4, 0.3) });
    expect(page(text(['High'], { ink: area(1, 1, 2, 0.4) }), footer)).toEqual(['audit/empty-third']);
    expect(page(text(['High'], { ink: area(1, 1, 2, 0.4) }), footer, low)).toEqual([]);
    expect(inches(5)).toBeGreaterThan(inches(7.5 * 0.62));
  });
});
