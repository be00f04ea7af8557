import type { Path, YamlSource } from '../../base/source.ts';
import { totalOf } from '../../data/tabulate/tabulate.ts';
import type { Tables } from '../../data/tabulate/types.ts';
import { answerKey, withoutEnd } from '../../deck/text/answers.ts';
import type { LocaleFile } from '../../deck/text/schema.ts';
import { listsOf, listText, NOTHING } from './lists.ts';

/** What a unit is: a message, the wording of an approximation or of a bound, a list of words, a free answer. */
export type UnitKind = 'message' | 'wording' | 'bound' | 'list' | 'answer';

/** One thing to translate. */
export interface Unit {
  /**
   * A message's key; `wordings:one_in`, `bounds:over`, `quantifiers:words`, `keep_together`, `answer.Q7.1f0c9a7be2d4`.
   */
  readonly id: string;
  readonly kind: UnitKind;
  /** Its text in the base language. */
  readonly base: string;
  /** The path of its translation in a locale file. */
  readonly path: Path;
  /** Whether a language cannot do without it. */
  readonly required: boolean;
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

/** Everything that is to be translated: all of the base language's file, in its order, then the free answers. */
export function unitsOf(source: YamlSource, file: LocaleFile, answers: readonly FreeAnswer[]): readonly Unit[] {
  const commentAbove = comments(source);
  const table = (kind: UnitKind, section: 'messages' | 'wordings' | 'bounds', prefix: string): readonly Unit[] =>
    Object.entries(file[section] ?? {}).flatMap(([key, text]) => {
      if (typeof text !== 'string') return [];
      const path: Path = [section, key];
      const note = commentAbove(path);
      return [{ id: prefix + key, kind, base: withoutEnd(text), path, required: true, ...(note ? { note } : {}) }];
    });
  const lists = [...listsOf(file)].map(([id, items]): Unit => {
    const path = id.split(':');
    const note = commentAbove(path);
    const required = id === 'quantifiers:words' && items.length > 0;
    return { id, kind: 'list', base: listText(items) || NOTHING, path, required, ...(note ? { note } : {}) };
  });
  return [
    ...table('message', 'messages', ''),
    ...table('wording', 'wordings', 'wordings:'),
    ...table('bound', 'bounds', 'bounds:'),
    ...lists,
    ...answers.map(({ question, text }): Unit => {
      const id = answerKey(question, text);
      return { id, kind: 'answer', base: text, path: ['answers', question, text], required: true };
    }),
  ];
}

/** The translations in a locale file, by unit; an empty one does not count. */
export function translationsIn(file: LocaleFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (id: string, text: string | null | undefined): void => {
    if (typeof text === 'string' && text !== '') found.set(id, withoutEnd(text));
  };
  for (const [key, text] of Object.entries(file.messages)) add(key, text);
  for (const [form, text] of Object.entries(file.wordings)) add(`wordings:${form}`, text);
  for (const [bound, text] of Object.entries(file.bounds ?? {})) add(`bounds:${bound}`, text);
  for (const [id, items] of listsOf(file)) add(id, listText(items));
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
function comments(source: YamlSource): (path: Path) => string | undefined {
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
