import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/deck/template/types.ts';
import { plain } from '../../../src/deck/text/types.ts';
import { ANSWERS, deckOf, fill, fillOne, pointsAt, type TeaFiles } from './tea.ts';

const PNG = new Uint8Array([1]);
const ASSETS: TeaFiles = { assets: { 'assets/logo.png': PNG } };

const list = (picture: string): string => `{ id: a, layout: list, title: plain, slots: { rows: [{ term: plain }], picture: ${picture} } }`; // prettier-ignore
const cards = (value: string): string => `{ id: a, layout: cards, slots: { title: plain, cards: ${value} } }`;

/** The content of the list's picture. */
const pictureOf = (value: string, files: TeaFiles = ASSETS): Content | undefined =>
  fillOne(list(value), files).contents.get('picture');

function mistakes(slide: string, files: TeaFiles = ASSETS) {
  const text = deckOf(slide);
  const { deck, found } = fill({ ...files, deck: text });
  expect(deck).toBeUndefined();
  expect(found.every((d) => pointsAt(text, d) !== '')).toBe(true);
  return found.map((d) => `${d.says.en.found} ${d.says.en.expected}`);
}

describe('contents of slots', () => {
  it('a message, with or without a link of the company’s', () => {
    const { contents } = fillOne('{ id: a, layout: cards, slots: { title: plain, cards: [{ text: { kind: text, message: remark, link: site } }] } }'); // prettier-ignore
    const items = contents.get('cards');
    const text = items?.kind === 'items' ? items.items[0]?.get('text') : undefined;
    expect(text).toMatchObject({ kind: 'text', link: 'https://tea.example/', text: { key: 'remark' } });
    expect(contents.get('title')).not.toHaveProperty('link');
  });

  it('frame messages, with what is known of the fieldwork', () => {
    const { contents } = fillOne(
      '{ id: a, layout: cards, slots: { title: auto.outline_valid, cards: [{ text: plain }] } }',
    );
    const title = contents.get('title');
    expect(title?.kind === 'text' && plain(title.text)).toBe('10 people, 2026-01-05 to 2026-01-09');
  });

  it('an image file with its words, or one that only decorates', () => {
    expect(pictureOf('{ kind: image, file: assets/logo.png, alt: q2.alt }')).toMatchObject({
      kind: 'picture',
      source: { kind: 'file', file: 'assets/logo.png' },
      alt: 'They like it hot (75.0%)',
      decorative: false,
      message: 'q2.alt',
      figures: ['hot'],
    });
    const decorative = pictureOf('{ kind: image, file: assets/logo.png, decorative: true }');
    expect(decorative).toMatchObject({ decorative: true, alt: '', figures: [] });
    expect(decorative).not.toHaveProperty('message');
  });

  it('a monogram, or the portrait that takes its place', () => {
    expect(pictureOf('{ kind: monogram, of: company }')).toMatchObject({ source: { kind: 'monogram', text: 'Tea Ltd' }, decorative: true, alt: 'Tea Ltd' }); // prettier-ignore
    expect(pictureOf('{ kind: monogram, of: company, file: assets/logo.png }')).toMatchObject({ source: { kind: 'file', file: 'assets/logo.png' }, decorative: true }); // prettier-ignore
  });

  it('a QR code of a link, that is one itself', () => {
    expect(pictureOf('{ kind: qr, link: site, alt: plain }')).toMatchObject({
      source: { kind: 'qr', text: 'https://tea.example/' },
      link: 'https://tea.example/',
      alt: 'Nothing to see',
      decorative: false,
    });
  });

  it('a link with what no address may hold, escaped once', () => {
    const link = (url: string): Content | undefined =>
      pictureOf('{ kind: qr, link: site, alt: plain }', { company: `facts: { site: { link: "${url}" } }\n` });
    expect(link('https://tea.example/茶?q=緑')).toMatchObject({ link: 'https://tea.example/%E8%8C%B6?q=%E7%B7%91' });
    expect(link('https://tea.example/%E8%8C%B6')).toMatchObject({ link: 'https://tea.example/%E8%8C%B6' });
    expect(link('https://tea.example/100%')).toMatchObject({ link: 'https://tea.example/100%' });
    expect(link('mailto:a@tea.example?subject=緑茶')).toMatchObject({ link: 'mailto:a@tea.example?subject=%E7%B7%91%E8%8C%B6' }); // prettier-ignore
  });

  it('every free answer as an item', () => {
    const { contents } = fillOne(cards('{ kind: verbatims, question: Q5 }'));
    const items = contents.get('cards');
    const texts = items?.kind === 'items' ? items.items.map((item) => item.get('text')) : [];
    expect(texts.map((t) => t?.kind === 'text' && [t.text.key, plain(t.text), t.text.language])).toEqual([
      ['answer.Q5.c55322505ed1', 'Because', 'en'],
      ['answer.Q5.ad89dfcf0e81', 'Why not', 'en'],
    ]);
  });

  it('some free answers: the first ones, and none that is longer or has several lines', () => {
    const shown = (keys: string, files: TeaFiles = {}) => {
      const items = fillOne(cards(`{ kind: verbatims, question: Q5, ${keys} }`), files).contents.get('cards');
      const texts = items?.kind === 'items' ? items.items.map((item) => item.get('text')) : [];
      return texts.map((text) => text?.kind === 'text' && plain(text.text));
    };
    expect(shown('most: 1')).toEqual(['Because']);
    expect(shown('longest: 7')).toEqual(['Because', 'Why not']);
    expect(shown('longest: 6', { answers: ANSWERS.replace('Because', 'So') })).toEqual(['So']);
    expect(shown('longest: 9', { answers: ANSWERS.replace('Because', '"Why\nso"') })).toEqual(['Why not']);
  });

  it('rows of a table, cells of which may be left out', () => {
    const { contents } = fillOne('{ id: a, layout: list, title: plain, slots: { rows: [{ term: plain }, { words: remark, term: company }] } }'); // prettier-ignore
    const rows = contents.get('rows');
    expect(rows?.kind === 'items' && rows.items.map((row) => [...row.keys()])).toEqual([['term'], ['term', 'words']]);
  });

  it.each([
    [list('{ kind: image, file: assets/logo.png }'), 'The slot "picture" was given an image without alt:. alt: with a message, or decorative: true'],
    [list('{ kind: image, file: assets/logo.png, alt: plian }'), 'There is no message "plian". a key under messages: in the locale file'],
    [list('{ kind: monogram, of: compnay }'), 'There is no message "compnay". a key under messages: in the locale file'],
    [list('{ kind: qr, link: sit, alt: plain }'), 'There is no fact "sit". a fact of company.yaml: "site"'],
    [list('{ kind: qr, link: name, alt: plain }'), 'There is no fact "name". a fact of company.yaml: "site"'],
    [list('{ kind: text, message: plain }'), 'The slot "picture" was given a text. kind: picture, image, monogram or qr'],
    [list('plain'), 'The slot "picture" was given a text. kind: picture, image, monogram or qr'],
    [list('[{ text: plain }]'), 'The slot "picture" was given a list. kind: picture, image, monogram or qr'],
    [list('{ kind: chart, question: Q1 }'), 'The slot "picture" was given a chart. kind: picture, image, monogram or qr'],
    [cards('[]'), 'The slot "cards" was given an empty list. a list ("- …" lines), or kind: figures or verbatims'],
    [cards('plain'), 'The slot "cards" was given a text. a list ("- …" lines), or kind: figures or verbatims'],
    [cards('{ kind: qr, link: site, alt: plain }'), 'The slot "cards" was given a QR code. a list ("- …" lines), or kind: figures or verbatims'],
    [cards('{ kind: verbatims, question: Q55 }'), 'There is no question "Q55". a question of survey.yaml: "Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7"'],
    [cards('{ kind: verbatims, question: Q1 }'), 'The slot "cards" was given free answers to Q1, of which there are none. a free question that somebody answered'],
    [cards('{ kind: verbatims, question: Q5, slot: txt }'), 'There is no slot "txt". a slot of this layout: "text", "picture", "bases"'],
    [cards('{ kind: verbatims }'), 'Slide "a" names no question, but its slot "cards" shows one. question: with the code of a question'],
    [cards('[{ text: { kind: verbatims, question: Q5 } }]'), 'The slot "text" was given free answers. the key of a message, or kind: text'],
  ])('%s: %s', (slide, mistake) => expect(mistakes(slide)).toEqual([mistake])); // prettier-ignore

  it('says what a slot takes in Japanese too', () => {
    const { found } = fill({ deck: deckOf(cards('plain')) });
    expect(found[0]?.says.ja).toEqual({
      found: 'スロット「cards」の内容が合いません（文章）。',
      expected: 'リスト（「- …」の行）、または kind: figures・verbatims',
      hint: 'スロットに合う内容にするか、別のスロットを使ってください。',
    });
  });
});
