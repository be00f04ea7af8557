import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contextOf, type Context } from '../../../src/world/cli/context.ts';
import { parseArguments } from '../../../src/world/cli/parse-arguments.ts';
import { runPreview } from '../../../src/world/cli/run-preview.ts';
import { ask, ASSETS } from '../web/fixture.ts';
import { folderWith, PROJECT, run } from './fixture.ts';

/** Runs `surveydeck preview` until `use`, called with the printed address, is done. */
async function preview(argv: readonly string[], cwd: string, use: (address: string) => Promise<void> = async () => {}) {
  let stdout = '';
  let stderr = '';
  const parsed = await parseArguments(['preview', ...argv], 'en', 100);
  if (parsed.kind !== 'run') throw new Error(parsed.text);
  const io: Context['io'] = { stdout: { write: (text) => (stdout += text) }, stderr: { write: (text) => (stderr += text) }, env: { SURVEYDECK_NO_CACHE: '1' }, cwd }; // prettier-ignore
  const context = contextOf(io, parsed.invocation, 'en', () => Promise.reject(new Error('not asked for')));
  const code = await runPreview(
    context,
    () => ASSETS,
    () => use(stdout.trim()),
  );
  return { code, stdout, stderr };
}

describe('surveydeck preview', () => {
  it('prints its address, serves the decks of the project in the wanted languages, and ends with 0', async () => {
    const cwd = await folderWith(PROJECT);
    let seen = '';
    const { code, stderr } = await preview(['one', '--port', '0', '--locale', 'en,ja'], cwd, async (address) => {
      expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
      seen = (await ask(Number(new URL(address).port), '/project.json')).body.toString();
    });
    expect(code).toBe(0);
    expect(JSON.parse(seen)).toEqual({ language: 'en', decks: [{ id: 'one', locales: ['en', 'ja'] }] });
    expect(stderr).toContain('Ctrl+C');
  });

  it('ends with 1 where the port is taken, and says what to do', async () => {
    const cwd = await folderWith(PROJECT);
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await preview(['--port', String(port)], cwd);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('[preview/port-in-use]');
    expect(stderr).toContain(`--port ${port + 1}`);
  });

  it('ends with 1 without a project and with 2 for a deck that is not there', async () => {
    const empty = await folderWith({});
    expect((await preview([], empty)).code).toBe(1);
    const cwd = await folderWith(PROJECT);
    const wrong = await preview(['onee'], cwd);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('did you mean "one"?');
  });

  it.each(['', '-1', '65536', '4173x', '4e3', '80.5'])('refuses the port "%s"', async (port) => {
    const { code, stderr } = await run(['preview', `--port=${port}`], { cwd: await folderWith(PROJECT) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/--port (needs a value|is ".*", but should be 0–65535)/);
  });
});
