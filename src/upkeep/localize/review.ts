import type { BaseWords } from '../../base/deck-sources.ts';
import type { Place, Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { hashOf } from '../../base/sha256.ts';
import { validate } from '../../base/validate.ts';
import type { Phrase } from '../../base/messages/phrase.ts';
import { answerKey } from '../../deck/text/answers.ts';
import type { Catalogue } from '../../deck/text/catalogue.ts';
import { companyKey, companyWords } from '../../deck/text/company-words.ts';
import type { ParsedMessage } from '../../deck/text/message.ts';
import { ARGUMENT_PREFIX, type NameContext } from '../../deck/text/subjects.ts';
import { differences } from './compare-messages.ts';
import * as words from './finding-words.ts';
import { departuresFor, glossarySchema, isIntended, type FindDepartures, type Glossary } from './glossary.ts';
import { isInDoubt, isTracked, parseLock, type Lock } from './lock.ts';
import { unknownAnswers } from './review-answers.ts';
import { typedAnswer, typedIn, unusualIn, WORD_CHECKS } from './word-checks.ts';
import { isPlainText, pathIn, translationsIn, unitsOf, type FreeAnswer, type Unit } from './units.ts';

/** What can be wrong with a translation, in the order of a report. */
export const FINDING_KINDS = ['missing', 'stale', 'review', 'unrecorded', 'by_respondent', 'unknown', 'variables', 'markup', 'glossary', ...WORD_CHECKS, 'comment', 'unshown'] as const; // prettier-ignore
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something that is wrong with one unit of a translation. */
export interface Finding {
  readonly kind: FindingKind;
  /** Id of the unit. */
  readonly key: string;
  /** Its place in the locale file; for what is missing, the place of its base text. */
  readonly place: Place;
  readonly says: Phrase;
}

/** A translation compared with the base language. */
export interface Review {
  readonly locale: string;
  readonly baseLocale: string;
  /** How many units there are, and how many of them have a translation. */
  readonly units: readonly Unit[];
  readonly translations: ReadonlyMap<string, string>;
  readonly lock: Lock;
  readonly findings: readonly Finding[];
  /** Ids of the units without a translation that a deck cannot do without. */
  readonly missing: ReadonlySet<string>;
}

export interface ReviewInput {
  readonly base: Catalogue;
  readonly translation: Catalogue;
  readonly sources: Pick<BaseWords, 'lock' | 'glossary'>;
  readonly answers: readonly FreeAnswer[];
  readonly names: NameContext;
}

/** Compares a translation with its base. Reports what is wrong with the lock or the glossary themselves. */
export function reviewTranslation({ base, translation, sources, answers, names }: ReviewInput, report: Report): Review {
  const isSpoken = translation.program?.isSpoken ?? false;
  const units = unitsOf(
    base,
    { locale: translation.locale, isSpoken, written: translation.written },
    answers,
    names.facts,
  );
  const translations = translationsIn(translation.written, names.facts);
  const lock = parseLock(sources.lock, report);
  const glossary = sources.glossary && validate(glossarySchema, sources.glossary, report);
  const departures = departuresFor(glossary, translation.locale);
  const place = (unit: Unit): Place =>
    unit.kind === 'company' && translation.written.company?.[String(unit.path[1])] == null
      ? companyPlace(unit, names)
      : translation.source.at(pathIn(translation.written, unit), 'key');
  const findings = units.flatMap((unit): readonly Finding[] => {
    const text = translations.get(unit.id);
    const remarked = remarks(unit, lock);
    if (text === undefined) {
      const absent: readonly Found[] = unit.required ? [{ kind: 'missing', says: words.missing(unit.base) }] : [];
      return [...absent, ...remarked].map((finding) => ({ ...finding, key: unit.id, place: baseText(unit, base, translation, names) })); // prettier-ignore
    }
    // Where the program speaks the language, other words for its own stand beside those, not beside the base language's.
    const isFree = isSpoken && unit.ofProgram;
    const fresh = isFree ? [] : freshness(unit, lock);
    const compared = isFree || isChosen(unit, fresh) ? [] : compare(unit, base, translation, names);
    const usual = isFree ? [] : usualChecks(unit, text, base, translation, glossary);
    const found = [...fresh, ...doubts(unit, lock), ...compared, ...terms(unit, text, base, translation, departures), ...usual, ...remarked]; // prettier-ignore
    return found.map((finding) => ({ ...finding, key: unit.id, place: place(unit) }));
  });
  const facts = companyWords(names.facts).map(({ name }) => companyKey(name));
  const unknown = [
    ...unknownUnits(units, translations, translation, facts),
    ...unknownAnswers(answers, translation, lock),
  ];
  const missing = new Set(findings.filter(({ kind }) => kind === 'missing').map(({ key }) => key));
  const all = [...findings, ...unknown];
  const sorted = FINDING_KINDS.flatMap((kind) => all.filter((finding) => finding.kind === kind));
  return { locale: translation.locale, baseLocale: base.locale, units, translations, lock, findings: sorted, missing };
}

/** Where a missing translation is missing: at its base text, in the survey's file or the program's. */
function baseText(unit: Unit, base: Catalogue, translation: Catalogue, names: NameContext): Place {
  const { kind, path } = unit;
  if (kind === 'company') return companyPlace(unit, names);
  if (kind === 'answer') return translation.source.at(['answers', String(path[1])], 'key');
  const isSaid = (value: unknown): boolean =>
    path.reduce<unknown>((at, step) => (isRecord(at) ? at[String(step)] : undefined), value) !== undefined;
  const { source } = isSaid(base.source.value) || !base.program ? base : base.program;
  return source.at(path, 'key');
}

/** The place of words of the company in `company.yaml`: that of their fact. */
function companyPlace({ path: [, name] }: Unit, { facts }: NameContext): Place {
  const fact = facts.get(String(name).replace(/\..*$/, ''));
  if (!fact) throw new Error(`there is no fact for "${String(name)}"`);
  return fact.place;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

type Found = Pick<Finding, 'kind' | 'says'>;

function freshness(unit: Unit, lock: Lock): readonly Found[] {
  if (!isTracked(unit)) return [];
  const madeFrom = lock.get(unit.id)?.madeFrom;
  // Whoever looks at it because its translator asked for that will accept it.
  if (madeFrom === undefined) return isInDoubt(lock, unit.id) ? [] : [{ kind: 'unrecorded', says: words.unrecorded }];
  return madeFrom === hashOf(unit.base) ? [] : [{ kind: 'stale', says: words.stale(unit.base) }];
}

/** What its translator was not sure of. */
function doubts({ id }: Unit, lock: Lock): readonly Found[] {
  const { state } = lock.get(id) ?? {};
  return state !== undefined && isInDoubt(lock, id) ? [{ kind: 'review', says: words.needsReview(state) }] : [];
}

/** What its translator remarked. */
function remarks({ id }: Unit, lock: Lock): readonly Found[] {
  const { comment } = lock.get(id) ?? {};
  return comment === undefined ? [] : [{ kind: 'comment', says: words.commented(comment) }];
}

/**
 * Whether a unit may choose what it prints: the program gives its own messages more arguments than one language needs
 * (a range, and its two ends), and which of them a translation prints is up to it, once someone has accepted it. A name
 * that stands for nothing stops the build anyway.
 */
const isChosen = ({ id }: Unit, fresh: readonly Found[]): boolean =>
  id.startsWith(ARGUMENT_PREFIX) && fresh.length === 0;

const messageOf = ({ kind, path }: Unit, catalogue: Catalogue): ParsedMessage | undefined => {
  const key = String(path.at(-1));
  if (kind === 'message') return catalogue.messages.get(key);
  const table: ReadonlyMap<string, ParsedMessage> | undefined =
    kind === 'wording' ? catalogue.wordings : kind === 'bound' ? catalogue.bounds : undefined;
  return table?.get(key);
};

function compare(unit: Unit, base: Catalogue, translation: Catalogue, names: NameContext): readonly Found[] {
  const [from, to] = [messageOf(unit, base), messageOf(unit, translation)];
  if (!from || !to) return [];
  return differences(from, to, names).map(({ kind, lost, added }) => ({ kind, says: words.differs(lost, added) }));
}

/** The typed words of all variants of a message, without what placeholders print. */
const typedWords = (message: ParsedMessage): string => message.flat.map(({ text }) => text).join('\n');

function terms(
  unit: Unit,
  text: string,
  base: Catalogue,
  translation: Catalogue,
  departures: FindDepartures,
): readonly Found[] {
  const [from, to] = [messageOf(unit, base), messageOf(unit, translation)];
  const texts = isPlainText(unit.kind)
    ? ([unit.base, text] as const)
    : from && to && ([typedWords(from), typedWords(to)] as const);
  return texts ? departures(unit.id, ...texts).map((d) => ({ kind: 'glossary', says: words.departs(d) })) : [];
}

/** What a translator's tools would remark of the words; a wording's are each language's own. */
function usualChecks(
  unit: Unit,
  text: string,
  base: Catalogue,
  translation: Catalogue,
  glossary: Glossary | undefined,
): readonly Found[] {
  const [from, to] = [messageOf(unit, base), messageOf(unit, translation)];
  const isAnswer = isPlainText(unit.kind);
  if (!isAnswer && (!from || !to)) return [];
  const unusual = unusualIn(
    from ? typedIn(from.flat) : typedAnswer(unit.base),
    to ? typedIn(to.flat) : typedAnswer(text),
    base.locale,
  );
  const isOwn = unit.kind === 'wording' || unit.kind === 'bound';
  return unusual
    .filter(({ check }) => !(isOwn && check === 'numbers') && !isIntended(glossary, translation.locale, check, unit.id))
    .map((one) => ({ kind: one.check, says: words.unusual(one) }));
}

/** Messages and the like that the base language does not have. Lists of words are up to each language. */
function unknownUnits(
  units: readonly Unit[],
  translations: ReadonlyMap<string, string>,
  { source, written, program }: Catalogue,
  facts: readonly string[],
): readonly Finding[] {
  // A key left empty stands for the program's words, if there are any.
  const known = new Set([...units.map(({ id }) => id), ...facts, ...Object.keys(program?.written.messages ?? {})]);
  const empty = Object.keys(written.messages).filter((key) => written.messages[key] === null);
  const isList = (id: string): boolean => id.startsWith('quantifiers:') || id === 'keep_together';
  const isAnswer = new Set(
    Object.entries(written.answers ?? {}).flatMap(([code, texts]) => Object.keys(texts).map((t) => answerKey(code, t))),
  );
  return [...translations.keys(), ...empty]
    .filter((id) => !known.has(id) && !isList(id) && !isAnswer.has(id))
    .map((key) => ({
      kind: 'unknown',
      key,
      place: source.at(pathOf(key), 'key'),
      says: words.unknown(didYouMean(key, known)),
    }));
}

/** The path of a message, a wording, a bound or words of the company in a locale file, by its id alone. */
function pathOf(id: string): readonly string[] {
  const [, section, name] = /^(wordings|bounds|company):(.*)$/.exec(id) ?? [];
  return section !== undefined && name !== undefined ? [section, name] : ['messages', id];
}

/**
 * The review for a deck whose slides are known, by text: what none of them shows need not be translated. Lists of words
 * stand on no slide, and a language needs them all the same. Where slides were chosen, nothing is said of what only the others show.
 */
export function forSlides(review: Review, slides: ReadonlyMap<string, readonly string[]>, isChosen = false): Review {
  const isUnshown = ({ kind, id }: Unit): boolean => kind !== 'list' && !slides.has(id);
  const unshown = new Map(review.units.filter(isUnshown).map((unit) => [unit.id, unit]));
  const told = (finding: Finding): Finding => {
    const unit = finding.kind === 'missing' ? unshown.get(finding.key) : undefined;
    return unit ? { ...finding, kind: 'unshown', says: words.unshown(unit.base) } : finding;
  };
  const findings = review.findings.filter(({ key }) => !(isChosen && unshown.has(key))).map(told);
  return {
    ...review,
    units: review.units.map((unit) => (isUnshown(unit) ? { ...unit, required: false } : unit)),
    findings: [
      ...findings.filter(({ kind }) => kind !== 'unshown'),
      ...findings.filter(({ kind }) => kind === 'unshown'),
    ],
    missing: new Set([...review.missing].filter((id) => !unshown.has(id))),
  };
}
