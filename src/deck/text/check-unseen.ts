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
 * Reports characters of a message that MessageFormat takes for its own and does not print, though they are no figure, no
 * markup, no declaration and no deliberate `{|…|}`: whoever typed `{10}` meant braces.
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

/** What a placeholder prints that is about no figure: the words in it, its braces and all else being lost. */
function swallowedLiteral({ arg, functionRef, markup }: CST.Expression): string | undefined {
  if (markup) return undefined;
  const called = functionRef?.type === 'function' ? nameOf(functionRef.name) : undefined;
  // Our own functions say themselves what they need.
  if (called !== undefined && isFunctionName(called)) return undefined;
  if (!arg) return '';
  if (arg.type !== 'literal') return undefined;
  return arg.quoted && called === undefined ? undefined : arg.value;
}

/** What stands between other texts may be a space, or nothing. */
const isJoint = (key: string): boolean => key.startsWith(ARGUMENT_PREFIX) && key.endsWith('_joint');

/** Reports a message that prints nothing to be seen, in any of its variants, and remarks invisible characters in it. */
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
