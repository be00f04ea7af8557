import type { Path, YamlSource } from '../../base/source.ts';
import { totalOf } from '../../data/tabulate/tabulate.ts';
import type { Tables } from '../../data/tabulate/types.ts';
import type { CompanyFacts } from '../../data/survey/company.ts';
import { answerKey, withoutEnd } from '../../deck/text/answers.ts';
import type { Catalogue } from '../../deck/text/catalogue.ts';
import { baseWordsIn, companyKey, companyWords, factsIn, wordsIn } from '../../deck/text/company-words.ts';
import { romanised } from '../../deck/text/print-fact.ts';
import { COMPANY_PREFIX } from '../../deck/text/subjects.ts';
import { allQuantifiers } from '../../deck/text/program-words.ts';
import type { LocaleFile } from '../../deck/text/schema.ts';
import { listsOf, listText, NOTHING, type ListItem } from './lists.ts';

/**
 * What a unit is: a message, the wording of an approximation or of a bound, a list of words, words of the company, a free
 * answer.
 */
export type UnitKind = 'message' | 'wording' | 'bound' | 'list' | 'company' | 'answer';

/** Whether a unit's text is only words, in which nothing in braces stands for anything. */
export const isPlainText = (kind: UnitKind): boolean => kind === 'company' || kind === 'answer';

/** One thing to translate. */
export interface Unit {
  /**
   * A message's key; `wordings:one_in`, `bounds:over`, `quantifiers:words`, `keep_together`, `company:legal_name`,
   * `answer.Q7.1f0c9a7be2d4`.
   */
  readonly id: string;
  readonly kind: UnitKind;
  /** Its text in the base language. */
  readonly base: string;
  /** The path of its translation in a locale file. */
  readonly path: Path;
  /** Whether a language cannot do without it. */
  readonly required: boolean;
  /** Whether it is one of the program's words, the same in every survey. */
  readonly ofProgram?: boolean;
  /** What the author says about it: the comment above its key in the base language's file. */
  readonly note?: string;
}

/** A free answer: its question, its text, and everyone who wrote exactly that. */
export interface FreeAnswer {
  readonly question: string;
  readonly text: string;
  readonly respondents: readonly string[];
}

/** Every free answer of a survey, each text once per question, in the survey's order. */
export const answersOf = (tables: Tables): readonly FreeAnswer[] =>
  [...tables.values()].map(totalOf).flatMap(({ question, verbatims }) => {
    const writers = new Map<string, string[]>();
    for (const { id, text } of verbatims) {
      const words = withoutEnd(text);
      writers.set(words, [...(writers.get(words) ?? []), id]);
    }
    return [...writers].map(([text, respondents]) => ({ question, text, respondents }));
  });

/** What is known of the language into which something is translated. */
export interface Target {
  /** BCP 47. */
  readonly locale: string;
  /** Whether the program has its own words in it. */
  readonly isSpoken: boolean;
  /** The survey's file; absent if it has none yet. */
  readonly written?: LocaleFile;
}

/**
 * Everything that is to be translated: all of the base language's file, in its order, with the program's words where
 * they must be, then the words of the company and the free answers. A language that the program does not speak needs all of the program's words,
 * taken from the base language's. One that it speaks needs none: there only words are units that this survey has for
 * them, in the base language or in the translation.
 */
export function unitsOf(
  base: Catalogue,
  target: Target,
  answers: readonly FreeAnswer[],
  facts: CompanyFacts,
): readonly Unit[] {
  const own = { notes: commentsOf(base.source) };
  const files = { own, program: base.program ? { notes: commentsOf(base.program.source) } : own };
  return [
    ...(['message', 'wording', 'bound'] as const).flatMap((kind) => tableUnits(kind, base, files, target)),
    ...listUnits(base, files, target),
    ...companyUnits(base, target, facts),
    ...answers.map(({ question, text }): Unit => {
      const id = answerKey(question, text);
      return { id, kind: 'answer', base: text, path: ['answers', question, text], required: true };
    }),
  ];
}

const TABLES = {
  message: { section: 'messages', prefix: '' },
  wording: { section: 'wordings', prefix: 'wordings:' },
  bound: { section: 'bounds', prefix: 'bounds:' },
} as const;

type Section = (typeof TABLES)[keyof typeof TABLES]['section'];

/** The texts of one section of a file by key, without those left empty. */
const textsIn = (file: LocaleFile | undefined, section: Section): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(file?.[section] ?? {}).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
  );

/** A file whose texts are to be translated, and what its author says about each. */
interface From {
  readonly notes: (path: Path) => string | undefined;
}

interface Files {
  readonly own: From;
  readonly program: From;
}

function unitOf(from: From, unit: Omit<Unit, 'ofProgram' | 'note'>, ofProgram: boolean): Unit {
  const note = from.notes(unit.path);
  return { ...unit, ...(ofProgram ? { ofProgram } : {}), ...(note === undefined ? {} : { note }) };
}

function tableUnits(kind: keyof typeof TABLES, base: Catalogue, files: Files, target: Target): readonly Unit[] {
  const { written, program } = base;
  const { section, prefix } = TABLES[kind];
  const own = textsIn(written, section);
  const ours = textsIn(program?.written, section);
  const theirs = textsIn(target.written, section);
  const units = (texts: ReadonlyMap<string, string>, from: From, isOurs: (key: string, text: string) => boolean) =>
    [...texts].flatMap(([key, text]): readonly Unit[] => {
      const ofProgram = isOurs(key, text);
      if (ofProgram && target.isSpoken && !theirs.has(key)) return [];
      const required = !(target.isSpoken && ours.has(key));
      const unit = { id: prefix + key, kind, base: withoutEnd(text), path: [section, key], required };
      return [unitOf(from, unit, ofProgram)];
    });
  // In a language that the program does not speak, a survey's file says its words for it.
  const repeats = (key: string, text: string): boolean => {
    const said = ours.get(key);
    return said !== undefined && (!program?.isSpoken || withoutEnd(said) === withoutEnd(text));
  };
  const unsaid = new Map([...ours].filter(([key]) => !own.has(key)));
  return [...units(own, files.own, repeats), ...units(unsaid, files.program, () => true)];
}

/**
 * Words about the company that a sentence says in the base language, or that a link fills in. Where all languages so far say the same, as for a mail address, any
 * other may leave it at that.
 */
function companyUnits({ locale, source, messages }: Catalogue, target: Target, facts: CompanyFacts): readonly Unit[] {
  const said = new Set([...messages.values()].flatMap(({ variables }) => variables));
  return companyWords(factsIn(facts, source)).flatMap(({ name, fact, words }): readonly Unit[] => {
    const base = baseWordsIn(words, locale);
    if (base === undefined || (fact.kind === 'text' && !said.has(`${COMPANY_PREFIX}${name}`))) return [];
    const known = Object.values(words);
    const required = known.length < 2 || new Set(known).size > 1;
    const latin = wordsIn(words, target.locale) === undefined ? romanised(words, target.locale) : undefined;
    const note = latin === undefined || latin === base ? {} : { note: latin };
    return [{ id: companyKey(name), kind: 'company', base, path: ['company', name], required, ...note }];
  });
}

/** Lists that a survey may need for itself in any language, whatever the program has. */
const OF_SURVEYS: readonly string[] = ['quantifiers:except', 'keep_together'];

function listUnits({ written, program }: Catalogue, files: Files, target: Target): readonly Unit[] {
  const spoken = program?.isSpoken ? program.written.quantifiers : undefined;
  const own = listsOf(allQuantifiers(written.quantifiers), written.keep_together);
  const all = listsOf(allQuantifiers(written.quantifiers, spoken), written.keep_together);
  const ours = listsOf(allQuantifiers(program?.written.quantifiers));
  const theirs = listsOf(allQuantifiers(target.written?.quantifiers));
  const has = (lists: ReadonlyMap<string, readonly ListItem[]>, id: string): boolean =>
    (lists.get(id) ?? []).length > 0;
  const isUnit = (id: string, items: readonly ListItem[]): boolean =>
    !target.isSpoken ||
    OF_SURVEYS.includes(id) ||
    has(theirs, id) ||
    (spoken !== undefined && differs(items, ours.get(id)));
  return [...(target.isSpoken ? own : all)].flatMap(([id, items]): readonly Unit[] => {
    if (!isUnit(id, items)) return [];
    const required = id === 'quantifiers:words' && items.length > 0 && !target.isSpoken;
    const unit = { id, kind: 'list', base: listText(items) || NOTHING, path: id.split(':'), required } as const;
    return [unitOf(has(own, id) ? files.own : files.program, unit, !target.isSpoken && has(ours, id))];
  });
}

/** Whether a list of a survey has more than the program's. */
function differs(items: readonly ListItem[], ours: readonly ListItem[] = []): boolean {
  const known = new Set(ours.map((item) => listText([item])));
  return items.some((item) => !known.has(listText([item])));
}

/** The translations in a locale file and, of words of the company, in `company.yaml`, by unit; an empty one does not count. */
export function translationsIn(file: LocaleFile, facts: CompanyFacts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (id: string, text: string | null | undefined): void => {
    if (typeof text === 'string' && text !== '') found.set(id, withoutEnd(text));
  };
  for (const [key, text] of Object.entries(file.messages)) add(key, text);
  for (const [form, text] of Object.entries(file.wordings ?? {})) add(`wordings:${form}`, text);
  for (const [bound, text] of Object.entries(file.bounds ?? {})) add(`bounds:${bound}`, text);
  for (const [id, items] of listsOf(allQuantifiers(file.quantifiers), file.keep_together)) add(id, listText(items));
  for (const { name, words } of companyWords(facts)) add(companyKey(name), wordsIn(words, file.locale));
  for (const [name, text] of Object.entries(file.company ?? {})) add(companyKey(name), text);
  for (const [question, texts] of Object.entries(file.answers ?? {})) {
    for (const [original, text] of Object.entries(texts)) add(answerKey(question, original), text);
  }
  return found;
}

/**
 * The path of a unit's translation in this file, or where it would go: the key of an answer may be a block with a line
 * break at its end.
 */
export function pathIn(file: LocaleFile, { kind, path }: Unit): Path {
  const [section = '', question = '', text = ''] = path.map(String);
  if (kind !== 'answer') return path;
  const written = Object.keys(file.answers?.[question] ?? {}).find((key) => withoutEnd(key) === text);
  return [section, question, written ?? text];
}

/** The comment lines right above a key, without their marks. */
function commentsOf(source: YamlSource): (path: Path) => string | undefined {
  const lines = source.text.split(/\r\n|\n|\r/);
  return (path) => {
    const { line } = source.at(path, 'key');
    const above: string[] = [];
    for (let at = line - 2; /^\s*#/.test(lines[at] ?? ''); at--)
      above.unshift((lines[at] ?? '').replace(/^\s*#\s?/, ''));
    const note = above.join('\n').trim();
    return note === '' ? undefined : note;
  };
}
