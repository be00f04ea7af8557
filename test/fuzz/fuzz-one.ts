import { basename, join } from 'node:path';
import { Dice } from './dice.ts';
import { judge, type Fault } from './judge.ts';
import type { Mutated, Mutator } from './mutators/types.ts';
import { runProgram } from './run-program.ts';
import type { Sandbox } from './sandbox.ts';
import { stageOf, type Stage } from './stages.ts';
import { TARGETS, type Target } from './targets.ts';

/** What is done in one run: which file is changed and how, and which command reads it. */
export interface Plan {
  readonly target: Target;
  readonly bytes: Uint8Array;
  readonly what: readonly string[];
  readonly command: readonly string[];
}

/** The result of one mutation. */
export interface Fuzzed {
  readonly seed: number;
  readonly kind: string;
  readonly file: string;
  readonly what: readonly string[];
  readonly command: string;
  readonly code: number;
  readonly stage: Stage;
  readonly faults: readonly Fault[];
  readonly milliseconds: number;
}

/** The plan of a seed: always the same one. */
export function planOf(sandbox: Sandbox, seed: number): Plan {
  const dice = new Dice(seed);
  // Neighbouring seeds begin alike; a few throws part them.
  for (let i = 0; i < 3; i++) dice.below(2);
  const target = dice.weighed(TARGETS);
  const sound = sandbox.sound(target.from);
  const wanted = dice.weighed([[6, 1], [2, 2], [1, 3]]); // prettier-ignore
  const made: Mutated[] = [];
  let bytes = sound;
  for (let tries = 0; made.length < wanted && tries < 20; tries++) {
    const mutated = tried(dice.weighed(target.mutators), bytes, dice, made.length > 0);
    if (!mutated || Buffer.compare(mutated.bytes, bytes) === 0) continue;
    made.push(mutated);
    bytes = mutated.bytes;
    // What cannot be read any more is not worth changing again.
    if (bytes.length < 4) break;
  }
  return { target, bytes, what: made.map(({ what }) => what), command: dice.weighed(target.commands) };
}

/** What a mutator makes of a file; nothing, if an earlier change has made it unreadable for the mutator too. */
function tried(mutate: Mutator, bytes: Uint8Array, dice: Dice, isChanged: boolean): Mutated | undefined {
  try {
    return mutate(bytes, dice);
  } catch (error) {
    if (!isChanged) throw error;
    return undefined;
  }
}

/** Runs the plan of a seed in the sandbox, which afterwards is as it was, and judges the outcome. */
export async function fuzzOne(sandbox: Sandbox, seed: number, keep = false): Promise<Fuzzed> {
  const { target, bytes, what, command } = planOf(sandbox, seed);
  const { from, to, kind } = target;
  sandbox.write(to, bytes);
  sandbox.watch();
  const started = performance.now();
  try {
    const cwd = join(sandbox.root, target.cwd);
    const ran = await runProgram(command, cwd);
    const milliseconds = Math.round(performance.now() - started);
    const changed = sandbox.changed();
    const [name = ''] = command;
    const faults = judge(ran, { command: name, cwd, file: basename(to), bytes, changed });
    const stage = stageOf(ran, name, ran.code === 0 && changed.size > 0);
    if (keep) console.log(ran.stderr.slice(0, 6000));
    return { seed, kind, file: from, what, command: command.join(' '), code: ran.code, stage, faults, milliseconds };
  } finally {
    if (!keep) sandbox.restore();
  }
}
