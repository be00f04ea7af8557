import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import type { Finding } from '../../src/upkeep/lint/types.ts';
import { parseYaml } from '../../src/world/input/yaml.ts';
import { textOf } from './mutators/types.ts';
import type { Ran, Told } from './run-program.ts';

/** The kinds of faults that a run may show. */
export const FAULTS = ['exit', 'place', 'output', 'lint', 'hang', 'memory'] as const;
export type FaultKind = (typeof FAULTS)[number];

/** Something that may never happen, whatever the file. */
export interface Fault {
  readonly kind: FaultKind;
  readonly says: string;
}

/** What is judged: a run, the file that was changed for it, and what it changed itself. */
export interface Case {
  readonly command: string;
  /** Absolute path of the folder in which the program was called. */
  readonly cwd: string;
  /** Name of the changed file, and its bytes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly changed: ReadonlyMap<string, Uint8Array | undefined>;
}

/** Everything that is wrong with the outcome of a run. */
export const judge = (ran: Ran, about: Case): readonly Fault[] => [
  ...exitFaults(ran, about),
  ...ran.told.flatMap((told) => placeFaults(told, about)),
  ...outputFaults(ran, about),
];

const COMPARING = ['diff', 'current'];
/** What they find stands in their report: `lint`, `text status`. */
const ON_STDOUT = ['lint', 'text'];
/** `check --published --json` says so where a figure is not the published one. */
const DEPARTS = /"agrees": false/;

function exitFaults({ code, stdout, stderr, told }: Ran, { command }: Case): readonly Fault[] {
  const allowed = COMPARING.includes(command) ? [0, 1, 3] : [0, 1];
  if (!allowed.includes(code)) return [{ kind: 'exit', says: `exit code ${code}: ${stderr.slice(-1500).trim()}` }];
  const reported = ON_STDOUT.includes(command) ? stdout.trim() !== '' : DEPARTS.test(stdout);
  const says = told.some(({ stops }) => stops) || reported;
  if (code === 1 && !says) return [{ kind: 'exit', says: `exit code 1 without a word: ${stderr.slice(-300).trim()}` }];
  if (code === 0 && told.some(({ stops, code: kind }) => stops && !MAY_BE_DRAFT.test(kind)) && command !== 'build')
    return [{ kind: 'exit', says: 'exit code 0 in spite of an error' }];
  return [];
}

/** With --draft, these stop nothing. */
const MAY_BE_DRAFT = /^(text|localize|template)\//;

/**
 * A mistake in a text file has a place that exists. One in a file without lines (a deck, a folder that is missing) names
 * the file, and one of how slides look names them.
 */
function placeFaults(told: Told, { cwd, file }: Case): readonly Fault[] {
  const { file: shown, line = 0, column = 0, code, text } = told;
  const fault = (why: string): readonly Fault[] => [{ kind: 'place', says: `${why}: ${text.slice(0, 200)} [${code}]` }];
  if (shown === undefined)
    return told.hasSlides || text.includes(file) || NAMES_ITSELF.test(code) ? [] : fault('no place');
  const path = resolve(cwd, shown);
  if (!existsSync(path)) return fault(`${shown} does not exist`);
  const lines = decoded(readFileSync(path)).split(/\r\n|\n|\r/);
  if (/\.(xlsx|pptx|ttf|otf)$/.test(shown)) return line >= 1 && column >= 1 ? [] : fault(`${shown}:${line}:${column}`);
  const length = [...(lines[line - 1] ?? '')].length;
  return line >= 1 && line <= lines.length && column >= 1 && column <= length + 1 ? [] : fault(`${shown}:${line}:${column} is nowhere`); // prettier-ignore
}

/** Their subject is not a place in a file but a path, which the message names. */
const NAMES_ITSELF =
  /^(input\/(missing-file|is-folder|unreadable-file|no-layouts|no-project)|output\/(not-writable|is-input|other-file)|diff\/nothing-there|localize\/unknown-text)$/;

/** As the program would count its lines: UTF-16 has a zero in every other byte. */
const decoded = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe
    ? new TextDecoder('utf-16le').decode(bytes)
    : bytes[0] === 0xfe && bytes[1] === 0xff
      ? new TextDecoder('utf-16be').decode(bytes)
      : textOf(bytes);

/** Whole or untouched: after a failure no file has changed; after a success every file that was written is sound. */
function outputFaults({ code }: Ran, about: Case): readonly Fault[] {
  const names = [...about.changed.keys()];
  const fault = (says: string): Fault => ({ kind: 'output', says });
  if (code !== 0) return names.map((name) => fault(`${name} has changed although the program failed`));
  return [...about.changed].flatMap(([name, bytes]) => {
    if (!bytes) return [fault(`${name} is gone`)];
    if (/(^|\/)\.[^/]*$/.test(name)) return [fault(`${name} was left behind`)];
    if (name.endsWith('.pptx')) return lintFaults(name, bytes, about);
    const problem = problemOf(name, bytes);
    return problem === undefined ? [] : [fault(`${name}: ${problem}`)];
  });
}

function problemOf(name: string, bytes: Uint8Array): string | undefined {
  const text = textOf(bytes);
  if (name.endsWith('.pdf')) return text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF') ? undefined : 'no PDF';
  if (name.endsWith('.png')) return bytes[0] === 0x89 && text.includes('IEND') ? undefined : 'no PNG';
  if (name.endsWith('.json')) return isJson(text) ? undefined : 'no JSON';
  if (!name.endsWith('.yaml')) return bytes.length > 0 ? undefined : 'empty';
  const problems: string[] = [];
  parseYaml(name, text, ({ code, place }) => problems.push(`${code} at ${place?.line}:${place?.column}`));
  return problems[0];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const damage = (bytes: Uint8Array): readonly Finding[] => lintPackage(bytes, { levels: ['integrity', 'repair'] });
const named = ({ rule, part, found }: Finding): string => `${rule} ${part} ${found}`;

/**
 * What PowerPoint would repair in a deck that was written. A refreshed deck may keep what was wrong with the edited one:
 * it is the user's.
 */
function lintFaults(name: string, bytes: Uint8Array, { command, bytes: edited }: Case): readonly Fault[] {
  const before = command === 'refresh' ? new Set(damage(edited).map(({ rule }) => rule)) : new Set<string>();
  const found = damage(bytes).filter(({ rule }) => !before.has(rule));
  return found.length === 0
    ? []
    : [{ kind: 'lint', says: `${name}: ${found.slice(0, 4).map(named).join('; ')} (${found.length})` }];
}
