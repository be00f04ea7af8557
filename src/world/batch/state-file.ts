import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Made } from './types.ts';

const line = z.object({
  deck: z.string(),
  key: z.string(),
  files: z.array(z.object({ path: z.string(), size: z.number(), changed: z.number() })),
});

/**
 * What earlier runs of a plan have made: a file beside the decks, a line each, written after the deck. Whoever stops a
 * run leaves at worst half a line, which says nothing; a line that is missing or wrong makes its deck anew.
 */
export class StateFile {
  readonly #path: string;
  readonly #made = new Map<string, Made>();

  /** `keeps`: take over what the file says; else it begins anew. Decks that are not in `bases` are forgotten. */
  constructor(path: string, keeps: boolean, bases: ReadonlySet<string>) {
    this.#path = path;
    for (const text of keeps ? textOf(path).split('\n') : []) {
      const read = parsed(text);
      if (!read) continue;
      const base = resolve(dirname(path), read.deck);
      const stamps = read.files.map((file) => ({ ...file, path: resolve(dirname(path), file.path) }));
      if (bases.has(base)) this.#made.set(base, { key: read.key, stamps });
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, [...this.#made].map(([base, made]) => this.#line(base, made)).join(''));
  }

  of(base: string): Made | undefined {
    return this.#made.get(base);
  }

  /** Takes down a deck that was written just now. */
  note(base: string, made: Made): void {
    appendFileSync(this.#path, this.#line(base, made));
  }

  #line(base: string, { key, stamps }: Made): string {
    const here = (path: string): string => relative(dirname(this.#path), path).split(sep).join('/');
    return `${JSON.stringify({ deck: here(base), key, files: stamps.map((file) => ({ ...file, path: here(file.path) })) })}\n`;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parsed(text: string): z.output<typeof line> | undefined {
  try {
    return line.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
