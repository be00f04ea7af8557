import { describe, expect, it } from 'vitest';
import { contentTypes } from '../../../../src/files/ooxml/opc/content-types.ts';
import { pack } from '../../../../src/files/ooxml/opc/pack.ts';
import { relationsPath, relationsXml } from '../../../../src/files/ooxml/opc/relations-part.ts';
import { Relations } from '../../../../src/files/ooxml/opc/relations.ts';
import { el } from '../../../../src/files/ooxml/xml/tree.ts';

describe('Relations', () => {
  it('numbers references by first use and gives the same one the same id', () => {
    const relations = new Relations();
    expect(relations.to('image', 'ppt/media/a.png')).toBe('rId1');
    expect(relations.toAddress('hyperlink', 'https://example.com/')).toBe('rId2');
    expect(relations.to('image', 'ppt/media/a.png')).toBe('rId1');
    expect(relations.to('chart', 'ppt/charts/chart1.xml')).toBe('rId3');
    const targets = relationsXml('ppt/slides/slide1.xml', relations).children.map((r) => (typeof r === 'string' ? r : r.attributes));
    expect(targets.map((a) => typeof a !== 'string' && [a['Target'], a['TargetMode']])).toEqual([
      ['../media/a.png', undefined], ['https://example.com/', 'External'], ['../charts/chart1.xml', undefined],
    ]);
  }); // prettier-ignore

  it('stand beside their part, those of the package at its root', () => {
    expect(relationsPath('ppt/slides/slide1.xml')).toBe('ppt/slides/_rels/slide1.xml.rels');
    expect(relationsPath('')).toBe('_rels/.rels');
    const root = new Relations();
    root.to('officeDocument', 'ppt/presentation.xml');
    expect(JSON.stringify(relationsXml('', root))).toContain('"Target":"ppt/presentation.xml"');
  });
});

describe('the package', () => {
  it('has one type an extension', () => {
    const parts = [
      { path: 'a.png', contentType: 'image/png', body: new Uint8Array() },
      { path: 'b.png', contentType: 'image/x-png', body: new Uint8Array() },
    ];
    expect(() => contentTypes(parts)).toThrow('b.png is image/x-png');
  });

  it('has no two parts whose names differ by capitals only', () => {
    const part = (path: string) => ({ path, contentType: 'application/xml', body: el('a') });
    expect(() => pack([part('x/a.xml'), part('x/A.xml')], new Relations(), '2025-01-01')).toThrow('same name');
  });
});
