import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { box } from '../../../src/base/box.ts';
import { writeChart } from '../../../src/files/pptx/chart/write-chart.ts';
import { groupFrame, groupShapes } from '../../../src/files/pptx/page/shape-group.ts';
import { groupHash, shapesHash } from '../../../src/files/pptx/shapes-hash.ts';
import { markFill } from '../../../src/files/pptx/scheme-color.ts';
import { el } from '../../../src/files/ooxml/xml/tree.ts';
import { parseXml } from '../../../src/files/ooxml/xml/parse.ts';
import { renderFragment } from '../../../src/files/ooxml/xml/render.ts';
import type { DrawnShapes } from '../../../src/files/shapes/types.ts';
import { area, category, chart, ink, spec } from './builders.ts';

const HATCHED = '<a:pattFill prst="wdUpDiag"><a:fgClr><a:schemeClr val="accent1"/></a:fgClr><a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>'; // prettier-ignore
const WHOLE = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>';
const mark = { fill: ink('accent1'), hatch: ink('lt1') };

describe('the fill of a mark', () => {
  it('is its colour, or a pattern of it on the ground', () => {
    expect(renderFragment(markFill(mark))).toBe(HATCHED);
    expect(renderFragment(markFill({ fill: mark.fill }))).toBe(WHOLE);
  });

  it.each(['bars', 'stacked_bar', 'doughnut', 'columns'])('of a native chart: %s', (kind) => {
    const options = [category('a', 'A', 6, 10, { fill: ink('dk2') }), category('b', 'B', 4, 10, mark)];
    const at = area(1, 1, 6, 4);
    const { parts } = writeChart(chart('c', 'C', at, at, spec(kind, 'Q1', options, 10), { valuePosition: kind === 'stacked_bar' ? 'inside' : 'outside' }), 1, 'BIZ UDPGothic', '2025-10-01'); // prettier-ignore
    const xml = parts
      .map(({ entries: [entry] }) => inflateRawSync(entry!.packed).toString())
      .find((text) => text.includes('<c:plotArea>'));
    expect(xml?.split(HATCHED)).toHaveLength(2);
  });

  it('of a drawing’s shape, which is known by the colour of its lines', () => {
    const drawn = (hatched: boolean): DrawnShapes => ({
      width: 10,
      height: 10,
      items: [{ kind: 'path', name: 'part', steps: [['M', 0, 0], ['L', 10, 0], ['L', 10, 10], ['Z']], fill: { color: mark.fill, opacity: 1, ...(hatched ? { hatch: mark.hatch } : {}) } }],
    }); // prettier-ignore
    const [shape] = groupShapes('g', drawn(true), { firstId: 1, language: 'en' });
    expect(renderFragment(shape!)).toContain(HATCHED);
    const group = el('p:grpSp', {}, el('p:grpSpPr', {}, groupFrame(box(0, 0, 9, 9), drawn(true))), shape);
    expect(groupHash(parseXml(renderFragment(group), { skipsBlanks: true }))).toBe(shapesHash(drawn(true)));
    expect(shapesHash(drawn(true))).not.toBe(shapesHash(drawn(false)));
  });
});
