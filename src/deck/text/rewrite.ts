import type { Catalogue } from './catalogue.ts';
import { checkMessage } from './check-message.ts';
import { evaluate } from './check-texts.ts';
import type { FlatPattern, Span } from './flatten.ts';
import { escapeWords } from './markup.ts';
import { parseMessage, type ParsedMessage } from './message.ts';
import type { NameContext } from './subjects.ts';
import type { Texts } from './texts.ts';

/** A stretch of a flat text exchanged for other words. */
export interface Exchange {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What to write in place of a placeholder, or of everything in `within`; typed words are exchanged in place. */
  readonly source?: string;
  /**
   * The claim whose markup covers the words: everything in it is exchanged and, without `keepsClaim`, the markup too.
   */
  readonly within?: Span;
  readonly keepsClaim?: boolean;
}

/** A pattern's plain sentence, with some of its words exchanged. What only the program knows is shown as `{$name}`. */
export function printSentence(
  message: ParsedMessage,
  flat: FlatPattern,
  texts: Texts,
  names: NameContext,
  exchanges: readonly Exchange[] = [],
): string {
  const printAt = (index: number): string => {
    const exchange = exchanges.find((e) => e.start <= index && index < e.end);
    if (exchange) return exchange.start === index ? exchange.words : '';
    const placeholder = flat.placeholders.get(index);
    if (!placeholder) return flat.text[index] ?? '';
    const printed = evaluate(message, placeholder, texts.formatter, names);
    if (printed) return printed.runs.map((run) => run.text).join('');
    return placeholder.arg?.type === 'variable' ? `{$${placeholder.arg.name}}` : '';
  };
  return Array.from({ length: flat.text.length }, (_, index) => printAt(index)).join('');
}

interface SourceEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The message with words exchanged and its markup left where it is; undefined if it could no longer be read. */
export function rewrite(
  message: ParsedMessage,
  flat: FlatPattern,
  exchanges: readonly Exchange[],
): ParsedMessage | undefined {
  const source = exchanges
    .flatMap((exchange) => editsFor(message, flat, exchange))
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

function editsFor(message: ParsedMessage, flat: FlatPattern, exchange: Exchange): readonly SourceEdit[] {
  const { start, end, words, source, within, keepsClaim } = exchange;
  const placeholder = flat.placeholders.get(start);
  if (within && source !== undefined) {
    const after = charactersAt(message, flat, within.end, end).map((edit) => ({ ...edit, text: '' }));
    const [from, to] = keepsClaim ? [within.opens[1], within.closes[0]] : [within.opens[0], within.closes[1]];
    return [{ from, to, text: source }, ...after];
  }
  if (placeholder && source !== undefined) return [{ from: placeholder.start, to: placeholder.end, text: source }];
  return charactersAt(message, flat, start, end).map((edit, i) => ({
    ...edit,
    text: i === 0 ? escapeWords(words) : '',
  }));
}

/** The characters of a stretch of the flat text, by their place in the source. */
const charactersAt = (message: ParsedMessage, flat: FlatPattern, start: number, end: number): readonly SourceEdit[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, i) => {
    const from = flat.offsets[start + i] ?? 0;
    return { from, to: from + (message.source[from] === '\\' ? 2 : 1), text: '' };
  });

/** Whether the catalogue's own words for something are recognized by its own list of spellings. */
export const isRecognized = (words: string, catalogue: Catalogue): boolean =>
  catalogue.quantifiers.find(words).some((found) => found.wording !== undefined);
