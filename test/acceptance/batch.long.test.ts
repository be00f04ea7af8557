import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectCopy, SURVEY } from './project.ts';
import { readDeck } from './read-deck.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CUSTOMERS = ['株式会社テスト', 'Tea Ltd', '有限会社お茶'];
const planOf = (customers: readonly string[], locales = 'ja, en'): string =>
  `locales: [${locales}]\ncustomers: [${customers.join(', ')}]\noutput: made/{customer}.{locale}\n`;

let project: ProjectCopy;
/** The bytes of each deck as `build --customer` makes it, by its name in the plan. */
const single = new Map<string, Buffer>();
beforeAll(async () => {
  // What threads run is the bundle.
  await promisify(execFile)(process.execPath, ['scripts/bundle.mjs'], { cwd: ROOT });
  project = await ProjectCopy.make();
  for (const customer of CUSTOMERS) {
    expect(await project.run(['build', '--customer', customer])).toMatchObject({ code: 0 });
    const name = customer.replace(' ', '-');
    for (const locale of ['ja', 'en']) {
      single.set(
        `${name}.${locale}.pptx`,
        await readFile(project.path(`output/ai-survey-2025.${locale}.${name}.pptx`)),
      );
    }
  }
});

/** What differs from single builds, among the decks that a batch has made. */
async function differing(): Promise<readonly string[]> {
  const names = (await readdir(project.path('made'))).filter((name) => !name.startsWith('.'));
  expect(names.toSorted()).toEqual([...single.keys()].toSorted());
  const bytes = await Promise.all(names.map((name) => readFile(project.path(`made/${name}`))));
  return names.filter((name, i) => !bytes[i]?.equals(single.get(name) ?? Buffer.of()));
}

describe('a batch in both languages for three customers', () => {
  it.each([
    ['in the program’s own thread', CUSTOMERS, 'ja, en', '0'],
    ['in one thread', CUSTOMERS, 'ja, en', '1'],
    ['in two threads, in another order', CUSTOMERS.toReversed(), 'en, ja', '2'],
  ])('gives the decks of single builds, byte for byte: %s', async (_how, customers, locales, workers) => {
    await rm(project.path('made'), { recursive: true, force: true });
    await project.write('plan.yaml', planOf(customers, locales));
    const run = await project.run(['batch', 'plan.yaml', '--workers', workers]);
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout.split('\n')[0]).toBe(`made/${customers[0]?.replace(' ', '-')}.${locales.slice(0, 2)}.pptx`);
    expect(await differing()).toEqual([]);
  });

  it('keeps what is current, and makes again what a font, a colour or an answer has changed', async () => {
    const again = async (): Promise<number> => {
      const { stdout, code } = await project.run(['batch', 'plan.yaml', '--resume', '--workers', '1']);
      expect(code).toBe(0);
      return stdout.split('\n').length - 1;
    };
    await project.write('plan.yaml', planOf(CUSTOMERS.slice(0, 1)));
    await again();
    expect(await again()).toBe(0);
    await project.replace('templates/brand/log.yaml', /^ {2}accent1: .*$/m, '  accent1: D8431F');
    expect(await again()).toBe(2);
    await project.replace(`${SURVEY}/responses.csv`, /\n$/, '\n\n');
    expect(await again()).toBe(2);
    await rm(project.path('made/株式会社テスト.en.pptx'));
    expect(await again()).toBe(1);
    expect(await again()).toBe(0);
  });

  it('in threads, shows what is wrong with its row and makes the others', async () => {
    await project.write('plan.yaml', planOf(['Tea Ltd', 'W'.repeat(60)], 'en'));
    const run = await project.run(['batch', 'plan.yaml', '--workers', '2']);
    expect(run).toMatchObject({ code: 1, stdout: 'made/Tea-Ltd.en.pptx\n' });
    expect(run.stderr).toMatch(/\nplan\.yaml:2:22 {2}ai-survey-2025 \(en\) for W{60} was not made:\nplan\.yaml:2:22 {2}error/); // prettier-ignore
  });
});

describe('a batch that is stopped', () => {
  const many = Array.from({ length: 12 }, (_, i) => `Customer ${i}`);

  /** Stops a batch once so many of its decks are there; its exit code, and the names of whole decks and of all else. */
  async function stopped(signal: 'SIGINT' | 'SIGKILL', after: number, moment: number) {
    const copy = await ProjectCopy.make();
    await copy.write('plan.yaml', planOf(many, 'ja'));
    const argv = [join(ROOT, 'bin/surveydeck.js'), 'batch', 'plan.yaml', '--workers', '2'];
    const child = spawn(process.execPath, argv, { cwd: copy.root, stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    const made = copy.path('made');
    const files = async () => (existsSync(made) ? (await readdir(made)).filter((name) => name !== '.plan.yaml.made') : []); // prettier-ignore
    while (child.exitCode === null && (await files()).filter((name) => name.endsWith('.pptx')).length < after) await wait(5); // prettier-ignore
    await wait(moment);
    child.kill(signal);
    const code = await ended;
    const names = await files();
    const decks = names.filter((name) => !name.startsWith('.'));
    // Reading checks the zip, and that every part is there.
    for (const name of decks) expect(readDeck(await readFile(join(made, name))).slides).toHaveLength(26);
    return { copy, code, decks, litter: names.filter((name) => name.startsWith('.')), files };
  }

  it('by Ctrl-C leaves whole files only, and goes on where it was', async () => {
    const { copy, code, decks, litter, files } = await stopped('SIGINT', 2, 0);
    expect([code, litter]).toEqual([130, []]);
    expect(decks.length).toBeLessThan(many.length);
    // The same program: another one would keep none of these decks.
    const argv = [join(ROOT, 'bin/surveydeck.js'), 'batch', 'plan.yaml', '--resume', '--workers', '2'];
    const rest = await promisify(execFile)(process.execPath, argv, { cwd: copy.root });
    expect(rest.stderr).toContain(`${many.length - decks.length} decks made, ${decks.length} kept as current.`);
    expect(await files()).toHaveLength(many.length);
  });

  it.each([3, 90, 210])('by force, %i ms after a deck, leaves whole files, and no litter after the next run', async (moment) => {
    const { copy, decks, files } = await stopped('SIGKILL', 1, moment);
    expect(decks.length).toBeGreaterThan(0);
    expect((await copy.run(['batch', 'plan.yaml', '--resume', '--workers', '2'])).code).toBe(0);
    expect((await files()).toSorted()).toEqual(many.map((name) => `${name.replace(' ', '-')}.ja.pptx`).toSorted());
  }); // prettier-ignore
});
