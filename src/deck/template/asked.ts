import { kindOf } from '../../data/survey/kinds/index.ts';
import type { Code } from '../../data/survey/types.ts';
import { totalIn } from '../../data/tabulate/tabulate.ts';
import type { DotLook, FieldParams } from '../chart/pictures/field.ts';
import { inDots, peoplePerDot } from '../chart/pictures/people-dots.ts';
import type { StripParams } from '../chart/pictures/strip.ts';
import { plain } from '../text/types.ts';
import { askedIn } from './base-words.ts';
import { questionOf, type FillContext } from './context.ts';
import { filterWords } from './filter-words.ts';

/** Beside how many people they are, dots need words only where each is several of them. */
function manyPerDot(people: number): Pick<FieldParams, 'perDot'> {
  const perDot = peoplePerDot(people);
  return perDot === 1 ? {} : { perDot };
}

/**
 * Everyone who answered the survey as a field of dots, those filled of whom a question was asked. Where one question of a
 * single answer decides who was asked, people stand in the order of its options, so that the same people are at the same
 * place on every slide; otherwise, those asked come first. Undefined if nobody was asked, or it is not known of whom.
 */
export function askedField(context: FillContext, code: Code | undefined): FieldParams | undefined {
  const found = code === undefined ? undefined : questionOf(context, code);
  const asked = found && askedIn(found.table);
  const all = context.respondents;
  if (!found || asked === undefined || asked === 0 || asked > all) return undefined;
  const look = (isAsked: boolean): DotLook => (isAsked ? 'plain' : 'hollow');
  const runs = routed(context, found.question.filter, asked) ?? [
    { people: asked, isAsked: true },
    { people: all - asked, isAsked: false },
  ];
  const stretches = inDots(runs.map(({ people, isAsked }) => ({ people, look: look(isAsked) })));
  return { stretches: stretches.filter(({ dots }) => dots > 0), ...manyPerDot(all) };
}

type Filter = NonNullable<ReturnType<typeof questionOf>>['question']['filter'];

/** The question of a single answer whose options alone decide who is asked, and which of them do. */
function decisionOf(
  { tables, definition }: FillContext,
  filter: Filter,
): { readonly question: Code; readonly asks: (option: Code) => boolean } | undefined {
  if (filter?.kind !== 'condition') return undefined;
  const { condition } = filter;
  const isNegated = condition.op === 'not';
  const of = condition.op === 'not' ? condition.of : condition;
  if (of.op !== 'gave' || (of.within ?? 1) > 1) return undefined;
  const question = of.question.text;
  const decides = definition.questions.find(({ code }) => code === question);
  if (!decides || !totalIn(tables, question) || !kindOf(decides).exclusive) return undefined;
  const named = new Set(of.options.map(({ text }) => text));
  return { question, asks: (option) => named.has(option) !== isNegated };
}

const peopleIn = (runs: readonly { readonly people: number }[]): number =>
  runs.reduce((sum, { people }) => sum + people, 0);

/** People by their answers to the question that decides who is asked; neighbours alike are one run. */
function routed(
  context: FillContext,
  filter: Filter,
  asked: number,
): readonly { readonly people: number; readonly isAsked: boolean }[] | undefined {
  const decision = decisionOf(context, filter);
  const rows = decision && totalIn(context.tables, decision.question)?.rows;
  if (!decision || !rows) return undefined;
  const runs = rows.map(({ option, count }) => ({ people: count, isAsked: decision.asks(option) }));
  const isWhole = peopleIn(runs) === context.respondents && peopleIn(runs.filter(({ isAsked }) => isAsked)) === asked;
  if (!isWhole) return undefined;
  return joined(
    runs.filter(({ people }) => people > 0),
    (a, b) => a.isAsked === b.isAsked,
  );
}

/** Those who were asked the same questions: everyone, or those of whom a condition holds. */
export interface AskedBase {
  /** Of a question that not everyone was asked. */
  readonly filter?: Filter;
  /** In the order of the questionnaire. */
  readonly questions: readonly Code[];
  readonly people: number;
}

/**
 * Who was asked what, one row for each base, in the order of the questionnaire. A question of which it is not known whom
 * it was asked is in none.
 */
export function askedBases(context: FillContext): readonly AskedBase[] {
  const bases = new Map<string, AskedBase>();
  for (const { code, filter } of context.definition.questions) {
    const table = totalIn(context.tables, code);
    const asked = table && askedIn(table);
    if (asked === undefined || asked === 0 || filter?.kind === 'unknown') continue;
    const who = filter === undefined ? '' : plain(filterWords(context.texts, filter.condition));
    const { questions, people } = bases.get(who) ?? { questions: [], people: 0 };
    bases.set(who, {
      ...(filter ? { filter } : {}),
      questions: [...questions, code],
      people: filter === undefined ? context.respondents : Math.max(people, asked),
    });
  }
  return [...bases.values()];
}

/** A run of people in the picture of everyone, with the bases that they belong to. */
interface BaseRun {
  readonly people: number;
  readonly look: DotLook;
  readonly bases: ReadonlySet<AskedBase>;
}

/** The looks of those who were asked more than everyone was, one for each base. */
const LOOKS: readonly DotLook[] = ['plain', 'second', 'rest'];

/**
 * Everyone in the order of the answers that decided who was asked what. Where more than one question decided it, nothing
 * is known of who is where: undefined.
 */
function baseRuns(context: FillContext, bases: readonly AskedBase[]): readonly BaseRun[] | undefined {
  const all = context.respondents;
  const some = bases.filter(({ filter }) => filter !== undefined);
  const everyone = bases.filter(({ filter }) => filter === undefined);
  if (some.length === 0) return [{ people: all, look: 'plain', bases: new Set(everyone) }];
  const decisions = some.map((base) => ({ base, ...decisionOf(context, base.filter) }));
  const [first] = decisions;
  const rows = first?.question === undefined ? undefined : totalIn(context.tables, first.question)?.rows;
  if (!rows || decisions.some(({ question }) => question !== first?.question)) return undefined;
  const runs = rows
    .filter(({ count }) => count > 0)
    .map(({ option, count }): BaseRun => {
      const asked = decisions.filter(({ asks }) => asks?.(option)).map(({ base }) => base);
      const look = asked[0] === undefined ? 'hollow' : (LOOKS[some.indexOf(asked[0])] ?? 'rest');
      return { people: count, look, bases: new Set([...everyone, ...asked]) };
    });
  const isWhole =
    peopleIn(runs) === all && some.every((base) => peopleIn(runs.filter((run) => run.bases.has(base))) === base.people);
  return isWhole ? runs : undefined;
}

/** Runs of which neighbours alike are one; `same` says what alike is. */
function joined<R extends { readonly people: number }>(
  runs: readonly R[],
  same: (a: R, b: R) => boolean,
): readonly R[] {
  return runs.reduce<readonly R[]>((before, run) => {
    const last = before.at(-1);
    if (!last || !same(last, run)) return [...before, run];
    return [...before.slice(0, -1), { ...run, people: last.people + run.people }];
  }, []);
}

/** Everyone as a field of dots in the looks of what they were asked. Undefined if there is nobody. */
export function basesField(context: FillContext): FieldParams | undefined {
  if (context.respondents === 0) return undefined;
  const runs = baseRuns(context, askedBases(context)) ?? [{ people: context.respondents, look: 'plain' as const }];
  const alike = joined(
    runs.map(({ people, look }) => ({ people, look })),
    (a, b) => a.look === b.look,
  );
  return { stretches: inDots(alike).filter(({ dots }) => dots > 0), ...manyPerDot(context.respondents) };
}

/** Everyone as a field of dots, all alike; undefined if there is nobody. */
export const everyoneField = (people: number): FieldParams | undefined =>
  people === 0 ? undefined : { stretches: inDots([{ people, look: 'plain' as const }]), ...manyPerDot(people) };

/** Where a base is in the field: filled in the looks of its people, the others left out. */
export function baseStrip(context: FillContext, base: AskedBase): StripParams {
  const runs = baseRuns(context, askedBases(context));
  const others = Math.max(0, context.respondents - base.people);
  if (!runs) return { stretches: [{ people: base.people, look: 'plain' }, { people: others }] };
  const isIn = (run: BaseRun): boolean => [...run.bases].some(({ questions }) => questions[0] === base.questions[0]);
  const parts = runs.map((run): StripParams['stretches'][number] =>
    isIn(run) ? { people: run.people, look: run.look } : { people: run.people },
  );
  return { stretches: joined(parts, (a, b) => a.look === b.look) };
}
