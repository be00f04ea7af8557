// The committed result, docs/bench.json: ratios by section, each with the state of the program that it was measured on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { root } from './project.mjs';

const git = (...words) => spawnSync('git', words, { cwd: root, encoding: 'utf8' }).stdout.trim();
const round = (n) => (n === undefined ? undefined : Number(n.toPrecision(3)));

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
    figures: figures.map(({ found, ms, ...figure }) => ({ ...figure, ...(found === undefined ? {} : { found: round(found) }), ...(ms === undefined ? {} : { ms: round(ms) }) })), // prettier-ignore
    ...(table ? { table: { ...table, rows: table.rows.map(([name, ...cells]) => [name, ...cells.map(round)]) } } : {}),
  };
}

/** Writes the sections that were measured; those that were not stay as they were. */
export async function writeRecord(file, sections) {
  const record = { sections: { ...readRecord(file).sections, ...sections } };
  const options = { ...(await resolveConfig(file)), filepath: file };
  writeFileSync(file, await format(JSON.stringify(record), options));
  return record;
}
