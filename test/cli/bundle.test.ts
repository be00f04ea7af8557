import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const node = (...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const options = { cwd: ROOT, env: { PATH: process.env['PATH'], LANG: 'ja_JP.UTF-8' } };
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

/** Bytes of a chunk and of all that it imports without being asked. */
async function bytesLoadedBy(file: string, seen = new Set<string>()): Promise<number> {
  if (seen.has(file)) return 0;
  seen.add(file);
  const text = await readFile(file, 'utf8');
  let bytes = (await stat(file)).size;
  for (const [, path] of text.matchAll(/(?:^|[;}\n])(?:import|export)(?:[^"'();]*from)?["'](\.[^"']+)["']/g)) {
    bytes += await bytesLoadedBy(join(dirname(file), path ?? ''), seen);
  }
  return bytes;
}

describe('the bundle', () => {
  beforeAll(async () => {
    expect(await node('scripts/bundle.mjs')).toMatchObject({ code: 0 });
  });

  it('runs from bin/surveydeck.js, in the language of the environment, with its exit codes', async () => {
    expect(await node('bin/surveydeck.js', '--version')).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' }); // prettier-ignore
    const wrong = await node('bin/surveydeck.js', 'biuld');
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('build のことですか。');
  });

  it('loads only the command line for --help, and not what draws and writes', async () => {
    const bytes = await bytesLoadedBy(join(ROOT, 'dist/main.js'));
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(100_000);
  });
});
