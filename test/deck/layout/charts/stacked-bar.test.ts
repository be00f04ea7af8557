import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottom, box, contains, intersection, right } from '../../../../src/base/box.ts';
import { inches } from '../../../../src/base/length.ts';
import { Q8, tableOf } from '../../chart/chart-fixture.ts';
import { inInches } from '../stage.ts';
import { draw, plainOf, textAt } from './chart-stage.ts';

const kind = 'stacked_bar';
const FEAR = { kind, highlight: ['strongly'], net: { figure: 'fear', options: ['strongly', 'somewhat'], label: 'Afraid 33.2%' } } as const; // prettier-ignore
const shape = (drawn: ReturnType<typeof draw>, id: string) => drawn.elements.find((element) => element.id === id);

describe('a stacked bar', () => {
  it('is one bar over the whole width, of a hundred percent', () => {
    const { chart } = draw(Q8, FEAR);
    expect([chart.plot.x, chart.plot.w]).toEqual([inches(1), inches(8)]);
    expect(chart).toMatchObject({ axisMax: 100, gap: 0, valuePosition: 'none', labels: [], box: chart.plot });
  });

  it('has a bracket over just the parts of the net, with its words above', () => {
    const drawn = draw(Q8, FEAR);
    const { chart, elements } = drawn;
    const bracket = shape(drawn, 'chart.bracket')!;
    expect(bracket).toMatchObject({ preset: 'bracket', decorative: true });
    expect(bracket.box.x).toBe(chart.plot.x);
    expect(Math.abs(bracket.box.w - chart.plot.w * 0.332)).toBeLessThanOrEqual(1);
    expect(bottom(bracket.box)).toBe(chart.plot.y - inches(0.08));
    const net = textAt(elements, 'chart.net');
    expect(plainOf(net)).toBe('Afraid 33.2%');
    expect(bottom(net.box)).toBe(bracket.box.y - inches(0.08));
    expect(chart.origin.figures).toEqual(['fear']);
  });

  it('starts the words at the bracket, and keeps them on the bar where it begins far right', () => {
    const wide = draw(Q8, FEAR);
    expect(textAt(wide.elements, 'chart.net').box.x).toBe(shape(wide, 'chart.bracket')!.box.x);
    const label = 'Afraid of being left behind by everybody else';
    const late = draw(Q8, { kind, net: { figure: 'f', options: ['rest'], label } });
    const { box } = textAt(late.elements, 'chart.net');
    expect(box.x).toBeLessThanOrEqual(shape(late, 'chart.bracket')!.box.x);
    expect(right(box)).toBeLessThanOrEqual(right(late.chart.plot));
  });

  it('has a bracket where the net is, not always at the left', () => {
    const drawn = draw(Q8, { kind, net: { figure: 'f', options: ['somewhat', 'rest'], label: 'Rest' } });
    const bracket = shape(drawn, 'chart.bracket')!;
    expect(Math.abs(bracket.box.x - drawn.chart.plot.x - drawn.chart.plot.w * 0.06)).toBeLessThanOrEqual(1);
    expect(Math.abs(right(bracket.box) - right(drawn.chart.plot))).toBeLessThanOrEqual(2);
    expect(draw(Q8, { kind }).elements.some((e) => e.id === 'chart.bracket')).toBe(false);
  });

  it('has a bracket for each of several nets, with their words side by side', () => {
    const five = tableOf('Q', 'scale', 100, [['a', 20, 20], ['b', 40, 40], ['c', 18, 18], ['d', 15, 15], ['e', 7, 7]]); // prettier-ignore
    const net = { figure: 'top', options: ['a', 'b'], label: 'Top 60.0%' };
    const moreNets = [{ figure: 'bottom', options: ['d', 'e'], label: 'Bottom, which is much longer 22.0%' }];
    const drawn = draw(five, { kind, net, moreNets });
    expect(drawn.found).toEqual([]);
    const [first, second] = ['chart.bracket', 'chart.bracket.2'].map((id) => shape(drawn, id)!.box);
    const { plot, origin } = drawn.chart;
    expect(Math.abs(first!.x - plot.x)).toBeLessThanOrEqual(1);
    expect(Math.abs(first!.w - plot.w * 0.6)).toBeLessThanOrEqual(1);
    expect(Math.abs(second!.x - plot.x - plot.w * 0.78)).toBeLessThanOrEqual(1);
    expect(second!.y).toBe(first!.y);
    const [top, low] = ['chart.net', 'chart.net.2'].map((id) => textAt(drawn.elements, id));
    expect([plainOf(top!), plainOf(low!)]).toEqual(['Top 60.0%', 'Bottom, which is much longer 22.0%']);
    expect(right(top!.box)).toBeLessThan(low!.box.x);
    expect(right(low!.box)).toBeLessThanOrEqual(right(plot));
    expect(origin.figures).toEqual(['top', 'bottom']);
    const boldOf = (option: string) =>
      textAt(drawn.elements, `chart.${option}.label`).paragraphs[0]!.lines[0]![0]!.bold;
    expect(['a', 'c', 'e'].map(boldOf)).toEqual([true, false, true]);
  });

  it('never lets brackets or words of nets touch', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 5 }).map((all) => [0, ...all.toSorted((a, b) => a - b), 100]); // prettier-ignore
    fc.assert(
      fc.property(cuts, fc.lorem({ maxCount: 3 }), fc.lorem({ maxCount: 3 }), (ends, one, other) => {
        const table = tableOf('Q', 'single', 100, ends.slice(1).map((end, i) => [`o${i}`, end - ends[i]!, end - ends[i]!] as const)); // prettier-ignore
        const last = ends.length - 2;
        const net = { figure: 'a', options: ['o0', 'o1'], label: `${one} 12.3%` };
        const moreNets = [{ figure: 'b', options: [`o${last - 1}`, `o${last}`], label: `${other} 45.6%` }];
        const { elements, chart, found } = draw(table, { kind, net, moreNets }, [8, 3.1]);
        expect(found).toEqual([]);
        const own = elements.filter(({ id }) => /^chart\.(net|bracket)/u.test(id));
        const boxes = own.map((element) => (element.kind === 'text' ? element.ink : element.box));
        expect(boxes).toHaveLength(4);
        boxes.forEach((at, i) => boxes.slice(i + 1).forEach((next) => expect(intersection(at, next)).toBeUndefined()));
        for (const at of boxes) expect(right(at)).toBeLessThanOrEqual(right(chart.plot) + 1);
      }),
      { numRuns: 60 },
    );
  });

  it('puts every value under its part, in one size, over its label', () => {
    const { chart, elements } = draw(Q8, FEAR);
    const under = ['strongly', 'somewhat', 'rest'].map((option) => ({
      value: textAt(elements, `chart.${option}.value`),
      label: textAt(elements, `chart.${option}.label`),
    }));
    expect(under.map(({ value }) => plainOf(value))).toEqual(['6.0%', '27.2%', '66.8%']);
    expect(under.map(({ label }) => plainOf(label))).toEqual([
      'label of strongly',
      'label of somewhat',
      'label of rest',
    ]);
    expect(new Set(under.map(({ value }) => value.paragraphs[0]!.lines[0]![0]!.size)).size).toBe(1);
    for (const { value, label } of under) {
      expect(value.box.y).toBeGreaterThan(bottom(chart.plot));
      expect(label.box.y).toBe(bottom(value.box));
    }
    const rest = under[2]!.value.box;
    const x = chart.plot.x + chart.plot.w * (0.332 + 0.668 / 2);
    expect(Math.abs(rest.x + rest.w / 2 - x)).toBeLessThanOrEqual(2);
  });

  it('has a value over the end of its words that is under its part: the right one, where these begin left of it', () => {
    const table = tableOf('Q', 'single', 100, [['a', 5, 5], ['wide', 90, 90], ['z', 5, 5]]); // prettier-ignore
    const { elements, chart } = draw(table, { kind, labels: { a: 'Very satisfied indeed', z: 'Very dissatisfied indeed' } }); // prettier-ignore
    const [first, middle, last] = ['a', 'wide', 'z'].map((option) => textAt(elements, `chart.${option}.value`));
    expect([first, middle, last].map((value) => value?.paragraphs[0]?.align)).toEqual(['left', 'center', 'right']);
    expect(Math.abs(last!.ink.x + last!.ink.w - right(chart.plot))).toBeLessThan(inches(0.06));
  });

  it('puts labels that would touch on lines of their own, with leaders outside of the others', () => {
    const narrow = tableOf('Q', 'single', 100, [['a', 2, 2], ['b', 3, 3], ['rest', 95, 95]]); // prettier-ignore
    const drawn = draw(narrow, { kind, labels: { a: 'The first answer', b: 'The second answer', rest: 'The rest' } });
    expect(drawn.found).toEqual([]);
    const [b, rest] = ['b', 'rest'].map((option) => textAt(drawn.elements, `chart.${option}.label`));
    expect(b!.box.y).toBe(rest!.box.y);
    const [value, other] = ['a', 'b'].map((option) => textAt(drawn.elements, `chart.${option}.value`));
    expect(value!.box.y).toBeGreaterThanOrEqual(bottom(b!.box));
    expect(other!.box.y).toBeLessThan(b!.box.y);
    const leader = shape(drawn, 'chart.a.leader')!;
    const middle = drawn.chart.plot.x + drawn.chart.plot.w * 0.01;
    expect(Math.abs(leader.box.x - middle)).toBeLessThanOrEqual(1);
    expect([leader.box.y, bottom(leader.box)]).toEqual([bottom(drawn.chart.plot), value!.box.y]);
    expect(right(leader.box)).toBeLessThan(b!.box.x);
    expect(shape(drawn, 'chart.b.leader')).toBeUndefined();
  });

  it('makes room for labels on several lines', () => {
    const top = (table: typeof Q8): number => draw(table, { kind, labels: { o0: 'Never at all', o1: 'Hardly ever', o2: 'Now and then', o3: 'x' } }, [8, 2.4]).chart.plot.h; // prettier-ignore
    const shares = (...all: readonly number[]) => tableOf('Q', 'single', 100, all.map((n, i) => [`o${i}`, n, n] as const)); // prettier-ignore
    expect(top(shares(2, 2, 2, 94))).toBeLessThan(top(shares(25, 25, 25, 25)));
  });

  it('sets a highlighted label in bold, no smaller than the others', () => {
    const { elements } = draw(Q8, { kind, highlight: ['rest'], labels: { rest: 'Something else altogether', somewhat: 'Well' } }); // prettier-ignore
    const runOf = (option: string) => textAt(elements, `chart.${option}.label`).paragraphs[0]!.lines[0]![0]!;
    expect([runOf('rest').bold, runOf('somewhat').bold]).toEqual([true, false]);
    expect([runOf('rest').size, runOf('somewhat').size]).toEqual([16, 16]);
  });

  it('names labels for which there is no place', () => {
    const codes = (labels: Readonly<Record<string, string>>, size?: readonly [number, number]) =>
      draw(Q8, { ...FEAR, labels }, size).found.map((d) => `${d.code} ${d.slides?.join()}`);
    expect(codes({ strongly: 'word '.repeat(400) })).toContain('layout/label-does-not-fit s');
    expect(codes({}, [8, 1.2])).toContain('layout/label-does-not-fit s');
    expect(codes({ strongly: 'word '.repeat(40) })).toEqual([]);
    expect(codes({})).toEqual([]);
  });

  it('keeps labels off each other and inside of their room, or says so', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }).map((all) => [...new Set([0, ...all, 100])].toSorted((a, b) => a - b)); // prettier-ignore
    const area = inInches(1, 1, 9, 4);
    let sound = 0;
    fc.assert(
      fc.property(cuts, fc.array(fc.lorem({ maxCount: 3 }), { minLength: 6, maxLength: 6 }), (ends, names) => {
        const shares = ends.slice(1).map((end, i) => end - ends[i]!);
        const table = tableOf('Q', 'single', 100, shares.map((n, i) => [`o${i}`, n, n] as const)); // prettier-ignore
        const labels = Object.fromEntries(names.map((name, i) => [`o${i}`, name]));
        const { elements, chart, found } = draw(table, { kind, labels }, [9, 4]);
        if (found.length > 0) return;
        sound += 1;
        const inks = elements.flatMap((element) => (element.kind === 'text' ? [element.ink] : element.kind === 'shape' ? [element.box] : [])); // prettier-ignore
        for (const at of [...inks, chart.box]) expect(contains(area, at, 2)).toBe(true);
        inks.forEach((at, i) => inks.slice(i + 1).forEach((other) => expect(intersection(at, other)).toBeUndefined()));
      }),
      {
        numRuns: 100,
        // A leader that runs along the first letter of a label further up.
        examples: [
          [
            [0, 25, 50, 57, 100],
            ['tortor', 'integer aenean', 'vel porttitor', 'quis', 'magna', 'diam'],
          ],
        ],
      },
    );
    expect(sound).toBeGreaterThan(30);
  });

  it('lists parts that are too small to tell apart with their colours, beside what stands under the others', () => {
    const tiny = tableOf('Q', 'single', 1000, [['most', 994, 99.4], ['a', 2, 0.2], ['b', 0, 0], ['c', 4, 0.4]]); // prettier-ignore
    const drawn = draw(tiny, { kind, highlight: ['most'] });
    expect(drawn.found).toEqual([]);
    expect(drawn.elements.filter(({ id }) => id.endsWith('leader'))).toEqual([]);
    const [value, label] = ['value', 'label'].map((part) => textAt(drawn.elements, `chart.c.${part}`));
    expect([plainOf(value!), plainOf(label!)]).toEqual(['0.4%', 'label of c']);
    expect(right(value!.box)).toBeLessThan(label!.box.x);
    expect(value!.box.y).toBe(label!.box.y);
    const swatches = ['a', 'b', 'c'].map((option) => shape(drawn, `chart.${option}.swatch`)!);
    expect(swatches.map((one) => one.kind === 'shape' && one.fill)).toEqual(
      drawn.spec.series.slice(1).map(({ fill }) => fill),
    );
    const tops = swatches.map(({ box }) => box.y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(shape(drawn, 'chart.most.swatch')).toBeUndefined();
    const most = textAt(drawn.elements, 'chart.most.value').box;
    expect(Math.abs(most.y - (bottom(drawn.chart.plot) + inches(0.08)))).toBeLessThanOrEqual(1);
    expect(intersection(most, swatches[0]!.box)).toBeUndefined();
  });

  it('never lets labels and leaders touch, whatever the shares and words, in both languages', () => {
    const CLEAR = inches(0.05);
    const WORDS_OF = { en: ['Yes', 'Rather satisfied', 'Neither satisfied nor dissatisfied', 'Don’t know'], ja: ['はい', 'どちらかといえば満足', 'どちらともいえない', 'AIの利用方針が決まっていない'] }; // prettier-ignore
    const counts = fc.array(fc.oneof(fc.constantFrom(0, 0, 1, 1, 2, 5), fc.integer({ min: 0, max: 3000 })), { minLength: 1, maxLength: 9 }).filter((all) => all.some((one) => one > 0)); // prettier-ignore
    const names = fc.array(fc.nat({ max: 3 }), { minLength: 9, maxLength: 9 });
    let leaders = 0;
    let lists = 0;
    fc.assert(
      fc.property(counts, names, fc.constantFrom('en' as const, 'ja' as const), (all, chosen, language) => {
        const base = all.reduce((sum, one) => sum + one, 0);
        const table = tableOf('Q', 'single', base, all.map((n, i) => [`o${i}`, n, Math.round((1000 * n) / base) / 10] as const)); // prettier-ignore
        const labels = Object.fromEntries(all.map((_, i) => [`o${i}`, WORDS_OF[language][chosen[i]!]!]));
        const { elements, chart, found } = draw(table, { kind, labels }, [8, 3.1]);
        expect(found).toEqual([]);
        const isLeader = ({ id }: { readonly id: string }): boolean => id.endsWith('leader');
        // A leader keeps a distance from everything at its sides.
        const marks = elements.flatMap((element) => {
          if (element.kind === 'text') return [{ id: element.id, at: element.ink, around: element.ink }];
          if (element.kind !== 'shape') return [];
          const { x, y, w, h } = element.box;
          return [{ id: element.id, at: element.box, around: isLeader(element) ? box(x - CLEAR, y, w + 2 * CLEAR, h) : element.box }];
        }); // prettier-ignore
        leaders += elements.filter(isLeader).length;
        lists += elements.filter(({ id }) => id.endsWith('swatch')).length;
        marks.forEach((one, i) =>
          marks.slice(i + 1).forEach((other) => {
            expect(intersection(one.around, other.around), `${one.id} ${other.id}`).toBeUndefined();
          }),
        );
        for (const { at } of marks) expect(contains(inInches(1, 1, 8, 3.1), at, inches(0.01))).toBe(true);
        expect(chart.plot.h).toBeGreaterThanOrEqual(inches(0.25));
      }),
      { numRuns: 300 },
    );
    expect(leaders).toBeGreaterThan(20);
    expect(lists).toBeGreaterThan(100);
  });
});
