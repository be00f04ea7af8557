import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { checkCondition } from '../../../src/data/survey/conditions/check-condition.ts';
import { byKinds } from '../../../src/data/survey/conditions/by-kinds.ts';
import { parseCondition } from '../../../src/data/survey/conditions/parse-condition.ts';
import { spellCondition } from '../../../src/data/survey/conditions/spell-condition.ts';
import type { Condition } from '../../../src/data/survey/conditions/types.ts';
import type { Survey } from '../../../src/data/survey/types.ts';
import { tabulateRequest, totalOf } from '../../../src/data/tabulate/tabulate.ts';
import { filterWords } from '../../../src/deck/template/filter-words.ts';
import type { Texts } from '../../../src/deck/text/texts.ts';
import { plain } from '../../../src/deck/text/types.ts';
import { Recall } from '../../../src/base/recall.ts';
import { Stopwatch } from '../../../src/base/stopwatch.ts';
import { readData } from '../../../src/stages.ts';
import { responses } from './answers.ts';
import { everySources } from './project.ts';
import type { Language } from './words.ts';

// Conditions over questions of every kind: of whom they hold, and how they are said.

const PLACE = { file: 'survey.yaml', line: 1, column: 1 };
let survey: Survey;
const texts = new Map<Language, Texts>();
beforeAll(async () => {
  for (const locale of ['en', 'ja'] as const) {
    const options = { locale, draft: false, formats: [] };
    const data = readData(await everySources(locale), options, new Recall(), new Stopwatch(undefined), () => undefined);
    if (!data.survey || !data.words) throw new Error('the survey cannot be read');
    survey = data.survey;
    texts.set(locale, data.words.printed);
  }
});

function conditionOf(text: string): Condition {
  const parsed = parseCondition(text, () => PLACE);
  if (!parsed.ok) throw parsed.problem;
  return byKinds(parsed.value, survey.definition.questions);
}

/** The answers as a file has them, by column. */
const [header = [], ...rows] = responses('before').answers.trim().split('\n').map((line) => line.split(',')); // prettier-ignore
const countIf = (is: (cell: (name: string) => string) => boolean): number =>
  rows.filter((row) => is((name) => row[header.indexOf(name)] ?? '')).length;

type Row = (cell: (name: string) => string) => boolean;
const CASES: readonly (readonly [string, Row, en: string, ja: string])[] = [
  ['Q8 < 2024-03-01', (cell) => cell('Q8') < '2024-03-01', 'whose answer to Q8 is before March 1, 2024', 'Q8が2024年3月1日より前の方'],
  ['Q8 >= 2024-03-01', (cell) => cell('Q8') >= '2024-03-01', 'whose answer to Q8 is March 1, 2024 or later', 'Q8が2024年3月1日以降の方'],
  ['not Q8 <= 2024-03-01', (cell) => cell('Q8') > '2024-03-01', 'whose answer to Q8 is after March 1, 2024', 'Q8が2024年3月1日より後の方'],
  ['Q8 >= 2024-04-01 and Q8 < 2025-04-01', (cell) => cell('Q8') >= '2024-04-01' && cell('Q8') < '2025-04-01', 'whose answer to Q8 is from April 1, 2024 to March 31, 2025', 'Q8が2024年4月1日から2025年3月31日までの方'],
  ['Q8 in (y2024, y2025)', (cell) => cell('Q8') >= '2024', 'who answered “Since 2024” or “Since 2025” to Q8', 'Q8で「2024年から」「2025年から」と回答した方'],
  ['Q4 = price', (cell) => cell('Q4.price') === '1', 'who ranked “Its price” first in Q4', 'Q4で「値段」を1位に挙げた方'],
  ['not Q4 = price', (cell) => cell('Q4.price') !== '1', 'who answered Q4 without ranking “Its price” first', 'Q4に回答し、「値段」を1位に挙げなかった方'],
  ['within(Q4, 2) in (price, smell)', (cell) => ['Q4.price', 'Q4.smell'].some((name) => ['1', '2'].includes(cell(name))), 'who ranked “Its price” or “Its smell” in the top 2 in Q4', 'Q4で「値段」「香り」を2位までに挙げた方'],
  ['amount(Q9, leaves) >= 75', (cell) => Number(cell('Q9.leaves')) >= 75, 'whose answer to Q9 (Leaves) is 75% or more', 'Q9「茶葉」が75%以上の方'],
  ['amount(Q9, leaves) > 50 and amount(Q9, pots) <= 10', (cell) => Number(cell('Q9.leaves')) > 50 && Number(cell('Q9.pots')) <= 10, 'whose answer to Q9 (Leaves) is above 50% and whose answer to Q9 (Pots) is 10% or less', 'Q9「茶葉」が50%より大きい方のうち、Q9「急須」が10%以下の方'],
  ['Q11_speed in (p5, p4)', (cell) => ['p5', 'p4'].includes(cell('Q11_speed')), 'who answered “Very” or “Rather” to Q11 (Speed of delivery)', 'Q11「配達の速さ」で「とても満足」「やや満足」と回答した方'],
  ['Q11_price >= 4', (cell) => ['p5', 'p4'].includes(cell('Q11_price')), 'whose answer to Q11 (Price) is 4 or more', 'Q11「価格」が4以上の方'],
  ['Q12_iced = outside', (cell) => cell('Q12_iced.outside') === '1', 'who answered “Outside” to Q12 (Iced tea)', 'Q12「冷たいお茶」で「屋外」と回答した方'],
  ['Q13_cups > 2', (cell) => Number(cell('Q13_cups')) > 2, 'whose answer to Q13 (Cups) is above 2', 'Q13「湯のみ」が2より大きい方'],
]; // prettier-ignore

describe.each(CASES)('%s', (text, is, en, ja) => {
  it('holds for those of whom the answers say so', () => {
    const of = totalOf(tabulateRequest(survey, { question: 'Q1', where: conditionOf(text) })).base;
    expect(of).toBe(countIf(is));
    expect(of).toBeGreaterThan(0);
    expect(of).toBeLessThan(rows.length);
  });

  it('is said in both languages, by the numbers that people know', () => {
    const said = (locale: Language): string => plain(filterWords(texts.get(locale)!, conditionOf(text)));
    expect(said('en')).toBe(`* Asked of those ${en}`);
    expect(said('ja')).toBe(`※${ja}に質問`);
  });

  it('is read again as it is spelled', () => {
    const spelled = spellCondition(conditionOf(text));
    expect(spellCondition(conditionOf(spelled))).toBe(spelled);
    expect(totalOf(tabulateRequest(survey, { question: 'Q1', where: conditionOf(spelled) })).base).toBe(countIf(is));
  });
});

it.each([
  ['Q8 > 3', 'definition/day-needed', 'Q8 is answered with days, but compared with a number'],
  ['Q7 > 2024-01-01', 'definition/not-days', 'Q7 is compared with a day, but its answers are none'],
  ['within(Q1, 2) = green', 'definition/not-within', 'Q1 is asked for within its first 2'],
  ['within(Q4, 4) = price', 'definition/not-within', 'Q4 is asked for within its first 4'],
  ['amount(Q1, green) > 3', 'definition/not-divided', 'Q1 is asked for an amount, but it divides no total'],
  ['Q11 = p5', 'definition/grid-in-condition', '"Q11" stands for several questions'],
  ['amount(Q9, tea) > 3', 'definition/unknown-option', 'Q9 has no option "tea"'],
])('%s is a mistake, which is said', (text, code, found) => {
  const told: Diagnostic[] = [];
  checkCondition(conditionOf(text), survey.definition.questions, (one) => told.push(one));
  expect(told.map((one) => [one.code, one.says.en.found])).toEqual([[code, found]]);
});

it.each([
  ['Q8 < 2024-02-30', 'a day of the calendar'],
  ['within(Q4) = price', '","'],
  ['within(Q4, 0) = price', 'a number'],
  ['within(Q4, 2) > 3', '"="'],
  ['amount(Q9, leaves) = much', 'a number'],
])('%s cannot be read', (text, expected) => {
  const parsed = parseCondition(text, () => PLACE);
  expect(parsed.ok ? '' : parsed.problem.expected.en).toContain(expected);
});
