import { describe, expect, it } from 'vitest';
import { chart, diffOf, share, slide, table, text } from './fixture.ts';

const LABELS = { green: 'Green tea', black: 'Black tea', rest: 'Other' };

/** A deck with one chart and its headline. */
const deck = (base: number, counts: Readonly<Record<string, number>>, headline = 'Most drink green tea') => {
  const tea = table('Q1', base, counts);
  const figures = [share('green', 'Q1', 'green', counts['green'] ?? 0, base)];
  return { tables: [tea], figures, slides: [slide('q1', [text('headline', headline, { figures: ['green'] }), chart(tea, LABELS)])] }; // prettier-ignore
};

describe('compareSnapshots', () => {
  it('finds nothing between two equal decks, also where files behind them changed', () => {
    const inputs = [
      { file: 'data/responses.csv', sha256: 'a' },
      { file: 'data/old.yaml', sha256: 'b' },
    ];
    const one = deck(100, { green: 50, black: 30, rest: 20 });
    expect(diffOf(one, one)).toMatchObject({ differs: false, inputs: [], slides: [{ status: 'unchanged', moved: false }] }); // prettier-ignore
    const changed = diffOf({ ...one, inputs }, { ...one, inputs: [{ file: 'data/responses.csv', sha256: 'c' }, { file: 'new.yaml', sha256: 'd' }] }); // prettier-ignore
    expect(changed.differs).toBe(false);
    expect(changed.inputs).toEqual([
      { file: 'data/responses.csv', change: 'changed' },
      { file: 'new.yaml', change: 'added' },
      { file: 'data/old.yaml', change: 'dropped' },
    ]);
  });

  it('gives values before and after with the difference in points; a mark and the figure of its option are one', () => {
    const diff = diffOf(deck(100, { green: 50, black: 30, rest: 20 }), deck(100, { green: 49, black: 31, rest: 20 }));
    expect(diff.differs).toBe(true);
    expect(diff.ranks).toEqual([]);
    expect(diff.slides[0]?.values).toEqual([
      {
        figures: ['green'],
        measure: 'percent',
        question: 'Q1',
        points: -1,
        before: { options: ['green'], label: 'Green tea', displayed: 50, exact: 50, decimals: 1, count: 50, base: 100, hidden: false }, // prettier-ignore
        after: { options: ['green'], label: 'Green tea', displayed: 49, exact: 49, decimals: 1, count: 49, base: 100, hidden: false }, // prettier-ignore
      },
      expect.objectContaining({ figures: [], points: 1 }),
    ]);
    expect(diff.slides[0]?.look).toBe(false);
  });

  it('tells a change of the base alone, since the count stands for another share', () => {
    const diff = diffOf(deck(302, { green: 30 }), deck(303, { green: 30 }));
    expect(diff.slides[0]?.values).toMatchObject([{ points: 0, before: { base: 302 }, after: { base: 303 } }]);
  });

  it('tells a change of the base of nobody: 0 of 302 and of 303 are both 0 %', () => {
    const of = (base: number) => ({ figures: [share('none', 'Q1', 'green', 0, base)], slides: [slide('q1', [text('headline', 'Nobody', { figures: ['none'] })])] }); // prettier-ignore
    expect(diffOf(of(302), of(303)).slides[0]?.values).toMatchObject([{ points: 0, before: { count: 0, base: 302 }, after: { count: 0, base: 303 } }]); // prettier-ignore
    expect(diffOf(of(302), of(302)).slides[0]?.status).toBe('unchanged');
  });

  it('tells ranks that flipped and ties, never of what is no answer', () => {
    const before = deck(100, { green: 31, black: 30, rest: 10 });
    const flipped = diffOf(before, deck(100, { green: 30, black: 31, rest: 39 }));
    expect(flipped.ranks).toEqual([
      { question: 'Q1', option: 'green', label: 'Green tea', before: { rank: 1, tied: false }, after: { rank: 2, tied: false }, slides: ['q1'] }, // prettier-ignore
      { question: 'Q1', option: 'black', label: 'Black tea', before: { rank: 2, tied: false }, after: { rank: 1, tied: false }, slides: ['q1'] }, // prettier-ignore
    ]);
    const tied = diffOf(before, deck(100, { green: 30, black: 30, rest: 10 }));
    expect(tied.ranks.map(({ option, after }) => [option, after])).toEqual([
      ['green', { rank: 1, tied: true }],
      ['black', { rank: 1, tied: true }],
    ]);
  });

  it('tells bases that crossed the threshold, in both directions, and no other change of a base', () => {
    const bases = (from: number, to: number) => diffOf(deck(from, { green: 10 }), deck(to, { green: 10 })).bases;
    expect(bases(30, 29)).toEqual([{ question: 'Q1', before: 30, after: 29, small: true, slides: ['q1'] }]);
    expect(bases(29, 30)).toEqual([{ question: 'Q1', before: 29, after: 30, small: false, slides: ['q1'] }]);
    expect(bases(31, 30)).toEqual([]);
  });

  it('tells bases that are others, once for the questions that share them', () => {
    const two = (base: number) => {
      const tables = [table('Q1', base, { green: 40 }), table('Q2', base, { hot: 40 })];
      return { tables, slides: tables.map((one) => slide(one.question, [chart(one)])) };
    };
    expect(diffOf(two(302), two(350)).sizes).toEqual([{ questions: ['Q1', 'Q2'], before: 302, after: 350, slides: ['Q1', 'Q2'] }]); // prettier-ignore
    expect(diffOf(two(302), two(302)).sizes).toEqual([]);
  });

  it('keeps the tables of a question apart, and the columns of a table', () => {
    const retail = 'Q1, where: sector = retail';
    const banner = 'Q1, by: (young: age < 30)';
    const three = (own: number, filtered: number, young: number) => ({
      tables: [
        table('Q1', own, { green: 40 }),
        { ...table('Q1', filtered, { green: 20 }), table: retail },
        { ...table('Q1', own, { green: 40 }), table: banner },
        { ...table('Q1', young, { green: 5, black: 6 - young }), table: banner, segment: 'young' },
      ],
      slides: [slide('q1', [chart(table('Q1', own, { green: 40 }))])],
    });
    const { sizes, bases } = diffOf(three(302, 50, 12), three(302, 29, 10));
    expect(sizes).toEqual([
      { questions: [retail], before: 50, after: 29, slides: ['q1'] },
      { questions: [`${banner} @ young`], before: 12, after: 10, slides: ['q1'] },
    ]);
    expect(bases).toEqual([{ question: retail, before: 50, after: 29, small: true, slides: ['q1'] }]);
    expect(diffOf(three(302, 50, 12), three(302, 50, 12)).differs).toBe(false);
  });

  it('tells first the question of which another answer is the first', () => {
    const two = (second: number, first: number) => {
      const tables = [table('Q1', 100, { a: 50, b: 30, c: second }), table('Q2', 100, { d: 50, e: first })];
      return { tables, slides: tables.map((one) => slide(one.question, [chart(one)])) };
    };
    const { ranks } = diffOf(two(20, 40), two(31, 60));
    expect(ranks.map(({ option }) => option)).toEqual(['d', 'e', 'b', 'c']);
  });

  it('leaves questions aside that no slide is about', () => {
    const unseen = (green: number) => ({ tables: [table('Q1', 29, { green, black: 10 })], slides: [slide('cover')] });
    expect(diffOf(unseen(9), unseen(11)).differs).toBe(false);
  });

  it('knows a slide by its question where it shows no figure', () => {
    const verbatims = (base: number) => ({
      tables: [table('Q7', base, {})],
      slides: [slide('q7', [text('question', 'Why?', { message: 'question.Q7' })])],
    });
    expect(diffOf(verbatims(30), verbatims(20)).bases).toMatchObject([{ question: 'Q7', slides: ['q7'] }]);
  });

  it('tells words that changed from words with other numbers, and from other line breaks', () => {
    const said = (headline: string) => ({ slides: [slide('s', [text('h', headline, { message: 'q1.headline' })], { drawn: headline })] }); // prettier-ignore
    expect(diffOf(said('About half drink tea'), said('Most drink tea')).slides[0]?.texts).toEqual([
      { what: 'text', name: 'Text h', message: 'q1.headline', before: 'About half drink tea', after: 'Most drink tea', onlyNumbers: false }, // prettier-ignore
    ]);
    expect(diffOf(said('50.0%'), said('49.7%')).slides[0]?.texts).toMatchObject([{ onlyNumbers: true }]);
    const broken = diffOf(said('Most drink\vtea'), said('Most\vdrink tea'));
    expect(broken.slides[0]).toMatchObject({ status: 'changed', texts: [], look: true });
  });

  it('tells new and lost texts, cells, alternative texts, notes, labels', () => {
    const cells = (words: string) => text('t', '', { kind: 'table', rows: [[{ text: words, looks: [] }]] } as never);
    const was = slide('s', [text('gone', 'old'), cells('x'), text('p', 'same', { alt: 'a pie' })], { notes: ['n1'] });
    const is = slide('s', [cells('y'), text('p', 'same', { alt: 'a bar' }), text('new', 'fresh')], { notes: ['n1', 'n2'] }); // prettier-ignore
    const [found] = diffOf({ slides: [was] }, { slides: [is] }).slides;
    expect(found?.texts.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['cell', 'x', 'y'],
      ['alt', 'a pie', 'a bar'],
      ['text', undefined, 'fresh'],
      ['notes', 'n1', 'n1\nn2'],
      ['text', 'old', undefined],
    ]);
    const tea = table('Q1', 100, { green: 50 });
    const label = (green: string) => ({ tables: [tea], slides: [slide('s', [chart(tea, { green })])] });
    expect(diffOf(label('Green\ntea'), label('Matcha')).slides[0]?.texts).toMatchObject([
      { what: 'label', name: 'Chart Q1', before: 'Green tea', after: 'Matcha' },
    ]);
    expect(diffOf(label('Green\ntea'), label('Green tea')).slides[0]?.texts).toEqual([]);
  });

  it('tells slides added, dropped and moved, in the order of the later deck', () => {
    const deckOf = (ids: string) => ({ slides: [...ids].map((id) => slide(id)) });
    const diff = diffOf(deckOf('abcde'), deckOf('exabd'));
    expect(diff.slides.map(({ id, status, moved, before, after }) => [id, status, moved, before, after])).toEqual([
      ['e', 'unchanged', true, 5, 1],
      ['x', 'added', false, undefined, 2],
      ['a', 'unchanged', false, 1, 3],
      ['b', 'unchanged', false, 2, 4],
      ['c', 'dropped', false, 3, undefined],
      ['d', 'unchanged', false, 4, 5],
    ]);
    expect(diffOf(deckOf('ab'), deckOf('ba')).differs).toBe(true);
    expect(diffOf(deckOf('zab'), deckOf('ab')).slides.map(({ id }) => id)).toEqual(['z', 'a', 'b']);
  });

  it('tells DRAFT, and another look of the same words', () => {
    const one = (draft: boolean, drawn: string) => ({ slides: [slide('s', [], { draft, drawn })] });
    expect(diffOf(one(false, 'x'), one(true, 'y')).slides[0]).toMatchObject({ draft: { before: false, after: true }, look: false }); // prettier-ignore
    expect(diffOf(one(false, 'x'), one(false, 'y'))).toMatchObject({ differs: true, slides: [{ look: true }] });
  });

  it('says in what the decks as a whole differ', () => {
    expect(diffOf({}, { locale: 'ja', title: 'お茶', frame: 'x' }).about).toEqual(['locale', 'title']);
    expect(diffOf({}, { frame: 'x' })).toMatchObject({ differs: true, about: ['frame'] });
  });

  it('never takes a guess within bounds for a number', () => {
    const guess = (count: number) => ({
      figures: [share('often', 'Q3', 'often', count, 66, { provenance: 'reconstructed' })],
      slides: [slide('s', [text('h', 'Many', { figures: ['often'] })])],
    });
    const [change] = diffOf(guess(23), guess(24)).slides[0]?.values ?? [];
    expect(change).toMatchObject({ before: { hidden: true }, after: { hidden: true } });
    expect(change).not.toHaveProperty('points');
  });
});
