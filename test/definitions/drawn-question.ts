import type { ProposedQuestion } from '../../src/upkeep/first-deck/types.ts';
import { conditionOn, type DrawnCondition } from './conditions.ts';
import { DRAWS, type DrawnKind } from './kinds.ts';
import { labelOf, MANNERS, SCRIPTS, wordingIn, type Manner, type Script } from './labels.ts';
import { drawing, SPREADS, weightsOf, type Spread } from './spreads.ts';

/** How many options a question may have. */
export const COUNTS = [1, 2, 3, 4, 5, 7, 9, 12, 13, 17, 18, 25, 36, 37, 40, 80, 150] as const;

/** A question with its answers. */
export interface Drawn {
  readonly question: ProposedQuestion;
  readonly kind: DrawnKind;
  readonly cells: readonly Readonly<Record<string, string>>[];
  readonly says: string;
}

type Random = () => number;
export const picker =
  (random: Random) =>
  <T>(from: readonly T[]): T =>
    from[Math.floor(random() * from.length)] as T;

/** What a question is drawn among. */
export interface Scope {
  readonly respondents: number;
  readonly before: readonly Drawn[];
  readonly random: Random;
}

/** What the words and answers of a question are like. */
export interface Looks {
  readonly manner: Manner;
  readonly script: Script;
  readonly spread: Spread;
  readonly blank: number;
  readonly filter: DrawnCondition | undefined;
}

/** Who is asked, by earlier answers; often everyone. */
export function filterOf({ before, random }: Scope, often = 0.3): DrawnCondition | undefined {
  const answered = before.map(({ question: { code }, kind, cells }) => ({ code, kind, cells }));
  return random() < often ? conditionOn(answered, random) : undefined;
}

export function looksOf(scope: Scope): Looks {
  const { random } = scope;
  const pick = picker(random);
  return {
    manner: pick<Manner>(MANNERS),
    script: pick(SCRIPTS),
    spread: pick(SPREADS),
    filter: filterOf(scope),
    blank: random() < 0.3 ? 0.2 : 0,
  };
}

/** As many labels as options; sometimes two of them are the same words. */
export function labelsOf({ manner, script }: Looks, count: number, random: Random): readonly string[] {
  const labels = Array.from({ length: count }, (_, i) => labelOf(manner, script, i + 1, random));
  if (count < 3 || random() >= 0.08) return labels;
  const [from, to] = [Math.floor(random() * count), Math.floor(random() * count)];
  return labels.map((label, i) => (i === to ? (labels[from] ?? label) : label));
}

/** The words of a question; sometimes they are those of an earlier one. */
export function wordingOf({ script }: Looks, before: readonly Drawn[], random: Random): string {
  const other = before.length > 0 && random() < 0.06 ? picker(random)(before) : undefined;
  return other ? (other.question.stem ?? other.question.wording) : wordingIn(script, before.length + 1, random);
}

export function drawnQuestion(code: string, name: string, scope: Scope): Drawn {
  const { before, random } = scope;
  const looks = looksOf(scope);
  const labels = labelsOf(looks, picker(random)(COUNTS), random);
  const kind = DRAWS[name]?.(code, labels, random);
  if (!kind) throw new Error(`no questions of the kind ${name} are drawn`);
  return answered(code, kind, looks, { ...scope, wording: wordingOf(looks, before, random) });
}

type Words = Pick<ProposedQuestion, 'wording' | 'stem' | 'grid'>;

/** A question of a kind with its answers. */
export function answered(code: string, kind: DrawnKind, looks: Looks, { respondents, random, wording, stem, grid }: Omit<Scope, 'before'> & Words): Drawn {
  const { spread, filter, blank, manner, script } = looks;
  const weights = weightsOf(spread, Math.max(1, kind.options.length), random);
  const isAnswered = kind.options.length > 0 ? weights.some((weight) => weight > 0) : spread !== 'nobody';
  const cells = Array.from({ length: respondents }, (_, row) => {
    const isAsked = !filter || filter.of(row) === true;
    return isAsked && isAnswered && random() >= blank ? kind.cells(weights, drawing(spread, row, respondents, random)) : {};
  });
  return {
    question: {
      code,
      kind: kind.kind,
      wording,
      ...(stem === undefined ? {} : { stem }),
      ...(grid === undefined ? {} : { grid }),
      options: kind.options,
      source: kind.source,
      ...(filter ? { askedOf: filter.text } : {}),
      columns: kind.columns,
      isShown: true,
      evidence: [],
    },
    kind,
    cells,
    says: `${code} ${kind.kind}, ${kind.options.length} options ${manner} ${script}, ${spread}${filter ? `, asked of ${filter.text}` : ''}${blank > 0 ? ', some blank' : ''}`,
  };
} // prettier-ignore
