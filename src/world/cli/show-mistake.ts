import type { Io } from './io.ts';
import { EXIT, type ExitCode } from './context.ts';
import { harmless } from './terminal.ts';

/** Says on stderr what is wrong with the command line. */
export function showMistake({ io }: { readonly io: Io }, text: string): ExitCode {
  io.stderr.write(`surveydeck: ${harmless(text)}\n`);
  return EXIT.usage;
}
