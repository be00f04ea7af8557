/**
 * Makes responses.csv: the answers to an invented survey, the same for the same seed.
 *
 *   node test/decks/charity-spreadsheets/make-responses.mjs [file]
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SEED = 20250303;
const RESPONDENTS = 184;

/** How likely each mishap is for someone who had any. */
const MISHAPS = {
  overwritten: 0.5,
  versions: 0.68,
  dates: 0.42,
  zeros: 0.3,
  garbled: 0.2,
  hidden: 0.4,
  emoji: 0.1,
  rtl: 0.06,
  formula: 0.11,
  other: 0.08,
};
const HAD_NONE = 0.07;
const DO_NOT_KNOW = 0.04;
const REACTIONS = { deleted: 7, told: 5, closed: 4, asked_help: 3, enabled: 3, dont_know: 2 };
const TEXTS = [
  'A shared list with one owner, not five copies called “final”.',
  'Stop turning 1-2 into a date! 😤',
  'Let me lock <formulas> & still let others type.',
  "=SUM('our patience') is #REF!",
  'I\'d like "undo" to reach back past lunch.',
  'Names in עברית should keep their order.',
  'Somewhere to write down why a number was changed, and by whom, without yet another column.',
  'Honestly? A person with two spare hours a week.',
];

/** Numbers from 0 up to 1, the same for the same seed (Mulberry32, by Tommy Ettinger, public domain). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function makeResponses() {
  const random = randomNumbers(SEED);
  const happens = (likelihood) => random() < likelihood;
  /** A random key, by weight. */
  const pick = (weights) => {
    let left = random() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    return Object.keys(weights).find((key) => (left -= weights[key]) < 0);
  };
  const mishaps = () => {
    if (happens(HAD_NONE)) return ['none'];
    if (happens(DO_NOT_KNOW)) return ['dont_know'];
    const had = Object.keys(MISHAPS).filter((mishap) => happens(MISHAPS[mishap]));
    return had.length > 0 ? had : ['versions'];
  };
  /** Hours to the nearest half, with a few long weeks among them. */
  const hours = () => Math.round(Math.exp(1.6 + 1.6 * (random() + random() + random() - 1.5)) * 2) / 2;
  /** Those who had more mishaps are less sure. */
  const trust = (count) =>
    pick({ 5: 14 - Math.min(count, 5) * 2, 4: 30 - Math.min(count, 5) * 2, 3: 24, 2: 14 + count, 1: 4 + count });
  const rows = Array.from({ length: RESPONDENTS }, (_, i) => {
    const had = mishaps();
    return {
      id: `P${String(i + 1).padStart(3, '0')}`,
      H1: hours(),
      T1: trust(had.includes('none') ? 0 : had.length),
      ...Object.fromEntries(M1.map((option) => [`M1.${option}`, had.includes(option) ? 1 : 0])),
      R1: had.includes('formula') ? pick(REACTIONS) : '',
    };
  });
  TEXTS.forEach((text, i) => (rows[Math.floor(((i + random()) * RESPONDENTS) / TEXTS.length)].W1 = text));
  return rows;
}

const M1 = [...Object.keys(MISHAPS).slice(0, 9), 'dont_know', 'other', 'none'];
const columns = ['id', 'H1', 'T1', ...M1.map((option) => `M1.${option}`), 'R1', 'W1'];
const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const lines = [columns, ...makeResponses().map((row) => columns.map((column) => cell(row[column] ?? '')))];
const text = lines.map((cells) => `${cells.join(',')}\n`).join('');
writeFileSync(process.argv[2] ?? fileURLToPath(new URL('responses.csv', import.meta.url)), text);
