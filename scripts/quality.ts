import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'docs/quality.md';

/** Writes one section of docs/quality.md, between its marks; all others stay. */
export function writeSection(name: string, text: string): void {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const [from, to] = [before.indexOf(open), before.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`${FILE} has no section ${name}`);
  writeFileSync(FILE, `${before.slice(0, from)}${open}\n\n${text}\n\n${before.slice(to)}`);
}
