import type { ProposedOption, ProposedQuestion } from '../../src/upkeep/first-deck/types.ts';
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
  /** Of each option in a column of its own, or of all in one; '' without an answer. */
  readonly answer: (row: number) => readonly string[] | string;
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

/** A survey of such questions, Q1, Q2 and so on, with the answers of so many people. */
export function madeDefinition(
  asked: readonly Asked[],
  people: number,
  base: 'answered' | 'asked' | 'all' = 'answered',
): RandomDefinition {
  const questions = asked.map((one, i) => proposed(`Q${i + 1}`, one));
  const cells = asked.map((one, i) => {
    const { columns = [] } = questions[i] ?? {};
    return {
      columns,
      cells: Array.from({ length: people }, (_, row) => {
        const answer = one.answer(row);
        return Object.fromEntries(columns.map((name, c) => [name, typeof answer === 'string' ? answer : (answer[c] ?? '')])); // prettier-ignore
      }),
    };
  });
  return {
    seed: 0,
    says: [],
    codes: new Map(),
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
