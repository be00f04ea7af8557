import type { Report } from '../../base/diagnostic.ts';
import { invisibleIn, isBlank } from '../../base/invisible.ts';
import * as says from './visible-diagnostics.ts';
import { patternsOf, type ParsedMessage } from './message.ts';
import { ARGUMENT_PREFIX } from './subjects.ts';

/** What stands between other texts may be a space, or nothing. */
const isJoint = (key: string): boolean => key.startsWith(ARGUMENT_PREFIX) && key.endsWith('_joint');

/** Reports a message that prints nothing to be seen, in any of its variants, and remarks invisible characters in it. */
export function checkVisible(message: ParsedMessage, report: Report): void {
  const { key, flat } = message;
  const starts = patternsOf(message).map(({ start }) => start);
  const blank = isJoint(key) ? -1 : flat.findIndex(({ text }) => isBlank(text));
  if (blank >= 0) {
    report(says.blankMessage(message.at(starts[blank] ?? 0), { key }));
    return;
  }
  const found = flat.flatMap(({ text, offsets }) =>
    invisibleIn(text).map(({ offset, name }) => ({ name, at: offsets[offset] ?? 0 })),
  );
  const [first] = found;
  const names = [...new Set(found.map(({ name }) => name))];
  if (first) report(says.invisibleCharacters(message.at(first.at), { key, names }));
}
