import { describe, expect, it } from 'vitest';
import { Recall } from '../../../src/base/recall.ts';
import { Stopwatch } from '../../../src/base/stopwatch.ts';
import { QUESTION_KINDS } from '../../../src/data/survey/kinds/index.ts';
import { readData } from '../../../src/stages.ts';
import { makeTables } from '../../../src/upkeep/tables/make-tables.ts';
import { neededKeys } from '../../../src/upkeep/tables/needed-keys.ts';
import type { SurveyTables } from '../../../src/upkeep/tables/types.ts';
import { writeWorkbook } from '../../../src/upkeep/tables/write-workbook.ts';
import { EditedDeck } from '../refresh/edited-deck.ts';
import { everySources } from '../../kinds/every/project.ts';
import { shownLines } from './tables-fixture.ts';

// The tables of a survey of all kinds of questions.

async function every(locale: 'en' | 'ja') {
  const options = { locale, draft: false, formats: [] };
  const { survey, tables, words } = readData(await everySources(locale), options, new Recall(), new Stopwatch(undefined), () => undefined); // prettier-ignore
  if (!survey || !tables || !words) throw new Error('the survey cannot be read');
  return { survey, made: makeTables(survey, tables, words.printed) };
}

const joined = (made: SurveyTables, question: string): readonly string[] =>
  shownLines(made, question).map((cells) => cells.join(' | '));

describe('the tables of all kinds', () => {
  it('are there, in both languages', async () => {
    for (const locale of ['en', 'ja'] as const) {
      const { survey, made } = await every(locale);
      expect(made.tables.map(({ question }) => question)).toEqual(survey.definition.questions.map(({ code }) => code));
      const kinds = new Set(survey.definition.questions.map(({ kind }) => kind));
      expect(QUESTION_KINDS.names.filter((name) => !kinds.has(name))).toEqual([]);
    }
  });

  it('of a recommendation tell promoters from detractors', async () => {
    const { made } = await every('en');
    expect(joined(made, 'Q6').slice(-6)).toEqual([
      'option | Promoters (9–10) | 32 | 35.6',
      'option | Passives (7–8) | 18 | 20.0',
      'option | Detractors (0–6) | 40 | 44.4',
      'number | Mean |  |  | 6.72',
      'number | Standard deviation |  |  | 2.94',
      // 100 · (32 − 40) / 90
      'number | NPS (promoters less detractors) |  |  | -8.9',
    ]);
    expect(joined(made, 'Q5').some((line) => line.includes('Promoters'))).toBe(false);
  });

  it('of an item of a grid say the question and the item, by the number that people know', async () => {
    const [en, ja] = [(await every('en')).made, (await every('ja')).made];
    const heads = (made: SurveyTables, question: string) => made.tables.find((one) => one.question === question)?.lines[0]?.cells; // prettier-ignore
    expect(heads(en, 'Q11_price')).toEqual(['Q11', 'How content are you with these? (Price)']);
    expect(heads(ja, 'Q11_price')).toEqual(['Q11', '次の点にどれくらい満足していますか？「価格」']);
    expect(heads(en, 'Q10_coded')).toEqual(['Q10', 'Reasons for drinking tea']);
    expect(en.index.lines.map(({ cells }) => cells[0]).slice(-4)).toEqual(['Q12', 'Q12', 'Q13', 'Q13']);
  });

  it('need the words of a grid in every language', async () => {
    const { survey } = await every('en');
    const isNeeded = neededKeys(survey.definition);
    expect(['question.Q11', 'item.Q11.price', 'option.Q11.p3', 'auto.question_item'].filter((key) => !isNeeded(key))).toEqual([]); // prettier-ignore
    expect(isNeeded('head.grid-bars')).toBe(false);
  });

  it('have a workbook whose column of values has room for a day', async () => {
    const { made } = await every('en');
    const sheet = new EditedDeck(await writeWorkbook(made)).text('xl/worksheets/sheet2.xml');
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([9, 64, 11, 11, 'December 19, 2025'.length + 2]);
    expect(sheet).toMatch(/<pane ySplit="2"[^>]*state="frozen"/);
  });
});
