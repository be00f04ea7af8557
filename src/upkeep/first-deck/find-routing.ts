import { kindOf } from '../../data/survey/kinds/index.ts';
import { hasAnswered, wasAsked, type AnswerColumn, type Question, type Survey } from '../../data/survey/types.ts';

/** A condition by which a question seems to have been asked. */
export interface Routing {
  readonly question: string;
  /** The earlier question on which it rests, and the answers that lead on. */
  readonly on: string;
  readonly options: readonly string[];
  /** Who gave one of them, and how many of these answered. */
  readonly asked: number;
  readonly answered: number;
  /** Others who answered nevertheless. */
  readonly exceptions: number;
}

/** Who is asked less than this share of the respondents seems to have been chosen. */
const MOST_ANSWERED = 0.97;
/** Of those whom a filter lets in, at least so many answer; of the others, at most so many. */
const LEAST_INSIDE = 0.8;
const MOST_OUTSIDE = 0.03;
/** A filter that keeps out fewer proves nothing. */
const LEAST_OUT = 5;

/**
 * For each question that many left blank, the earlier question whose answers tell who answered it: nobody, or hardly anybody,
 * with other answers did. Questions without such a one are not in the result.
 */
export function findRouting({ definition, answers }: Survey): readonly Routing[] {
  const respondents = answers.ids.length;
  const sources = new Map<string, Source>();
  const sourceOf = (on: Question): Source | undefined => {
    const column = answers.columns.get(on.code);
    const source = sources.get(on.code) ?? (column && readSource(on, column, respondents));
    if (source) sources.set(on.code, source);
    return source;
  };
  return definition.questions.flatMap((question, at): readonly Routing[] => {
    const column = answers.columns.get(question.code);
    if (!column || question.filter) return [];
    const has = rowsWhere(respondents, (row) => hasAnswered(column, row));
    const answered = size(has);
    if (answered === 0 || answered > respondents * MOST_ANSWERED) return [];
    const found = definition.questions.slice(0, at).flatMap((on) => {
      const source = isSource(on, question) ? sourceOf(on) : undefined;
      return source ? (routingOn(question, has, source, respondents) ?? []) : [];
    });
    // The one that leaves the fewest of those whom it lets in without an answer; of equals, the nearest before.
    const best = found.reduce<Routing | undefined>((a, b) => (a && rate(a) > rate(b) ? a : b), undefined);
    return best ? [best] : [];
  });
}

const rate = ({ asked, answered, exceptions }: Routing): number =>
  answered / asked - exceptions / Math.max(1, answered);

/** Questions of which each respondent gave one of some options can lead on; rows of the same grid cannot. */
const isSource = (on: Question, question: Question): boolean =>
  kindOf(on).countable && on.options.length > 1 && on.options.length <= 30 && stemOf(on.code) !== stemOf(question.code);

const stemOf = (code: string): string => code.replace(/_[A-Za-z]*\d+$/, '');

/** Some of the respondents: a bit for each. Thousands of questions are compared, each with each. */
type Rows = Uint32Array;

function rowsWhere(respondents: number, holds: (row: number) => boolean): Rows {
  const rows = new Uint32Array(Math.ceil(respondents / 32));
  for (let row = 0; row < respondents; row++) if (holds(row)) rows[row >>> 5]! |= 1 << (row & 31);
  return rows;
}

const both = (a: Rows, b: Rows): Rows => a.map((word, i) => word & b[i]!);
const either = (a: Rows, b: Rows): Rows => a.map((word, i) => word | b[i]!);

function size(rows: Rows): number {
  let sum = 0;
  for (const word of rows) sum += bitsIn(word);
  return sum;
}

/** How many are in both. */
function shared(a: Rows, b: Rows): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += bitsIn(a[i]! & b[i]!);
  return sum;
}

/** Bits that are set among 32, counted in pairs, fours, bytes (H. S. Warren, Hacker's Delight, 5-1). */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A question that may lead on to others, with who gave each of its options, and who of them was asked. */
interface Source {
  readonly on: Question;
  readonly options: readonly { readonly code: string; readonly gave: Rows; readonly asked: Rows }[];
}

function readSource(on: Question, column: AnswerColumn, respondents: number): Source {
  const kind = kindOf(on);
  const asked = rowsWhere(respondents, (row) => wasAsked(column, row));
  const options = on.options.map(({ code }, option) => {
    const gave = rowsWhere(respondents, (row) => kind.gave(on, column, option, row));
    return { code, gave, asked: both(gave, asked) };
  });
  return { on, options };
}

type Leading = Source['options'];

/**
 * Options without those that let nobody in who answered and is not let in by the others: of several answers, one that many give together with the
 * one that decides seems to lead on, too.
 */
const withoutIdle = (leading: Leading, has: Rows): Leading =>
  leading.reduce<Leading>((kept, option) => {
    const others = kept.filter((one) => one !== option);
    if (others.length === 0) return kept;
    const [all, less] = [letInBy(kept), letInBy(others)];
    return shared(less, has) === shared(all, has) && size(less) < size(all) ? others : kept;
  }, leading);

const answersOf = (on: Question, options: Leading): Leading =>
  options.filter((_, i) => on.options[i]?.role === 'answer');

const letInBy = (options: Leading): Rows => options.map(({ gave }) => gave).reduce(either);

/** Whether its options stand in an order, in which a condition is a stretch: scores up to 6. */
const isOrdered = ({ ordered, options }: Question): boolean =>
  ordered || options.every(({ role, value, from, to }) => role !== 'answer' || value !== undefined || from !== undefined || to !== undefined); // prettier-ignore

/** The options of a stretch with those in it, and beyond its end, that nobody gave: the next respondent may. "Don't know" is on no stretch. */
function withUngiven(leading: Leading, options: Leading): Leading {
  if (!leading.every((option) => options.includes(option))) return leading;
  const at = leading.map((option) => options.indexOf(option));
  const isGiven = ({ gave }: Leading[number]): boolean => size(gave) > 0;
  const [first, last] = [Math.min(...at), Math.max(...at)];
  const from = options.slice(0, Math.max(0, first)).some(isGiven) ? first : 0;
  const to = options.slice(last + 1).some(isGiven) ? last : options.length - 1;
  const stretch = options.slice(from, to + 1);
  return stretch.every((option) => leading.includes(option) || !isGiven(option)) ? stretch : leading;
}

/** `has` are those who answered the question. */
function routingOn(question: Question, has: Rows, { on, options }: Source, respondents: number): Routing | undefined {
  const leading = options.filter(({ asked }) => {
    const answered = shared(asked, has);
    return answered > 0 && answered >= size(asked) * 0.5;
  });
  const inside = isOrdered(on)
    ? withUngiven(withoutIdle(leading, has), answersOf(on, options))
    : withoutIdle(leading, has);
  if (inside.length === 0 || inside.length === options.length) return undefined;
  const letIn = letInBy(inside);
  const [asked, answered] = [size(letIn), shared(letIn, has)];
  const exceptions = size(has) - answered;
  const out = respondents - asked;
  if (out < LEAST_OUT || answered < asked * LEAST_INSIDE || exceptions > answered * MOST_OUTSIDE) return undefined;
  // Without any answer of those who are kept out, a chance that everybody answers explains it as well.
  if (exceptions > 0 && exceptions > out * 0.2) return undefined;
  return { question: question.code, on: on.code, options: inside.map(({ code }) => code), asked, answered, exceptions };
}
