import { stops, type Diagnostic, type Place, type Report } from '../../base/diagnostic.ts';
import { checkPlurals } from '../../deck/text/check-plurals.ts';
import { checkMessage } from '../../deck/text/check-message.ts';
import { parseMessage, type ParsedMessage } from '../../deck/text/message.ts';
import { ARGUMENT_PREFIX } from '../../deck/text/subjects.ts';
import { differences } from './compare-messages.ts';
import * as says from './exchange/diagnostics.ts';
import { isNumbers, parseList } from './lists.ts';
import type { OpenTranslation } from './open-translation.ts';
import { printsOf } from './placeholders.ts';
import { isPlainText, type Unit } from './units.ts';

/** What no text may hold, or what stands for bytes that could not be read. */
export const UNREADABLE = /\ufffd|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/** Reports what is wrong with a new translation: its characters, its syntax, what it has lost or invented. */
export function checkTranslation(
  unit: Unit,
  text: string,
  present: string,
  opened: OpenTranslation,
  place: Place,
  report: Report,
): void {
  if (UNREADABLE.test(text)) report(says.unreadableCharacters(place, { key: unit.id }));
  else if (unit.kind === 'list') checkList(unit, text, place, report);
  else if (!isPlainText(unit.kind)) checkAsMessage(unit, text, present, opened, place, report);
}

function checkList({ id }: Unit, text: string, place: Place, report: Report): void {
  if (!isNumbers(id)) return;
  for (const item of parseList(text)) {
    if (typeof item === 'string') report(says.badList(place, { key: id, line: item }));
  }
}

function checkAsMessage(
  unit: Unit,
  text: string,
  present: string,
  { names, translation }: OpenTranslation,
  place: Place,
  report: Report,
): void {
  const read = (words: string, to: Report): ParsedMessage | undefined => {
    const nowhere = (): Place => place;
    return parseMessage({ at: nowhere, within: nowhere }, unit.path, words, to);
  };
  const found: Diagnostic[] = [];
  const message = read(text, (diagnostic) => found.push(diagnostic));
  if (message) checkPlurals(message, translation.locale, (d) => found.push(d));
  if (message) checkMessage(message, unit.kind === 'message' ? 'all' : 'standard', (d) => found.push(d));
  found.forEach(report);
  const base = read(unit.base, () => undefined);
  if (!message || !base || stops(found)) return;
  const before = read(present, () => undefined);
  // The program's own messages may differ from their base: what the present translation was accepted with, or what the program
  // itself says in another language, the next may have too.
  const program = translation.program?.written.messages[unit.id];
  const shown = typeof program === 'string' ? read(program, () => undefined) : undefined;
  const isFree = unit.id.startsWith(ARGUMENT_PREFIX);
  if (isFree && [before, shown].some((own) => own && differences(own, message, names).length === 0)) return;
  const differing = differences(base, message, names);
  const lost = differing.flatMap((difference) => difference.lost);
  const added = differing.flatMap((difference) => difference.added);
  if (lost.length > 0 || added.length > 0) report(says.lostCode(place, { key: unit.id, lost, added }));
  else
    checkOrder(
      unit,
      [base, before, message].map((one) => one && printsOf(one, names).order),
      place,
      report,
    );
}

/** Shows placeholders that stand in another order than in the base text, unless the present translation has it too. */
function checkOrder(
  { id: key }: Unit,
  [base = [], before = [], now = []]: readonly (readonly string[] | undefined)[],
  place: Place,
  report: Report,
): void {
  const [from, was, is] = [base, before, now].map((order) => order.join(' … '));
  const isMoved = now.length > 1 && [...base].sort().join() === [...now].sort().join();
  if (isMoved && is !== from && is !== was) report(says.otherOrder(place, { key, from: from ?? '', to: is ?? '' }));
}
