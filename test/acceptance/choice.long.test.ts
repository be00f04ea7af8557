import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Recall } from '../../src/base/recall.ts';
import type { DeckSources } from '../../src/base/deck-sources.ts';
import { buildDeck } from '../../src/build-deck.ts';
import { DeckPackage } from '../../src/files/ooxml/opc/deck-package.ts';
import { readLedger } from '../../src/files/record/read-ledger.ts';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import { openDiskCache } from '../../src/world/input/disk-cache.ts';
import { readLedgerFile } from '../../src/world/cli/read-operand.ts';
import { randomNumbers, shuffled } from '../answers/random.ts';
import { ProjectCopy, SURVEY } from './project.ts';
import { readDeck, type ReadDeck } from './read-deck.ts';
import { loadReport, ROOT } from './report.ts';

const DECK = 'templates/decks/report.yaml';
const recall = new Recall();

async function build(sources: DeckSources, locale: string, slides?: readonly string[], release?: string) {
  const options = { locale, draft: false, formats: ['pptx'], cache: openDiskCache(ROOT), recall } as const;
  return buildDeck(sources, { ...options, ...(slides ? { slides } : {}), ...(release === undefined ? {} : { release }) }); // prettier-ignore
}

/** Where the clicks of a deck lead: numbers of slides, or addresses. */
const slideLinks = (deck: ReadDeck): readonly string[] =>
  deck.slides.flatMap(({ shapes }) => shapes.flatMap(({ links }) => links)).filter((link) => link.startsWith('ppt/'));

describe.each(['ja', 'en'])('any choice of slides (%s)', (locale) => {
  it('is a sound deck that speaks of no slide but its own', async () => {
    const sources = await loadReport(locale);
    const whole = await build(sources, locale);
    const ids = whole.scene!.slides.map(({ id }) => id);
    const names = new Map(whole.scene!.sections.map(({ id, name }) => [id, name]));
    const random = randomNumbers(locale === 'ja' ? 41 : 42);
    for (let round = 0; round < 6; round++) {
      const wanted = shuffled(ids, random).slice(0, 1 + Math.floor(random() * (round < 3 ? 6 : ids.length - 1)));
      const built = await build(sources, locale, wanted);
      const about = wanted.join();
      expect(built.diagnostics.filter(({ severity }) => severity !== 'warning').map(({ code }) => code), about).toEqual([]); // prettier-ignore
      const kept = ids.filter((id) => wanted.includes(id));
      const { slides, sections } = built.scene!;
      expect(slides.map(({ id }) => id), about).toEqual(kept); // prettier-ignore
      // Nothing but the place in the deck, and words that name a slide which is not there, is other than in the whole deck.
      expect(sections.flatMap((section) => section.slides)).toEqual(kept);
      expect(sections.every((section) => section.name === names.get(section.id) && section.slides.length > 0)).toBe(true); // prettier-ignore

      expect(lintPackage(built.pptx!, { levels: ['integrity', 'repair'] }), about).toEqual([]);
      const parts = new DeckPackage(built.pptx!);
      const deck = readDeck(built.pptx!);
      expect(deck.slides.map(({ number }) => number)).toEqual(kept.map((_, i) => i + 1));
      expect(deck.sections.map(({ name }) => name)).toEqual(sections.map(({ name }) => name));
      for (const link of slideLinks(deck)) expect(parts.has(link), `${about}: ${link}`).toBe(true);
      for (const { shapes, number } of deck.slides) {
        const tracked = shapes.filter(({ name }) => /^Tracker \d$/.test(name));
        if (tracked.length === 0) continue;
        const shown = tracked.map(({ text }) => text);
        const own = deck.sections.find((section) => section.slides.includes(number))?.name;
        expect(shown.length === 1 ? [own] : deck.sections.map(({ name }) => name), about).toEqual(shown);
        const firsts = deck.sections.map((section) => [`ppt/slides/slide${section.slides[0]}.xml`]);
        const leads = firsts.map((first, i) => (deck.sections[i]?.name === own ? [] : first));
        expect(shown.length === 1 ? [[]] : leads, about).toEqual(tracked.map(({ links }) => links));
      }
      for (const [i, n] of [1, 2, 3, 4].entries()) {
        if (kept.includes(`summary-${n}`)) continue;
        const title = whole.texts!.plain(`comment.from_${i + 1}`);
        expect(
          deck.slides.filter(({ words }) => words.includes(title)).map(({ number }) => number),
          about,
        ).toEqual([]);
      }
      const open = readLedger(built.pptx!, 'deck.pptx', ({ says }) => expect.fail(says.en.found));
      expect(open?.ledger.choice).toEqual(kept);
    }
  }, 240_000);
});

describe('a choice', () => {
  let sources: DeckSources;
  beforeAll(async () => {
    sources = await loadReport('en');
  });

  it('of all slides gives the whole deck, to the last byte', async () => {
    const whole = await build(sources, 'en');
    const ids = whole.scene!.slides.map(({ id }) => id);
    const all = await build(sources, 'en', ids.toReversed());
    expect(Buffer.compare(whole.pptx!, all.pptx!)).toBe(0);
  });

  it('gives the same bytes in whatever order it is given', async () => {
    const [one, other] = [await build(sources, 'en', ['q6', 'cover', 'profile']), await build(sources, 'en', ['profile', 'cover', 'q6'])]; // prettier-ignore
    expect(Buffer.compare(one.pptx!, other.pptx!)).toBe(0);
  });

  it('that cannot be made gives no deck', async () => {
    const codes = async (slides: readonly string[]): Promise<readonly string[]> => {
      const built = await build(sources, 'en', slides);
      expect(built.pptx).toBeUndefined();
      return built.diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
    };
    expect(await codes(['cover', 'q11'])).toEqual(['choice/unknown-slide']);
    expect(await codes(['cover', 'cover'])).toEqual(['choice/given-twice']);
    expect(await codes([])).toEqual(['choice/empty']);
  });

  it('is refused for a customer whom none of its slides names', async () => {
    const options = { locale: 'en', draft: false, formats: ['pptx'], parameters: { customer: 'Tea Ltd' } } as const;
    const without = await buildDeck(sources, { ...options, slides: ['q6'] });
    expect(without.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['parameter/not-chosen']); // prettier-ignore
    const withCover = await buildDeck(sources, { ...options, slides: ['q6', 'cover'] });
    expect(withCover.pptx).toBeDefined();
  });
});

describe('what only other slides show', () => {
  it('keeps no choice from being made, be it untrue or not translated; what its own show does', async () => {
    const project = await ProjectCopy.make();
    const locale = `${SURVEY}/locales/en.yaml`;
    await project.replace(
      locale,
      /^ {2}q1\.headline: .*$/m,
      '  q1.headline: "A third use it ({$personal_use :share})"',
    );
    await project.replace(locale, /^ {2}training\.tile1: .*\n/m, '');
    const built = (slides: string) => project.run(['build', '--locale', 'en', '--slides', slides]);
    expect(await built('cover,q6,profile')).toMatchObject({ code: 0, stderr: 'ai-survey-2025 (en) …\n' });
    expect((await built('cover,q1')).stderr).toContain('q1.headline');
    const untranslated = await built('cover,training');
    expect(untranslated.code).toBe(1);
    expect(untranslated.stderr).toContain('training.tile1');
    expect((await project.run(['build', '--locale', 'en'])).code).toBe(1);
  });
});

describe('some slides, on the command line', () => {
  const CHOSEN = 'output/ai-survey-2025.en.cover+q6+profile.pptx';
  let project: ProjectCopy;
  const english = ['build', '--locale', 'en'];
  beforeAll(async () => {
    project = await ProjectCopy.make();
    const run = await project.run([...english, '--slides', 'cover, q6', '--slides', 'profile']);
    expect(run).toMatchObject({ code: 0, stdout: `${CHOSEN}\n` });
  });

  it('are a file of their own, which does not take the place of the whole deck', async () => {
    expect(await readdir(project.path('output'))).toEqual(['ai-survey-2025.en.cover+q6+profile.pptx']);
    const many = await project.run([...english, '--slides', 'cover,outline,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,summary-1,summary-2', '--customer', 'Tea', '--out', 'many']); // prettier-ignore
    expect(many.stdout).toMatch(/^many\/ai-survey-2025\.en\.cover\+outline\+q1[^.]{0,60}-[0-9a-f]{6}\.Tea\.pptx\n$/);
  });

  it('that are mistyped are named with what was meant, in both languages', async () => {
    const run = await project.run([...english, '--slides', 'cover,q66']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('error  The slide list "report" has no slide "q66".  [choice/unknown-slide]');
    const japanese = await project.run([...english, '--slides', 'cvoer', '--lang', 'ja']);
    expect(japanese.stderr).toContain('スライド一覧「report」に「cvoer」というスライドはありません。');
    expect(japanese.stderr).toContain('「cover」のことですか。');
    expect((await project.run([...english, '--slides', 'cover,,q6'])).code).toBe(2);
  });

  it('are compared with today’s deck of the same slides, and refreshed as such', async () => {
    const copy = await ProjectCopy.make();
    await copy.run([...english, '--slides', 'cover,q6,profile']);
    expect((await copy.run(['current', CHOSEN])).code).toBe(0);
    // A comment: the inputs are others, and so the deck is built to be compared.
    await copy.write(`${SURVEY}/figures.yaml`, `${await copy.read(`${SURVEY}/figures.yaml`)}# seen\n`);
    const current = await copy.run(['current', CHOSEN]);
    expect(current).toMatchObject({ code: 0 });
    expect(current.stdout).toContain('without effect on its slides');
    expect(await copy.run(['diff', CHOSEN, SURVEY, '--locale', 'en'])).toMatchObject({ code: 0 });
    expect(await copy.run(['refresh', CHOSEN, '--out', 'new.pptx'])).toMatchObject({ code: 0 });
    const ledger = await readLedgerFile('new.pptx', copy.root, () => undefined);
    expect(ledger?.choice).toEqual(['cover', 'q6', 'profile']);
    expect(readDeck(await readFile(copy.path('new.pptx'))).slides).toHaveLength(3);
  });

  it('of which the slide list has lost one: it is said to be removed; of which it has lost all: they are named', async () => {
    const copy = await ProjectCopy.make();
    await copy.run([...english, '--slides', 'cover,closing']);
    const file = 'output/ai-survey-2025.en.cover+closing.pptx';
    const list = await copy.read(DECK);
    await copy.write(DECK, list.slice(0, list.indexOf('      - id: closing')));
    const current = await copy.run(['current', file]);
    expect(current.code).toBe(3);
    expect(current.stdout).toMatch(/1 dropped/);
    expect(current.stdout).toContain('closing');
    expect(await copy.run(['refresh', file, '--out', 'new.pptx'])).toMatchObject({ code: 0 });
    expect((await readLedgerFile('new.pptx', copy.root, () => undefined))?.choice).toEqual(['cover']);
    await copy.replace(DECK, '      - id: cover\n', '      - id: front\n');
    const none = await copy.run(['current', file]);
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('has no slide "cover"');
    expect(none.stderr).toContain('has no slide "closing"');
  });
});

describe('the release of a deck', () => {
  const RELEASE = 'ai-survey-2025 #12 3f9c';

  it('is said by its ledger and by `current`, stays when it is refreshed, and changes nothing else', async () => {
    const project = await ProjectCopy.make();
    const sources = await loadReport('en');
    const [plain, released] = [await build(sources, 'en', ['cover', 'q6']), await build(sources, 'en', ['cover', 'q6'], RELEASE)]; // prettier-ignore
    expect(released.scene).toEqual(plain.scene);
    const differing = differingParts(plain.pptx!, released.pptx!);
    expect(differing).toHaveLength(1);
    expect(differing[0]).toMatch(/^customXml\/item\d\.xml$/);
    await project.write('released.pptx', released.pptx!);
    const ledger = await project.run(['ledger', 'released.pptx']);
    expect(JSON.parse(ledger.stdout)).toMatchObject({ release: RELEASE, choice: ['cover', 'q6'] });
    expect((await project.run(['current', 'released.pptx'])).stdout).toContain(
      `It comes from the release "${RELEASE}".`,
    );
    expect((await project.run(['current', 'released.pptx', '--lang', 'ja'])).stdout).toContain(
      `リリース「${RELEASE}」のファイルです。`,
    );
    expect(JSON.parse((await project.run(['current', 'released.pptx', '--json'])).stdout)).toMatchObject({ release: RELEASE }); // prettier-ignore
    await project.run(['refresh', 'released.pptx', '--out', 'new.pptx']);
    expect((await readLedgerFile('new.pptx', project.root, () => undefined))?.release).toBe(RELEASE);
  });

  it('is refused if it is too long or has a line break', async () => {
    const sources = await loadReport('en');
    const codes = async (release: string) => (await build(sources, 'en', ['cover'], release)).diagnostics.map(({ code }) => code); // prettier-ignore
    expect(await codes('x'.repeat(201))).toContain('parameter/too-long');
    expect(await codes('a\nb')).toContain('parameter/control-character');
    expect(await codes('x'.repeat(200))).not.toContain('parameter/too-long');
  });
});

/** Parts that are not the same in two decks. */
function differingParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [new DeckPackage(one), new DeckPackage(other)];
  expect(a.paths).toEqual(b.paths);
  return a.paths.filter((path) => Buffer.compare(a.bytes(path), b.bytes(path)) !== 0);
}
