/**
 * Builds a deck from random answers again and again, follows the messages, and searches the finished files for
 * contradictions (test/proof). The same seeds give the same data sets. After an interruption it resumes where it
 * stopped, unless the program has changed; after the full count it records the result in docs/quality.md.
 *
 *   npm run soak [count] [first seed] [-- --check]     --check: writes nothing
 */
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { itemAt } from '../src/base/item-at.ts';
import { deckSources } from '../test/answers/sources.ts';
import { soakOne, type Soaked } from '../test/answers/soak-one.ts';
import { writeSection } from './quality.ts';

const FULL = 300;
const numbers = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number); // prettier-ignore
const [count = FULL, first = 1] = numbers;
const part = /^--part=(\d+)\/(\d+)$/.exec(process.argv.at(-1) ?? '');
const program = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url))).digest('hex').slice(0, 12); // prettier-ignore
const folder = 'node_modules/.cache/surveydeck';
const fileOf = (index: number): string => `${folder}/soak-${program}-${index}.jsonl`;

/** What an earlier run of this very program wrote, so that each line is a result. */
const recorded = (index: number): readonly Soaked[] =>
  existsSync(fileOf(index))
    ? readFileSync(fileOf(index), 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Soaked) // prettier-ignore
    : [];

/** The work of one of `of` processes: every `of`-th seed, one line of the file each. */
async function work(index: number, of: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const done = new Set(recorded(index).map(({ seed }) => seed));
  const ai = new Map<string, Awaited<ReturnType<typeof deckSources>>>();
  for (const locale of ['ja', 'en']) ai.set(locale, await deckSources('ai-survey-2025', locale));
  for (let seed = first; seed < first + count; seed++) {
    if (seed % of !== index || done.has(seed)) continue;
    const result = await soakOne(ai, seed);
    writeFileSync(fileOf(index), `${JSON.stringify(result)}\n`, { flag: 'a' });
    for (const line of result.contradictions) console.log(`seed ${seed}: ${line}`);
    if (result.stopped.length > 0) console.log(`seed ${seed}: stopped by ${result.stopped.join(', ')}`);
  }
}

/** Codes that rightly stop a data set: a question that nobody was asked has no figure to show on a slide. */
const RIGHTLY = new Set(['figures/empty-base', 'chart/unsuitable']);

async function summarise(results: readonly Soaked[]): Promise<boolean> {
  const clean = results.filter(({ stopped, contradictions }) => stopped.length === 0 && contradictions.length === 0);
  const empty = results.filter(({ stopped }) => stopped.some((code) => RIGHTLY.has(code)));
  const stuck = results.filter(({ stopped }) => stopped.length > 0 && !stopped.some((code) => RIGHTLY.has(code)));
  const lying = results.filter(({ contradictions }) => contradictions.length > 0);
  const rows = [
    ['data sets', results.length],
    ['built in both languages, nothing contradicts anything', clean.length],
    ['of them after pasting what the messages propose', clean.filter(({ rounds }) => rounds > 1).length],
    ['of them with answers left blank', clean.filter(({ silence }) => silence !== 'none').length],
    ['stopped, since nobody was asked a question of a slide', empty.length],
    ['stopped otherwise', stuck.length],
    ['contradictions found by the reader', lying.length],
  ];
  const table = ['| | |', '| --- | --: |', ...rows.map(([name, n]) => `| ${name} | ${n} |`)].join('\n');
  console.log(table.replace(/^\| \| \|\n\| --- \| --: \|\n/, ''));
  if (results.length >= FULL && !process.argv.includes('--check')) {
    writeSection('soak', `Seeds ${first} to ${first + count - 1}.\n\n${table}`);
  }
  console.log(`${clean.length + empty.length} passed, ${stuck.length + lying.length} failed`);
  return stuck.length + lying.length === 0;
}

if (part) {
  await work(Number(part[1]), Number(part[2]));
} else {
  const of = Math.min(availableParallelism(), count);
  const script = itemAt(process.argv, 1);
  await Promise.all(
    Array.from({ length: of }, (_, index) => {
      const child = spawn(process.execPath, ['scripts/run-ts.mjs', script, String(count), String(first), `--part=${index}/${of}`], { stdio: 'inherit' }); // prettier-ignore
      return new Promise<void>((resolve, reject) => {
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a part ended with ${code}`))));
      });
    }),
  );
  const results = Array.from({ length: of }, (_, index) => recorded(index)).flat();
  const wanted = results.filter(({ seed }) => seed >= first && seed < first + count);
  process.exitCode = (await summarise(wanted)) ? 0 : 1;
}
