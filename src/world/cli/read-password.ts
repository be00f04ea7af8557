import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Keyboard, Sink } from './io.ts';

/** What came of asking for a password. */
export type Answer =
  | { readonly kind: 'password'; readonly password: string }
  /** Nothing was typed or written. */
  | { readonly kind: 'none' }
  /** The second time was not the first. */
  | { readonly kind: 'different' }
  /** Ctrl-C. */
  | { readonly kind: 'interrupted' };

/** Bytes; more than any password that is taken. */
const LONGEST_LINE = 4096;

/**
 * A password: typed twice at a terminal, which does not show it, or else the first line of what another program writes. It
 * never comes from the command line, which every user of the machine can read.
 */
export async function readPassword(
  stdin: Keyboard | undefined,
  stderr: Sink,
  prompts: readonly [first: string, again: string],
): Promise<Answer> {
  if (!stdin) return { kind: 'none' };
  if (!stdin.isTTY) {
    const line = await firstLine(stdin);
    return line ? { kind: 'password', password: line } : { kind: 'none' };
  }
  const lines = await typedLines(stdin, stderr, prompts);
  if (lines === 'interrupted') return { kind: 'interrupted' };
  const [first, again] = lines;
  if (!first || again === undefined) return { kind: 'none' };
  return first === again ? { kind: 'password', password: first } : { kind: 'different' };
}

/** A line for each prompt; fewer if the typing ends. */
async function typedLines(
  stdin: Keyboard,
  stderr: Sink,
  prompts: readonly string[],
): Promise<readonly string[] | 'interrupted'> {
  // What readline would show goes nowhere.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines: string[] = [];
  const reader: Interface = createInterface({ input: stdin, output, terminal: true, historySize: 0 });
  try {
    return await new Promise((resolve) => {
      const ask = (): void => void stderr.write(prompts[lines.length] ?? '');
      // Two lines that are pasted at once come without a pause between them.
      reader.on('line', (line) => {
        if (lines.length === prompts.length) return;
        lines.push(line);
        stderr.write('\n');
        if (lines.length < prompts.length) ask();
        else resolve(lines);
      });
      reader.on('SIGINT', () => resolve('interrupted'));
      reader.on('close', () => resolve(lines));
      ask();
    });
  } finally {
    if (lines.length < prompts.length) stderr.write('\n');
    reader.close();
  }
}

/** The first line of a stream, without waiting for its end; undefined if it is far too long. */
async function firstLine(stdin: Keyboard): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    const end = bytes.indexOf(0x0a);
    chunks.push(end < 0 ? bytes : bytes.subarray(0, end));
    size += bytes.length;
    if (end >= 0) break;
    if (size > LONGEST_LINE) return undefined;
  }
  // Some programs begin with a byte order mark, which the decoder leaves out.
  return new TextDecoder().decode(Buffer.concat(chunks)).replace(/\r$/, '');
}
