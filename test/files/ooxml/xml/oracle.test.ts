import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { Unreadable } from '../../../../src/files/ooxml/refusals.ts';
import { parseXml } from '../../../../src/files/ooxml/xml/parse.ts';
import { prefixOf, type Located } from '../../../../src/files/ooxml/xml/tree.ts';
import { writePptx } from '../../../../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from '../../pptx/all-features.ts';

// Our parser against saxes, which checks all of XML 1.0 and Namespaces in XML: both accept the same documents, and read
// the same tree with the same places.

type Node = readonly [
  name: string,
  attributes: readonly string[],
  place: readonly number[],
  children: readonly (Node | string)[],
];

/** Adds text to children, joining it with a preceding text, since saxes may deliver it in pieces. */
function addText(children: (Node | string)[], text: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else if (text !== '') children.push(text);
}

/** The tree that saxes reads; undefined if it refuses, or if there is a document type. */
function theirs(source: string, xmlns: boolean): Node | undefined {
  const parser = new SaxesParser({ xmlns, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const top: (Node | string)[] = [];
  const open = [top];
  const places: number[][] = [];
  let start = 0;
  const refuse = (error: Error = new Error('a document type')): never => {
    throw error;
  };
  parser.on('error', refuse);
  parser.on('doctype', () => refuse());
  parser.on('opentagstart', () => void (start = source.lastIndexOf('<', parser.position - 1)));
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(
      ([key, value]) => `${key}=${typeof value === 'string' ? value : `${value.uri} ${value.value}`}`,
    );
    const place = [start, parser.position, parser.position, parser.position];
    const children: (Node | string)[] = [];
    open.at(-1)?.push([name, values, place, children]);
    open.push(children);
    places.push(place);
  });
  parser.on('text', (text) => addText(open.at(-1) ?? [], text));
  parser.on('cdata', (text) => addText(open.at(-1) ?? [], text));
  parser.on('closetag', ({ isSelfClosing }) => {
    open.pop();
    const place = places.pop() ?? [];
    if (isSelfClosing) return;
    place[2] = source.lastIndexOf('</', parser.position - 1);
    place[3] = parser.position;
  });
  try {
    parser.write(source).close();
  } catch {
    return undefined;
  }
  return top.find((node): node is Node => typeof node !== 'string');
}

/** The tree that we read, by the names in the document. */
function ours(source: string, qualified: boolean): Located | undefined {
  try {
    return parseXml(source, { qualified });
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

const plain = ({ written, attributes, start, openEnd, closeStart, end, children }: Located): Node => [
  written,
  Object.entries(attributes).map(([key, value]) => `${key}=${value}`),
  [start, openEnd, closeStart, end],
  children.map((node) => (typeof node === 'string' ? node : plain(node))),
];

/** Throws with the document in the message if the two disagree. */
function compare(source: string): void {
  const node = ours(source, false);
  expect(node && plain(node), source).toEqual(theirs(source, false));
  expect(ours(source, true) === undefined, source).toBe(theirs(source, true) === undefined);
}

let parts: readonly string[];
beforeAll(async () => {
  const resaved = readFileSync(
    new URL('../../../upkeep/refresh/fixtures/resaved-by-libreoffice.pptx', import.meta.url),
  );
  parts = [await writePptx(allFeatures, drawings), new Uint8Array(resaved)].flatMap((bytes) =>
    Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
      /\.(xml|rels|svg)$/.test(path) ? [new TextDecoder().decode(part)] : [],
    ),
  );
});

describe('our parser and saxes', () => {
  it('read the parts of decks alike, as they are', () => {
    expect(parts.length).toBeGreaterThan(60);
    for (const part of parts) compare(part);
  });

  it('read alike what was made of them: stretches cut out, doubled, moved, and odd pieces put in', () => {
    const odd = fc.constantFrom(
      '<', '>', '&', '"', "'", '/', '=', ' ', '\t', '\r', '\n', '\r\n', ']]>', '<!--', '-->', '--', '<![CDATA[', '<?', '?>', '?', '<?xml version="1.0"?>', '<?XML ?>', '<?a b?>', '<?a?>',
      '<!DOCTYPE a>', '&amp;', '&lt;', '&#x41;', '&#10;', '&#0;', '&#xD800;', '&#x110000;', '&#;', '&#x;', '&nbsp;', '&am', 'xmlns="b"', ' xmlns:q="c"', ' xmlns:q=""', ' xmlns:xml="c"', ' xmlns:xmlns="c"',
      ' q:a="1"', ' a="1"', " b='2'", '<q:a/>', '<a:b:c/>', '<:a/>', '<a:/>', '<xmlns:a/>', '<a></a>', '</a>', '<é/>', '<·/>', '<a·/>', '𠮷', '<𠮷/>', '\u0001', '\uFFFE', '\uFEFF', '\u00A0', '\u2028', '\u0085', '-', '.', ':', '0',
    ); // prettier-ignore
    const change = fc.record({ at: fc.nat(), length: fc.oneof(fc.constant(0), fc.nat(8)), odd, twice: fc.boolean() });
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.array(change, { minLength: 1, maxLength: 3 }), (which, from, changes) => {
        const whole = parts[which % parts.length] ?? '';
        // In short ones, the change more often hits a significant place.
        const source = changes.reduce((text, one) => {
          const at = one.at % (Math.min(text.length, 3000) + 1);
          return text.slice(0, at) + one.odd + (one.twice ? text.slice(at) : text.slice(at + one.length));
        }, from % 2 === 0 ? whole : whole.slice(0, 400));
        compare(source);
      }),
      { numRuns: 1500, seed: 13 },
    );
  }, 120_000); // prettier-ignore

  it('read alike documents that are made of nothing but pieces', () => {
    const piece = fc.constantFrom(
      '<a>', '</a>', '<a/>', '<b c="d">', "<b c = 'd' e=\"&lt;\n\t&#10;\r\n\">", '</b>', '</b >', '<p:b xmlns:p="u" p:c="1">', '</p:b>', '<p:b/>', '<b p:c="1" q:c="2" xmlns:p="u" xmlns:q="u"/>', '<b xmlns="u">', '<b xmlns="">',
      'text', ' ', '\r\n', '\r', ']', ']]', ']]>', '<![CDATA[', ']]&gt;', '&amp;', '&#xD;', '<!-- c -->', '<!---->', '<!--->', '<!-- - -->', '<?p i?>', '<?p ?i?>', '<?xml version="1.0" encoding="UTF-8"?>', '<?xml?>', '<?xml version="1.0" standalone="maybe"?>',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, wrapped) => compare(wrapped ? `<a>${pieces.join('')}</a>` : pieces.join(''))),
      { numRuns: 4000, seed: 13 },
    );
  }, 60_000); // prettier-ignore
});

describe('what is qualified', () => {
  it('has our prefixes, whatever the document calls its namespaces, and the document’s own beside them', () => {
    const root = parseXml(
      '<x:sld xmlns:x="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns="http://purl.oclc.org/ooxml/drawingml/main" xmlns:y="urn:other"><off y:id="1" id="2" xml:lang="ja"/><x:p xmlns:x="urn:other"/><x:p/></x:sld>',
      { qualified: true },
    );
    expect([root.name, prefixOf(root), { ...root.attributes }]).toEqual(['p:sld', 'x:', {}]);
    const inner = root.children.filter((node) => typeof node !== 'string');
    expect(inner.map(({ name, written }) => `${name} ${written}`)).toEqual([
      'a:off off',
      '{urn:other}:p x:p',
      'p:p x:p',
    ]);
    expect(inner[0]?.attributes).toEqual({ '{urn:other}:id': '1', id: '2', 'xml:lang': 'ja' });
  });
});
