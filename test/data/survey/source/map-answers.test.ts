import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswersTable } from '../../../../src/world/input/answers-table.ts';
import { readSurvey } from '../../../../src/data/survey/read-survey.ts';
import type { Answers } from '../../../../src/data/survey/types.ts';
import { yaml } from '../sources.ts';
import { cut, exportOf, readBack, said, sheetOf, survey } from './reading.ts';

const QUESTIONS = (one: string, many: string, scale: string, number: string) => `questions:
  Q1: { kind: single, ${one} options: { a: , b: , c: } }
  Q2: { kind: multiple, ${many} options: { x: , y: , z: } }
  Q3: { kind: scale, ${scale} options: { low: { value: 1 }, mid: { value: 2 }, high: { value: 3 } } }
  Q4: { kind: numeric, ${number} options: { all: { from: 0 } } }
  Q5: { kind: free }
`;

/** What one respondent answered; absent: no answer. */
interface Person {
  readonly one?: number | undefined;
  readonly many: readonly boolean[];
  readonly scale?: number | undefined;
  readonly number?: number | undefined;
  readonly text: string;
}
const person: fc.Arbitrary<Person> = fc.record({
  one: fc.option(fc.nat(2), { nil: undefined }),
  many: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  scale: fc.option(fc.nat(2), { nil: undefined }),
  number: fc.option(fc.nat(9_999_999), { nil: undefined }),
  text: fc.stringMatching(/^[a-zé日本, ;]{0,6}$/).map((text) => text.trim()),
});

const CODES = { one: ['a', 'b', 'c'], many: ['x', 'y', 'z'], scale: ['low', 'mid', 'high'] } as const;
const LABELS = {
  one: ['Yes, often', 'Yes', 'No;never'],
  many: ['TV, radio', 'TV', 'Web'],
  scale: ['1', '2', '3'],
} as const;
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));

/** A way in which a tool writes a question: its keys in the definition, its columns, and its cells. */
interface Way<T> {
  readonly keys: string;
  readonly columns: readonly string[];
  readonly cells: (given: T) => readonly string[];
}
const at = (texts: readonly string[], i: number | undefined, none = ''): string => (i === undefined ? none : texts[i]!);
const values = (codes: readonly string[], texts: readonly string[]): string =>
  `values: { ${codes.map((code, i) => `${code}: "${texts[i]}"`).join(', ')} },`;
const byOption = (codes: readonly string[], names: readonly string[]): string =>
  `columns: { ${codes.map((code, i) => `${code}: ${names[i]}`).join(', ')} },`;

const ONE: readonly Way<number | undefined>[] = [
  { keys: '', columns: ['Q1'], cells: (i) => [at(CODES.one, i)] },
  { keys: 'columns: sex, values: { a: 1, b: 2, c: 3 }, missing: { no_answer: [-99, 9] },', columns: ['sex'], cells: (i) => [at(['1', '2', '3'], i, i === undefined ? '9' : '')] },
  { keys: values(CODES.one, LABELS.one), columns: ['Q1'], cells: (i) => [wide(at(LABELS.one, i))] },
  { keys: byOption(CODES.one, ['s1', 's2', 's3']), columns: ['s1', 's2', 's3'], cells: (i) => [0, 1, 2].map((o) => (i === undefined ? '' : i === o ? '1' : '0')) },
]; // prettier-ignore
const ticks = (yes: readonly string[], no: string) => (many: readonly boolean[]) => many.map((on, i) => (on ? yes[i % yes.length]! : no)); // prettier-ignore
const joined =
  (texts: readonly string[], mark: string, last = '') =>
  (many: readonly boolean[]) => {
    const cell = texts.filter((_, i) => many[i]).join(mark);
    return [cell === '' ? '' : cell + last];
  };
const MANY: readonly Way<readonly boolean[]>[] = [
  { keys: '', columns: ['Q2.x', 'Q2.y', 'Q2.z'], cells: ticks(['1'], '0') },
  { keys: `${byOption(CODES.many, ['m1', 'm2', 'm3'])} ticked: Y, unticked: N,`, columns: ['m3', 'm1', 'm2'], cells: (many) => { const [a, b, c] = ticks(['Y'], 'N')(many); return [c!, a!, b!]; } },
  { keys: `${byOption(CODES.many, ['m1', 'm2', 'm3'])} ticked: 1, unticked: 2,`, columns: ['m1', 'm2', 'm3'], cells: ticks(['1'], '2') },
  { keys: `${byOption(CODES.many, ['m1', 'm2', 'm3'])} ${values(CODES.many, LABELS.many)}`, columns: ['m1', 'm2', 'm3'], cells: ticks(LABELS.many, '') },
  { keys: `joined: ", ", ${values(CODES.many, LABELS.many)}`, columns: ['Q2'], cells: joined(LABELS.many, ', ') },
  { keys: `joined: ";", ${values(CODES.many, LABELS.many)}`, columns: ['Q2'], cells: joined(LABELS.many, ';', ';') },
  { keys: 'joined: " ",', columns: ['Q2'], cells: joined(CODES.many, ' ') },
  { keys: 'columns: [first, second, third],', columns: ['first', 'second', 'third'], cells: (many) => { const on = CODES.many.filter((_, i) => many[i]); return [0, 1, 2].map((i) => on[i] ?? ''); } },
]; // prettier-ignore
const SCALE: readonly Way<number | undefined>[] = [
  { keys: '', columns: ['Q3'], cells: (i) => [at(CODES.scale, i)] },
  { keys: '', columns: ['Q3'], cells: (i) => [at(LABELS.scale, i)] },
  { keys: 'columns: grid, missing: { no_answer: 無回答 },', columns: ['grid'], cells: (i) => [at(['１', '２', '３'], i, '無回答')] },
]; // prettier-ignore
const NUMBER: readonly Way<number | undefined>[] = [
  { keys: '', columns: ['Q4'], cells: (n) => [n === undefined ? '' : String(n)] },
  { keys: 'columns: income, units: [円],', columns: ['income'], cells: (n) => [n === undefined ? '' : wide(`${n.toLocaleString('en')}円`)] },
]; // prettier-ignore

const HEAD = 'non_response: in_base\n';
function canonical(people: readonly Person[]): Answers {
  const header = 'id,Q1,Q2.x,Q2.y,Q2.z,Q3,Q4,Q5';
  const rows = people.map(({ one, many, scale, number, text }, i) =>
    [`p${i}`, at(CODES.one, one), ...(many.includes(true) ? many.map((on) => (on ? '1' : '0')) : ['', '', '']), at(CODES.scale, scale), number ?? '', `"${text}"`].join(','),
  ); // prettier-ignore
  const table = parseAnswersTable('s/responses.csv', [header, ...rows, ''].join('\n'), () => undefined)!;
  return readSurvey(yaml(survey(HEAD + QUESTIONS('', '', '', ''))), table, () => undefined)!.answers;
}

describe('mapAnswers', () => {
  it('reads the same answers, in whatever form a tool writes them', () => {
    const way = fc.record({ one: fc.constantFrom(...ONE), many: fc.constantFrom(...MANY), scale: fc.constantFrom(...SCALE), number: fc.constantFrom(...NUMBER), files: fc.constantFrom(1, 2) }); // prettier-ignore
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 2, maxLength: 12 }),
        way,
        (people, { one, many, scale, number, files }) => {
          const source = `source: { files: [${files === 1 ? 'a' : 'a, b'}], id: who, ignore: [extra] }\n`;
          const text = survey(HEAD + source + QUESTIONS(one.keys, many.keys, scale.keys, number.keys));
          const header = ['extra', ...number.columns, 'Q5', ...many.columns, 'who', ...one.columns, ...scale.columns];
          const row = (who: Person, i: number): string[] => ['~', ...number.cells(who.number), who.text, ...many.cells(who.many), `p${i}`, ...one.cells(who.one), ...scale.cells(who.scale)]; // prettier-ignore
          const rows = people.map(row);
          const half = Math.ceil(rows.length / files);
          const exports = files === 1 ? [exportOf([header, ...rows])] : [exportOf([header, ...rows.slice(0, half)]), exportOf([header, ...rows.slice(half)], 'b.csv')]; // prettier-ignore
          const { survey: read, found } = readBack(text, ...exports);
          expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
          const expected = canonical(people);
          expect(read?.answers.ids).toEqual(expected.ids);
          expect(read?.answers.columns).toEqual(expected.columns);
        },
      ),
      { numRuns: 400, seed: 16 },
    );
  });

  const TWO = 'source: { files: [a.csv, b.csv] }\nquestions:\n  Q1: { kind: single, options: { a: , b: } }\n';

  it('puts files below one another; places are those of the cells', () => {
    const more = exportOf(cut('new,Q1', 'x,b', ',c'), 'b.csv');
    const { survey: read, told, found } = readBack(survey(TWO), exportOf(cut('Q1', 'a')), more);
    expect(read).toBeUndefined();
    expect(told).toEqual(['source/unlisted-column@1:1', 'answers/unknown-option@3:2']);
    expect(found.map(({ place }) => place?.file)).toEqual(['b.csv', 'b.csv']);
    const right = readBack(survey(TWO), exportOf(cut('Q1', 'a')), exportOf(cut('new,Q1', 'x,b'), 'b.csv'));
    expect(said(right, 'Q1')).toEqual(['a', 'b']);
    expect(right.survey?.answers.ids).toEqual(['r2', '2.r2']);
  });

  it('reports a column that one file lacks, and names the file', () => {
    const { told, found } = readBack(survey(TWO), exportOf(cut('Q1', 'a')), exportOf(cut('Q2', 'a'), 'b.csv'));
    expect(told).toEqual(['source/unknown-column@9:3', 'source/unlisted-column@1:1']);
    expect(found[0]?.says.en.found).toBe('b.csv has no column "Q1"');
  });

  it('names respondents by a column, whatever blanks its name has; blanks and twins in it are mistakes', () => {
    const text = survey(
      'source: { files: a.csv, id: Response  ID }\nquestions:\n  Q1: { kind: single, options: { a: } }\n',
    );
    expect(readBack(text, exportOf(cut('Response ID,Q1', ' 007 ,a', '7,a'))).survey?.answers.ids).toEqual(['007', '7']);
    const wrong = readBack(text, exportOf(cut('Response ID,Q1', '1,a', ',a', '1,a')));
    expect(wrong.told).toEqual(['answers/missing-id@3:1', 'answers/duplicate-id@4:1']);
    expect(readBack(text, exportOf(cut('id,Q1', '1,a'))).told).toEqual(['source/unknown-column@7:29', 'source/unlisted-column@1:1']); // prettier-ignore
  });

  it('takes the sheet that is named', () => {
    const text = survey('source: { files: a.xlsx, sheet: Raw }\nquestions:\n  Q1: { kind: single, options: { a: } }\n');
    const sheets = [sheetOf(cut('x'), 'a.xlsx', 'Read me'), sheetOf(cut('Q1', 'a'), 'a.xlsx', 'Raw')];
    expect(said(readBack(text, { file: 'a.xlsx', format: 'xlsx', sheets }), 'Q1')).toEqual(['a']);
    const { told, found } = readBack(text, { file: 'a.xlsx', format: 'xlsx', sheets: sheets.slice(0, 1) });
    expect(told).toEqual(['source/no-sheet@7:33']);
    expect(found[0]?.says.en.expected).toContain('Read me');
  });

  it('has marks of who was not asked only where the data says so', () => {
    const text = survey(
      'base: answered\nsource: { files: [a, b], missing: { not_asked: n } }\nquestions:\n  Q1: { kind: single, options: { a: } }\n',
    );
    const back = readBack(text, exportOf(cut('Q1', 'a', 'n')), exportOf(cut('Q1', 'n', 'a'), 'b'));
    expect(said(back, 'Q1')).toEqual(['a', '×', '×', 'a']);
  });
});

describe('texts of "other" in a column of their own', () => {
  const text = (others: string): string =>
    survey(`source: { files: [a.csv] }
base: answered
questions:
  Q1: { kind: single, values: { tv: TV, web: Web }, ${others}, options: { tv: , web: , other: { role: other } } }
`);
  const rows = cut('id,Q1,Q1 other', '1,TV,', '2,,a poster', '3,,', '4,Wbe,');

  it('count as the option; a misspelt answer in the column of the answers does not', () => {
    const read = readBack(text('others: { option: other, column: Q1 other }'), exportOf(rows));
    expect(read.told).toContain('source/unknown-part@5:2');
    const right = readBack(text('others: { option: other, column: Q1 other }'), exportOf(rows.slice(0, -1)));
    expect(right.found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(said(right, 'Q1')).toEqual(['tv', 'other', '-']);
  });

  it('must stand in a column that there is', () => {
    const read = readBack(text('others: { option: other, column: Q1 othr }'), exportOf(rows.slice(0, -1)));
    expect(read.found.map(({ code }) => code)).toContain('source/unknown-column');
  });
});

describe('a text that counts as "other"', () => {
  const text = survey(`source: { files: [a.csv] }
base: answered
questions:
  Q1: { kind: single, values: { tv: TV, web: Web }, others: other, options: { tv: , web: , other: { role: other } } }
  Q2: { kind: multiple, joined: ";", values: { a: Bus, b: Bike }, others: c, options: { a: , b: , c: { role: other } } }
`);
  const people = (n: number, cells: string): readonly string[] =>
    Array.from({ length: n }, (_, i) => `${cells[0]}${i},${cells.slice(1)}`);

  it('is named where many gave it: it was an option', () => {
    const rows = cut(
      'id,Q1,Q2',
      ...people(20, 'aTV,Bus'),
      ...people(5, 'bWebb,Bus;Tram'),
      ...people(1, 'cposter,Bike'),
    );
    const { found, survey: read } = readBack(text, exportOf(rows));
    expect(read).toBeDefined();
    const frequent = found.filter(({ code }) => code === 'source/frequent-other');
    expect(frequent.map(({ severity, says }) => [severity, says.en.found])).toEqual([
      ['warning', '"Webb" stands in 5 cells of Q1 and counts as "other"'],
      ['warning', '"Tram" stands in 5 cells of Q2 and counts as "c"'],
    ]);
    expect(frequent[0]?.says.en.hint).toContain('Web');
  });

  it('is not, where few did', () => {
    const rows = cut('id,Q1,Q2', ...people(20, 'aTV,Bus'), ...people(4, 'bposter,Bike'));
    expect(readBack(text, exportOf(rows)).found.map(({ code }) => code)).not.toContain('source/frequent-other');
  });
});

describe('columns that a survey says are absent', () => {
  const text =
    survey(`source: { files: answers.csv, absent: { b: not asked this time }, drop: [{ column: b, values: [""], why: blanks }] }
base: asked
questions:
  Q1: { kind: single, columns: a, options: { x: , y: } }
  Q2: { kind: single, columns: b, options: { x: , y: } }
  Q3: { kind: multiple, columns: { x: a3, y: b }, options: { x: , y: } }
`);

  it('hold nothing: who has a question in them only was not asked, an option of one is not chosen, no rule drops by them', () => {
    const { found, survey: read } = readBack(text, exportOf(cut('a,a3', 'x,1', 'y,', 'y,1')));
    expect(found).toEqual([]);
    const of = (code: string) => read?.answers.columns.get(code);
    expect(read?.answers.ids).toHaveLength(3);
    expect([...(of('Q2')?.asked ?? [])]).toEqual([0, 0, 0]);
    expect([...(of('Q3')?.asked ?? [])]).toEqual([1, 1, 1]);
    expect([...(of('Q3')?.answered ?? [])]).toEqual([1, 0, 1]);
  });

  it('are read where they are there', () => {
    const { survey: read } = readBack(text, exportOf(cut('a,b,a3', 'x,y,1', 'y,,')));
    expect([...(read?.answers.columns.get('Q2')?.answered ?? [])]).toEqual([1]);
  });
});
