// The committed result, docs/bench.json: ratios by section, each with the state of the program that it was measured on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { formatFile } from '../format-file.mjs';
import { root } from './project.mjs';

const git = (...words) => spawnSync('git', words, { cwd: root, encoding: 'utf8' }).stdout.trim();
const round = (n) => Number(n.toPrecision(3));
/** What a figure found, in as many digits as mean anything. */
const rounded = (figure) =>
  Object.fromEntries(['found', 'best', 'ms'].flatMap((key) => (key in figure ? [[key, round(figure[key])]] : [])));

export const readRecord = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { sections: {} });

/** A section as it is recorded. Milliseconds are a side note: they are the machine's. */
export function recorded({ figures, table, versions, bareMs, rounds }) {
  return {
    commit: git('describe', '--always', '--exclude=*', '--dirty=+'),
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: cpus().length,
    rounds,
    ...(versions ? { versions } : {}),
    ...(bareMs === undefined ? {} : { bareMs: round(bareMs) }),
    figures: figures.map((figure) => ({ ...figure, ...rounded(figure) })),
    ...(table ? { table: { ...table, rows: table.rows.map(([name, ...cells]) => [name, ...cells.map(round)]) } } : {}),
  };
}

/** Writes the sections that were measured; those that were not stay as they were. */
export function writeRecord(file, sections) {
  const record = { sections: { ...readRecord(file).sections, ...sections } };
  writeFileSync(file, JSON.stringify(record));
  formatFile(file);
  return record;
}
