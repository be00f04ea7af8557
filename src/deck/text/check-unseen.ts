import type { CST } from 'messageformat/cst';
import type { Report } from '../../base/diagnostic.ts';
import { invisibleIn, isBlank } from '../../base/invisible.ts';
import * as says from './braces-diagnostics.ts';
import { nameOf } from './flatten.ts';
import { isFunctionName } from './functions.ts';
import { patternsOf, type ParsedMessage } from './message.ts';
import { ARGUMENT_PREFIX } from './subjects.ts';
import { blankMessage, invisibleCharacters } from './visible-diagnostics.ts';

/**
 * Reports characters of a message that MessageFormat takes for its own and does not print, although they are neither a
 * figure, nor markup, nor a declaration, nor a deliberate `{|…|}`: an author who types `{10}` means the braces.
 */
export function checkSwallowed(message: ParsedMessage, report: Report): void {
  const { syntax, key, source } = message;
  if (syntax.type === 'complex' && syntax.declarations.length === 0) {
    report(says.needlessQuotes(message.at(syntax.pattern.start), { key }));
  }
  for (const pattern of patternsOf(message)) {
    for (const node of pattern.body) {
      if (node.type === 'text') continue;
      const written = source.slice(node.start, node.end);
      const attribute = node.attributes[0];
      const literal = swallowedLiteral(node);
      if (literal !== undefined) report(says.unquotedBraces(message.at(node.start), { key, written, prints: literal }));
      else if (attribute) {
        const name = source.slice(attribute.start, attribute.end);
        report(says.deadAttribute(message.at(attribute.start), { key, written, attribute: name }));
      }
    }
  }
}

/** What a placeholder prints if it is about no figure: the words in it, without the braces and everything else. */
function swallowedLiteral({ arg, functionRef, markup }: CST.Expression): string | undefined {
  if (markup) return undefined;
  const called = functionRef?.type === 'function' ? nameOf(functionRef.name) : undefined;
  // What our own functions need is checked elsewhere.
  if (called !== undefined && isFunctionName(called)) return undefined;
  if (!arg) return '';
  if (arg.type !== 'literal') return undefined;
  return arg.quoted && called === undefined ? undefined : arg.value;
}

/** Whether a message joins other texts: such a message may be a space, or nothing. */
const isJoint = (key: string): boolean => key.startsWith(ARGUMENT_PREFIX) && key.endsWith('_joint');

/** Reports a message with a variant that prints nothing visible, and warns of invisible characters in it. */
export function checkVisible(message: ParsedMessage, report: Report): void {
  const { key, flat } = message;
  const starts = patternsOf(message).map(({ start }) => start);
  const blank = isJoint(key) ? -1 : flat.findIndex(({ text }) => isBlank(text));
  if (blank >= 0) {
    report(blankMessage(message.at(starts[blank] ?? 0), { key }));
    return;
  }
  const found = flat.flatMap(({ text, offsets }) =>
    invisibleIn(text).map(({ offset, name }) => ({ name, at: offsets[offset] ?? 0 })),
  );
  const [first] = found;
  const names = [...new Set(found.map(({ name }) => name))];
  if (first) report(invisibleCharacters(message.at(first.at), { key, names }));
}
