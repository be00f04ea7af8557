import { kindOf } from '../../data/survey/kinds/index.ts';
import type { Code } from '../../data/survey/types.ts';
import { totalIn } from '../../data/tabulate/tabulate.ts';
import type { DotLook, FieldParams } from '../chart/pictures/field.ts';
import { questionOf, type FillContext } from './context.ts';

/** More dots than this are too small to be seen as people: one is then several of them. */
export const MOST_DOTS = 400;

/** Numbers of people that a dot may stand for. */
const PER_DOT = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** How many people a dot stands for, so that a field of so many people has `MOST_DOTS` at the most. */
export const peoplePerDot = (people: number): number =>
  PER_DOT.find((per) => people / per <= MOST_DOTS) ?? Math.ceil(people / MOST_DOTS);

/** People as dots: each run ends at the dot that its last person falls on, so that all runs together are as long as all people. */
export function inDots<L>(
  runs: readonly { readonly people: number; readonly look: L }[],
): readonly { readonly dots: number; readonly look: L }[] {
  const per = peoplePerDot(runs.reduce((sum, { people }) => sum + people, 0));
  let [people, before] = [0, 0];
  return runs.map((run) => {
    people += run.people;
    const upTo = Math.round(people / per);
    const dots = upTo - before;
    before = upTo;
    return { dots, look: run.look };
  });
}

/**
 * Everyone who answered the survey as a field of dots, those filled of whom a question was asked. Where one question of a
 * single answer decides who was asked, people stand in the order of its options, so that the same people are at the same
 * place on every slide; otherwise, those asked come first. Undefined if nobody was asked, or it is not known of whom.
 */
export function askedField(context: FillContext, code: Code | undefined): FieldParams | undefined {
  const found = code === undefined ? undefined : questionOf(context, code);
  const base = found?.table.base;
  const all = context.respondents;
  if (!found || base === undefined || base === 0 || base > all) return undefined;
  const look = (isAsked: boolean): DotLook => (isAsked ? 'plain' : 'hollow');
  const runs = routed(context, found.question.filter, base) ?? [
    { people: base, isAsked: true },
    { people: all - base, isAsked: false },
  ];
  const stretches = inDots(runs.map(({ people, isAsked }) => ({ people, look: look(isAsked) })));
  return { people: all, stretches: stretches.filter(({ dots }) => dots > 0) };
}

type Filter = NonNullable<ReturnType<typeof questionOf>>['question']['filter'];

/** People by their answers to the question that decides who is asked; neighbours alike are one run. */
function routed(
  { tables, definition, respondents }: FillContext,
  filter: Filter,
  base: number,
): readonly { readonly people: number; readonly isAsked: boolean }[] | undefined {
  if (filter?.kind !== 'condition') return undefined;
  const { condition } = filter;
  const isNegated = condition.op === 'not';
  const of = condition.op === 'not' ? condition.of : condition;
  if (of.op !== 'gave') return undefined;
  const decides = definition.questions.find((question) => question.code === of.question.text);
  const rows = totalIn(tables, of.question.text)?.rows;
  if (!decides || !rows || !kindOf(decides).exclusive) return undefined;
  const named = new Set(of.options.map(({ text }) => text));
  const runs = rows.map(({ option, count }) => ({ people: count, isAsked: named.has(option) !== isNegated }));
  const sum = (all: typeof runs): number => all.reduce((people, run) => people + run.people, 0);
  const isWhole = sum(runs) === respondents && sum(runs.filter(({ isAsked }) => isAsked)) === base;
  if (!isWhole) return undefined;
  return runs
    .filter(({ people }) => people > 0)
    .reduce<typeof runs>((joined, run) => {
      const last = joined.at(-1);
      if (last?.isAsked !== run.isAsked) return [...joined, run];
      return [...joined.slice(0, -1), { ...run, people: last.people + run.people }];
    }, []);
}
