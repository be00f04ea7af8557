import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { execPath, pid } from 'node:process';
import { build } from 'esbuild';

/** Bundles a program of the tests (a path from the project's folder), which Node 20 cannot run as it is; returns its path. */
export async function bundledProgram(source: string): Promise<string> {
  const outfile = join(process.cwd(), 'node_modules/.cache/surveydeck', `${basename(source, '.ts')}-${pid}.mjs`);
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}

/** Starts a program of Node, whose output is read. */
export const startProgram = (script: string, words: readonly string[]): ChildProcess =>
  spawn(execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });

/** Kills a process as nothing can prevent, and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
