import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/build-deck.ts';
import { ProjectCopy, SURVEY, type Run } from './project.ts';

// A finished deck is taken again only as long as the disk answers all that was asked of it as it did.

let program: string | undefined = 'tested';
let project: ProjectCopy;
let built = 0;

const build = (...more: readonly string[]): Promise<Run> =>
  project.run(
    ['build', '--locale', 'ja', '--out', 'out', ...more],
    program === undefined ? {} : { PROGRAM: program },
    async () => async (sources, options) => {
      built += 1;
      return buildDeck(sources, options);
    },
  );

/** How many decks were built by a command. */
async function buildsOf(command: () => Promise<Run>, code = 0): Promise<number> {
  const before = built;
  const run = await command();
  expect(run.code, run.stderr).toBe(code);
  return built - before;
}

beforeAll(async () => {
  project = await ProjectCopy.make();
  await rm(project.path('node_modules'));
  mkdirSync(project.path('node_modules'));
  expect(await buildsOf(build)).toBe(1);
}, 120_000);

const PPTX = 'out/ai-survey-2025.ja.pptx';
const BOLD = 'node_modules/@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf';

describe('a finished deck', () => {
  it('is written again, with the same bytes and words, and not built', async () => {
    const first = readFileSync(project.path(PPTX));
    rmSync(project.path(PPTX));
    expect(await buildsOf(build)).toBe(0);
    expect(readFileSync(project.path(PPTX)).equals(first)).toBe(true);
    const [fresh, known] = [await build('--format', 'pdf', '--json'), await build('--format', 'pdf', '--json')];
    expect(known).toEqual(fresh);
  });

  it('is another in another language or format, as a draft, with other options, by another program', async () => {
    for (const more of [['--locale', 'en'], ['--format', 'pptx,png'], ['--draft'], ['--pseudo']]) {
      expect(await buildsOf(() => build(...more)), more.join(' ')).toBe(1);
      expect(await buildsOf(() => build(...more)), more.join(' ')).toBe(0);
    }
    expect(await buildsOf(() => build('--format', 'png', '--width', '480'))).toBe(1);
    expect(await buildsOf(() => build('--format', 'png', '--width', '481'))).toBe(1);
    program = 'another';
    expect(await buildsOf(build)).toBe(1);
    program = undefined;
    expect(await buildsOf(build)).toBe(1);
    expect(await buildsOf(build)).toBe(1);
    program = 'tested';
  }, 120_000);

  it('of some slides is kept beside the whole deck, unless it is made for somebody', async () => {
    expect(await buildsOf(() => build('--slides', 'cover,q6'))).toBe(1);
    expect(await buildsOf(() => build('--slides', 'cover,q6'))).toBe(0);
    expect(await buildsOf(() => build('--slides', 'cover,q7'))).toBe(1);
    expect(await buildsOf(() => build('--slides', 'cover,q6', '--customer', 'A'))).toBe(1);
    expect(await buildsOf(() => build('--slides', 'cover,q6', '--customer', 'A'))).toBe(1);
    expect(await buildsOf(build)).toBe(0);
  });

  it('is not kept, nor is any slide of it, where it is made for somebody', async () => {
    const cache = project.path('node_modules/.cache/surveydeck');
    const names = (): readonly string[] => readdirSync(join(cache, readdirSync(cache)[0] ?? '')).sort();
    const before = names();
    expect(await buildsOf(() => build('--customer', 'A'))).toBe(1);
    expect(await buildsOf(() => build('--customer', 'A'))).toBe(1);
    expect(names()).toEqual(before);
  });

  it.each<readonly [string, () => Promise<void> | void]>([
    ['an answer', () => project.replace(`${SURVEY}/responses.csv`, 'R002,rest,', 'R002,regular,')],
    ['the questionnaire', () => project.replace(`${SURVEY}/survey.yaml`, /$/, '\n# a remark\n')],
    ['the figures', () => project.replace(`${SURVEY}/figures.yaml`, /$/, '\n# a remark\n')],
    ['the company', () => project.replace(`${SURVEY}/company.yaml`, /$/, '\n# a remark\n')],
    ['the words', () => project.replace(`${SURVEY}/locales/ja.yaml`, /$/, '\n# a remark\n')],
    ['the brand', () => project.replace('templates/brand/log.yaml', /$/, '\n# a remark\n')],
    ['the list of slides', () => project.replace('templates/decks/report.yaml', /$/, '\n# a remark\n')],
    ['a layout', () => project.replace('templates/layouts/cards.yaml', /$/, '\n# a remark\n')],
    ['a further file among the layouts', () => project.write('templates/layouts/notes.txt', 'none')],
    ['a picture', () => project.replace(`${SURVEY}/assets/logo-light.svg`, /$/, '\n')],
    ['a font that is now installed for the project', () => {
      mkdirSync(project.path('node_modules/@expo-google-fonts/biz-udpgothic/700Bold'), { recursive: true });
      copyFileSync(BOLD, project.path(BOLD));
      writeFileSync(project.path('node_modules/@expo-google-fonts/biz-udpgothic/package.json'), '{"name":"@expo-google-fonts/biz-udpgothic","version":"0.0.1"}');
    }],
    ['the bytes of a font', () => copyFileSync(BOLD.replaceAll(/700Bold|_700Bold/g, (m) => m.replace('700Bold', '400Regular')), project.path(BOLD))],
    ['a picture that is now a link', async () => {
      const logo = project.path(`${SURVEY}/assets/logo-light.svg`);
      copyFileSync(logo, `${logo}.real`);
      rmSync(logo);
      await symlink(`${logo}.real`, logo);
    }],
  ])('is built anew after a change of %s, and then known again', async (_what, change) => {
    expect(await buildsOf(build)).toBeLessThanOrEqual(1);
    await change();
    expect(await buildsOf(build)).toBe(1);
    expect(await buildsOf(build)).toBe(0);
  }, 60_000); // prettier-ignore

  it('is built anew after its files were changed back only if nothing was kept of them', async () => {
    const file = `${SURVEY}/responses.csv`;
    const text = await project.read(file);
    await project.write(file, text.replace('R003,rest,', 'R003,regular,'));
    await build();
    await project.write(file, text);
    expect(await buildsOf(build)).toBe(1);
    expect(await buildsOf(build)).toBe(0);
  }, 60_000);

  it('is not kept where something stops it, nor believed when it is damaged', async () => {
    const file = `${SURVEY}/responses.csv`;
    const text = await project.read(file);
    await project.write(file, `${text}X1,nonsense\n`);
    expect(await buildsOf(build, 1)).toBe(0);
    await project.write(file, text);
    expect(await buildsOf(build)).toBe(0);
    const cache = project.path('node_modules/.cache/surveydeck');
    const folder = join(cache, readdirSync(cache)[0] ?? '');
    for (const name of readdirSync(folder).filter((one) => one.startsWith('deck-'))) {
      const bytes = readFileSync(join(folder, name));
      bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
      writeFileSync(join(folder, name), bytes);
    }
    const right = readFileSync(project.path(PPTX));
    expect(await buildsOf(build)).toBe(1);
    expect(readFileSync(project.path(PPTX)).equals(right)).toBe(true);
  }, 60_000);
});
