import { describe, expect, it } from 'vitest';
import { frameHash, slideHasher } from '../../../src/deck/scene/slide-hashes.ts';
import type { Element, PlacedSlide, Scene } from '../../../src/deck/scene/types.ts';

const BOX = { x: 0, y: 0, w: 10, h: 10 };
const origin = (line: number) => ({ slot: 'h', place: { file: 'ja.yaml', line, column: 1 }, figures: [], claims: [] });
const run = (text: string, hex = '000000') => ({ text, size: 12, bold: false, color: { slot: 'dk1', hex, lighter: 0 }, language: 'en', figures: [] }); // prettier-ignore
const textOf = (words: string, more: object = {}): Element =>
  ({ id: 'h', kind: 'text', name: 'Headline', box: BOX, origin: origin(1), over: [], paragraphs: [{ lines: [[run(words)]] }], ...more }) as unknown as Element; // prettier-ignore
const picture = (file: string): Element =>
  ({ id: 'p', kind: 'picture', name: 'Logo', box: BOX, origin: origin(1), over: [], picture: { kind: 'file', file } }) as unknown as Element; // prettier-ignore

const slideOf = (elements: readonly Element[], more: Partial<PlacedSlide> = {}): PlacedSlide => ({
  id: 's',
  layout: 'l',
  title: 'T',
  elements,
  notes: [],
  draft: false,
  ...more,
});
const sceneOf = (more: Partial<Scene> = {}): Scene =>
  ({ id: 'd', language: 'en-US', title: 'T', subject: '', author: '', company: '', width: 100, height: 50, theme: {}, fonts: ['A'], layouts: [{ id: 'l', decoration: [] }], sections: [{ id: 'a', name: 'A', slides: ['s'] }], ...more }) as unknown as Scene; // prettier-ignore

const hash = (slide: PlacedSlide, scene = sceneOf(), inputs: Parameters<typeof slideHasher>[1] = []) =>
  slideHasher({ ...scene, slides: [slide] }, inputs)(slide);

describe('slideHasher', () => {
  const plain = hash(slideOf([textOf('a')]));

  it('is the same wherever a text stands in its file, whatever its slot and the number of the slide', () => {
    expect(hash(slideOf([textOf('a', { origin: origin(99), over: ['x'] })]))).toBe(plain);
    const number = (n: string): Element => textOf(n, { id: 'n', field: 'slide_number' });
    expect(hash(slideOf([textOf('a'), number('3')]))).toBe(hash(slideOf([textOf('a'), number('4')])));
    expect(hash(slideOf([textOf('a'), textOf('2. Findings', { id: 't', locates: true })]))).toBe(plain);
  });

  it.each([
    ['words', slideOf([textOf('b')]), sceneOf()],
    ['a colour', slideOf([textOf('a', { paragraphs: [{ lines: [[run('a', 'FF0000')]] }] })]), sceneOf()],
    ['a place', slideOf([textOf('a', { box: { ...BOX, x: 1 } })]), sceneOf()],
    ['notes', slideOf([textOf('a')], { notes: ['n'] }), sceneOf()],
    ['DRAFT', slideOf([textOf('a')], { draft: true }), sceneOf()],
    [
      'the layout',
      slideOf([textOf('a')]),
      sceneOf({ layouts: [{ id: 'l', decoration: [picture('x.png')] }] as never }),
    ],
    ['the fonts', slideOf([textOf('a')]), sceneOf({ fonts: ['B'] })],
  ])('is another for another %s', (_what, slide, scene) => {
    expect(hash(slide, scene)).not.toBe(plain);
  });

  it('is another where a picture’s file has other bytes, on the slide or in its layout', () => {
    const bytes = (sha256: string) => [{ file: 'logo.svg', sha256 }];
    const onSlide = slideOf([picture('logo.svg')]);
    expect(hash(onSlide, sceneOf(), bytes('1'))).not.toBe(hash(onSlide, sceneOf(), bytes('2')));
    const scene = sceneOf({ layouts: [{ id: 'l', decoration: [picture('logo.svg')] }] as never });
    expect(hash(slideOf([]), scene, bytes('1'))).not.toBe(hash(slideOf([]), scene, bytes('2')));
    expect(hash(slideOf([]), sceneOf(), bytes('1'))).toBe(hash(slideOf([]), sceneOf(), bytes('2')));
  });
});

describe('frameHash', () => {
  it('is of properties and section names, not of slides', () => {
    expect(frameHash(sceneOf({ sections: [{ id: 'a', name: 'A', slides: [] }] }))).toBe(frameHash(sceneOf()));
    expect(frameHash(sceneOf({ author: 'x' }))).not.toBe(frameHash(sceneOf()));
    expect(frameHash(sceneOf({ sections: [{ id: 'a', name: 'B', slides: ['s'] }] }))).not.toBe(frameHash(sceneOf()));
  });
});
