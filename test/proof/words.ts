/** How to read words in both languages: spaces, quotation marks, digits. */

const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u;

/** Joins words separated by a line break or paragraph: with a space between Latin words, without one in Japanese. */
export function joined(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const [left, right] = [text.at(-1), part.at(0)];
    if (left === undefined || right === undefined) return text + part;
    const close = /\s/u.test(left) || /\s/u.test(right) || WIDE.test(left) || WIDE.test(right);
    return text + (close ? '' : ' ') + part;
  }, '');
}

/** Every rule asks for the same words again, and hundreds of decks differ in one: they are read once. */
const MOST_TEXTS = 50_000;
const readOnce = (read: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    if (known.size === MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
};

/** One line, single spaces, half-width digits and signs, 1000 for 1,000. */
export const flat = readOnce((text) =>
  joined(text.split(/[\n\v\r]+/u))
    .replace(/[０-９％．＊＋]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/\s+/gu, ' ')
    .trim(),
);

/** Text without spaces, to compare words whose lines are broken in different places. */
export const bare = readOnce((text) => flat(text).replace(/\s+/gu, ''));

/** A text between quotation marks, with its place. */
export interface Quoted {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const PAIRS: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '‘': '’' };

export function quotes(text: string): readonly Quoted[] {
  const found: Quoted[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const close = PAIRS[text[i] ?? ''];
    if (close === undefined) continue;
    const end = closing(text, i, close);
    if (end < 0) continue;
    found.push({ text: text.slice(i + 1, end), from: i, to: end + 1 });
    i = end;
  }
  return found;
}

function closing(text: string, from: number, close: string): number {
  const open = text[from];
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === open) depth += 1;
    else if (text[i] === close) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

/** "「A」＋「B」" as A and B. */
export function optionList(text: string): readonly string[] {
  const inner = text.trim().slice(1, -1);
  return inner.split(/[」”]\s*[＋+]\s*[「“]/u).map(flat);
}

/** Whether words stand for others: they are the same, or say by gaps (…) that they leave some out; spaces may be gone where lines end. */
export function isLabel(label: string, words: string): boolean {
  const [own, whole] = [bare(label), bare(words)];
  if (!own.includes('…')) return own === whole;
  const parts = own.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u').test(whole) && whole.length >= own.length;
} // prettier-ignore

/** The rows for whose whole labels a quotation may stand. */
export const meantBy = (quote: string, whole: readonly string[]): readonly number[] =>
  whole.flatMap((words, row) => (isLabel(quote, words) ? [row] : []));

/**
 * A sentence with a sign in place of every quotation: `⟦2⟧` for the label of row 2, `⟦⟧` for any other words. The
 * sentence does not assert what it quotes, so numbers or a "most" in there are no claims.
 */
export function masked(text: string, labels: readonly string[], whole: readonly string[] = labels): string {
  const line = flat(text);
  let out = '';
  let at = 0;
  for (const quote of quotes(line)) {
    // American punctuation puts a comma before the closing mark.
    const row = labels.findIndex((label) =>
      [quote.text, quote.text.replace(/[,.;]$/u, '')].some((text) => bare(label) === bare(text)),
    );
    const rows = row < 0 ? meantBy(quote.text, whole) : [row];
    out += line.slice(at, quote.from) + (rows.length === 1 ? `⟦${rows[0]}⟧` : '⟦⟧');
    at = quote.to;
  }
  return out + line.slice(at);
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Whether two printed numbers are equal. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/** 100 × count ÷ base at some decimals, halves rounded up, without the errors of binary fractions. */
export function halfUp(count: number, base: number, decimals: number): number {
  if (base === 0) return 0;
  const scale = 10 ** decimals;
  return Math.floor((2 * count * 100 * scale + base) / (2 * base)) / scale;
}

/** Whether a text is the name of an option, by itself or with how many of a few people gave it: `Daily (1 of 2)`. */
export const names = (text: string, label: string): boolean =>
  [flat(text), flat(text).replace(/\s*[(（](?:\d+ of \d+|\d+\/\d+名)[)）]$/u, '')].includes(label);
