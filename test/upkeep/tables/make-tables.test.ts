import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Texts } from '../../../src/deck/text/texts.ts';
import { writeCsv } from '../../../src/upkeep/tables/write-csv.ts';
import { surveyOf, type SurveyShape } from '../../data/tabulate/survey-fixture.ts';
import { csvRows, programTexts, shownLines, tablesOf } from './tables-fixture.ts';

const times = <T>(n: number, value: T): readonly T[] => Array.from({ length: n }, () => value);

let [ja, en]: Texts[] = [];
beforeAll(async () => void ([ja, en] = [await programTexts('ja'), await programTexts('en')]));
const lines = (texts: Texts | undefined, shape: SurveyShape, question = 'Q1'): readonly (readonly string[])[] => {
  if (!texts) throw new Error('there are no words');
  return shownLines(tablesOf(surveyOf({ rows: 'measured', ...shape }), texts), question);
};
/** Label, n and % of the lines that count. */
const counts = (all: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  all.filter(([kind]) => kind === 'total' || kind === 'option').map((line) => line.slice(1));

const RARE: SurveyShape = {
  rounding: { singleAnswer: 'half_up' },
  questions: [{ code: 'Q1', kind: 'single', nonResponse: 'in_base', options: ['a', 'b', 'c'], answers: [...times(2500, 'a'), 'b'] }], // prettier-ignore
};

describe('a table', () => {
  it('marks none, and almost none, as each language does, and lists no answer last even if there is none', () => {
    expect(counts(lines(ja, RARE))).toEqual([
      ['全体', '2501', '100.0'],
      ['option.Q1.a', '2500', '100.0'],
      ['option.Q1.b', '1', '0.0'],
      ['option.Q1.c', '-', '-'],
      ['無回答', '-', '-'],
    ]);
    expect(counts(lines(en, RARE)).slice(2)).toEqual([
      ['option.Q1.b', '1', '*'],
      ['option.Q1.c', '–', '–'],
      ['No answer', '–', '–'],
    ]);
  });

  it('says who the base are, and how many of them gave no answer', () => {
    const answers = [...times(30, 'a'), ...times(10, 'b'), ...times(5, '')];
    const of = (nonResponse: 'in_base' | 'out_of_base'): readonly (readonly string[])[] =>
      lines(ja, { questions: [{ code: 'Q1', kind: 'single', nonResponse, options: ['a', 'b'], answers }] });
    expect(of('in_base').slice(1)).toEqual([
      ['base', 'SA　ベース：全員　n=45（無回答5名を含む）'],
      ['total', '全体', '45', '100.0'],
      ['option', 'option.Q1.a', '30', '66.7'],
      ['option', 'option.Q1.b', '10', '22.2'],
      ['option', '無回答', '5', '11.1'],
    ]);
    expect(of('out_of_base').slice(1)).toEqual([
      ['base', 'SA　ベース：回答した方　n=40（無回答5名を除く）'],
      ['total', '全体', '40', '100.0'],
      ['option', 'option.Q1.a', '30', '75.0'],
      ['option', 'option.Q1.b', '10', '25.0'],
    ]);
  });

  it('marks a small base and explains the mark, but not a base of thirty', () => {
    const of = (n: number): readonly (readonly string[])[] =>
      lines(ja, { questions: [{ code: 'Q1', kind: 'multiple', options: ['a'], answers: times(n, ['a']) }] });
    expect(of(29)[1]).toEqual(['base', 'MA　ベース：全員　n=29*']);
    expect(of(29).at(-1)?.[0]).toBe('note');
    expect(of(29).at(-1)?.[1]).toContain('30');
    expect(of(30)[1]).toEqual(['base', 'MA　ベース：全員　n=30']);
    expect(of(30).map(([kind]) => kind)).toEqual(['question', 'base', 'total', 'option']);
  });

  it('counts everybody where shares are of all, and those who were not asked last', () => {
    const base = surveyOf({ rows: 'measured', questions: [{ code: 'Q1', kind: 'single', options: ['a', 'b'], answers: [...times(30, 'a'), ...times(9, 'b'), undefined] }] }); // prettier-ignore
    const questions = base.definition.questions.map((question) => ({ ...question, ofAll: true as const }));
    const survey = { ...base, definition: { ...base.definition, questions } };
    if (!ja) throw new Error('there are no words');
    expect(shownLines(tablesOf(survey, ja), 'Q1').slice(1)).toEqual([
      ['base', 'SA　ベース：全員（質問していない方を含む）　n=40'],
      ['total', '全体', '40', '100.0'],
      ['option', 'option.Q1.a', '30', '75.0'],
      ['option', 'option.Q1.b', '9', '22.5'],
      ['option', '非該当（質問していない方）', '1', '2.5'],
    ]);
  });

  it('has mean, median, standard deviation and quartiles of numbers, mean and deviation of points with a value', () => {
    const numbers = {
      code: 'Q1',
      kind: 'numeric',
      answers: [...times(20, 2), ...times(20, 5), ...times(20, 11)],
    } as const;
    expect(lines(en, { questions: [numbers] }).slice(1)).toEqual([
      ['base', 'Number   Base: all respondents, n=60'],
      ['total', 'Total', '60', '100.0'],
      // √(20 · (16 + 1 + 25) / 59)
      ['number', 'Mean', '', '', '6.00'],
      ['number', 'Median', '', '', '5'],
      ['number', 'Standard deviation', '', '', '3.77'],
      ['number', 'Lowest', '', '', '2'],
      ['number', 'Lower quartile', '', '', '2'],
      ['number', 'Upper quartile', '', '', '11'],
      ['number', 'Highest', '', '', '11'],
    ]);
    const options = [{ code: 'good', value: 3 }, { code: 'bad', value: 1 }, { code: 'unknown', role: 'dont_know' as const }]; // prettier-ignore
    const scale = { code: 'Q1', kind: 'scale', options, answers: [...times(30, 'good'), ...times(10, 'bad'), ...times(5, 'unknown')] } as const; // prettier-ignore
    expect(lines(en, { questions: [scale] }).slice(-2)).toEqual([
      ['number', 'Mean', '', '', '2.50'],
      // √((30 · 0.25 + 10 · 2.25) / 39)
      ['number', 'Standard deviation', '', '', '0.88'],
    ]);
  });

  it('prints no number that was not published', () => {
    const option = (code: string, range?: readonly [number, number]) => ({ code, provenance: 'reconstructed' as const, ...(range ? { range } : {}) }); // prettier-ignore
    const options = [option('a', [20, 22]), option('b')];
    const answers = [...times(21, 'a'), ...times(19, 'b')];
    const all = lines(en, { rows: 'synthetic', questions: [{ code: 'Q1', kind: 'single', options, answers }] });
    expect(counts(all).slice(1)).toEqual([
      ['option.Q1.a', '20–22', '50.0–55.0'],
      ['option.Q1.b', 'not published', 'not published'],
    ]);
    expect(all.filter(([kind]) => kind === 'note')).toHaveLength(2);
  });

  it('counts the texts that people wrote', () => {
    const answers = ['so', ' ', '', 'and so', ...times(36, '')];
    expect(counts(lines(en, { questions: [{ code: 'Q1', kind: 'free', answers }] }))).toEqual([
      ['Total', '40', '100.0'],
      ['Answers given', '2', '5.0'],
    ]);
  });

  it('adds up: single answers and no answer make the base, whatever people say', () => {
    const answer = fc.constantFrom('a', 'b', 'c', '', undefined);
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), fc.constantFrom('in_base', 'out_of_base'), (answers, nonResponse) => {
        const table = counts(lines(en, { questions: [{ code: 'Q1', kind: 'single', nonResponse, options: ['a', 'b', 'c'], answers }] }));
        const [total = 0, ...parts] = table.map(([, n]) => (n === '–' ? 0 : Number(n)));
        expect(parts.reduce((sum, n) => sum + n, 0)).toBe(total);
        const asked = answers.filter((one) => one !== undefined);
        expect(total).toBe(nonResponse === 'in_base' ? asked.length : asked.filter((one) => one !== '').length);
      }),
      { numRuns: 60 },
    );
  }); // prettier-ignore
});

describe('the CSV file', () => {
  const labelled = (label: string): string => {
    if (!en) throw new Error('there are no words');
    const [texts, key] = [en, 'option.Q1.a'];
    const own: Texts = { ...texts, plain: (wanted, args) => (wanted === key ? label : texts.plain(wanted, args)) };
    const survey = surveyOf({ questions: [{ code: 'Q1', kind: 'single', options: ['a'], answers: ['a'] }] });
    const bytes = writeCsv(tablesOf(survey, own));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    return csvRows(new TextDecoder().decode(bytes)).find((row) => row[2] === '1' && row[1] !== 'Total')?.[1] ?? '';
  };

  it.each(['=1+1', '+1', '-2', '@SUM(1)', ' =1', '＝1+1', '\t=1', '=HYPERLINK("x","y")'])('disarms the label %j', (label) => {
    expect(labelled(label)).toBe(`'${label}`);
  }); // prettier-ignore

  it.each(['-', 'a=b', '1-2', '—', 'say "yes", or\nno', 'あり'])('leaves the label %j as it is', (label) => {
    expect(labelled(label)).toBe(label);
  });
});
