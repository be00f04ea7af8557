import { describe, expect, it } from 'vitest';
import { inches } from '../../../../src/base/length.ts';
import { slideLayoutXml } from '../../../../src/files/pptx/parts/slide-layout.ts';
import { find } from '../../../../src/files/ooxml/xml/tree.ts';
import { ink } from '../builders.ts';

describe('a slide layout', () => {
  const layout = { id: 'l', name: 'L', ground: ink('lt1'), decoration: [], placeholders: [] };

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
