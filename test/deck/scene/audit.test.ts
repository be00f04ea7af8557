import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { contrast } from '../../../src/base/color.ts';
import { pt } from '../../../src/base/length.ts';
import type { ChartLabel, Element, PlacedSlide, Scene } from '../../../src/deck/scene/types.ts';
import { auditScene } from '../../../src/deck/scene/audit.ts';
import * as make from '../../files/pptx/builders.ts';

const { area, ink, run } = make;
const place = { file: 'ja.yaml', line: 3, column: 5 };
const at = area(1, 1, 4, 1);

const words = (id: string, box = at, more: Parameters<typeof make.text>[4] = {}, look: Parameters<typeof run>[1] = {}) =>
  make.text(id, `Text ${id}`, box, [make.lines([[run('Words', look)]])], { origin: { slot: id, place, figures: [], claims: [] }, ...more }); // prettier-ignore
const label = (text: string, box = area(2, 3, 1, 0.3), more: Partial<ChartLabel> = {}): ChartLabel => ({ text, box, size: pt(12), bold: false, color: ink('dk1'), ground: ink('lt1'), ...more }); // prettier-ignore
const chart = (labels: readonly ChartLabel[], more: Parameters<typeof make.chart>[5] = {}) =>
  make.chart('chart', 'Chart Q1', area(1, 2.5, 6, 3), area(1, 2.5, 6, 3), make.spec('bars', 'Q1', [], 10), { alt: 'Half of them', labels, ...more }); // prettier-ignore

const sceneOf = (...slides: readonly PlacedSlide[]): Scene => make.scene([], slides);
const slideOf = (...elements: readonly Element[]): PlacedSlide => make.slide('one', 'layout', 'One', elements);

function audit(scene: Scene): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  auditScene(scene, (d) => found.push(d));
  return found;
}
const codes = (...elements: readonly Element[]): readonly string[] =>
  audit(sceneOf(slideOf(...elements))).map((d) => d.code);

describe('auditScene', () => {
  it('says nothing of a good deck', () => {
    const panel = make.shape('panel', 'Panel', area(0.5, 0.5, 6, 1.8), 'rect', { fill: ink('lt2') });
    const good = [
      panel,
      words('a', at, { over: ['panel'], ground: ink('lt2') }),
      chart([label('50%'), label('30%', area(2, 3.5, 1, 0.3))]),
      make.picture('p', 'Picture', area(8, 1, 2, 2), { kind: 'file', file: 'a.png' }, { alt: 'A cup' }),
      make.picture('d', 'Decoration', area(8, 4, 2, 2), { kind: 'file', file: 'a.png' }, { decorative: true }),
      make.table('t', 'Table', area(1, 6, 5, 1), [[make.lines([[run('x')]])]]),
    ];
    expect(codes(...good)).toEqual([]);
    expect(audit(sceneOf(slideOf(...good), { ...slideOf(), id: 'two', title: 'Two' }))).toEqual([]);
  });

  describe('what leaves the slide', () => {
    it.each([
      ['left', area(-0.1, 1, 1, 1)],
      ['top', area(1, -0.1, 1, 1)],
      ['right', area(12.5, 1, 1, 1)],
      ['bottom', area(1, 7, 1, 1)],
    ])('at the %s', (_side, box) => {
      expect(codes(make.shape('s', 'Shape', box, 'rect'))).toEqual(['audit/off-slide']);
    });

    it('but not what just touches its edge', () => {
      expect(codes(make.shape('s', 'Shape', area(0, 0, 40 / 3, 7.5), 'rect'))).toEqual([]);
    });

    it('with its words only, its cells, or a chart’s labels', () => {
      expect(codes(words('a', at, { ink: area(12.5, 1, 2, 0.3) }))).toEqual(['audit/off-slide']);
      expect(codes(chart([label('50%', area(13, 3, 1, 0.3))]))).toEqual(['audit/off-slide']);
      const table = make.table('t', 'Table', at, [[make.lines([[run('x')]])]]);
      const row = { ...table.rows[0]!, cells: [{ ...table.rows[0]!.cells[0]!, ink: area(1, 7.4, 1, 0.3) }] };
      expect(codes({ ...table, rows: [row] })).toEqual(['audit/off-slide']);
    });
  });

  describe('what overlaps', () => {
    const other = words('b', area(2, 1.2, 4, 1));

    it('names both, on their slide, at the place of the words', () => {
      const [found] = audit(sceneOf(slideOf(words('a'), other)));
      expect(found).toMatchObject({ code: 'audit/overlap', severity: 'error', place, slides: ['one'] });
      expect(found?.says.en.found).toBe('"Text a" and "Text b" overlap on slide "one".');
    });

    it('unless the layout declares it, in either order', () => {
      expect(codes(words('a'), { ...other, over: ['a'] })).toEqual([]);
      expect(codes(words('a', at, { over: ['b'] }), other)).toEqual([]);
      expect(codes(words('a', at, { over: ['c'] }), other)).toEqual(['audit/overlap']);
    });

    it('counts a text by its words, and one with a ground of its own by its box', () => {
      const small = { ink: area(1, 1, 0.5, 0.3) };
      expect(codes(words('a', at, small), other)).toEqual([]);
      expect(codes(words('a', at, { ...small, fill: ink('lt1') }), other)).toEqual(['audit/overlap']);
    });

    it('but not what only touches', () => {
      expect(codes(words('a'), words('b', area(5, 1, 1, 1)))).toEqual([]);
      expect(codes(words('a'), words('b', area(4.99, 1, 1, 1)))).toEqual([]);
      expect(codes(words('a'), words('b', area(4.95, 1, 1, 1)))).toEqual(['audit/overlap']);
    });

    it('nor what is on another slide', () => {
      expect(audit(sceneOf(slideOf(words('a')), { ...slideOf(other), id: 'two', title: 'Two' }))).toEqual([]);
    });

    it('labels inside of one chart too', () => {
      const [found] = audit(sceneOf(slideOf(chart([label('50%'), label('30%', area(2.2, 3.1, 1, 0.3))]))));
      expect(found?.says.en.found).toBe('"50%" and "30%" overlap on slide "one".');
    });

    it('a label of a chart with the next that it meets, once', () => {
      const three = ['50%', '30%', '20%'].map((text, i) => label(text, area(2 + i / 10, 3, 1, 0.3)));
      const found = audit(sceneOf(slideOf(chart(three)))).map(({ says }) => says.en.found);
      expect(found).toEqual(['"50%" and "30%" overlap on slide "one".', '"30%" and "20%" overlap on slide "one".']);
    });
  });

  describe('what is hard to read', () => {
    it('wants 4.5:1, or 3:1 for large type', () => {
      // 808080 on white is 3.95:1.
      const grey = { color: { ...ink('dk1'), hex: '808080' } };
      expect(codes(words('a', at, {}, grey))).toEqual(['audit/contrast']);
      expect(codes(words('a', at, {}, { ...grey, size: pt(17.5) }))).toEqual(['audit/contrast']);
      expect(codes(words('a', at, {}, { ...grey, size: pt(18) }))).toEqual([]);
      expect(codes(words('a', at, {}, { ...grey, size: pt(14), bold: true }))).toEqual([]);
      expect(codes(words('a', at, {}, { ...grey, size: pt(13.5), bold: true }))).toEqual(['audit/contrast']);
      expect(codes(words('a', at, {}, { ...grey, size: pt(40), color: ink('accent4') }))).toEqual(['audit/contrast']);
    });

    it('against what is behind, not the slide', () => {
      expect(codes(words('a', at, { ground: ink('dk2') }))).toEqual(['audit/contrast']);
      expect(codes(words('a', at, { ground: ink('dk2') }, { color: ink('lt1') }))).toEqual([]);
    });

    it('names the colours and what is needed, once for many runs', () => {
      const pale = run('pale', { color: ink('accent4') });
      const text = make.text('a', 'Text', at, [make.lines([[pale], [pale]])]);
      const found = audit(sceneOf(slideOf(text)));
      expect(found).toHaveLength(1);
      expect(found[0]?.says.en).toEqual({
        found: '"Text" on slide "one" is hard to read: B8C4D9 on FFFFFF has a contrast of 1.75:1.',
        expected: 'at least 4.5:1 at this size',
        hint: 'In the brand, change theme: accent4 from B8C4D9 to 5C77A7, or give its style another colour.',
      });
    });

    it('once a deck for what one change would mend, with a shade that is read on every ground', () => {
      const pale = (slide: string, ground: Parameters<typeof ink>[0]) => ({ ...slideOf(words('a', at, { ground: ink(ground) }, { color: ink('accent4') })), id: slide, title: slide }); // prettier-ignore
      const two = audit(sceneOf(pale('one', 'lt1'), pale('two', 'lt1'), pale('three', 'lt2')));
      expect(two.map(({ slides }) => slides)).toEqual([['one', 'two'], ['three']]);
      expect(two[0]?.says.en.found).toContain('"Text a" on slide "one", with 1 more like it, is hard to read');
      const hints = two.map(({ says }) => /from B8C4D9 to ([0-9A-F]{6}),/.exec(says.en.hint ?? '')?.[1] ?? '');
      expect(new Set(hints).size).toBe(1);
      for (const ground of ['FFFFFF', ink('lt2').hex])
        expect(contrast(hints[0] ?? '', ground)).toBeGreaterThanOrEqual(4.5);
      expect(two[0]?.says.ja.hint).toContain(`accent4 を B8C4D9 から ${hints[0]} に変える`);
    });

    it('says what would do here where no shade does everywhere, and that none does on the colour itself', () => {
      const grey = { color: ink('accent6') };
      const mixed = audit(sceneOf(slideOf(words('a', at, { ground: ink('dk1') }, grey), words('b', area(1, 3, 4, 1), {}, grey)))); // prettier-ignore
      expect(mixed.map(({ says }) => says.en.hint)).toEqual([expect.stringMatching(/to [0-9A-F]{6} \(other words/)]);
      const [same] = audit(sceneOf(slideOf(words('a', at, { ground: ink('accent4') }, { color: ink('accent4') }))));
      expect(same?.says.en.hint).toContain('No shade of accent4 can be read there');
    });

    it('slot by slot, even if two slots of the theme have the same colour', () => {
      const inks = (['accent4', 'accent2'] as const).map((slot) => ({ color: { ...ink(slot), hex: 'FFD800' } }));
      const texts = inks.map((look, i) => words(String(i), area(1, 1 + i, 4, 0.5), {}, look));
      const found = audit(sceneOf(slideOf(...texts)));
      expect(found.map(({ says }) => / theme: (accent\d) /.exec(says.en.hint ?? '')?.[1])).toEqual([
        'accent4',
        'accent2',
      ]);
    });

    it('in tables and inside of charts too', () => {
      expect(codes(make.table('t', 'Table', at, [[make.lines([[run('x', { color: ink('accent4') })]])]]))).toEqual(['audit/contrast']); // prettier-ignore
      expect(codes(chart([label('50%', area(2, 3, 1, 0.3), { ground: ink('accent1') })]))).toEqual(['audit/contrast']);
      expect(codes(chart([label('50%', area(2, 3, 1, 0.3), { ground: ink('accent1'), size: pt(18) })]))).toEqual([]);
    });
  });

  it('finds type under 10 pt, in charts and tables too', () => {
    const small = { size: pt(9.5) };
    expect(codes(words('a', at, {}, small))).toEqual(['audit/too-small']);
    expect(codes(words('a', at, {}, { size: pt(10) }))).toEqual([]);
    expect(codes(chart([label('50%', area(2, 3, 1, 0.3), small)]))).toEqual(['audit/too-small']);
    expect(codes(make.table('t', 'Table', at, [[make.lines([[run('x', small)]])]]))).toEqual(['audit/too-small']);
  });

  it('finds pictures and charts without words for them', () => {
    const picture = (more: object) => make.picture('p', 'Picture', at, { kind: 'file', file: 'a.png' }, more);
    expect(codes(picture({}))).toEqual(['audit/no-alt-text']);
    expect(codes(picture({ alt: '  ' }))).toEqual(['audit/no-alt-text']);
    expect(codes(picture({ decorative: true }))).toEqual([]);
    const { alt: _alt, ...mute } = chart([]);
    expect(codes(mute)).toEqual(['audit/no-alt-text']);
  });

  it('finds slides without a title, or with the same', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => make.slide(id, 'layout', 'Summary', []));
    const found = audit(sceneOf(a!, b!, { ...slideOf(), id: 'x', title: ' ' }, c!));
    expect(found.map((d) => [d.code, d.slides, d.says.en.found])).toEqual([
      ['audit/no-title', ['x'], 'Slide "x" has no title.'],
      ['audit/same-title', ['a', 'b', 'c'], 'The title "Summary" is on several slides: a, b, c.'],
    ]);
  });

  it('says nothing of overlaps on a slide that is known to hold too much, but of all else', () => {
    const scene = sceneOf(slideOf(words('a', at, {}, { size: pt(8) }), words('b')));
    const found: string[] = [];
    auditScene(scene, (d) => found.push(d.code), new Set(['one']));
    expect(found).toEqual(['audit/too-small']);
    expect(audit(scene).map((d) => d.code)).toContain('audit/overlap');
  });

  it('finds all of it in one go', () => {
    const bad = words('a', area(13, 1, 1, 1), {}, { size: pt(8), color: ink('accent4') });
    expect(codes(bad, words('b', area(13, 1.2, 1, 1))).toSorted()).toEqual(['audit/contrast', 'audit/off-slide', 'audit/off-slide', 'audit/overlap', 'audit/too-small']); // prettier-ignore
  });
});
