import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parse, stringify } from 'yaml';

// Tests and scripts are run in the project's folder; a script is bundled elsewhere first.
const ROOT = process.cwd();
const PROGRAM = join(ROOT, 'bin/surveydeck.js');
/** Debian's Chromium, unless another one is named. */
export const CHROMIUM = process.env['SURVEYDECK_CHROMIUM'] ?? '/usr/bin/chromium';
/** What it is started with where no person looks at it. */
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']; // prettier-ignore
/** How the browser is started: in a locale that has names of files in Japanese. */
export const BROWSER = { executablePath: CHROMIUM, args: ARGUMENTS, env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string> }; // prettier-ignore
/** The deck of the project. */
export const DECK = 'ai-survey-2025';
/** A password that the rules take. */
export const PASSWORD = 'seven grey dots and one';

/** A run of the program: its exit code and what it wrote. */
interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface DeckFile {
  sections: { slides: { id: string; slots: Record<string, unknown> }[] }[];
}

let bundling: Promise<Run> | undefined;
/** Makes the bundle that is served; once for all who ask in this process. */
export const bundle = (): Promise<Run> => (bundling ??= run(['scripts/bundle.mjs'], ROOT));

/** A project of its own, the folder of its releases, and the program that serves them. */
export class ServedPortal {
  readonly root: string;
  address = '';
  #server: ChildProcess | undefined;

  private constructor(root: string) {
    this.root = root;
  }

  /** A copy of the project with these slides of its deck, or all of them; nothing is published or served yet. */
  static async make(slides?: readonly string[]): Promise<ServedPortal> {
    const root = await mkdtemp(join(tmpdir(), 'surveydeck-portal-'));
    for (const name of ['data', 'templates', 'surveydeck.yaml', 'package.json']) {
      await cp(join(ROOT, name), join(root, name), { recursive: true });
    }
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const portal = new ServedPortal(root);
    if (slides) await portal.#keep(slides);
    return portal;
  }

  async #keep(slides: readonly string[]): Promise<void> {
    const file = join(this.root, 'templates/decks/report.yaml');
    const deck = parse(await readFile(file, 'utf8')) as DeckFile;
    for (const section of deck.sections) section.slides = section.slides.filter(({ id }) => slides.includes(id));
    deck.sections = deck.sections.filter((section) => section.slides.length > 0);
    // Slots that lead to slides which are no longer there.
    for (const { slots } of deck.sections.flatMap((section) => section.slides)) {
      for (const [name, slot] of Object.entries(slots)) {
        const [, to = slides[0]] = /"slide":"([^"]+)"/.exec(JSON.stringify(slot)) ?? [];
        if (to !== undefined && !slides.includes(to)) Reflect.deleteProperty(slots, name);
      }
    }
    await writeFile(file, stringify(deck));
  }

  /** Runs a command in the project. */
  run(words: readonly string[], input?: string): Promise<Run> {
    return run([PROGRAM, ...words], this.root, input);
  }

  /** Replaces the first `from` in a file of the project; throws if there is none, since the test would prove nothing. */
  async replace(file: string, from: string | RegExp, to: string): Promise<void> {
    const text = await readFile(join(this.root, file), 'utf8');
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`${file} holds no ${from}`);
    await writeFile(join(this.root, file), changed);
  }

  /** Somebody more uses generative AI: what another release shows. */
  changeAnswer(): Promise<void> {
    return this.replace(`data/${DECK}/responses.csv`, /(?<=^R\d+,)rest(?=,)/m, 'regular');
  }

  async addUser(name: string, role: string): Promise<void> {
    const { code, stderr } = await this.run(['user', 'add', name, '--role', role], `${PASSWORD}\n`);
    if (code !== 0) throw new Error(stderr);
  }

  async publish(note: string, by = 'yamada'): Promise<void> {
    const { code, stderr } = await this.run(['publish', '--note', note, '--by', by]);
    if (code !== 0) throw new Error(stderr);
  }

  /** Ids of what was published, the first one first. */
  async releases(): Promise<readonly string[]> {
    const log = join(this.root, 'releases/log');
    const files = (await readdir(log)).filter((name) => name.endsWith('.json')).sort();
    const entries = await Promise.all(
      files.map(async (file) => JSON.parse(await readFile(join(log, file), 'utf8')) as { release: string }),
    );
    return entries.map(({ release }) => release);
  }

  /** Starts the server; with a `portal.yaml`, if one is given. */
  async serve(config?: string): Promise<void> {
    if (config !== undefined) await writeFile(join(this.root, 'releases/portal.yaml'), config);
    const server = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0'], { cwd: this.root, stdio: ['ignore', 'pipe', 'ignore'] }); // prettier-ignore
    this.#server = server;
    this.address = await new Promise((resolve, reject) => {
      server.stdout.once('data', (text: Buffer) => resolve(text.toString().trim().replace(/\/$/, '')));
      server.once('exit', (code) => reject(new Error(`the portal ended with ${code}`)));
    });
  }

  /** Stops the server as a service does; its exit code. */
  async stop(): Promise<number | null> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return null;
    return new Promise((resolve) => {
      server.once('exit', resolve);
      server.kill('SIGTERM');
    });
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.root, { recursive: true, force: true });
  }
}

function run(words: readonly string[], cwd: string, input?: string): Promise<Run> {
  const program = spawn(process.execPath, words, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  program.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  program.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  program.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    program.once('error', reject);
    program.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
