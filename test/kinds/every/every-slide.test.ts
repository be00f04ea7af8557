import { expect, it } from 'vitest';
import { readSurvey } from '../../../src/data/survey/read-survey.ts';
import { QUESTION_KINDS } from '../../../src/data/survey/kinds/index.ts';
import { chooseChartKind, suitingCharts } from '../../../src/deck/chart/suitability.ts';
import { CHART_KINDS, offeredCharts } from '../../../src/deck/chart/kinds/index.ts';
import { tabulate, totalIn } from '../../../src/data/tabulate/tabulate.ts';
import { throwIt } from '../../build-from-disk.ts';
import { everySources } from './project.ts';
import { SLIDES } from './slides.ts';

// What is done with finished decks is tested with one deck: every kind has its slide there, or this fails.

it('there is a slide of every kind of question, of one and of many', async () => {
  const { survey, answers, codes } = await everySources('en');
  const read = readSurvey(survey, answers, throwIt, undefined, codes);
  const { questions, grids = [] } = read!.definition;
  const asked = new Set(SLIDES.map(({ question }) => question));
  const kinds = questions.filter(({ code }) => asked.has(code)).map(({ kind }) => kind);
  expect(QUESTION_KINDS.names.filter((name) => !kinds.includes(name))).toEqual([]);
  expect(new Set(grids.filter(({ code }) => asked.has(code)).map(({ kind }) => kind)).size).toBeGreaterThan(1);
});

it('there is a slide of every drawing that a deck can ask for, each suits its question', async () => {
  const { survey, answers, codes } = await everySources('en');
  const read = readSurvey(survey, answers, throwIt, undefined, codes)!;
  const tables = tabulate(read);
  const drawn = new Set<string>();
  for (const { question: code, chart } of SLIDES) {
    if (!chart) continue;
    const question = read.definition.questions.find((one) => one.code === code);
    const table = totalIn(tables, code);
    const drawing = chart['drawing'];
    if (typeof drawing === 'string') drawn.add(drawing);
    if (!question || !table) continue;
    expect(suitingCharts(table, question), `${code} ${String(drawing)}`).toContain(drawing ?? chooseChartKind(table, question)); // prettier-ignore
  }
  expect(offeredCharts().filter((name) => !drawn.has(name))).toEqual([]);
  expect(CHART_KINDS.names.length).toBeGreaterThan(drawn.size);
});
