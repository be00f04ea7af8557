/**
 * Makes responses.csv: 302 rows that give the published totals of the 2025 survey. Who gave which answer was never
 * published, so chance decides it, apart from the filters and the totals; the same seed gives the same file each time.
 *
 *   node data/ai-survey-2025/make-responses.mjs [file]
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SEED = 20250925;
const RESPONDENTS = 302;

/** Counts of each single answer; of those asked, everyone gives one. */
const SINGLE = {
  Q1: { regular: 43, rest: 259 },
  Q2: { company_wide: 30, some_departments: 36, personal: 65, nothing: 167, dont_know: 4 },
  Q3: { daily: 25, three_to_four: 23, rest: 18 },
  Q5: { strongly: 12, somewhat: 78, rest: 142 },
  Q8: { strongly: 18, somewhat: 82, rest: 202 },
};
/** Counts of each ticked option; only the published options are known. */
const MULTIPLE = {
  Q4: { creative: 35, speed: 25, labour: 17 },
  Q6: { benefit: 73, return: 69 },
  Q9: { estimates: 92, sales_material: 82, documents: 74 },
  Q10: { training: 73, tools: 72, industry: 59 },
};
/** Every published free answer to Q7. */
const VERBATIMS = [
  '導入した時、従業員の不安を解決出来ていない。',
  '実態が掴めないから。',
  '何を生成AIに託したら良いのか判断出来ていない。',
  '会話の内容が外部にもれそう。',
  '特に仕事上、使用しなくても、回っているので。',
  '業界として活用が進んでいない。',
  'IT系の専任担当者を採用してから導入するつもり。',
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
  const shuffled = (items) => {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [result[i], result[j]] = [result[j], result[i]];
    }
    return result;
  };
  const rows = Array.from({ length: RESPONDENTS }, (_, i) => ({ id: `R${String(i + 1).padStart(3, '0')}` }));
  const single = (question, asked) => {
    const answers = Object.entries(SINGLE[question]).flatMap(([option, count]) => Array(count).fill(option));
    if (answers.length !== asked.length) throw new Error(`${question}: ${answers.length} answers of ${asked.length}`);
    const order = shuffled(answers);
    asked.forEach((row, i) => (row[question] = order[i]));
  };
  const multiple = (question, asked) => {
    for (const [option, count] of Object.entries(MULTIPLE[question])) {
      for (const row of asked) row[`${question}.${option}`] = '0';
      for (const row of shuffled(asked).slice(0, count)) row[`${question}.${option}`] = '1';
    }
  };

  single('Q1', rows);
  single('Q2', rows);
  const adopters = rows.filter((row) => ['company_wide', 'some_departments'].includes(row.Q2));
  const others = rows.filter((row) => ['personal', 'nothing'].includes(row.Q2));
  single('Q3', adopters);
  multiple('Q4', adopters);
  single('Q5', others);
  multiple('Q6', others);
  // Q7 asked those whose Q6 was not "don't know": whoever ticked a reason is certainly one of them.
  const withReason = others.filter((row) => row['Q6.benefit'] === '1' || row['Q6.return'] === '1');
  shuffled(withReason)
    .slice(0, VERBATIMS.length)
    // In the report's own order, from the top of the file.
    .sort((a, b) => rows.indexOf(a) - rows.indexOf(b))
    .forEach((row, i) => (row.Q7 = VERBATIMS[i]));
  single('Q8', rows);
  multiple('Q9', rows);
  multiple('Q10', rows);
  return rows;
}

const columns = ['id', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9', 'Q10'].flatMap((name) =>
  name in MULTIPLE ? Object.keys(MULTIPLE[name]).map((option) => `${name}.${option}`) : [name],
);
const lines = [columns, ...makeResponses().map((row) => columns.map((column) => row[column] ?? ''))];
// The byte order mark tells Excel that the file is UTF-8; without it, it shows garbage and saves it.
const text = `\ufeff${lines.map((cells) => `${cells.join(',')}\n`).join('')}`;
writeFileSync(process.argv[2] ?? fileURLToPath(new URL('responses.csv', import.meta.url)), text);
