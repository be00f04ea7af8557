import { foldText } from '../../data/survey/source/types.ts';
import { hasPersonalData } from '../../data/survey/source/mask.ts';
import { plainDay } from '../../data/survey/source/plain-day.ts';
import { plainNumber } from '../../data/survey/source/plain-number.ts';
import { every, textsOf, timesOf } from './column-facts.ts';
import type { DescribedColumn } from './describe-columns.ts';
import { asQuestions, type DraftOption, type DraftQuestion, type Drafted, type Guessing } from './draft.ts';
import { guessDays } from './guess-days.ts';
import { guessJoint } from './guess-joint.ts';
import type { JointGuess } from './joint-types.ts';
import { guessNumbers, pointsOf } from './guess-numbers.ts';
import { KIND } from './kinds.ts';
import { numberForm } from './number-form.ts';
import { labelledColumn } from './labelled-column.ts';
import { NO_ANSWER_WORDS, roleOf, SURELY_NONE, WEIGHT } from './lexicon.ts';
import { scaleValues, ungivenPoint } from './scale-labels.ts';
import { guessSpellings, ownWords } from './guess-spellings.ts';
import { inOrder } from './option-order.ts';

/** More options than a slide can say anything about: beyond, texts are texts. */
const MOST_OPTIONS = 150;

/** What stands in one column that is no part of a question over several. */
export function guessColumn(column: DescribedColumn, guessing: Guessing): Drafted {
  const { facts } = column;
  const { words, decisions } = guessing;
  const leave = (why: Drafted['unused'][number]['why']): Drafted => ({ questions: [], unused: [{ column, why }] });
  if (facts.variable?.use === 'weight' || WEIGHT.test(facts.name) || WEIGHT.test(column.wording)) {
    decisions.of({ id: 'weight', columns: [facts.name], answers: guessing.rows.length, about: `"${facts.name}"` }, words.questions.weight.text, { without: words.questions.weight.without }, 'without'); // prettier-ignore
    return leave('weight');
  }
  if (facts.filled === 0 && !facts.variable?.labels) return leave('empty');
  if (facts.counts.size === 1 && facts.filled === guessing.rows.length && facts.filled > 1 && !facts.variable?.labels) return leave('constant'); // prettier-ignore
  const personal = textsOf(facts).filter((text) => hasPersonalData(text) && !TIME.test(foldText(text))).length;
  if (personal > 0 && personal >= facts.counts.size / 2) return leave('personal');
  const joinedLabels = facts.variable?.labels && textsOf(facts).some((text) => !facts.variable?.labels?.has(text)) ? joinedColumn(column, guessing) : undefined; // prettier-ignore
  if (joinedLabels) return joinedLabels;
  const labelled = labelledColumn(column, guessing);
  if (labelled) return labelled;
  if (facts.variable?.type === 'date' || facts.variable?.kind === 'time' || every(facts, isDate))
    return guessDays(column, guessing) ?? leave('date');
  const form = numberForm(facts, guessing.delimiter);
  if (form) return guessNumbers(column, form, guessing);
  const marked = numbersWithMarks(column, guessing);
  if (marked) return marked;
  const joined = joinedColumn(column, guessing);
  if (joined) return joined;
  return textColumn(column, personal, guessing);
}

const DATE = /^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})([T ].*)?$/;
/** A day with the time, which has as many digits as a telephone number. */
const TIME =
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[T ]+\d{1,2}[:時]\d{1,2}[\d:.分秒]*( ?(AM|PM|Z|[+-]\d{2}:?\d{2}))?$/i;
export const isDate = (text: string): boolean =>
  DATE.test(text) || (/\p{L}/u.test(text) && plainDay(text) !== undefined);

/** Numbers, and beside them words for "no answer": whether they mean that is asked. */
function numbersWithMarks(column: DescribedColumn, guessing: Guessing): Drafted | undefined {
  const { facts } = column;
  const marks = textsOf(facts).filter((text) => NO_ANSWER_WORDS.test(foldText(text)) && plainNumber(text, []) === undefined); // prettier-ignore
  if (marks.length === 0 || marks.length > 3) return undefined;
  const counts = new Map([...facts.counts].filter(([text]) => !marks.includes(text)));
  const rest = { ...facts, counts, filled: [...counts.values()].reduce((sum, count) => sum + count, 0) };
  const form = numberForm(rest, guessing.delimiter);
  if (!form || !areMissing(marks, column, 'missing', guessing)) return undefined;
  const { questions, unused } = guessNumbers({ ...column, facts: rest }, form, guessing);
  const withMarks = ({ source, ...question }: DraftQuestion): DraftQuestion => {
    const { no_answer: known = [] } = (source['missing'] ?? {}) as { readonly no_answer?: readonly string[] };
    return { ...question, source: { ...source, missing: { no_answer: [...known, ...marks] } } };
  };
  return { questions: questions.map(withMarks), unused };
}

/** Whether texts of a column mean that there is no answer; it is asked. */
function areMissing(texts: readonly string[], { facts }: DescribedColumn, byDefault: 'missing' | 'answers', { words, decisions }: Guessing): boolean {
  const { text, missing, answers } = words.questions.naAnswers;
  const listed = texts.map((one) => `"${one}"`).join(', ');
  return decisions.of({ id: `na ${texts.join(' ')}`, kind: 'na', columns: [facts.name], answers: timesOf(facts, texts), about: listed }, text, { missing, answers }, byDefault) === 'missing';
} // prettier-ignore

function joinedColumn(column: DescribedColumn, guessing: Guessing): Drafted | undefined {
  const { facts, wording } = column;
  const joint = guessJoint(facts, guessing);
  if (!joint) return undefined;
  const { words } = guessing;
  const shown = [joint.joint].flat().map((mark) => (mark === '\n' ? '⏎' : `"${mark}"`)).join(' '); // prettier-ignore
  const evidence = [words.evidence.joined({ joint: shown, times: joint.times })];
  const { options, source } = joinedOptions(column, joint, guessing);
  const kind = joint.isRanking ? KIND.order : KIND.severalAnswers;
  const own = joint.isRanking ? [...evidence, words.evidence.ranks] : evidence;
  return asQuestions([{ name: facts.name, kind, wording, options, source, columns: [facts.name], evidence: own }]);
}

/** The options of joined answers, by how often each stands in a cell; what people wrote themselves is "other". */
function joinedOptions(
  { facts }: DescribedColumn,
  { joint, counts, isRanking, spellings, empty = [] }: JointGuess,
  guessing: Guessing,
) {
  // prettier-ignore
  const sorted = new Map([...counts].sort((a, b) => b[1] - a[1]));
  const parts = { ...facts, counts: sorted };
  const { usual, rare } = isRanking
    ? { usual: [...sorted.keys()], rare: [] }
    : ownWords(parts, [...sorted.keys()], guessing);
  const options: DraftOption[] = inOrder(usual).map((label) => ({ label, role: roleOf(label), texts: spellings?.get(label) ?? [label] })); // prettier-ignore
  if (rare.length > 0) takeOthers(options, rare);
  const missing = empty.length === 0 ? {} : { missing: { no_answer: empty } };
  return { options, source: { columns: facts.name, joined: joint, ...missing } };
}

/** Adds the option of which each of `rare` is a spelling, or lets an option of that role take them. */
export function takeOthers(options: DraftOption[], rare: readonly string[]): void {
  const at = options.findIndex(({ role }) => role === 'other');
  const own = options[at];
  if (own) options[at] = { ...own, takesOthers: true };
  else {
    const isJapanese = [...options.map(({ label }) => label), ...rare].some((label) => /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(label));
    options.push({ label: isJapanese ? 'その他' : 'Other', role: 'other', texts: [], takesOthers: true });
  }
} // prettier-ignore

/** How codebooks call questions that are answered in one's own words. */
const OPEN_KIND = /^(fa|oa|text|notes|free|open|string|自由|記述|テキスト|文字)/i;
/** Texts that stand in so many cells each, on average, were chosen from a list whatever was asked. */
const MOST_ALIKE = 6;
/** A time of the day: nothing to count one by one. */
const CLOCK = /^\d{1,2}[:時]\d{2}([:分]\d{2})?秒?( ?[AP]M)?$/i;

function textColumn(column: DescribedColumn, personal: number, guessing: Guessing): Drafted {
  const { facts, wording } = column;
  const { words } = guessing;
  const distinct = facts.counts.size;
  const texts = textsOf(facts);
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, distinct);
  const repeated = texts.filter((text) => (facts.counts.get(text) ?? 0) > 1);
  const covered = repeated.reduce((sum, text) => sum + (facts.counts.get(text) ?? 0), 0);
  // Nobody writes the same few words again and again: "what is your main reason?" was answered from a list.
  const areChosen = distinct <= facts.filled / MOST_ALIKE && covered >= facts.filled * 0.9;
  const isFree =
    OPEN_KIND.test(facts.variable?.kind ?? '') ||
    every(facts, (text) => CLOCK.test(text)) ||
    distinct > MOST_OPTIONS ||
    (covered < facts.filled * 0.6 && distinct > 5) ||
    (length > 30 && distinct > 20) ||
    (distinct > 2 && length > 1 && (OPEN.test(wording) || (ASKS_WHY.test(wording) && !areChosen))) ||
    (distinct > 8 && texts.filter(isSentence).length >= distinct * 0.6);
  const base = { name: facts.name, wording, columns: [facts.name] };
  if (isFree) {
    const evidence = [words.evidence.free({ distinct, filled: facts.filled })];
    if (personal > 0) evidence.push(words.evidence.personal({ texts: personal }));
    const source = { columns: facts.name, ...(personal > 0 ? { mask: true } : {}) };
    return asQuestions([{ ...base, kind: KIND.text, options: [], source, evidence, isHidden: true }]);
  }
  const evidence = [words.evidence.texts({ distinct, filled: facts.filled })];
  const spellings = guessSpellings(facts, guessing);
  const { usual: labels, rare } = ownWords(facts, [...spellings.keys()], guessing);
  const na = labels.filter((label) => NO_ANSWER_WORDS.test(foldText(label)));
  const isSure = na.some((one) => SURELY_NONE.test(foldText(one)));
  const dropped = na.length > 0 && areMissing(na, column, isSure ? 'missing' : 'answers', guessing);
  const kept = dropped ? labels.filter((label) => !na.includes(label)) : labels;
  const source = { columns: facts.name, ...(dropped ? { missing: { no_answer: na.flatMap((one) => spellings.get(one) ?? [one]) } } : {}) }; // prettier-ignore
  const ungiven = ungivenPoint(kept);
  const labelled = ungiven === undefined ? kept : [...kept, ungiven];
  const values = scaleValues(labelled);
  const points = values && pointsOf(labelled, values);
  if (points && rare.length === 0) {
    const said = [...evidence, words.evidence.scale, ...(ungiven === undefined ? [] : [words.evidence.ungiven({ label: ungiven })])]; // prettier-ignore
    return asQuestions([{ ...base, kind: KIND.points, options: spelled(points, spellings), source, evidence: said }]);
  }
  const options: DraftOption[] = inOrder(kept).map((label) => ({ label, role: roleOf(label), texts: [label] }));
  if (rare.length > 0) takeOthers(options, rare);
  // A mark in some rows is no question that anybody can read.
  const isHidden = options.length < 2;
  return asQuestions([
    { ...base, kind: KIND.oneAnswer, options: spelled(options, spellings), source, evidence, isHidden },
  ]);
}

const spelled = (
  options: readonly DraftOption[],
  spellings: ReadonlyMap<string, readonly string[]>,
): readonly DraftOption[] =>
  options.map((option) => ({
    ...option,
    texts: [...new Set([...option.texts, ...(spellings.get(option.label) ?? [])])],
  }));

/** Several words with a mark at their end, or many: what people write, not what they choose. */
const isSentence = (text: string): boolean =>
  /[.!?。！？]$/.test(text) || text.split(/\s+/).length >= 4 || (text.length >= 12 && /[\p{sc=Hira}]/u.test(text));

/** Words in a wording that may ask for reasons in one's own words, or for one of a list. */
const ASKS_WHY = /\bwhy\b|\breasons?\b|describe|理由/i;
/** Words in a wording that ask for an answer in one's own words. */
const OPEN =
  /comment|remark|suggest|could we|improve|\bideas?\b|anything|\belse\b|feedback|tell us|理由[をは]?.{0,6}教えて|own words|please (explain|specify)|意見|感想|要望|自由|コメント|ひとこと|一言|お聞かせ|ご記入|お書き|具体的|möchten sie uns|remarque|bemerkung|anmerkung/i;
