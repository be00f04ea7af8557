import { describe, expect, it } from 'vitest';
import { cut, exportOf, readBack, survey } from './reading.ts';

const ROWS = cut(
  'Status,Finished,Q1',
  'x,x,header two',
  '0,True,a',
  ' Survey Preview,True,a',
  '',
  '0,false,b',
  '0,True,b',
);
const text = (more: string): string =>
  survey(`source:
  files: answers.csv
  header_rows: 2
  ignore: [Status, Finished]
${more}questions:
  Q1: { kind: single, options: { a: , b: } }
`);
const ids = (more: string, rows = ROWS) => {
  const { survey: read, told, found } = readBack(text(more), exportOf(rows));
  return { ids: read?.answers.ids, told, says: found.map(({ says }) => says.en.found) };
};

describe('chosenRows', () => {
  it('leaves out the header and rows of blanks, and names respondents by their rows', () => {
    expect(ids('')).toMatchObject({ ids: ['r3', 'r4', 'r6', 'r7'], told: [] });
  });

  it('leaves out what drop and keep say, and tells how many and why, at the rule', () => {
    const rules = `  drop: [{ column: Status, values: survey preview, why: previews }, { column: Status, values: [Survey Preview], why: previews }]
  keep: [{ column: Finished, values: [true], why: not finished }]
`;
    expect(ids(rules)).toEqual({
      ids: ['r3', 'r7'],
      told: ['source/rows-dropped@11:79', 'source/rows-dropped@12:20'],
      says: ['1 row left out: previews', '1 row left out: not finished'],
    });
  });

  it('keeps only rows of which all keep rules hold', () => {
    const rules = `  keep: [{ column: Finished, values: True, why: not finished }, { column: Q1, values: b, why: others }]\n`;
    expect(ids(rules).ids).toEqual(['r7']);
  });

  it('reports a rule that leaves nobody, with what stands in its column', () => {
    const { ids: none, told, says } = ids('  keep: [{ column: Finished, values: complete, why: not complete }]\n');
    expect(none).toBeUndefined();
    expect(told).toEqual(['source/all-rows-dropped@11:20', 'source/no-respondents@7:1']);
    expect(says[0]).toBe('"not complete" leaves out all 4 rows: its column holds "True", "false"');
  });

  it('reports a column that is not there, at its name', () => {
    const { told, says } = ids('  drop: [{ column: State, values: 0, why: x }]\n');
    expect(told).toEqual(['source/unknown-column@11:20']);
    expect(says).toEqual(['answers.csv has no column "State"']);
  });

  it('knows respondents who stand there twice, in two files too', () => {
    const by = (keep: string): string =>
      text(`  duplicates: { by: Status, keep: ${keep} }\n`).replace('answers.csv', '[answers.csv, more.csv]');
    const more = exportOf(cut('Status,Finished,Q1', '', '0,x,b', ',x,a', ',x,a'), 'more.csv');
    const first = readBack(by('first'), exportOf(ROWS), more);
    expect(first.survey?.answers.ids).toEqual(['r3', 'r4', '2.r4', '2.r5']);
    expect(first.found.map(({ says }) => says.en.found)).toEqual([
      '3 rows left out: the same respondent again by "Status"',
    ]);
    expect(first.told).toEqual(['source/repeats-dropped@11:21']);
    expect(readBack(by('last'), exportOf(ROWS), more).survey?.answers.ids).toEqual(['r4', '2.r3', '2.r4', '2.r5']);
  });

  it('reports fewer rows than are said to be header, and nobody below it', () => {
    expect(ids('', cut('Status,Finished,Q1')).told).toEqual(['source/few-rows@9:16']);
    expect(ids('', ROWS.slice(0, 2)).told).toEqual(['source/no-respondents@7:1']);
  });
});
