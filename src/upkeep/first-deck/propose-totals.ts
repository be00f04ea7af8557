import { FIRST_DECK_WORDS } from '../../base/messages/first-deck/index.ts';
import { cellText, type Sheet } from '../../base/export.ts';
import { NO_ANSWER } from '../../data/survey/types.ts';
import {
  recogniseTotals,
  type RecognisedBlocks,
  type RecognisedLong,
} from '../../data/survey/totals/recognise-shape.ts';
import { foldText } from '../../data/survey/source/types.ts';
import { optionCodes, questionCodes } from './codes.ts';
import { Decisions } from './decisions.ts';
import { KIND } from './kinds.ts';
import { NO_ANSWER_LABEL, roleOf } from './lexicon.ts';
import type { ProposalInput } from './propose-survey.ts';
import { MOST_SHOWN } from './propose-survey.ts';
import { surelyOrderedBy } from './option-order.ts';
import { tablePoints } from './table-points.ts';
import { tableQuestions, type TableQuestion, type TableRow } from './table-questions.ts';
import type { DeckLanguage, ProposedOption, ProposedQuestion, ProposedSurvey, UnusedColumn } from './types.ts';

type Words = (typeof FIRST_DECK_WORDS)[DeckLanguage];

/** What is decided of a question of a table. */
interface Judged extends TableQuestion {
  readonly base: number;
  readonly isBaseSaid: boolean;
  readonly isSeveral: boolean;
  /** Of a question with one answer: how many gave none of those that are printed. */
  readonly rest?: { readonly count: number } | { readonly percent: number };
  readonly evidence: readonly string[];
}

/**
 * A survey as a published table prints it: its questions, their options and bases, read by each build from the file itself. What a
 * table does not say is asked. Undefined where no sheet has a shape that can be read, or no question has a base.
 */
export function proposeTotals(input: ProposalInput): ProposedSurvey | undefined {
  const { from, chosen } = input;
  const known = from.sheets.flatMap((sheet) => {
    const found = recogniseTotals(sheet);
    return found ? [{ sheet, found, questions: tableQuestions(sheet, found) }] : [];
  });
  const first = known.toSorted((a, b) => b.questions.length - a.questions.length)[0];
  if (!first) return undefined;
  const { sheet, found, questions } = first;
  const language = input.language ?? languageOf(questions);
  const words = FIRST_DECK_WORDS[language];
  const decisions = new Decisions(chosen, words.comments);
  const titles = new Set(questions.map(({ title }) => title));
  const once = questions.filter(({ title }, i) => questions.findIndex((other) => other.title === title) === i);
  const unused: UnusedColumn[] = titles.size < questions.length ? [...titles].filter((title) => questions.filter((one) => one.title === title).length > 1).map((title) => ({ column: title, why: words.unused.twice })) : []; // prettier-ignore
  const judged = once.flatMap((question): readonly Judged[] => {
    if (unused.some(({ column }) => column === question.title)) return [];
    const own = judge(question, once, words, decisions);
    if (typeof own !== 'string') return [own];
    unused.push({ column: question.title, why: words.unused[own] });
    return [];
  });
  if (judged.length === 0) return undefined;
  for (const other of from.sheets) if (other !== sheet && other.rows > 1) unused.push({ column: other.name ?? other.file, why: words.unused.sheet }); // prettier-ignore
  const codes = questionCodes(judged.map(({ title }) => ({ name: title })));
  return {
    id: input.id,
    language,
    title: input.title,
    rows: 'aggregated',
    fieldwork: { from: input.today, to: input.today },
    hasNoDates: true,
    source: sourceOf(input, sheet, found, unused),
    questions: judged.map((question, i) =>
      proposed(question, codes[i]?.code ?? `Q${i + 1}`, i < MOST_SHOWN, language, decisions),
    ),
    unused,
    open: decisions.open,
    byDefault: [],
    columns: questions.length,
  };
}

/** Japanese if a fifth of its titles and options are. */
function languageOf(questions: readonly TableQuestion[]): DeckLanguage {
  const texts = questions.flatMap(({ wording, rows }) => [wording, ...rows.map(({ label }) => label)]);
  const japanese = texts.filter((text) => /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(text)).length;
  return japanese * 5 >= texts.length ? 'ja' : 'en';
}

/** From which sum on options without the rest are taken for one answer, of which the table leaves out who gave none. */
const NEARLY_ALL = 80;

/** What a question is, by what is printed of it; or why it cannot be used. */
function judge(question: TableQuestion, all: readonly TableQuestion[], words: Words, decisions: Decisions): Judged | 'noBase' | 'empty' {
  const { rows, said, title } = question;
  const printed = rows.filter(({ count, percent }) => count !== undefined || percent !== undefined);
  if (printed.length < rows.length || rows.length < 2) return 'empty';
  const counts = rows.every(({ count }) => count !== undefined) ? rows.reduce((sum, { count = 0 }) => sum + count, 0) : undefined;
  const digits = Math.max(0, ...rows.map((row) => row.digits));
  const percents = rows.every(({ percent }) => percent !== undefined) ? rows.reduce((sum, { percent = 0 }) => sum + percent, 0) : undefined;
  const slack = (rows.length * 10 ** -digits) / 2 + 1e-6;
  const base = question.base ?? baseOf(question, { counts, percents, slack }, all, words, decisions);
  if (base === undefined || base === 0) return 'noBase';
  const sum = counts === undefined ? (percents ?? 0) : (100 * counts) / base;
  const tolerance = counts === undefined ? slack : 1e-6;
  const evidence = [words.evidence.table({ options: rows.length, base, sum: sum.toFixed(1) })];
  if (question.base === undefined) evidence.push(words.evidence.summed);
  const shared = { ...question, base, isBaseSaid: question.base !== undefined, evidence };
  if (said === 'several' || sum > 100 + tolerance) return { ...shared, isSeveral: true };
  if (sum >= 100 - tolerance) return { ...shared, isSeveral: false };
  const rest = counts === undefined ? { percent: Number((100 - sum).toFixed(digits)) } : { count: base - counts };
  const hasNone = rows.some(({ label }) => NO_ANSWER_LABEL.test(label));
  if (said === 'one' && !hasNone) return { ...shared, isSeveral: false, rest };
  const { text, one, several } = words.questions.tableKind;
  const choice = decisions.of({ id: `table-kind.${title}`, kind: 'table-kind', columns: [title], answers: counts ?? Math.round((sum * base) / 100), about: `"${title}" ${sum.toFixed(1)}%` }, text, { one, several }, sum >= NEARLY_ALL && !hasNone ? 'one' : 'several');
  return choice === 'several' || hasNone ? { ...shared, isSeveral: true } : { ...shared, isSeveral: false, rest };
} // prettier-ignore

/** The base of a question that states none: the sum of its counts if the shares are of it; else that of all others, if somebody says so. */
function baseOf({ title, said, rows }: TableQuestion, { counts, percents, slack }: { readonly counts: number | undefined; readonly percents: number | undefined; readonly slack: number }, all: readonly TableQuestion[], words: Words, decisions: Decisions): number | undefined {
  if (counts !== undefined && said !== 'several' && (percents === undefined ? said === 'one' : Math.abs(percents - 100) <= slack)) return counts;
  const [least, most] = basesOf(rows);
  const largest = Math.max(0, ...all.map(({ base = 0 }) => base));
  if (counts !== undefined && counts === largest) return largest;
  if (least === most) return least;
  if (largest >= least && largest <= most) return largest;
  if (counts !== undefined && percents === undefined && said !== 'several' && largest === 0) {
    const { text, one, leave } = words.questions.tableSum;
    return decisions.of({ id: 'table-sum', columns: [title], answers: counts }, text, { one, leave }, 'one') === 'one' ? counts : undefined;
  }
  if (largest === 0) return undefined;
  const { text, all: everybody, leave } = words.questions.tableBase;
  const choice = decisions.of({ id: 'table-base', columns: [title], answers: largest }, (asked) => text({ ...asked, base: largest }), { all: everybody, leave }, 'leave');
  return choice === 'all' ? largest : undefined;
} // prettier-ignore

/** The least and the highest base of which all counts of a question have the shares that are printed beside them. */
function basesOf(rows: readonly TableRow[]): readonly [least: number, most: number] {
  let [least, most] = [0, Infinity];
  for (const { count, percent, digits } of rows) {
    if (count === undefined || percent === undefined || percent === 0) continue;
    const half = 10 ** -digits / 2;
    least = Math.max(least, Math.ceil((100 * count) / (percent + half) - 1e-9));
    most = Math.min(most, Math.floor((100 * count) / Math.max(percent - half, 1e-9) + 1e-9));
  }
  return most === Infinity ? [1, 0] : [least, most];
}

function proposed(question: Judged, code: string, isShown: boolean, language: DeckLanguage, decisions: Decisions): ProposedQuestion {
  const words = FIRST_DECK_WORDS[language];
  const { rows, isSeveral, rest, title, wording, base, isBaseSaid } = question;
  const points = isSeveral ? undefined : tablePoints(question, base, language, decisions);
  const isScale = points !== undefined;
  const ordered = points?.labels ?? rows.map(({ label }) => label);
  // As with answers: where that is certain, no chart ranks them, or makes a ring of them.
  const by = isSeveral || isScale ? undefined : surelyOrderedBy(ordered.filter((label) => !NO_ANSWER_LABEL.test(label)));
  const evidence = [
    ...question.evidence,
    ...(points?.evidence === undefined ? [] : [points.evidence]),
    ...(by === undefined ? [] : [words.evidence.ordered({ by })]),
  ];
  const codes = optionCodes(ordered.map((label) => ({ label, texts: [] })));
  const options = ordered.map((label, i): ProposedOption => {
    const value = points?.values.get(label);
    const own = NO_ANSWER_LABEL.test(label) ? NO_ANSWER : (codes[i] ?? `a${i + 1}`);
    return {
      code: own,
      label,
      role: own === NO_ANSWER && isScale ? 'refused' : roleOf(label),
      texts: [label],
      ...(value === undefined ? {} : { value }),
    };
  });
  const left: readonly ProposedOption[] = rest ? [{ code: NO_ANSWER, label: words.comments.unanswered, role: isScale ? 'refused' : 'answer', texts: [], ...rest }] : []; // prettier-ignore
  return {
    code,
    kind: isSeveral ? KIND.severalAnswers : isScale ? KIND.points : KIND.oneAnswer,
    wording,
    options: [...options, ...left],
    source: { ...(by === undefined ? {} : { ordered: true }), ...(title === code ? {} : { title }), ...(isBaseSaid ? {} : { base_count: base }) },
    columns: [title],
    isShown,
    evidence: rest ? [...evidence, words.evidence.rest] : evidence,
  };
} // prettier-ignore

/** `source:` as `survey.yaml` has it. */
function sourceOf(
  { from }: ProposalInput,
  sheet: Sheet,
  found: RecognisedLong | RecognisedBlocks,
  unused: readonly UnusedColumn[],
): Readonly<Record<string, unknown>> {
  const isText = from.format === 'csv';
  const header = found.shape === 'long' ? found.header + 1 : 1;
  const ignore = Object.fromEntries(unused.filter(({ column }) => !from.sheets.some(({ name }) => name === column)).map(({ column, why }) => [column, why])); // prettier-ignore
  return {
    format: from.format,
    ...(isText && from.encoding !== undefined ? { encoding: from.encoding } : {}),
    ...(isText && from.delimiter !== undefined ? { delimiter: from.delimiter } : {}),
    ...(from.sheets.length > 1 && sheet.name !== undefined ? { sheet: sheet.name } : {}),
    ...(header === 1 ? {} : { header_rows: header, names: [header] }),
    aggregated: aggregatedKeys(sheet, found),
    ...(Object.keys(ignore).length > 0 ? { ignore } : {}),
  };
}

/** How a table is made, in the keys of `aggregated:`. */
export function aggregatedKeys(
  sheet: Sheet,
  found: RecognisedLong | RecognisedBlocks,
): Readonly<Record<string, unknown>> {
  const fractions = found.fractions ? { fractions: true } : {};
  if (found.shape === 'blocks') {
    const { option, count, percent, total } = found;
    return {
      shape: 'blocks',
      ...(option > 0 ? { option: option + 1 } : {}),
      ...(count === undefined ? {} : { count }),
      ...(percent === undefined ? {} : { percent }),
      ...(total.length > 0 ? { total } : {}),
      ...fractions,
    };
  }
  const columns = (['question', 'option', 'count', 'percent', 'base'] as const).flatMap((key) => {
    const at = found.columns[key];
    const column = at === undefined ? undefined : sheet.columns[at];
    return column ? [[key, foldText(cellText(column, found.header))] as const] : [];
  });
  return { shape: 'long', ...Object.fromEntries(columns), ...fractions };
}
