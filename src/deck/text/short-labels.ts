import { asRead } from '../../base/invisible.ts';
import { emOf, shortened, widthOf } from './em.ts';

const GAP = '…';
/** Shares of a label that its end has: more of it where it must tell it from others. */
const ENDS = [0.45, 0.65, 0.85] as const;

/**
 * The labels that are wider than that, shortened; each can stand for no other: by its end where the beginnings are the same, by what
 * follows the beginning that several share, or by its code where even that does not tell them apart.
 */
export function shortLabels(labels: ReadonlyMap<string, string>, most: number): ReadonlyMap<string, string> {
  const long = [...labels].filter(([, label]) => emOf(label) > most);
  const taken = new Set([...labels].filter(([, label]) => emOf(label) <= most).map(([, label]) => asRead(label)));
  return new Map(
    long.map(([code, label]) => {
      const others = [...labels.values()].filter((other) => other !== label);
      const isOwn = (way: string): boolean =>
        !taken.has(asRead(way)) && !others.some((other) => mayStandFor(way, other));
      const own = waysOf(label, others, most).find(isOwn) ?? withCode(label, code, most);
      taken.add(asRead(own));
      return [code, own];
    }),
  );
}

/** Ways to shorten a label, the plainest first. */
function waysOf(label: string, others: readonly string[], most: number): readonly string[] {
  const rest = afterShared(label, others);
  const tail = (share: number): string =>
    emOf(rest) < most ? `${GAP}${rest}` : `${GAP}${bothEnds(rest, most - 1, share)}`;
  return [shortened(label, most), ...ENDS.map((share) => bothEnds(label, most, share)), ...ENDS.map(tail)];
}

const withCode = (label: string, code: string, most: number): string =>
  `${shortened(label, most - emOf(code) - 1.4)} (${code})`;

/** What follows the beginning that a label shares with all others that begin like it, from the beginning of a word on. */
function afterShared(label: string, others: readonly string[]): string {
  const shared = others.map((other) => sharedLength(label, other)).filter((length) => length > 0);
  const from = shared.length > 0 ? Math.min(...shared) : 0;
  return label.slice(label.includes(' ') ? label.lastIndexOf(' ', from) + 1 : from);
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** Whether somebody who reads a label with gaps may take it for that one. */
function mayStandFor(short: string, label: string): boolean {
  const parts = short.split(GAP);
  const [start = '', end = ''] = [parts[0], parts.at(-1)];
  const between = label.slice(start.length, label.length - end.length);
  if (!label.startsWith(start) || !label.endsWith(end) || start.length + end.length >= label.length) return false;
  let at = 0;
  return parts.slice(1, -1).every((part) => {
    const found = between.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
}

/** The beginning and the end of words, with a gap between. */
function bothEnds(words: string, most: number, share: number): string {
  const start = shortened(words, most * (1 - share));
  let [end, width] = ['', emOf(start)];
  for (const char of [...words].toReversed()) {
    width += widthOf(char);
    if (width > most) break;
    end = char + end;
  }
  return `${start}${end.trimStart()}`;
}
