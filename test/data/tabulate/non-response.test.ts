import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NonResponse, Survey } from '../../../src/data/survey/types.ts';
import { netOf } from '../../../src/data/tabulate/net.ts';
import { rankedRows, rowNamed } from '../../../src/data/tabulate/rows.ts';
import { tabulate, totalIn } from '../../../src/data/tabulate/tabulate.ts';
import type { TableColumn } from '../../../src/data/tabulate/types.ts';
import { surveyOf, times, type QuestionShape, type SurveyShape } from './survey-fixture.ts';

/** 7 were asked, one was not: 3 a, 1 b, 1 none, 2 without an answer. */
const SINGLE: QuestionShape = {
  code: 'Q',
  kind: 'single',
  options: ['a', 'b', { code: 'none', role: 'none' }],
  answers: ['a', 'a', 'a', 'b', 'none', '', '', undefined],
};

function tabulated(question: QuestionShape, nonResponse?: NonResponse, shape: Partial<SurveyShape> = {}): TableColumn {
  return totalIn(tabulate(surveyWith(question, nonResponse, shape)), question.code)!;
}

const surveyWith = (question: QuestionShape, nonResponse?: NonResponse, shape: Partial<SurveyShape> = {}): Survey =>
  surveyOf({ ...shape, questions: [{ ...question, ...(nonResponse ? { nonResponse } : {}) }] });

const printed = (table: TableColumn): unknown[] =>
  table.rows.map((row) => [row.option, row.role, row.count, row.displayed]);

describe('no answer in the base', () => {
  const table = tabulated(SINGLE, 'in_base');

  it('is one more row; shares are of all asked', () => {
    expect(table).toMatchObject({ base: 7, answered: 5, unanswered: 2, nonResponse: 'in_base' });
    // 3 of 7 is 42.857, 1 of 7 14.286, 2 of 7 28.571: together 100.1, so the largest is reduced by 0.1.
    expect(printed(table)).toEqual([
      ['a', 'answer', 3, 42.8],
      ['b', 'answer', 1, 14.3],
      ['none', 'none', 1, 14.3],
      ['no_answer', 'no_answer', 2, 28.6],
    ]);
    expect(table.rows[0]?.adjustment).toBe(-0.1);
  });

  it('has no rank and stands last, however many they are', () => {
    const many = tabulated({ ...SINGLE, answers: ['b', 'a', 'a', ...Array.from({ length: 9 }, () => '')] }, 'in_base');
    expect(rankedRows(many).map((row) => [row.option, row.rank, row.tied])).toEqual([
      ['a', 1, false],
      ['b', 2, false],
      ['none', undefined, false],
      ['no_answer', undefined, false],
    ]);
  });

  it('is no row where everybody answered, but still has a share, of nobody', () => {
    const whole = tabulated({ ...SINGLE, answers: ['a', 'b'] }, 'in_base');
    expect(whole.rows.map((row) => row.option)).toEqual(['a', 'b', 'none']);
    expect(rowNamed(whole, 'no_answer')).toMatchObject({ role: 'no_answer', count: 0, displayed: 0 });
    expect(rowNamed(tabulated(SINGLE, 'out_of_base'), 'no_answer')).toBeUndefined();
    expect(rowNamed(whole, 'elsewhere')).toBeUndefined();
  });

  it('is counted in nets that name it, of several answers too', () => {
    expect(netOf(surveyWith(SINGLE, 'in_base'), table, ['b', 'no_answer'])).toMatchObject({
      count: 3,
      displayed: 42.9,
    });
    const multiple: QuestionShape = { ...SINGLE, kind: 'multiple', answers: [['a', 'b'], ['a'], [], []] };
    const several = tabulated(multiple, 'in_base');
    expect(printed(several)).toEqual([
      ['a', 'answer', 2, 50],
      ['b', 'answer', 1, 25],
      ['none', 'none', 0, 0],
      ['no_answer', 'no_answer', 2, 50],
    ]);
    expect(netOf(surveyWith(multiple, 'in_base'), several, ['b', 'no_answer']).count).toBe(3);
  });

  it('leaves means and medians to those who answered', () => {
    const options = [{ code: 'low', to: 10 }, { code: 'high', from: 10 }]; // prettier-ignore
    const numbers: QuestionShape = { code: 'Q', kind: 'numeric', options, answers: [2, 4, 30, NaN, NaN] };
    for (const [setting, base] of [['in_base', 5], ['out_of_base', 3]] as const) {
      expect(tabulated(numbers, setting)).toMatchObject({ base, answered: 3, unanswered: 2, mean: 12, median: 4 });
    } // prettier-ignore
  });
});

describe('no answer out of the base', () => {
  it('leaves shares of those who answered, and no row', () => {
    const table = tabulated(SINGLE, 'out_of_base');
    expect(table).toMatchObject({ base: 5, answered: 5, unanswered: 2, nonResponse: 'out_of_base' });
    expect(printed(table)).toEqual([
      ['a', 'answer', 3, 60],
      ['b', 'answer', 1, 20],
      ['none', 'none', 1, 20],
    ]);
  });

  it('makes a base small by those who answered', () => {
    const question = { ...SINGLE, answers: [...times({ a: 29 }), '', ''] };
    expect(tabulated(question, 'out_of_base').smallBase).toBe(true);
    expect(tabulated(question, 'in_base').smallBase).toBe(false);
  });
});

describe('a base of all respondents', () => {
  const table = tabulated({ ...SINGLE, ofAll: true }, 'in_base');

  it('has those who were not asked, too, and no share is adjusted since the rows do not make it up', () => {
    expect(table).toMatchObject({ base: 8, answered: 5, unanswered: 2, ofAll: { asked: 7 } });
    expect(printed(table)).toEqual([
      ['a', 'answer', 3, 37.5],
      ['b', 'answer', 1, 12.5],
      ['none', 'none', 1, 12.5],
      ['no_answer', 'no_answer', 2, 25],
    ]);
    expect(netOf(surveyWith({ ...SINGLE, ofAll: true }, 'in_base'), table, ['a', 'b'])).toMatchObject({
      count: 4,
      displayed: 50,
    });
    expect(table.table).toBe('Q');
  });

  it('is known where it is not known who was asked', () => {
    const place = { file: 'survey.yaml', line: 1, column: 1 };
    const unknown = tabulated({ ...SINGLE, ofAll: true, filter: { kind: 'unknown', note: 'n', place } }, 'in_base');
    expect(unknown).toMatchObject({ base: 8, unanswered: 0, ofAll: { asked: undefined } });
  });

  it('is not said of other bases', () => {
    expect(tabulated(SINGLE, 'in_base')).not.toHaveProperty('ofAll');
  });
});

describe('no answer that nobody can tell', () => {
  it('where nothing is declared, or it is not known who was asked', () => {
    expect(tabulated(SINGLE)).toMatchObject({ base: 7, unanswered: 0 });
    expect(tabulated(SINGLE)).not.toHaveProperty('nonResponse');
    const place = { file: 'survey.yaml', line: 1, column: 1 };
    const unknown = tabulated({ ...SINGLE, filter: { kind: 'unknown', note: 'n', place } }, 'in_base');
    expect(unknown).toMatchObject({ base: undefined, answered: 5, unanswered: 0 });
    expect(unknown.rows.map((row) => row.option)).toEqual(['a', 'b', 'none']);
  });
});

describe('ticks that were dropped', () => {
  it('are told with their options and the number of respondents', () => {
    const survey = surveyOf({
      questions: [{ ...SINGLE, kind: 'multiple', answers: [['a'], ['a', 'b'], ['none'], ['b']] }],
    });
    const column = survey.answers.columns.get('Q');
    const dropped = [new Uint8Array(4), new Uint8Array(4), Uint8Array.of(1, 0, 0, 1)];
    const columns = new Map([['Q', { ...column, dropped } as typeof column & object]]);
    const cleaned = totalIn(tabulate({ ...survey, answers: { ...survey.answers, columns } }), 'Q');
    expect(cleaned?.cleaned).toEqual({ options: ['none'], respondents: 2 });
    expect(totalIn(tabulate(survey), 'Q')).not.toHaveProperty('cleaned');
  });
});

describe('laws of no answer', () => {
  const OPTIONS = ['a', 'b', 'c', 'd'];
  const answers = fc.array(fc.option(fc.constantFrom('', ...OPTIONS), { nil: undefined }), {
    minLength: 1,
    maxLength: 80,
  });
  const rounding = fc.record({
    decimals: fc.constantFrom(0, 1, 2),
    singleAnswer: fc.constantFrom('half_up' as const, 'half_up_adjust_largest' as const),
  });

  it('in the base: all rows add up to it, and their printed shares to 100 where they are adjusted', () => {
    fc.assert(
      fc.property(answers, rounding, (given, rules) => {
        const shape = { rounding: rules };
        const table = tabulated({ code: 'Q', kind: 'single', options: OPTIONS, answers: given }, 'in_base', shape);
        const asked = given.filter((answer) => answer !== undefined).length;
        const silent = given.filter((answer) => answer === '').length;
        expect(table.base).toBe(asked);
        expect(table.rows.reduce((sum, row) => sum + row.count, 0)).toBe(asked);
        expect(table.rows.filter((row) => row.role === 'no_answer').map((row) => row.count)).toEqual(
          silent > 0 ? [silent] : [],
        );
        const total = table.rows.reduce((sum, row) => sum + row.displayed, 0);
        if (asked > 0 && rules.singleAnswer === 'half_up_adjust_largest') expect(total).toBeCloseTo(100, 9);
        expect(Math.abs(total - (asked > 0 ? 100 : 0))).toBeLessThanOrEqual((5 / 2) * 10 ** -rules.decimals + 1e-9);
      }),
    );
  });

  it('out of the base: it is those who answered, and every share is of them', () => {
    fc.assert(
      fc.property(answers, rounding, (given, rules) => {
        const question: QuestionShape = { code: 'Q', kind: 'single', options: OPTIONS, answers: given };
        const table = tabulated(question, 'out_of_base', { rounding: rules });
        const heard = given.filter((answer) => answer !== undefined && answer !== '');
        expect([table.base, table.answered]).toEqual([heard.length, heard.length]);
        expect(table.rows.map((row) => row.option)).toEqual(OPTIONS);
        // As if those without an answer had never been asked.
        const never = tabulated({ ...question, answers: given.map((answer) => answer || undefined) }, undefined, { rounding: rules }); // prettier-ignore
        expect(table.rows).toEqual(never.rows);
      }),
    );
  });
});
