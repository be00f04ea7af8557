import { plainNumber } from '../../data/survey/source/plain-number.ts';
import { foldText, type Missing } from '../../data/survey/source/types.ts';
import { textsOf, timesOf } from './column-facts.ts';
import type { DescribedColumn } from './describe-columns.ts';
import { asQuestions, type DraftOption, type Drafted, type Guessing } from './draft.ts';
import { bandsOf, everyone, NO_ANSWERS, pointsOf } from './guess-numbers.ts';
import { KIND } from './kinds.ts';
import {
  AMOUNT,
  DONT_KNOW_LABEL,
  NO_ANSWER_LABEL,
  NO_ANSWER_WORDS,
  NOT_ASKED_LABEL,
  REFUSED_LABEL,
  roleOf,
} from './lexicon.ts';
import { scaleValues } from './scale-labels.ts';

/** Labels of a column, apart from those that say that there is no answer. */
export interface ReadLabels {
  /** Text of a cell → label. */
  readonly answers: ReadonlyMap<string, string>;
  /** Texts that are no answers, by what they mean. */
  readonly missing: Readonly<Partial<Record<Missing, readonly string[]>>>;
}

/** The labels that an export or a codebook gives for the texts of a column; undefined without any. */
export function readLabels({ facts }: DescribedColumn): ReadLabels | undefined {
  const { variable } = facts;
  if (!variable?.labels || variable.labels.size === 0) return undefined;
  const declared = new Set((variable.missing ?? []).map(foldText));
  const [from, to] = variable.missingRange ?? [Infinity, -Infinity];
  const isDeclared = (text: string): boolean => declared.has(foldText(text)) || (Number(text) >= from && Number(text) <= to); // prettier-ignore
  const answers = new Map<string, string>();
  const missing: Partial<Record<Missing, string[]>> = {};
  const miss = (meaning: Missing, text: string): void => void (missing[meaning] ??= []).push(text);
  for (const [text, label] of variable.labels) {
    const meaning = meaningOf(label.trim(), isDeclared(text));
    if (meaning) miss(meaning, text);
    else answers.set(text, label);
  }
  for (const text of textsOf(facts)) {
    if (variable.labels.has(text)) continue;
    const [code, label] = meantBy(text, variable.labels) ?? [];
    const meaning = label === undefined ? undefined : meaningOf(label.trim(), isDeclared(code ?? ''));
    if (meaning) miss(meaning, text);
    else if (label !== undefined) answers.set(text, label);
    else if (isDeclared(text)) miss('no_answer', text);
  }
  return { answers, missing };
}

/** The code that stands in a cell in another form: `1.0`, `'1` or `01` for 1, `NORTH` for north, and the label of a code itself. */
function meantBy(
  text: string,
  labels: ReadonlyMap<string, string>,
): readonly [code: string, label: string] | undefined {
  const folded = foldText(text);
  const number = plainNumber(folded, []);
  const exact = [...labels].find(([code, label]) => foldText(label) === folded || (number !== undefined && plainNumber(code, []) !== undefined && Number(code) === Number(number))); // prettier-ignore
  if (exact) return exact;
  // Capitals make no difference where they tell no two codes apart.
  const alike = [...labels].filter((pair) => pair.some((one) => foldText(one).toLowerCase() === folded.toLowerCase()));
  return alike.length === 1 ? alike[0] : undefined;
}

/** What a label says of there being no answer; "don't know" is an answer unless the file declares it to be none. */
function meaningOf(label: string, isDeclared: boolean): Missing | undefined {
  if (NOT_ASKED_LABEL.test(label)) return 'not_asked';
  if (NO_ANSWER_LABEL.test(label) && (isDeclared || !/^(na|n\/a)$/i.test(label))) return 'no_answer';
  if (!isDeclared) return undefined;
  if (REFUSED_LABEL.test(label)) return 'refused';
  return DONT_KNOW_LABEL.test(label) ? 'dont_know' : 'no_answer';
}

/** A column whose texts have labels: one answer, points of a scale, or an amount of which only some texts have one. */
export function labelledColumn(column: DescribedColumn, guessing: Guessing): Drafted | undefined {
  const { words } = guessing;
  const { facts, wording } = column;
  const labels = readLabels(column);
  if (!labels) return undefined;
  const { answers } = labels;
  const isAmount = isAmountWithCodes(column, labels);
  const missing = isAmount ? labels.missing : withUnlabelled(column, labels, guessing);
  const base = { name: facts.name, wording, columns: [facts.name] };
  const source = { columns: facts.name, ...(Object.keys(missing).length > 0 ? { missing } : {}) };
  const missed = new Set(Object.values(missing).flat().map(foldText));
  const others = textsOf(facts).filter((text) => !answers.has(text) && !missed.has(text) && ![...answers.values()].map(foldText).includes(text)); // prettier-ignore
  if (isAmount) return numbersWithLabels(column, { answers, missing }, others, base, guessing);
  if (answers.size === 0) return undefined;
  const texts = [...answers.values()];
  const values = new Set(texts).size === texts.length ? scaleValues(texts) : undefined;
  const spelled = (options: readonly DraftOption[]): readonly DraftOption[] =>
    options.map((option) => {
      const codes = [...answers].filter(([, label]) => label === option.label).map(([text]) => text);
      return { ...option, texts: [...new Set([...codes, option.label])] };
    });
  if (values && texts.every((label) => values.has(label) || roleOf(label) !== 'answer')) {
    return asQuestions([{ ...base, kind: KIND.points, options: spelled(pointsOf(texts, values)), source, evidence: [words.evidence.codebook, words.evidence.scale] }]); // prettier-ignore
  }
  const options = [...new Set(texts)].map((label): DraftOption => ({ label, role: roleOf(label), texts: [] }));
  const unknown = others.map((text): DraftOption => ({ label: text, role: 'answer', texts: [text] }));
  return asQuestions([{ ...base, kind: KIND.oneAnswer, options: [...spelled(options), ...unknown], source, evidence: [words.evidence.codebook] }]); // prettier-ignore
}

/** Most points that a scale has whose ends alone are named. */
const MOST_POINTS = 12;

/** How far beyond all others the end of a scale may be that has a label. */
const GAP = 3;

/**
 * Labels of some numbers among many: a scale of which only the ends are named, or an amount. What stands far from all others is a special
 * code; "none" beside 0 is an amount like the others.
 */
function numbersWithLabels(
  { facts, wording }: DescribedColumn,
  { answers, missing }: ReadLabels,
  others: readonly string[],
  base: { readonly name: string; readonly wording: string; readonly columns: readonly string[] },
  { words }: Guessing,
): Drafted {
  const numberOf = (text: string): number => Number(plainNumber(text, []) ?? NaN);
  const given = others.map(numberOf);
  const [low, high] = [Math.min(...given), Math.max(...given)];
  const named = [...answers].filter(([, label]) => plainNumber(label, []) === undefined);
  // An end that few gave may have a gap before it; 8 and 9 behind a gap are codes of their own.
  const reaches = (code: number): boolean => code <= high + 1 || (code <= high + GAP && code !== 8 && code !== 9);
  const isNear = ([text, label]: readonly [string, string]): boolean => numberOf(text) >= 0 && reaches(numberOf(text)) && ['answer', 'none'].includes(roleOf(label));
  const near = named.filter(isNear);
  const special = named.filter((pair) => !isNear(pair)).map(([text]) => text);
  const isFew = [...given, ...near.map(([text]) => numberOf(text))].every((n) => Number.isInteger(n) && n >= 0 && n <= 20);
  if (isFew && near.length > 0 && high - low < MOST_POINTS && !AMOUNT.test(`${wording} ${facts.name}`)) {
    const all = [...given, ...near.map(([text]) => numberOf(text))];
    const [from, to] = [Math.min(...all), Math.max(...all)];
    // A point that nobody gave is one, too.
    const points = Array.from({ length: to - from + 1 }, (_, i) => from + i).map((value): DraftOption => {
      const texts = [...others, ...near.map(([text]) => text)].filter((text) => numberOf(text) === value);
      const label = near.find(([text]) => numberOf(text) === value)?.[1] ?? words.comments.point({ value });
      return { label, role: 'answer', texts: texts.length > 0 ? texts : [String(value)], value };
    });
    const apart = named.filter(([text, label]) => special.includes(text) && roleOf(label) !== 'answer').map(([text, label]): DraftOption => ({ label, role: roleOf(label), texts: [text, label] }));
    const none = special.filter((text) => !apart.some(({ texts }) => texts.includes(text)));
    const unsaid = none.length === 0 ? missing : { ...missing, no_answer: [...(missing.no_answer ?? []), ...none] };
    const source = { columns: facts.name, ...(Object.keys(unsaid).length > 0 ? { missing: unsaid } : {}) };
    return asQuestions([{ ...base, kind: KIND.points, options: [...points, ...apart], source, evidence: [words.evidence.codebook, words.evidence.points({ from: String(low), to: String(high) })] }]);
  }
  const none = special.length === 0 ? missing : { ...missing, no_answer: [...(missing.no_answer ?? []), ...special] };
  const source = { columns: facts.name, ...(Object.keys(none).length > 0 ? { missing: none } : {}) };
  const numbers = [...others, ...near.map(([text]) => text)].map((text) => ({ number: numberOf(text), count: facts.counts.get(text) ?? 1 }));
  return asQuestions([{ ...base, kind: KIND.number, options: bandsOf(everyone(numbers), words), source, evidence: [words.evidence.codebook] }]);
} // prettier-ignore

/** Labels of a few numbers among many: an amount with special codes. */
function isAmountWithCodes({ facts }: DescribedColumn, { answers, missing }: ReadLabels): boolean {
  const known = new Set([...answers.keys(), ...answers.values(), ...Object.values(missing).flat()].map(foldText));
  const others = textsOf(facts)
    .map(foldText)
    .filter((text) => !known.has(text));
  return (
    others.length > 2 && others.length > answers.size && others.every((text) => plainNumber(text, []) !== undefined)
  );
}

/** Numbers without a label that stand for no answer in many exports; whether they do here is asked. */
function withUnlabelled({ facts }: DescribedColumn, { answers, missing }: ReadLabels, { words, decisions }: Guessing): ReadLabels['missing'] {
  const known = new Set([...answers.keys(), ...Object.values(missing).flat()].map(foldText));
  const suspects = textsOf(facts).map(foldText).filter((text) => {
    const number = String(Number(plainNumber(text, []) ?? NaN));
    return (NO_ANSWERS.has(number) || /^(8|9|88)$/.test(number) || NO_ANSWER_WORDS.test(text)) && !known.has(text);
  });
  if (suspects.length === 0) return missing;
  const { text, missing: yes, answers: no } = words.questions.codesMissing;
  const choice = decisions.of({ id: `missing ${suspects.join(' ')}`, kind: 'missing', columns: [facts.name], answers: timesOf(facts, suspects), about: suspects.join(', ') }, text, { missing: yes, answers: no }, 'missing');
  return choice === 'missing' ? { ...missing, no_answer: [...(missing.no_answer ?? []), ...suspects] } : missing;
} // prettier-ignore
