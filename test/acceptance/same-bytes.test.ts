import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectCopy } from './project.ts';
import { readDeck } from './read-deck.ts';
import { finish, loadReport } from './report.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Loaded before the program: fakes another day and other random numbers. */
const OTHER_DAY = `
const Real = Date;
const shift = 7 * 365.25 * 24 * 3600e3 + 12345678;
globalThis.Date = class Date extends Real {
  constructor(...args) { if (args.length > 0) super(...args); else super(Real.now() + shift); }
  static now() { return Real.now() + shift; }
};
let seed = 42;
Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
`;

interface Setting {
  readonly project: ProjectCopy;
  /** The folder in which the program is called, relative to the project's. */
  readonly from?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

/** Runs the copy's program in a process of its own; returns the bytes of its deck. */
async function deckOf({ project, from = '.', env = {}, flags = [] }: Setting): Promise<Buffer> {
  const run = new Promise<string>((resolve, reject) => {
    const args = [...flags, join(project.root, 'program.mjs'), 'build', '--locale', 'ja'];
    const options = { cwd: join(project.root, from), env: { PATH: process.env['PATH'] ?? '', ...env } };
    execFile(process.execPath, args, options, (error, _stdout, stderr) => (error ? reject(new Error(stderr)) : resolve(stderr))); // prettier-ignore
  });
  await run;
  return readFile(project.path('output/ai-survey-2025.ja.pptx'));
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the same inputs', () => {
  let here: ProjectCopy;
  let first: Buffer;
  beforeAll(async () => {
    here = await ProjectCopy.make();
    await makeProgram(here);
    first = await deckOf({ project: here });
  });

  it('give the same bytes again', async () => {
    expect(digest(await deckOf({ project: here }))).toBe(digest(first));
  });

  it('give the same bytes in another folder, on another day, in another time zone and language, without a cache', async () => {
    const there = await ProjectCopy.make();
    await makeProgram(there);
    const moved = there.path('資料 2026/コピー');
    await mkdir(moved, { recursive: true });
    for (const name of ['data', 'templates', 'surveydeck.yaml', 'package.json', 'node_modules', 'program.mjs', 'words'])
      await rename(there.path(name), join(moved, name));
    const project = there.at('資料 2026/コピー');
    await utimes(project.path('data/ai-survey-2025/responses.csv'), 0, 0);
    await project.write('other-day.mjs', OTHER_DAY);
    const bytes = await deckOf({
      project,
      from: 'data/ai-survey-2025',
      env: { TZ: 'Pacific/Kiritimati', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', SURVEYDECK_NO_CACHE: '1' },
      flags: ['--import', project.path('other-day.mjs')],
    });
    expect(digest(bytes)).toBe(digest(first));
  });

  it('give the bytes that a build in memory gives', async () => {
    const { built } = await finish(await loadReport());
    expect(digest(built.pptx!)).toBe(digest(first));
  });

  it('name the data date as the deck’s own, and no other', async () => {
    expect(readDeck(first).slides).toHaveLength(26);
    const { unzipSync, strFromU8 } = await import('fflate');
    const files = unzipSync(first);
    const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g)].map(([date]) => date)).toEqual(['2025-10-01T00:00:00Z', '2025-10-01T00:00:00Z']); // prettier-ignore
  });
});

/** Bundles the program into one file: Node 20 cannot run TypeScript, and another test may be writing dist/. */
async function makeProgram(project: ProjectCopy): Promise<void> {
  const contents = `
    import { main, processArguments, processIo } from './src/world/cli/main.ts';
    process.exitCode = await main(processArguments(), processIo());`;
  await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    outfile: project.path('program.mjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  await cp(join(ROOT, 'src/deck/text/words'), project.path('words'), { recursive: true });
}
