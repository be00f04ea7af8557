import { describe, expect, it } from 'vitest';
import { bottom, right } from '../../../src/base/box.ts';
import { inches } from '../../../src/base/length.ts';
import { placeTracker } from '../../../src/deck/layout/place-tracker.ts';
import type { Content, LayoutNode, TrackerContent } from '../../../src/deck/template/types.ts';
import { boxes, brand, flow, inInches, scope, stage, textOf, treeOf } from './stage.ts';

const TRACKER = 'kind: tracker\nname: Tracker\nstyle: note\nsize: 0.3in';
const sections = (names: readonly string[], current: number, part = 1): Content => ({
  kind: 'tracker',
  sections: names.map((name, i) => ({ name: textOf(name, `section.${i}`), slide: `first-${i}` })),
  current,
  part,
});
const NAMES = ['Cover', 'Results', 'About us'];
const TREE = `kind: stack\nchildren:\n  - { ${TRACKER.split('\n').join(', ')} }`;
const track = (names: readonly string[], current: number, part?: number, width = 12) =>
  flow(TREE, { tracker: sections(names, current, part) }, [width, 4]).elements;

describe('the tracker', () => {
  it('has a line a section side by side, and over the current one a bar as long as what has been shown', () => {
    const elements = track(NAMES, 1, 0.25);
    const at = boxes(elements);
    expect(elements.filter(({ id }) => id.startsWith('tracker.line')).map(({ id }) => id)).toEqual(['tracker.line.1', 'tracker.line.2', 'tracker.line.3']); // prettier-ignore
    const [from, , shown] = at['tracker.now.2']!;
    const [x, , w] = at['tracker.line.2']!;
    const [, , whole] = at['tracker.line.3']!;
    expect(x).toBeCloseTo(from! + shown!, 1);
    expect(shown! / (shown! + w!)).toBeCloseTo(0.25, 1);
    expect(shown! + w!).toBeCloseTo(whole!, 1);
    expect(elements.filter(({ id }) => id.startsWith('tracker.now'))).toHaveLength(1);
    const last = elements.find(({ id }) => id === 'tracker.line.3')!;
    expect(right(last.box)).toBe(right(inInches(0, 0, 12, 1)));
  });

  it('tells what has been shown from what comes by colour', () => {
    const fills = track(NAMES, 1, 0.5).flatMap((e) =>
      e.kind === 'shape' && e.id.startsWith('tracker.line') ? [e.fill?.hex] : [],
    );
    expect(fills[0]).not.toBe(fills[1]);
    expect(fills[1]).toBe(fills[2]);
  });

  it('has no line left under a bar that is whole', () => {
    const ids = track(NAMES, 1).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('tracker.line'))).toEqual(['tracker.line.1', 'tracker.line.3']);
  });

  it('leads from each name to the first slide of its section, but not from the current one', () => {
    const links = track(NAMES, 2).flatMap((e) => (e.kind === 'text' ? [e.link] : []));
    expect(links).toEqual(['#first-0', '#first-1', undefined]);
  });

  it('names only the current section where not all names fit, and keeps that on the slide', () => {
    const long = Array.from({ length: 9 }, (_, i) => `A section with a long name ${i}`);
    for (const current of [0, 4, 8]) {
      const texts = track(long, current).filter((e) => e.kind === 'text');
      expect(texts.map(({ id }) => id)).toEqual([`tracker.${current + 1}`]);
      expect(right(texts[0]!.box)).toBeLessThanOrEqual(right(inInches(0, 0, 12, 1)));
      expect(bottom(texts[0]!.box)).toBeLessThanOrEqual(bottom(inInches(0, 0, 12, 0.31)));
    }
  });

  it('has inks that are read on the ground behind', () => {
    expect(brand.colors.get('ground')).toBeDefined();
    const texts = track(NAMES, 0).flatMap((e) => (e.kind === 'text' ? [e] : []));
    for (const { paragraphs, ground } of texts) expect(paragraphs[0]!.lines[0]![0]!.color.hex).not.toBe(ground.hex);
  });

  it('has no name that a coloured part of the slide ends under', () => {
    // The ground is dark up to an inch into the second section of three.
    const [dark, light] = [brand.colors.get('navy') ?? brand.colors.get('ink')!, brand.colors.get('ground')!];
    const { context } = stage();
    const tree = treeOf(TREE);
    const node = ('children' in tree ? tree.children[0] : tree) as Extract<LayoutNode, { kind: 'tracker' }>;
    const width = (inches(12) - 2 * brand.page.gutter) / 3;
    const edge = width + brand.page.gutter + inches(1);
    const place = (second: string) =>
      placeTracker(context, { ...scope, path: 'tracker', ground: light, groundAt: ({ x }) => (x < edge ? dark : light) }, node, sections(['Cover', second, 'About us'], 0) as TrackerContent, inInches(0, 0, 12, 0.4));
    const named = (second: string) => place(second).find((e) => e.kind === 'text' && e.id === 'tracker.2');
    const [short, long] = [named('Us'), named('Research outline')];
    expect([short!.box.x < edge, right(short!.box) <= edge]).toEqual([true, true]);
    expect(long!.box.x).toBeGreaterThan(edge);
    expect([short, long].map((e) => (e?.kind === 'text' ? e.ground.hex : ''))).toEqual([dark.hex, light.hex]);
    const lines = place('Us').filter(({ id }) => /^tracker\.line\.2/.test(id));
    expect(lines.map((e) => right(e.box))).toEqual([Math.round(edge), Math.round(2 * width + brand.page.gutter)]);
    expect(new Set(lines.map((e) => (e.kind === 'shape' ? e.fill?.hex : ''))).size).toBe(2);
  }); // prettier-ignore
});
