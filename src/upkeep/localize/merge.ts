import type { Place, Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { isBlank } from '../../base/invisible.ts';
import { hashOf } from '../../base/sha256.ts';
import { allQuantifiers } from '../../deck/text/program-words.ts';
import type { LocaleFile } from '../../deck/text/schema.ts';
import { checkTranslation, UNREADABLE } from './check-translation.ts';
import { editYaml, NotAsMeant, type Edit } from './edit-yaml.ts';
import * as says from './exchange/diagnostics.ts';
import { rowCheck, type ReadUnit, type Received } from './exchange/types.ts';
import { short } from './finding-words.ts';
import { knownStates } from './known-states.ts';
import { listsOf, listValue, NOTHING } from './lists.ts';
import { isInDoubt, isTracked, locked, lockText, told, type Said } from './lock.ts';
import type { OpenTranslation } from './open-translation.ts';
import type { Meant } from './read-back.ts';
import { isSameLanguage } from './same-language.ts';
import { reportShift } from './shifted-rows.ts';
import { isDoubt, nextState, type State } from './states.ts';
import { isPlainText, pathIn, type Unit } from './units.ts';

/** Something that was so and is otherwise now; '' or absent for nothing. */
export interface Turn<T> {
  readonly before: T;
  readonly after: T;
}

/** What an import changes about one unit, for someone to see before it is done. */
export interface Change {
  readonly key: string;
  readonly text?: Turn<string>;
  /** That someone must look at it, or need not any more. */
  readonly doubt?: Turn<State | undefined>;
  readonly comment?: Turn<string>;
}

/** A translation with what a translator brought back. */
export interface Merged {
  /** The locale file, and the file that remembers what is known of its texts. */
  readonly yaml: string;
  readonly lock: string;
  /** The texts that changed. */
  readonly changed: readonly Meant[];
  /** What changed, in the order of the file. */
  readonly changes: readonly Change[];
  /** Ids of the units that count as up to date from now on, and of those of which more than that is said (`final`). */
  readonly accepted: readonly string[];
  readonly confirmed: readonly string[];
}

/** What a received file brings for the units that are ours, as it is gathered. */
interface Gathered {
  readonly changed: Meant[];
  readonly changes: Change[];
  readonly accepted: Unit[];
  readonly confirmed: string[];
  /** What the translator says of a unit, where that is new. */
  readonly said: Map<string, Said>;
}

/**
 * Merges a received file into a translation. Undefined if anything is wrong with it: every mistake is reported, and
 * nothing is taken over. Only messages of that locale change, and only those whose translation differs; what their
 * translator says of them is remembered.
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
  const { units, translations, lock } = opened.review;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const states = knownStates(opened.review);
  const gathered: Gathered = { changed: [], changes: [], accepted: [], confirmed: [], said: new Map() };
  for (const read of received.units) {
    const place: Place = { file, line: read.line ?? 1, column: 1 };
    const unit = byId.get(read.id);
    if (!checkIdentity(read, unit, byId.keys(), place, faulty) || !unit) continue;
    gather(read, unit, { opened, place, known: states.get(unit.id) }, gathered, faulty);
  }
  const { changed, changes, accepted, confirmed, said } = gathered;
  reportShift(changed, translations, report);
  const yaml = sound ? written(opened, changed, report) : undefined;
  if (yaml === undefined) return undefined;
  const made = [...accepted, ...changed.map(({ unit }) => unit)];
  return {
    yaml,
    lock: lockText(units, told(locked(lock, made), said)),
    changed,
    changes,
    accepted: accepted.map(({ id }) => id),
    confirmed,
  };
}

interface At {
  readonly opened: OpenTranslation;
  readonly place: Place;
  /** The state that a translator gets the unit in. */
  readonly known: State | undefined;
}

/** Adds what a file brings for one unit. */
function gather(read: ReadUnit, unit: Unit, at: At, to: Gathered, report: Report): void {
  const { opened, place } = at;
  const { translations, lock } = opened.review;
  const present = translations.get(unit.id) ?? '';
  const text = read.translation.replace(/\n+$/, '');
  const isKept = isSame(unit, text, present);
  const isEmptied = !isKept && (isPlainText(unit.kind) ? isBlank(text) : /^[ \t\n]*$/.test(text));
  const isChanged = !isKept && !isEmptied;
  if (isEmptied) report(says.emptied(place, { key: unit.id }));
  if (isChanged) {
    checkTranslation(unit, text, present, opened, place, report);
    to.changed.push({ unit, text, place });
  }
  if ([read.comment, read.state].some((words) => UNREADABLE.test(words ?? ''))) {
    report(says.unreadableCharacters(place, { key: unit.id }));
  }
  const { state: before, comment: remark = '' } = lock.get(unit.id) ?? {};
  const isJudged = isChanged || (isKept && present !== '');
  const state = isJudged ? nextState(read.state, at.known, before, isChanged) : before;
  const comment = read.comment ?? remark;
  if (state !== before || comment !== remark) to.said.set(unit.id, { state, comment });
  if (isJudged && !isDoubt(read.state) && (isChanged || !isCurrent(unit, opened))) to.accepted.push(unit);
  if (state !== before && state !== undefined && !isDoubt(state)) to.confirmed.push(unit.id);
  const isDoubted = state !== before && (isDoubt(state) || isDoubt(before));
  const change: Change = {
    key: unit.id,
    ...(isChanged ? { text: { before: present, after: text } } : {}),
    ...(isDoubted ? { doubt: { before: isDoubt(before) ? before : undefined, after: isDoubt(state) ? state : undefined } } : {}), // prettier-ignore
    ...(comment === remark ? {} : { comment: { before: remark, after: comment } }),
  };
  if (isChanged || isDoubted || comment !== remark) to.changes.push(change);
}

/** The locale file with what an import brings; undefined, and reported, if it cannot hold that. */
function written(
  { translation, review }: OpenTranslation,
  changed: readonly Meant[],
  report: Report,
): string | undefined {
  const edits = changed.map(({ unit, text }): Edit => ({
    path: pathIn(translation.written, unit),
    value: valueOf(unit, text, translation.written),
    after: precedingKeys(unit, review.units),
  }));
  try {
    return editYaml(translation.source.text, edits);
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

/** Whether nothing is left to look at: it was made from the present base text, and its translator was sure. */
const isCurrent = (unit: Unit, { review: { lock } }: OpenTranslation): boolean =>
  !isInDoubt(lock, unit.id) && (!isTracked(unit) || lock.get(unit.id)?.madeFrom === hashOf(unit.base));

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
