import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/deck/text/types.ts';
import { ANSWERS, deckOf, fill, localeWith, SURVEY, type TeaFiles } from './tea.ts';

// Ten people about three things on a scale, what they do with two, and how much they use each of three.

const ITEMS = { taste: [1, 1, 2, 2, 2, 3, 3, 3, 3, 3], price: [3, 3, 3, 3, 3, 3, 3, 3, 1, 1], shop: [1, 1, 1, 1, 1, 1, 2, 2, 2, 3] }; // prettier-ignore
const USES = { know: { tea: 9, mate: 8, cocoa: 2 }, drink: { tea: 8, mate: 1, cocoa: 2 } };
const POINTS = ['bad', 'fair', 'good'];
const SHARED = 'options: { bad: { value: 1 }, fair: { value: 2 }, good: { value: 3 } }';
const survey = `${SURVEY}
  G: { kind: grid, of: scale, ${SHARED}, items: { taste: , price: , shop: } }
  U: { kind: grid, of: multiple, options_known: published_only, options: { tea: , mate: , cocoa: }, items: { know: , drink: } }
  S: { kind: grid, of: single, options: { yes: , no: }, items: { a: , b: , c: } }
`;
const locale = localeWith(`  question.G: How good are they?
  item.G.taste: The taste
  item.G.price: The price
  item.G.shop: The shop
  option.G.bad: Bad
  option.G.fair: Fair
  option.G.good: Good
  question.U: What about drinks?
  item.U.know: Known
  item.U.drink: Drunk
  option.U.tea: Tea
  option.U.mate: Mate
  option.U.cocoa: Cocoa
  question.S: Which?
  item.S.a: A
  item.S.b: B
  item.S.c: C
  option.S.yes: Yes
  option.S.no: No
  auto.question_item: "{$question} ({$item})"
  auto.grid_mean: Mean
  auto.sorted_mean: mean
  auto.header_gap: Points
  auto.no_share: "–"
  auto.note_percent: In percent.
  auto.note_sorted_by: "By {$what}."
  auto.side_negative: Low {$count}
  auto.side_positive: Top {$count}
  auto.side_neutral: Between
  auto.side_joint: ", "
  auto.side_sum: "{$label} all"
  auto.base_range: n={$from}–{$to}
  auto.item_base: "{$item} ({$base})"`);

const [heads = '', ...people] = ANSWERS.trim().split('\n');
const columns: Readonly<Record<string, (row: number) => string>> = {
  ...Object.fromEntries(Object.entries(ITEMS).map(([item, points]) => [`G_${item}`, (row: number) => POINTS[(points[row] ?? 0) - 1] ?? ''])),
  ...Object.fromEntries(Object.entries(USES).flatMap(([item, counts]) => Object.entries(counts).map(([option, count]) => [`U_${item}.${option}`, (row: number) => (row < count ? '1' : '0')]))),
  ...Object.fromEntries(['a', 'b', 'c'].map((item) => [`S_${item}`, (row: number) => (row < 4 ? 'yes' : 'no')])),
}; // prettier-ignore
const answers = [
  [heads, ...Object.keys(columns)].join(','),
  ...people.map((line, row) => [line, ...Object.values(columns).map((cell) => cell(row))].join(',')),
].join('\n');
const FILES: TeaFiles = { survey, locale, answers };

const slideOf = (question: string, chart: string): string =>
  `{ id: a, layout: question, question: ${question}, slots: { headline: q7.headline, chart: { kind: chart${chart && `, ${chart}`} } } }`; // prettier-ignore

function drawn(question: string, chart = '', files: TeaFiles = FILES) {
  const { deck, found } = fill({ ...files, deck: deckOf(slideOf(question, chart)) });
  const content = deck?.slides[0]?.contents.get('chart');
  if (content?.kind !== 'chart') throw new Error(found.map(({ says }) => says.en.found).join('\n'));
  const notes = deck?.slides[0]?.contents.get('notes');
  return {
    kind: content.spec.kind,
    spec: content.spec,
    remarks: content.remarks,
    notes: notes?.kind === 'text' ? plain(notes.text) : '',
    spoken: deck?.slides[0]?.notes ?? [],
  };
}

describe('a grid on a slide', () => {
  it('of short scales is a bar of each item, the one with most at the top of the scale first', () => {
    const { kind, spec, remarks } = drawn('G');
    expect([kind, spec.categories.map(({ label }) => label)]).toEqual(['stacked_bar', ['The price', 'The taste', 'The shop']]); // prettier-ignore
    expect(spec.sides?.map(({ side, label, shares }) => [side, label, shares.map(({ displayed }) => displayed)])).toEqual([
      ['negative', 'Low 1', [20, 20, 60]],
      ['neutral', 'Fair', [0, 30, 30]],
      ['positive', 'Top 1', [80, 50, 10]],
    ]); // prettier-ignore
    expect(remarks).toEqual(['In percent.', 'By Top 1 all.']);
    expect(drawn('G', 'order: as_asked').spec.categories.map(({ key }) => key)).toEqual(['G_taste', 'G_price', 'G_shop']); // prettier-ignore
  });

  it('as a table has the shares and the mean of each item, the highest first', () => {
    const { spec, remarks } = drawn('G', 'drawing: item_table');
    expect(spec.heads?.map(({ mean }) => mean)).toEqual(['2.60', '2.30', '1.50']);
    expect(spec.series.map(({ key, points }) => [key, points.map((point) => point?.valueLabel)])).toEqual([
      ['bad', ['20.0', '20.0', '60.0']],
      ['fair', ['0.0', '30.0', '30.0']],
      ['good', ['80.0', '50.0', '10.0']],
    ]);
    expect(remarks).toEqual(['In percent.', 'By mean.']);
    expect(drawn('S').kind).toBe('stacked_bar');
    expect(drawn('U').kind).toBe('item_table');
  });

  it('as dots has the mean of each along the points of the scale, and says nothing of shares', () => {
    const { spec, remarks } = drawn('G', 'drawing: mean_dots');
    expect(spec.categories.map(({ label }, i) => [label, spec.heads?.[i]?.at])).toEqual([['The price', 2.6], ['The taste', 2.3], ['The shop', 1.5]]); // prettier-ignore
    expect([spec.ticks?.map(({ value }) => value), spec.ends]).toEqual([
      [1, 2, 3],
      ['Bad', 'Good'],
    ]);
    expect(remarks).toEqual(['By mean.']);
    expect(spec.alt).toContain('The price 2.60; The taste 2.30; The shop 1.50');
    // Each mean is traced, and nothing that is not drawn.
    const means = [
      '2.60: mean of G (The price), n=10',
      '2.30: mean of G (The taste), n=10',
      '1.50: mean of G (The shop), n=10',
    ];
    const dots = drawn('G', 'drawing: mean_dots').spoken;
    expect(dots.filter((line) => line.includes('mean of'))).toEqual(means);
    expect(dots.join()).not.toContain('Fair');
    expect(drawn('G', 'drawing: item_table').spoken).toEqual(
      expect.arrayContaining([...means, '30.0%: G (The taste) Fair, 3 of 10']),
    );
  });

  it('of divided totals has mean amounts, without the grounds of shares, and says them with their unit', () => {
    const own = `${survey}  D: { kind: grid, of: constant_sum, total: 10, unit: hours, options: { work: , rest: }, items: { week: , end: } }\n`; // prettier-ignore
    const words = locale.replace('\n  auto.grid_mean:', `
  question.D: Ten hours
  item.D.week: The week
  item.D.end: The weekend
  option.D.work: Work
  option.D.rest: Rest
  auto.unit_hours: "{$amount} h"
  auto.grid_mean:`); // prettier-ignore
    const cells = ['D_week.work', 'D_week.rest', 'D_end.work', 'D_end.rest'];
    const rows = answers.split('\n').map((line, row) => `${line},${row === 0 ? cells.join(',') : row % 2 ? '9,1,0,10' : '8,2,1,9'}`);
    const { spec, remarks } = drawn('D', 'drawing: item_table', { survey: own, locale: words, answers: rows.join('\n') });
    expect(spec.alt).toContain('The week: Work 8.5 h, Rest 1.5 h; The weekend: Work 0.5 h, Rest 9.5 h');
    expect(spec.series.flatMap(({ points }) => points.map((point) => [point?.valueLabel, point?.tint]))).toEqual([['8.5', undefined], ['0.5', undefined], ['1.5', undefined], ['9.5', undefined]]);
    expect(remarks).toEqual([]);
    // Of shares there are grounds.
    expect(drawn('G', 'drawing: item_table').spec.series.flatMap(({ points }) => points.map((point) => point?.tint !== undefined))).toContain(true);
  }); // prettier-ignore

  it('of two items has a circle and a square for each option, the greatest difference first', () => {
    const { spec } = drawn('U', 'drawing: dot_plot');
    expect(spec.series.map(({ name }) => name)).toEqual(['Known', 'Drunk']);
    expect(spec.categories.map(({ label }) => label)).toEqual(['Mate', 'Tea', 'Cocoa']);
    // The same ten people answered both, so whether chance may have it is another question.
    expect(spec.gaps?.options).toEqual([
      { points: 70, label: '+70.0', significant: false },
      { points: 10, label: '+10.0', significant: false },
      { points: 0, label: '0.0', significant: false },
    ]);
    expect(drawn('U', 'drawing: dot_plot, order: as_asked').spec.categories.map(({ key }) => key)).toEqual(['tea', 'mate', 'cocoa']); // prettier-ignore
  });

  it('has a base beside each item where they differ, and stands last where nobody was asked', () => {
    const own = survey.replace('taste: , price: , shop:', 'taste: { asked_of: "Q1 = neither" }, price: , shop: { asked_of: "Q4 > 100" }'); // prettier-ignore
    const blank = answers.split('\n').map((line, row) => {
      const cells = line.split(',');
      const at = (name: string): number => answers.split('\n')[0]!.split(',').indexOf(name);
      return row === 0 ? line : cells.map((cell, i) => ((i === at('G_taste') && row < 9) || i === at('G_shop') ? '' : cell)).join(','); // prettier-ignore
    });
    const { spec } = drawn('G', '', { ...FILES, survey: own, answers: blank.join('\n') });
    expect(spec.categories.map(({ label }) => label)).toEqual(['The taste (n=2*)', 'The price (n=10)', 'The shop (n=0)']); // prettier-ignore
    const means = drawn('G', 'drawing: mean_dots', { ...FILES, survey: own, answers: blank.join('\n') }).spec;
    expect(means.heads?.map(({ mean, at }) => [mean, at])).toEqual([['3.00', 3], ['2.60', 2.6], ['–', undefined]]); // prettier-ignore
  });

  it('is refused as what draws one question, two items or means where it has other', () => {
    const said = (question: string, chart: string) => fill({ ...FILES, deck: deckOf(slideOf(question, chart)) }).found.map(({ says }) => says.en.found); // prettier-ignore
    expect(said('G', 'drawing: doughnut')).toEqual(['G cannot have drawing: doughnut, since it draws one question, and a grid has several']); // prettier-ignore
    expect(said('G', 'drawing: dot_plot')).toEqual(['G cannot have drawing: dot_plot, since it compares two items of a grid, and these are not two']); // prettier-ignore
    expect(said('U', 'drawing: mean_dots')).toEqual(['U cannot have drawing: mean_dots, since it draws the means of items, and these have none']); // prettier-ignore
    expect(said('Q1', 'drawing: mean_dots')).toEqual(['Q1 cannot have drawing: mean_dots, since it compares the questions of a grid']); // prettier-ignore
    expect(said('G', 'most: 2')).toEqual([expect.stringContaining('most')]);
  });
});
