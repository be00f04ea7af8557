import { describe, expect, it } from 'vitest';
import { EMU_PER_POINT } from '../../../../src/base/length.ts';
import { groupShapes } from '../../../../src/files/pptx/page/shape-group.ts';
import type { DrawnWords } from '../../../../src/files/shapes/types.ts';
import { renderXml } from '../../../../src/files/ooxml/xml/render.ts';
import { ink } from '../builders.ts';

const words = (align: DrawnWords['align']): DrawnWords => ({
  kind: 'words', name: 'label', text: 'Tea', x: 100, baseline: 60, width: 40, align, size: 20, ascent: 0.9, bold: false, color: ink('dk1'),
}); // prettier-ignore

describe('words in a drawing', () => {
  it.each([
    ['left', 100],
    ['center', 80],
    ['right', 60],
  ] as const)('that are anchored %s have their box where they were drawn', (align, left) => {
    const [shape] = groupShapes('Picture', { width: 200, height: 100, items: [words(align)] }, { firstId: 1, language: 'en' }); // prettier-ignore
    const at = (points: number): number => points * EMU_PER_POINT;
    const xml = renderXml(shape!);
    // The line is 1.2 times its size high, and its baseline 0.9 times the size below its top.
    expect(xml).toContain(`<a:off x="${at(left)}" y="${at(42)}"/><a:ext cx="${at(40)}" cy="${at(24)}"/>`);
    expect(xml).toContain(`algn="${{ left: 'l', center: 'ctr', right: 'r' }[align]}"`);
  });
});
