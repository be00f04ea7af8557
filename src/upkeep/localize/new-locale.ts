import { isMap, isScalar, parseDocument, type Pair, type ParsedNode } from 'yaml';
import { piecesOf } from './exchange/pieces.ts';
import { keyLine } from './yaml-key.ts';
import type { Unit } from './units.ts';

/**
 * A locale file to be filled in: the keys of the base language's file in its order, with its comments, and above each
 * key the text to translate. Only messages without words of their own are copied; word lists are empty, with the base
 * words above them.
 */
export function newLocale(baseText: string, baseLocale: string, locale: string, units: readonly Unit[]): string {
  const text = baseText.replace(/\r\n/g, '\n');
  const document = parseDocument(text, { schema: 'core', stringKeys: true });
  if (!isMap(document.contents)) throw new Error('a locale file is a map');
  const comment = (words: string, indent: string): string =>
    words
      .split('\n')
      .map((line, i) => `${indent}# ${i === 0 ? `${baseLocale}: ` : ' '.repeat(baseLocale.length + 2)}${line}\n`)
      .join('');
  const byPath = new Map(units.map((unit) => [unit.path.join('\n'), unit]));
  let result = '';
  let done = 0;
  const walk = (pairs: readonly Pair<ParsedNode, ParsedNode | null>[], path: readonly string[]): void => {
    for (const { key, value } of pairs) {
      const here = [...path, isScalar(key) ? String(key.value) : ''];
      const [start, keyEnd] = key.range;
      const line = text.lastIndexOf('\n', start - 1) + 1;
      const unit = byPath.get(here.join('\n'));
      if (here[0] === 'locale') {
        result += `${text.slice(done, start)}locale: ${locale}\n`;
        done = nextLine(text, value?.range[1] ?? start);
      } else if (unit && !isWordless(unit)) {
        result += text.slice(done, line) + comment(unit.base, text.slice(line, start)) + text.slice(line, start);
        const isList = unit.kind === 'list' && unit.id !== 'quantifiers:numerals';
        result += `${text.slice(start, keyEnd)}:${isList ? ' []' : unit.kind === 'list' ? ' {}' : ''}\n`;
        done = nextLine(text, value?.range[1] ?? start);
      } else if (isMap(value) && !value.flow) {
        walk(value.items, here);
      }
    }
  };
  walk(document.contents.items, []);
  result += text.slice(done);
  return result.replace(/\n?$/, '\n') + newAnswers(units);
}

/** Whether a message consists of placeholders only, and so is the same in every language. */
export const isWordless = ({ kind, base }: Unit): boolean =>
  kind === 'message' &&
  piecesOf(kind, base).every((piece) => piece.kind !== 'words' || !/[\p{L}\p{N}]/u.test(piece.text));

/** The line after the one in which a value ends; a block takes in the line break at its end. */
function nextLine(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const at = text.indexOf('\n', end);
  return at < 0 ? text.length : at + 1;
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
