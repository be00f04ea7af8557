import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contextOf, type Context } from '../../../src/world/cli/context.ts';
import { parseArguments } from '../../../src/world/cli/parse-arguments.ts';
import { runServe } from '../../../src/world/cli/run-serve.ts';
import { newFolder, publishAll } from '../portal/fixture.ts';
import { put, smallReleases, spine } from '../publish/small-project.ts';
import { opened } from '../releases/opened.ts';

const ASSETS = { css: '', script: '', icon: '' };

/** Runs `surveydeck serve` until `use`, called with the printed address, is done. */
async function serve(argv: readonly string[], cwd: string, use: (address: string) => Promise<void> = async () => {}) {
  let stdout = '';
  let stderr = '';
  const parsed = await parseArguments(['serve', ...argv], 'en', 100);
  if (parsed.kind !== 'run') throw new Error(parsed.text);
  const io: Context['io'] = { stdout: { write: (text) => (stdout += text) }, stderr: { write: (text) => (stderr += text) }, env: { SURVEYDECK_NO_CACHE: '1' }, cwd }; // prettier-ignore
  const code = await runServe(
    contextOf(io, parsed.invocation, 'en', spine),
    () => ASSETS,
    () => use(stdout.trim()),
  );
  return { code, stdout, stderr };
}

let releases: string;
beforeAll(async () => {
  releases = join(await newFolder(), 'releases');
  await publishAll((await opened(releases)).releases, [(await smallReleases()).first]);
});

describe('surveydeck serve', () => {
  it('shows what is published without a project, prints its address, logs requests, and ends with 0', async () => {
    let page = '';
    const cwd = await newFolder();
    const { code, stdout, stderr } = await serve(['--releases', releases, '--port', '0'], cwd, async (address) => {
      expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
      page = await (await fetch(address.replace('localhost', '127.0.0.1'))).text();
    });
    expect([code, stdout.split('\n').length]).toEqual([0, 2]);
    expect(page).toContain('/d/charity/en');
    expect(stderr).toContain('Ctrl+C');
    const lines = stderr
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as object);
    expect(lines).toContainEqual(expect.objectContaining({ what: 'request', route: '/', method: 'GET', status: 200 }));
  });

  it('warns where everybody on a network may look', async () => {
    const all = await serve(['--releases', releases, '--port', '0', '--host', '0.0.0.0'], await newFolder());
    expect([all.code, all.stderr.includes('[portal/open-to-all]')]).toEqual([0, true]);
    const own = await serve(['--releases', releases, '--port', '0', '--host', '127.0.0.1'], await newFolder());
    expect([own.code, own.stderr.includes('[portal/open-to-all]')]).toEqual([0, false]);
  });

  it('ends with 1 where the port is taken, the settings are wrong or the folder is another’s', async () => {
    const cwd = await newFolder();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const taken = await serve(['--releases', releases, '--port', String(port)], cwd);
    expect([taken.code, taken.stdout, taken.stderr.includes('[portal/port-taken]')]).toEqual([1, '', true]);

    const wrong = await newFolder();
    await put(wrong, 'portal.yaml', 'look: nobody\n');
    const settings = await serve(['--releases', wrong, '--port', '0'], cwd);
    expect([settings.code, settings.stdout]).toEqual([1, '']);
    expect(settings.stderr).toContain('portal.yaml:1:7');

    const foreign = await newFolder();
    await put(foreign, 'photos/a.jpg', '');
    expect((await serve(['--releases', foreign, '--port', '0'], cwd)).code).toBe(1);
    expect((await serve(['--port', '0'], cwd)).code).toBe(1);
  });
});
