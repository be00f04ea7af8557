import { WORDING_FORMS, type Figure, type Measure, type WordingForm } from '../../data/figures/types.ts';
import { DATE_STYLES } from './locale-formats.ts';
import type { OptionRule } from './markup.ts';

/** What a name in a message can stand for. */
export type SubjectKind = 'figure' | 'claim' | 'fact' | 'argument';

/** Forms that `:approx` can choose its number for, by the word that a message uses. */
export const APPROXIMATIONS = {
  tenths: 'about_tenths',
  one_in: 'one_in',
  percent: 'about_percent',
  of_hundred: 'of_hundred',
} as const satisfies Record<string, WordingForm>;
export type Approximation = keyof typeof APPROXIMATIONS;
export const APPROXIMATION_KINDS = Object.keys(APPROXIMATIONS) as readonly Approximation[];

interface FunctionRule {
  readonly takes: SubjectKind;
  /** Of figures: those that it can print. */
  readonly measures?: readonly Measure[];
  readonly options: Readonly<Record<string, OptionRule>>;
}

const decimals: OptionRule = { kind: 'integer', max: 3 };
const style: OptionRule = { kind: 'one_of', values: DATE_STYLES };
/** `sentence`: with a capital, where the words begin a sentence. */
const letterCase: OptionRule = { kind: 'one_of', values: ['sentence'] };

/** Each of our functions, what it prints, and its options. */
export const FUNCTIONS = {
  share: { takes: 'figure', measures: ['percent'], options: { decimals } },
  count: { takes: 'figure', measures: ['percent', 'count'], options: {} },
  base: { takes: 'figure', options: {} },
  value: { takes: 'figure', measures: ['value', 'date'], options: { decimals, style } },
  rank: { takes: 'figure', options: { case: letterCase } },
  approx: {
    takes: 'figure',
    measures: ['percent'],
    options: { as: { kind: 'one_of', values: APPROXIMATION_KINDS }, case: letterCase },
  },
  label: { takes: 'figure', options: { variant: { kind: 'text' } } },
  question: { takes: 'figure', options: {} },
  wording: { takes: 'claim', options: { as: { kind: 'one_of', values: WORDING_FORMS }, case: letterCase } },
  fact: { takes: 'fact', options: { unit: { kind: 'text' }, style } },
  date: { takes: 'argument', options: { style } },
} as const satisfies Record<string, FunctionRule>;
export type FunctionName = keyof typeof FUNCTIONS;

/** Functions of MessageFormat itself that remain in use, for callers' arguments and the `$n` of a wording. */
export const STANDARD_FUNCTIONS = ['number', 'integer', 'string'] as const;

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);
export const isStandardFunction = (name: string): boolean => (STANDARD_FUNCTIONS as readonly string[]).includes(name);

/** Whether a function can print a figure. */
export function canPrint(name: FunctionName, figure: Figure): boolean {
  const { takes, measures }: FunctionRule = FUNCTIONS[name];
  if (takes !== 'figure') return false;
  if (name === 'base') return figure.base !== undefined;
  return measures?.includes(figure.measure) ?? true;
}

/** Functions that print a kind of thing, for a hint. */
export const functionsFor = (kind: SubjectKind): readonly string[] => [
  ...Object.entries(FUNCTIONS).flatMap(([name, rule]) => (rule.takes === kind ? [name] : [])),
  ...(kind === 'argument' ? STANDARD_FUNCTIONS : []),
];
