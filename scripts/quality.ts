import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { formatFile } from './format-file.mjs';

const FILE = 'docs/quality.md';

/** Replaces one section of docs/quality.md, between its marks, formatted as lint requires; all others stay. */
export function writeSection(name: string, text: string): void {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const [from, to] = [before.indexOf(open), before.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`${FILE} has no section ${name}`);
  const page = `${before.slice(0, from)}${open}\n\n${text}\n\n${before.slice(to)}`;
  writeFileSync(FILE, page);
  formatFile(FILE);
}
