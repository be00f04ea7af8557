import { textsOf, type ColumnFacts } from './column-facts.ts';
import type { JointGuess } from './joint-types.ts';

/** A list as programs print it: `['a', 'b']`, `["a","b"]`, `{a,b}`, `[]`. */
const LIST = /^(?:\[(?<square>.*)\]|\{(?<curly>.*)\})$/su;
const ITEMS = /^(?:'[^']*'|"[^"]*"|[^'",]+)(?:,\s*(?:'[^']*'|"[^"]*"|[^'",]+))*$/u;
const WHOLE = /^(?:'[^']*'|"[^"]*"|[^'"]+)$/u;
/** More different answers are no options. */
const MOST_OPTIONS = 60;

/** The parts of a cell as a comma parts them, brackets and quotes with them. */
const partsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/^[[{]\s*[\]}]$/.test(part));

const bare = (part: string): string => part.replace(/^[[{]?\s*['"]?|['"]?\s*[\]}]?$/g, '').trim();

/**
 * Several answers in a cell that a program printed as a list. The reading of a build cuts at the commas, so that brackets and quotes
 * stay with the parts: `spellings` has them. Undefined if cells hold anything else, or an answer has a comma itself.
 */
export function listedCells(facts: ColumnFacts): JointGuess | undefined {
  const texts = textsOf(facts);
  const inner = texts.map((text) => LIST.exec(text)?.groups).map((groups) => groups && (groups['square'] ?? groups['curly'] ?? '')); // prettier-ignore
  if (texts.length < 2 || inner.some((list) => list === undefined || (list.trim() !== '' && !ITEMS.test(list)))) return undefined; // prettier-ignore
  // A quote that is not closed in its part has a comma inside.
  if (texts.some((text) => partsOf(text).some((part) => !WHOLE.test(part.replace(/^[[{]|[\]}]$/g, '').trim())))) return undefined; // prettier-ignore
  const spellings = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  let times = 0;
  for (const [text, count] of facts.counts) {
    const parts = partsOf(text);
    if (parts.length > 1) times += count;
    for (const part of parts) {
      const own = spellings.get(bare(part)) ?? new Set<string>();
      spellings.set(bare(part), own.add(part));
    }
    for (const label of new Set(parts.map(bare))) counts.set(label, (counts.get(label) ?? 0) + count);
  }
  if (times === 0 || counts.size < 2 || counts.size > MOST_OPTIONS) return undefined;
  return {
    joint: ',',
    options: [...counts.keys()],
    counts,
    times,
    within: [],
    isRanking: false,
    spellings: new Map([...spellings].map(([label, own]) => [label, [...own]])),
    empty: texts.filter((text) => partsOf(text).length === 0),
  };
}
