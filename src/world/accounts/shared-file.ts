import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { validate } from '../../base/validate.ts';
import { clearUnfinished, durableWrite, syncFolder } from '../input/durable-write.ts';
import { LockBusy, withFileLock, type Held } from '../input/file-lock.ts';
import { fileUnreadable } from '../input/file-diagnostics.ts';
import { readYaml } from '../input/read-file.ts';
import { systemCode } from '../input/system-code.ts';
import { makeFolder } from '../input/write-files.ts';
import { busyFile, notWritable } from './diagnostics.ts';

/** A file of this room that cannot be read or written as it is. Nothing was changed: a person must look at it. */
export class FileTrouble extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ says }) => says.en.found).join('; '));
    this.diagnostics = diagnostics;
  }
}

/** Why nothing was changed. */
export interface Problem {
  readonly problems: readonly Diagnostic[];
}
export const isProblem = (value: object): value is Problem => 'problems' in value;

/** What a change makes of a value: the new value, if it is another, and what is told to whoever asked for it. */
export interface Change<T, R> {
  readonly value?: T;
  readonly result: R;
}

interface Known<T> {
  readonly stamp: string;
  readonly value: T;
}

/** A change began with a file that is another by now. */
class Outrun extends Error {}
const MOST_ATTEMPTS = 5;

/** What a file is, and where. */
export interface SharedFileOptions<T> {
  /** The folder (absolute) from which people know the file. */
  readonly root: string;
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /** What it holds if there is none. */
  readonly empty: T;
  /** Milliseconds to wait for another process that changes it. */
  readonly patience?: number;
  /** Hears what is wrong with a damaged file that may be lost; without this, such a file is left as it is. */
  readonly onLoss?: (diagnostics: readonly Diagnostic[]) => void;
}

/**
 * A JSON file that several processes read and change. Each reading looks whether another has changed it; changes are made
 * under a lock, one after the other, and the file is always whole.
 */
export class SharedFile<T> {
  readonly #options: SharedFileOptions<T>;
  readonly #path: string;
  #known: Known<T> | undefined;

  constructor(options: SharedFileOptions<T>) {
    this.#options = options;
    this.#path = join(options.root, options.path);
  }

  /** What the file holds now; what an empty one would, if there is none. Throws `FileTrouble`. */
  async read(): Promise<T> {
    try {
      return (await this.#read()).value;
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      throw new FileTrouble([fileUnreadable(undefined, { file: this.#options.path, code })]);
    }
  }

  /** Changes the file. `edit` may be called again, when another process was faster. */
  async change<R>(edit: (value: T) => Change<T, R> | Problem): Promise<R | Problem> {
    try {
      await this.#makeFolder();
      for (let attempt = 1; ; attempt++) {
        try {
          return await withFileLock(`${this.#path}.lock`, (held) => this.#edit(edit, held), this.#options.patience);
        } catch (error) {
          if (!(error instanceof Outrun) || attempt === MOST_ATTEMPTS) throw error;
        }
      }
    } catch (error) {
      return { problems: this.#explain(error) };
    }
  }

  async #edit<R>(edit: (value: T) => Change<T, R> | Problem, held: Held): Promise<R | Problem> {
    const known = await this.#read();
    const edited = edit(known.value);
    if (isProblem(edited)) return edited;
    const { value, result } = edited;
    if (value === undefined) return result;
    const written = `${JSON.stringify(value, null, 1)}\n`;
    // A process that slept for long may have lost its lock without knowing.
    if (!(await held.isOurs()) || (await this.#stamp()) !== known.stamp) throw new Outrun();
    await durableWrite(this.#path, written, 0o600);
    return result;
  }

  async #read(): Promise<Known<T>> {
    // Asked before the reading: if the file changes between the two, the next reading sees another stamp.
    const stamp = await this.#stamp();
    if (this.#known?.stamp === stamp) return this.#known;
    const value = stamp === '' ? this.#options.empty : await this.#parse();
    this.#known = { stamp, value };
    return this.#known;
  }

  /** Tells one state of the file from another; empty if there is no file. */
  async #stamp(): Promise<string> {
    try {
      const { size, mtimeNs, ctimeNs, ino } = await stat(this.#path, { bigint: true });
      return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return '';
      throw error;
    }
  }

  async #parse(): Promise<T> {
    const quick = this.#options.schema.safeParse(parsed(await readFile(this.#path, 'utf8').catch(() => '')));
    if (quick.success) return quick.data;
    // What is wrong, and where, takes longer to find out.
    const diagnostics: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
    const source = await readYaml(this.#options.root, this.#path, report);
    const value = source && validate(this.#options.schema, source, report);
    if (value !== undefined) return value;
    if (!this.#options.onLoss) throw new FileTrouble(diagnostics);
    this.#options.onLoss(diagnostics);
    return this.#options.empty;
  }

  async #makeFolder(): Promise<void> {
    const folder = dirname(this.#path);
    const outer = makeFolder(this.#options.root);
    // What is in there is for nobody but the program.
    const inner = makeFolder(folder, 0o700);
    for (const first of [outer, inner]) if (first !== undefined) await syncFolder(dirname(first));
    await clearUnfinished(folder);
  }

  #explain(error: unknown): readonly Diagnostic[] {
    if (error instanceof FileTrouble) return error.diagnostics;
    if (error instanceof LockBusy || error instanceof Outrun) {
      return [busyFile(undefined, { file: this.#options.path, lock: `${this.#options.path}.lock` })];
    }
    const code = systemCode(error);
    if (code === undefined) throw error;
    return [notWritable(this.#options.path, code)];
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
