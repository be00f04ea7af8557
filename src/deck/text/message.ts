import { MessageSyntaxError, type Model } from 'messageformat';
import { parseCST, type CST } from 'messageformat/cst';
import type { Place, Report } from '../../base/diagnostic.ts';
import type { Path, YamlSource } from '../../base/source.ts';
import { controlCharacter, syntaxError } from './diagnostics.ts';
import { flatten, type FlatPattern } from './flatten.ts';
import { explainSyntax, modelOf } from './message-syntax.ts';

/** A message of a catalogue, parsed; its syntax is sound. */
export interface ParsedMessage {
  /** Its key, or the form or bound of a wording. */
  readonly key: string;
  readonly path: Path;
  /** Its words as written, without the line break that a YAML block leaves at the end. */
  readonly source: string;
  /** Its syntax tree, whose nodes have offsets in `source`, and its data model. */
  readonly syntax: CST.Message;
  readonly model: Model.Message;
  readonly place: Place;
  /** Names from outside that it uses, in the order of their first use. */
  readonly variables: readonly string[];
  /** Its patterns, one per variant, as typed texts with their markup; made on first use. */
  readonly flat: readonly FlatPattern[];
  /** Place of the character at an offset of `source`. */
  at(offset: number): Place;
}

type Parts = Pick<ParsedMessage, 'syntax'>;

/** Characters that no text on a slide may contain. A tab is allowed in a YAML file, but not here. */
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** Parses the message at `path`. Reports syntax errors at their characters, and returns undefined if there are any. */
export function parseMessage(
  yaml: Pick<YamlSource, 'at' | 'within'>,
  path: Path,
  written: string,
  report: Report,
): ParsedMessage | undefined {
  const key = String(path.at(-1));
  const source = written.replace(/\n+$/, '');
  const at = (offset: number): Place => yaml.within(path, offset);
  const forbidden = [...source.matchAll(FORBIDDEN)];
  for (const match of forbidden) {
    const name = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    report(controlCharacter(at(match.index), { key, name }));
  }
  if (forbidden.length > 0) return undefined;
  const syntax = parseCST(source);
  // Further mistakes are mostly consequences of the first.
  const read = syntax.errors[0] ?? (hasModelOnly(syntax) ? modelOf(syntax) : undefined);
  if (read instanceof MessageSyntaxError) {
    report(syntaxError(at(Math.max(0, read.start)), { key, ...explainSyntax(read, source) }));
    return undefined;
  }
  let model = read;
  let flat: readonly FlatPattern[] | undefined;
  return {
    key,
    path,
    source,
    syntax,
    get model() {
      return (model ??= modelOf(syntax) as Model.Message);
    },
    get place() {
      return yaml.at(path, 'key');
    },
    variables: variablesOf({ syntax }),
    get flat() {
      return (flat ??= patternsOf({ syntax }).map((pattern) => flatten(source, pattern)));
    },
    at,
  };
}

/** Whether the model can have mistakes that the syntax cannot: choices, declarations, something given twice. */
const hasModelOnly = (syntax: CST.Message): boolean =>
  syntax.type !== 'simple' ||
  syntax.pattern.body.some((node) => {
    if (node.type === 'text') return false;
    const { markup, functionRef, attributes } = node;
    const options = markup?.options ?? (functionRef?.type === 'function' ? functionRef.options : []);
    return options.length > 1 || attributes.length > 0;
  });

/** Every pattern that the message can print: one, or one per variant. */
export const patternsOf = ({ syntax }: Parts): readonly CST.Pattern[] =>
  syntax.type === 'select' ? syntax.variants.map((variant) => variant.value) : [syntax.pattern];

const declarationsOf = ({ syntax }: Parts): readonly CST.Declaration[] => syntax.declarations ?? [];

/** A message does not change, and each build and each check asks again for what is in it. */
function readOnce<T>(read: (message: Parts) => T): (message: Parts) => T {
  const known = new WeakMap<Parts['syntax'], T>();
  return (message) => {
    const found = known.get(message.syntax) ?? read(message);
    known.set(message.syntax, found);
    return found;
  };
}

/** Every expression with a value: those of declarations and placeholders, in the order of the source. */
export const expressionsOf = readOnce((message): readonly CST.Expression[] => [
  ...declarationsOf(message).flatMap((d) => (d.type !== 'junk' && d.value.type === 'expression' ? [d.value] : [])),
  ...patternsOf(message).flatMap((p) => p.body.flatMap((e) => (e.type === 'expression' && !e.markup ? [e] : []))),
]);

/** Expressions that the message gives a name: `.input {$x …}` and `.local $x = {…}`. */
export const declaredIn = readOnce(
  (message): ReadonlyMap<string, CST.Expression> =>
    new Map(
      declarationsOf(message).flatMap((d): (readonly [string, CST.Expression])[] => {
        if (d.type === 'junk' || d.value.type !== 'expression') return [];
        const variable = d.type === 'local' ? d.target : d.value.arg;
        return variable?.type === 'variable' ? [[variable.name, d.value]] : [];
      }),
    ),
);

/**
 * The external name that an expression is about: local names are followed to their origin. Undefined for an expression
 * about a literal or about nothing.
 */
export function subjectOf(
  expression: CST.Expression,
  declared: ReadonlyMap<string, CST.Expression>,
): string | undefined {
  const seen = new Set<CST.Expression>();
  let current: CST.Expression | undefined = expression;
  while (current && !seen.has(current)) {
    seen.add(current);
    if (current.arg?.type !== 'variable') return undefined;
    const { name }: { name: string } = current.arg;
    const next: CST.Expression | undefined = declared.get(name);
    if (!next || next === current) return name;
    current = next;
  }
  return undefined;
}

function variablesOf(message: Parts): readonly string[] {
  const declared = declaredIn(message);
  return [...new Set(expressionsOf(message).flatMap((expression) => subjectOf(expression, declared) ?? []))];
}
