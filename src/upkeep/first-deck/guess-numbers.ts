import { plainNumber } from '../../data/survey/source/plain-number.ts';
import { textsOf, timesOf, type ColumnFacts } from './column-facts.ts';
import type { DescribedColumn } from './describe-columns.ts';
import { asQuestions, type DraftOption, type Drafted, type Guessing } from './draft.ts';
import { KIND } from './kinds.ts';
import type { NumberForm } from './number-form.ts';
import { AMOUNT, KINDS, RECOMMEND, roleOf } from './lexicon.ts';

/** Numbers that tools and people write for "no answer". */
export const NO_ANSWERS: ReadonlySet<string> = new Set(['-99', '-98', '-97', '-88', '-77', '-66', '-9', '-8', '-7', '-1', '99', '98', '97', '999', '998', '997', '9999', '-999', '-998', '-997', '-888', '-777', '-9999']); // prettier-ignore

/** Codes of one question at the most: prefectures, states, countries. */
const MOST_CODES = 60;

/** A column in which only numbers stand: amounts, points of a scale, or codes of options without labels. */
export function guessNumbers(column: DescribedColumn, form: NumberForm, guessing: Guessing): Drafted {
  const { facts, wording } = column;
  const { units } = form;
  const { words, decisions } = guessing;
  const missing = missingNumbers(facts, form, guessing);
  const given = [...facts.counts].flatMap(([text, count]) => {
    const number = numberOf(text, form);
    return number === undefined || missing.includes(number) ? [] : [{ number: Number(number), count }];
  });
  const numbers = given.map(({ number }) => number).sort((a, b) => a - b);
  const [low = 0, high = low] = [numbers[0], numbers.at(-1)];
  const about = `${wording} ${facts.name}`;
  // 3.0 and '3 are 3, too.
  const withSpellings = (texts: readonly string[]): readonly string[] =>
    [...new Set(texts.flatMap((text) => [text, ...textsOf(facts).filter((own) => numberOf(own, form) === text)]))]; // prettier-ignore
  const source = {
    columns: facts.name,
    ...(units.length > 0 ? { units } : {}),
    ...(form.decimal === 'comma' ? { decimal: form.decimal } : {}),
    ...(missing.length > 0 ? { missing: { no_answer: withSpellings(missing) } } : {}),
  };
  const base = { name: facts.name, wording, columns: [facts.name] };
  const range = { from: String(low), to: String(high) };
  const spelled = (option: DraftOption): DraftOption => ({ ...option, texts: withSpellings(option.texts) });
  const asNumbers = (): Drafted =>
    asQuestions([{ ...base, kind: KIND.number, options: bandsOf(everyone(given), words), source, evidence: [words.evidence.numbers(range)] }]); // prettier-ignore
  // The texts of points are listed, with what stands beside them.
  const { units: _, decimal: _comma, ...bare } = source;
  const asPoints = (): Drafted =>
    asQuestions([{ ...base, kind: KIND.points, options: pointsBetween(Math.min(low, 1), high, words).map(spelled), source: bare, evidence: [words.evidence.points(range)] }]); // prettier-ignore
  // `4/10` is 4 of ten points.
  const of = Number(/^\/(\d{1,2})$/.exec(units[0]?.replace(/\s/g, '') ?? '')?.[1]);
  if (units.length === 1 && of >= high && of <= 10 && numbers.every((n) => Number.isInteger(n)) && low >= 0) return asPoints(); // prettier-ignore
  const isFew = numbers.every((n) => Number.isInteger(n)) && low >= 0 && high <= 20 && numbers.length <= 12;
  if (isFew && low >= 0 && high === 10 && RECOMMEND.test(about)) return asPoints();
  const isWhole = numbers.every((n) => Number.isInteger(n)) && low >= 0 && numbers.length <= MOST_CODES;
  const isNumber = units.length > 0 || facts.variable?.measure === 'scale';
  const areKinds = !isFew && isWhole && KINDS.test(about) && !AMOUNT.test(about);
  if (isNumber || (!isFew && !areKinds)) return asNumbers();
  if (AMOUNT.test(about) && !RECOMMEND.test(about) && high > 7) return asNumbers();
  const isPoints = !areKinds && low >= 0 && low <= 1 && high >= 3 && high <= 11 && numbers.length >= Math.min(3, high);
  const id = isPoints ? 'points' : AMOUNT.test(about) ? 'amounts' : 'codes';
  const choice = decisions.of({ id, columns: [facts.name], answers: facts.filled }, words.questions.codes.text, { points: words.questions.codes.points, options: words.questions.codes.options, numbers: words.questions.codes.numbers }, isPoints ? 'points' : AMOUNT.test(about) ? 'numbers' : 'options'); // prettier-ignore
  if (choice === 'numbers') return asNumbers();
  if (choice === 'points') return asPoints();
  const options = [...new Set(numbers)].map((n) => spelled({ label: String(n), role: 'answer', texts: [String(n)] }));
  return asQuestions([{ ...base, kind: KIND.oneAnswer, options, source, evidence: [words.evidence.texts({ distinct: numbers.length, filled: facts.filled })] }]); // prettier-ignore
}

/** A number in one spelling: `3` for 3.0 and '3. */
const numberOf = (text: string, { units, decimal }: NumberForm): string | undefined => {
  const number = plainNumber(text, units, decimal);
  return number === undefined ? undefined : String(Number(number));
};

/** Numbers far from all others that stand for no answer in many exports; whether they do here is asked. */
function missingNumbers(facts: ColumnFacts, form: NumberForm, { words, decisions }: Guessing): readonly string[] {
  const numbers = [...new Set(textsOf(facts))].flatMap((text) => numberOf(text, form) ?? []);
  const usual = numbers.filter((text) => !NO_ANSWERS.has(text)).map(Number);
  if (usual.length === 0) return [];
  const high = Math.max(...usual);
  const low = Math.min(...usual);
  const lone = loneNine(usual);
  const suspects = numbers.filter(
    (text) =>
      (NO_ANSWERS.has(text) && (Number(text) < Math.min(0, low) || isFar(Number(text), high) || isHeap(text, facts))) ||
      text === lone,
  );
  const isAmount = usual.some((n) => !Number.isInteger(n)) || new Set(usual).size > 12;
  const isMissing = (texts: readonly string[], byDefault: 'missing' | 'answers'): readonly string[] => {
    if (texts.length === 0) return [];
    const { text, missing, answers } = words.questions.codesMissing;
    const choice = decisions.of({ id: `missing ${texts.join(' ')}`, kind: 'missing', columns: [facts.name], answers: timesOf(facts, textsOf(facts).filter((own) => texts.includes(numberOf(own, form) ?? ''))), about: texts.join(', ') }, text, { missing, answers }, byDefault); // prettier-ignore
    return choice === 'missing' ? texts : [];
  };
  // What is below zero among amounts is no amount; 99 may be one.
  const negative = suspects.filter((text) => text.startsWith('-'));
  const positive = suspects.filter((text) => !text.startsWith('-'));
  return [...isMissing(negative, 'missing'), ...isMissing(positive, high <= 20 && !isAmount ? 'missing' : 'answers')];
}

/** The 9 that stands apart from points 1 to 5 or fewer, all of which were given: in many exports it is "no answer". */
function loneNine(usual: readonly number[]): string | undefined {
  const others = [...new Set(usual)].filter((n) => n !== 9).sort((a, b) => a - b);
  const isRun = others.every((n, i) => n === i + (others[0] === 0 ? 0 : 1));
  return usual.includes(9) && others.length >= 3 && (others.at(-1) ?? 0) <= 6 && isRun ? '9' : undefined;
}

/** Three nines that one in fifty gave: few amounts are so exact. */
const isHeap = (text: string, { counts, filled }: ColumnFacts): boolean =>
  /^99[789]\d*$/.test(text) && (counts.get(text) ?? 0) >= Math.max(3, filled * 0.02);

/** 99 beside points up to 10, 999 beside ages up to 90; but 99 is an age like another. */
const isFar = (number: number, high: number): boolean => number > high * 2 || (number > high && high <= 20);

/** The points of a known scale, the lowest first; undefined if one of the labels is none. */
export function pointsOf(labels: readonly string[], values: ReadonlyMap<string, number>): readonly DraftOption[] {
  const points = labels.filter((label) => values.has(label));
  const others = labels.filter((label) => !values.has(label));
  return [
    ...points
      .toSorted((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0))
      .map((label): DraftOption => ({ label, role: 'answer', texts: [label], value: values.get(label) ?? 0 })),
    ...others.map((label): DraftOption => ({ label, role: roleOf(label), texts: [label] })),
  ];
}

function pointsBetween(low: number, high: number, { comments }: Guessing['words']): readonly DraftOption[] {
  return Array.from({ length: high - low + 1 }, (_, i) => low + i).map((value) => ({
    label: comments.point({ value }),
    role: 'answer',
    texts: [String(value)],
    value,
  }));
}

/** Widths that bands of numbers may have: those that people count in. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500];
const BANDS = 6;
/** How far over the upper quarter a number is far from the others, in times of the middle half. */
const FAR_OFF = 3;

/** A number for each person who gave it, the lowest first. */
export const everyone = (given: readonly { readonly number: number; readonly count: number }[]): readonly number[] =>
  given
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number, count }) => Array.from({ length: count }, () => number));

/**
 * Bands with round limits, the first and the last open, by the numbers of all people; none of them is empty but between others. Far
 * values have the last band to themselves, so that the others are told apart.
 */
export function bandsOf(numbers: readonly number[], { comments }: Guessing['words']): readonly DraftOption[] {
  const [low = 0, high = low] = [numbers[0], numbers.at(-1)];
  // A few far values would leave all others in one band.
  const at = (share: number): number | undefined => numbers[Math.floor(numbers.length * share)];
  const [from, most] = [at(0.05) ?? low, at(0.95) ?? high];
  const [lower, upper] = [at(0.25) ?? low, at(0.75) ?? high];
  const near = upper > lower ? Math.min(most, upper + FAR_OFF * (upper - lower)) : most;
  const to = numbers.findLast((n) => n <= near) ?? high;
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, to - from))) - 2);
  const wanted = (to - from) / BANDS;
  const isWhole = numbers.every((n) => Number.isInteger(n));
  const step = wanted <= 1 && !isWhole ? Math.max(wanted, 0.1) : (STEPS.map((s) => s * scale).find((s) => s >= wanted) ?? Math.ceil(wanted)); // prettier-ignore
  const limits: number[] = [];
  for (let limit = Math.floor(from / step) * step + step; limit <= to && limits.length < BANDS + 2; limit += step) limits.push(Number(limit.toPrecision(12))); // prettier-ignore
  // The last band begins where the numbers before it end.
  while (limits.length > 1 && !numbers.some((n) => n >= (limits.at(-2) ?? n) && n < (limits.at(-1) ?? n))) limits.pop();
  const [first] = limits;
  if (first === undefined) return [{ label: comments.band({ from: String(low), to: String(high) }), role: 'answer', texts: [] }];
  const last = limits.at(-1) ?? first;
  const upTo = (limit: number): string => (isWhole ? String(limit - 1) : String(limit));
  return [
    { label: comments.under({ to: String(first) }), role: 'answer', texts: [], to: first },
    ...limits.slice(0, -1).map((limit, i): DraftOption => ({
      label: step === 1 && isWhole ? String(limit) : comments.band({ from: String(limit), to: upTo(limits[i + 1] ?? limit) }),
      role: 'answer',
      texts: [],
      from: limit,
      to: limits[i + 1] ?? limit,
    })),
    { label: comments.from({ from: String(last) }), role: 'answer', texts: [], from: last },
  ];
} // prettier-ignore
