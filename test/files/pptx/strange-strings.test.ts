import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inches } from '../../../src/base/length.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import {
  area,
  category,
  chart,
  ink,
  lines,
  placeholder,
  run,
  scene,
  shape,
  slide,
  spec,
  table,
  text,
} from './builders.ts';
import { all, cachedCells, first, readCells, readPackage, shapeNamed, textOf } from './read-package.ts';

const REFUSED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

const nasty = fc.constantFrom(
  '<&>"\'', ']]>', '&amp;', '&#1;', '_x0041_', '_x005F_', "=cmd|' /C calc'!A0", '=1+1', '+1', '@SUM(A1)', ' ', '  a  ', '\t', '🀄👩‍👩‍👧',
  'שלום', '\u202Eabc', 'a\u0301', '\u2028', '\u0085', '\u00A0', '\uFEFF', '\uFFFD', '{#em}', '0', 'null', 'A1', '%', '\u{10FFFF}',
); // prettier-ignore

/** Any text that XML can hold; `multiline` may have line breaks. */
const legal = (multiline: boolean): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(nasty, { maxLength: 4 }).map((parts) => parts.join('')),
    )
    .filter((s) => !REFUSED.test(s) && (multiline || !/[\n\r]/.test(s)));

const strings = fc.record({
  words: legal(false),
  more: legal(false),
  name: legal(true),
  alt: legal(true),
  note: legal(false),
  title: legal(true),
  section: legal(true),
  label: legal(true),
  header: legal(true),
  cell: legal(false),
  prompt: legal(false),
});

const layout = (prompt: string) => ({
  id: 'only',
  name: prompt,
  ground: ink('lt1'),
  decoration: [],
  placeholders: [placeholder('body', 13, 'Body', area(1, 1, 5, 1), { prompt })],
});

describe('strange but legal text', () => {
  it('reads back unchanged, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(strings, async (s) => {
        const headers = { option: s.header, share: 'share', count: 'count', base: 'base' };
        const categories = [category('a', s.label, 1, 3), category('b', 'b', 2, 3)];
        const elements = [
          text('text', 'Text', area(1, 1, 5, 1), [lines([[run(s.words), run(s.more, { bold: true })]], { align: 'center' })]),
          shape('shape', s.name, area(1, 2, 1, 1), 'rect', { decorative: false, alt: s.alt }),
          chart('chart', 'Chart', area(1, 3, 5, 3), area(2, 3, 4, 3), spec('bars', 'Q1', categories, 3, { headers, alt: 'c' }), { axisLabels: [[s.label], ['b']] }),
          table('table', 'Table', area(7, 1, 5, 1), [[lines([[run(s.cell)]]), lines([[run('x')]])]]),
        ];
        const one = slide('one', 'only', s.title, elements, { notes: [s.note, 'end'] });
        const deck = readPackage(
          await writePptx(scene([layout(s.prompt)], [one], { title: s.title, sections: [{ id: 's', name: s.section, slides: ['one'] }] }), new Map()),
        );
        const page = deck.xml('ppt/slides/slide1.xml');
        expect(all(shapeNamed(page, 'Text'), 'a:t').map(textOf)).toEqual([s.words, s.more].filter((t) => t !== ''));
        const [, , named] = all(page, 'p:cNvPr');
        expect(named?.attribs['name']).toBe(s.name);
        expect(named?.attribs['descr'] ?? '').toBe(s.alt);
        expect(all(first(page, 'a:tc'), 'a:t').map(textOf).join('')).toBe(s.cell);
        expect(all(first(deck.xml('ppt/notesSlides/notesSlide1.xml'), 'a:p'), 'a:t').map(textOf).join('')).toBe(s.note);
        expect(first(deck.xml('ppt/slideLayouts/slideLayout1.xml'), 'p:cSld').attribs['name']).toBe(s.prompt);
        expect(first(deck.xml('ppt/presentation.xml'), 'p14:section').attribs['name']).toBe(s.section);
        expect(textOf(first(deck.xml('docProps/core.xml'), 'dc:title'))).toBe(s.title);
        expect(all(first(deck.xml('docProps/app.xml'), 'TitlesOfParts'), 'vt:lpstr').map(textOf)[1]).toBe(s.title);
        const cells = readCells(deck.bytes('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'));
        expect(cells.get('A2')).toBe(s.label);
        expect(cells.get('A1')).toBe(s.header === '' ? 'Column1' : /^(share|count|base)$/i.test(s.header) ? cells.get('A1') : s.header);
        const labels = cachedCells(first(first(deck.xml('ppt/charts/chart1.xml'), 'c:cat'), 'c:strRef'));
        expect(labels[0]).toEqual(['A2', s.label]);
      }),
      { numRuns: 60 },
    );
  }, 120_000); // prettier-ignore

  it('is refused where XML cannot hold it', async () => {
    const bad = fc.constantFrom('\u0000', '\u0008', '\u000B', '\u001F', '\uFFFE', '\uFFFF', '\uD800', '\uDFFF', '\uDE00\uD83D');
    await fc.assert(
      fc.asyncProperty(bad, fc.constantFrom('words', 'name', 'note', 'label', 'title'), async (illegal, where) => {
        const at = (place: string): string => (where === place ? `a${illegal}b` : 'ok');
        const elements = [
          text('text', at('name'), area(1, 1, 5, 1), [lines([[run(at('words'))]])]),
          chart('chart', 'Chart', area(1, 3, 5, 3), area(2, 3, 4, 3), spec('doughnut', 'Q1', [category('a', at('label'), 1, 1)], 1), { valuePosition: 'none' }),
        ];
        const one = slide('one', 'only', at('title'), elements, { notes: [at('note')] });
        await expect(writePptx(scene([layout('p')], [one]), new Map())).rejects.toThrow('XML cannot hold the character');
      }),
      { numRuns: 30 },
    );
  }, 120_000); // prettier-ignore
});

describe('strange but legal sizes', () => {
  it('are kept to the EMU, small and large, off the slide too', async () => {
    const length = fc.integer({ min: -2_000_000, max: 40_000_000 });
    const size = fc.integer({ min: 1, max: 30_000_000 });
    await fc.assert(
      fc.asyncProperty(length, length, size, size, async (x, y, w, h) => {
        const at = { ...area(0, 0, 1, 1), x: x as never, y: y as never, w: w as never, h: h as never };
        const elements = [
          text('text', 'A', at, [lines([[run('a')]])]),
          shape('shape', 'B', at, 'bracket', { stroke: { color: ink('dk1'), width: 1 as never } }),
          table('table', 'C', at, [[lines([[run('x')]])]], { columnWidths: [inches(1)] }),
        ];
        const deck = readPackage(await writePptx(scene([layout('p')], [slide('one', 'only', 't', elements)]), new Map()));
        const page = deck.xml('ppt/slides/slide1.xml');
        for (const name of ['A', 'B', 'C']) {
          const own = shapeNamed(page, name);
          expect(first(own, 'a:off').attribs).toEqual({ x: String(x), y: String(y) });
          expect(all(own, 'a:ext').find((e) => 'cx' in e.attribs)?.attribs).toEqual({ cx: String(w), cy: String(h) });
        }
        expect(first(page, 'a:path').attribs).toEqual({ w: String(w), h: String(h) });
      }),
      { numRuns: 30, examples: [[99, 20, 50, 99], [100, 19, 100, 1]] },
    );
  }, 120_000); // prettier-ignore
});
