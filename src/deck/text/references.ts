import type { CST } from 'messageformat/cst';
import type { Phrase, Place, Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { Catalogue } from './catalogue.ts';
import * as says from './diagnostics.ts';
import { nameOf } from './flatten.ts';
import { canPrint, FUNCTIONS, functionsFor, isFunctionName, type FunctionName, type SubjectKind } from './functions.ts';
import { declaredIn, expressionsOf, subjectOf, type ParsedMessage } from './message.ts';
import type { Subject } from './printed.ts';
import { ARGUMENT_PREFIX, isBroken, namesIn, resolve, type NameContext } from './subjects.ts';

/**
 * Reports names in messages that stand for nothing, functions that cannot print what they are given, and markup that
 * names no claim or editorial remark.
 */
export function checkReferences(catalogue: Catalogue, names: NameContext, report: Report): void {
  for (const message of catalogue.messages.values()) {
    const declared = declaredIn(message);
    for (const expression of expressionsOf(message)) checkExpression(message, expression, declared, names, report);
    checkSpans(message, names, report);
  }
}

function checkExpression(
  message: ParsedMessage,
  expression: CST.Expression,
  declared: ReadonlyMap<string, CST.Expression>,
  names: NameContext,
  report: Report,
): void {
  const name = subjectOf(expression, declared);
  const own = functionOf(expression);
  const place = (): Place => message.at(expression.arg?.start ?? expression.start);
  if (name === undefined) {
    if (own) report(says.wrongFunction(place(), { ...TYPED, function: own, functions: [] }));
    return;
  }
  // A local name is checked where it is declared.
  const isLocal =
    expression.arg?.type === 'variable' && declared.has(expression.arg.name) && declared.get(name) !== expression;
  if (isLocal && !own) return;
  const takesArguments = message.key.startsWith(ARGUMENT_PREFIX) && (!own || FUNCTIONS[own].takes === 'argument');
  if (takesArguments || isBroken(name, names)) return;
  const subject = resolve(name, names);
  if (!subject) {
    const suggestion = didYouMean(name, namesIn(names));
    if (!isLocal) report(says.unknownVariable(place(), { name, suggestion }));
  } else if (!expression.functionRef) {
    report(says.noFunction(place(), { name, functions: printersOf(subject) }));
  } else if (!own || !fits(own, subject)) {
    const written = expression.functionRef.type === 'function' ? nameOf(expression.functionRef.name) : '';
    const params = { name, subject: describe(subject), function: written, functions: printersOf(subject) };
    report(says.wrongFunction(place(), params));
  }
}

const TYPED = { name: '', subject: { en: 'typed by hand', ja: '手書きの語句' } };

/** Which of our functions an expression calls, if any. */
export function functionOf(expression: CST.Expression): FunctionName | undefined {
  const ref = expression.functionRef;
  const name = ref?.type === 'function' ? nameOf(ref.name) : '';
  return isFunctionName(name) ? name : undefined;
}

function fits(name: FunctionName, subject: Subject): boolean {
  const { takes } = FUNCTIONS[name];
  if (takes === 'figure') return subject.figure !== undefined && canPrint(name, subject.figure);
  return takes !== 'argument' && subject[takes] !== undefined;
}

function kindOf(subject: Subject): SubjectKind {
  return subject.figure ? 'figure' : subject.claim ? 'claim' : 'fact';
}

const printersOf = (subject: Subject): readonly string[] =>
  functionsFor(kindOf(subject)).filter(
    (name) => !subject.figure || (isFunctionName(name) && canPrint(name, subject.figure)),
  );

const MEASURES = {
  percent: { en: 'a percentage', ja: '割合' },
  count: { en: 'a number of respondents', ja: '人数' },
  rank: { en: 'a rank', ja: '順位' },
  value: { en: 'a mean or median', ja: '平均値・中央値' },
} as const;

function describe(subject: Subject): Phrase {
  if (subject.figure) return MEASURES[subject.figure.measure];
  return subject.claim ? { en: 'a claim', ja: '主張' } : { en: 'a company fact', ja: '会社情報' };
}

function checkSpans(message: ParsedMessage, names: NameContext, report: Report): void {
  const { claims, editorial } = names.ledger;
  const seen = new Set<number>();
  for (const { name, option: id, offset } of message.flat.flatMap((flat) => flat.spans)) {
    if (id === undefined || seen.has(offset)) continue;
    seen.add(offset);
    const place = (): Place => message.at(offset);
    if (name === 'claim' && !claims.has(id) && !isBroken(id, names)) {
      report(says.unknownClaim(place(), { id, suggestion: didYouMean(id, claims.keys()) }));
    } else if (name === 'editorial' && !editorial.has(id)) {
      report(says.unknownEditorial(place(), { id, suggestion: didYouMean(id, editorial.keys()) }));
    }
  }
}
