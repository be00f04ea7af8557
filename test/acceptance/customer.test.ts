import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLedgerFile } from '../../src/world/cli/read-operand.ts';
import { differences } from './answers.ts';
import { ProjectCopy, SURVEY } from './project.ts';
import { readDeck } from './read-deck.ts';

const CUSTOMER = '株式会社テスト';
const [PLAIN, FOR] = ['output/ai-survey-2025.ja.pptx', `output/ai-survey-2025.ja.${CUSTOMER}.pptx`];
const build = ['build', '--locale', 'ja'];

let project: ProjectCopy;
beforeAll(async () => {
  project = await ProjectCopy.make();
  expect(await project.run(build)).toMatchObject({ code: 0, stdout: `${PLAIN}\n` });
  expect(await project.run([...build, '--customer', CUSTOMER])).toMatchObject({ code: 0, stdout: `${FOR}\n` });
});

describe('a deck for a customer', () => {
  it('has the name on its cover, and is else the deck without one', async () => {
    const [plain, named] = await Promise.all([PLAIN, FOR].map(async (file) => readDeck(await readFile(project.path(file))))); // prettier-ignore
    const found = differences(plain!, named!);
    expect([...found.keys()]).toEqual(['1 Customer', '1 Customer.alt']);
    expect(named!.slides[0]?.shapes.find(({ name }) => name === 'Customer')?.text).toBe(`${CUSTOMER} 御中`);
  });

  it('remembers the name, and its ledger without one has no such line', async () => {
    const ledgers = await Promise.all([PLAIN, FOR].map((file) => readLedgerFile(file, project.root, () => undefined)));
    expect(ledgers[1]?.parameters).toEqual({ customer: CUSTOMER });
    expect(ledgers[0]).not.toHaveProperty('parameters');
  });

  it('is named in the words of the deck’s language, and as a survey words it', async () => {
    const copy = await ProjectCopy.make();
    await copy.replace(`${SURVEY}/locales/en.yaml`, /^messages:$/m, 'messages:\n  auto.customer: "For {$customer}"');
    expect(await copy.run(['build', '--locale', 'en', '--customer', 'Tea Ltd.'])).toMatchObject({ code: 0 });
    const deck = readDeck(await readFile(copy.path('output/ai-survey-2025.en.Tea-Ltd.pptx')));
    expect(deck.slides[0]?.shapes.find(({ name }) => name === 'Customer')?.text).toBe('For Tea Ltd.');
  });
});

describe('a name that cannot be shown', () => {
  const refused = async (name: string, ...more: readonly string[]): Promise<string> => {
    const before = await readdir(project.path('output'));
    const run = await project.run([...build, '--customer', name, ...more]);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(await readdir(project.path('output'))).toEqual(before);
    return run.stderr;
  };

  it('is refused without a place in a file', async () => {
    const said = await refused('Tea\u200bLtd');
    expect(said).toContain('\nerror  The customer\'s name has an invisible character (U+200B) after "Tea".  [parameter/invisible]'); // prettier-ignore
  });

  it('because it is too wide is named, with what to do', async () => {
    const said = await refused('W'.repeat(60));
    expect(said).toMatch(/\nerror {2}The customer's name "W{60}" does not fit into the slot "customer" of slide "cover": .* {2}\[parameter\/does-not-fit\]/); // prettier-ignore
    expect(said).not.toContain('words/');
  });

  it('in the fonts of the brand is a warning', async () => {
    const run = await project.run([...build, '--customer', 'บริษัท', '--out', 'thai']);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('warning  The customer\'s name "บริษัท" has characters that');
    expect(run.stderr).toContain('1 warning');
  });

  it('on any slide of the deck is said so', async () => {
    const copy = await ProjectCopy.make();
    await copy.replace('templates/layouts/cover.yaml', /^.*slot: customer.*\n/m, '');
    const run = await copy.run([...build, '--customer', CUSTOMER]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("error  No slide of this deck shows the customer's name.  [parameter/not-shown]");
  });
});

describe('a deck for a customer, later', () => {
  it('is compared with today’s deck for the same customer, and refreshed as such', async () => {
    const copy = await ProjectCopy.make();
    await copy.run([...build, '--customer', CUSTOMER]);
    expect((await copy.run(['current', FOR])).code).toBe(0);
    // A comment: the inputs are others, and so the deck is built to be compared.
    await copy.write('surveydeck.yaml', await copy.read('surveydeck.yaml'));
    await copy.write(`${SURVEY}/figures.yaml`, `${await copy.read(`${SURVEY}/figures.yaml`)}# seen\n`);
    const current = await copy.run(['current', FOR]);
    expect(current).toMatchObject({ code: 0 });
    expect(current.stdout).toContain('without effect on its slides');
    expect(await copy.run(['diff', FOR, SURVEY, '--locale', 'ja'])).toMatchObject({ code: 0 });
    expect(await copy.run(['refresh', FOR, '--out', 'new.pptx'])).toMatchObject({ code: 0 });
    const ledger = await readLedgerFile('new.pptx', copy.root, () => undefined);
    expect(ledger?.parameters).toEqual({ customer: CUSTOMER });
  });
});
