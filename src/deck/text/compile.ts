import { MessageFormat, type MessagePart } from 'messageformat';
import type { CST } from 'messageformat/cst';
import { DefaultFunctions, type MessageFunction, type MessageValue } from 'messageformat/functions';
import { nameOf } from './flatten.ts';
import { FUNCTIONS, isFunctionName, type FunctionName } from './functions.ts';
import type { LocaleFormats } from './locale-formats.ts';
import type { ParsedMessage } from './message.ts';
import type { Printed, PrintedRun, Subject } from './printed.ts';

/** What the variables of a message stand for: subjects of ours, arguments of the caller, or runs made earlier. */
export type Scope = Readonly<Record<string, Subject | string | number | readonly PrintedRun[]>>;

export type Parts = readonly MessagePart<'printed'>[];
export type Options = Readonly<Record<string, unknown>>;
export type Print = (name: FunctionName, subject: Subject, options: Options) => Printed;

/** Formats messages to parts. It never reports anything: the checks have reported what is wrong with a message. */
export type PartsOf = (message: ParsedMessage, scope: Scope) => Parts;

/**
 * Compiles each message when it is first formatted. A message without choices, declarations and options of
 * MessageFormat's own needs no resolver. Nearly all messages are like that, and a MessageFormat object for each would
 * be the most expensive part of this stage.
 */
export function createPartsOf(locale: string, formats: LocaleFormats, print: Print): PartsOf {
  const functions = functionsOf(formats, print);
  const compiled = new Map<ParsedMessage, (scope: Scope) => Parts>();
  const compile = (message: ParsedMessage): ((scope: Scope) => Parts) => {
    if (isStraight(message.syntax)) {
      const { body } = message.syntax.pattern;
      return (scope) => body.map((node) => straightPart(node, scope, formats, print));
    }
    const format = new MessageFormat<'printed'>(locale, message.model, { bidiIsolation: 'none', functions });
    return (scope) => format.formatToParts(scope, () => undefined);
  };
  return (message, scope) => {
    let format = compiled.get(message);
    if (!format) {
      format = compile(message);
      compiled.set(message, format);
    }
    return format(scope);
  };
}

const functionsOf = (formats: LocaleFormats, print: Print): Record<string, MessageFunction<'printed'>> => ({
  ...Object.fromEntries(
    (Object.keys(FUNCTIONS) as FunctionName[]).map((name): [string, MessageFunction<'printed'>] => [
      name,
      (_context, options, input) => {
        const subject = subjectOf(typeof input === 'object' && input !== null ? input.valueOf() : input);
        return messageValue(print(name, subject, options), subject, formats);
      },
    ]),
  ),
  // MessageFormat's own makes a format and plural rules anew for each number: a twelfth of a first deck in English.
  number: (context, options, input) => {
    // Its values have a type of their own, which runs are made of too (`printedRuns`).
    const usual = (): MessageValue<'printed'> => DefaultFunctions.number(context, options, input) as unknown as MessageValue<'printed'>;
    if (typeof input !== 'number' || Object.keys(options).length > 0) return usual();
    const run = { text: formats.number(input), role: 'text', figures: [] } as const;
    return messageValue({ runs: [run], selector: input }, { name: String(input), argument: input }, formats);
  },
}); // prettier-ignore

/** Which of its variants a message prints, counted from 0; 0 for a message without any. */
export type VariantOf = (message: ParsedMessage, scope: Scope) => number;

/** Finds the variant that is printed: the message is formatted with each variant's number in place of its words. */
export const createVariantOf =
  (locale: string, formats: LocaleFormats, print: Print): VariantOf =>
  ({ syntax, model }, scope) => {
    if (syntax.type !== 'select' || model.type !== 'select') return 0;
    const variants = model.variants.map((variant, index) => ({ ...variant, value: [String(index)] }));
    const functions = functionsOf(formats, print);
    const numbered = new MessageFormat<'printed'>(locale, { ...model, variants }, { bidiIsolation: 'none', functions });
    return Number(numbered.format(scope, () => undefined)) || 0;
  };

/** Whether a message has one pattern whose placeholders each print one thing in one way. */
function isStraight(syntax: CST.Message): syntax is CST.SimpleMessage {
  if (syntax.type !== 'simple') return false;
  return syntax.pattern.body.every((node) => {
    if (node.type === 'text' || node.markup) return true;
    const ref = node.functionRef;
    if (ref === undefined) return true;
    if (ref.type !== 'function' || node.arg?.type !== 'variable') return false;
    const name = nameOf(ref.name);
    if (name === 'number') return ref.options.length === 0;
    return isFunctionName(name) && ref.options.every((option) => option.value.type === 'literal');
  });
}

function straightPart(
  node: CST.Text | CST.Expression,
  scope: Scope,
  formats: LocaleFormats,
  print: Print,
): MessagePart<'printed'> {
  if (node.type === 'text') return { type: 'text', value: node.value };
  if (node.markup) {
    const kind = node.markup.open.value === '/' ? 'close' : node.markup.close ? 'standalone' : 'open';
    return { type: 'markup', kind, name: nameOf(node.markup.name), options: literals(node.markup.options) };
  }
  if (node.arg?.type !== 'variable') return { type: 'text', value: node.arg?.value ?? '' };
  const { name } = node.arg;
  const value = Object.hasOwn(scope, name) ? scope[name] : undefined;
  if (value === undefined) return { type: 'fallback', source: `$${name}` };
  const called = node.functionRef?.type === 'function' ? nameOf(node.functionRef.name) : undefined;
  if (called !== undefined && isFunctionName(called)) {
    const options = node.functionRef?.type === 'function' ? literals(node.functionRef.options) : {};
    return printedPart(print(called, subjectOf(value), options).runs);
  }
  if (typeof value === 'string') return { type: 'text', value };
  if (typeof value === 'number') return { type: 'text', value: formats.number(value) };
  return { type: 'unknown', value };
}

const literals = (options: readonly CST.Option[]): Record<string, string> =>
  Object.fromEntries(options.flatMap((o) => (o.value.type === 'literal' ? [[nameOf(o.name), o.value.value]] : [])));

const printedPart = (
  runs: readonly PrintedRun[],
): { readonly type: 'printed'; readonly runs: readonly PrintedRun[] } => ({
  type: 'printed',
  runs,
});

/** The thing that a function is called on: an argument, or a subject of ours. */
function subjectOf(value: unknown): Subject {
  if (typeof value === 'string' || typeof value === 'number') return { name: String(value), argument: value };
  return value !== null && typeof value === 'object' && 'name' in value ? (value as Subject) : { name: '?' };
}

function messageValue(printed: Printed, subject: Subject, formats: LocaleFormats): MessageValue<'printed'> {
  const { runs, selector } = printed;
  return {
    type: 'printed',
    toParts: () => [printedPart(runs)],
    toString: () => runs.map((run) => run.text).join(''),
    valueOf: () => subject.argument ?? subject,
    ...(selector === undefined ? {} : { selectKey: (keys) => selectKey(selector, keys, formats.plural) }),
  };
}

/** The variant for a value: the one that names it, else that of its plural category. */
function selectKey(
  selector: string | number,
  keys: ReadonlySet<string>,
  plural: (value: number) => string,
): string | null {
  if (keys.has(String(selector))) return String(selector);
  const category = typeof selector === 'number' ? plural(selector) : undefined;
  return category !== undefined && keys.has(category) ? category : null;
}
