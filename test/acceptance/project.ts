import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { buildDeck } from '../../src/build-deck.ts';
import { main } from '../../src/world/cli/main.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A run of the command line: what it wrote to each stream, and its exit code. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The whole project, copied to a folder of its own, so that a test may damage it. */
export class ProjectCopy {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async make(): Promise<ProjectCopy> {
    const root = await mkdtemp(join(tmpdir(), 'surveydeck-acceptance-'));
    folders.push(root);
    for (const name of ['data', 'templates', 'surveydeck.yaml', 'package.json']) {
      await cp(join(ROOT, name), join(root, name), { recursive: true });
    }
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    return new ProjectCopy(root);
  }

  /** The copy, moved to a folder inside its own folder. */
  at(folder: string): ProjectCopy {
    return new ProjectCopy(join(this.root, folder));
  }

  path(file: string): string {
    return join(this.root, file);
  }

  async write(file: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.path(file)), { recursive: true });
    await writeFile(this.path(file), content);
  }

  read(file: string): Promise<string> {
    return readFile(this.path(file), 'utf8');
  }

  /** Replaces the first `from` in a file; throws if there is none, since the test would prove nothing. */
  async replace(file: string, from: string | RegExp, to: string): Promise<void> {
    const text = await this.read(file);
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`${file} holds no ${from}`);
    await this.write(file, changed);
  }

  /** As `run`, but an export does not measure the room of each text, which takes seconds and has tests of its own. */
  runUnmeasured(argv: readonly string[]): Promise<Run> {
    return this.run(argv, {}, async () => async (sources, options) => {
      const { rooms: _rooms, ...built } = await buildDeck(sources, options);
      return built;
    });
  }

  /** Runs the command line in this project, inside this process. */
  async run(
    argv: readonly string[],
    env: Readonly<Record<string, string>> = {},
    ...spine: readonly (() => Promise<typeof buildDeck>)[]
  ): Promise<Run> {
    let stdout = '';
    let stderr = '';
    const io = {
      stdout: { write: (text: string) => (stdout += text) },
      stderr: { write: (text: string) => (stderr += text) },
      env,
      cwd: this.root,
      // Which program it is that runs; without it, neither slides nor decks are kept on disk.
      ...(env['PROGRAM'] === undefined ? {} : { program: env['PROGRAM'] }),
    };
    const code = await main(argv, io, spine[0]);
    return { code, stdout, stderr };
  }
}

/** The folder of the 2025 survey. */
export const SURVEY = 'data/ai-survey-2025';
