import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/deck/text/types.ts';
import { CARDS_SLIDE, deckOf, fill, fillOne, LAYOUTS, pointsAt, Q1_SLIDE, type TeaFiles } from './tea.ts';

/** The mistakes in the slides: code, the words that the place points at, what was found. */
function mistakes(slides: readonly string[], files: TeaFiles = {}) {
  const text = deckOf(...slides);
  const { deck, found } = fill({ ...files, deck: text });
  expect(deck).toBeUndefined();
  return found.map((d) => [d.code, pointsAt(text, d).split(/[ ,}\]]/)[0], d.says.en.found]);
}

const meant = (slide: string): readonly (string | undefined)[] =>
  fill({ deck: deckOf(slide) }).found.map((d) => /mean "(.*)"/.exec(d.says.en.hint ?? '')?.[1]);

describe('fillDeck', () => {
  it('fills slides in the order of the file, with what belongs to them', () => {
    const { deck, found } = fill();
    expect(found).toEqual([]);
    expect(deck).toMatchObject({ id: 'tea', title: 'The tea survey', subject: 'Who drinks what', author: 'Tea Ltd', company: 'Tea Ltd' }); // prettier-ignore
    expect(deck?.sections).toEqual([{ id: 'one', name: 'Results', slides: ['q1', 'cards'] }]);
    const [first, second] = deck!.slides;
    expect(first).toMatchObject({ id: 'q1', section: 'one', question: 'Q1', title: 'At least half drink green tea', figures: ['green'] }); // prettier-ignore
    expect([...first!.contents.keys()]).toEqual(['badge', 'question', 'headline', 'chart']);
    expect(first?.messages).toEqual(['auto.question_number', 'question.Q1', 'q1.headline']);
    expect(second).toMatchObject({ title: 'Nothing to see', figures: ['green', 'hot'] });
    expect(second).not.toHaveProperty('question');
    expect(first?.place).toEqual({ file: 'deck.yaml', line: 10, column: 9 });
  });

  it('gives the same for the same, as plain data', () => {
    // A function could not be cloned.
    expect(structuredClone(fill().deck)).toEqual(fill().deck);
    expect([...(fill().deck?.slides[0]?.contents.keys() ?? [])]).toContain('chart');
  });

  it.each([
    ['{ id: a, layout: crads, slots: {} }', ['template/unknown-name', 'crads', 'There is no layout "crads".'], 'cards'],
    [Q1_SLIDE.replace('question: Q1', 'question: Q11'), ['template/unknown-name', 'Q11', 'There is no question "Q11".'], 'Q1'],
    [Q1_SLIDE.replace('headline: q1.headline', 'headline: q1.headlin'), ['template/unknown-name', 'q1.headlin', 'There is no message "q1.headlin".'], 'q1.headline'],
    [Q1_SLIDE.replace('chart: {', 'notse: plain, chart: {'), ['template/unknown-name', 'notse:', 'There is no slot "notse".'], 'notes'],
    [CARDS_SLIDE.replace('text: both', 'txt: plain, text: both'), ['template/unknown-name', 'txt:', 'There is no slot "txt".'], 'text'],
    ['{ id: a, layout: list, title: plain, slots: { rows: [{ term: plain, wrods: plain }] } }', ['template/unknown-name', 'wrods:', 'There is no column "wrods".'], 'words'],
    [CARDS_SLIDE.replace('id: cards,', 'id: cards, notes: [speek],'), ['template/unknown-name', 'speek', 'There is no message "speek".'], 'speak'],
    [Q1_SLIDE.replace('id: q1,', 'id: q1, title: q2.headlin,'), ['template/unknown-name', 'q2.headlin', 'There is no message "q2.headlin".'], 'q2.headline'],
  ])('finds the one mistake of %s', (slide, mistake, suggestion) => {
    expect(mistakes([slide])).toEqual([mistake]);
    expect(meant(slide)).toEqual([suggestion]);
  }); // prettier-ignore

  it('names what is missing', () => {
    expect(mistakes(['{ id: a, layout: cards, slots: { title: plain } }'])).toEqual([
      ['template/missing-slot', '{', 'Slide "a" puts nothing into the slot "cards".'],
    ]);
    expect(mistakes(['{ id: a, layout: cards, slots: { title: plain, cards: [{ bases: plain }] } }'])).toEqual([
      ['template/missing-slot', '{', 'Slide "a" puts nothing into the slot "text".'],
    ]);
  });

  it('names a title that is missing only where no other mistake explains it', () => {
    const rows = 'slots: { rows: [{ term: plain }] }';
    expect(mistakes([`{ id: a, layout: list, ${rows} }`])).toEqual([
      ['template/no-title', '{', 'Slide "a" has no title.'],
    ]);
    expect(fillOne(`{ id: a, layout: list, title: q2.headline, ${rows} }`).title).toBe('Hot: 75.0%');
    expect(mistakes(['{ id: a, layout: cards, slots: { cards: [{ text: plain }] } }'])).toEqual([
      ['template/missing-slot', '{', 'Slide "a" puts nothing into the slot "title".'],
    ]);
  });

  it('misses a question where the layout or a chart shows one', () => {
    const slots = 'slots: { headline: plain, chart: { kind: chart } }';
    expect(mistakes([`{ id: a, layout: question, ${slots} }`]).map(([code, , found]) => [code, found])).toEqual([
      ['template/no-question', 'Slide "a" names no question, but its slot "chart" shows one.'],
      ['template/no-question', 'Slide "a" names no question, but its slot "badge" shows one.'],
      ['template/no-question', 'Slide "a" names no question, but its slot "question" shows one.'],
    ]);
  });

  it('wants ids that stand once; a section and a slide may share one', () => {
    expect(mistakes([CARDS_SLIDE, Q1_SLIDE, CARDS_SLIDE])).toEqual([
      ['template/duplicate-id', 'cards', 'The slide "cards" is there twice.'],
    ]);
    expect(fill({ deck: deckOf(CARDS_SLIDE.replace('id: cards', 'id: one')) }).found).toEqual([]);
    const twice = `${deckOf(CARDS_SLIDE)}  - { id: one, name: section.one, slides: [${CARDS_SLIDE.replace('id: cards', 'id: others')}] }\n`;
    const { found } = fill({ deck: twice });
    expect(found.map((d) => [d.code, d.place?.line, d.says.en.found])).toEqual([
      ['template/duplicate-id', 11, 'The section "one" is there twice.'],
    ]);
  });

  it('finds the mistakes of all slides in one go', () => {
    const slides = [
      '{ id: a, layout: crads, question: Q11, slots: {} }',
      Q1_SLIDE.replace('Q1', 'Q11').replace('q1.headline', 'q1.headlin').replace('[green]', '[grene]'),
      CARDS_SLIDE.replace('title: plain', 'title: plian'),
    ];
    expect(mistakes(slides).map(([, at]) => at)).toEqual(['crads', 'Q11', 'Q11', 'q1.headlin', 'plian']);
  });

  it('reports messages of the file itself', () => {
    const text = deckOf(CARDS_SLIDE)
      .replace('title: survey.name_with_year', 'title: survey.nam')
      .replace('author: company', 'author: compnay')
      .replace('name: section.one', 'name: section.on');
    const { deck, found } = fill({ deck: text });
    expect(deck).toBeUndefined();
    expect(found.map((d) => pointsAt(text, d))).toEqual(['section.on', 'survey.nam', 'compnay']);
  });

  it('reports what does not have the form of a deck, each at its place', () => {
    const text = deckOf('{ id: A1, layuot: cards, layout: cards, slots: { title: 3 } }');
    const { deck, found } = fill({ deck: text });
    expect(deck).toBeUndefined();
    expect(found.map((d) => [d.code, pointsAt(text, d).split(/[ ,}]/)[0]])).toEqual([
      ['schema/bad-value', 'A1'],
      ['schema/wrong-type', '3'],
      ['schema/unknown-key', 'layuot:'],
    ]);
  });

  it('wants a slide in every section', () => {
    const { deck, found } = fill({ deck: deckOf().replace(/slides:\s*$/, 'slides: []\n') });
    expect(deck).toBeUndefined();
    expect(found).toMatchObject([{ code: 'schema/bad-value', says: { en: { expected: 'at least 1 entry' } } }]);
  });

  it('takes the title from title:, before the slot', () => {
    const slide = fillOne(CARDS_SLIDE.replace('id: cards,', 'id: cards, title: q2.headline,'));
    expect(slide.title).toBe('Hot: 75.0%');
    expect(slide.messages).toContain('q2.headline');
    const shown = slide.contents.get('title');
    expect(shown?.kind === 'text' && plain(shown.text)).toBe('Nothing to see');
  });

  it('takes it from a text with a link too, and from a slot that the program fills', () => {
    expect(fillOne(CARDS_SLIDE.replace('title: plain', 'title: { kind: text, message: plain, link: site }')).title).toBe('Nothing to see'); // prettier-ignore
    const layout = LAYOUTS.question.replace('auto: question_text', 'auto: question_text, placeholder: title').replace('placeholder: title, lines: 2', 'optional: true'); // prettier-ignore
    const slide = '{ id: q1, layout: question, question: Q1, slots: { chart: { kind: chart } } }';
    expect(fillOne(slide, { layouts: [layout] }).title).toBe('What do you drink?');
  });

  it('keeps what the speaker says before the sources', () => {
    const slide = fillOne(CARDS_SLIDE.replace('id: cards,', 'id: cards, notes: [speak, remark],'));
    expect(slide.notes.slice(0, 3)).toEqual(['Say hello', 'Tea is cosy', 'Sources']);
    expect(slide.messages.slice(-2)).toEqual(['speak', 'remark']);
  });
});
