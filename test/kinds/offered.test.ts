import { describe, expect, it } from 'vitest';
import { buildDeck, type BuiltDeck } from '../../src/build-deck.ts';
import { CHART_KINDS, offeredCharts } from '../../src/deck/chart/kinds/index.ts';
import { auditScene } from '../../src/deck/scene/audit.ts';
import type { ChartElement } from '../../src/deck/scene/types.ts';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import { deckOf, FIGURES, LOCALE, SURVEY, teaSources } from '../deck/template/tea.ts';
import { readCells } from '../files/pptx/read-package.ts';
import { EditedDeck } from '../upkeep/refresh/edited-deck.ts';

// A question with 15 teas, as a deck's YAML can have it.

const TEAS = Array.from({ length: 15 }, (_, i) => `tea${i + 1}`);
const head = SURVEY.slice(0, SURVEY.indexOf('questions:'));
const survey = `${head}questions:\n  Q1:\n    kind: multiple\n    options: { ${TEAS.map((tea) => `${tea}: `).join(', ')}, other: { role: other } }\n`;
const figures = FIGURES.replace(/ {2}people[^]*(?=tolerances)/, '  best: share(Q1, tea15)\nclaims: {}\n').replace(/editorial:\n[^]*$/, ''); // prettier-ignore
const own = `
  question.Q1: Which tea do you drink?
${TEAS.map((tea, i) => `  option.Q1.${tea}: Tea number ${'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')[i]}`).join('\n')}
  option.Q1.other: Another tea
  best: "Tea fifteen is drunk by {$best :share}"
`;
const isFrame = (line: string): boolean => /^(locale|messages|wordings|quantifiers| {2}(survey|fieldwork|deck|company|section|auto)\b| {2}(words|wordings|at_least_half)\b| {4})/.test(line); // prettier-ignore
const locale = LOCALE.split('\n').filter(isFrame).join('\n').replace('messages:', `messages:${own.trimEnd()}`);
/** Of 20 people, one drinks the first tea, two the second, and so on; five drink another. */
const answers = `id,${[...TEAS, 'other'].map((tea) => `Q1.${tea}`).join(',')}\n${Array.from({ length: 20 }, (_, r) => `r${r},${TEAS.map((_tea, i) => (r <= i ? 1 : 0)).join(',')},${r >= 15 ? 1 : 0}`).join('\n')}\n`; // prettier-ignore
const build = (drawing = ''): Promise<BuiltDeck> => {
  const slide = `{ id: first, layout: question, question: Q1, slots: { headline: best, chart: { kind: chart${drawing} } } }`; // prettier-ignore
  return buildDeck(teaSources({ survey, figures, locale, answers, deck: deckOf(slide) }), { locale: 'en', draft: false, formats: ['pptx'] }); // prettier-ignore
};

describe('a long list in a deck', () => {
  it('is drawn in two columns without being asked, ranked, with the accent where the headline is', async () => {
    const { scene, pptx, diagnostics } = await build();
    expect(diagnostics.map(({ code, says }) => `${code}: ${says.en.found}`)).toEqual([]);
    const charts = scene!.slides[0]!.elements.filter((element): element is ChartElement => element.kind === 'chart');
    expect(charts.map(({ chart }) => [chart.kind, chart.categories.map(({ key }) => key).join(' ')])).toEqual([
      ['two_columns', 'tea15 tea14 tea13 tea12 tea11 tea10 tea9 tea8'],
      ['two_columns', 'tea7 tea6 tea5 tea4 tea3 tea2 tea1 other'],
    ]);
    const [first] = charts;
    expect(first!.chart.series[0]?.points.map((point) => [point?.displayed, point?.stressed])[0]).toEqual([75, true]);
    const found: string[] = [];
    auditScene(scene!, ({ code, says }) => found.push(`${code} ${says.en.found}`));
    expect(found).toEqual([]);
    expect(lintPackage(pptx!, { levels: ['integrity', 'repair'] })).toEqual([]);
    const cells = readCells(new EditedDeck(pptx!).files['ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx']!);
    expect(['A9', 'B9', 'C9', 'D9'].map((cell) => cells.get(cell))).toEqual(['Another tea', 25, 5, 20]);
  });

  it('is one column of bars where the deck says so', async () => {
    const { scene } = await build(', drawing: bars');
    expect(scene!.slides[0]!.elements.filter(({ kind }) => kind === 'chart')).toHaveLength(1);
  });

  it('is in two columns in the order of the questionnaire too, without ranks', async () => {
    const { scene, diagnostics } = await build(', drawing: two_columns, order: as_asked');
    expect(diagnostics).toEqual([]);
    const charts = scene!.slides[0]!.elements.filter((element): element is ChartElement => element.kind === 'chart');
    expect(charts[0]?.chart.categories[0]?.key).toBe('tea1');
    expect(scene!.slides[0]!.elements.some(({ id }) => id.includes('rank'))).toBe(false);
  });
});

describe('a kind of chart that needs what no deck can ask for', () => {
  const others = CHART_KINDS.names.filter((name) => !offeredCharts().includes(name));

  it.each(others)('%s is none that a deck can name', async (name) => {
    const { diagnostics } = await build(`, drawing: ${name}`);
    expect(diagnostics.map(({ severity, says }) => [severity, says.en.expected?.includes(name)])).toEqual([['error', false]]); // prettier-ignore
  });
});
