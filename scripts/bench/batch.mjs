import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { knows } from './commands.mjs';
import { medianOf, runNode } from './measure.mjs';
import { copyProject, DECK, program, root, TIMINGS, withFolder } from './project.mjs';

/** Decks of each sample; the long one is long enough for a leak to show. */
const [CUSTOMERS, MANY, ANSWERS] = [200, 1000, 60];
const MOST_ROUNDS = 3;
const R350 = 'test/decks/ai-survey-r350';

/** The file that `surveydeck batch` reads: a deck a row. */
const writePlan = (folder, rows) => {
  const file = join(folder, 'plan.yaml');
  writeFileSync(file, stringify({ each: rows, output: 'output/{number}' }));
  return file;
};

/** Rows and surveys are numbered through all samples, so that no deck was built, and remembered, before. */
let number = 0;

const customers = (n) =>
  Array.from({ length: n }, () => {
    number += 1;
    return { deck: DECK.id, locale: DECK.locale, customer: `見本商会${number}`, number: String(number) };
  });

/** Answers without a few of their rows, each time others: no base and hardly a share is what it was. */
function withoutSome(lines, seed) {
  const dropped = new Set();
  let state = seed + 1;
  while (dropped.size < 2 + (seed % 5)) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    dropped.add(1 + (state % (lines.length - 1)));
  }
  return lines.filter((_, i) => !dropped.has(i));
}

/** Surveys of other answers to one questionnaire, and the rows that ask for their decks. */
export function otherAnswers(folder, n) {
  const lines = readFileSync(join(root, R350, 'responses.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  return Array.from({ length: n }, () => {
    number += 1;
    const survey = `data/answers-${number}`;
    mkdirSync(join(folder, survey), { recursive: true });
    for (const name of ['survey.yaml', 'figures.yaml', 'company.yaml', 'locales', 'assets']) {
      cpSync(join(root, R350, name), join(folder, survey, name), { recursive: true });
    }
    writeFileSync(join(folder, survey, 'responses.csv'), `${withoutSome(lines, number).join('\n')}\n`);
    return { deck: DECK.id, locale: DECK.locale, survey, number: String(number) };
  });
}

const FIGURES = {
  customers: `batch, another customer’s name (${MANY} decks)`,
  answers: 'batch, other answers',
  memory: `batch, memory at deck ${MANY} to deck ${CUSTOMERS}`,
};

/** Of some answers a sentence of the deck is not true: their decks are not made, and do not count. */
const MADE = 0.8;

/** Runs a plan: decks a second, megabytes. */
function runPlan(folder, rows) {
  const run = runNode([program, 'batch', writePlan(folder, rows)], { cwd: folder, env: TIMINGS, codes: [0, 1] });
  const made = run.stdout.split('\n').filter((line) => line.endsWith('.pptx')).length;
  if (made < rows.length * MADE)
    throw new Error(`only ${made} of ${rows.length} decks were made:\n${run.stderr.slice(-2000)}`);
  return { perSecond: (1000 * made) / run.ms, mb: run.mb };
}

/** Many decks by one command. */
export const batch = (rounds) =>
  withFolder(async (folder) => {
    if (!knows([], /surveydeck batch\b/)) {
      const skipped = 'there is no command batch';
      return { figures: Object.entries(FIGURES).map(([id, name]) => ({ id: `batch.${id}`, name, skipped })) };
    }
    copyProject(folder);
    const samples = { customers: [], answers: [], memory: [] };
    const most = Math.min(rounds, MOST_ROUNDS);
    for (let round = 0; round < most; round++) {
      const few = runPlan(folder, customers(CUSTOMERS));
      samples.answers.push(runPlan(folder, otherAnswers(folder, ANSWERS)));
      // A long run says how fast it goes on: of a short one, its start is a good part.
      const many = runPlan(folder, customers(MANY));
      samples.customers.push(many);
      samples.memory.push({ ratio: many.mb / few.mb });
    }
    const figure = (id, key, unit) => ({
      id: `batch.${id}`,
      name: FIGURES[id],
      found: medianOf(samples[id], key),
      unit,
    });
    return {
      figures: [
        figure('customers', 'perSecond', 'decks/s'),
        figure('answers', 'perSecond', 'decks/s'),
        figure('memory', 'ratio', '×'),
      ],
      rounds: most,
    };
  });
