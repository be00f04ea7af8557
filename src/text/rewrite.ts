import type { Catalogue } from './catalogue.ts';
import { checkMessage } from './check-message.ts';
import { evaluate } from './check-texts.ts';
import type { FlatPattern } from './flatten.ts';
import { declaredIn, parseMessage, type ParsedMessage } from './message.ts';
import type { NameContext } from './subjects.ts';
import type { Texts } from './texts.ts';

/** A stretch of a flat text exchanged for other words. */
export interface Exchange {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What to write in place of a placeholder; typed words are exchanged where they stand. */
  readonly source?: string;
}

/** A pattern's plain sentence, with some of its words exchanged. What only the program knows is shown as `{$name}`. */
export function printSentence(
  message: ParsedMessage,
  flat: FlatPattern,
  texts: Texts,
  names: NameContext,
  exchanges: readonly Exchange[] = [],
): string {
  const declared = declaredIn(message);
  const printAt = (index: number): string => {
    const exchange = exchanges.find((e) => e.start <= index && index < e.end);
    if (exchange) return exchange.start === index ? exchange.words : '';
    const placeholder = flat.placeholders.get(index);
    if (!placeholder) return flat.text[index] ?? '';
    const printed = evaluate(placeholder, declared, texts.formatter, names);
    if (printed) return printed.runs.map((run) => run.text).join('');
    return placeholder.arg?.type === 'variable' ? `{$${placeholder.arg.name}}` : '';
  };
  return Array.from({ length: flat.text.length }, (_, index) => printAt(index)).join('');
}

/** Words as they are written in a message. */
export const escapeWords = (words: string): string => words.replace(/[\\{}]/g, '\\$&');

/** The message with words exchanged and its markup left where it is; undefined where it could no longer be read. */
export function rewrite(
  message: ParsedMessage,
  flat: FlatPattern,
  exchanges: readonly Exchange[],
): ParsedMessage | undefined {
  const edits = exchanges.flatMap(({ start, end, words, source }) => {
    const placeholder = flat.placeholders.get(start);
    if (placeholder && source !== undefined) return [{ from: placeholder.start, to: placeholder.end, text: source }];
    return Array.from({ length: end - start }, (_, i) => {
      const from = flat.offsets[start + i] ?? 0;
      const to = from + (message.source[from] === '\\' ? 2 : 1);
      return { from, to, text: i === 0 ? escapeWords(words) : '' };
    });
  });
  const source = edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), message.source);
  let sound = true;
  const refuse = (): void => {
    sound = false;
  };
  const anywhere = { at: () => message.place, within: () => message.place };
  const parsed = parseMessage(anywhere, message.path, source, refuse);
  if (parsed) checkMessage(parsed, 'all', refuse);
  return sound ? parsed : undefined;
}

/** Whether the catalogue's own words for something are recognized by its own list of spellings. */
export const isRecognized = (words: string, catalogue: Catalogue): boolean =>
  catalogue.quantifiers.find(words).some((found) => found.wording !== undefined);
