import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/base/box.ts';
import { inches, pt } from '../../../../src/base/length.ts';
import { slideLayoutXml } from '../../../../src/files/pptx/parts/slide-layout.ts';
import { find } from '../../../../src/files/ooxml/xml/tree.ts';
import { ink } from '../builders.ts';

describe('a slide layout', () => {
  const layout = { id: 'l', name: 'L', ground: ink('lt1'), decoration: [], placeholders: [] };

  it('lets what is typed into a title or a text shrink before it is written over what stands below', () => {
    const look = { idx: 0, name: 'P', box: { x: 0, y: 0, w: 1, h: 1 } as Box, prompt: '', size: pt(20), bold: false, color: ink('dk1'), align: 'left', anchor: 'top' } as const; // prettier-ignore
    const shrinking = (['title', 'body', 'pic', 'ftr', 'sldNum'] as const).filter((type) => {
      const xml = slideLayoutXml({ ...layout, placeholders: [{ ...look, type }] }, [], 'en');
      return find(xml, 'a:bodyPr').some(({ children }) => children.length > 0);
    });
    expect(shrinking).toEqual(['title', 'body']);
  });

  it('shows its guides, in eighths of a point from the left', () => {
    const xml = slideLayoutXml({ ...layout, guides: [inches(1), inches(3.83)] }, [], 'en');
    expect(find(xml, 'p15:guide').map(({ attributes }) => attributes)).toEqual([
      { id: '1', pos: '576', userDrawn: '1' },
      { id: '2', pos: '2206', userDrawn: '1' },
    ]);
    // Last of all, where the schema wants it.
    expect(xml.children.at(-1)).toMatchObject({ name: 'p:extLst' });
    expect(find(slideLayoutXml(layout, [], 'en'), 'p:extLst')).toEqual([]);
  });
});
