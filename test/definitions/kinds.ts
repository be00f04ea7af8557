import type { ProposedOption, ProposedQuestion } from '../../src/upkeep/first-deck/types.ts';
import { constantSum, ranked } from './kinds-in-columns.ts';
import { date, numeric } from './kinds-of-numbers.ts';
import { drawn } from './spreads.ts';

/** A question before its answers are drawn: everything but its code, wording and filter. */
export interface DrawnKind {
  readonly kind: string;
  readonly options: readonly ProposedOption[];
  readonly source: ProposedQuestion['source'];
  readonly columns: readonly string[];
  /** The cells of one respondent, by column; `weights` say how likely each option is, 0 never. */
  readonly cells: (weights: readonly number[], random: () => number) => Readonly<Record<string, string>>;
  /** What conditions may ask of a respondent: the options that the cells give, and the number. */
  readonly gave?: (cells: Readonly<Record<string, string>>) => readonly string[];
  readonly number?: (cells: Readonly<Record<string, string>>) => number | undefined;
}

export type Draw = (code: string, labels: readonly string[], random: () => number) => DrawnKind;

const ROLES = ['other', 'none', 'dont_know'] as const;

/** Options, the last of which may be "other", "none" or "don't know". */
export function optionsOf(labels: readonly string[], random: () => number): readonly ProposedOption[] {
  const special = random() < 0.4 && labels.length > 2 ? ROLES[Math.floor(random() * ROLES.length)] : undefined;
  return labels.map((label, i) => ({
    code: `a${i + 1}`,
    label,
    role: special !== undefined && i === labels.length - 1 ? special : 'answer',
    texts: [],
  }));
}

/** What stands in the only column of a question. */
const inColumn =
  (code: string): NonNullable<DrawnKind['gave']> =>
  (cells) =>
    (cells[code] ?? '') === '' ? [] : [cells[code] ?? ''];

const single: Draw = (code, labels, random) => {
  const options = optionsOf(labels, random);
  const ordered = random() < 0.25 && options.length > 2;
  return {
    kind: 'single',
    options,
    source: { columns: code, ...(ordered ? { ordered: true } : {}) },
    columns: [code],
    cells: (weights, own) => ({ [code]: options[drawn(weights, own)]?.code ?? '' }),
    gave: inColumn(code),
  };
};

const multiple: Draw = (code, labels, random) => {
  // None goes with no other answer, so it is not drawn beside others here.
  const options = optionsOf(labels, random).map((option, i) => ({ ...option, role: option.role === 'other' ? option.role : ('answer' as const), column: `${code}.${i + 1}` }));
  return {
    kind: 'multiple',
    options,
    source: { ticked: ['1'], unticked: ['0'] },
    columns: options.map(({ column }) => column),
    cells: (weights, own) => {
      const largest = Math.max(...weights);
      return Object.fromEntries(options.map(({ column }, i) => [column, own() * largest < (weights[i] ?? 0) ? '1' : '0']));
    },
    gave: (cells) => options.flatMap(({ code: option, column }) => (cells[column] === '1' ? [option] : [])),
  };
}; // prettier-ignore

const MOST_POINTS = 11;

const scale: Draw = (code, labels, random) => {
  const words = labels.slice(0, MOST_POINTS);
  // The last may be no point of it: "don't know".
  const isUnknown = random() < 0.3 && words.length > 3;
  const options = words.map((label, i): ProposedOption =>
    isUnknown && i === words.length - 1
      ? { code: 'unknown', label, role: 'dont_know', texts: [] }
      : { code: `p${i + 1}`, label, role: 'answer', texts: [], value: i + 1 });
  return {
    kind: 'scale',
    options,
    source: { columns: code },
    columns: [code],
    cells: (weights, own) => ({ [code]: options[drawn(weights.slice(0, options.length), own)]?.code ?? '' }),
    gave: inColumn(code),
    number: (cells) => options.find((option) => option.code === cells[code])?.value,
  };
}; // prettier-ignore

const free: Draw = (code, labels) => ({
  kind: 'free',
  options: [],
  source: { columns: code },
  columns: [code],
  cells: (_weights, own) => ({ [code]: labels[Math.floor(own() * labels.length)] ?? '' }),
});

/** How a question of each kind is drawn. A kind that is new is one more row here. */
export const DRAWS: Readonly<Record<string, Draw>> = { single, multiple, scale, numeric, free, ranked, constant_sum: constantSum, date }; // prettier-ignore
