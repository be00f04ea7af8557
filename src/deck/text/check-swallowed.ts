import type { CST } from 'messageformat/cst';
import type { Report } from '../../base/diagnostic.ts';
import * as says from './braces-diagnostics.ts';
import { nameOf } from './flatten.ts';
import { isFunctionName } from './functions.ts';
import { patternsOf, type ParsedMessage } from './message.ts';

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
