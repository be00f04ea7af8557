import { pointsOf } from './guess-numbers.ts';
import { FIRST_DECK_WORDS } from '../../base/messages/first-deck/index.ts';
import type { Decisions } from './decisions.ts';
import { AMOUNT, NO_ANSWER_LABEL, RECOMMEND, roleOf } from './lexicon.ts';
import { scaleValues } from './scale-labels.ts';
import type { TableQuestion } from './table-questions.ts';
import type { DeckLanguage } from './types.ts';

/** The points of a scale, in the order in which its options stand, and why it is taken for one. */
export interface TablePoints {
  readonly values: ReadonlyMap<string, number>;
  readonly labels: readonly string[];
  readonly evidence?: string;
}

/** From which to which number people are asked how likely they are to recommend something. */
const LIKELY = [0, 10] as const;
const FEWEST = 4;
const MOST = 11;

/** Numbers that are 0 or 1 and those above it, none left out: the ends may have words (`1: bad`), what is between has none. */
function numbersOf(labels: readonly string[]): ReadonlyMap<string, number> | undefined {
  const read = labels.map((label) => /^(\d{1,2})\s*点?(?![\d.,])\s*(.*)$/u.exec(label.normalize('NFKC').trim()));
  const known = labels.flatMap((label, i) => (read[i] ? [{ label, value: Number(read[i][1]), words: read[i][2] ?? '' }] : []));
  if (known.length < labels.length || known.length < FEWEST || known.length > MOST) return undefined;
  const sorted = known.toSorted((a, b) => a.value - b.value);
  const [low] = sorted;
  const isRun = low !== undefined && low.value <= 1 && sorted.every(({ value }, i) => value === low.value + i);
  const isBare = sorted.every(({ words }, i) => words === '' || ((i === 0 || i === sorted.length - 1) && /^[:：.(（=\-–]/.test(words)));
  return isRun && isBare ? new Map(sorted.map(({ label, value }) => [label, value])) : undefined;
} // prettier-ignore

/** The options of a question of a table as points of a scale, by their words or their numbers; undefined where they are none. */
export function tablePoints({ rows, wording, title }: TableQuestion, base: number, language: DeckLanguage, decisions: Decisions): TablePoints | undefined {
  const words = FIRST_DECK_WORDS[language];
  const labels = rows.map(({ label }) => label);
  const answers = labels.filter((label) => !NO_ANSWER_LABEL.test(label));
  const others = labels.filter((label) => roleOf(label) !== 'answer' || NO_ANSWER_LABEL.test(label));
  const values = scaleValues(answers);
  if (values && labels.every((label) => values.has(label) || others.includes(label))) return { values, labels: pointsOf(labels, values).map(({ label }) => label) };
  const numbers = numbersOf(answers.filter((label) => !others.includes(label)));
  if (!numbers) return undefined;
  const given = [...numbers.values()];
  const [low = 0, high = 0] = [given[0], given.at(-1)];
  const isSure = low === LIKELY[0] && high === LIKELY[1] && RECOMMEND.test(wording);
  const { text, points, options } = words.questions.tableNumbers;
  const choice = isSure ? 'points' : decisions.of({ id: `table-numbers.${title}`, kind: 'table-numbers', columns: [title], answers: base, about: `"${title}" ${low}–${high}` }, text, { points, options }, AMOUNT.test(wording) ? 'options' : 'points');
  if (choice === 'options') return undefined;
  const evidence = words.evidence.points({ from: String(low), to: String(high) });
  return { values: numbers, labels: [...numbers.keys(), ...others], evidence };
} // prettier-ignore
