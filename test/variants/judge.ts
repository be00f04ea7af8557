import type { Diagnostic, Report } from '../../src/base/diagnostic.ts';
import { columnNames } from '../../src/data/survey/source/column-names.ts';
import { readSurvey } from '../../src/data/survey/read-survey.ts';
import { tabulate } from '../../src/data/tabulate/tabulate.ts';
import type { TableColumn } from '../../src/data/tabulate/types.ts';
import { makeFirstDeck } from '../../src/upkeep/first-deck/make-first-deck.ts';
import type { ProposedQuestion } from '../../src/upkeep/first-deck/types.ts';
import { loadExports } from '../../src/world/input/exports/load-export.ts';
import { parseYaml } from '../../src/world/input/yaml.ts';
import type { ExpectedQuestion, Table } from './table.ts';
import { writeTable } from './write-table.ts';

/**
 * What becomes of a variant. `right`: all figures are as before. `plainer`: none is wrong, but a question is read as texts, one by one, or
 * left out with a reason. `asked`: one is another, and a question or a warning says so of its column. `refused`: nothing is made, with the
 * reason. `silent`: a figure is wrong and nothing tells.
 */
export const OUTCOMES = ['right', 'plainer', 'asked', 'refused', 'silent'] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface Verdict {
  readonly outcome: Outcome;
  readonly says: readonly string[];
}

/** What `init` and a build make of a variant. */
interface Made {
  readonly questions: readonly ProposedQuestion[];
  readonly tables: ReadonlyMap<string, TableColumn>;
  readonly respondents: number;
  /** Names of the columns, by the column of the file as it was. */
  readonly nameOf: ReadonlyMap<number, string>;
  readonly unused: ReadonlySet<string>;
  /** Columns about which somebody is asked. */
  readonly asked: ReadonlySet<string>;
  /** What is asked of rows, or said of the whole file. */
  readonly general: readonly string[];
  /** Warnings, as they are said. */
  readonly warnings: readonly string[];
}

/** Questions about rows: whatever is counted depends on them. */
const OF_ROWS = /^(incomplete|duplicates|repeats|tests)$/;
/** What is said of a file whose cells may be others than they seem. */
const OF_ALL = /unsure-delimiter|odd-row|not-that|decode|encoding/;

async function make(table: Table): Promise<Made | readonly string[]> {
  const found: Diagnostic[] = [];
  const report: Report = (diagnostic) => found.push(diagnostic);
  const said = (): readonly string[] => found.map(({ code, says }) => `${code}: ${says.en.found}`);
  const [from] = (await loadExports([writeTable(table)], {}, report)) ?? [];
  if (!from) return said();
  const parse = (text: string) => {
    const source = parseYaml('variant/survey.yaml', text, report);
    if (!source) throw new Error('the definition cannot be parsed');
    return source;
  };
  const input = { from, codebooks: table.codebooks, id: 'variant', title: 'variant', today: '2026-01-31', chosen: new Map<string, string>(), files: ['export'], parse }; // prettier-ignore
  const deck = makeFirstDeck(input, report);
  if (!deck) return said();
  const survey = readSurvey(parse(deck.definition), [from], report);
  if (!survey) throw new Error(`what was written cannot be read: ${said().join('; ')}`);
  const sheet = from.sheets[0];
  if (!sheet) throw new Error('no sheet');
  const names = columnNames(sheet, survey.definition.source?.names ?? [1]);
  const { unused, questions } = deck.proposal;
  // What is decided by default is said as well as what is asked.
  const open = [...deck.proposal.open, ...deck.proposal.byDefault];
  return {
    questions,
    tables: new Map([...tabulate(survey)].map(([key, one]) => [key, one.columns[0]])),
    respondents: survey.answers.ids.length,
    nameOf: new Map(table.columns.flatMap(({ from: at }, i) => (at === undefined ? [] : [[at, names[i] ?? '']]))),
    unused: new Set(unused.map(({ column }) => column)),
    asked: new Set(open.flatMap(({ id, columns }) => (id === 'base' ? [] : columns))),
    general: [
      ...open.filter(({ id }) => OF_ROWS.test(id)).map(({ text }) => text),
      ...said().filter((one) => OF_ALL.test(one)),
    ],
    warnings: found.filter(({ severity }) => severity !== 'note').map(({ says }) => says.en.found),
  };
}

/** Kinds whose figures are compared; all others have none, or have them in a form that depends on how they are read. */
const COUNTED = ['single', 'multiple', 'scale', 'numeric', 'grid-item'];
const OWN = ['single', 'multiple', 'scale', 'numeric', 'free'];

/** Compares what a program that nobody helps makes of a table with what is true of it. */
export async function judge(table: Table): Promise<Verdict> {
  const made = await make(table);
  if (!('questions' in made)) return { outcome: made.length > 0 ? 'refused' : 'silent', says: made };
  const of = { plainer: [] as string[], asked: [] as string[], silent: [] as string[] };
  const wrong = (says: string, isAsked: boolean): void => void of[isAsked ? 'asked' : 'silent'].push(says);
  if (made.respondents !== table.respondents) wrong(`${made.respondents} respondents, not ${table.respondents}`, made.general.length > 0); // prettier-ignore
  for (const expected of table.questions) {
    if (!COUNTED.includes(expected.kind) || expected.isRanking) continue;
    const names = expected.at.map((at) => made.nameOf.get(at) ?? '');
    const own = made.questions.filter(({ columns }) => columns.some((column) => names.includes(column)));
    const isAsked = made.general.length > 0 || expected.at.some((at) => table.ask.includes(at)) || names.some((name) => made.asked.has(name) || made.warnings.some((text) => text.includes(name))); // prettier-ignore
    const lost = names.filter((name) => !made.unused.has(name) && !own.some(({ columns }) => columns.includes(name)));
    if (own.length === 0 && lost.length > 0) wrong(`${lost[0] ?? ''} is in no question, and not named`, isAsked);
    else if (own.length === 0) of.plainer.push(`${names[0] ?? ''} is left out`);
    const found = differences(made, expected, names, own);
    found.wrong.forEach((says) => wrong(`${names[0] ?? ''} (${expected.kind}): ${says}`, isAsked));
    of.plainer.push(...found.plainer);
  }
  for (const outcome of ['silent', 'asked', 'plainer'] as const)
    if (of[outcome].length > 0) return { outcome, says: of[outcome] };
  return { outcome: 'right', says: [] };
}

interface Differences {
  readonly wrong: readonly string[];
  readonly plainer: readonly string[];
}

function differences(made: Made, expected: ExpectedQuestion, names: readonly string[], own: readonly ProposedQuestion[]): Differences {
  const counted = own.filter(({ kind }) => OWN.includes(kind) && kind !== 'free');
  const [first] = counted;
  if (!first) return { wrong: [], plainer: own.length > 0 ? [`${names[0] ?? ''} is read as ${own[0]?.kind ?? ''}`] : [] };
  const plainer: string[] = [];
  const table = made.tables.get(first.code);
  if (!table) return { wrong: [], plainer };
  if (expected.kind === 'numeric') {
    if (first.kind !== 'numeric') return { wrong: [], plainer: [`${names[0] ?? ''} is ${first.kind}`] };
    const keys = (['mean', 'median'] as const).filter((key) => expected[key] !== undefined && Math.abs((table[key] ?? NaN) - (expected[key] ?? 0)) > 1e-5); // prettier-ignore
    return { wrong: keys.map((key) => `${key} ${table[key] ?? ''}, not ${expected[key] ?? ''}`), plainer };
  }
  const isApart = expected.at.length > 1 && counted.length > 1;
  const wrong: string[] = [];
  if (isApart) plainer.push(`${names[0] ?? ''} is read column by column`);
  else if (table.answered !== expected.answered) wrong.push(`${table.answered} answered, not ${expected.answered}`);
  for (const { texts, label, count } of expected.options) {
    const found = counted.flatMap((question) => {
      const option = question.options.find((one) => texts.some((text) => same(text, one.label) || one.column === text || one.texts.some((cell) => same(text, cell)))); // prettier-ignore
      const row = option && made.tables.get(question.code)?.rows.find((one) => one.option === option.code);
      return row ? [row.count] : [];
    });
    if (texts.length === 0) continue;
    // Column by column, an option is "yes" in its own column.
    if (isApart ? found.length > 0 && !found.includes(count) : (found[0] ?? 0) !== count) wrong.push(`"${label ?? texts[0] ?? ''}" ${found[0] ?? 'is none'}, not ${count}`); // prettier-ignore
  }
  return { wrong, plainer };
} // prettier-ignore

const same = (a: string, b: string): boolean => a.normalize('NFKC').trim() === b.normalize('NFKC').trim();
