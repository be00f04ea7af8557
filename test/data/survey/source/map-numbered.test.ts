import { describe, expect, it } from 'vitest';
import { plainDay } from '../../../../src/data/survey/source/plain-day.ts';
import { tabulate } from '../../../../src/data/tabulate/tabulate.ts';
import type { Diagnostic } from '../../../../src/base/diagnostic.ts';
import { readSurvey } from '../../../../src/data/survey/read-survey.ts';
import { loadExports } from '../../../../src/world/input/exports/load-export.ts';
import { yaml } from '../sources.ts';

/** The counts of a question's table, or of that within some places, read from an export. */
async function read(question: string, csv: string) {
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic): void => void found.push(one);
  const definition = yaml(`
id: small
base_language: en
data_date: 2026-01-31
rows: measured
base: answered
rounding: { single_answer: half_up, net: exact }
fieldwork: { from: 2026-01-05, to: 2026-01-09 }
source: { files: a.csv, id: id }
questions:
  Q1: ${question}
`);
  const bytes = new TextEncoder().encode(csv);
  const exports = await loadExports([{ file: 'a.csv', bytes }], {}, report);
  const survey = readSurvey(definition, exports!, report);
  const tables = survey ? tabulate(survey) : new Map<string, never>();
  const counts = [...tables.values()].map(({ columns }) => columns[0].rows.map(({ option, count }) => `${option} ${count}`).join(' ')); // prettier-ignore
  return { counts, found: found.map(({ code, severity }) => `${severity} ${code}`), survey };
}

describe('a ranking in an export', () => {
  const counts = ['a 2 b 1 c 0', 'a 3 b 2 c 1', 'a 3 b 2 c 2'];

  it('has a column an option with its place', async () => {
    const csv = 'id,A,B,C\n1,1,２,3\n2,1,,2\n3,2,1,\n4,,,\n';
    expect(await read('{ kind: ranked, columns: { a: A, b: B, c: C }, options: { a: , b: , c: } }', csv)).toMatchObject({ counts, found: [] }); // prettier-ignore
  });

  it('has a column a place with its option', async () => {
    const csv = 'id,First,Second,Third\n1,Ale,Beer,Cider\n2,Ale,Cider,\n3,Beer,Ale,\n4,,,\n';
    const question = '{ kind: ranked, max: 3, columns: [First, Second, Third], values: { a: Ale, b: Beer, c: Cider }, options: { a: , b: , c: } }'; // prettier-ignore
    expect(await read(question, csv)).toMatchObject({ counts, found: [] });
    expect((await read(question, csv.replace('2,Ale,Cider', '2,Ale,Cidre'))).found).toEqual([
      'error source/unknown-part',
    ]);
    expect((await read(question, csv.replace('2,Ale,Cider', '2,Ale,Ale'))).found).toEqual([
      'error answers/not-a-place',
    ]);
  });

  it('has all places in one cell', async () => {
    const csv = 'id,Order\n1,Ale;Beer;Cider\n2,Ale;Cider\n3,Beer;Ale\n4,\n';
    expect(await read('{ kind: ranked, columns: Order, joined: ;, values: { a: Ale, b: Beer, c: Cider }, options: { a: , b: , c: } }'.replace('joined: ;', "joined: ';'"), csv)).toMatchObject({ counts, found: [] }); // prettier-ignore
  });

  it('has zeros that the definition calls no place', async () => {
    const csv = 'id,A,B,C\n1,1,2,3\n2,1,0,2\n3,2,1,0\n4,0,0,0\n';
    const question =
      '{ kind: ranked, columns: { a: A, b: B, c: C }, missing: { no_answer: 0 }, options: { a: , b: , c: } }';
    expect(await read(question, csv)).toMatchObject({ counts, found: [] });
    expect((await read(question.replace(' missing: { no_answer: 0 },', ''), csv)).found).toContain('error answers/not-a-place'); // prettier-ignore
  });

  it('cannot be ticked', async () => {
    const { found } = await read('{ kind: ranked, columns: { a: A, b: B, c: C }, ticked: 1, options: { a: , b: , c: } }', 'id,A,B,C\n1,1,2,3\n'); // prettier-ignore
    expect(found).toContain('error source/needless-key');
  });
});

describe('a divided total in an export', () => {
  it('has a column an option with its amount and its unit', async () => {
    const csv = 'id,A,B\n1,"9,000円","1,000円"\n2,5000,5000.0\n3,,\n';
    const { survey, found } = await read('{ kind: constant_sum, total: 10000, unit: yen, units: [円], columns: { a: A, b: B }, options: { a: , b: } }', csv); // prettier-ignore
    expect(found).toEqual([]);
    expect(
      tabulate(survey!)
        .get('Q1')!
        .columns[0].rows.map(({ amount }) => amount?.exact),
    ).toEqual([7000, 3000]);
  });

  it('cannot be read from a list of columns', async () => {
    const { found } = await read('{ kind: constant_sum, columns: [A, B], options: { a: , b: } }', 'id,A,B\n1,50,50\n');
    expect(found).toContain('error source/several-columns');
  });
});

describe('a day in a cell', () => {
  it.each([
    ['2025-04-01', undefined, '2025-04-01'],
    ['２０２５/4/1', undefined, '2025-04-01'],
    ['2025年4月1日', undefined, '2025-04-01'],
    ['20250401', undefined, '2025-04-01'],
    ['2025-04-01T10:20:30Z', undefined, '2025-04-01'],
    ['2025.4.1 10:20', undefined, '2025-04-01'],
    ['1/4/2025', 'dmy', '2025-04-01'],
    ['4/1/2025', 'mdy', '2025-04-01'],
    ['1/4/2025', undefined, undefined],
    ['13/4/2025', 'mdy', undefined],
    ['1 April 2025', undefined, '2025-04-01'],
    ['01-Apr-25 06:26:24 PM', undefined, '2025-04-01'],
    ['Apr 1, 2025 6:26 PM', undefined, '2025-04-01'],
    ['1. März 2025', undefined, '2025-03-01'],
    ['3 août 2025', undefined, '2025-08-03'],
    ['2025-02-29', undefined, undefined],
    ['31 April 2025', undefined, undefined],
    ['1 Adult 2025', undefined, undefined],
    ['May 20', undefined, undefined],
    ['2025-04', undefined, undefined],
    ['2025-04-011', undefined, undefined],
    ['45748', undefined, undefined],
  ] as const)('%s (%s) is %s', (text, order, expected) => {
    expect(plainDay(text, order)).toBe(expected);
  });
});
