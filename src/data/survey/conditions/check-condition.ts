import type { Report } from '../../../base/diagnostic.ts';
import { didYouMean } from '../../../base/did-you-mean.ts';
import {
  dayNeeded,
  gridInCondition,
  notDays,
  notDivided,
  notNumbers,
  notWithin,
  unknownDefinedOption,
  unknownQuestion,
} from '../diagnostics.ts';
import { kindOf } from '../kinds/index.ts';
import type { Question } from '../types.ts';
import { atomsOf, type Atom, type Condition, type Name } from './types.ts';

/**
 * Reports names in a condition that stand for nothing, and numbers compared with answers that are none. Returns its
 * comparisons whose question exists, each with that question.
 */
export function checkCondition(
  condition: Condition,
  questions: readonly Question[],
  report: Report,
): readonly { readonly atom: Atom; readonly negated: boolean; readonly question: Question }[] {
  return atomsOf(condition).flatMap(({ atom, negated }) => {
    const question = checkQuestion(atom.question, questions, report);
    if (!question) return [];
    if (atom.op === 'gave') checkOptionNames(question, atom.options, [], report);
    checkMeasure(atom, question, report);
    return [{ atom, negated, question }];
  });
}

/** Reports what a question is asked for that it has not: places, amounts, days, numbers. Only then is the place of its name looked up, which is dear. */
function checkMeasure(atom: Atom, question: Question, report: Report): void {
  const { numbers, places, amountOf } = kindOf(question);
  const name = atom.question;
  const names = { question: question.code };
  if (atom.op === 'gave') {
    const most = places?.(question) ?? 0;
    if (atom.within !== undefined && atom.within > most) report(notWithin(name.place, { ...names, places: atom.within, most }));
  } else if (atom.amountOf) {
    if (amountOf) checkOptionNames(question, [atom.amountOf], [], report);
    else report(notDivided(name.place, names));
  } else if (atom.day && numbers !== 'days') report(notDays(name.place, names));
  else if (!atom.day && numbers === 'days') report(dayNeeded(name.place, names));
  else if (numbers === undefined) report(notNumbers(name.place, names));
} // prettier-ignore

/** The question of that name; reported if there is none: only then is its place looked up, which is dear. */
export function checkQuestion(name: Name, questions: readonly Question[], report: Report): Question | undefined {
  const { text } = name;
  const question = questions.find(({ code }) => code === text);
  if (question) return question;
  const known = questions.map(({ code }) => code);
  const items = known.filter((code) => code.startsWith(`${text}_`));
  if (items.length > 0) report(gridInCondition(name.place, { question: text, items }));
  else report(unknownQuestion(name.place, { question: text, suggestion: didYouMean(text, known) }));
  return undefined;
}

/** Reports options that the question does not have; `more` are further names that it may be asked for here. */
export function checkOptionNames(
  question: Question,
  options: readonly Name[],
  more: readonly string[],
  report: Report,
): void {
  const known = [...question.options.map(({ code }) => code), ...more];
  for (const name of options) {
    const { text } = name;
    if (known.includes(text)) continue;
    const suggestion = didYouMean(text, known);
    report(unknownDefinedOption(name.place, { question: question.code, option: text, known, suggestion }));
  }
}
