import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeckSources } from '../../../src/base/deck-sources.ts';
import type { BuildOptions } from '../../../src/build-deck.ts';
import { main } from '../../../src/world/cli/main.ts';
import { BUILT, contentsOf, deckYaml, diagnostic, folderWith, ownDeck, PROJECT, run } from './fixture.ts';

const DECKS = { ...PROJECT, 'surveydeck.yaml': `decks:\n${deckYaml('one').replace('[ja]', '[ja, en]')}`, 'data/s/locales/en.yaml': 'hello: hello\n' }; // prettier-ignore
const PLAN = 'customers: { file: names.csv, column: name }\noutput: made/{customer}.{locale}\n';
const NAMES = 'name,town\nA社,x\nB,y\n';
const project = (more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  folderWith({ ...DECKS, 'plan.yaml': PLAN, 'names.csv': NAMES, ...more });
/** In this thread: with threads, `test/acceptance/batch.long.test.ts`. */
const BATCH = ['batch', 'plan.yaml', '--workers', '0'];

/** A deck that says for whom it is. */
const built = (_sources: DeckSources, { locale, parameters }: BuildOptions) => ({
  pptx: ownDeck(`${locale} ${parameters?.customer}`),
});

describe('batch', () => {
  it('writes each deck of the plan, and prints the paths in its order', async () => {
    const cwd = await project();
    const result = await run(BATCH, { cwd, built });
    expect(result).toMatchObject({ code: 0, stderr: '4 decks …\n4 decks made.\n' });
    expect(result.stdout).toBe('made/A社.ja.pptx\nmade/B.ja.pptx\nmade/A社.en.pptx\nmade/B.en.pptx\n');
    expect(await readFile(join(cwd, 'made/B.en.pptx'), 'utf8')).toContain('en B');
  });

  it('hands the very same sources to each customer of a deck in one language', async () => {
    const { calls } = await run(BATCH, { cwd: await project(), built });
    const [a, b, c, d] = calls.map(({ sources }) => sources);
    expect([a === b, c === d, a === c]).toEqual([true, true, false]);
  });

  it('shows a deck that cannot be made with its row, and makes the others', async () => {
    const cwd = await project({ 'made/B.ja.pptx': ownDeck('old') });
    const result = await run(BATCH, {
      cwd,
      built: (sources, options) =>
        options.parameters?.customer === 'B' && options.locale === 'ja' ? { diagnostics: [diagnostic()] } : built(sources, options), // prettier-ignore
    });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('names.csv:3:1  one (ja) for B was not made:\ndata/s/locales/ja.yaml:1:8  error');
    expect(result.stderr).toContain('3 decks made, 1 not made.\n');
    expect(result.stdout).not.toContain('B.ja');
    expect(await readFile(join(cwd, 'made/B.ja.pptx'), 'utf8')).toContain('old');
  });

  it('blames the row for a name that is wrong in itself, and says what is true of all decks once', async () => {
    const says = diagnostic().says;
    const result = await run(BATCH, {
      cwd: await project(),
      built: (sources, options) => ({
        ...built(sources, options),
        diagnostics: [
          diagnostic({ severity: 'warning' }),
          { code: 'parameter/lacks-font', severity: 'warning' as const, says },
        ],
      }),
    });
    expect(result.code).toBe(0);
    expect(result.stderr.split('[test/wrong]')).toHaveLength(2);
    expect(result.stderr).toContain('names.csv:2:1  warning');
    expect(result.stderr).toContain('names.csv:3:1  warning');
  });

  it('says as JSON what was made and what was not', async () => {
    const result = await run([...BATCH, '--json'], {
      cwd: await project(),
      built: (sources, options) => (options.locale === 'ja' ? built(sources, options) : { diagnostics: [diagnostic()] }), // prettier-ignore
    });
    const json = JSON.parse(result.stdout) as { written: unknown[]; failed: unknown[] };
    expect(json).toMatchObject({ current: 0, left: 0 });
    expect(json.written[0]).toMatchObject({ deck: 'one', locale: 'ja', customer: 'A社', kind: 'pptx', file: 'made/A社.ja.pptx' }); // prettier-ignore
    expect(json.failed[1]).toMatchObject({ customer: 'B', locale: 'en', row: { file: 'names.csv', line: 3 }, diagnostics: [{ code: 'test/wrong' }] }); // prettier-ignore
  });

  it('tells a fault of ours from a mistake, and goes on', async () => {
    const result = await run(BATCH, {
      cwd: await project(),
      built: (sources, options) => (options.locale === 'ja' ? Promise.reject(new Error('ours')) : built(sources, options)), // prettier-ignore
    });
    expect(result.code).toBe(70);
    expect(result.stderr).toContain('2 decks made, 2 not made.');
    expect(result.stderr).toContain('Error: ours');
  });

  it('stops between decks at Ctrl-C, with what is done whole, and goes on with --resume', async () => {
    const cwd = await project();
    let [stop, n, stderr]: [() => void, number, string] = [() => undefined, 0, ''];
    const io = {
      stdout: { write: () => undefined },
      stderr: { write: (text: string) => void (stderr += text) },
      env: {},
      cwd,
      onInterrupt: (asked: () => void) => {
        stop = asked;
        return () => undefined;
      },
    };
    const spine = () => (sources: DeckSources, options: BuildOptions) => {
      if (++n === 2) stop();
      return Promise.resolve({ ...BUILT, ...built(sources, options) });
    };
    expect(await main(BATCH, io, () => Promise.resolve(spine()))).toBe(130);
    expect(stderr).toContain('2 decks made.\nStopped; 2 decks left.');
    const rest = await run([...BATCH, '--resume'], { cwd, built });
    expect(rest).toMatchObject({ code: 0, stdout: 'made/A社.en.pptx\nmade/B.en.pptx\n' });
    expect(rest.stderr).toContain('2 decks made, 2 kept as current.');
  });
});

describe('batch --resume', () => {
  const made = (code: { stdout: string }) => code.stdout.split('\n').filter(Boolean);

  it('makes again what is not there, what was changed, and what something that went into it has changed for', async () => {
    const cwd = await project();
    const again = async () => made(await run([...BATCH, '--resume'], { cwd, built }));
    expect(await again()).toHaveLength(4);
    expect(await again()).toEqual([]);
    await rm(join(cwd, 'made/B.ja.pptx'));
    expect(await again()).toEqual(['made/B.ja.pptx']);
    await writeFile(join(cwd, 'made/B.ja.pptx'), ownDeck('edited'));
    expect(await again()).toEqual(['made/B.ja.pptx']);
    await writeFile(join(cwd, 'data/s/locales/en.yaml'), 'hello: hullo\n');
    expect(await again()).toEqual(['made/A社.en.pptx', 'made/B.en.pptx']);
    await writeFile(join(cwd, 'data/s/responses.csv'), 'id,Q1\nr1,b\n');
    expect(await again()).toHaveLength(4);
    await writeFile(join(cwd, 'names.csv'), 'name,town\nA社,x\nC,y\n');
    expect(await again()).toEqual(['made/C.ja.pptx', 'made/C.en.pptx']);
    await writeFile(join(cwd, 'plan.yaml'), `${PLAN}formats: [pptx, pdf]\n`);
    const pdf = await run([...BATCH, '--resume'], { cwd, built: (...of) => ({ ...built(...of), pdf: new TextEncoder().encode('%PDF-') }) }); // prettier-ignore
    expect(made(pdf)).toHaveLength(8);
  });

  it('without it makes all of them', async () => {
    const cwd = await project();
    expect(made(await run(BATCH, { cwd, built }))).toHaveLength(4);
    expect(made(await run(BATCH, { cwd, built }))).toHaveLength(4);
  });
});

describe('a plan with mistakes', () => {
  it.each([
    ['decks: [won]\n', 'plan.yaml:1:9  error  surveydeck.yaml has no deck "won"'],
    ['custmers: [A]\n', 'plan.yaml:1:1  error'],
    ['customers: { file: names.csv, column: nane }\n', 'plan.yaml:1:39  error  names.csv has no column "nane"'],
    ['customers: { file: nemes.csv }\n', 'plan.yaml:1:20  error  nemes.csv does not exist'],
    ['surveys: [data/*x]\n', 'plan.yaml:1:11  error  data/*x leads to no folder of a survey'],
    ['customers: [A, a]\n', 'plan.yaml:1:16  error  two decks would be the same file, output/one.ja.a'],
    ['locales: [japanisch]\n', 'plan.yaml:1:11  error'],
    ['each:\n  - { survey: data/t }\n', 'plan.yaml:2:15  error  data/t leads to no folder of a survey'],
  ])('makes nothing: %s', async (plan, said) => {
    const cwd = await project({ 'plan.yaml': plan });
    const before = await contentsOf(cwd);
    const result = await run(BATCH, { cwd, built });
    expect(result).toMatchObject({ code: 1, stdout: '', calls: [] });
    expect(result.stderr).toContain(said);
    expect(result.stderr).toContain('No file was changed.');
    expect(await contentsOf(cwd)).toEqual(before);
  });

  it('is explained in Japanese', async () => {
    const cwd = await project({ 'plan.yaml': 'output: "{custmer}"\ncustomers: [A]\n' });
    const result = await run([...BATCH, '--lang', 'ja'], { cwd, built });
    expect(result.stderr).toContain('ファイル名の「custmer」は、この計画では何も表しません');
    expect(result.stderr).toContain('「customer」のことですか。');
  });

  it('or none at all', async () => {
    const cwd = await project();
    expect(await run(['batch'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('name the plan') });
    expect(await run(['batch', 'a', 'b'], { cwd })).toMatchObject({ code: 2 });
    expect(await run([...BATCH.slice(0, 3), 'many'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('0–256') }); // prettier-ignore
  });

  it('finds every survey of a folder', async () => {
    const plan = 'surveys: [data/regions/*]\n';
    const region = (name: string) => Object.fromEntries(Object.entries(PROJECT).filter(([file]) => file.startsWith('data/s/')).map(([file, text]) => [file.replace('data/s/', `data/regions/${name}/`), text])); // prettier-ignore
    const cwd = await project({ 'plan.yaml': plan, ...region('kanto'), ...region('kansai'), 'data/regions/README.md': '' }); // prettier-ignore
    const result = await run(BATCH, { cwd, built });
    expect(result.stdout).toBe('output/one.ja.kansai.pptx\noutput/one.ja.kanto.pptx\n');
    expect(result.calls.map(({ sources }) => sources.survey.file)).toEqual([
      'data/regions/kansai/survey.yaml',
      'data/regions/kanto/survey.yaml',
    ]);
  });
});
