import { describe, expect, it } from 'vitest';
import { areaOf, groundAt, placeSlide } from '../../../src/deck/layout/place-slide.ts';
import type { FilledSlide } from '../../../src/deck/template/types.ts';
import { brand, inInches, layoutOf, measured, place, stage, textOf, words } from './stage.ts';

const CONTENT = 'kind: stack\nchildren:\n  - { kind: text, slot: title, name: Headline, style: title, placeholder: title }\n  - { kind: text, slot: a, name: Text, style: body, optional: true }\n  - { kind: text, slot: b, name: Text, style: body, optional: true }'; // prettier-ignore

function slideOf(more: Partial<FilledSlide> = {}, head = 'footer: company\n'): FilledSlide {
  return {
    id: 'one',
    place,
    section: 's',
    layout: layoutOf(CONTENT, head),
    contents: new Map([['title', words('Tea for all', 'title')]]),
    title: 'Tea for all',
    notes: ['Say hello'],
    footer: textOf('Tea Ltd', 'auto.footer_company'),
    messages: [],
    figures: [],
    ...more,
  };
}

function put(slide: FilledSlide, number = 7) {
  const { context, found } = stage();
  return { placed: placeSlide(context, slide, number, false), found };
}

describe('placeSlide', () => {
  it('places the content into the layout’s area, and the footer below it', () => {
    const { placed, found } = put(slideOf());
    expect(found).toEqual([]);
    expect(placed).toMatchObject({ id: 'one', layout: 'test', title: 'Tea for all', notes: ['Say hello'], draft: false }); // prettier-ignore
    expect(placed.elements.map((e) => [e.id, e.name, 'placeholder' in e && e.placeholder])).toEqual([
      ['title', 'Headline', { type: 'title', idx: 0 }],
      ['footer', 'Footer', { type: 'ftr', idx: 11 }],
      ['slide_number', 'Slide number', { type: 'sldNum', idx: 12 }],
    ]);
    const [title, footer, number] = placed.elements.map((e) => measured(e.box));
    expect(title!.slice(0, 3)).toEqual([0.5, 0.5, 9]);
    expect(footer).toEqual([0.5, 7.06, 8.3, 0.3]);
    expect(number).toEqual([8.8, 7.06, 0.7, 0.3]);
  });

  it('gives a footer that is too long for a line a second one, about the same middle', () => {
    const bases = textOf('Tea Ltd | The tea survey of all that there are to be had | n=66 (Q1), n=65 (Q2), n=64 (Q3), n=63 (Q4), n=62 (Q5), n=61 (Q6), n=60 (Q7), n=59 (Q8), n=58 (Q9)', 'auto.footer'); // prettier-ignore
    const { placed, found } = put(slideOf({ footer: bases }));
    expect(found).toEqual([]);
    const [, footer] = placed.elements;
    expect(footer?.kind === 'text' && footer.paragraphs.map(({ lines }) => lines.length)).toEqual([2]);
    const [x, y, w, h] = measured(footer!.box);
    expect([x, w]).toEqual([0.5, 8.3]);
    expect(h).toBeGreaterThan(0.3);
    expect(y! + h! / 2).toBeCloseTo(7.06 + 0.15, 2);
  });

  it('numbers itself, as a field that PowerPoint keeps current', () => {
    const number = put(slideOf(), 12).placed.elements.at(-1)!;
    expect(number).toMatchObject({
      field: 'slide_number',
      paragraphs: [{ align: 'right', lines: [[{ text: '12' }]] }],
    });
  });

  it('has no footer where the layout has none', () => {
    expect(put(slideOf({}, 'footer: none\n')).placed.elements.map((e) => e.id)).toEqual(['title']);
  });

  it('gives every element a name of its own', () => {
    const contents = new Map([['title', words('T')], ['a', words('A')], ['b', words('B')]]); // prettier-ignore
    expect(put(slideOf({ contents })).placed.elements.map((e) => e.name)).toEqual(['Headline', 'Text', 'Text 2', 'Footer', 'Slide number']); // prettier-ignore
  });

  it('sets its footer in light ink where the layout has a dark ground there', () => {
    const head = 'footer: company\ndecoration: [{ shape: rect, fill: strong, x: 0in, y: 0in, w: 4in, h: 7.5in }]\n';
    const footer = put(slideOf({}, head)).placed.elements.find((e) => e.id === 'footer')!;
    expect(footer).toMatchObject({ ground: brand.colors.get('strong'), paragraphs: [{ lines: [[{ color: { hex: 'FFFFFF' } }]] }] }); // prettier-ignore
    const plain = put(slideOf()).placed.elements.find((e) => e.id === 'footer')!;
    expect(plain).toMatchObject({ ground: { hex: 'FFFFFF' }, paragraphs: [{ lines: [[{ color: { hex: '5F6B7E' } }]] }] }); // prettier-ignore
  });

  it('names a footer that is too long', () => {
    const { found } = put(slideOf({ footer: textOf('A very long footer '.repeat(20), 'auto.footer_survey') }));
    expect(found.map((d) => [d.code, d.slides])).toEqual([['layout/too-many-lines', ['one']]]);
  });
});

describe('areaOf and groundAt', () => {
  it('know the layout', () => {
    const head = 'area: { left: 1in, top: 2in, right: 1in, bottom: 1in }\nground: soft\ndecoration: [{ shape: rect, fill: strong, x: 0in, y: 0in, w: 2in, h: 2in }, { shape: rect, fill: accent, x: 1in, y: 1in, w: 2in, h: 2in }]\n'; // prettier-ignore
    const layout = layoutOf(CONTENT, head);
    expect(measured(areaOf(layout))).toEqual([1, 2, 8, 4.5]);
    const ground = (x: number, y: number) => groundAt(layout, inInches(x, y, 1, 1)).hex;
    expect([ground(0, 0), ground(1.5, 1.5), ground(5, 5)]).toEqual(['0B2A5B', 'E4572E', 'F3F5F9']);
  });
});
