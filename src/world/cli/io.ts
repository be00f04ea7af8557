import { argv, cwd, env, exit, stderr, stdout } from 'node:process';

/** Somewhere that text goes. */
export interface Sink {
  write(text: string): unknown;
  /** Whether a person reads along: only then there is colour. */
  readonly isTTY?: boolean;
  /** Width of the terminal in characters. */
  readonly columns?: number;
}

/** All that the command line knows of the world around it. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the folder that the program was called in. */
  readonly cwd: string;
  /** Milliseconds from any start; without it no timings are taken. */
  readonly clock?: () => number;
}

/** The process that this program is. */
export function processIo(): Io {
  // Whoever reads our output may stop reading (`surveydeck figures | head`): no reason to fail loudly.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') exit(0);
    throw error;
  });
  return { stdout, stderr, env, cwd: cwd(), clock: () => performance.now() };
}

/** The words after the program's name. */
export const processArguments = (): readonly string[] => argv.slice(2);
