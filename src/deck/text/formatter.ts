import type { Wording } from '../../data/figures/types.ts';
import type { Catalogue } from './catalogue.ts';
import { createPartsOf, createVariantOf, type Parts, type Print, type Scope } from './compile.ts';
import type { FlatPattern } from './flatten.ts';
import type { ParsedMessage } from './message.ts';
import { PRINTERS } from './print.ts';
import type { PrintContext, PrintedRun, Subject } from './printed.ts';
import { paragraphsOf, printedRuns, type RunContext } from './runs.ts';
import { languageOf, languageSplitter } from './script-language.ts';
import { heardLedger } from './heard-data.ts';
import { inMessage } from './labelled.ts';
import { keyAmong } from './shared-key.ts';
import { ARGUMENT_PREFIX, resolve, type NameContext } from './subjects.ts';
import type { Text } from './types.ts';
import { Usage, type Used } from './usage.ts';

/** Values that the program gives to a message of its own. */
export type Arguments = Readonly<Record<string, string | number>>;

/** Formats messages of a catalogue with the data of a survey. Never reports: checks evaluate what it would print. */
export interface Formatter {
  readonly language: string;
  readonly context: PrintContext;
  format(message: ParsedMessage, args?: Arguments): Text;
  /** The patterns that the data lets a message print: one or, for a message with arguments, any of its variants. */
  printedPatterns(message: ParsedMessage): readonly FlatPattern[];
  /** What one function prints of one thing. */
  readonly print: Print;
  wording(wording: Wording): readonly PrintedRun[];
}

/** The formatter of a catalogue; a label that it lacks is taken from `fallback`. */
export function createFormatter(catalogue: Catalogue, given: NameContext, fallback?: Formatter): Formatter {
  const usage = fallback?.context.usage ?? new Usage();
  const names = { ...given, ledger: heardLedger(given.ledger, usage) };
  const language = languageOf(catalogue.locale);
  const runContext: RunContext = { language, split: languageSplitter(language), ledger: names.ledger };
  const print: Print = (name, subject, options) => PRINTERS[name](subject, options, context);
  const partsOf = createPartsOf(catalogue.locale, catalogue.formats, print);
  const tableRuns = (message: ParsedMessage, scope: Scope): readonly PrintedRun[] =>
    plainRuns(paragraphsOf(partsOf(message, scope), { ...runContext, split: (text) => [{ text, language }] }));
  const variantOf = createVariantOf(catalogue.locale, catalogue.formats, print);
  const remembered = new Map<string, Used<readonly PrintedRun[] | undefined>>();
  const remember = (key: string, id: string, make: () => readonly PrintedRun[] | undefined) => {
    usage.hear(id);
    return usage.once(remembered, key, make);
  };
  const context: PrintContext = {
    locale: catalogue.locale,
    ...(fallback ? { base: fallback.context.base ?? fallback.context.locale } : {}),
    formats: catalogue.formats,
    ledger: names.ledger,
    facts: names.facts,
    forms: new Set(catalogue.wordings.keys()),
    usage,
    wording: ({ form, n }) =>
      remember(`${form} ${n}`, `wordings:${form}`, () => {
        const message = catalogue.wordings.get(form);
        return message && tableRuns(message, n === undefined ? {} : { n });
      }) ?? [],
    bound: (bound, value) => {
      const message = catalogue.bounds.get(bound);
      usage.hear(`bounds:${bound}`);
      return message && boundRuns(partsOf(message, { value }));
    },
    label: (wanted) => {
      const key = keyAmong((k) => catalogue.messages.has(k), wanted);
      return remember(key, key, () => {
        const message = catalogue.messages.get(key);
        return message ? tableRuns(message, {}) : fallback?.context.label(key);
      });
    },
  };
  return {
    language,
    context,
    print,
    wording: context.wording,
    printedPatterns: (message) => {
      if (message.flat.length === 1 || message.key.startsWith(ARGUMENT_PREFIX)) return message.flat;
      const index = variantOf(message, scopeOf(message, names, {}));
      return message.flat.filter((_, i) => i === index);
    },
    format: (message, args = {}) => ({
      key: message.key,
      place: message.place,
      language,
      paragraphs: paragraphsOf(partsOf(message, scopeOf(message, names, args)), runContext),
    }),
  };
}

/** Words of a table: without the figures that they might name. */
const plainRuns = (paragraphs: ReturnType<typeof paragraphsOf>): readonly PrintedRun[] =>
  paragraphs.flatMap((runs) => runs.map(({ text, role }) => ({ text, role, figures: [] })));

/** What stands beside a bounded number is set as small as its unit. */
const boundRuns = (parts: Parts): readonly PrintedRun[] =>
  parts
    .filter((part) => part.type !== 'markup')
    .flatMap((part) =>
      part.type === 'unknown' ? printedRuns(part) : printedRuns(part).map((run) => ({ ...run, role: 'unit' as const })),
    );

/** Everything that the message's variables stand for: the ledger's and the company's names, and callers' arguments. */
function scopeOf(message: ParsedMessage, names: NameContext, args: Arguments): Scope {
  const scope: Record<string, Subject | string | number> = {};
  for (const name of message.variables) {
    const argument = Object.hasOwn(args, name) ? args[name] : undefined;
    const found = argument ?? resolve(name, names);
    if (found !== undefined) scope[name] = typeof found === 'object' ? inMessage(found, message, names) : found;
  }
  return scope;
}
