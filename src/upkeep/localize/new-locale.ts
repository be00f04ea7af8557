import { isMap, isScalar, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { piecesOf } from './exchange/pieces.ts';
import { isNumbers } from './lists.ts';
import { keyLine, yamlQuoted } from './yaml-key.ts';
import type { Unit } from './units.ts';

/** The base language's file, from which that of another language is made. */
export interface BaseFile {
  readonly text: string;
  readonly locale: string;
}

/**
 * A locale file to be filled in: the keys of the base language's file in its order, with its comments, and above each
 * key the text to translate. Only messages without words of their own are copied; word lists are empty, with the base
 * words above them. Words of the program that must be translated stand at the end of their sections, below the remark
 * `mark`; those that the program says itself in the new language are left out.
 */
export function newLocale(base: BaseFile, locale: string, units: readonly Unit[], mark: string): string {
  const text = base.text.replace(/\r\n/g, '\n');
  const document = parseDocument(text, { schema: 'core', stringKeys: true });
  if (!isMap(document.contents)) throw new Error('a locale file is a map');
  const byPath = new Map(units.map((unit) => [unit.path.join('\n'), unit]));
  const todo = new Set(units.filter(({ ofProgram }) => ofProgram));
  const write = sectionWriter(todo, base, locale, mark);
  let result = '';
  let done = 0;
  const upTo = (offset: number): void => {
    if (offset > done) result += text.slice(done, offset);
    done = Math.max(done, offset);
  };
  const walk = (pairs: readonly Entry[], path: readonly string[]): void => {
    for (const pair of pairs) {
      const { key, value } = pair;
      const here = [...path, keyOf(pair)];
      const start = key.range?.[0] ?? 0;
      const line = text.lastIndexOf('\n', start - 1) + 1;
      const end = nextLine(text, value?.range?.[1] ?? start);
      const unit = byPath.get(here.join('\n'));
      if (unit) todo.delete(unit);
      if (here[0] === 'locale') {
        upTo(start);
        result += `locale: ${locale}\n`;
        done = end;
      } else if (unit && !isWordless(unit)) {
        upTo(line);
        const indent = text.slice(line, start);
        result += `${comment(unit.base, base.locale, indent)}${indent}${text.slice(start, key.range?.[1])}:${emptyValue(unit)}\n`;
        done = end;
      } else if (unit && spacedIn(unit.base, locale) !== unit.base) {
        upTo(start);
        result += `${text.slice(start, key.range?.[1])}: ${yamlQuoted(spacedIn(unit.base, locale))}\n`;
        done = end;
      } else if (!unit && isSaidByProgram(pair, here, byPath)) {
        upTo(line);
        done = end;
      } else if (isBlock(value)) {
        walk(value.items, here);
        upTo(end);
        result += write(here, value.items.map(keyOf), ' '.repeat(indentOf(text, value)));
      }
    }
  };
  walk(document.contents.items, []);
  upTo(text.length);
  result = result.replace(/\n?$/, '\n');
  return (
    result +
    write([], (document.contents.items as Entry[]).map(keyOf), '') +
    newCompany(units, base.locale, text) +
    newAnswers(units)
  );
}

/** A key of a map in a YAML file, with its value. */
type Entry = Pair<Node, Node | null>;

const keyOf = ({ key }: Entry): string => (isScalar(key) ? String(key.value) : '');

const isBlock = (value: Node | null): value is YAMLMap<Node, Node | null> => isMap(value) && !value.flow;

/** The column of a map's keys, from 0. */
function indentOf(text: string, { items: [first] }: YAMLMap<Node, Node | null>): number {
  const start = first?.key.range?.[0] ?? 0;
  return start - text.lastIndexOf('\n', start - 1) - 1;
}

/** Sections with words that the program may have too. */
const SHARED: readonly string[] = ['messages', 'wordings', 'bounds', 'quantifiers'];

/**
 * Whether a base text, or all in a map of them, is none to translate because the program says it in the new language:
 * left in the file, it would be said in the base language.
 */
function isSaidByProgram(pair: Entry, path: readonly string[], units: ReadonlyMap<string, Unit>): boolean {
  const { value } = pair;
  if (!SHARED.includes(path[0] ?? '') || value === null || (isScalar(value) && value.value === null)) return false;
  if (units.has(path.join('\n'))) return false;
  if (!isMap(value)) return path.length > 1;
  // Numerals and ordinals are one unit each, whatever they hold.
  if (path[0] === 'quantifiers' && path.length === 2 && path[1] !== 'wordings') return true;
  const items = value.items as Entry[];
  return items.length > 0 && items.every((inner) => isSaidByProgram(inner, [...path, keyOf(inner)], units));
}

const comment = (words: string, language: string, indent: string): string =>
  words
    .split('\n')
    .map((line, i) => `${indent}# ${i === 0 ? `${language}: ` : ' '.repeat(language.length + 2)}${line}\n`)
    .join('');

/** What stands behind the key of a unit that waits for its translation. */
const emptyValue = ({ id, kind }: Unit): string => (kind !== 'list' ? '' : isNumbers(id) ? ' {}' : ' []');

/** Writes what is left `todo` of a section, at the given indent; sections that the file does not have yet, whole. */
function sectionWriter(todo: ReadonlySet<Unit>, { locale: language }: BaseFile, locale: string, mark: string) {
  const entry = (unit: Unit, indent: string): string => {
    const key = `${indent}${String(unit.path.at(-1))}:`;
    if (isWordless(unit)) return `${key} ${yamlQuoted(spacedIn(unit.base, locale))}\n`;
    const note = unit.note?.replace(/^/gm, `${indent}# `).concat('\n') ?? '';
    return `${note}${comment(unit.base, language, indent)}${key}${emptyValue(unit)}\n`;
  };
  const write = (section: readonly string[], known: readonly string[], indent: string): string => {
    const inside = [...todo].filter(({ path }) => section.every((step, i) => path[i] === step));
    const own = inside.filter(({ path }) => path.length === section.length + 1);
    const deeper = new Set(
      inside.filter((unit) => !own.includes(unit)).map(({ path }) => String(path[section.length])),
    );
    const marked = own.length > 0 ? `${indent}# ${mark}\n${own.map((unit) => entry(unit, indent)).join('')}` : '';
    const sections = [...deeper].filter((name) => !known.includes(name));
    const gap = section.length === 0 ? '\n' : '';
    return marked + sections.map((name) => `${gap}${indent}${name}:\n${write([...section, name], [], `${indent}  `)}`).join(''); // prettier-ignore
  };
  return write;
}

/**
 * Whether a message consists of placeholders and spaces only, and so is the same in every language. Units of facts, quotation marks, what
 * stands between the items of a list, the mark of a note and the like are not: each language has its own.
 */
export const isWordless = ({ kind, base }: Unit): boolean =>
  kind === 'message' &&
  base !== NOTHING &&
  !UNIT.test(base) &&
  piecesOf(kind, base).every((piece) => piece.kind !== 'words' || /^\s*$/.test(piece.text));

/** A message that prints nothing: what stands between two items, in a language that needs nothing there. */
const NOTHING = '{||}';
/** A unit stands within its placeholder, and is a word of the language: 件, cases. */
const UNIT = /\{[^{}|]*\bunit=/u;

/** Scripts that are set with spaces as wide as a letter. */
const WIDE: readonly (string | undefined)[] = ['Jpan', 'Hans', 'Hant'];

/** A message without words in another language: only its spaces may have to be others. */
function spacedIn(text: string, locale: string): string {
  if (WIDE.includes(new Intl.Locale(locale).maximize().script)) return text;
  const spaced = text.replaceAll('\u3000', '   ');
  // Spaces alone are no message.
  return /^\s+$/.test(spaced) ? `{|${spaced}|}` : spaced;
}

/** The line after the one in which a value ends; a block takes in the line break at its end. */
function nextLine(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const at = text.indexOf('\n', end);
  return at < 0 ? text.length : at + 1;
}

/** Words about the company, which stand in `company.yaml`, unless the base language's file has its own. */
function newCompany(units: readonly Unit[], language: string, text: string): string {
  const words = units.filter(({ kind, required }) => kind === 'company' && required);
  if (words.length === 0 || /^company:/m.test(text)) return '';
  const lines = words.map(({ base, note, path }) => {
    const remark = note === undefined ? '' : `  # ${note.replaceAll('\n', ' ')}\n`;
    return `${comment(base, language, '  ')}${remark}  ${String(path[1])}:\n`;
  });
  return `\ncompany:\n${lines.join('')}`;
}

/** The free answers, which the base language's file does not have: their keys are the texts to translate. */
function newAnswers(units: readonly Unit[]): string {
  const answers = units.filter(({ kind }) => kind === 'answer');
  if (answers.length === 0) return '';
  const questions = [...new Set(answers.map(({ path }) => String(path[1])))];
  const lines = questions.map((question) => {
    const own = answers.filter(({ path }) => path[1] === question);
    const code = /^[A-Za-z][\w-]*$/.test(question) ? `${question}:` : keyLine(question);
    return `  ${code}\n${own.map(({ base }) => `    ${keyLine(base, '    ')}\n`).join('')}`;
  });
  return `\nanswers:\n${lines.join('')}`;
}
