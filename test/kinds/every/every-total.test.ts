import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { buildDeck } from '../../../src/build-deck.ts';
import { readSurvey } from '../../../src/data/survey/read-survey.ts';
import { tabulate, totalIn } from '../../../src/data/tabulate/tabulate.ts';
import { Recall } from '../../../src/base/recall.ts';
import { Stopwatch } from '../../../src/base/stopwatch.ts';
import { readData } from '../../../src/stages.ts';
import { lintPackage } from '../../../src/upkeep/lint/lint-package.ts';
import { refreshDeck } from '../../../src/upkeep/refresh/refresh-deck.ts';
import { makeTables } from '../../../src/upkeep/tables/make-tables.ts';
import { throwIt, worded } from '../../build-from-disk.ts';
import { yamlOf } from '../../deck/template/tea.ts';
import { shownLines } from '../../upkeep/tables/tables-fixture.ts';
import { everySources, SURVEY } from './project.ts';
import { SLIDES } from './slides.ts';

// Questions of the newer kinds of which only a published table is known: what it prints of each.

const head = SURVEY.slice(0, SURVEY.indexOf('questions:')).replace(
  'rows: measured\nbase: answered',
  'rows: aggregated',
);
const TOTALS = `${head}questions:
  Q4:
    kind: ranked
    max: 3
    base_count: 90
    options: { price: { count: 22, mean: 2.1 }, taste: { count: 41, mean: 1.66 }, looks: { count: 12, mean: 2.09 }, smell: { count: 15, mean: 2.27 } }
  Q5:
    kind: scale
    base_count: 90
    options: { p5: { value: 5, count: 29 }, p4: { value: 4, count: 22 }, p3: { value: 3, count: 15 }, p2: { value: 2, count: 15 }, p1: { value: 1, count: 9 } }
  Q7:
    kind: numeric
    base_count: 90
    mean: 3.34
    median: 3
    options: { c0: { from: 0, to: 3, percent: 48.9 }, c3: { from: 3, to: 6, percent: 25.6 }, c6: { from: 6, to: 9, percent: 25.5 } }
  Q8:
    kind: date
    base_count: 90
    options: { before: { to: 2024-01-01, count: 18 }, y2024: { from: 2024-01-01, to: 2025-01-01, count: 20 }, y2025: { from: 2025-01-01, count: 52 } }
  Q9: { kind: constant_sum, unit: percent, base_count: 90, options: { leaves: { mean: 70.4 }, pots: { mean: 14.2 }, sweets: { mean: 15.4 } } }
  Q11:
    kind: grid
    of: scale
    options: { p5: { value: 5 }, p4: { value: 4 }, p3: { value: 3 }, p2: { value: 2 }, p1: { value: 1 } }
    items:
      speed: { base_count: 90, printed: { p5: { count: 41 }, p4: { count: 15 }, p3: { count: 11 }, p2: { count: 10 }, p1: { count: 13 } } }
      price: { base_count: 80, printed: { p5: { percent: 10 }, p4: { percent: 40 }, p3: { percent: 20 }, p2: { percent: 20 }, p1: { percent: 10 } } }
`;
const FIGURES = `figures:
  q4: share(Q4, taste)
  q4_rank: mean_rank(Q4, price)
  q5_mean: mean(Q5)
  q5: share(Q5, p5)
  q5_top: share(Q5, p5, p4)
  q7: share(Q7, c3)
  q7_mean: mean(Q7)
  q7_median: median(Q7)
  q8: share(Q8, y2025)
  q9: mean(Q9, leaves)
  q11: share(Q11_speed, p5, p4)
  q11_mean: mean(Q11_price)
claims: {}
tolerances: { about_percent: 0.5, about_tenths: 3, one_in: 1.5, of_hundred: 0.5, few: 20, most: 70, top: 3 }
`;
const SHOWN = ['ranked-first', 'scale-bar', 'numeric-histogram', 'date-columns', 'sum-bars', 'grid-bars'];

async function sources(survey = TOTALS, figures = FIGURES) {
  const shown = SLIDES.filter(({ id }) => SHOWN.includes(id)).map((slide) => ({
    ...slide,
    figures: slide.figures!.slice(0, 1),
  }));
  const own = await everySources('en', { slides: shown });
  const { codes: _, ...rest } = own;
  // Other words of this deck are about figures that no table prints.
  const catalogue = yamlOf('locales/en.yaml', own.catalogue.text.split('\n').filter((line) => !/^ {2}head\./.test(line) || SHOWN.some((id) => line.startsWith(`  head.${id}:`))).map((line) => line.replace(/, \{\$[^}]*\}/g, '')).join('\n')); // prettier-ignore
  return { ...rest, survey: yamlOf('survey.yaml', survey), answers: [], figures: yamlOf('figures.yaml', figures), catalogue }; // prettier-ignore
}

const read = (survey: string) => readSurvey(yamlOf('survey.yaml', survey), [], throwIt)!;
const foundIn = (survey: string): readonly string[] => {
  const found: Diagnostic[] = [];
  readSurvey(yamlOf('survey.yaml', survey), [], (one) => found.push(one));
  return found.map(({ code, says }) => `${code}: ${says.en.found}`);
};

describe('a published table of the newer kinds', () => {
  it('gives means of places and amounts, of numbers, and the counts of each item of a grid', () => {
    const tables = tabulate(read(TOTALS));
    const rows = (code: string) => totalIn(tables, code)!.rows;
    expect(rows('Q4').map(({ place, displayed }) => [displayed, place?.exact])).toEqual([[24.4, 2.1], [45.6, 1.66], [13.3, 2.09], [16.7, 2.27]]); // prettier-ignore
    expect(rows('Q9').map(({ amount, rank }) => [amount?.exact, rank])).toEqual([[70.4, 1], [14.2, 3], [15.4, 2]]);
    expect(totalIn(tables, 'Q7')).toMatchObject({ mean: 3.34, median: 3 });
    expect(totalIn(tables, 'Q5')!.mean).toBeCloseTo((29 * 5 + 22 * 4 + 15 * 3 + 15 * 2 + 9) / 90, 12);
    expect(rows('Q11_speed').map(({ count }) => count)).toEqual([41, 15, 11, 10, 13]);
    expect(rows('Q11_price').map(({ count }) => count)).toEqual([8, 32, 16, 16, 8]);
  });

  it('is a deck, which is refreshed with another table', async () => {
    const options = { locale: 'en', draft: false, formats: ['pptx'] } as const;
    const before = await buildDeck(await sources(), options);
    expect(before.diagnostics.filter(({ code }) => code !== 'audit/weak-mark').map(worded)).toEqual([]);
    const values = [...before.ledger!.figures.values()].map(({ id, displayed }) => [id, displayed]);
    expect(Object.fromEntries(values)).toMatchObject({ q4_rank: 2.1, q7_mean: 3.3, q7_median: 3, q9: 70.4, q11: 62.3, q11_mean: 3.2 }); // prettier-ignore
    const changed = TOTALS.replace('price: { count: 22', 'price: { count: 32').replace('taste: { count: 41', 'taste: { count: 31').replace('mean: 70.4', 'mean: 60.4').replace('mean: 14.2', 'mean: 24.2').replace('p5: { count: 41 }, p4: { count: 15 }', 'p5: { count: 21 }, p4: { count: 35 }'); // prettier-ignore
    const after = await buildDeck(await sources(changed), options);
    const { bytes, report } = refreshDeck(before.pptx!, { scene: after.scene!, drawings: after.drawings!, origin: after.origin! }, 'e.pptx', throwIt)!; // prettier-ignore
    const charts = report.items.filter(({ what }) => what === 'chart').map(({ slide, outcome }) => `${slide} ${outcome}`); // prettier-ignore
    expect(charts).toEqual(['ranked-first updated', 'sum-bars updated', 'grid-bars updated']);
    expect(report.items.filter(({ outcome }) => outcome !== 'updated')).toEqual([]);
    expect(lintPackage(bytes, { levels: ['integrity', 'repair'] })).toEqual([]);
  }, 30_000);

  it('has tables with what is printed, and nothing else', async () => {
    const options = { locale: 'en', draft: false, formats: [] };
    const { survey, tables, words } = readData(await sources(), options, new Recall(), new Stopwatch(undefined), throwIt); // prettier-ignore
    const made = makeTables(survey!, tables!, words!.printed);
    const lines = (code: string) => shownLines(made, code).map((cells) => cells.join(' | '));
    expect(lines('Q9').slice(3, 6)).toEqual(['option | Leaves |  |  | 70.40', 'option | Pots |  |  | 14.20', 'option | Sweets |  |  | 15.40']); // prettier-ignore
    expect(lines('Q7').slice(-3, -1)).toEqual(['number | Mean |  |  | 3.34', 'number | Median |  |  | 3']);
    expect(lines('Q4')[3]).toBe('option | Its price | 22 | 24.4 | 2.10');
  });

  it('tells the score and the spread of points by their counts, as answers would', async () => {
    const counts = [4, 0, 1, 2, 3, 8, 9, 15, 20, 16, 12];
    const points = counts.map((count, i) => `n${i}: { value: ${i}, count: ${count} }`).join(', ');
    const survey = `${TOTALS}  Q6: { kind: scale, base_count: 93, options: { ${points}, no_answer: { role: refused, count: 3 } } }\n`;
    const figures = FIGURES.replace('q7: ', 'q6: nps(Q6)\n  q6_sd: sd(Q6)\n  q6_mean: mean(Q6)\n  q7: ');
    const options = { locale: 'en', draft: false, formats: [] } as const;
    const { ledger, diagnostics } = await buildDeck(await sources(survey, figures), options);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(worded)).toEqual([]);
    const figure = (id: string) => ledger!.figures.get(id)!;
    // R: x <- rep(0:10, counts); 100 * (mean(x >= 9) - mean(x <= 6)); sd(x); mean(x)
    expect([figure('q6').exact, figure('q6_sd').exact, figure('q6_mean').exact].map((value) => value.toFixed(6))).toEqual(['1.111111', '2.396445', '7.144444']); // prettier-ignore
    expect([figure('q6').base, figure('q6_mean').base]).toEqual([90, 90]);
    const read = readData(await sources(survey, figures), options, new Recall(), new Stopwatch(undefined), throwIt);
    const made = makeTables(read.survey!, read.tables!, read.words!.printed);
    expect(shownLines(made, 'Q6').slice(-3).map((cells) => cells.join(' | '))).toEqual(['number | Mean |  |  | 7.14', 'number | Standard deviation |  |  | 2.40', 'number | NPS (promoters less detractors) |  |  | 1.1']); // prettier-ignore
  });

  it('says in its tables how many answered, that they are published, and which n are worked out', async () => {
    const options = { locale: 'en', draft: false, formats: [] };
    const { survey, tables, words } = readData(await sources(), options, new Recall(), new Stopwatch(undefined), throwIt); // prettier-ignore
    const { index, guide, tables: made } = makeTables(survey!, tables!, words!.printed);
    expect(index.about.map(({ cells }) => cells[1])).toContain('Valid responses: 90');
    expect(guide.at(-1)?.cells[1]).toBe('SA: one answer; MA: several answers. The numbers are those of a published table.');
    const linesOf = (code: string) => made.find(({ question }) => question === code)!.lines.map(({ cells }) => cells[1]);
    expect(linesOf('Q4')[1]).toContain('Base: all respondents, n=90');
    expect(linesOf('Q9').at(-1)).toBe('Value: its mean of 100% divided among all.');
    const note = 'n: worked out from the published percentages, where no number is published.';
    expect(['Q4', 'Q7', 'Q9', 'Q11_speed', 'Q11_price'].map((code) => linesOf(code).includes(note))).toEqual([false, true, false, false, true]); // prettier-ignore
  });

  it('knows no share of amounts, and no quantile', async () => {
    const asked = FIGURES.replace('q9: mean(Q9, leaves)', 'q9: mean(Q9, leaves)\n  any: share(Q9, leaves)\n  low: quantile(Q7, 0.25)\n  top: share(within(Q4, 2), price)'); // prettier-ignore
    const { diagnostics } = await buildDeck(await sources(TOTALS, asked), { locale: 'en', draft: false, formats: [] });
    const codes = diagnostics.map(({ code, place }) => `${code} ${place?.line}`);
    expect(codes).toEqual(expect.arrayContaining(['figures/only-totals 12', 'figures/only-totals 13']));
    expect(diagnostics.some(({ place }) => place?.file === 'figures.yaml' && place.line === 14)).toBe(true);
  });

  it.each([
    ['a mean of points', TOTALS.replace('p5: { value: 5, count: 29 }', 'p5: { value: 5, count: 29, mean: 3 }'), 'totals/needless-mean: a mean is given for Q5, of which there is none'],
    ['an amount too few', TOTALS.replace('pots: { mean: 14.2 }', 'pots:'), 'totals/no-share: '],
    ['an amount with a count only', TOTALS.replace('pots: { mean: 14.2 }', 'pots: { count: 80 }'), 'totals/no-mean: no mean amount of "pots" of Q9 is given'],
    ['amounts that are no whole', TOTALS.replace('mean: 14.2', 'mean: 12.2'), 'totals/means-not-whole: the mean amounts of Q9 add up to 98'],
    ['a place that is none', TOTALS.replace('mean: 2.1 }', 'mean: 3.4 }'), 'totals/mean-beyond: the mean of "price" of Q4 is 3.4'],
    ['an item with an option that the grid has not', TOTALS.replace('p3: { count: 11 }', 'p33: { count: 11 }'), 'definition/unknown-option: Q11_speed has no option "p33"'],
    ['an item that lacks an option', TOTALS.replace('p3: { count: 11 }, ', ''), 'totals/no-share: '],
    ['a mean where there are answers', SURVEY.replace('Q7: { kind: numeric,', 'Q7: { kind: numeric, mean: 3,'), 'totals/needless-key: "mean" belongs to a published table, and this survey has answers'],
  ])('%s is a mistake', (_, survey, expected) => {
    expect(foundIn(survey).some((found) => found.startsWith(expected)), foundIn(survey).join('\n')).toBe(true);
  });
}); // prettier-ignore
