import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { emu, inches, ptToEmu } from '../../../src/base/length.ts';
import { parseBrand } from '../../../src/deck/template/parse-brand.ts';
import { parseLayout } from '../../../src/deck/template/parse-layout.ts';
import type { LayoutNode } from '../../../src/deck/template/types.ts';
import { at, BRAND, LAYOUTS, pointsAt, yamlOf } from './tea.ts';

const brand = parseBrand(yamlOf('brand.yaml', BRAND), () => {})!;

function parse(text: string) {
  const found: Diagnostic[] = [];
  return { layout: parseLayout(yamlOf('layout.yaml', text), brand, (d) => found.push(d)), found };
}

/** A layout with one node. */
const withNode = (node: string): string => `id: one\nname: One\ncontent: ${node}\n`;

function node(text: string): LayoutNode {
  const { layout, found } = parse(withNode(text));
  expect(found).toEqual([]);
  return layout!.content;
}

describe('parseLayout', () => {
  it('takes the brand’s margins and footer for its area, or its own', () => {
    const area = (text: string) => parse(text).layout?.area;
    expect(area(LAYOUTS.cards)).toEqual({ left: inches(0.5), top: inches(0.5), right: inches(9.5), bottom: inches(7) });
    const own = LAYOUTS.cards.replace('content:', 'area: { left: 1in, top: 2in, right: 3in, bottom: 0.5in }\ncontent:');
    expect(area(own)).toEqual({ left: inches(1), top: inches(2), right: inches(7), bottom: inches(7) });
  });

  it('has one name, or one for each language, and refuses what is no language', () => {
    const named = (name: string) => parse(`id: one\nname: ${name}\ncontent: { kind: space }\n`);
    expect(named('One').layout?.names).toEqual({ '*': 'One' });
    expect(named('{ ja: 一, "*": One }').layout?.names).toEqual({ ja: '一', '*': 'One' });
    for (const wrong of ['{ japanese: 一 }', '{}', '{ ja: "" }', '""'])
      expect(named(wrong).found, wrong).not.toEqual([]);
  });

  it('shares out what the page is higher than usual, in heights only', () => {
    const tall = { ...brand, page: { ...brand.page, height: inches(10) } };
    const on = (page: typeof brand, text: string) => {
      const found: Diagnostic[] = [];
      return { layout: parseLayout(yamlOf('layout.yaml', text), page, (d) => found.push(d)), found };
    };
    const stack = '{ kind: stack, gap: 0.1in + 10%, children: [{ kind: space, size: 1in + 40%, max: 2in }] }';
    const sizes = (page: typeof brand) => {
      const { content } = on(page, withNode(stack)).layout!;
      return content.kind === 'stack' && [content.gap, content.children[0]!.size, content.children[0]!.maxSize];
    };
    expect(sizes(brand)).toEqual([inches(0.1), inches(1), inches(2)]);
    expect(sizes({ ...brand, page: { ...brand.page, height: inches(5) } })).toEqual(sizes(brand));
    expect(sizes(tall)).toEqual([inches(0.35), inches(2), inches(2)]);
    const band = 'id: one\nname: One\ndecoration: [{ shape: rect, fill: pale, x: 0in, y: 5in + 60%, w: 1in, h: 2.5in + 40% }]\ncontent: { kind: space }\n'; // prettier-ignore
    expect(on(tall, band).layout?.decoration[0]).toMatchObject({ y: inches(6.5), h: inches(3.5) });
    const group = 'gap: [0.2in, 0.2in + 20%], item: { kind: space } }';
    expect(on(tall, withNode(`{ kind: group, slot: g, name: G, columns: 2, ${group}`)).layout?.content).toMatchObject({ gapX: inches(0.2), gapY: inches(0.7) }); // prettier-ignore
    for (const across of ['size: 1in + 10%', 'min: 1in + 10%']) {
      const { found } = on(tall, withNode(`{ kind: row, children: [{ kind: space, ${across} }] }`));
      expect(found.map(({ code }) => code), across).toEqual(['schema/bad-value']); // prettier-ignore
    }
    expect(on(tall, withNode('{ kind: space, size: 1in + 10 }')).found).toHaveLength(1);
  });

  it('gives every kind of node what it says, and its place', () => {
    expect(node('{ kind: space, size: 12pt, grow: 2, min: 1in, max: 2in }')).toEqual({
      kind: 'space',
      place: { file: 'layout.yaml', line: 3, column: 10 },
      grow: 2,
      size: ptToEmu(12),
      minSize: inches(1),
      maxSize: inches(2),
    });
    expect(node('{ kind: rule, color: pale }')).toMatchObject({ kind: 'rule', weight: ptToEmu(1), color: { hex: 'B8C4D9' } }); // prettier-ignore
    expect(node('{ kind: chart, slot: c, name: C, span: 3 }')).toMatchObject({ kind: 'chart', slot: 'c', name: 'C', span: 3, optional: false, placeholder: false }); // prettier-ignore
    const picture = node('{ kind: picture, slot: p, name: P, aspect: 1.5, align: left, optional: true }');
    expect(picture).toMatchObject({ kind: 'picture', aspect: 1.5, align: 'left', optional: true });
    expect(node('{ kind: picture, slot: p, name: P }')).not.toHaveProperty('aspect');
    expect(
      node('{ kind: text, slot: t, name: T, style: body, lines: 2, align: right, auto: notes, prompt: Here }'),
    ).toMatchObject({ kind: 'text', style: { id: 'body' }, maxLines: 2, align: 'right', auto: 'notes', prompt: 'Here', anchor: 'top' }); // prettier-ignore
    const table = node('{ kind: table, slot: r, name: R, rule: pale, min_row: 1in, max_row: 2in, columns: [{ key: a, span: 2, style: note }] }'); // prettier-ignore
    expect(table).toMatchObject({ kind: 'table', minRow: inches(1), maxRow: inches(2), columns: [{ key: 'a', span: 2, style: { id: 'note' } }] }); // prettier-ignore
  });

  it('makes a text with a fixed mark optional: nobody has to fill it', () => {
    expect(node('{ kind: text, slot: t, name: T, style: body, fixed: ✓ }')).toMatchObject({ fixed: '✓', optional: true }); // prettier-ignore
  });

  it('gives rows the gutter between their children, stacks nothing, and groups a fifth of an inch', () => {
    expect(node('{ kind: row, children: [] }')).toMatchObject({ gap: inches(0.2), anchor: 'top' });
    expect(node('{ kind: stack, children: [] }')).toMatchObject({ gap: emu(0) });
    expect(node('{ kind: row, gap: 0in, children: [] }')).toMatchObject({ gap: emu(0) });
    const item = 'item: { kind: space }';
    expect(node(`{ kind: group, slot: g, name: G, columns: 2, ${item} }`)).toMatchObject({ gapX: inches(0.2), gapY: inches(0.2), order: 'rows' }); // prettier-ignore
    expect(node(`{ kind: group, slot: g, name: G, columns: 2, gap: [1in, 2in], order: columns, ${item} }`)).toMatchObject({ gapX: inches(1), gapY: inches(2), order: 'columns' }); // prettier-ignore
  });

  it('reads panels', () => {
    const panel = 'panel: { fill: soft, line: mid, padding: [0.2in, 0.1in], bar: { side: left, color: accent, size: 4pt } }'; // prettier-ignore
    expect(node(`{ kind: stack, ${panel}, children: [] }`)).toMatchObject({
      panel: {
        fill: { hex: 'F3F5F9' },
        line: { hex: '5B7DB1' },
        padding: { x: inches(0.2), y: inches(0.1) },
        bar: { side: 'left', color: { hex: 'E4572E' }, size: ptToEmu(4) },
        shape: 'rect',
      },
    });
    const bare = node('{ kind: text, slot: t, name: T, style: body, panel: { padding: 0.1in, shape: ellipse } }');
    expect(bare).toMatchObject({ panel: { padding: { x: inches(0.1), y: inches(0.1) }, shape: 'ellipse' } });
    expect(bare).not.toHaveProperty('panel.fill');
  });

  it('lets an item of a group use names again, but nobody else', () => {
    const text = '{ kind: text, slot: a, name: A, style: body }';
    const twice = withNode(`{ kind: stack, children: [${text}, ${text}] }`);
    const { layout, found } = parse(twice);
    expect(layout).toBeUndefined();
    expect(found.map((d) => [d.code, d.says.en.found, d.place?.column])).toEqual([
      ['template/duplicate-id', 'The slot "a" is there twice.', twice.lastIndexOf('a, name') - twice.lastIndexOf('\n', twice.length - 2)], // prettier-ignore
    ]);
    const group = `{ kind: group, slot: a, name: G, columns: 1, item: ${text} }`;
    expect(node(`{ kind: stack, children: [${group}] }`)).toMatchObject({ kind: 'stack' });
  });

  it('reports every unknown colour and style at its place, with the name that was probably meant', () => {
    const text = [
      'id: one',
      'name: One',
      'ground: sfot',
      'decoration: [{ shape: rect, fill: acent, x: 0in, y: 0in, w: 1in, h: 1in }]',
      'content:',
      '  kind: stack',
      '  panel: { fill: strnog, bar: { side: top, color: inkk, size: 1pt } }',
      '  children:',
      '    - { kind: text, slot: t, name: T, style: boddy }',
      '    - { kind: rule, color: plae }',
      '',
    ].join('\n');
    const { layout, found } = parse(text);
    expect(layout).toBeUndefined();
    expect(found.map((d) => [d.place?.line, pointsAt(text, d).split(/[ ,}]/)[0], /mean "(.*)"/.exec(d.says.en.hint ?? '')?.[1]])).toEqual([
      [3, 'sfot', 'soft'],
      [4, 'acent', 'accent'],
      [7, 'strnog', 'strong'],
      [7, 'inkk', 'ink'],
      [9, 'boddy', 'body'],
      [10, 'plae', 'pale'],
    ]); // prettier-ignore
    expect(found[4]?.says.ja).toMatchObject({ found: '文字スタイル「boddy」はありません。' });
  });

  it.each([
    ['{ kind: txt, slot: t, name: T, style: body }', 'schema/unknown-value@3:18', 'did you mean "text"?'],
    ['{ kind: text, slto: t, slot: t, name: T, style: body }', 'schema/unknown-key@3:24', undefined],
    ['{ kind: text, slot: t, name: T, style: body, auto: question_txt }', 'schema/unknown-value@3:61', 'did you mean "question_text"?'],
    ['{ kind: stack, children: [{ kind: chart, name: C }] }', 'schema/missing-key@3:36', 'add "slot:" here'],
    ['{ kind: stack, gap: 1, children: [] }', 'schema/wrong-type@3:30', undefined],
    ['{ kind: group, slot: g, name: G, columns: 0, item: { kind: space } }', 'schema/bad-value@3:52', undefined],
  ])('points at what is wrong in %s', (text, place, hint) => {
    const { layout, found } = parse(withNode(text));
    expect(layout).toBeUndefined();
    expect(found.map(at)).toContain(place);
    if (hint) expect(found.map((d) => d.says.en.hint)).toContain(hint);
  }); // prettier-ignore
});
