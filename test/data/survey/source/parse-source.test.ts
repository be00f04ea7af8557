import { describe, expect, it } from 'vitest';
import { define, survey, told } from './reading.ts';

const QUESTIONS = 'questions:\n  Q1: { kind: single, options: { a: , b: } }\n';
const source = (text: string) => define(survey(`source:\n${text}${QUESTIONS}`));

describe('parseSource', () => {
  it('takes one file, its first row as header, and nothing else for granted', () => {
    const { definition, found } = source('  files: answers.csv\n');
    expect(found).toEqual([]);
    expect(definition?.source).toMatchObject({ files: ['answers.csv'], headerRows: 1, names: [1], ignored: [], drop: [], keep: [] }); // prettier-ignore
    expect([...(definition?.source?.missing ?? [])]).toEqual([]);
    expect(definition?.source).not.toHaveProperty('id');
  });

  it('names no columns by a header that is not there', () => {
    expect(source('  files: a.csv\n  header_rows: 0\n').definition?.source?.names).toEqual([]);
    const { found } = source('  files: a.csv\n  header_rows: 2\n  names: [1, 3]\n');
    expect(told(found)).toEqual(['source/no-header-row@10:14']);
    expect(found[0]?.says.en.found).toBe('row 3 is to name the columns, and only the first 2 rows are header');
  });

  it('reads texts that mean no answer, folded, and reports one with two meanings', () => {
    const { definition } = source(
      '  files: a.csv\n  missing: { not_asked: [""," ＮＡ "], no_answer: -99, refused: [1.5, TRUE] }\n',
    );
    expect([...(definition?.source?.missing ?? [])]).toEqual([
      ['', 'not_asked'],
      ['NA', 'not_asked'],
      ['-99', 'no_answer'],
      ['1.5', 'refused'],
      ['true', 'refused'],
      ['TRUE', 'refused'],
      ['True', 'refused'],
    ]);
    const { found } = source('  files: a.csv\n  missing: { no_answer: [8, 9], dont_know: "９" }\n');
    expect(told(found)).toEqual(['source/same-text@9:44']);
    expect(found[0]?.says.en.found).toBe('"９" stands for no_answer and for dont_know');
  });

  it('reports a file that stands in the list twice, however its path is written', () => {
    expect(told(source('  files: [a.csv, b.csv, ./a.csv]\n').found)).toEqual(['source/same-file@8:25']);
    expect(told(source('  files: [x/a.csv, x//a.csv, a.csv]\n').found)).toEqual(['source/same-file@8:20']);
    expect(source('  files: []\n').found).toHaveLength(1);
  });

  it('gives columns to be ignored their places, as a list and with reasons', () => {
    expect(source('  files: a.csv\n  ignore: [x, 12]\n').definition?.source?.ignored).toEqual([
      { text: 'x', place: { file: 's/survey.yaml', line: 9, column: 12 } },
      { text: '12', place: { file: 's/survey.yaml', line: 9, column: 15 } },
    ]);
    expect(source('  files: a.csv\n  ignore: { x: of the tool, y: }\n').definition?.source?.ignored).toMatchObject([
      { text: 'x' },
      { text: 'y', place: { line: 9, column: 29 } },
    ]);
  });

  it('is needed by the keys of questions that say how an export is read', () => {
    const { found } = define(survey('questions:\n  Q1: { kind: single, columns: x, options: { a: , b: } }\n'));
    expect(told(found)).toEqual(['source/without-source@8:23']);
  });

  it('may not say in two words of whom shares are', () => {
    expect(told(define(survey(`base: all\nnon_response: in_base\n${QUESTIONS}`)).found)).toEqual([
      'source/two-bases@7:1',
    ]);
    const own = survey('questions:\n  Q1: { kind: single, base: all, non_response: in_base, options: { a: , b: } }\n');
    expect(told(define(own).found)).toEqual(['source/two-bases@8:23']);
  });
});
