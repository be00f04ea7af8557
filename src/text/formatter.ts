import { MessageFormat, type MessagePart } from 'messageformat';
import type { MessageFunction, MessageValue } from 'messageformat/functions';
import type { Wording } from '../figures/types.ts';
import type { Catalogue } from './catalogue.ts';
import { FUNCTIONS, type FunctionName } from './functions.ts';
import type { ParsedMessage } from './message.ts';
import { PRINTERS } from './print.ts';
import type { PrintContext, Printed, PrintedRun, Subject } from './printed.ts';
import { paragraphsOf, printedRuns, type RunContext } from './runs.ts';
import { languageOf, languageSplitter } from './script-language.ts';
import { resolve, type NameContext } from './subjects.ts';
import type { Text } from './types.ts';

export type Arguments = Readonly<Record<string, string | number>>;

/** Formats messages of a catalogue with the data of a survey. Never reports: checks evaluate what it would print. */
export interface Formatter {
  readonly language: string;
  readonly context: PrintContext;
  format(message: ParsedMessage, args?: Arguments): Text;
  /** What one function prints of one thing. */
  print(name: FunctionName, subject: Subject, options: Readonly<Record<string, unknown>>): Printed;
  wording(wording: Wording): readonly PrintedRun[];
}

/** The formatter of a catalogue. Messages are compiled when first printed. */
export function createFormatter(catalogue: Catalogue, names: NameContext): Formatter {
  const language = languageOf(catalogue.locale);
  const runContext: RunContext = { language, split: languageSplitter(language), ledger: names.ledger };
  const compiled = new Map<ParsedMessage, MessageFormat<'printed'>>();
  const functions: Record<string, MessageFunction<'printed'>> = {};
  const partsOf = (message: ParsedMessage, scope: Record<string, unknown>): MessagePart<'printed'>[] => {
    let format = compiled.get(message);
    if (!format) {
      format = new MessageFormat<'printed'>(catalogue.locale, message.model, { bidiIsolation: 'none', functions });
      compiled.set(message, format);
    }
    // What it would complain of has been reported at its place, by the checks.
    return format.formatToParts(scope, () => undefined);
  };
  const tableRuns = (message: ParsedMessage, scope: Record<string, unknown>): readonly PrintedRun[] =>
    paragraphsOf(partsOf(message, scope), { ...runContext, split: (text) => [{ text, language }] }).flatMap((runs) =>
      runs.map(({ text, role }) => ({ text, role, figures: [] })),
    );
  const context: PrintContext = {
    locale: catalogue.locale,
    formats: catalogue.formats,
    ledger: names.ledger,
    facts: names.facts,
    forms: new Set(catalogue.wordings.keys()),
    wording: ({ form, n }) => {
      const message = catalogue.wordings.get(form);
      return message ? tableRuns(message, n === undefined ? {} : { n }) : [];
    },
    bound: (bound, value) => {
      const message = catalogue.bounds.get(bound);
      return message && boundRuns(partsOf(message, { value }));
    },
    label: (key) => {
      const message = catalogue.messages.get(key);
      return message && tableRuns(message, {});
    },
  };
  const print: Formatter['print'] = (name, subject, options) => PRINTERS[name](subject, options, context);
  for (const name of Object.keys(FUNCTIONS) as FunctionName[]) {
    functions[name] = (_context, options, input) => {
      const subject = subjectOfInput(input);
      return messageValue(print(name, subject, options), subject, context);
    };
  }
  return {
    language,
    context,
    print,
    wording: context.wording,
    format: (message, args = {}) => ({
      key: message.key,
      place: message.place,
      language,
      paragraphs: paragraphsOf(partsOf(message, scopeOf(message, names, args)), runContext),
    }),
  };
}

/** What stands beside a bounded number is set as small as its unit. */
const boundRuns = (parts: readonly MessagePart<'printed'>[]): readonly PrintedRun[] =>
  parts
    .filter((part) => part.type !== 'markup')
    .flatMap((part) =>
      part.type === 'unknown' ? printedRuns(part) : printedRuns(part).map((run) => ({ ...run, role: 'unit' as const })),
    );

/** Everything that the message's variables stand for: the ledger's and the company's names, and callers' arguments. */
function scopeOf(message: ParsedMessage, names: NameContext, args: Arguments): Record<string, unknown> {
  const scope: Record<string, unknown> = {};
  for (const name of message.variables) {
    const argument = Object.hasOwn(args, name) ? args[name] : undefined;
    const subject = argument === undefined ? resolve(name, names) : undefined;
    if (argument !== undefined) scope[name] = argument;
    else if (subject) scope[name] = subject;
  }
  return scope;
}

/** The thing that a function is called on: an argument, a subject of ours, or a local variable that wraps one. */
function subjectOfInput(input: unknown): Subject {
  const value: unknown = typeof input === 'object' && input !== null ? input.valueOf() : input;
  if (typeof value === 'string' || typeof value === 'number') return { name: String(value), argument: value };
  return value !== null && typeof value === 'object' && 'name' in value ? (value as Subject) : { name: '?' };
}

function messageValue(printed: Printed, subject: Subject, { formats }: PrintContext): MessageValue<'printed'> {
  const { runs, selector } = printed;
  const part = { type: 'printed' as const, runs };
  return {
    type: 'printed',
    toParts: () => [part],
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
