import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Keyboard } from '../../../src/world/cli/io.ts';
import { main } from '../../../src/world/cli/main.ts';
import { contentsOf, deckYaml, folderWith } from './fixture.ts';

const EXPORTS = resolve('test/exports');
/** Three exports with invented answers: one a format that is read. */
const CSV = join(EXPORTS, 'qualtrics-labels/Bakery customers_March 22, 2024_09.14.csv');
const XLSX = join(EXPORTS, 'ms-forms/社員食堂アンケート(1-187).xlsx');
const SAV = join(EXPORTS, 'spss/banque.sav');

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program with its true builder; `stdin` and `tty`: who sits there. */
async function surveydeck(cwd: string, argv: readonly string[], stdin?: Keyboard, tty = false): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const io = {
    stdout: { write: (text: string) => (stdout += text), isTTY: tty },
    stderr: { write: (text: string) => (stderr += text), isTTY: tty },
    env: {},
    cwd,
    now: () => Date.UTC(2026, 0, 15),
    ...(stdin ? { stdin } : {}),
  };
  return { code: await main(argv, io), stdout, stderr };
}

const PROJECT = `# Ours.\ndecks:\n${deckYaml('one').replace('b.yaml', 'log.yaml')}`;

/** A project with the brand and the layouts of this one, a deck of somebody's, and exports beside. */
async function project(...exports: readonly string[]): Promise<string> {
  const cwd = await folderWith({ 'surveydeck.yaml': PROJECT });
  await cp('templates', join(cwd, 'templates'), { recursive: true });
  for (const file of exports) await writeFile(join(cwd, basename(file)), await readFile(file));
  return cwd;
}

const init = (cwd: string, file: string, ...more: readonly string[]): Promise<Ran> =>
  surveydeck(cwd, ['init', basename(file), '--out', 'data/new', ...more]);

const definition = (cwd: string): Promise<string> => readFile(join(cwd, 'data/new/survey.yaml'), 'utf8');

describe('init', () => {
  it.each([
    { file: CSV, locale: 'en', tool: 'Qualtrics', respondents: 250, slides: ['cover', 'outline', 'q1', 'summary-1', 'closing'] },
    { file: XLSX, locale: 'ja', tool: 'Microsoft Forms', respondents: 187, slides: ['cover', 'outline', 'q1', 'summary-1', 'closing'] },
    { file: SAV, locale: 'en', tool: 'SPSS', respondents: 264, slides: ['cover', 'outline', 'sexe', 'summary-1', 'closing'] },
  ])('makes a survey and a deck of an export of $tool that build takes as they are', async ({ file, locale, tool, respondents, slides }) => {
    const cwd = await project(file);
    const made = await init(cwd, file);
    expect(made.code).toBe(0);
    const files = ['survey.yaml', 'figures.yaml', 'company.yaml', `locales/${locale}.yaml`].map((name) => `data/new/${name}`);
    expect(made.stdout.trimEnd().split('\n')).toEqual([...files, 'templates/decks/new.yaml', `data/new/${basename(file)}`, 'surveydeck.yaml']);
    expect(made.stderr).toContain(`An export of ${tool}: ${respondents} respondents`);
    expect(made.stderr).toMatch(/Next: surveydeck build new\n$/);
    // The export goes along as it is: build reads it, and nothing else.
    expect(await readFile(join(cwd, 'data/new', basename(file)))).toEqual(await readFile(file));
    expect(await readdir(join(cwd, 'data/new'))).not.toContain('responses.csv');

    const built = await surveydeck(cwd, ['build', 'new']);
    expect(built).toMatchObject({ code: 0, stdout: `output/new.${locale}.pptx\n` });
    const listed = await readFile(join(cwd, 'templates/decks/new.yaml'), 'utf8');
    expect([...listed.matchAll(/^ {6}- id: (.+)$/gm)].map(([, id]) => id)).toEqual(expect.arrayContaining(slides));
    expect(await readFile(join(cwd, 'surveydeck.yaml'), 'utf8')).toMatch(/^# Ours\.\ndecks:\n {2}- \{ id: one[^]+- id: new\n/);
  }, 60_000); // prettier-ignore

  it('refuses an export of another survey where one is, and changes nothing', async () => {
    const cwd = await project(CSV, SAV);
    expect((await init(cwd, CSV)).code).toBe(0);
    const before = await contentsOf(cwd);
    const again = await init(cwd, SAV);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toMatch(/banque\.sav has 0 of the \d+ columns.*\[init\/other-survey\]/s);
    expect(again.stderr).toMatch(/No file was changed\.\n$/);
    expect(await contentsOf(cwd)).toEqual(before);
  }, 60_000);

  it('says once what is in the way of a survey that it did not make', async () => {
    const cwd = await project(CSV);
    await mkdir(join(cwd, 'data/new'), { recursive: true });
    await writeFile(join(cwd, 'data/new/survey.yaml'), 'id: mine\n');
    await writeFile(join(cwd, 'data/new/figures.yaml'), 'figures: {}\n');
    const before = await contentsOf(cwd);
    const ran = await init(cwd, CSV);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('data/new/survey.yaml, data/new/figures.yaml are there already');
    expect(ran.stderr.match(/\[init\/already-there\]/g)).toHaveLength(1);
    expect(await contentsOf(cwd)).toEqual(before);
  }, 20_000);

  it.each([
    ['a name that no deck can have', ['init', basename(SAV), '--out', 'data/My Survey'], 'init/bad-name'],
    ['an export that is not there', ['init', 'nothing.csv', '--out', 'data/new'], 'input/missing-file'],
    ['an export of a format that is not read', ['init', 'a.parquet', '--out', 'data/new'], 'export/refused-format'],
    ['a codebook that is none', ['init', basename(SAV), '--codebook', 'surveydeck.yaml', '--out', 'data/new'], 'export/no-codebook'],
    ['choices that are not there', ['init', basename(SAV), '--answers', 'nothing.yaml', '--out', 'data/new'], 'input/missing-file'],
  ])('refuses %s, and writes nothing', async (_, argv, code) => {
    const cwd = await project(SAV);
    await writeFile(join(cwd, 'a.parquet'), 'PAR1\u0000\u0000PAR1');
    const before = await contentsOf(cwd);
    const ran = await surveydeck(cwd, argv);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain(`[${code}]`);
    expect(await contentsOf(cwd)).toEqual(before);
  }, 20_000); // prettier-ignore

  it.each([
    [['init', '--out', 'data/new'], 'say which export to read'],
    [['init', 'x.csv'], 'say where the survey goes'],
  ])('says what is missing: %j', async (argv, expected) => {
    expect(await surveydeck(await project(), argv)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(expected) }); // prettier-ignore
  });

  it('tells programs what was found, what is open and what was taken', async () => {
    const cwd = await project(CSV);
    const ran = await init(cwd, CSV, '--json');
    expect(ran.code).toBe(0);
    const found = JSON.parse(ran.stdout) as { readonly questions: readonly object[]; readonly open: readonly object[] };
    expect(found).toMatchObject({ tool: 'Qualtrics', language: 'en', respondents: 250 });
    expect(found).toHaveProperty('files', expect.arrayContaining(['data/new/survey.yaml', 'surveydeck.yaml']));
    expect(found.questions.slice(0, 2)).toMatchObject([
      {
        code: 'Q1',
        kind: 'single',
        options: 5,
        shown: true,
        evidence: expect.arrayContaining([expect.stringContaining('250')]),
      },
      { code: 'Q2', kind: 'multiple', options: 6, shown: true },
    ]);
    expect(found).toHaveProperty('unused', expect.arrayContaining([{ column: 'IPAddress', why: expect.stringContaining('personal') }])); // prettier-ignore
    const [incomplete] = found.open;
    expect(incomplete).toMatchObject({ id: 'incomplete', taken: 'drop', columns: ['Finished'] });
    expect(incomplete).toHaveProperty('choices', [expect.objectContaining({ id: 'drop' }), expect.objectContaining({ id: 'keep' })]); // prettier-ignore
  }, 20_000);

  it('takes choices from a file: they change the definition and who is counted', async () => {
    const [plain, chosen] = [await project(CSV), await project(CSV)];
    await writeFile(join(chosen, 'choices.yaml'), 'incomplete: keep\nbase: asked\n');
    expect((await init(plain, CSV)).stderr).toContain(': 250 respondents');
    expect((await init(chosen, CSV, '--answers', 'choices.yaml')).stderr).toContain(': 259 respondents');
    expect(await definition(plain)).toMatch(/^base: answered$/m);
    expect(await definition(chosen)).toMatch(/^base: asked$/m);
    expect(await definition(plain)).toContain('why: not completed');
    expect(await definition(chosen)).not.toContain('why: not completed');
  }, 60_000);

  it('says what it decided by default since it would change least, and takes a choice for it', async () => {
    const TYPED = join(EXPORTS, 'handmade-en/club survey typed.txt');
    const [plain, chosen] = [await project(TYPED), await project(TYPED)];
    const ran = await init(plain, TYPED, '--json');
    const found = JSON.parse(ran.stdout) as { readonly open: readonly object[]; readonly decided_by_default: readonly object[] }; // prettier-ignore
    expect(found.open).toHaveLength(2);
    expect(found.decided_by_default).toContainEqual(expect.objectContaining({ id: 'missing -9', taken: 'missing' }));
    const text = await definition(plain);
    expect(text).toMatch(/^# Decided by default.*\n(?:#.*\n)*# {3}missing -9: /m);
    expect(text).toMatch(/# a guess, decided by default: .*no answer: -9\? — yes \(9 answers in doubt\)/);
    await writeFile(join(chosen, 'choices.yaml'), 'missing -9: answers\n');
    const told = await init(chosen, TYPED, '--answers', 'choices.yaml');
    expect(told.code).toBe(0);
    expect(told.stderr).toContain('decided by default');
    expect(text).toContain('no_answer');
    expect(await definition(chosen)).not.toContain('no_answer');
  }, 30_000);

  it('refuses a choice that there is not, and writes nothing', async () => {
    const cwd = await project(CSV);
    await writeFile(join(cwd, 'choices.yaml'), 'incomplete: countt\nbasis: asked\n');
    const before = await contentsOf(cwd);
    const ran = await init(cwd, CSV, '--answers', 'choices.yaml', '--lang', 'en');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('"countt" is no choice for "incomplete"');
    expect(ran.stderr).toContain('nothing is asked under "basis"');
    expect(await contentsOf(cwd)).toEqual(before);
  }, 20_000);
});

describe('who is asked by init', () => {
  /** A keyboard at which nobody types, or what somebody typed. */
  const keyboard = (isTTY: boolean, typed?: string): Keyboard => {
    const keys = Object.assign(new PassThrough(), { isTTY });
    if (typed !== undefined) keys.end(typed);
    return keys;
  };
  const at = (cwd: string, stdin: Keyboard, tty: boolean, ...more: readonly string[]): Promise<Ran> =>
    surveydeck(cwd, ['init', basename(CSV), '--out', 'data/new', ...more], stdin, tty);

  it('is nobody without a terminal, and no program: it never waits', async () => {
    const piped = await at(await project(CSV), keyboard(false), false);
    expect(piped).toMatchObject({ code: 0, stderr: expect.stringContaining('(incomplete)') });
    const json = await at(await project(CSV), keyboard(true), true, '--json');
    expect(json).toMatchObject({ code: 0, stderr: expect.not.stringContaining('[1–2]') });
  }, 30_000);

  it('is whoever sits at a terminal: by number, a wrong one again, Return for what is marked', async () => {
    const cwd = await project(CSV);
    const ran = await at(cwd, keyboard(true, '9\n2\n\n3\n'), true);
    expect(ran.code).toBe(0);
    // What Q3_1 and Q11 leave open is of one kind, and asked once.
    expect(ran.stderr.match(/\[1–2\] /g)).toHaveLength(3);
    expect(ran.stderr).toContain('\n  (Q11)\n');
    // Each question says which columns it is about.
    expect(ran.stderr).toMatch(/rows were not completed\. Do they count\?\n {2}\(Finished\)\n/);
    expect(ran.stderr).toContain(': 259 respondents');
    expect(await definition(cwd)).toMatch(/^base: all$/m);
  }, 30_000);
});
