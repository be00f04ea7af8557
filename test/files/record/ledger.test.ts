import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { slideCreationId } from '../../../src/files/pptx/parts/slide.ts';
import type { DeckLedger } from '../../../src/files/record/ledger-schema.ts';
import { area, lines, run, scene, slide, text } from '../pptx/builders.ts';
import { allFeatures, drawings } from '../pptx/all-features.ts';
import { all, first, readPackage, textOf, type Package } from '../pptx/read-package.ts';

const origin = {
  survey: 'sample', locale: 'ja', inputs: [{ file: 'responses.csv', sha256: 'ab' }],
  figures: [], claims: [], tables: [],
}; // prettier-ignore

let file: Package;
let ledger: DeckLedger;
beforeAll(async () => {
  file = readPackage(await writePptx(allFeatures, drawings, origin));
  ledger = JSON.parse(textOf(first(file.xml('customXml/item1.xml'), 'ledger'))) as DeckLedger;
});

const element = (slideId: string, id: string) =>
  ledger.slides.find((one) => one.id === slideId)?.elements.find((one) => one.id === id);

describe('the ledger of a deck', () => {
  it('is a custom XML part as Office keeps it', () => {
    expect(file.target('ppt/presentation.xml', relation(file, 'ppt/presentation.xml', 'customXml'))).toBe('customXml/item1.xml'); // prettier-ignore
    expect(file.target('customXml/item1.xml', 'rId1')).toBe('customXml/itemProps1.xml');
    const item = first(file.xml('customXml/itemProps1.xml'), 'ds:datastoreItem');
    expect(item.attribs['ds:itemID']).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    const types = file.text('[Content_Types].xml');
    expect(types).toContain('<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'); // prettier-ignore
    expect(types).not.toContain('/customXml/item1.xml');
  });

  it('says what the deck is and what it was made from, with a hash over all of it', () => {
    expect(ledger).toMatchObject({ version: 3, deck: 'fixture', survey: 'sample', locale: 'ja', date: '2025-10-15', inputs: origin.inputs }); // prettier-ignore
    const root = first(file.xml('customXml/item1.xml'), 'ledger');
    expect(root.attribs['sha256']).toBe(createHash('sha256').update(textOf(root)).digest('hex'));
    expect(root.attribs['xmlns']).toBe('urn:surveydeck:ledger');
  });

  it('holds texts with their looks, charts with their rows, pictures and workbooks with their hashes', () => {
    expect(element('cover', 'title')).toMatchObject({ name: 'Headline', placeholder: 'title', text: '生成AI格差が\v深刻化', looks: [[7, '40b lt1'], [1, ''], [3, '40b accent1+0.4']] }); // prettier-ignore
    expect(element('q6', 'chart')).toMatchObject({
      chart: { table: 'Q6', question: 'Q6', options: 'categories', rows: [{ option: 'merit', base: 232, label: '具体的なメリットが\nわからないから', displayed: 31.5, count: 73 }, { displayed: 29.7 }, { valueLabel: '※' }] },
    }); // prettier-ignore
    const sha = (path: string): string => createHash('sha256').update(file.bytes(path)).digest('hex');
    expect(element('q6', 'chart')).toMatchObject({ chart: { workbook: sha('ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx') } }); // prettier-ignore
    const [raster, svg] = file.paths.filter((path) => path.startsWith('ppt/media/')).map(sha);
    expect([raster, svg]).toHaveLength(2);
    const pictures = ledger.slides.flatMap(({ elements }) => elements.filter((one) => one.kind === 'picture'));
    expect(new Set(pictures.map((one) => one.raster)).size).toBe(3);
    const stored = new Set(file.paths.filter((path) => path.startsWith('ppt/media/')).map(sha));
    for (const one of pictures)
      expect([one.raster, one.svg ?? one.raster].every((hash) => stored.has(hash ?? ''))).toBe(true);
  });

  it('leaves out what comes from no data: slide numbers, plain shapes', () => {
    expect(element('q2', 'number')).toBeUndefined();
    expect(element('q10', 'dot')).toBeUndefined();
    expect(element('q10', 'boxed')).toMatchObject({ kind: 'text' });
  });

  it('holds strange characters, also such as XML does not know', async () => {
    const strange = '<&>"\' ]]> \u007f 😀 _x0041_';
    const odd = scene(allFeatures.layouts, [slide('a', 'question', strange, [text('t', 'T', area(0, 0, 1, 1), [lines([[run(strange)]])])])]); // prettier-ignore
    const xml = readPackage(await writePptx(odd, drawings, { ...origin, survey: 'a\ufffe\u0001b' })).xml('customXml/item1.xml'); // prettier-ignore
    const read = JSON.parse(textOf(first(xml, 'ledger'))) as DeckLedger;
    expect([read.survey, read.slides[0]?.title]).toEqual(['a\ufffe\u0001b', strange]);
  });

  it('is not there without an origin', async () => {
    const bare = readPackage(await writePptx(allFeatures, drawings));
    expect(bare.paths.filter((path) => path.startsWith('customXml/'))).toEqual([]);
  });
});

describe('a slide', () => {
  it('has the number by which Office knows it, its own and always the same', () => {
    const marks = ['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml'].map((path) => first(first(file.xml(path), 'p:cSld'), 'p14:creationId').attribs['val']); // prettier-ignore
    expect(marks).toEqual([String(slideCreationId('fixture', 'cover')), String(slideCreationId('fixture', 'q2'))]);
    expect(all(first(file.xml('ppt/slides/slide1.xml'), 'p:cSld'), 'p:ext').at(-1)?.attribs['uri']).toBe('{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}'); // prettier-ignore
  });
});

function relation(from: Package, path: string, kind: string): string {
  const rels = from.xml(path.replace(/([^/]+)$/, '_rels/$1.rels'));
  return all(rels, 'Relationship').find((one) => one.attribs['Type']?.endsWith(`/${kind}`))?.attribs['Id'] ?? '';
}
