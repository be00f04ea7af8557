import type { Guessing } from './draft.ts';
import type { JointGuess } from './joint-types.ts';
import { listedCells } from './listed-cells.ts';
import { textsOf, timesOf, type ColumnFacts } from './column-facts.ts';

/** What joins answers in cells, the surest first; a blank is never tried unless the tool is known to use it. */
const JOINTS = ['\n', ';', '；', '|', '｜', '、', ' / ', '／', ', ', ',', '，', '・'].map((joint) =>
  joint.normalize('NFKC'),
);

/** Options at the most that a question may have; more different parts are sentences. */
const MOST_OPTIONS = 60;

/**
 * What joins several answers in the cells of a column; undefined if nothing does. Parts must be few and come back: a comma in
 * sentences leaves as many parts as there are sentences.
 */
export function guessJoint(facts: ColumnFacts, guessing: Guessing): JointGuess | undefined {
  const { layout, words, decisions } = guessing;
  const sure = joinedCodes(facts) ?? listedCells(facts);
  if (sure) return sure;
  // A tool may be set to join by something else.
  const own = layout.joint !== undefined && textsOf(facts).some((text) => text.includes(layout.joint ?? '')) ? layout.joint : undefined; // prettier-ignore
  const joints = own === undefined ? JOINTS : [own];
  for (const joint of new Set(joints)) {
    const guess = tryJoint(facts, joint);
    if (!guess) continue;
    const shown = joint === '\n' ? '⏎' : `"${joint.trim() === '' ? ' ' : joint.trim()}"`;
    const choice =
      own === undefined
        ? decisions.of({ id: `joint.${shown}`, kind: 'joint', columns: [facts.name], answers: guess.times, about: shown }, words.questions.joint.text, { several: words.questions.joint.several, single: words.questions.joint.single }, 'several') // prettier-ignore
        : 'several';
    if (choice === 'single') return undefined;
    if (guess.within.length === 0) return guess;
    const options = guess.within.map((option) => `"${option}"`).join(', ');
    const together = decisions.of({ id: `within.${facts.name}`, kind: 'within', columns: [facts.name], answers: timesOf({ counts: guess.counts }, guess.within), about: options }, words.questions.joinedOptions.text, { one: words.questions.joinedOptions.one, apart: words.questions.joinedOptions.apart }, 'one'); // prettier-ignore
    return together === 'one' ? guess : { ...guess, ...countedParts(partsOf(facts, joint)), within: [] };
  }
  return undefined;
}

const CODES = /^\d{1,2}(?:\s*[、,;・/|]\s*\d{1,2}|\s+\d{1,2})*$/;

/** Codes in a cell, as people type them: joined by whatever is at hand. Undefined if the cells hold anything else. */
function joinedCodes(facts: ColumnFacts): JointGuess | undefined {
  const texts = [...facts.counts].map(([text, count]) => ({ text: text.normalize('NFKC'), count }));
  const several = texts.filter(({ text }) => !/^\d+$/.test(text));
  if (several.length < 2 || !texts.every(({ text }) => CODES.test(text))) return undefined;
  const joints = [...new Set(several.flatMap(({ text }) => [...text.matchAll(/\d\s*([、,;・/|]|\s)\s*(?=\d)/g)].map(([, mark = ' ']) => (mark.trim() === '' ? ' ' : mark))))]; // prettier-ignore
  const counts = new Map<string, number>();
  for (const { text, count } of texts)
    for (const code of new Set(text.match(/\d+/g) ?? [])) counts.set(code, (counts.get(code) ?? 0) + count);
  const sorted = new Map([...counts].sort((a, b) => Number(a[0]) - Number(b[0])));
  const [joint] = joints;
  if (joint === undefined || sorted.size > 30) return undefined;
  const times = several.reduce((sum, { count }) => sum + count, 0);
  return { joint: joints.length === 1 ? joint : joints, options: [...sorted.keys()], counts: sorted, times, within: [], isRanking: false }; // prettier-ignore
}

interface Parts {
  /** Parts in the order in which they were met. */
  readonly options: readonly string[];
  readonly cells: readonly { readonly parts: readonly string[]; readonly count: number }[];
}

const countedParts = ({ options, cells }: Parts): Pick<JointGuess, 'options' | 'counts'> => ({
  options,
  counts: new Map(
    options.map((option) => [
      option,
      cells.reduce((sum, { parts, count }) => sum + (parts.includes(option) ? count : 0), 0),
    ]),
  ),
});

function partsOf(facts: ColumnFacts, joint: string): Parts {
  const mark = joint.trim() === '' ? joint : joint.trim();
  const cells = [...facts.counts].map(([text, count]) => ({
    parts: text.split(mark).map((part) => part.trim()).filter((part) => part !== ''), // prettier-ignore
    count,
  }));
  return { options: [...new Set(cells.flatMap(({ parts }) => parts))], cells };
}

function tryJoint(facts: ColumnFacts, joint: string): JointGuess | undefined {
  const { options, cells } = partsOf(facts, joint);
  // 1,200 is one number.
  if (textsOf(facts).every((text) => /^[^\d]{0,2}[\d.,\s]+[^\d]{0,4}$/.test(text.normalize('NFKC'))) && textsOf(facts).some((text) => /\d,\d{3}(?!\d)/.test(text.normalize('NFKC')))) return undefined; // prettier-ignore
  const times = cells.reduce((sum, { parts, count }) => sum + (parts.length > 1 ? count : 0), 0);
  if (times < Math.max(3, facts.filled * 0.02) || options.length < 2) return undefined;
  // A single text with a comma in it, however often, is one option.
  if (cells.filter(({ parts }) => parts.length > 1).length < 2) return undefined;
  const counts = new Map<string, number>();
  for (const { parts, count } of cells)
    for (const part of new Set(parts)) counts.set(part, (counts.get(part) ?? 0) + count);
  const frequent = options.filter((option) => (counts.get(option) ?? 0) > 1);
  const inFrequent = cells.reduce(
    (sum, { parts, count }) => sum + count * parts.filter((part) => (counts.get(part) ?? 0) > 1).length,
    0,
  );
  const all = cells.reduce((sum, { parts, count }) => sum + count * parts.length, 0);
  if (frequent.length < 2 || frequent.length > MOST_OPTIONS || inFrequent < all * 0.8) return undefined;
  // Texts with commas in them, each of which stands alone in its cells, are options of a single answer.
  const alone = cells.filter(({ parts }) => parts.length > 1).every(({ parts }) => parts.every((part) => !cells.some((cell) => cell.parts.length === 1 && cell.parts[0] === part))); // prettier-ignore
  if (alone && textsOf(facts).length <= 12 && textsOf(facts).length <= options.length) return undefined;
  const isRanking = cells.every(
    ({ parts }) => new Set(parts).size === options.length && parts.length === options.length,
  );
  const merged = isRanking ? { options, cells } : mergeInseparable(options, cells, joint);
  const within = merged.options.filter((option) => !options.includes(option));
  return { joint, ...countedParts(merged), times, within, isRanking };
}

/** Parts that always follow one another are one option with the joint in it: "Milk" and "soy" of "Milk, soy". */
function mergeInseparable(options: readonly string[], cells: Parts['cells'], joint: string): Parts {
  let current = options;
  let rows = cells;
  for (;;) {
    const pair = inseparablePair(current, rows);
    if (!pair) return { options: current, cells: rows };
    const [a, b] = pair;
    const joined = `${a}${joint.trim() === '' ? joint : /^[,;|]$/.test(joint.trim()) ? `${joint.trim()} ` : joint}${b}`;
    rows = rows.map(({ parts, count }) => ({ count, parts: mergeIn(parts, a, b, joined) }));
    current = [...new Set(rows.flatMap(({ parts }) => parts))];
  }
}

const mergeIn = (parts: readonly string[], a: string, b: string, joined: string): readonly string[] =>
  parts.flatMap((part, i) =>
    part === a && parts[i + 1] === b ? [joined] : part === b && parts[i - 1] === a ? [] : [part],
  );

/** Two parts, the second of which always stands after the first, and the first never without it. */
function inseparablePair(options: readonly string[], cells: Parts['cells']): readonly [string, string] | undefined {
  for (const a of options) {
    const having = cells.filter(({ parts }) => parts.includes(a));
    const times = having.reduce((sum, { count }) => sum + count, 0);
    if (times < 3) continue;
    const next = new Set(having.map(({ parts }) => parts[parts.indexOf(a) + 1]));
    const [b] = next;
    if (next.size !== 1 || b === undefined) continue;
    const isOnlyThere = cells.every(({ parts }) => !parts.includes(b) || parts[parts.indexOf(b) - 1] === a);
    // Two whole answers that everybody gave together are told by their capitals.
    if (isOnlyThere && !(/^\p{Lu}/u.test(a) && /^\p{Lu}/u.test(b))) return [a, b];
  }
  return undefined;
}
