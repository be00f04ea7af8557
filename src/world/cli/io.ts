import type { Recall } from '../../base/recall.ts';
import { programDigest } from '../input/program-digest.ts';
import { randomBytes } from 'node:crypto';
import { parse } from 'node:path';
import process, { argv, chdir, cwd, env, execPath, exit, stderr, stdout } from 'node:process';

/** Somewhere to write text. */
export interface Sink {
  write(text: string): unknown;
  /** Whether it is a terminal: only then is there colour. */
  readonly isTTY?: boolean;
  /** Width of the terminal in characters. */
  readonly columns?: number;
}

/** Where someone types, or another program writes to us. */
export interface Keyboard extends NodeJS.ReadableStream {
  readonly isTTY?: boolean;
  setRawMode?(isRaw: boolean): unknown;
}

/** All that the command line knows of the world around it. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the folder in which the program was called; '' where somebody has deleted it since. */
  readonly cwd: string;
  /** Milliseconds since an arbitrary start; without it no timings are taken. */
  readonly clock?: () => number;
  /** Milliseconds since 1970; the machine's without it. */
  readonly now?: () => number;
  /** Unpredictable bytes; the machine's without it. */
  readonly random?: (bytes: number) => Uint8Array;
  /** Absent where nobody can be asked. */
  readonly stdin?: Keyboard;
  /** Calls back at the first Ctrl-C, in place of stopping the program; the next one stops it. Returns how to end that. */
  readonly onInterrupt?: (stop: () => void) => () => void;
  /** Called before a deck is really made, not only looked up: what runs the program may prepare for long work. */
  readonly onWork?: () => void;
  /** Tells this program from every other version; without it, no slide and no deck is kept on disk. */
  readonly program?: string;
  /** What is remembered by project folder, for a process that runs one command after another. */
  readonly recalls?: Map<string, Recall>;
}

/** The world of the running process. `onWork` is called before a deck is really made. */
export function processIo(onWork?: () => void): Io {
  // The reader of our output may stop early (`surveydeck figures | head`), which is no reason to fail loudly.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') exit(0);
    throw error;
  });
  const program = programDigest();
  const known = program === undefined ? {} : { program };
  return {
    stdout,
    stderr,
    env,
    cwd: currentFolder(),
    clock: () => performance.now(),
    now: Date.now,
    random: randomBytes,
    // Node opens it when it is first asked for; most commands never do.
    get stdin() {
      return process.stdin;
    },
    onInterrupt,
    ...(onWork ? { onWork } : {}),
    ...known,
  };
}

function currentFolder(): string {
  try {
    return cwd();
  } catch {
    // Libraries ask for it too, if only to show help.
    chdir(parse(execPath).root);
    return '';
  }
}

function onInterrupt(stop: () => void): () => void {
  process.once('SIGINT', stop);
  return () => void process.off('SIGINT', stop);
}

/** The words after the program's name. */
export const processArguments = (): readonly string[] => argv.slice(2);
