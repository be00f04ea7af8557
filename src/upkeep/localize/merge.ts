import { stops, type Diagnostic, type Place, type Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { isBlank } from '../../base/invisible.ts';
import { hashOf } from '../../base/sha256.ts';
import { checkMessage } from '../../deck/text/check-message.ts';
import { parseMessage, type ParsedMessage } from '../../deck/text/message.ts';
import { allQuantifiers } from '../../deck/text/program-words.ts';
import type { LocaleFile } from '../../deck/text/schema.ts';
import { ARGUMENT_PREFIX } from '../../deck/text/subjects.ts';
import { differences } from './compare-messages.ts';
import { editYaml, NotAsMeant, type Edit } from './edit-yaml.ts';
import * as says from './exchange/diagnostics.ts';
import { rowCheck, type ReadUnit, type Received } from './exchange/types.ts';
import { short } from './finding-words.ts';
import { isNumbers, listsOf, listValue, NOTHING, parseList } from './lists.ts';
import { isTracked, locked, lockText } from './lock.ts';
import type { OpenTranslation } from './open-translation.ts';
import { printsOf } from './placeholders.ts';
import type { Meant } from './read-back.ts';
import { isSameLanguage } from './same-language.ts';
import { isPlainText, pathIn, type Unit } from './units.ts';

/** A translation with what a translator brought back. */
export interface Merged {
  /** The locale file, and the file that remembers its base texts. */
  readonly yaml: string;
  readonly lock: string;
  /** What changed, and ids of the units that count as up to date from now on. */
  readonly changed: readonly Meant[];
  readonly accepted: readonly string[];
}

/**
 * Merges a received file into a translation. Undefined if anything is wrong with it: every mistake is reported, and
 * nothing is taken over. Only messages of that locale change, and only those whose translation differs.
 */
export function mergeTranslation(
  received: Received,
  opened: OpenTranslation,
  file: string,
  report: Report,
): Merged | undefined {
  let sound = true;
  const faulty: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') sound = false;
    report(diagnostic);
  };
  checkOrigin(received, opened, { file, line: 1, column: 1 }, faulty);
  // Nothing from another survey or language would fit, and listing every unit would say no more.
  if (!sound) return undefined;
  const { units, translations } = opened.review;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const changed: Meant[] = [];
  const accepted: Unit[] = [];
  const edits: Edit[] = [];
  for (const read of received.units) {
    const place: Place = { file, line: read.line ?? 1, column: 1 };
    const unit = byId.get(read.id);
    if (!checkIdentity(read, unit, byId.keys(), place, faulty) || !unit) continue;
    const present = translations.get(unit.id) ?? '';
    const text = read.translation.replace(/\n+$/, '');
    if (isSame(unit, text, present)) {
      if (present !== '' && !read.needsWork && !isCurrent(unit, opened)) accepted.push(unit);
    } else if (isPlainText(unit.kind) ? isBlank(text) : /^[ \t\n]*$/.test(text)) {
      faulty(says.emptied(place, { key: unit.id }));
    } else {
      checkTranslation(unit, text, present, opened, place, faulty);
      changed.push({ unit, text, place });
      if (!read.needsWork) accepted.push(unit);
      edits.push({
        path: pathIn(opened.translation.written, unit),
        value: valueOf(unit, text, opened.translation.written),
        after: precedingKeys(unit, units),
      });
    }
  }
  const yaml = sound ? written(opened.translation.source.text, edits, changed, report) : undefined;
  if (yaml === undefined) return undefined;
  return {
    yaml,
    lock: lockText(units, locked(opened.review.lock, accepted)),
    changed,
    accepted: accepted.map(({ id }) => id),
  };
}

/** The locale file with what an import brings; undefined, and reported, if it cannot hold that. */
function written(text: string, edits: readonly Edit[], changed: readonly Meant[], report: Report): string | undefined {
  try {
    return editYaml(text, edits);
  } catch (error) {
    if (!(error instanceof NotAsMeant)) throw error;
    report(says.unwritable(changed[0]?.place, { keys: error.paths.map((path) => path.join('.')), problem: undefined }));
    return undefined;
  }
}

function checkOrigin(received: Received, { survey, review }: OpenTranslation, place: Place, report: Report): void {
  if (received.survey !== survey) report(says.otherSurvey(place, { found: received.survey, expected: survey }));
  const found = `${received.baseLocale ?? '?'} → ${received.locale ?? '?'}`;
  const expected = `${review.baseLocale} → ${review.locale}`;
  const isOurs =
    isSameLanguage(received.baseLocale ?? '', review.baseLocale) &&
    isSameLanguage(received.locale ?? '', review.locale);
  if (!isOurs) report(says.otherLanguages(place, { found, expected }));
}

/** Whether a unit of the file is one of ours, with the base text that it has now. */
function checkIdentity(
  read: ReadUnit,
  unit: Unit | undefined,
  known: Iterable<string>,
  place: Place,
  report: Report,
): boolean {
  const { id: key, base, check } = read;
  if (check !== undefined && check !== rowCheck(key, base)) report(says.tornRow(place, { key }));
  else if (!unit) report(says.unknownUnit(place, { key, suggestion: didYouMean(key, known) }));
  else if (base !== unit.base) report(says.changedBase(place, { key, found: short(base), expected: short(unit.base) }));
  else return true;
  return false;
}

const isSame = ({ kind }: Unit, text: string, present: string): boolean =>
  text === present || (kind === 'list' && present === '' && (text.trim() === '' || text === NOTHING));

const isCurrent = (unit: Unit, { review }: OpenTranslation): boolean =>
  !isTracked(unit) || review.lock.get(unit.id) === hashOf(unit.base);

const valueOf = ({ id, kind }: Unit, text: string, written: LocaleFile): unknown =>
  kind === 'list'
    ? listValue(id, text, listsOf(allQuantifiers(written.quantifiers), written.keep_together).get(id))
    : text;

/** Keys that come before a unit's key in the file of the base language, the nearest first. */
function precedingKeys(unit: Unit, units: readonly Unit[]): readonly string[] {
  const parent = (path: Unit['path']): string => path.slice(0, -1).join('\n');
  const siblings = units.filter(({ path }) => parent(path) === parent(unit.path));
  const index = siblings.indexOf(unit);
  return siblings
    .slice(0, index)
    .reverse()
    .map(({ path }) => String(path.at(-1)));
}

const UNREADABLE = /\ufffd|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/** Reports what is wrong with a new translation: its characters, its syntax, what it has lost or invented. */
function checkTranslation(
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
  { names }: OpenTranslation,
  place: Place,
  report: Report,
): void {
  const read = (words: string, to: Report): ParsedMessage | undefined => {
    const nowhere = (): Place => place;
    return parseMessage({ at: nowhere, within: nowhere }, unit.path, words, to);
  };
  const found: Diagnostic[] = [];
  const message = read(text, (diagnostic) => found.push(diagnostic));
  if (message) checkMessage(message, unit.kind === 'message' ? 'all' : 'standard', (d) => found.push(d));
  found.forEach(report);
  const base = read(unit.base, () => undefined);
  if (!message || !base || stops(found)) return;
  // The program's own messages may differ from their base: what the present translation was accepted with, the next may
  // have too.
  const before = read(present, () => undefined);
  const isFree = unit.id.startsWith(ARGUMENT_PREFIX);
  if (isFree && before && differences(before, message, names).length === 0) return;
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
