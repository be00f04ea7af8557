import type { DrawnKind } from './kinds.ts';

/** What a condition says of a respondent; nothing where an answer that it asks for was not given. */
type Verdict = boolean | undefined;

/** Who is asked: as `survey.yaml` has it, and by row. */
export interface DrawnCondition {
  readonly text: string;
  readonly of: (row: number) => Verdict;
  /** More than one atom: it stands in brackets within another. */
  readonly isJoined: boolean;
}

/** An earlier question with its answers. */
export interface Answered {
  readonly code: string;
  readonly kind: DrawnKind;
  readonly cells: readonly Readonly<Record<string, string>>[];
}

type Random = () => number;
const picked = <T>(from: readonly T[], random: Random): T | undefined => from[Math.floor(random() * from.length)];

/** One of some of the options of an earlier question. */
function byOptions({ code, kind, cells }: Answered, random: Random): DrawnCondition | undefined {
  const { gave, options } = kind;
  const first = picked(options, random);
  if (!gave || !first) return undefined;
  const more = random() < 0.4 ? options.filter(() => random() < 0.3) : [];
  const named = [...new Set([first, ...more].map((option) => option.code))];
  return {
    text: named.length === 1 ? `${code} = ${named[0]}` : `${code} in (${named.join(', ')})`,
    isJoined: false,
    of: (row) => {
      const own = cells[row] ?? {};
      // Ticking nothing is no answer of several.
      const isAnswered = Object.keys(own).length > 0 && (kind.kind === 'multiple' || gave(own).length > 0 || kind.kind === 'ranked'); // prettier-ignore
      return isAnswered ? gave(own).some((option) => named.includes(option)) : undefined;
    },
  };
}

/** A number of an earlier question at a limit, or between two. */
function byNumber({ code, kind, cells }: Answered, random: Random): DrawnCondition | undefined {
  const { number } = kind;
  if (!number) return undefined;
  const given = cells.flatMap((own) => number(own) ?? []);
  const [a, b] = [picked(given, random), picked(given, random)].map((value) => Math.round(value ?? 3));
  const [low, high] = [Math.min(a ?? 0, b ?? 0), Math.max(a ?? 0, b ?? 0)];
  const isBetween = random() < 0.4 && low < high;
  const asks = (holds: (value: number) => boolean): DrawnCondition['of'] => (row) => {
    const value = number(cells[row] ?? {});
    return value === undefined ? undefined : holds(value);
  }; // prettier-ignore
  if (isBetween) return { text: `${code} >= ${low} and ${code} < ${high}`, isJoined: true, of: asks((value) => value >= low && value < high) }; // prettier-ignore
  return random() < 0.5
    ? { text: `${code} >= ${low}`, isJoined: false, of: asks((value) => value >= low) }
    : { text: `${code} <= ${low}`, isJoined: false, of: asks((value) => value <= low) };
}

const atom = (before: readonly Answered[], random: Random): DrawnCondition | undefined => {
  const on = picked(before.filter(({ kind }) => kind.gave ?? kind.number), random); // prettier-ignore
  if (!on) return undefined;
  const ways = random() < 0.5 ? [byNumber, byOptions] : [byOptions, byNumber];
  return ways[0]?.(on, random) ?? ways[1]?.(on, random);
};

const bracketed = ({ text, isJoined }: DrawnCondition): string => (isJoined ? `(${text})` : text);

const negated = (condition: DrawnCondition): DrawnCondition => ({
  text: `not ${bracketed(condition)}`,
  isJoined: false,
  of: (row) => {
    const verdict = condition.of(row);
    return verdict === undefined ? undefined : !verdict;
  },
});

/** What decides by itself wins; what nobody knows otherwise. */
const joined = (op: 'and' | 'or', a: DrawnCondition, b: DrawnCondition): DrawnCondition => ({
  text: `${bracketed(a)} ${op} ${bracketed(b)}`,
  isJoined: true,
  of: (row) => {
    const verdicts = [a.of(row), b.of(row)];
    const decides = op === 'or';
    if (verdicts.includes(decides)) return decides;
    return verdicts.includes(undefined) ? undefined : !decides;
  },
});

/** Who is asked, by answers to earlier questions: one, or several joined; often only few, or nobody. */
export function conditionOn(before: readonly Answered[], random: Random): DrawnCondition | undefined {
  const one = atom(before, random);
  if (!one) return undefined;
  const first = random() < 0.2 ? negated(one) : one;
  const other = random() < 0.35 ? atom(before, random) : undefined;
  if (!other) return first;
  const both = joined(random() < 0.5 ? 'and' : 'or', first, random() < 0.2 ? negated(other) : other);
  return random() < 0.15 ? negated(both) : both;
}
