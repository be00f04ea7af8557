import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runProgram } from './run-program.ts';
import { MADE, SMALL } from './targets.ts';

/** A folder with projects and finished files, of which every run changes one and afterwards puts it back. */
export class Sandbox {
  readonly root: string;
  readonly #sound: ReadonlyMap<string, Uint8Array>;
  #before = new Map<string, string>();

  /** `root` holds a copy of a folder that `makeSandbox` made. */
  constructor(root: string) {
    this.root = root;
    this.#sound = new Map(filesIn(root).map((file) => [file, readFileSync(join(root, file))]));
    this.watch();
  }

  path(file: string): string {
    return join(this.root, file);
  }

  sound(file: string): Uint8Array {
    const bytes = this.#sound.get(file);
    if (!bytes) throw new Error(`the sandbox has no ${file}`);
    return bytes;
  }

  write(file: string, bytes: Uint8Array): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), bytes);
  }

  /** What is changed from here on is what `changed` gives. */
  watch(): void {
    this.#before = this.#stamps();
  }

  /** Files that were added, removed or written since `watch`, with their content; undefined if it is gone. */
  changed(): ReadonlyMap<string, Uint8Array | undefined> {
    const now = this.#stamps();
    const names = [...new Set([...this.#before.keys(), ...now.keys()])];
    const touched = names.filter((file) => this.#before.get(file) !== now.get(file));
    return new Map(touched.map((file) => [file, now.has(file) ? readFileSync(this.path(file)) : undefined]));
  }

  /** Makes everything as it was. */
  restore(): void {
    for (const file of filesIn(this.root)) if (!this.#sound.has(file)) rmSync(this.path(file), { force: true });
    for (const [file, bytes] of this.#sound) {
      const path = this.path(file);
      if (!existsSync(path) || !readFileSync(path).equals(bytes)) this.write(file, bytes);
    }
    this.watch();
  }

  #stamps(): Map<string, string> {
    return new Map(
      filesIn(this.root).map((file) => {
        const { size, mtimeNs, ino } = statSync(this.path(file), { bigint: true });
        return [file, `${size} ${mtimeNs} ${ino}`];
      }),
    );
  }
}

/** Every file in a folder, the program's own cache apart; paths relative to it, with slashes. */
function filesIn(folder: string, under = ''): readonly string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.name === 'node_modules') return [];
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
}

/** Commands that make finished files out of the sound projects: the folder to call them in, and where the result goes. */
const COMMANDS: readonly (readonly [cwd: string, line: string, result?: readonly [from: string, to: string]])[] = [
  [SMALL, 'build', [`${SMALL}/output/charity-spreadsheets.en.pptx`, `${MADE}/small.pptx`]],
  ['.', 'build --locale en', ['output/ai-survey-2025.en.pptx', `${MADE}/report.pptx`]],
  ['.', `text export --locale en --format xliff --out ${MADE}/en.xlf`],
  ['.', `text export --locale en --format po --out ${MADE}/en.po`],
  ['.', `text export --locale en --format xlsx --out ${MADE}/en.xlsx`],
  ['.', `ledger ${MADE}/small.pptx --out ${MADE}/small.json`],
];

/** Where `refresh` writes: as where decks are built, an earlier one stands there, which must be there still after a run that failed. */
const REFRESHED = 'work/new.pptx';

/** Fills an empty folder with both projects and with the finished files that mutations start from. */
export async function makeSandbox(root: string): Promise<void> {
  for (const name of ['surveydeck.yaml', 'data', 'templates', SMALL]) {
    cpSync(name, join(root, name), { recursive: true, filter: (path) => !/golden|make-responses/.test(path) });
  }
  mkdirSync(join(root, MADE), { recursive: true });
  mkdirSync(join(root, SMALL, 'fonts'), { recursive: true });
  // Caches are kept beside installed packages; a sandbox has none, so that nothing of one seed reaches the next.
  const packages = createRequire(join(process.cwd(), 'package.json'));
  const brand = join(root, SMALL, 'brand.yaml');
  let text = readFileSync(brand, 'utf8');
  for (const [weight, name] of [['regular', '400Regular/Arimo_400Regular'], ['bold', '700Bold/Arimo_700Bold']] as const) {
    const path = `@expo-google-fonts/arimo/${name}.ttf`;
    cpSync(packages.resolve(path), join(root, SMALL, `fonts/${weight}.ttf`));
    text = text.replace(path, `./fonts/${weight}.ttf`);
  } // prettier-ignore
  writeFileSync(brand, text);
  await makePictures(root);
  for (const [cwd, line, result] of COMMANDS) {
    const { code, stderr } = await runProgram(line.split(' '), join(root, cwd));
    if (code !== 0) throw new Error(`${line}: ${stderr}`);
    if (result) cpSync(join(root, result[0]), join(root, result[1]));
  }
  mkdirSync(dirname(join(root, REFRESHED)), { recursive: true });
  cpSync(join(root, MADE, 'small.pptx'), join(root, REFRESHED));
}

/** A picture in each format, with a shape in it, so that its pixels are not all alike. */
async function makePictures(root: string): Promise<void> {
  const { createCanvas } = await import('canvas');
  const canvas = createCanvas(240, 120);
  const context = canvas.getContext('2d');
  context.fillStyle = '#1B887B';
  context.arc(120, 60, 50, 0, 5);
  context.fill();
  cpSync(join(root, SMALL, 'assets/logo-light.svg'), join(root, MADE, 'logo.svg'));
  writeFileSync(join(root, MADE, 'photo.png'), canvas.toBuffer('image/png'));
  writeFileSync(join(root, MADE, 'photo.jpg'), canvas.toBuffer('image/jpeg'));
}
