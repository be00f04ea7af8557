import type { ProposedOption, ProposedQuestion } from '../../src/upkeep/first-deck/types.ts';
import type { GridChart } from './drawn-grids.ts';
import { exportOf } from './export-of.ts';
import type { RandomDefinition } from './random-definition.ts';

/** A question as a test writes it. */
export interface Asked {
  readonly kind: string;
  readonly wording: string;
  readonly labels: readonly string[];
  readonly more?: readonly object[];
  readonly source?: Readonly<Record<string, unknown>>;
  readonly askedOf?: string;
  /** Items that share its options, which make it a grid, and what its slide asks of the drawing. */
  readonly items?: readonly string[];
  readonly chart?: GridChart;
  /** Of each option in a column of its own, or of all in one; '' without an answer. Of a grid, to the item of that place. */
  readonly answer: (row: number, item: number) => readonly string[] | string;
}

const columnsOf = (code: string, { kind, labels }: Asked): readonly string[] =>
  ['ranked', 'constant_sum', 'multiple'].includes(kind) ? labels.map((_, i) => `${code}.${i + 1}`) : [code];

function proposed(code: string, asked: Asked): ProposedQuestion {
  const { kind, wording, labels, more, source = {}, askedOf } = asked;
  const columns = columnsOf(code, asked);
  const ticks = kind === 'multiple' ? { ticked: ['1'], unticked: ['0'] } : {};
  const options = labels.map((label, i): ProposedOption => ({
    code: `a${i + 1}`,
    label,
    role: 'answer',
    texts: [],
    ...(columns.length > 1 ? { column: columns[i] ?? '' } : {}),
    ...more?.[i],
  }));
  return {
    code,
    kind,
    wording,
    options,
    source: { ...(columns.length > 1 ? {} : { columns: code }), ...ticks, ...source },
    columns,
    isShown: true,
    evidence: [],
    ...(askedOf === undefined ? {} : { askedOf }),
  };
}

interface Made {
  readonly question: ProposedQuestion;
  readonly one: Asked;
  readonly item: number;
}

/** A question, or the items of a grid. */
function questionsOf(code: string, one: Asked): readonly Made[] {
  const { items, wording } = one;
  if (!items) return [{ question: proposed(code, one), one, item: 0 }];
  return items.map((words, item) => {
    const own = `i${item + 1}`;
    const question = proposed(`${code}_${own}`, { ...one, wording: words });
    return { question: { ...question, stem: wording, grid: { code, item: own } }, one, item };
  });
}

/** A survey of such questions, Q1, Q2 and so on, with the answers of so many people. */
export function madeDefinition(
  asked: readonly Asked[],
  people: number,
  base: 'answered' | 'asked' | 'all' = 'answered',
): RandomDefinition {
  const made = asked.flatMap((one, i) => questionsOf(`Q${i + 1}`, one));
  const questions = made.map(({ question }) => question);
  const cells = made.map(({ question: { columns }, one, item }) => ({
    columns,
    cells: Array.from({ length: people }, (_, row) => {
      const answer = one.answer(row, item);
      return Object.fromEntries(columns.map((name, c) => [name, typeof answer === 'string' ? answer : (answer[c] ?? '')])); // prettier-ignore
    }),
  }));
  return {
    seed: 0,
    respondents: people,
    says: [],
    codes: new Map(),
    charts: new Map(asked.flatMap(({ chart }, i) => (chart ? [[`Q${i + 1}`, chart] as const] : []))),
    look: 'log',
    from: exportOf(cells, people),
    proposalIn: (language) => ({
      id: 'made',
      language,
      title: 'Made',
      fieldwork: { from: '2025-09-01', to: '2025-09-30' },
      source: { format: 'csv', id: 'id' },
      questions,
      unused: [],
      open: [{ id: 'base', kind: 'base', text: '', choices: [{ id: base, text: '' }], byDefault: base, taken: base, columns: [], parts: [], answers: 0, isChosen: false }], // prettier-ignore
      byDefault: [],
      columns: questions.length,
    }),
  };
}
