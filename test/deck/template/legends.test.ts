import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/deck/text/types.ts';
import { fillOne } from './tea.ts';

// Q2 has eight drinkers: hot 6 (75.0 %).

const layout = (auto: string, own = '') => `
id: pictures
name: Pictures
footer: none
content:
  kind: stack
  children:
    - { kind: text, slot: title, name: Headline, style: title, placeholder: title }
    - { kind: picture, slot: picture, name: Picture }
    - { kind: text, slot: legend, name: Legend, style: body, auto: ${auto} }
    - kind: group
      slot: cards
      name: Cards
      columns: 1
      item:
        kind: stack
        children:
          - { kind: picture, slot: picture, name: Picture }
          ${own}
`;

const dots = (of: number) => `{ kind: picture, picture: dots, figure: hot, of: ${of}, alt: q2.headline }`;
const slide = `{ id: a, layout: pictures, slots: { title: plain, picture: ${dots(100)}, cards: [{ picture: ${dots(20)} }] } }`;

const legendOn = (own?: string): readonly (string | false)[] => {
  const { contents } = fillOne(slide, { layouts: [layout('legend', own)] });
  const cards = contents.get('cards');
  const inner = cards?.kind === 'items' ? cards.items[0]?.get('legend') : undefined;
  return [contents.get('legend'), inner].map((text) => text?.kind === 'text' && plain(text.text));
};

describe('what dots stand for', () => {
  it('is said on the slide for all of its pictures', () => {
    expect(legendOn()).toEqual(['dot 1% 15/20 dots', false]);
  });

  it('or beside those of a group, where its items have room for it', () => {
    expect(legendOn('- { kind: text, slot: legend, name: Legend, style: body, auto: legend }')).toEqual([
      'dot 1%',
      '15/20 dots',
    ]);
  });
});
