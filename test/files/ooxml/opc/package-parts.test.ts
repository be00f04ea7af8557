import { describe, expect, it } from 'vitest';
import { contentTypesXml, readDeclarations, typesOf } from '../../../../src/files/ooxml/opc/content-types.ts';
import { pack } from '../../../../src/files/ooxml/opc/pack.ts';
import {
  readRelations,
  Relations,
  relationsPath,
  relationsXml,
  resolveTarget,
  sourceOf,
} from '../../../../src/files/ooxml/opc/relations.ts';
import { parseXml } from '../../../../src/files/ooxml/xml/parse.ts';
import { el } from '../../../../src/files/ooxml/xml/tree.ts';

describe('Relations', () => {
  it('numbers references by first use and gives the same one the same id', () => {
    const relations = new Relations();
    expect(relations.to('image', 'ppt/media/a.png')).toBe('rId1');
    expect(relations.toAddress('hyperlink', 'https://example.com/')).toBe('rId2');
    expect(relations.to('image', 'ppt/media/a.png')).toBe('rId1');
    expect(relations.to('chart', 'ppt/charts/chart1.xml')).toBe('rId3');
    const targets = relationsXml('ppt/slides/slide1.xml', relations.all).children.map((r) => (typeof r === 'string' ? r : r.attributes));
    expect(targets.map((a) => typeof a !== 'string' && [a['Target'], a['TargetMode']])).toEqual([
      ['../media/a.png', undefined], ['https://example.com/', 'External'], ['../charts/chart1.xml', undefined],
    ]);
  }); // prettier-ignore

  it('stand beside their part, those of the package at its root', () => {
    expect(relationsPath('ppt/slides/slide1.xml')).toBe('ppt/slides/_rels/slide1.xml.rels');
    expect(relationsPath('')).toBe('_rels/.rels');
    const root = new Relations();
    root.to('officeDocument', 'ppt/presentation.xml');
    expect(JSON.stringify(relationsXml('', root.all))).toContain('"Target":"ppt/presentation.xml"');
  });
});

describe('the references of a file', () => {
  it.each([
    ['ppt/slides/slide1.xml', '../media/a%20b.png', 'ppt/media/a b.png'],
    ['ppt/slides/slide1.xml', '/ppt/media/./a.png', 'ppt/media/a.png'],
    ['ppt/slides/slide1.xml', 'slide2.xml#x', 'ppt/slides/slide2.xml'],
    ['ppt/slides/slide1.xml', '100%.png', 'ppt/slides/100%.png'],
    ['', 'ppt/presentation.xml', 'ppt/presentation.xml'],
    ['', '../customXml/item1.xml', '../customXml/item1.xml'],
  ])('lead from "%s" by %s to %s', (source, target, path) => {
    expect(resolveTarget(source, target)).toBe(path);
  });

  it.each(['', 'a.xml', 'ppt/slides/slide1.xml'])('belong to the part beside which they are kept: "%s"', (source) => {
    expect(sourceOf(relationsPath(source))).toBe(source);
  });

  it('are of no part where they are kept elsewhere', () => {
    expect(sourceOf('ppt/slide1.xml.rels')).toBeUndefined();
  });

  it('lead to no part where they go outside or stay on the page', () => {
    const line = (attributes: string): string => `<x:Relationship Type="http://x/hyperlink" ${attributes}/>`;
    const xml = `<x:Relationships xmlns:x="http://schemas.openxmlformats.org/package/2006/relationships">${line('Id="a" Target="b.xml"')}${line('Id="b" Target="http://x" TargetMode="External"')}${line('Id="c" Target="#d"')}</x:Relationships>`;
    const found = readRelations(parseXml(xml, { qualified: true }), 'ppt/a.xml');
    expect(found.map(({ id, kind, path, external }) => [id, kind, path, external])).toEqual([
      ['a', 'hyperlink', 'ppt/b.xml', false],
      ['b', 'hyperlink', undefined, true],
      ['c', 'hyperlink', undefined, false],
    ]);
  });
});

describe('the content types of a file', () => {
  it('are those of the part, else those of its extension, whatever the capitals', () => {
    const xml =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="PNG" ContentType="image/png"/><Override PartName="/a/B.png" ContentType="special"/></Types>';
    const typeOf = typesOf(readDeclarations(parseXml(xml, { qualified: true })));
    expect(['a/b.PNG', 'a/c.png', 'a/c.gif'].map(typeOf)).toEqual(['special', 'image/png', '']);
  });
});

describe('the package', () => {
  it('has one type an extension', () => {
    const parts = [
      { path: 'a.png', contentType: 'image/png', body: new Uint8Array() },
      { path: 'b.png', contentType: 'image/x-png', body: new Uint8Array() },
    ];
    expect(() => contentTypesXml(parts)).toThrow('b.png is image/x-png');
  });

  it('has no two parts whose names differ by capitals only', () => {
    const part = (path: string) => ({ path, contentType: 'application/xml', body: el('a') });
    expect(() => pack([part('x/a.xml'), part('x/A.xml')], new Relations(), '2025-01-01')).toThrow('same name');
  });
});
