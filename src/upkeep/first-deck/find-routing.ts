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
  return definition.questions.flatMap((question, at): readonly Routing[] => {
    const column = answers.columns.get(question.code);
    if (!column || question.filter) return [];
    const answered = count(respondents, (row) => hasAnswered(column, row));
    if (answered === 0 || answered > respondents * MOST_ANSWERED) return [];
    const found = definition.questions.slice(0, at).flatMap((on) => {
      const other = answers.columns.get(on.code);
      return other && isSource(on, question) ? (routingOn(question, column, on, other, respondents) ?? []) : [];
    });
    // The one that leaves the fewest of those whom it lets in without an answer; of equals, the nearest before.
    const best = found.reduce<Routing | undefined>((a, b) => (a && rate(a) > rate(b) ? a : b), undefined);
    return best ? [best] : [];
  });
}

const count = (rows: number, holds: (row: number) => boolean): number => {
  let sum = 0;
  for (let row = 0; row < rows; row++) if (holds(row)) sum += 1;
  return sum;
};

const rate = ({ asked, answered, exceptions }: Routing): number =>
  answered / asked - exceptions / Math.max(1, answered);

/** Questions of which each respondent gave one of some options can lead on; rows of the same grid cannot. */
const isSource = (on: Question, question: Question): boolean =>
  kindOf(on).countable && on.options.length > 1 && on.options.length <= 30 && stemOf(on.code) !== stemOf(question.code);

const stemOf = (code: string): string => code.replace(/_[A-Za-z]*\d+$/, '');

function routingOn(question: Question, column: AnswerColumn, on: Question, other: AnswerColumn, rows: number): Routing | undefined {
  const kind = kindOf(on);
  const inside = on.options.filter((_, option) => {
    let [gave, answered] = [0, 0];
    for (let row = 0; row < rows; row++) {
      if (!wasAsked(other, row) || !kind.gave(on, other, option, row)) continue;
      gave += 1;
      if (hasAnswered(column, row)) answered += 1;
    }
    return gave > 0 && answered >= gave * 0.5;
  });
  if (inside.length === 0 || inside.length === on.options.length) return undefined;
  const indices = inside.map((option) => on.options.indexOf(option));
  let [asked, answered, exceptions, out] = [0, 0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const isIn = indices.some((option) => kind.gave(on, other, option, row));
    const has = hasAnswered(column, row);
    if (isIn) asked += 1;
    else out += 1;
    if (isIn && has) answered += 1;
    if (!isIn && has) exceptions += 1;
  }
  if (out < LEAST_OUT || answered < asked * LEAST_INSIDE || exceptions > answered * MOST_OUTSIDE) return undefined;
  // Without any answer of those who are kept out, a chance that everybody answers explains it as well.
  if (exceptions > 0 && exceptions > out * 0.2) return undefined;
  return { question: question.code, on: on.code, options: inside.map(({ code }) => code), asked, answered, exceptions };
} // prettier-ignore
