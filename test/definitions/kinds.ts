import type { ProposedOption, ProposedQuestion } from '../../src/upkeep/first-deck/types.ts';

/** A question before its answers are drawn: everything but its code, wording and filter. */
export interface DrawnKind {
  readonly kind: string;
  readonly options: readonly ProposedOption[];
  readonly source: ProposedQuestion['source'];
  readonly columns: readonly string[];
  /** The cells of one respondent, by column; `weights` say how likely each option is, 0 never. */
  readonly cells: (weights: readonly number[], random: () => number) => Readonly<Record<string, string>>;
}

type Draw = (code: string, labels: readonly string[], random: () => number) => DrawnKind;

/** The index of an option, drawn by its weight. */
function drawn(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return found === -1 ? weights.findLastIndex((weight) => weight > 0) : found;
}

const ROLES = ['other', 'none', 'dont_know'] as const;

/** Options, the last of which may be "other", "none" or "don't know". */
function optionsOf(labels: readonly string[], random: () => number): readonly ProposedOption[] {
  const special = random() < 0.4 && labels.length > 2 ? ROLES[Math.floor(random() * ROLES.length)] : undefined;
  return labels.map((label, i) => ({
    code: `a${i + 1}`,
    label,
    role: special !== undefined && i === labels.length - 1 ? special : 'answer',
    texts: [],
  }));
}

const single: Draw = (code, labels, random) => {
  const options = optionsOf(labels, random);
  return {
    kind: 'single',
    options,
    source: { columns: code },
    columns: [code],
    cells: (weights, own) => ({ [code]: options[drawn(weights, own)]?.code ?? '' }),
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
  };
}; // prettier-ignore

const scale: Draw = (code, labels) => {
  const options = labels.slice(0, 11).map((label, i): ProposedOption => ({ code: `p${i + 1}`, label, role: 'answer', texts: [], value: i + 1 }));
  return {
    kind: 'scale',
    options,
    source: { columns: code },
    columns: [code],
    cells: (weights, own) => ({ [code]: options[drawn(weights.slice(0, options.length), own)]?.code ?? '' }),
  };
}; // prettier-ignore

const numeric: Draw = (code, labels) => {
  const bands = labels.slice(0, 20);
  const options = bands.map((label, i): ProposedOption => ({
    code: `b${i + 1}`,
    label,
    role: 'answer',
    texts: [],
    from: i * 10,
    ...(i < bands.length - 1 ? { to: (i + 1) * 10 } : {}),
  }));
  return {
    kind: 'numeric',
    options,
    source: { columns: code },
    columns: [code],
    cells: (weights, own) => ({ [code]: String(drawn(weights.slice(0, bands.length), own) * 10 + Math.floor(own() * 10)) }), // prettier-ignore
  };
};

const free: Draw = (code, labels) => ({
  kind: 'free',
  options: [],
  source: { columns: code },
  columns: [code],
  cells: (_weights, own) => ({ [code]: labels[Math.floor(own() * labels.length)] ?? '' }),
});

/** How a question of each kind is drawn. A kind that is new is one more row here. */
export const DRAWS: Readonly<Record<string, Draw>> = { single, multiple, scale, numeric, free };
