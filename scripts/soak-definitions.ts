/**
 * Draws a definition with its answers for each seed, makes the deck that `init` would, builds it in both languages, and looks for slides
 * that do not fit, options that are lost, contradictions (test/proof) and what `lint` finds. After an interruption it resumes where it
 * stopped, unless the program or the look has changed; after a hundred or more it records the result in docs/quality.md. Exit code 1 if
 * anything was found.
 *
 *   npm run soak-definitions [count] [first seed] [-- --check]     --check: writes nothing
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { looksIn } from '../test/definitions/looks.ts';
import { soakDefinition, type SoakedDefinition } from '../test/definitions/soak-definition.ts';
import { writeSection } from './quality.ts';

const FULL = 500;
const numbers = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number); // prettier-ignore
const [count = FULL, first = 1] = numbers;
const looks = await looksIn();
/** This file is the whole program in one, as it is bundled; beside it stand only brand, layouts and words. */
const program = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
for (const { brand, layouts, program: words } of looks.all)
  for (const file of [brand, ...layouts, ...(words ? [words.source] : [])]) program.update(file.text);
const folder = 'node_modules/.cache/surveydeck';
const file = `${folder}/soak-definitions-${program.digest('hex').slice(0, 12)}.jsonl`;

const recorded = (): readonly SoakedDefinition[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as SoakedDefinition) // prettier-ignore
    : [];

const faultsOf = ({ stopped, lost, contradictions, lint }: SoakedDefinition): readonly string[] => [
  ...stopped,
  ...lost,
  ...contradictions,
  ...lint,
];

mkdirSync(folder, { recursive: true });
const done = new Set(recorded().map(({ seed }) => seed));
for (let seed = first; seed < first + count; seed++) {
  if (done.has(seed)) continue;
  const { decks: _, ...one } = await soakDefinition(seed, looks);
  writeFileSync(file, `${JSON.stringify(one)}\n`, { flag: 'a' });
  for (const line of faultsOf(one).slice(0, 5)) console.log(`seed ${seed}: ${line}`);
}

const results = recorded().filter(({ seed }) => seed >= first && seed < first + count);
const how = (holds: (one: SoakedDefinition) => boolean): number => results.filter(holds).length;
const isFaulty = (one: SoakedDefinition): boolean => faultsOf(one).length > 0;
const rows = [
  ['definitions with their answers', results.length],
  ['questions', results.reduce((sum, one) => sum + one.questions, 0)],
  ['slides in both languages', results.reduce((sum, one) => sum + one.slides, 0)],
  ['without a single respondent, which the message says in place of a deck', how(({ refused }) => refused === true)],
  ['built in both languages, nothing amiss', how((one) => !isFaulty(one) && !one.refused)],
  ['of them after a slide was given another form', how((one) => one.tries > 1 && !isFaulty(one))],
  ['stopped', how(({ stopped }) => stopped.length > 0)],
  ['with a question without a slide, or an option on none that nothing counts', how(({ lost }) => lost.length > 0)],
  ['with a fault that lint finds', how(({ lint }) => lint.length > 0)],
  ['with something that the reader takes for a contradiction', how(({ contradictions }) => contradictions.length > 0)],
];
const table = ['| | |', '| --- | --: |', ...rows.map(([name, n]) => `| ${name} | ${n} |`)].join('\n');
const faulty = results.filter(isFaulty).map(({ seed }) => seed);
console.log(table);
console.log(`${results.length - faulty.length} passed, ${faulty.length} failed${faulty.length > 0 ? `: seeds ${faulty.join(', ')}` : ''}`); // prettier-ignore
if (results.length >= 100 && !process.argv.includes('--check')) {
  const amiss = faulty.length > 0 ? `\n\nAmiss: seeds ${faulty.join(', ')}.` : '';
  writeSection('soak-definitions', `Seeds ${first} to ${first + results.length - 1}.\n\n${table}${amiss}`);
}
process.exitCode = faulty.length > 0 ? 1 : 0;
