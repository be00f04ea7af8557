import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Width up to which a value is printed on one line: short enough to read at a glance, like a box, a colour, a run. */
const LINE = 120;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON for people and for diffs: keys are sorted, so that the order in which a program builds its objects does not
 * matter; a value that fits is on one line, any other has one line per entry.
 */
export function prettyJson(value: unknown): string {
  return `${print(JSON.parse(JSON.stringify(value)) as Json, '', 0)}\n`;
}

/** `used` is the number of characters on the line for the value's key and a comma. */
function print(value: Json, indent: string, used: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = Array.isArray(value)
    ? value.map((item: Json) => ['', item] as const)
    : Object.entries(value as Record<string, Json>)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => [`${JSON.stringify(key)}: `, item] as const);
  if (entries.length === 0) return open + close;
  const short = `${open} ${entries.map(([key, item]) => key + oneLine(item)).join(', ')} ${close}`;
  if (indent.length + used + short.length <= LINE) return short;
  const lines = entries.map(([key, item]) => `${inner}${key}${print(item, inner, key.length + 1)}`);
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

const oneLine = (value: Json): string => print(value, '', -Infinity);

/** The first dozen places where two values differ: `slides.3.elements.2.box.y: 120 → 140`. */
export function differences(before: unknown, after: unknown, path = ''): readonly string[] {
  if (Object.is(before, after)) return [];
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) {
    return [`${path}: ${shown(before)} → ${shown(after)}`];
  }
  const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => differences(a[key], b[key], path === '' ? key : `${path}.${key}`)).slice(0, 12);
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 100));

/**
 * Compares a value with the golden file, as JSON. If they differ, or there is no golden file yet, the value is written
 * to a file beside it (`….changed.json`, which git ignores), and the message returned says where they differ and how to
 * accept the change. With UPDATE_GOLDENS=1 in the environment, the value becomes the golden file. Undefined if equal.
 */
export function compareWithGolden(file: string, value: unknown): string | undefined {
  const changed = file.replace(/\.json$/, '.changed.json');
  const text = prettyJson(value);
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (golden === text || process.env['UPDATE_GOLDENS'] === '1') {
    if (golden !== text) writeFileSync(file, text);
    rmSync(changed, { force: true });
    return undefined;
  }
  writeFileSync(changed, text);
  const found = golden === undefined ? ['there is no golden yet'] : differences(JSON.parse(golden), JSON.parse(text));
  return [
    `${file} is not what the build gives (see ${changed}):`,
    ...(found.length > 0 ? found : ['only the form of the file differs']).map((line) => `  ${line}`),
    'Look at the deck. If it is as it should be: UPDATE_GOLDENS=1 npx vitest run test/decks.test.ts',
  ].join('\n');
}

/** The first dozen lines that are not in the other text, as `- 12: before` and `+ 12: after`. */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while ((i < old.length || j < now.length) && lines.length < 12) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      [i, j] = [i + 1, j + 1];
      continue;
    }
    // Whichever text comes back first to a line of the other has lines of its own up to there.
    const [more, less] = [now.indexOf(old[i] ?? '\0', j), old.indexOf(now[j] ?? '\0', i)];
    const grown = more >= 0 && (less < 0 || more - j <= less - i);
    if (!grown && i < old.length) lines.push(`- ${i + 1}: ${old[i++] ?? ''}`);
    if ((grown || less < 0) && j < now.length) lines.push(`+ ${j + 1}: ${now[j++] ?? ''}`);
  }
  return lines;
}

/**
 * Compares texts with the golden files of a folder, which has no others, as `compareWithGolden` does; those that
 * differ stand in `….changed/` beside the folder.
 */
export function compareFilesWithGoldens(folder: string, texts: ReadonlyMap<string, string>): string | undefined {
  const changed = `${folder}.changed`;
  rmSync(changed, { recursive: true, force: true });
  const goldens = existsSync(folder) ? readdirSync(folder) : [];
  if (process.env['UPDATE_GOLDENS'] === '1') {
    mkdirSync(folder, { recursive: true });
    for (const name of goldens) if (!texts.has(name)) rmSync(join(folder, name));
    for (const [name, text] of texts) writeFileSync(join(folder, name), text);
    return undefined;
  }
  const complaints = [...new Set([...goldens, ...texts.keys()])].toSorted().flatMap((name) => {
    const [golden, text] = [goldens.includes(name) ? readFileSync(join(folder, name), 'utf8') : '', texts.get(name) ?? '']; // prettier-ignore
    if (golden === text) return [];
    mkdirSync(changed, { recursive: true });
    writeFileSync(join(changed, name), text);
    return [`${join(folder, name)}:`, ...changedLines(golden, text).map((line) => `  ${line}`)];
  });
  if (complaints.length === 0) return undefined;
  return [
    ...complaints.slice(0, 40),
    `The files as the build gives them are in ${changed}.`,
    'Look at the slides. If they are as they should be: UPDATE_GOLDENS=1 npx vitest run test/decks.test.ts',
  ].join('\n');
}
