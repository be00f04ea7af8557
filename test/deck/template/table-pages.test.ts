import { describe, expect, it } from 'vitest';
import { measured, tableParts, USUAL_LOOK } from '../../../src/deck/template/grid-pages.ts';
import { tablePages } from '../../../src/deck/template/table-pages.ts';
import { randomNumbers } from '../../answers/random.ts';
import { labelOf, SCRIPTS, type Manner } from '../../definitions/labels.ts';

const SHORT = Array.from({ length: 40 }, (_, i) => `Item ${i + 1}`);
const LONG = 'Everyone in our department talks about what matters more to us, the price or how easy a tool is to use.';
const SCALE = ['Very satisfied', 'Rather satisfied', 'Neither', 'Rather dissatisfied', 'Very dissatisfied'];

const labelled = (labels: readonly string[]) => labels.map((label, item) => ({ item, label }));

const paged = (
  items: readonly string[],
  options: readonly string[],
  sizeOf: ((option: number) => number) | undefined = () => 0,
  values: readonly string[] = ['100.0'],
) =>
  tablePages(
    items.map((words, item) => ({ item, label: words, words, labelWith: (short: string) => short })),
    labelled(options),
    { sizeOf, smallLabels: true, values },
  );

describe('a table of items', () => {
  it('has a long label beside many short ones on one slide, each row as high as its own', () => {
    expect(paged([LONG, ...SHORT.slice(0, 5)], ['Good', 'Bad']).pages).toHaveLength(1);
  });

  it('holds a scale of five and its mean on one slide, with "don’t know" too', () => {
    const items = ['Advice and offer before the purchase', 'How easy it is to use', 'Speed'];
    const { pages, look, left } = paged(items, [...SCALE, 'Don’t know']);
    expect(pages).toHaveLength(1);
    expect(look).toEqual(USUAL_LOOK);
    expect(left).toEqual({ items: 0, options: 0 });
  });

  it('has no more columns than have room for its widest value', () => {
    const columnsFor = (...values: readonly string[]) => Math.max(...paged(SHORT.slice(0, 3), [...'ABCDEFGHIJKLMNOPQRST'], () => 0, values).pages.map(({ options }) => options.length)); // prettier-ignore
    const [short, usual, long] = [columnsFor('9.0'), columnsFor('9.0', '100.0'), columnsFor('142,857.1')];
    expect(short).toBeGreaterThanOrEqual(usual);
    expect(usual).toBeGreaterThan(long);
    // In points: a digit is over half a letter wide, in type of 10.5 and of 12.
    expect(600 / usual).toBeGreaterThan(4.5 * 0.55 * 10.5 + 6);
    expect(600 / long).toBeGreaterThan(8 * 0.55 * 12 + 6);
  });

  it('divides options among slides where their heads have no room side by side', () => {
    const { pages } = paged(SHORT.slice(0, 4), SHORT);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ options }) => options)).toEqual(SHORT.map((_, i) => i));
    expect(pages.every(({ items }) => items.length === 4)).toBe(true);
  });

  it('is set tighter where its words would take many slides otherwise', () => {
    const long = Array.from({ length: 13 }, (_, i) => `${LONG} ${LONG} ${i}`);
    const points = ['1', '2', '3', '4', '5'];
    const usual = tableParts(measured(labelled(long)), measured(labelled(points)), USUAL_LOOK);
    const { pages, look, short } = paged(long, points);
    expect(look.share > 0.32 || look.small).toBe(true);
    expect(pages.length).toBeLessThanOrEqual(usual.rows.length / 2);
    expect(short.items.size).toBe(0);
  });

  it('is in small type only where the brand has such', () => {
    const rows = labelled(Array.from({ length: 24 }, (_, i) => `${LONG} ${LONG} ${i}`)).map((one) => ({ ...one, words: one.label, labelWith: (short: string) => short })); // prettier-ignore
    const lookWith = (smallLabels: boolean) =>
      tablePages(rows, labelled(SCALE), { sizeOf: () => 0, smallLabels, values: [] }).look;
    expect([lookWith(true).small, lookWith(false).small]).toEqual([true, false]);
  });

  it('has short words for heads that would take a slide each, of which each stands for no other', () => {
    const { pages, short } = paged(
      SHORT.slice(0, 6),
      SCALE.map((point) => `${LONG} ${LONG} ${point}`),
    );
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(short.options.size).toBe(5);
    expect(new Set(short.options.values()).size).toBe(5);
  });

  it('keeps what stands behind the words of an item that are shortened', () => {
    const items = Array.from({ length: 80 }, (_, item) => {
      const words = `${LONG} ${LONG} ${item}`;
      return { item, label: `${words} (n=${item})`, words, labelWith: (short: string) => `${short} (n=${item})` };
    });
    const { short } = tablePages(items, labelled(SCALE), { sizeOf: () => 0, smallLabels: true, values: [] }); // prettier-ignore
    expect(short.items.size).toBe(80);
    expect([...short.items].every(([item, label]) => label.includes('…') && label.endsWith(`(n=${item})`))).toBe(true);
    expect(new Set(short.items.values()).size).toBe(80);
  });

  it('has the largest options only where all would be too many slides, in their order, and counts the others', () => {
    const items = Array.from({ length: 80 }, (_, i) => `Item ${i + 1}`);
    const { pages, left } = paged(items, SHORT, (option) => (option % 2 === 0 ? 100 - option : 0));
    const shown = [...new Set(pages.flatMap(({ options }) => options))];
    expect(pages.length).toBeLessThanOrEqual(12);
    expect(new Set(pages.flatMap((page) => page.items)).size).toBe(80);
    expect(shown).toEqual(shown.map((_, i) => i * 2));
    expect(left).toEqual({ items: 0, options: 40 - shown.length });
    expect(left.options).toBeGreaterThan(20);
  });

  it('leaves items out rather than points of a scale', () => {
    const items = labelled(Array.from({ length: 80 }, (_, i) => `${LONG} ${LONG} ${i}`)).map((one) => ({ ...one, words: one.label, labelWith: () => one.label })); // prettier-ignore
    const points = SHORT.slice(0, 11).map((point) => `${point} of the whole scale`);
    const { pages, left } = tablePages(items, labelled(points), { sizeOf: undefined, smallLabels: true, values: [] });
    expect(new Set(pages.flatMap(({ options }) => options)).size).toBe(11);
    expect(left.options).toBe(0);
    expect(left.items).toBeGreaterThan(0);
    expect(pages[0]?.items[0]).toBe(0);
  });

  it('never takes more than twelve slides, and shows or counts each item and option', () => {
    const manners: readonly Manner[] = ['plain', 'middling', 'long', 'unbroken', 'uneven', 'one', 'emoji', 'strange'];
    for (const script of SCRIPTS)
      for (const manner of manners)
        for (const [count, points] of [[1, 40], [3, 7], [13, 11], [24, 18], [80, 40]] as const) {
          const random = randomNumbers(count + points);
          const drawn = (length: number): readonly string[] => Array.from({ length }, (_, i) => labelOf(manner, script, i + 1, random));
          const { pages, left } = paged(drawn(count), drawn(points));
          expect(pages.length).toBeLessThanOrEqual(12);
          expect(new Set(pages.flatMap(({ items }) => items)).size + left.items).toBe(count);
          expect(new Set(pages.flatMap(({ options }) => options)).size + left.options).toBe(points);
        }
  }); // prettier-ignore
});
