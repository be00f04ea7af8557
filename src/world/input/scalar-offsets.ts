import type { Scalar } from 'yaml';

/** One decoding of a scalar: its value, and for each UTF-16 unit of it (and its end) the offset in the file. */
interface Decoded {
  readonly value: string;
  readonly offsets: readonly number[];
}

/** Collects a value with the place that each unit of it came from. */
class Trace {
  value = '';
  readonly offsets: number[] = [];
  push(part: string, offset: number, step = 0): void {
    this.value += part;
    for (let i = 0; i < part.length; i++) this.offsets.push(offset + i * step);
  }
  end(offset: number): Decoded {
    return { value: this.value, offsets: [...this.offsets, offset] };
  }
}

/**
 * Where in the file each character of a scalar's value is: `result[i]` for the UTF-16 unit `i`, and one more for the
 * end. Mirrors how YAML 1.2 (chapters 7.3 and 8.1) unescapes and folds. Undefined if the result does not agree with the
 * value, which leaves the caller with the scalar's start.
 */
export function scalarOffsets(text: string, scalar: Scalar): readonly number[] | undefined {
  if (typeof scalar.value !== 'string' || !scalar.range) return undefined;
  const [start, end] = scalar.range;
  const matching = (decoded: Decoded): boolean => decoded.value === scalar.value;
  switch (scalar.type) {
    case 'PLAIN':
      return [decodeFlow(text, start, end, 'plain')].find(matching)?.offsets;
    case 'QUOTE_SINGLE':
      return [decodeFlow(text, start + 1, end - 1, 'single')].find(matching)?.offsets;
    case 'QUOTE_DOUBLE':
      return [decodeFlow(text, start + 1, end - 1, 'double')].find(matching)?.offsets;
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return decodeBlock(text, start, end, scalar.type === 'BLOCK_FOLDED', scalar.value)?.offsets;
    default:
      return undefined;
  }
}

type FlowStyle = 'plain' | 'single' | 'double';
const FOLD = /[ \t]*(?:\r?\n[ \t]*)+/y;

function decodeFlow(text: string, from: number, to: number, style: FlowStyle): Decoded {
  const trace = new Trace();
  let i = from;
  while (i < to) {
    FOLD.lastIndex = i;
    const fold = FOLD.exec(text)?.[0];
    if (fold !== undefined) {
      const breaks = fold.split('\n').length - 1;
      trace.push(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), i);
      i += fold.length;
    } else if (style === 'single' && text.startsWith("''", i)) {
      trace.push("'", i);
      i += 2;
    } else if (style === 'double' && text[i] === '\\') {
      i += decodeEscape(text, i, trace);
    } else {
      trace.push(text.charAt(i), i);
      i += 1;
    }
  }
  return trace.end(to);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v',
  N: '\u0085', _: '\u00a0', L: '\u2028', P: '\u2029', ' ': ' ', '"': '"', '/': '/', '\\': '\\', '\t': '\t',
}; // prettier-ignore
const ESCAPED_BREAK = /\\\r?\n[ \t]*/y;

/** Decodes the escape at `i` of a double-quoted scalar; returns its length in the file. */
function decodeEscape(text: string, i: number, trace: Trace): number {
  ESCAPED_BREAK.lastIndex = i;
  const joined = ESCAPED_BREAK.exec(text)?.[0];
  if (joined !== undefined) return joined.length;
  const letter = text[i + 1] ?? '';
  const digits = { x: 2, u: 4, U: 8 }[letter];
  if (digits === undefined) {
    trace.push(ESCAPES[letter] ?? letter, i);
    return 2;
  }
  const code = Number.parseInt(text.slice(i + 2, i + 2 + digits), 16);
  if (code <= 0x10ffff) trace.push(String.fromCodePoint(code), i);
  return 2 + digits;
}

interface Line {
  readonly start: number;
  readonly indent: number;
  readonly content: string;
}

function decodeBlock(text: string, start: number, end: number, folded: boolean, value: string): Decoded | undefined {
  const headerEnd = text.indexOf('\n', start) + 1;
  if (headerEnd === 0 || headerEnd > end) return undefined;
  const lines: Line[] = [];
  for (let at = headerEnd; at < end;) {
    const next = text.indexOf('\n', at);
    const stop = next === -1 || next >= end ? end : next;
    const raw = text.slice(at, stop).replace(/\r$/, '');
    const indent = raw.length - raw.replace(/^ +/, '').length;
    lines.push({ start: at, indent, content: raw.slice(indent) });
    at = stop + 1;
  }
  // An explicit indentation counts from the parent's, which is not at hand: the value tells which one it is.
  const first = lines.find((line) => line.content !== '')?.indent ?? 0;
  for (let indent = first; indent >= 0; indent--) {
    const decoded = folded ? unfold(lines, indent, end, value) : literal(lines, indent, end, value);
    if (decoded.value === value) return decoded;
  }
  return undefined;
}

const pushLine = (trace: Trace, line: Line, trim: number): void => {
  const skipped = Math.min(line.indent, trim);
  trace.push(' '.repeat(line.indent - skipped) + line.content, line.start + skipped, 1);
};

/** The line breaks that chomping kept at the end of `value`, all placed at the end of the block. */
function keepBreaks(trace: Trace, end: number, value: string): Decoded {
  while (trace.value.length < value.length && value[trace.value.length] === '\n') trace.push('\n', end);
  return trace.end(end);
}

const withoutTail = (lines: readonly Line[], trim: number): readonly Line[] =>
  lines.slice(0, lines.findLastIndex((line) => line.content !== '' || line.indent > trim) + 1);

function literal(lines: readonly Line[], trim: number, end: number, value: string): Decoded {
  const trace = new Trace();
  withoutTail(lines, trim).forEach((line, i) => {
    if (i > 0) trace.push('\n', line.start - 1);
    pushLine(trace, line, trim);
  });
  return keepBreaks(trace, end, value);
}

function unfold(lines: readonly Line[], trim: number, end: number, value: string): Decoded {
  const trace = new Trace();
  const body = withoutTail(lines, trim);
  const leading = body.findIndex((line) => line.content !== '');
  for (const line of body.slice(0, leading)) {
    pushLine(trace, line, trim);
    trace.push('\n', line.start);
  }
  let separator = '';
  let previousMoreIndented = false;
  for (const line of body.slice(leading)) {
    if (line.indent > trim || line.content.startsWith('\t')) {
      if (separator === ' ') separator = '\n';
      else if (!previousMoreIndented && separator === '\n') separator = '\n\n';
      trace.push(separator, line.start - 1);
      pushLine(trace, line, trim);
      separator = '\n';
      previousMoreIndented = true;
    } else if (line.content === '') {
      if (separator === '\n') trace.push('\n', line.start);
      else separator = '\n';
    } else {
      trace.push(separator, line.start - 1);
      pushLine(trace, line, trim);
      separator = ' ';
      previousMoreIndented = false;
    }
  }
  return keepBreaks(trace, end, value);
}
