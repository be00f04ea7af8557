import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { isBuiltin } from 'node:module';
import { cp, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { publishAll } from '../portal/fixture.ts';
import { smallReleases } from '../publish/small-project.ts';
import { opened } from '../releases/opened.ts';
import packageJson from '../../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const nodeIn = (cwd: string, ...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const options = { cwd, env: { PATH: process.env['PATH'], LANG: 'ja_JP.UTF-8' } };
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

const node = (...args: readonly string[]) => nodeIn(ROOT, ...args);

describe('the bundle', () => {
  beforeAll(async () => {
    expect(await node('scripts/bundle.mjs')).toMatchObject({ code: 0 });
  });

  it('runs from bin/surveydeck.js, in the language of the environment, with its exit codes', async () => {
    expect(await node('bin/surveydeck.js', '--version')).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' }); // prettier-ignore
    const wrong = await node('bin/surveydeck.js', 'biuld');
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('「build」のことですか。');
  });

  it('says that the folder in which it was called was deleted, and shows its help all the same', async () => {
    const gone = (...words: readonly string[]) => {
      const program = `cd "$(mktemp -d)" && rmdir "$PWD" && exec "${process.execPath}" "${join(ROOT, 'bin/surveydeck.js')}" "$@"`; // prettier-ignore
      const { status, stdout, stderr } = spawnSync('sh', ['-c', program, 'sh', ...words], { encoding: 'utf8', env: { PATH: process.env['PATH'] } }); // prettier-ignore
      return { status, stdout, stderr };
    };
    for (const words of [['check'], ['build'], ['lint', 'a.pptx'], ['text', 'status']]) {
      const { status, stdout, stderr } = gone(...words);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^error {2}the current folder is no longer there/);
    }
    expect(gone('--version')).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
    expect(gone('build', '--help')).toMatchObject({ status: 0, stderr: '' });
  });

  it('hashes a password by the native library, which is no part of it, and shows it to nobody', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'surveydeck-bundle-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const words = ['bin/surveydeck.js', 'user', 'add', 'yamada', '--role', 'viewer', '--releases', folder, '--json'];
    const options = { cwd: ROOT, input: 'ninety purple bicycles\n', encoding: 'utf8', stdio: 'pipe' } as const;
    expect(JSON.parse(execFileSync(process.execPath, words, options))).toMatchObject({
      name: 'yamada',
      role: 'viewer',
    });
    const file = await readFile(join(folder, 'accounts/accounts.json'), 'utf8');
    expect(file).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(file).not.toContain('bicycles');
  });

  it('serves until it is told to stop: what has begun ends, nothing new is taken, and it ends with 0', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'surveydeck-bundle-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await publishAll((await opened(join(folder, 'releases'))).releases, [(await smallReleases()).first]);
    const words = [join(ROOT, 'bin/surveydeck.js'), 'serve', '--releases', 'releases', '--port', '0'];
    const program = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => void program.kill('SIGKILL'));
    const ended = new Promise((resolve) => program.once('exit', (code, signal) => resolve([code, signal])));
    const address = await new Promise<string>((resolve) => program.stdout.once('data', (text) => resolve(String(text).trim()))); // prettier-ignore
    const { port } = new URL(address);
    const form = new URLSearchParams({ slide: 'cover', customer: 'Log' });
    const path = `http://127.0.0.1:${port}/d/charity/en/meeting`;
    expect(await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()).toMatchObject({ status: 'ok' });

    const sent = fetch(path, { method: 'POST', body: form, headers: { origin: `http://127.0.0.1:${port}` }, redirect: 'manual' }); // prettier-ignore
    await new Promise((resolve) => setTimeout(resolve, 300));
    program.kill('SIGTERM');
    expect((await sent).status).toBe(303);
    expect(await ended).toEqual([0, null]);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('shows its first page before it loads what makes decks, counts or asks for passwords', async () => {
    const { chunks } = JSON.parse(await readFile(join(ROOT, 'dist/chunks.json'), 'utf8')) as { chunks: string[] };
    const sources = new Set<string>();
    const packages = new Set<string>();
    const seen = new Set<string>();
    const load = async (chunk: string): Promise<void> => {
      if (seen.has(chunk)) return;
      seen.add(chunk);
      const code = await readFile(join(ROOT, 'dist', chunk), 'utf8');
      const map = JSON.parse(await readFile(join(ROOT, 'dist', `${chunk}.map`), 'utf8')) as { sources: string[] };
      for (const source of map.sources) sources.add(source.replace(/^.*?(?=src\/|node_modules\/)/, ''));
      // What is imported dynamically is loaded when somebody asks for it.
      const atOnce = code.replaceAll(/\.then\(\(\)=>[^;]*?require\("[^"]+"\)/g, '');
      for (const [, name = ''] of atOnce.matchAll(/require\("([^"]+)"\)/g)) {
        if (name.startsWith('./')) await load(name.slice(2));
        else if (!isBuiltin(name)) packages.add(name);
      }
    };
    await load(chunks.find((name) => name.startsWith('run-serve-')) ?? '');
    const has = (part: string): boolean => [...sources].some((source) => source.includes(part));
    expect([has('src/world/portal/app.ts'), has('/hono/')]).toEqual([true, true]);
    expect([...packages]).toEqual([]);
    const late = ['/prom-client/', '/rate-limiter-flexible/', '/vega', '/pptxgenjs/', 'src/build-deck.ts', 'src/world/publish/make-release.ts', 'src/upkeep/'];
    expect(late.filter(has)).toEqual([]);
  }); // prettier-ignore

  it('keeps the compiled code after a build, and takes no other than its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'surveydeck-bundle-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const part of ['bin', 'data', 'dist', 'package.json', 'surveydeck.yaml', 'templates']) {
      await cp(join(ROOT, part), join(folder, part), { recursive: true });
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const stores = async (): Promise<readonly string[]> =>
      (await readdir(join(folder, 'dist'))).filter((name) => name.endsWith('.bin'));
    for (const name of await stores()) await rm(join(folder, 'dist', name));
    const program = join(folder, 'bin/surveydeck.js');

    expect(await nodeIn(folder, program, '--version')).toMatchObject({ code: 0 });
    expect(await stores()).toEqual([]);

    expect(await nodeIn(folder, program, 'build', '--locale', 'ja')).toMatchObject({ code: 0 });
    const kept = await stores();
    expect(kept.length).toBeGreaterThan(10);
    const store = join(folder, 'dist/surveydeck.cjs.bin');
    const compiled = await readFile(store);
    const deck = await readFile(join(folder, 'output/ai-survey-2025.ja.pptx'));

    // Whatever flags V8 compiled a chunk under, the next build takes it up, and compiles none again.
    const dates = () => Promise.all(kept.map(async (name) => (await stat(join(folder, 'dist', name))).mtimeMs));
    const before = await dates();
    execFileSync(process.execPath, [program, 'build', '--locale', 'ja'], { cwd: folder, env: { PATH: process.env['PATH'], SURVEYDECK_NO_CACHE: '1' }, stdio: 'ignore' }); // prettier-ignore
    expect(await dates()).toEqual(before);
    const all = await stores();

    const damaged = Buffer.from(compiled);
    damaged.fill(0x41, damaged.length / 2, damaged.length / 2 + 400);
    await writeFile(store, damaged);
    expect(await nodeIn(folder, program, 'build', '--locale', 'ja')).toMatchObject({ code: 0 });
    expect((await readFile(store)).equals(damaged)).toBe(false);
    expect(await stores()).toEqual(all);
    expect((await readFile(join(folder, 'output/ai-survey-2025.ja.pptx'))).equals(deck)).toBe(true);
  });
});
