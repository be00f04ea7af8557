/**
 * Changes the exports of test/exports as other tools, spreadsheets and people would (test/variants), and compares what `init` and a
 * build make of each variant with what is true of the answers: no figure may be wrong without a question or a warning. The same seeds give
 * the same variants. After an interruption it resumes where it stopped, unless the program has changed; after the full count it records
 * the result in docs/quality.md.
 *
 *   npm run variants [count] [first seed] [-- --check]     --check: writes nothing to docs/quality.md
 *   npm run variants -- 1 SEED --keep                      shows what the program made of it
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OUTCOMES } from '../test/variants/judge.ts';
import { vary, type Varied } from '../test/variants/vary.ts';
import { writeSection } from './quality.ts';

const FULL = 200;
const isSet = (name: string): boolean => process.argv.includes(`--${name}`);
const [count = FULL, first = 1] = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number); // prettier-ignore
const program = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url))).digest('hex').slice(0, 12); // prettier-ignore
const folder = 'node_modules/.cache/surveydeck';
const results = `${folder}/variants-${program}.jsonl`;

const recorded = (): readonly Varied[] =>
  existsSync(results)
    ? readFileSync(results, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Varied) // prettier-ignore
    : [];

function tell({ seed, folder: of, what, outcome, says }: Varied): void {
  console.log(
    `seed ${seed}: ${outcome}: ${of}: ${what.join('; ')}\n    ${says.slice(0, isSet('keep') ? undefined : 4).join('\n    ')}`,
  );
}

async function runAll(): Promise<readonly Varied[]> {
  mkdirSync(folder, { recursive: true });
  const done = new Map(recorded().map((one) => [one.seed, one]));
  const all: Varied[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const known = isSet('keep') ? undefined : done.get(seed);
    const one = known ?? (await vary(seed));
    if (!known) writeFileSync(results, `${JSON.stringify(one)}\n`, { flag: 'a' });
    if (one.outcome === 'silent' || isSet('keep')) tell(one);
    all.push(one);
  }
  return all;
}

/** A row for each change: how often it was made, and what became of the variants with it. */
function tableOf(all: readonly Varied[]): string {
  const names = [...new Set(all.flatMap(({ changes }) => changes))].sort();
  const row = (name: string, of: readonly Varied[]): readonly (string | number)[] => [
    name,
    of.length,
    ...OUTCOMES.map((outcome) => of.filter((one) => one.outcome === outcome).length),
  ];
  const heads = ['change', 'variants', 'right', 'plainer', 'another figure, asked', 'refused', 'wrong in silence'];
  const rows = [heads, ['---', ...heads.slice(1).map(() => '--:')], ...names.map((name) => row(name, all.filter(({ changes }) => changes.includes(name)))), row('all', all)]; // prettier-ignore
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const all = await runAll();
const silent = all.filter(({ outcome }) => outcome === 'silent');
const table = tableOf(all);
console.log(`${table}\n\n${silent.length} wrong in silence`);
if (all.length >= FULL && !isSet('check')) writeSection('variants', `Seeds ${first} to ${first + count - 1}. A variant with several changes stands in several rows.\n\n${table}`); // prettier-ignore
process.exitCode = silent.length === 0 ? 0 : 1;
