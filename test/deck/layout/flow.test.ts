import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottom, right } from '../../../src/base/box.ts';
import { EMU_PER_INCH } from '../../../src/base/length.ts';
import type { LayoutContext } from '../../../src/deck/layout/context.ts';
import type { Element } from '../../../src/deck/layout/types.ts';
import type { Content } from '../../../src/deck/template/types.ts';
import { boxes, flow, inInches, items, japanese, linesOf, measured, sizes, words } from './stage.ts';

const text = (slot: string, more = ''): string => `{ kind: text, slot: ${slot}, name: ${slot}, style: body${more} }`;
const stack = (children: readonly string[], more = ''): string =>
  ['kind: stack', ...(more === '' ? [] : [more]), 'children:', ...children.map((child) => `  - ${child}`)].join('\n');
const row = (children: readonly string[], more = ''): string => stack(children, more).replace('stack', 'row');
const codes = (found: readonly { readonly code: string }[]): readonly string[] => found.map(({ code }) => code);

/** Height of a line of body text in inches: 18 pt × 1.2 (PowerPoint's line) × 1.2 (the style's spacing). */
const LINE = Math.round(((18 * 1.2 * 1.2) / 72) * 100) / 100;

describe('a stack', () => {
  it('puts its children below each other, as high as their words, with its gap between', () => {
    const { elements } = flow(stack([text('a'), text('b')], 'gap: 0.5in'), { a: words('One'), b: words('Two') }, [4, 3]); // prettier-ignore
    expect(boxes(elements)).toEqual({ a: [0, 0, 4, LINE], b: [0, LINE + 0.5, 4, LINE] });
  });

  it.each([
    ['top', 0],
    ['middle', (3 - LINE) / 2],
    ['bottom', 3 - LINE],
  ])('at the %s of its room', (anchor, y) => {
    const { elements } = flow(stack([text('a')], `anchor: ${anchor}`), { a: words('One') }, [4, 3]);
    expect(measured(elements[0]!.box)[1]).toBeCloseTo(y, 2);
  });

  it('closes up where an optional slot is empty, its gap with it', () => {
    const tree = stack([text('a'), text('b', ', optional: true'), text('c')], 'gap: 0.5in');
    const { elements } = flow(tree, { a: words('One'), c: words('Three') }, [4, 3]);
    expect(boxes(elements)).toEqual({ a: [0, 0, 4, LINE], c: [0, LINE + 0.5, 4, LINE] });
  });

  it('takes no room itself where all of it is empty, spaces and rules or not', () => {
    const inner = '{ kind: stack, children: [{ kind: space, size: 1in }, { kind: rule, color: pale }, ' + text('b') + '] }'; // prettier-ignore
    const { elements } = flow(stack([text('a'), inner, text('c')], 'gap: 0.5in'), { a: words('A'), c: words('C') }, [4, 3]); // prettier-ignore
    expect(boxes(elements)).toEqual({ a: [0, 0, 4, LINE], c: [0, LINE + 0.5, 4, LINE] });
  });

  it('gives what is left to those that grow, by weight and up to their greatest size', () => {
    const grow = (more: readonly [string, string]): readonly number[] => {
      const parts = more.map((m, i) => `{ kind: picture, slot: p${i}, name: P, min: 1in, ${m} }`);
      const { elements } = flow(stack(parts), { p0: picture, p1: picture }, [4, 6]);
      return elements.map((e) => measured(e.box)[3]!);
    };
    expect(grow(['grow: 1', 'grow: 1'])).toEqual([3, 3]);
    expect(grow(['grow: 1', 'grow: 3'])).toEqual([2, 4]);
    expect(grow(['grow: 1, max: 1.5in', 'grow: 1'])).toEqual([1.5, 4.5]);
    expect(grow(['grow: 0', 'grow: 1'])).toEqual([1, 5]);
  });

  it('keeps to size, min and max of its children', () => {
    const tree = stack([text('a', ', size: 1in'), text('b', ', min: 0.8in'), '{ kind: space, size: 12pt }', text('c')]);
    const { elements } = flow(tree, { a: words('A'), b: words('B'), c: words('C') }, [4, 6]);
    expect(boxes(elements)).toEqual({ a: [0, 0, 4, 1], b: [0, 1, 4, 0.8], c: [0, 1.97, 4, LINE] });
  });

  it('keeps its children inside of its panel’s padding and bar', () => {
    const panel = 'panel: { fill: soft, padding: [0.5in, 0.25in], bar: { side: left, color: accent, size: 0.1in } }';
    const { elements } = flow(stack([text('a')], panel), { a: words('A') }, [4, 3]);
    expect(boxes(elements)).toEqual({ panel: [0, 0, 4, 3], 'panel-bar': [0, 0, 0.1, 3], a: [0.6, 0.25, 2.9, LINE] });
    expect(elements[2]).toMatchObject({ over: ['panel', 'panel-bar'], ground: { hex: 'F3F5F9' } });
  });
});

const picture = {
  kind: 'picture',
  place: { file: 'd', line: 1, column: 1 },
  source: { kind: 'file', file: 'a.png' },
  alt: 'A',
  decorative: false,
  figures: [],
} as const;

describe('a row', () => {
  const lefts = (elements: readonly Element[]) => elements.map((e) => measured(e.box).filter((_, i) => i % 2 === 0));
  const contents = { a: words('A'), b: words('B'), c: words('C'), d: words('D') };

  it('shares its width by columns, with the brand’s gutter', () => {
    const { elements } = flow(row([text('a'), text('b')]), contents, [10, 1]);
    expect(lefts(elements)).toEqual([[0, 4.9], [5.1, 4.9]]); // prettier-ignore
  });

  it('a span takes the gaps in it, so that rows of different spans share one grid', () => {
    const tree = stack([
      row([text('a', ', span: 3'), text('b', ', span: 9')]).replaceAll('\n', '\n    '),
      row([text('c', ', span: 6'), text('d', ', span: 6')]).replaceAll('\n', '\n    '),
    ]);
    const { elements } = flow(tree, contents, [10, 3]);
    const column = (10 - 11 * 0.2) / 12;
    const [a, b, c, d] = lefts(elements);
    expect(a).toEqual([0, round(3 * column + 2 * 0.2)]);
    expect(b).toEqual([round(3 * (column + 0.2)), round(9 * column + 8 * 0.2)]);
    expect(c).toEqual([0, round(6 * column + 5 * 0.2)]);
    expect(d).toEqual([round(6 * (column + 0.2)), round(6 * column + 5 * 0.2)]);
  });

  it('gives fixed children their size first', () => {
    const { elements } = flow(row([text('a', ', size: 2in'), text('b', ', span: 2'), text('c')], 'gap: 0.5in'), contents, [10, 1]); // prettier-ignore
    const column = (8 - 3 * 0.5) / 3;
    expect(lefts(elements)).toEqual([[0, 2], [2.5, round(2 * column + 0.5)], [round(10 - column), round(column)]]); // prettier-ignore
  });

  it('makes a text that hugs as wide as its words, and no wider than the row', () => {
    const wide = (more: string): number => {
      const tree = row([text('a'), text('b', ', lines: 1, hug: true')], 'gap: 0in');
      return measured(flow(tree, { a: words('A'), b: words(more) }, [6, 1]).elements[1]!.box)[2]!;
    };
    const [one, two] = [wide('9.9%'), wide('9.9%9.9%')];
    expect(one).toBeGreaterThan(0.4);
    expect(one).toBeLessThan(0.8);
    expect(two).toBeCloseTo(2 * one, 1);
    expect(wide('9.9%'.repeat(30))).toBeLessThanOrEqual(6);
  });

  it('gives the room of an empty child to the others', () => {
    const { elements } = flow(row([text('a', ', span: 9'), text('b', ', span: 3')]), { a: words('A') }, [10, 1]);
    expect(lefts(elements)).toEqual([[0, 10]]);
  });

  it('is as high as its highest child, and all of them as it', () => {
    const tree = stack([row([text('a'), text('b')]).replaceAll('\n', '\n    '), text('c')]);
    const { elements } = flow(tree, { ...contents, b: words('B\nB') }, [10, 4]);
    expect(elements.map((e) => measured(e.box)[3])).toEqual([2 * LINE, 2 * LINE, LINE]);
  });

  it('always fills its width, whatever the spans', () => {
    const child = fc.record({
      span: fc.integer({ min: 1, max: 12 }),
      size: fc.option(fc.integer({ min: 1, max: 10 })),
    });
    fc.assert(
      fc.property(fc.array(child, { minLength: 1, maxLength: 4 }), fc.nat(5), (children, gap) => {
        fc.pre(children.some(({ size }) => size === null));
        const slots = children.map((_, i) => `s${i}`);
        const nodes = children.map(({ span, size }, i) => text(slots[i]!, `, span: ${span}${size === null ? '' : `, size: 0.${size}in`}`)); // prettier-ignore
        const filled = Object.fromEntries(slots.map((slot) => [slot, words('x')]));
        const { elements } = flow(row(nodes, `gap: 0.${gap}in`), filled, [12, 1]);
        expect(Math.abs(right(elements.at(-1)!.box) - 12 * EMU_PER_INCH)).toBeLessThanOrEqual(children.length);
        elements.slice(1).forEach((element, i) => {
          const between = element.box.x - right(elements[i]!.box);
          expect(Math.abs(between - (gap / 10) * EMU_PER_INCH)).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 50 },
    );
  });
});

const round = (inches: number): number => Math.round(inches * 100) / 100;

describe('a group', () => {
  const group = (more: string, item = text('t')): string => `kind: group\nslot: g\nname: G\n${more}\nitem: ${item}`;
  const short = (count: number) => items(...Array.from({ length: count }, (_, i) => ({ t: words(`Item ${i}`) })));

  it('fills row by row, or column by column', () => {
    const lefts = (order: string) =>
      Object.fromEntries(flow(group(`columns: 2\ngap: 0in\norder: ${order}`), { g: short(3) }, [4, 3]).elements.map((e) => [e.id, measured(e.box).slice(0, 2)])); // prettier-ignore
    expect(lefts('rows')).toEqual({ 'g.1.t': [0, 0], 'g.2.t': [2, 0], 'g.3.t': [0, LINE] });
    expect(lefts('columns')).toEqual({ 'g.1.t': [0, 0], 'g.2.t': [0, LINE], 'g.3.t': [2, 0] });
  });

  it('shares its room among its rows where it grows, no row higher than the item may be', () => {
    const heights = (more: string, item?: string) =>
      flow(stack([group(`columns: 1\ngap: 0.2in\n${more}`, item).replaceAll('\n', '\n    ')]), { g: short(2) }, [4, 4]).elements.map((e) => measured(e.box)[3]); // prettier-ignore
    expect(heights('grow: 0')).toEqual([LINE, LINE]);
    expect(heights('grow: 1')).toEqual([1.9, 1.9]);
    expect(heights('grow: 1', text('t', ', max: 1in'))).toEqual([1, 1]);
  });

  it('gives a height of its own to its rows, so that what grows in one grows in all', () => {
    const item = `{ kind: stack, children: [{ kind: space, size: 0.2in, grow: 0 }, { kind: space, grow: 1 }, ${text('t')}] }`;
    const bottoms = (more: string): readonly number[] =>
      flow(stack([group(`columns: 2\ngap: 0.2in\n${more}`, item).replaceAll('\n', '\n    ')]), { g: short(2) }, [4, 4]).elements.map((e) => { const [, y, , h] = measured(e.box); return (y ?? 0) + (h ?? 0); }); // prettier-ignore
    for (const more of ['size: 3in', 'min: 3in', 'min: 3in\nmax: 3.5in']) {
      for (const bottom of bottoms(more)) expect(bottom, more).toBeCloseTo(3, 1);
    }
    for (const bottom of bottoms('grow: 0')) expect(bottom).toBeLessThan(1);
  });

  it('sets all items in the size of the one that needs the smallest', () => {
    const long = 'This one has a good many more words than there is room for in one narrow line';
    const tree = group('columns: 2\ngap: 0in', text('t', ', lines: 2'));
    const { elements, found } = flow(tree, { g: items({ t: words('Short') }, { t: words(long) }) }, [8, 2]);
    expect(found).toEqual([]);
    const [small] = sizes(elements, 'g.2.t');
    expect(small).toBeLessThan(18);
    expect(sizes(elements, 'g.1.t')).toEqual([small]);
    expect(linesOf(elements, 'g.2.t')).toHaveLength(2);
  });

  it('but not where the style has numbers in a size of their own', () => {
    const tree = group('columns: 2\ngap: 0in', '{ kind: text, slot: t, name: T, style: value, lines: 1 }');
    const { elements } = flow(tree, { g: items({ t: words('9') }, { t: words('nine hundred and ninety-nine') }) }, [5, 2]); // prettier-ignore
    expect([sizes(elements, 'g.1.t')[0], sizes(elements, 'g.2.t')[0]! < 20]).toEqual([20, true]);
  });

  it('nor where the one that stands out has a style of its own', () => {
    const tree = group('columns: 2\ngap: 0in', text('t', ', stress_style: value'));
    const { elements } = flow(tree, { g: items({ t: { ...words('A'), stressed: true } as Content }, { t: words('B') }) }, [5, 2]); // prettier-ignore
    expect([sizes(elements, 'g.1.t'), sizes(elements, 'g.2.t')]).toEqual([[20], [18]]);
  });

  it('may be empty of optional parts in one item and not in another', () => {
    const item = `{ kind: stack, children: [${text('t')}, ${text('u', ', optional: true')}] }`;
    const all = items({ t: words('A'), u: words('B') }, { t: words('C') });
    const { elements } = flow(group('columns: 2\ngap: 0in', item), { g: all }, [4, 3]);
    expect(boxes(elements)).toEqual({ 'g.1.t': [0, 0, 2, LINE], 'g.1.u': [0, LINE, 2, LINE], 'g.2.t': [2, 0, 2, LINE] }); // prettier-ignore
  });
});

describe('what does not fit', () => {
  const many = 'Words and more words '.repeat(12);

  it('is set smaller, all of it by as many points', () => {
    const { elements, found } = flow(stack([text('a'), text('b')]), { a: words(many, 'a'), b: words('B') }, [4, 1.9]);
    expect(found).toEqual([]);
    const [a] = sizes(elements, 'a');
    expect(a).toBeLessThan(18);
    expect(sizes(elements, 'b')).toEqual([a]);
    expect(bottom(elements.at(-1)!.box)).toBeLessThanOrEqual(1.9 * EMU_PER_INCH);
  });

  it('no smaller than it has to be', () => {
    const sizeAt = (height: number): number => sizes(flow(stack([text('a')]), { a: words(many, 'a') }, [4, height]).elements, 'a')[0]!; // prettier-ignore
    const all = [4, 2.6, 2.2, 1.8].map(sizeAt);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    expect(all.at(-1)).toBeLessThan(all[0]!);
    expect(all[0]).toBeGreaterThanOrEqual(17);
  });

  it('is an error where the smallest type is still too large, with how much is missing', () => {
    const { found } = flow(stack([text('a'), text('b')]), { a: words(many, 'a'), b: words(many, 'b') }, [4, 1]);
    expect(found.map((d) => [d.code, d.slides])).toEqual([['layout/overfull', ['s']]]);
    expect(found[0]?.says.en.found).toMatch(/^Slide "s" holds too much: \d+ pt more than it is high/);
    expect(found[0]?.place).toEqual({ file: 'layout.yaml', line: 4, column: 3 });
  });

  it('is an error from half a point on, which is what rounding may add up to', () => {
    const halves = ['p', 'q'].map((slot) => `{ kind: picture, slot: ${slot}, name: P, size: 36pt }`);
    const missing = (emu: number) => flow(stack(halves), { p: picture, q: picture }, [4, 1 - emu / EMU_PER_INCH]).found;
    expect(missing(6350)).toEqual([]);
    expect(missing(6351).map((d) => /(\d+) pt/.exec(d.says.en.found)?.[1])).toEqual(['1']);
    expect(missing(12_701).map((d) => /(\d+) pt/.exec(d.says.en.found)?.[1])).toEqual(['2']);
  });

  it('is an error inside of a part of a fixed height too', () => {
    const inner = `{ kind: stack, size: 0.6in, children: [${text('a')}, ${text('b')}] }`;
    const { found } = flow(stack([inner, text('c')]), { a: words('A'), b: words('B'), c: words('C') }, [4, 3]);
    expect(codes(found)).toEqual(['layout/overfull']);
    expect(found[0]?.place?.line).toBe(6);
  });

  it('is an error once, however deep it goes', () => {
    const inner = (slot: string) =>
      `{ kind: stack, size: 0.3in, children: [${text(slot)}, ${text(`${slot}${slot}`)}] }`;
    const contents = { a: words('A'), aa: words('A'), b: words('B'), bb: words('B') };
    expect(codes(flow(stack([inner('a'), inner('b')]), contents, [4, 3]).found)).toEqual(['layout/overfull']);
  });

  it('names a text that is too wide or has too many lines at its own place', () => {
    const wide = flow(stack([text('a')]), { a: words('Donaudampfschifffahrtsgesellschaft', 'wide') }, [1, 3]);
    expect(wide.found.map((d) => [d.code, d.place?.file])).toEqual([['layout/word-cut', 'en.yaml']]);
    const long = flow(stack([text('a', ', lines: 1')]), { a: words(many, 'long') }, [4, 3]);
    expect(codes(long.found)).toEqual(['layout/too-many-lines']);
  });
});

describe('ids', () => {
  it('are those of the slots, and never the same twice', () => {
    const panel = 'panel: { fill: soft }';
    const inner = (slot: string): string => `{ kind: stack, ${panel}, children: [${text(slot)}, { kind: rule, color: pale }] }`;
    const { elements } = flow(stack([inner('a'), inner('b')]), { a: words('A'), b: words('B') }, [4, 3]);
    expect(elements.map((e) => e.id)).toEqual(['panel', 'a', 'rule', 'panel-2', 'b', 'rule-2']);
  }); // prettier-ignore

  it('stay when words above them grow', () => {
    const tree = stack([text('a'), '{ kind: rule, color: pale }', text('b')]);
    const ids = (a: string) => flow(tree, { a: words(a), b: words('B') }, [4, 3]).elements.map((e) => e.id);
    expect(ids('Short')).toEqual(ids('Two\nlines'));
  });
});

describe('any words', () => {
  const tree = stack([
    text('title', ', lines: 2'),
    '{ kind: space, size: 0.1in }',
    row([
      '{ kind: group, slot: g, name: G, columns: 2, grow: 1, span: 2, item: { kind: stack, panel: { fill: soft, padding: 0.1in }, children: [' + text('t') + '] } }', // prettier-ignore
      text('side', ', optional: true, anchor: middle, panel: { fill: strong, padding: 0.1in }'),
    ], 'grow: 1').replaceAll('\n', '\n    '),
    '{ kind: table, slot: rows, name: R, optional: true, rule: pale, min_row: 0.3in, max_row: 0.5in, columns: [{ key: k, span: 1, style: note }, { key: v, span: 2, style: note }] }', // prettier-ignore
  ]); // prettier-ignore
  const some = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'生成AIを活用している、「地方」の中小企業。ー％9.5 '), minLength: 1, maxLength: 120 }),
    fc.lorem({ maxCount: 40 }),
  ).filter((s) => s.trim() !== ''); // prettier-ignore
  const arbitrary = fc.record({
    title: some,
    items: fc.array(some, { minLength: 1, maxLength: 6 }),
    side: fc.option(some),
    rows: fc.option(fc.array(fc.tuple(some, some), { minLength: 1, maxLength: 5 })),
  });
  type Words = typeof arbitrary extends fc.Arbitrary<infer T> ? T : never;
  const lay = ({ title, items: all, side, rows }: Words, context: Partial<LayoutContext> = {}) =>
    flow(tree, {
      title: words(title, 'title'),
      g: items(...all.map((t, i) => ({ t: words(t, `t${i}`) }))),
      ...(side === null ? {} : { side: words(side, 'side') }),
      ...(rows === null ? {} : { rows: items(...rows.map(([k, v], i) => ({ k: words(k, `k${i}`), v: words(v, `v${i}`) }))) }), // prettier-ignore
    }, [7, 5], context); // prettier-ignore

  it.each([
    ['English', {}],
    ['Japanese', japanese],
  ])('stay inside, or are named, in %s', (_language, context) => {
    const area = inInches(0, 0, 7, 5);
    const slack = EMU_PER_INCH / 72;
    let sound = 0;
    fc.assert(
      fc.property(arbitrary, (given) => {
        const { elements, found } = lay(given, context);
        if (found.some((d) => d.severity === 'error')) return;
        sound += 1;
        for (const element of elements) {
          const inks = element.kind === 'text' ? [element.box, element.ink] : element.kind === 'table' ? [element.box, ...element.rows.flatMap((r) => r.cells.map((c) => c.ink))] : [element.box]; // prettier-ignore
          for (const at of inks) {
            expect(at.x).toBeGreaterThanOrEqual(-slack);
            expect(at.y).toBeGreaterThanOrEqual(-slack);
            expect(right(at)).toBeLessThanOrEqual(right(area) + slack);
            expect(bottom(at)).toBeLessThanOrEqual(bottom(area) + slack);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(sound).toBeGreaterThan(10);
  });

  it('lose no character', () => {
    const plain = (s: string): string => s.replace(/\s/g, '');
    fc.assert(
      fc.property(some, (s) => {
        const { elements } = lay({ title: s, items: ['x'], side: null, rows: null });
        expect(plain(linesOf(elements, 'title').join(''))).toBe(plain(s));
      }),
      { numRuns: 60 },
    );
  });

  it('give the same for the same', () => {
    fc.assert(
      fc.property(arbitrary, (given) => {
        expect(lay(given)).toEqual(lay(structuredClone(given)));
      }),
      { numRuns: 25 },
    );
  });
});

it('boxes have no size below nothing, however many things there are in however little room', () => {
  const item = 'kind: stack, panel: { fill: soft, padding: [0.2in, 0.12in] }, children: [{ kind: text, slot: t, name: T, style: body }]'; // prettier-ignore
  const group = `kind: stack\nchildren:\n  - { kind: group, slot: all, name: All, grow: 1, columns: 2, gap: 0.2in, item: { ${item} } }`;
  const many = items(...Array.from({ length: 300 }, (_, i) => ({ t: words(`Answer ${i}`) })));
  const { elements, found } = flow(group, { all: many }, [8, 2]);
  expect(codes(found)).toContain('layout/overfull');
  for (const { box: at } of elements) expect([at.w >= 0, at.h >= 0]).toEqual([true, true]);
});
