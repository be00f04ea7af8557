import type { CST } from 'messageformat/cst';
import { isMarkupName, type MarkupName } from './markup.ts';

/** Stands in a flat text for what a placeholder prints; nobody types this character (U+FFFC). */
const PRINTED = '\ufffc';

/** A stretch of a flat text that markup covers. */
export interface Span {
  readonly name: MarkupName;
  /** `id` of a claim or editorial remark, `kind` of a literal, `tag` of a language. */
  readonly option: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Offset of the opening `{#…}` in the message's source. */
  readonly offset: number;
  /** Stretches of the source that open and close it. */
  readonly opens: readonly [from: number, to: number];
  readonly closes: readonly [from: number, to: number];
}

/** A pattern as one text: what is typed, with `PRINTED` for each placeholder, and its markup as spans. */
export interface FlatPattern {
  readonly text: string;
  /** Offset in the message's source of each character of `text`. */
  readonly offsets: readonly number[];
  /** Spans in the order of their ends: an inner one before the one around it. */
  readonly spans: readonly Span[];
  readonly placeholders: ReadonlyMap<number, CST.Expression>;
}

/** The name of a function or markup, its namespace included. */
export const nameOf = (id: CST.Identifier): string => id.map((part) => part.value).join('');

/** Flattens a pattern of the message `source`. Words in a literal placeholder, `{|text|}`, count as typed. */
export function flatten(source: string, pattern: CST.Pattern): FlatPattern {
  let text = '';
  const offsets: number[] = [];
  const placeholders = new Map<number, CST.Expression>();
  const spans: Span[] = [];
  const open: Omit<Span, 'end' | 'closes'>[] = [];
  const type = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const at = i;
      if (source[i] === '\\') i++;
      text += source.charAt(i);
      offsets.push(at);
    }
  };
  for (const node of pattern.body) {
    if (node.type === 'text') {
      type(node.start, node.end);
    } else if (node.markup) {
      const name = nameOf(node.markup.name);
      if (!isMarkupName(name) || node.markup.close) continue;
      if (node.markup.open.value === '/') {
        const last = open.findLastIndex((span) => span.name === name);
        const [span] = last >= 0 ? open.splice(last, 1) : [];
        if (span) spans.push({ ...span, end: text.length, closes: [node.start, node.end] });
      } else {
        const first = node.markup.options[0]?.value;
        const option = first?.type === 'literal' ? first.value : undefined;
        open.push({ name, option, start: text.length, offset: node.start, opens: [node.start, node.end] });
      }
    } else {
      if (node.arg?.type === 'literal')
        type(node.arg.start + (node.arg.open ? 1 : 0), node.arg.end - (node.arg.close ? 1 : 0));
      if (node.arg?.type === 'literal' && !node.functionRef) continue;
      placeholders.set(text.length, node);
      text += PRINTED;
      offsets.push(node.start);
    }
  }
  const end = source.length;
  for (const span of open.reverse()) spans.push({ ...span, end: text.length, closes: [end, end] });
  return { text, offsets, spans, placeholders };
}

/** The innermost span of one of `names` that covers all of `start` to `end`. */
export const innermost = (
  flat: FlatPattern,
  names: readonly MarkupName[],
  start: number,
  end: number,
): Span | undefined => flat.spans.find((s) => names.includes(s.name) && s.start <= start && s.end >= end);
