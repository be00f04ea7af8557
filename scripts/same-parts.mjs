/**
 * Checks whether two folders hold the same decks, part by part: slides, charts, workbooks, notes, media, layouts,
 * masters, themes and everything else in them must be equal byte for byte. Prints what differs; exit code 1 if anything
 * does. A change that should not alter behaviour has to pass this.
 *
 *   npm run same-parts -- OLD_DIR NEW_DIR             every part of every .pptx
 *   npm run same-parts -- OLD_DIR NEW_DIR --records   what a deck records (customXml) may differ, and is listed
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';

const usage = (says) => {
  console.error(`${says}\nusage: npm run same-parts -- OLD_DIR NEW_DIR [--records]`);
  process.exit(2);
};

function readArguments() {
  try {
    return parseArgs({ options: { records: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    return usage(error.message);
  }
}

function decksIn(folder) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.pptx'));
  } catch (error) {
    return usage(`${folder} cannot be read: ${error.code}`);
  }
}

const bothNames = (old, now) => [...new Set([...old, ...now])].sort();
const isEqual = (old, now) => Buffer.compare(old, now) === 0;

/** The first bytes that differ, with some before them; one line per side. */
function firstDifference(old, now) {
  const at = old.findIndex((byte, i) => byte !== now[i]);
  const offset = at < 0 ? old.length : at;
  const shown = (bytes) =>
    JSON.stringify(Buffer.from(bytes.subarray(Math.max(0, offset - 40), offset + 60)).toString());
  return `byte ${offset}\n      old ${shown(old)}\n      new ${shown(now)}`;
}

/** The differences between two packages, as path and description; for a workbook, which of its own parts differ. */
function differences(old, now) {
  const [before, after] = [unzipSync(old), unzipSync(now)];
  return bothNames(Object.keys(before), Object.keys(after)).flatMap((path) => {
    const [was, is] = [before[path], after[path]];
    if (!was) return [{ path, says: 'only new' }];
    if (!is) return [{ path, says: 'only old' }];
    if (isEqual(was, is)) return [];
    if (/\.(?:png|jpe?g)$/.test(path)) return [{ path, says: `${was.length} and ${is.length} bytes` }];
    if (!path.endsWith('.xlsx')) return [{ path, says: firstDifference(was, is) }];
    const inner = differences(was, is).map((part) => ({ path: `${path}!${part.path}`, says: part.says }));
    return inner.length > 0 ? inner : [{ path, says: 'equal parts, packed differently' }];
  });
}

const { values, positionals } = readArguments();
if (positionals.length !== 2) usage('two folders are compared');
const [oldFolder, newFolder] = positionals;
const decks = bothNames(decksIn(oldFolder), decksIn(newFolder));
if (decks.length === 0) usage('neither folder has a deck');

const isAllowed = ({ path }) => values.records === true && path.startsWith('customXml/');
let wrong = 0;
for (const deck of decks) {
  const missing = [oldFolder, newFolder].find((folder) => !decksIn(folder).includes(deck));
  if (missing !== undefined) {
    wrong += 1;
    console.log(`${deck}: not in ${missing}`);
    continue;
  }
  const [old, now] = [oldFolder, newFolder].map((folder) => readFileSync(join(folder, deck)));
  const found = isEqual(old, now) ? [] : differences(old, now);
  const offences = found.filter((part) => !isAllowed(part));
  wrong += offences.length;
  console.log(`${deck}: ${offences.length} parts differ`);
  for (const { path, says } of offences) console.log(`    ${path}: ${says}`);
  for (const { path } of found.filter(isAllowed)) console.log(`    ${path}: may differ, and does`);
}
process.exitCode = wrong > 0 ? 1 : 0;
