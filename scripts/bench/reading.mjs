import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bareStart } from './bare.mjs';
import { interleave, median, medianOf, ratioOf, runNode, runProcess } from './measure.mjs';
import { here, root, withFolder } from './project.mjs';
import { TABLES } from './reading-tables.mjs';

/** A million rows take each of the two some ten seconds, ten million cells of a workbook half a minute. */
const MOST_ROUNDS = { xlsx: 9, 'xlsx.large': 3, csv: 3 };

/** R's readers, and how to ask for their versions. */
const READERS = {
  csv: { name: 'read.csv', version: 'as.character(getRversion())' },
  xlsx: { name: 'readxl', version: 'as.character(packageVersion("readxl"))' },
};

function versionOf({ version }) {
  const { status, stdout } = spawnSync('Rscript', ['-e', `cat(${version})`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The program's reader as one script, beside the libraries that it imports. */
async function bundled() {
  const outfile = join(root, 'node_modules/.cache/surveydeck/bench-reading.mjs');
  await build({
    entryPoints: [here('reading-process.mjs')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}

function readBy(script, file, rows) {
  const sample = runNode([script, file, String(rows)]);
  return { ...sample, typed: Number(/^typed (\d+)$/m.exec(sample.stderr)[1]) / 2 ** 20 };
}

/** A table read by us and by R, by turns, and one of a single row for what a process takes that reads nothing. */
async function readingOf({ id: table, format, rows, columns }, folder, script, rounds) {
  const { [format]: reader } = READERS;
  const installed = versionOf(reader);
  const [file, small] = ['', '.one-row'].map((name) => join(folder, `${table}${name}.${format}`));
  const found = await interleave(
    Math.min(rounds, MOST_ROUNDS[table]),
    {
      ours: () => readBy(script, file, rows),
      one: () => readBy(script, small, 1),
      ...(installed ? { peer: () => runProcess('Rscript', ['--vanilla', here('peer-read.R'), file, String(rows)]) } : {}), // prettier-ignore
    },
    bareStart(folder),
    { warmUp: table === 'xlsx' },
  );
  const [us, one, peer] = ['ours', 'one', 'peer'].map((name) => found.get(name));
  const name = `${format.toUpperCase()}, ${rows.toLocaleString('en')} × ${columns}`;
  const id = `reading.${table}`;
  const compared = installed
    ? [
        { id: `${id}.r`, name: `${name}, to ${reader.name}`, ...ratioOf(us, peer), unit: `× ${reader.name}`, ms: medianOf(peer, 'ms') }, // prettier-ignore
        ...(peer.every(({ mb }) => mb) ? [{ id: `${id}.r.mb`, name: `${name}, peak memory of ${reader.name}`, found: medianOf(peer, 'mb'), unit: 'MB' }] : []), // prettier-ignore
      ]
    : [{ id: `${id}.r`, name: `${name}, to ${reader.name}`, skipped: `${reader.name} is not installed` }];
  const above = median(us.map(({ mb, typed }, i) => (mb - one[i].mb) / typed));
  return {
    versions: installed ? { [reader.name]: installed } : {},
    figures: [
      { id: `${id}.time`, name, ...ratioOf(us, found.get('bare')), unit: 'bare starts', ms: medianOf(us, 'ms') },
      ...compared,
      { id: `${id}.mb`, name: `${name}, peak memory`, found: medianOf(us, 'mb'), unit: 'MB' },
      { id: `${id}.typed`, name: `${name}, its typed columns`, found: medianOf(us, 'typed'), unit: 'MB' },
      { id: `${id}.memory`, name: `${name}, memory`, found: above, unit: '× its columns' },
    ],
  };
}

/** Exports of survey tools read into columns, whole processes. */
export const reading = (rounds) =>
  withFolder(async (folder) => {
    runNode([here('reading-inputs-process.mjs'), folder]);
    const script = await bundled();
    const parts = [];
    for (const table of TABLES) parts.push(await readingOf(table, folder, script, rounds));
    return {
      figures: parts.flatMap(({ figures }) => figures),
      rounds: TABLES.map(({ id }) => Math.min(rounds, MOST_ROUNDS[id])).join(', '),
      versions: Object.assign({}, ...parts.map(({ versions }) => versions)),
    };
  });
