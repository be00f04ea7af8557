/**
 * A second opinion on our reader of SPSS's system files: PSPP makes some from the syntax in
 * test/world/input/exports/sav/fixtures, our own writer makes others, a few are changed byte by byte; PSPP lists what is in
 * each, and what we read must be the same: values, labels, missing values, sets, levels of measurement, weight, encoding.
 *
 *   node scripts/run-ts.mjs scripts/compare-with-pspp.ts             compares; exits with 1 where anything differs
 *   node scripts/run-ts.mjs scripts/compare-with-pspp.ts --fixtures  makes the committed files again, and what PSPP lists
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../src/base/diagnostic.ts';
import { readSav } from '../src/world/input/exports/sav/read-sav.ts';
import { differences, listingSyntax, parseListing, type Listing } from '../test/world/input/exports/sav/listing.ts';
import { makeSav } from '../test/world/input/exports/sav/make-sav.ts';
import { SAMPLES } from '../test/world/input/exports/sav/samples.ts';

const FIXTURES = 'test/world/input/exports/sav/fixtures';
/** Committed, so that the tests need no PSPP; the others are made only here. */
const COMMITTED = /^(survey.*|strings\.(sav|zsav)|dates\.sav|western\.sav|japanese\.sav|empty\.zsav)$/;

const folder = mkdtempSync(join(tmpdir(), 'surveydeck-pspp-'));

function pspp(...options: readonly string[]): string {
  const run = spawnSync('pspp', options, { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`pspp ${options.join(' ')}: ${run.stdout}${run.stderr}`);
  return run.stdout;
}

function makeFiles(): readonly string[] {
  for (const name of readdirSync(FIXTURES).filter((file) => file.endsWith('.sps'))) {
    copyFileSync(join(FIXTURES, name), join(folder, name));
    pspp(name);
  }
  const save = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
  const changed = (from: string, name: string, change: (bytes: Buffer) => void): void => {
    const bytes = readFileSync(join(folder, from));
    change(bytes);
    save(name, bytes);
  };
  changed('survey.sav', 'changed-cases.sav', (bytes) => void bytes.writeInt32LE(-1, 80));
  changed('survey.sav', 'changed-weight.sav', (bytes) => void bytes.writeInt32LE(0, 76));
  // 98, the lower end of a range of missing values, becomes 35.
  changed('survey-plain.sav', 'changed-range.sav', (bytes) => {
    const number = Buffer.alloc(8);
    number.writeDoubleLE(98);
    bytes.writeDoubleLE(35, bytes.indexOf(number));
  });
  changed('western.sav', 'changed-encoding.sav', (bytes) => {
    const name = Buffer.from('WINDOWS-1252');
    bytes.write('windows-1250', bytes.indexOf(name), 'latin1');
  });
  for (const { name, variables, options } of SAMPLES) save(`made-${name}.sav`, makeSav(variables, options));
  return readdirSync(folder).filter((name) => /\.z?sav$/.test(name));
}

function listed(name: string): Listing {
  writeFileSync(join(folder, 'list.sps'), listingSyntax(name));
  pspp('-O', 'format=csv', '-o', 'list.csv', 'list.sps');
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return parseListing(read('list.csv'), read('values.csv'), read('labels.csv'), read('recoded.csv'));
}

function compare(name: string): readonly string[] {
  const said: Diagnostic[] = [];
  const ours = readSav(name, readFileSync(join(folder, name)), (diagnostic) => said.push(diagnostic));
  const refused = said.map(({ code, says }) => `${code}: ${says.en.found}`);
  return ours ? [...refused, ...differences(ours, listed(name))] : refused;
}

let wrong = 0;
try {
  const files = makeFiles();
  if (process.argv.includes('--fixtures')) {
    for (const name of files.filter((file) => COMMITTED.test(file))) {
      copyFileSync(join(folder, name), join(FIXTURES, name));
      // The files of one syntax differ in how they are packed only.
      const listing = join(FIXTURES, `${/^[a-z]+/.exec(name)?.[0] ?? name}.listing`);
      writeFileSync(listing, `${JSON.stringify(listed(name), null, 1)}\n`);
    }
  }
  for (const name of files) {
    const found = compare(name);
    if (found.length > 0) wrong += 1;
    for (const line of found.slice(0, 20)) console.log(`${name}: ${line}`);
  }
  console.log(`${files.length} files of SPSS, ${wrong} of them read otherwise than by PSPP`);
  process.exitCode = wrong > 0 || files.length < 40 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
