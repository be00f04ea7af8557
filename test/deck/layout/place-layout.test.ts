import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/base/box.ts';
import { contrast } from '../../../src/base/color.ts';
import { placeLayout } from '../../../src/deck/layout/place-layout.ts';
import { inInches, layoutOf, measured, stage } from './stage.ts';

const CONTENT = `
kind: stack
children:
  - { kind: text, slot: title, name: Headline, style: title, placeholder: title, prompt: Your finding }
  - { kind: text, slot: plain, name: Plain, style: body }
  - kind: row
    grow: 1
    children:
      - { kind: chart, slot: chart, name: Chart, span: 8, placeholder: true }
      - kind: stack
        span: 4
        panel: { fill: soft, padding: 0.2in }
        children:
          - { kind: text, slot: aside, name: Aside, style: note, align: right, placeholder: body }
  - { kind: rule, color: pale }
`;
const put = (head = 'footer: survey\n', content = CONTENT) => placeLayout(stage().context, layoutOf(content, head));

describe('placeLayout', () => {
  it('has the placeholders that someone gets who adds a slide, with the look of their slots', () => {
    const { placeholders, id, name } = put();
    expect([id, name]).toEqual(['test', 'Test']);
    expect(placeholders.map((p) => [p.type, p.idx, p.name, p.prompt, p.size, p.align])).toEqual([
      ['title', 0, 'A title', 'Your finding', 30, 'left'],
      ['chart', 13, 'A chart', 'Put a chart here', 18, 'left'],
      ['body', 14, 'A body', 'Put a body here', 12, 'right'],
      ['ftr', 11, 'A footer', '', 10, 'left'],
      ['sldNum', 12, 'A slide_number', '‹#›', 10, 'right'],
    ]);
  });

  it('numbers placeholders of one kind, and is called in the language of the deck', () => {
    const two = 'kind: stack\nchildren:\n  - { kind: text, slot: a, name: A, style: body, placeholder: body }\n  - { kind: text, slot: b, name: B, style: body, placeholder: body }'; // prettier-ignore
    const { context } = stage();
    const layout = { ...layoutOf(two), names: { ja: '表', 'en-GB': 'Colour', '*': 'Other' } };
    expect(
      placeLayout(context, layout)
        .placeholders.map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['A body', 'A body 2']);
    const called = (language: string) => placeLayout({ ...context, language }, layout).name;
    expect(['ja', 'ja-JP', 'en-GB', 'en', 'de'].map(called)).toEqual(['表', '表', 'Colour', 'Other', 'Other']);
  });

  it('puts them where a slide has them, one beside the other', () => {
    const [title, chart, aside] = put().placeholders.map(({ box: at }) => measured(at));
    expect(title!.slice(0, 3)).toEqual([0.5, 0.5, 9]);
    expect(chart![0]).toBe(0.5);
    expect(aside![0]! - chart![0]! - chart![2]!).toBeCloseTo(0.4, 1);
    expect(chart![3]).toBeGreaterThan(4);
    for (const { box: at } of put().placeholders) expect(contains(inInches(0, 0, 10, 7.5), at)).toBe(true);
  });

  it('keeps the room of what has a fixed length, so that placeholders are where slides have them', () => {
    const kicker = '  - { kind: text, slot: kicker, name: Kicker, style: note, size: 0.6in }\n';
    const [before] = put().placeholders;
    const [after] = put(undefined, CONTENT.replace('children:\n', `children:\n${kicker}`)).placeholders;
    expect(measured(after!.box)[1]).toBeCloseTo(measured(before!.box)[1]! + 0.6, 1);
  });

  it('gives each column of a group a placeholder of its own, none of which lies on the footer', () => {
    const item = '{ kind: text, slot: t, name: T, style: body }';
    const group = `kind: group\nslot: g\nname: G\nplaceholder: true\ncolumns: 3\ngap: 0.5in\nmin: 4in\nitem: ${item}`;
    const head = 'footer: survey\narea: { left: 0.5in, top: 0.5in, right: 0.5in, bottom: 0in }\n';
    const { placeholders } = put(head, group);
    const footer = placeholders.find(({ type }) => type === 'ftr')!;
    const columns = placeholders.filter(({ type }) => type === 'body');
    expect(columns.map(({ idx, name }) => [idx, name])).toEqual([[13, 'A body'], [131, 'A body 2'], [132, 'A body 3']]); // prettier-ignore
    expect(columns.map(({ box: at }) => measured(at).slice(0, 3))).toEqual([[0.5, 0.5, 2.67], [3.67, 0.5, 2.67], [6.83, 0.5, 2.67]]); // prettier-ignore
    for (const { box: at } of columns) {
      expect(at.h).toBeGreaterThan(footer.box.y / 2);
      expect(at.y + at.h).toBeLessThanOrEqual(footer.box.y);
    }
  });

  it('gives a text that is alone in a room of fixed height all of it', () => {
    const text = (slot: string, more = '') => `{ kind: text, slot: ${slot}, name: N, style: body${more} }`;
    const held = (size: string) =>
      put('', `kind: stack\nchildren: [{ kind: stack, ${size}children: [${text('a', ', placeholder: body')}, ${text('b', ', optional: true')}] }]`).placeholders[0]!; // prettier-ignore
    expect(measured(held('size: 3in, ').box)[3]).toBe(3);
    expect(measured(held('').box)[3]).toBeLessThan(1);
  });

  it('sets words that can be read on its ground', () => {
    const dark = put('ground: strong\n').placeholders.find(({ type }) => type === 'body');
    const light = put().placeholders.find(({ type }) => type === 'body');
    expect(contrast(dark!.color.hex, put('ground: strong\n').ground.hex)).toBeGreaterThan(4.5);
    expect(contrast(light!.color.hex, put().ground.hex)).toBeGreaterThan(4.5);
  });

  it('draws what stands on every slide of its kind', () => {
    const { decoration, ground } = put('ground: soft\nfooter: company\ndecoration: [{ shape: ellipse, fill: accent, x: 1in, y: 1in, w: 2in, h: 1in }]\n'); // prettier-ignore
    expect(ground.hex).toBe('F3F5F9');
    expect(decoration.map((d) => [d.id, d.name, d.decorative, measured(d.box)])).toEqual([
      ['decoration-1', 'Decoration 1', true, [1, 1, 2, 1]],
      ['footer-rule', 'Footer rule', true, [0.5, 7, 9, 0.01]],
    ]);
    expect(decoration[0]).toMatchObject({ kind: 'shape', preset: 'ellipse', fill: { hex: 'E4572E' } });
  });

  it('starts the footer’s rule right of a dark side', () => {
    const { decoration } = put('footer: company\ndecoration: [{ shape: rect, fill: strong, x: 0in, y: 0in, w: 3in, h: 7.5in }]\n'); // prettier-ignore
    expect(measured(decoration.at(-1)!.box)).toEqual([3.5, 7, 6, 0.01]);
  });

  it('has no footer where its slides have none, but the number for who wants it', () => {
    const { placeholders, decoration } = put('footer: none\n');
    expect(decoration).toEqual([]);
    expect(placeholders.map((p) => p.type)).not.toContain('ftr');
    expect(placeholders.at(-1)?.type).toBe('sldNum');
  });

  it('says nothing: prompts are no words of the deck', () => {
    const { context, found } = stage({ prompt: () => 'far too long a prompt '.repeat(90) });
    placeLayout(context, layoutOf(CONTENT));
    expect(found).toEqual([]);
  });
});
