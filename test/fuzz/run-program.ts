import { buildDeck, type BuiltDeck } from '../../src/build-deck.ts';
import { main } from '../../src/world/cli/main.ts';

/** A diagnostic as it was printed. */
export interface Told {
  /** As shown: relative to the folder in which the program was called. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Whether it names the slides on which it shows. */
  readonly hasSlides: boolean;
  readonly stops: boolean;
  readonly text: string;
  readonly code: string;
}

/** A run of the command line, and what its builds came to. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly told: readonly Told[];
  readonly built: readonly BuiltDeck[];
}

const HEAD = /^(?:(\S.*?):(\d+):(\d+) {2})?(error|not true|untranslated|warning|note|エラー|事実と不一致|未翻訳|警告|参考) {2}(.*) {2}\[([a-z]+(?:-[a-z]+)*\/[a-z0-9-]+)\]$/gmu; // prettier-ignore
const HARMLESS = ['warning', 'note', '警告', '参考'];

const toldIn = (stderr: string): readonly Told[] =>
  [...stderr.matchAll(HEAD)].map(
    ({ index, 1: file, 2: line, 3: column, 4: severity = '', 5: text = '', 6: code = '' }) => ({
      ...(file === undefined ? {} : { file, line: Number(line), column: Number(column) }),
      hasSlides: /^ {4}(slides|スライド):/m.test(stderr.slice(index).split('\n\n', 1)[0] ?? ''),
      stops: !HARMLESS.includes(severity),
      text,
      code,
    }),
  );

/** Runs the command line in this process, in the folder `cwd`, and remembers what each build gave. */
export async function runProgram(argv: readonly string[], cwd: string): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const built: BuiltDeck[] = [];
  const io = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    env: { SURVEYDECK_TIMINGS: '1', LC_ALL: 'C' },
    cwd,
    clock: () => performance.now(),
  };
  const code = await main(argv, io, async () => async (sources, options) => {
    const deck = await buildDeck(sources, options);
    built.push(deck);
    return deck;
  });
  return { code, stdout, stderr, told: toldIn(stderr), built };
}
