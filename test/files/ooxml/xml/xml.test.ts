import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../../src/files/ooxml/xml/parse.ts';
import { renderXml } from '../../../../src/files/ooxml/xml/render.ts';
import { el, must, textEl, type XmlElement, type XmlNode } from '../../../../src/files/ooxml/xml/tree.ts';
import { first, textOf } from '../../pptx/read-package.ts';

const legal = fc.string({ unit: 'binary', maxLength: 20 }).filter((s) => !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(s)); // prettier-ignore

describe('el', () => {
  it('leaves out what is undefined and writes truths as 1 and 0', () => {
    expect(el('a', { b: undefined, c: true, d: false, e: 2.5 }, undefined, [el('f'), undefined], 'g')).toEqual({
      name: 'a',
      attributes: { c: '1', d: '0', e: '2.5' },
      children: [{ name: 'f', attributes: {}, children: [] }, 'g'],
    });
  });

  it('throws on what is no number', () => {
    expect(() => el('a', { b: NaN })).toThrow('a b must be a finite number');
  });
});

describe('parseXml', () => {
  it('refuses what is nested deeper than any person nests', () => {
    const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
    expect(parseXml(nested(200)).name).toBe('a');
    expect(() => parseXml(nested(201))).toThrow('> 200 <…>');
    // Siblings are not deeper, however many.
    expect(parseXml(`<a>${nested(150).repeat(3)}</a>`).children).toHaveLength(3);
  });
});

describe('renderXml', () => {
  it('escapes texts and values so that a reader gets them back', () => {
    expect(renderXml(el('a', { b: '<"&\n\t\r>' }, '<&>\r"\n'))).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a b="&lt;&quot;&amp;&#10;&#9;&#13;&gt;">&lt;&amp;&gt;&#13;"\n</a>',
    );
  });

  it('is understood by another parser', () => {
    fc.assert(
      fc.property(legal, legal, (value, text) => {
        const read = first(parseDocument(renderXml(el('a', { v: value }, text)), { xmlMode: true }), 'a');
        expect([read.attribs['v'], textOf(read)]).toEqual([value, text]);
      }),
    );
  });

  it.each(['\u0000', '\u001F', '\uFFFE', '\uD800'])('refuses %j', (character) => {
    expect(() => renderXml(textEl('a', `x${character}`))).toThrow('XML cannot hold the character U+');
    expect(() => renderXml(el('a', { b: character }))).toThrow('XML cannot hold the character U+');
  });

  it('takes characters beyond 16 bits', () => {
    expect(renderXml(textEl('a', '𠮷😀'))).toContain('<a>𠮷😀</a>');
  });
});

/** A tree without its places, like one to be written. */
const bare = ({ name, attributes, children }: XmlElement): XmlElement => ({
  name,
  attributes,
  children: children.map((node) => (typeof node === 'string' ? node : bare(node))),
});

describe('parseXml', () => {
  it('drops blanks between elements and keeps them in text runs', () => {
    const root = parseXml(
      '<?xml version="1.0"?>\r\n<r>  <p  x="1"\n\t y="&lt;&#x41;&quot;" />\n<a:t>  </a:t><a:t/><b>c</b></r>',
      { skipsBlanks: true },
    );
    expect(must(root, 'p').attributes).toEqual({ x: '1', y: '<A"' });
    expect(bare(root).children).toEqual([
      { name: 'p', attributes: { x: '1', y: '<A"' }, children: [] },
      { name: 'a:t', attributes: {}, children: ['  '] },
      { name: 'a:t', attributes: {}, children: [] },
      { name: 'b', attributes: {}, children: ['c'] },
    ]);
  });

  it('reads back what renderXml wrote', () => {
    const tree: fc.Arbitrary<XmlElement> = fc.letrec<{ node: XmlElement }>((tie) => ({
      node: fc.record({
        name: fc.constantFrom('a:p', 'a:r', 'x'),
        attributes: fc.dictionary(fc.constantFrom('k', 'r:id', 'long'), legal, { noNullPrototype: true }),
        children: fc.oneof(
          { maxDepth: 3 },
          legal.map((t): XmlNode[] => (t.trim() === '' ? [] : [t])),
          fc.array<XmlNode>(tie('node'), { maxLength: 3 }),
        ),
      }),
    })).node; // prettier-ignore
    fc.assert(
      fc.property(tree, (root) => {
        expect(bare(parseXml(renderXml(root)))).toEqual(root);
      }),
    );
  });

  it.each(['<a>', '<a></b>', '</a>', '<a/><b/>', '<a b/>', '<a b=c/>', '<a b=""c=""/>', '<a b="<"/>', '<a b="1" b="2"/>', '<a>]]></a>', '<a><!-- -- --></a>', '<a>&#0;</a>', '<!DOCTYPE a><a/>', ' <?xml version="1.0"?><a/>', '<a><?p?i?></a>', 'a<a/>', '<a>&foo;</a>', '<a', '< a/>'])('refuses %s', (xml) => {
    expect(() => parseXml(xml)).toThrow();
  }); // prettier-ignore

  it.each([
    ['<a>\r\n<b>\r<漢𠮷 c=d/></b></a>', '3:7: not expected: d/></b></a>'],
    ['<a>\n  <b></c></a>', '2:6: </b> must stand here'],
    ['<a>\n<b>', '2:1: <b> is never closed'],
    ['<a>\u0001</a>', '1:4: XML cannot hold the character U+0001, which stands after "<a>"'],
  ])('says of %j where it breaks the rules', (xml, message) => {
    expect(() => parseXml(xml)).toThrow(message);
  });

  it('passes over a document type where it may, and takes none of its entities', () => {
    const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [<!ENTITY b "]>">]>';
    expect(parseXml(`${type}<svg/>`, { skipsDoctype: true }).name).toBe('svg');
    expect(() => parseXml(`${type}<svg>&b;</svg>`, { skipsDoctype: true })).toThrow('the reference &b;');
    expect(() => parseXml(`${type}<svg/>`)).toThrow('<!DOCTYPE');
  });

  it.each([
    ['blanks in a tag', (n: number) => `<a${' '.repeat(n)}`],
    ['attributes', (n: number) => `<a${Array.from({ length: n / 8 }, (_, i) => ` b${i}="1"`).join('')}/>`],
    ['declarations in siblings', (n: number) => `<a ${Array.from({ length: n / 20 }, (_, i) => `xmlns:b${i}="u"`).join(' ')}>${'<b xmlns="c"/>'.repeat(n / 20)}</a>`],
    ['a document type that never ends', (n: number) => `<!DOCTYPE a ${'"x" [ '.repeat(n / 6)}`],
    ['comments that never end', (n: number) => '<!--'.repeat(n / 4)],
    ['ampersands', (n: number) => `<a>${'&#1'.repeat(n / 3)}</a>`],
  ])('takes time in proportion: %s', (_, make) => {
    const time = (n: number): number => {
      const start = performance.now();
      try {
        parseXml(make(n), { qualified: true, skipsDoctype: true });
      } catch {
        // Some of the documents are refused.
      }
      return performance.now() - start;
    };
    time(20_000);
    // Twenty times the input; in quadratic time it would take minutes.
    expect(time(400_000)).toBeLessThan(100 * time(20_000) + 2_000);
  }); // prettier-ignore
});
