/**
 * Draws a definition with its answers for each seed, makes the deck that `init` would, builds it in both languages, and looks for slides
 * that do not fit, options that are lost, contradictions (test/proof) and what `lint` finds. After an interruption it resumes where it
 * stopped, unless the program has changed; after the full count it records the result in docs/quality.md.
 *
 *   npm run soak-definitions [count] [first seed] [-- --check]     --check: writes nothing
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { looksIn } from '../test/definitions/build-definition.ts';
import { soakDefinition, type SoakedDefinition } from '../test/definitions/soak-definition.ts';
import { writeSection } from './quality.ts';

const FULL = 500;
const numbers = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number); // prettier-ignore
const [count = FULL, first = 1] = numbers;
const program = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url))).digest('hex').slice(0, 12); // prettier-ignore
const folder = 'node_modules/.cache/surveydeck';
const file = `${folder}/soak-definitions-${program}.jsonl`;

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
const looks = await looksIn();
for (let seed = first; seed < first + count; seed++) {
  if (done.has(seed)) continue;
  const { decks: _, ...one } = await soakDefinition(seed, looks);
  writeFileSync(file, `${JSON.stringify(one)}\n`, { flag: 'a' });
  for (const line of faultsOf(one).slice(0, 5)) console.log(`seed ${seed}: ${line}`);
}

const results = recorded().filter(({ seed }) => seed >= first && seed < first + count);
const how = (holds: (one: SoakedDefinition) => boolean): number => results.filter(holds).length;
const rows = [
  ['definitions with their answers', results.length],
  ['questions', results.reduce((sum, one) => sum + one.questions, 0)],
  ['slides in both languages', results.reduce((sum, one) => sum + one.slides, 0)],
  ['built in both languages, nothing amiss', how((one) => faultsOf(one).length === 0)],
  ['of them after a slide was given another form', how((one) => one.tries > 1 && faultsOf(one).length === 0)],
  ['stopped', how(({ stopped }) => stopped.length > 0)],
  ['with an option on no slide that nothing counts', how(({ lost }) => lost.length > 0)],
  ['with a fault that lint finds', how(({ lint }) => lint.length > 0)],
  ['with something that the reader takes for a contradiction', how(({ contradictions }) => contradictions.length > 0)],
];
const table = ['| | |', '| --- | --: |', ...rows.map(([name, n]) => `| ${name} | ${n} |`)].join('\n');
console.log(table);
if (results.length > 0 && count >= 100 && !process.argv.includes('--check')) {
  await writeSection('soak-definitions', `Seeds ${first} to ${first + count - 1}.\n\n${table}`);
}
process.exitCode = how((one) => one.stopped.length + one.lost.length + one.lint.length > 0) > 0 ? 1 : 0;
