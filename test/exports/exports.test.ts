import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Report } from '../../src/base/diagnostic.ts';
import type { Codebook, Export } from '../../src/base/export.ts';
import { columnNames } from '../../src/data/survey/source/column-names.ts';
import { readSurvey } from '../../src/data/survey/read-survey.ts';
import { tabulate } from '../../src/data/tabulate/tabulate.ts';
import type { TableColumn } from '../../src/data/tabulate/types.ts';
import { makeFirstDeck } from '../../src/upkeep/first-deck/make-first-deck.ts';
import type { ProposedQuestion, ProposedSurvey } from '../../src/upkeep/first-deck/types.ts';
import { codebookIn, readCodebook } from '../../src/world/input/exports/codebooks/read-codebook.ts';
import { loadExports } from '../../src/world/input/exports/load-export.ts';
import { parseYaml } from '../../src/world/input/yaml.ts';

// Each export goes through `init` and the reading of a build with nobody's help. What comes out is compared with what Python scripts
// worked out from the answers before they were written in the tool's form (README.md).

interface ExpectedOption {
  readonly label: string;
  readonly text: string | readonly string[] | null;
  readonly count: number;
}

interface ExpectedQuestion {
  readonly columns: readonly string[];
  readonly at: readonly number[];
  readonly kind: string;
  readonly also?: readonly string[];
  readonly options?: readonly ExpectedOption[];
  readonly answered: number;
  readonly mean?: number;
  readonly median?: number;
  /** Of a ranking in one cell: how many gave each option each place. */
  readonly places?: Readonly<Record<string, readonly number[]>>;
  /** Of a column of a ranking with an option for each place: its place. Else it is the column of an option, with its places. */
  readonly place?: number;
}

interface Expected {
  readonly respondents: number;
  readonly ask: readonly string[];
  readonly questions: readonly ExpectedQuestion[];
}

const HERE = import.meta.dirname;
const isBook = (file: string): boolean => /Dictionary|codes|対応表|xlsform|\.lss$/.test(file);
const isExport = (file: string): boolean => /\.(csv|xlsx|txt|sav|sss)$/.test(file) && !isBook(file);
/** Kinds that are no questions: their columns are to be named among those that are not used, or are texts. */
const NONE = ['meta', 'date', 'weight', 'personal'];

const folders = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['make', 'aggregated', 'crosstab-refuse'].includes(entry.name))
  .map(({ name }) => name);

interface Made {
  readonly from: Export;
  readonly expected: Expected;
  readonly names: readonly string[];
  readonly questions: readonly ProposedQuestion[];
  readonly tables: ReadonlyMap<string, TableColumn>;
  readonly asked: ReadonlySet<string>;
  readonly proposal: ProposedSurvey;
  readonly definition: string;
  readonly unused: ReadonlySet<string>;
  readonly respondents: number;
}

async function make(name: string): Promise<Made> {
  const folder = join(HERE, name);
  const files = readdirSync(folder);
  const given = (file: string) => ({ file, bytes: readFileSync(join(folder, file)) });
  const found: Diagnostic[] = [];
  const report: Report = (diagnostic) => found.push(diagnostic);
  const exports = await loadExports(files.filter(isExport).map(given), {}, report);
  const [from] = exports ?? [];
  if (!from) throw new Error(`${name} cannot be read: ${found.map(({ says }) => says.en.found).join('; ')}`);
  const codebooks: Codebook[] = [];
  for (const file of files.filter(isBook)) {
    const book = await readCodebook(file, given(file).bytes, report);
    if (!book) throw new Error(`${file} cannot be read`);
    codebooks.push(book);
  }
  const beside = from.sheets.length > 1 ? codebookIn(from.file, from.sheets, report) : undefined;
  const parse = (text: string) => {
    const source = parseYaml(`${name}/survey.yaml`, text, report);
    if (!source) throw new Error('the definition cannot be parsed');
    return source;
  };
  const input = { from, codebooks: beside ? [...codebooks, beside] : codebooks, id: name, title: name, today: '2026-01-31', chosen: new Map<string, string>(), files: ['export'], parse }; // prettier-ignore
  const deck = makeFirstDeck(input, report);
  if (!deck) throw new Error(`nothing was made of ${name}: ${found.map(({ says }) => says.en.found).join('; ')}`);
  // What was written is what a build reads.
  const survey = readSurvey(parse(deck.definition), [from], report);
  if (!survey) throw new Error(`${name}: ${found.map(({ says }) => says.en.found).join('; ')}`);
  const { definition } = survey;
  const sheet = from.sheets.find(({ name: own }) => own === definition.source?.sheet) ?? from.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return {
    from,
    expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected,
    names: columnNames(sheet, definition.source?.names ?? [1]),
    questions: deck.proposal.questions,
    tables: new Map([...tabulate(survey)].map(([key, table]) => [key, table.columns[0]])),
    // Of whom shares are changes no count, and is asked of nearly every column.
    proposal: deck.proposal,
    definition: deck.definition,
    asked: new Set(deck.proposal.open.flatMap(({ id, columns }) => (id === 'base' ? [] : columns))),
    unused: new Set(deck.proposal.unused.map(({ column }) => column)),
    respondents: survey.answers.ids.length,
  };
}

const made = new Map<string, Promise<Made>>();
const madeOf = (name: string): Promise<Made> => {
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
};

/** The columns of an expected question, as they are called; those of several answers in one cell of Triple-S are apart. */
const namesOf = ({ from, names }: Made, { columns, at }: ExpectedQuestion): readonly string[] =>
  from.variables ? columns : at.map((index) => names[index] ?? '');

const questionOf = (one: Made, expected: ExpectedQuestion): ProposedQuestion | undefined => {
  const names = namesOf(one, expected);
  // Q3 in one cell of Triple-S is Q3.1, Q3.2 … here, and Q3.a is another question.
  const isOf = (column: string): boolean =>
    names.some((name) => column === name || (one.from.variables !== undefined && column.startsWith(`${name}.`) && /^\d+$/.test(column.slice(name.length + 1)))); // prettier-ignore
  return one.questions.find((question) => question.columns.some(isOf));
};

/** Whether a kind is the expected one, or is read as its items; a text beside an option may be a part of its question. */
const isKind = ({ kind, also = [] }: ExpectedQuestion, own: string): boolean =>
  [kind, ...also].some((one) => one === own || (one === 'grid-item' && ['scale', 'single', 'multiple'].includes(own)) || (one === 'rank-item' && own === 'ranked') || one === 'other-text'); // prettier-ignore

const textsOf = ({ label, text }: ExpectedOption): readonly string[] => [label, ...[text].flat().filter((one) => one !== null)]; // prettier-ignore

/** What of a ranking is not as expected: how many gave each option each place. */
function placeDifferences(one: Made, expected: ExpectedQuestion, question: ProposedQuestion): readonly string[] {
  const within = (code: string, places: number): number => {
    const table = one.tables.get(places === 1 ? question.code : `${question.code}, within: ${places}`);
    return places === 0 ? 0 : (table?.rows.find(({ option }) => option === code)?.count ?? NaN);
  };
  const at = (label: string, place: number): number => {
    const code = question.options.find((option) => [option.label, ...option.texts].includes(label))?.code ?? '';
    return within(code, place) - within(code, place - 1);
  };
  const own = question.options.find(({ column }) => namesOf(one, expected).includes(column ?? '-'));
  const wanted: readonly (readonly [label: string, place: number, count: number])[] = expected.places
    ? Object.entries(expected.places).flatMap(([label, counts]) => counts.map((count, i) => [label, i + 1, count] as const))
    : (expected.options ?? []).map(({ label, count }) => (own ? [own.label, Number(label), count] as const : [label, expected.place ?? NaN, count] as const));
  return wanted.filter(([label, place, count]) => at(label, place) !== count).map(([label, place, count]) => `"${label}" at ${place}: ${at(label, place)}, not ${count}`);
} // prettier-ignore

/** What of a table is not as expected. */
function differences(one: Made, expected: ExpectedQuestion, question: ProposedQuestion): readonly string[] {
  const table = one.tables.get(question.code);
  if (!table || question.kind === 'free') return [];
  if (question.kind === 'ranked') return placeDifferences(one, expected, question);
  const found: string[] = [];
  if (expected.kind === 'numeric') {
    for (const key of ['mean', 'median'] as const) {
      const value = expected[key];
      if (value !== undefined && Math.abs((table[key] ?? NaN) - value) > 1e-5) found.push(`${key} ${table[key]}, not ${value}`);
    }
    return found;
  }
  if (table.answered !== expected.answered) found.push(`${table.answered} answered, not ${expected.answered}`);
  for (const option of expected.options ?? []) {
    const texts = textsOf(option);
    const own = question.options.find(({ label, column, texts: cells }) => texts.some((text) => text === label || text === column || cells.includes(text))); // prettier-ignore
    const count = own ? table.rows.find((row) => row.option === own.code)?.count : 0;
    if (count !== option.count) found.push(`"${option.label}" ${count}, not ${option.count}`);
  }
  return found;
} // prettier-ignore

describe.each(folders)('the export %s', (name) => {
  it('has the respondents that it has', async () => {
    const { respondents, expected } = await madeOf(name);
    expect(respondents).toBe(expected.respondents);
  });

  it('loses no column: each is in a question, or among those that are not used', async () => {
    const { names, questions, unused } = await madeOf(name);
    const used = new Set(questions.flatMap(({ columns }) => columns));
    expect(names.filter((column) => !used.has(column) && !unused.has(column))).toEqual([]);
  });

  it('is asked about with at most one question for ten columns, each of another kind', async () => {
    const { names, proposal } = await madeOf(name);
    const { open, byDefault } = proposal;
    expect(open.length, open.map(({ id }) => id).join(', ')).toBeLessThanOrEqual(Math.ceil(names.length / 10));
    const kinds = [...open, ...byDefault].map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const { choices, taken, columns } of open) {
      expect(choices.length).toBeGreaterThan(1);
      expect(choices.map(({ id }) => id)).toContain(taken);
      expect(columns.length).toBeGreaterThan(0);
    }
  });

  it('says what it decides by default: at the head of the definition, and at the questions that rest on it', async () => {
    const { proposal, definition } = await madeOf(name);
    const { byDefault, open, questions } = proposal;
    for (const { id, parts, choices, answers } of byDefault) {
      expect(definition).toContain(`   ${id}: `);
      if (choices.length < 2) continue;
      // Nothing that would change more is left unasked.
      expect(answers).toBeLessThanOrEqual(Math.min(...open.map((asked) => asked.answers)));
      for (const { columns, text } of parts.filter((part) => part.answers > 0)) {
        const own = questions.filter((question) => question.columns.some((column) => columns.includes(column)));
        for (const { evidence } of own) expect(evidence.join('\n')).toContain(text);
      }
    }
  });

  it('is understood: kinds are right, or asked about', async () => {
    const one = await madeOf(name);
    const wrong = one.expected.questions.filter((expected) => {
      const question = questionOf(one, expected);
      if (NONE.includes(expected.kind)) return question !== undefined && !isKind(expected, question.kind);
      return !question || !isKind(expected, question.kind);
    });
    const silent = wrong.filter((expected) => !namesOf(one, expected).some((column) => one.asked.has(column)));
    const shown = silent.map((expected) => `${expected.columns[0] ?? ''} ${expected.kind}: ${questionOf(one, expected)?.kind ?? 'none'}`); // prettier-ignore
    expect(shown.length, shown.join('; ')).toBeLessThanOrEqual(Math.floor(one.expected.questions.length * 0.05));
    expect(wrong.length).toBeLessThanOrEqual(Math.ceil(one.expected.questions.length * 0.05));
  });

  it('is counted right, or asked about', async () => {
    const one = await madeOf(name);
    const wrong = one.expected.questions.flatMap((expected) => {
      const question = questionOf(one, expected);
      if (!question || [...NONE, 'other-text'].includes(expected.kind) || !isKind(expected, question.kind)) return []; // prettier-ignore
      const found = differences(one, expected, question);
      const isAsked = namesOf(one, expected).some(
        (column) => one.asked.has(column) || one.expected.ask.includes(column),
      );
      return isAsked ? [] : found.map((what) => `${question.code}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a table of results', () => {
  it.each([
    ['crosstab-refuse', '集計結果.xlsx', [420, 420], ['single', 'multiple'], 1],
    ['aggregated', 'results-long.csv', [1204, 1204, 114], ['scale', 'multiple', 'single'], 0],
    ['aggregated', 'results-blocks.csv', [1204, 1204, 114], ['scale', 'multiple', 'single'], 0],
  ])('is a survey of what it prints: %s/%s', async (folder, file, bases, kinds, left) => {
    const found: Diagnostic[] = [];
    const report: Report = (diagnostic) => found.push(diagnostic);
    const [from] = (await loadExports([{ file, bytes: readFileSync(join(HERE, folder, file)) }], {}, report)) ?? [];
    if (!from) throw new Error('cannot be read');
    const parse = (text: string) => parseYaml('survey.yaml', text, report)!;
    const deck = makeFirstDeck({ from, codebooks: [], id: 'table', title: 'table', today: '2026-01-31', chosen: new Map(), files: [file], parse }, report); // prettier-ignore
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(deck?.survey.definition.rows).toBe('aggregated');
    expect([...(deck?.survey.totals?.questions.values() ?? [])].map(({ base }) => base)).toEqual(bases);
    expect(deck?.proposal.questions.map(({ kind }) => kind)).toEqual(kinds);
    // Crossings beside it cannot be read.
    expect(deck?.proposal.unused.length).toBe(left);
  });
});
