import { createInterface } from 'node:readline';
import type { OpenQuestion } from '../../upkeep/first-deck/types.ts';
import type { Keyboard, Sink } from './io.ts';
import { shownColumns } from './render-init.ts';

/**
 * Asks at a terminal what an export leaves open, one question after the other: its choices by number, the default by Return. Ends
 * when the typing ends; questions without an answer keep their defaults. Undefined after Ctrl-C.
 */
export async function askQuestions(
  questions: readonly OpenQuestion[],
  stdin: Keyboard,
  stderr: Sink,
): Promise<ReadonlyMap<string, string> | undefined> {
  const chosen = new Map<string, string>();
  const reader = createInterface({ input: stdin, terminal: false });
  const lines: string[] = [];
  const waiting: ((line: string | undefined) => void)[] = [];
  let isOver = false;
  let isInterrupted = false;
  reader.on('line', (line) => {
    const next = waiting.shift();
    if (next) next(line);
    else lines.push(line);
  });
  const end = (): void => {
    isOver = true;
    waiting.splice(0).forEach((next) => next(undefined));
  };
  reader.on('close', end);
  reader.on('SIGINT', () => {
    isInterrupted = true;
    end();
  });
  const nextLine = (): Promise<string | undefined> =>
    lines.length > 0 || isOver ? Promise.resolve(lines.shift()) : new Promise((resolve) => waiting.push(resolve));
  try {
    for (const question of questions) {
      const choice = await ask(question, nextLine, stderr);
      if (choice === undefined) break;
      chosen.set(question.id, choice);
    }
  } finally {
    reader.close();
  }
  return isInterrupted ? undefined : chosen;
}

/** One question, again until its answer is one of the choices; undefined when nothing more is typed. */
async function ask(
  { text, choices, taken, columns }: OpenQuestion,
  nextLine: () => Promise<string | undefined>,
  stderr: Sink,
): Promise<string | undefined> {
  // Where there is nothing to choose, nothing is asked.
  if (choices.length < 2) return taken;
  stderr.write(`\n${text}\n`);
  if (columns.length > 0) stderr.write(`  (${shownColumns(columns)})\n`);
  choices.forEach((choice, i) => stderr.write(`  ${choice.id === taken ? '>' : ' '} ${i + 1}  ${choice.text}\n`));
  for (;;) {
    stderr.write(`[1–${choices.length}] `);
    const line = (await nextLine())?.trim();
    if (line === undefined) return undefined;
    if (line === '') return taken;
    const picked = choices[Number(line) - 1] ?? choices.find(({ id }) => id === line);
    if (picked) return picked.id;
  }
}
