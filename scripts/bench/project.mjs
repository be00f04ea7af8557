import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(root, 'bin/surveydeck.js');
export const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const { decks } = parse(readFileSync(join(root, 'surveydeck.yaml'), 'utf8'));
/** The deck that stands for all: the project's first, in its first language. */
export const DECK = { ...decks[0], locale: decks[0].locales[0] };

export const NOTHING_REMEMBERED = { SURVEYDECK_NO_CACHE: '1' };
export const TIMINGS = { SURVEYDECK_TIMINGS: '1' };

/** Runs `work` with a folder that is gone afterwards. */
export async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'surveydeck-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of the project in `folder`, with a `node_modules` of its own, and so with a cache of its own. */
export function copyProject(folder) {
  for (const name of ['data', 'templates', 'surveydeck.yaml']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  return { answers: join(folder, DECK.survey, 'responses.csv'), words: ['build', DECK.id, '--locale', DECK.locale] };
}
