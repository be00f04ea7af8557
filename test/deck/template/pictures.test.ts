import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { buildPicture, PICTURE_KINDS } from '../../../src/deck/chart/pictures/build-picture.ts';
import type { Figure } from '../../../src/data/figures/types.ts';
import type { Tables } from '../../../src/data/tabulate/types.ts';
import { pictureSpec, type PictureRequest } from '../../../src/deck/template/pictures.ts';
import { share } from '../text/fixtures.ts';
import { ANSWERS, deckOf, fill, fillOne, SURVEY } from './tea.ts';

const place = { file: 'deck.yaml', line: 1, column: 1 };
const { context } = fill();

/** The picture made of these figures, and its diagnostics. */
function make(request: Omit<Partial<PictureRequest>, 'figures'> & { picture: string }, ...figures: readonly Figure[]) {
  return makeIn(context.tables, request, figures);
}

function makeIn(
  tables: Tables,
  request: Omit<Partial<PictureRequest>, 'figures'> & { picture: string },
  figures: readonly Figure[],
  more: Partial<typeof context> = {},
) {
  const found: Diagnostic[] = [];
  const ledger = { ...context.ledger, figures: new Map(figures.map((figure) => [figure.id, figure])) };
  const given = { ...context, ...more, tables, ledger, report: (d: Diagnostic) => void found.push(d) };
  const spec = pictureSpec(
    given,
    { highlight: true, figures: figures.map(({ id }) => id), ...request },
    { slide: 's', slot: 'picture' },
    () => place,
  );
  return { spec, found: found.map((d) => `${d.says.en.found} → ${d.says.en.expected}`) };
}

const percent = (id: string, displayed: number, cells = `Q1 ${id}`): Figure => share(id, cells, 1, 10, { displayed });

describe('pictures of figures', () => {
  it('a waffle of the share', () => {
    expect(make({ picture: 'waffle' }, percent('a', 9.9)).spec).toEqual({ picture: 'waffle', params: { share: 9.9, shape: 'company' } }); // prettier-ignore
    expect(make({ picture: 'waffle' }, percent('a', 100.1)).spec).toMatchObject({ params: { share: 100 } });
  });

  it('a part of a field: only those counted, or only the others, with dots of one size', () => {
    const figure = share('a', 'Q1 a', 30, 302, { displayed: 9.9 });
    const part = (of: 'counted' | 'rest', columns?: number) =>
      make({ picture: 'field', part: of, ...(columns === undefined ? {} : { columns }) }, figure).spec?.params;
    expect(part('counted')).toEqual({ stretches: [{ dots: 30, look: 'picked' }], perDot: 1, columns: 15 });
    expect(part('rest')).toEqual({ stretches: [{ dots: 272, look: 'rest' }], perDot: 1, columns: 15 });
    expect(part('rest', 20)).toMatchObject({ columns: 20 });
    // A higher page has room for larger dots, of which fewer stand in a row.
    const higher = makeIn(context.tables, { picture: 'field', part: 'rest' }, [figure], { pageRatio: 3 / 4 });
    expect(higher.spec?.params).toMatchObject({ columns: 13 });
    expect(make({ picture: 'field' }, figure).spec?.params).toEqual({
      stretches: [{ dots: 30, look: 'picked' }, { dots: 272, look: 'rest' }],
      perDot: 1,
    }); // prettier-ignore
  });

  it('a field with hollow dots for those of the base who gave no answer', () => {
    const survey = SURVEY.replace('small_base', 'non_response: in_base\nsmall_base');
    const answers = ANSWERS.replace('r1,green,1,1,0,,1', 'r1,,,,,,1');
    const silent = fill({ survey, answers }).context;
    const green = { ...share('a', 'Q1 green', 4, 10, { displayed: 40 }), question: 'Q1' };
    const fieldOf = (given: typeof context, part?: 'rest') =>
      makeIn(given.tables, { picture: 'field', ...(part ? { part } : {}) }, [green]).spec?.params;
    expect(fieldOf(silent)).toMatchObject({
      stretches: [{ dots: 4, look: 'picked' }, { dots: 5, look: 'rest' }, { dots: 1, look: 'hollow' }],
    }); // prettier-ignore
    expect(fieldOf(silent, 'rest')).toMatchObject({
      stretches: [
        { dots: 5, look: 'rest' },
        { dots: 1, look: 'hollow' },
      ],
    });
    expect(fieldOf(context)).toMatchObject({
      stretches: [
        { dots: 4, look: 'picked' },
        { dots: 6, look: 'rest' },
      ],
    });
  });

  it('a dot for a few in very many, and for all but a few', () => {
    const dots = (count: number) => {
      const spec = make({ picture: 'field' }, share('a', 'Q1 a', count, 4000, { displayed: 0 })).spec;
      return spec?.picture === 'field' ? spec.params.stretches.map((stretch) => stretch.dots) : undefined;
    };
    expect([dots(1), dots(3999), dots(0), dots(4000), dots(1000)]).toEqual([[1, 399], [399, 1], [400], [400], [100, 300]]); // prettier-ignore
  });

  it('no part of a field in which there is nobody, which is no mistake, and no part of another picture', () => {
    const all = share('a', 'Q1 a', 302, 302, { displayed: 100 });
    expect(make({ picture: 'field', part: 'rest' }, all)).toEqual({ spec: undefined, found: [] });
    const told = 'part: with field only, columns: with part: only';
    expect(make({ picture: 'waffle', part: 'rest' }, all).found).toEqual([
      `The slot "picture" was given waffle with part: or columns:. → ${told}`,
    ]);
    expect(make({ picture: 'field', columns: 3 }, all).found).toEqual([
      `The slot "picture" was given field with part: or columns:. → ${told}`,
    ]);
  });

  it('people: as many coloured as come nearest', () => {
    const counted = (displayed: number, of?: number) =>
      make({ picture: 'people', ...(of === undefined ? {} : { of }) }, percent('a', displayed)).spec?.params;
    expect(counted(33.2, 3)).toEqual({ total: 3, counted: 1 });
    expect(counted(72.7)).toEqual({ total: 10, counted: 7 });
    expect(counted(0)).toEqual({ total: 10, counted: 0 });
    expect(counted(100)).toEqual({ total: 10, counted: 10 });
    expect(counted(100.1, 5)).toEqual({ total: 5, counted: 5 });
    expect(counted(50, 1000)).toEqual({ total: 1000, counted: 500 });
  });

  it('dots: as many coloured as come nearest, and the same truth as people', () => {
    const counted = (displayed: number, of?: number) =>
      make({ picture: 'dots', ...(of === undefined ? {} : { of }) }, percent('a', displayed)).spec;
    expect(counted(72.7)).toEqual({ picture: 'dots', params: { total: 10, counted: 7 } });
    expect(counted(9.9, 100)).toEqual({ picture: 'dots', params: { total: 100, counted: 10 } });
    expect(make({ picture: 'dots', of: 3 }, { ...percent('a', 19.9), exact: 19.8675 }).found).toEqual([
      'The picture shows 1 of 3 dots, but a is 19.9%. → as many dots as show that share',
    ]);
    expect(make({ picture: 'dots', of: 10 }, percent('a', 4.9)).found).toEqual([
      'The slot "picture" was given dots of 4.9%, of which none of 10 would be coloured. → of: with a number of dots that can show it', // prettier-ignore
    ]);
  });

  it('a field of everyone, those counted in the accent or not', () => {
    const figure = share('a', 'Q1 a', 3, 10, { displayed: 30 });
    const looks = (highlight: boolean) => make({ picture: 'field', highlight }, figure).spec?.params;
    const rest = { dots: 7, look: 'rest' };
    expect(looks(true)).toEqual({ stretches: [{ dots: 3, look: 'picked' }, rest], perDot: 1 });
    expect(looks(false)).toEqual({ stretches: [{ dots: 3, look: 'plain' }, rest], perDot: 1 });
  });

  it('as many people as show the share best, where nobody says how many', () => {
    const counted = (displayed: number) => make({ picture: 'people' }, { ...percent('a', displayed), exact: displayed }).spec?.params; // prettier-ignore
    expect(counted(33.2)).toEqual({ total: 3, counted: 1 });
    expect(counted(24.2)).toEqual({ total: 4, counted: 1 });
    expect(counted(52)).toEqual({ total: 10, counted: 5 });
    expect(counted(4.9)).toEqual({ total: 100, counted: 5 });
    expect(counted(0.3)).toEqual({ total: 100, counted: 1 });
    expect(counted(99.8)).toEqual({ total: 100, counted: 99 });
  });

  it('no people where some would be drawn as nobody, or nearly all as all', () => {
    expect(make({ picture: 'people', of: 10 }, percent('a', 4.9))).toEqual({
      spec: undefined,
      found: ['The slot "picture" was given people of 4.9%, of whom none of 10 would be coloured. → of: with a number of people that can show it'], // prettier-ignore
    });
    expect(make({ picture: 'people', of: 3 }, percent('a', 84)).found).toEqual([
      'The slot "picture" was given people of 84%, of whom all of 3 would be coloured. → of: with a number of people that can show it', // prettier-ignore
    ]);
  });

  it('says when few people show another share than the figure, as a sentence would be told', () => {
    const told = (exact: number, of: number) => {
      const figure = { ...percent('a', Math.round(exact * 10) / 10), exact };
      return make({ picture: 'people', of }, figure);
    };
    expect(told(33.2, 3).found).toEqual([]);
    // "One in n" has the tolerance of sentences; other pictures have that of rounding to ten people.
    expect(told(19.8675, 3).found).toEqual(['The picture shows 1 of 3 people, but a is 19.9%. → as many people as show that share']); // prettier-ignore
    expect(told(19.8675, 3).spec).toEqual({ picture: 'people', params: { total: 3, counted: 1 } });
    expect(told(19.8675, 5).found).toEqual([]);
    expect(told(66.7, 3).found).toEqual([]);
    expect(told(55, 3).found).toHaveLength(1);
    for (let share = 5; share <= 94; share++) expect(told(share, 10).found).toEqual([]);
  });

  it('proposes how many people would show it', () => {
    const found: Diagnostic[] = [];
    const hintOf = (displayed: number): string | undefined => {
      const ledger = { ...context.ledger, figures: new Map([['a', { ...percent('a', displayed), exact: displayed }]]) };
      const given = { ...context, ledger, report: (d: Diagnostic) => void found.push(d) };
      pictureSpec(given, { picture: 'people', figures: ['a'], highlight: true, of: 3 }, { slide: 's', slot: 'p' }, () => place);
      const last = found.pop();
      expect(last).toMatchObject({ severity: 'draft', slides: ['s'] });
      return last?.says.en.hint;
    };
    expect(hintOf(20)).toBe('Write of: 5, and look at the words beside it.');
    expect(hintOf(42)).toBe('Write of: 10, and look at the words beside it.');
  }); // prettier-ignore

  it('a ring of different answers to one question', () => {
    const [a, b] = [percent('a', 5.2), percent('b', 33.6)];
    expect(make({ picture: 'ring' }, a, b).spec).toEqual({
      picture: 'ring',
      params: { parts: [{ share: 5.2, highlighted: true }, { share: 33.6, highlighted: true }] },
    }); // prettier-ignore
    const expected = 'different answers to one question, 100% together at the most';
    expect(make({ picture: 'ring' }, a, percent('c', 5, 'Q7 daily')).found).toEqual([
      `The slot "picture" was given a ring of share(Q1, a), share(Q7, daily). → ${expected}`,
    ]);
    expect(make({ picture: 'ring' }, a, percent('ab', 38.8, 'Q1 a b')).found).toHaveLength(1);
    expect(make({ picture: 'ring' }, percent('a', 70), percent('b', 31)).found).toHaveLength(1);
    expect(make({ picture: 'ring' }, percent('a', 70), percent('b', 30.4)).spec).toBeDefined();
  });

  it('no ring of several answers, and no picture of what is no percentage', () => {
    expect(make({ picture: 'ring' }, percent('hot', 75, 'Q2 hot')).found).toEqual([
      'The slot "picture" was given ring of share(Q2, hot). → percentages of a single-answer question',
    ]);
    expect(make({ picture: 'bars' }, percent('hot', 75, 'Q2 hot')).spec).toBeDefined();
    const count = { ...percent('n', 10), measure: 'count' as const };
    expect(make({ picture: 'bars' }, count).found).toEqual([
      'The slot "picture" was given bars of share(Q1, n). → percentages',
    ]);
  });

  it('bars on an axis that holds them', () => {
    const two = [percent('a', 30), percent('b', 45.5)];
    expect(make({ picture: 'bars' }, ...two).spec).toEqual({
      picture: 'bars',
      params: { bars: [{ value: 30, highlighted: true }, { value: 45.5, highlighted: false }], axisMax: 100 },
    }); // prettier-ignore
    expect(make({ picture: 'bars', highlight: false, of: 46 }, ...two).spec?.params).toMatchObject({ axisMax: 46, bars: [{ highlighted: false }, { highlighted: false }] }); // prettier-ignore
    expect(make({ picture: 'bars', of: 45 }, ...two).found).toEqual([
      'The slot "picture" was given bars of 45.5% on an axis that ends at 45. → of: with 46 or more',
    ]);
  });

  it('a ranking, highest first', () => {
    expect(make({ picture: 'ranking' }, percent('a', 19.5), percent('b', 24.2)).spec).toEqual({
      picture: 'ranking',
      params: { steps: [{ value: 24.2, highlighted: true }, { value: 19.5, highlighted: false }] },
    }); // prettier-ignore
  });

  it('nothing that is left out in silence', () => {
    expect(make({ picture: 'waffle' }).found).toEqual([
      'The slot "picture" was given a picture without figures. → figure: or figures:',
    ]);
    expect(make({ picture: 'waffle' }, percent('a', 1), percent('b', 2)).found).toEqual([
      'The slot "picture" was given waffle of several figures. → one figure',
    ]);
    expect(make({ picture: 'people' }, percent('a', 10), percent('b', 20)).found).toHaveLength(1);
    expect(make({ picture: 'waffle', of: 50 }, percent('a', 1)).found).toEqual([
      'The slot "picture" was given waffle with of:. → of: with people or dots or bars only',
    ]);
  });

  it('names what does not exist, all of it', () => {
    const slot = (picture: string) =>
      `{ id: a, layout: list, title: plain, slots: { rows: [{ term: plain }], picture: ${picture} } }`;
    const deck = deckOf(slot('{ kind: picture, picture: wafle, figures: [gren, hot, colld], alt: plian }'));
    expect(fill({ deck }).found.map((d) => [d.says.en.found, /mean "(.*)"/.exec(d.says.en.hint ?? '')?.[1]])).toEqual([
      ['There is no picture "wafle".', 'waffle'],
      ['There is no figure "gren".', 'green'],
      ['There is no figure "colld".', 'cold'],
      ['There is no message "plian".', 'plain'],
    ]);
    const sound = fillOne(slot('{ kind: picture, picture: bars, figure: hot, figures: [cold], alt: both }'));
    expect(sound.contents.get('picture')).toMatchObject({ figures: ['hot', 'cold', 'green'], message: 'both', source: { kind: 'data', picture: 'bars' } }); // prettier-ignore
  });

  it('whatever is not refused can be drawn', () => {
    const size = { width: 3, height: 2 };
    const displayed = fc.integer({ min: 0, max: 1001 }).map((n) => n / 10);
    const request = fc.record({
      picture: fc.constantFrom(...PICTURE_KINDS),
      highlight: fc.boolean(),
      of: fc.option(fc.integer({ min: 1, max: 120 })),
    });
    fc.assert(
      fc.property(request, fc.array(displayed, { maxLength: 4 }), ({ of, ...rest }, values) => {
        const figures = values.map((value, i) => percent(`o${i}`, value));
        const { spec, found } = make({ ...rest, ...(of === null ? {} : { of }) }, ...figures);
        // People who show a share other than their figure's are drawn anyway, for a draft.
        if (spec === undefined) expect(found).toHaveLength(1);
        if (spec) expect(buildPicture(spec.picture, spec.params, context.colors, size)).toMatchObject({ width: 3 });
      }),
    );
  });
});
