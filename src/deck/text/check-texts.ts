import type { CST } from 'messageformat/cst';
import type { Place, Report } from '../../base/diagnostic.ts';
import { claimImplies } from '../../data/figures/claims.ts';
import type { Claim, Figure, Ledger, Wording, WordingForm } from '../../data/figures/types.ts';
import { takesNumber } from '../../data/figures/wordings.ts';
import type { Catalogue } from './catalogue.ts';
import { checkRankedLabels } from './check-ranked-labels.ts';
import * as says from './claim-diagnostics.ts';
import { innermost, nameOf, type FlatPattern, type Span } from './flatten.ts';
import { isLiteral } from './markup.ts';
import type { Formatter } from './formatter.ts';
import { inMessage } from './labelled.ts';
import { declaredIn, expressionsOf, subjectOf, type ParsedMessage } from './message.ts';
import type { Printed } from './printed.ts';
import type { FoundQuantifier } from './quantifiers.ts';
import { functionOf } from './references.ts';
import { resolve, type NameContext } from './subjects.ts';
import type { Texts } from './texts.ts';

/** The questionnaire's own words: the numbers in them are not findings. */
const QUESTIONNAIRE_PREFIXES = ['question.', 'item.', 'option.', 'filter_note.', 'scale.'] as const;

/** The data that texts are checked against. */
export interface CheckContext extends NameContext {
  /** Further keys whose numbers describe the survey's design, not its findings: the population, notes on its method. */
  readonly designKeys?: ReadonlySet<string>;
}

/** The deck's own frame (what is a base, which type a question is): it quantifies by its arguments, and types no number. */
const isFrame = (key: string): boolean => key.startsWith('auto.');

const isQuestionnaire = (key: string, { designKeys }: CheckContext): boolean =>
  QUESTIONNAIRE_PREFIXES.some((prefix) => key.startsWith(prefix)) || (designKeys?.has(key) ?? false);

/**
 * Reports every number and quantifier in a message that is backed neither by a figure, nor by a claim that implies it,
 * nor by a declared exception; and every figure that cannot be printed as a message asks.
 */
export function checkTexts(catalogue: Catalogue, texts: Texts, context: CheckContext, report: Report): void {
  for (const message of catalogue.messages.values()) {
    reportMistakes(message, texts.formatter, context, report);
    if (isQuestionnaire(message.key, context)) continue;
    checkNumbers(message, catalogue, context.ledger, report);
    for (const flat of texts.formatter.printedPatterns(message))
      checkRankedLabels(message, flat, context, texts, report);
  }
}

function reportMistakes(message: ParsedMessage, formatter: Formatter, context: NameContext, report: Report): void {
  for (const expression of expressionsOf(message)) {
    const problem = evaluate(message, expression, formatter, context)?.problem;
    if (problem?.kind === 'mistake') report(problem.diagnose(message.at(expression.start), message.key));
  }
}

/** What an expression prints; undefined if it calls none of our functions, or is about an argument. */
export function evaluate(
  message: ParsedMessage,
  expression: CST.Expression,
  formatter: Formatter,
  context: NameContext,
): Printed | undefined {
  const declared = declaredIn(message);
  const calling = functionOf(expression) ? expression : localOf(expression, declared);
  const name = calling && functionOf(calling);
  const subject = resolve((calling && subjectOf(calling, declared)) ?? '', context);
  if (!calling || !name || !subject || calling.functionRef?.type !== 'function') return undefined;
  const options = calling.functionRef.options.map(
    (o) => [nameOf(o.name), o.value.type === 'literal' ? o.value.value : undefined] as const,
  );
  return formatter.print(name, inMessage(subject, message, context), Object.fromEntries(options));
}

const localOf = (
  expression: CST.Expression,
  declared: ReadonlyMap<string, CST.Expression>,
): CST.Expression | undefined =>
  expression.arg?.type === 'variable' && !expression.functionRef ? declared.get(expression.arg.name) : undefined;

/** Reports numbers and quantifiers of a message, except those that are accounted for. */
export function checkNumbers(message: ParsedMessage, catalogue: Catalogue, ledger: Ledger, report: Report): void {
  const reported = new Set<number>();
  // Variants can share a stretch of the source: each mistake is reported once.
  const once =
    (offset: number): Report =>
    (diagnostic) => {
      if (!reported.has(offset)) report(diagnostic);
      reported.add(offset);
    };
  for (const flat of message.flat) {
    const quantifiers = findQuantifiers(flat, catalogue);
    for (const found of isFrame(message.key) ? [] : quantifiers)
      checkQuantifier(message, flat, found, ledger, once(offsetOf(flat, found.start)));
    checkDigits(message, flat, quantifiers, ledger, once);
    checkUnits(message, flat, ledger, once);
    for (const span of flat.spans) {
      if (span.name !== 'claim' || isWorded(flat, span, quantifiers)) continue;
      const words = flat.text.slice(span.start, span.end);
      const params = { key: message.key, claim: span.option ?? '', words };
      once(span.offset)(says.claimWithoutWording(message.at(span.offset), params));
    }
  }
}

const offsetOf = (flat: FlatPattern, index: number): number => flat.offsets[index] ?? 0;

/** What was found in the messages of a catalogue, which figures do not change. */
const found = new WeakMap<Catalogue['quantifiers'], WeakMap<FlatPattern, readonly FoundQuantifier[]>>();

/** Quantifiers of a pattern; one whose number cannot be read has no wording. */
export function findQuantifiers(flat: FlatPattern, { quantifiers }: Catalogue): readonly FoundQuantifier[] {
  const memory = found.get(quantifiers) ?? new WeakMap<FlatPattern, readonly FoundQuantifier[]>();
  found.set(quantifiers, memory);
  const known = memory.get(flat) ?? quantifiers.find(flat.text).map(withWholeWording);
  memory.set(flat, known);
  return known;
}

function withWholeWording(one: FoundQuantifier): FoundQuantifier {
  const { wording, ...rest } = one;
  const isWhole = wording && (wording.n !== undefined || !takesNumber(wording.form) || wording.form === 'top');
  return isWhole ? one : rest;
}

/** What no remark of the author's may say: it can be counted. */
const COUNTED: readonly WordingForm[] = [
  'under_percent', 'at_most_percent', 'at_least_percent', 'over_percent', 'about_percent', 'under_tenths', 'at_least_tenths',
  'about_tenths', 'one_in', 'of_hundred', 'at_least_half', 'over_half', 'count_at_least',
]; // prettier-ignore

function checkQuantifier(
  message: ParsedMessage,
  flat: FlatPattern,
  { start, end, words, wording }: FoundQuantifier,
  ledger: Ledger,
  report: Report,
): void {
  const span = innermost(flat, ['claim', 'editorial'], start, end);
  const isRemark = span?.name === 'editorial';
  // A remark may say "many" and "the top two"; how many it is can only be counted.
  if (isRemark && !(wording && COUNTED.includes(wording.form))) return;
  const place = (): Place => message.at(offsetOf(flat, start));
  const { key } = message;
  if (!span || isRemark) {
    const suggestions = claimsImplying(wording, ledger).map(({ id }) => `{#claim id=${id}}${words}{/claim}`);
    const mayBeRemark = !(wording && COUNTED.includes(wording.form));
    report(says.unbackedQuantifier(place(), { key, words, isRemark, mayBeRemark, suggestions }));
    return;
  }
  const claim = ledger.claims.get(span.option ?? '');
  if (!claim || !wording || claimImplies(claim, wording, ledger.tolerances)) return;
  const suggestions = claimsImplying(wording, ledger).map(({ id }) => id);
  report(says.claimDoesNotImply(place(), { key, words, claim: claim.id, expression: claim.expression, suggestions }));
}

/** The first few true claims from which a wording follows. */
const claimsImplying = (wording: Wording | undefined, ledger: Ledger): readonly Claim[] =>
  wording
    ? [...ledger.claims.values()].filter((c) => c.holds && claimImplies(c, wording, ledger.tolerances)).slice(0, 3)
    : [];

// Digits of any script and width, and single characters that are numbers (½, ②, Ⅻ; not the kanji 〇).
const NUMBERS = /\p{Nd}+(?:[.,．，]\p{Nd}+)*|[\p{No}Ⅰ-ↈ]/gu;

function checkDigits(
  message: ParsedMessage,
  flat: FlatPattern,
  quantifiers: readonly FoundQuantifier[],
  ledger: Ledger,
  reportOnce: (offset: number) => Report,
): void {
  for (const match of flat.text.matchAll(NUMBERS)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (quantifiers.some((q) => q.start < end && q.end > start)) continue;
    const span = innermost(flat, ['claim', 'editorial', 'literal'], start, end);
    const isPercent = /^\s*[%％]/.test(flat.text.slice(end));
    const suggestions = figuresPrinting(match[0], isPercent, ledger);
    if (isFrame(message.key) && isPercent && match[0] === '100') continue;
    const words = isPercent ? `${match[0]}%` : match[0];
    const offset = offsetOf(flat, start);
    if (span?.name === 'literal') {
      const kind = span.option ?? '';
      const typed = flat.text.slice(span.start, span.end);
      if (!isLiteral(kind, match[0], isPercent)) reportOnce(offset)(says.noSuchLiteral(message.at(span.offset), { key: message.key, kind, words: typed })); // prettier-ignore
      continue;
    }
    const params = { key: message.key, words, within: span?.name === 'claim' ? 'claim' : span ? 'editorial' : undefined, suggestions } as const; // prettier-ignore
    reportOnce(offset)(says.unbackedNumber(message.at(offset), params));
  }
}

/** Units that no figure is followed by but a mean amount: a share prints its own, and a count has none of them. */
const UNIT = /^\s*(?:[%％]|per\s?cent|パーセント|割)/i;

/** Whether a figure is the mean of what an option got of a total, which may be divided in percent. */
const isAmount = (figure: Figure | undefined): boolean =>
  figure?.measure === 'value' && figure.options.length === 1 && figure.expression.startsWith('mean(');

function checkUnits(message: ParsedMessage, flat: FlatPattern, ledger: Ledger, reportOnce: (offset: number) => Report): void {
  for (const [at, expression] of flat.placeholders) {
    const [unit] = UNIT.exec(flat.text.slice(at + 1)) ?? [];
    const does = functionOf(expression);
    if (unit === undefined || does === undefined || does === 'label') continue;
    const subject = subjectOf(expression, declaredIn(message)) ?? '';
    if (does === 'value' && isAmount(ledger.figures.get(subject))) continue;
    const offset = offsetOf(flat, at + 1);
    const params = { key: message.key, unit: unit.trim(), written: `{$${subject} :${does}}` };
    reportOnce(offset)(says.unitAfterFigure(message.at(offset), params));
  }
} // prettier-ignore

/** How a message can print the figures that have the typed value. */
function figuresPrinting(typed: string, isPercent: boolean, ledger: Ledger): readonly string[] {
  const value = Number(typed.normalize('NFKC').replaceAll(',', ''));
  const figures = [...ledger.figures.values()].filter((f) => f.provenance !== 'reconstructed');
  const printing = isPercent
    ? figures.filter((f) => f.measure === 'percent' && f.displayed === value).map((f) => `{$${f.id} :share}`)
    : figures.filter((f) => f.measure === 'count' && f.count === value).map((f) => `{$${f.id} :count}`);
  return printing.slice(0, 3);
}

/** Whether the words of a claim say something that can be checked against it. */
function isWorded(flat: FlatPattern, span: Span, quantifiers: readonly FoundQuantifier[]): boolean {
  const isOwn = (start: number, end: number): boolean => innermost(flat, ['claim'], start, end) === span;
  return (
    quantifiers.some((q) => q.wording && isOwn(q.start, q.end)) ||
    [...flat.placeholders].some(
      ([at, expression]) => isOwn(at, at + 1) && ['approx', 'rank', 'wording'].includes(functionOf(expression) ?? ''),
    )
  );
}
