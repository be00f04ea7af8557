import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/base/diagnostic.ts';
import { Recall, type KeptBytes } from '../src/base/recall.ts';
import { buildDeck } from '../src/build-deck.ts';
import { loadDeckSources } from '../src/world/input/load-deck-sources.ts';
import { ProjectCopy, SURVEY } from './acceptance/project.ts';

const LOCALE = `${SURVEY}/locales/en.yaml`;
const BRAND = 'templates/brand/log.yaml';
const DECK = 'templates/decks/report.yaml';

/** What a deck is asked to be, besides its files. */
interface Asked {
  readonly customer?: string | undefined;
  readonly slides?: readonly string[] | undefined;
}

class Kept implements KeptBytes {
  readonly #bytes = new Map<string, Uint8Array>();
  hits = 0;
  get(key: string): Uint8Array | undefined {
    const found = this.#bytes.get(key);
    if (found) this.hits += 1;
    return found;
  }
  set(key: string, bytes: Uint8Array): void {
    this.#bytes.set(key, bytes);
  }
}

/** Two respondents exchange their answers, from one column on: other cross tabulations, the same totals or others. */
async function exchange(project: ProjectCopy, a: number, b: number, from: number, to = from + 1): Promise<void> {
  const lines = (await project.read(`${SURVEY}/responses.csv`)).split('\n');
  const [x, y] = [lines[a]!.split(','), lines[b]!.split(',')];
  for (let c = from; c < to; c++) [x[c], y[c]] = [y[c]!, x[c]!];
  lines[a] = x.join(',');
  lines[b] = y.join(',');
  await project.write(`${SURVEY}/responses.csv`, lines.join('\n'));
}

/** One more answer like another's. */
async function repeat(project: ProjectCopy, row: number, id: string): Promise<void> {
  const text = (await project.read(`${SURVEY}/responses.csv`)).trimEnd();
  await project.write(`${SURVEY}/responses.csv`, `${text}\n${text.split('\n')[row]!.replace(/^[^,]+/, id)}\n`);
}

interface Steps {
  readonly project: ProjectCopy;
  readonly named: (customer?: string) => () => Promise<void>;
  readonly chosen: (...slides: readonly string[]) => () => Promise<void>;
}

/** Builds the deck after each step with and without a memory; returns how many steps changed it, and what another process found. */
async function follow(stepsOf: (steps: Steps) => readonly (() => Promise<void>)[]) {
  const project = await ProjectCopy.make();
  const { root } = project;
  const files = { root, survey: project.path(SURVEY), template: project.path(DECK), brand: project.path(BRAND), layouts: project.path('templates/layouts') }; // prettier-ignore
  // Pictures are drawn once for all builds: their own key is tested with them.
  const cache = new Kept();
  const build = async ({ customer, slides }: Asked, recall?: Recall) => {
    const diagnostics: Diagnostic[] = [];
    const sources = await loadDeckSources(files, 'en', (diagnostic) => diagnostics.push(diagnostic), { recall });
    const parameters = customer === undefined ? {} : { customer };
    const built = sources && (await buildDeck(sources, { locale: 'en', draft: true, formats: ['pptx'], cache, parameters, ...(slides ? { slides } : {}), ...(recall ? { recall } : {}) })); // prettier-ignore
    const { pptx, uses, figureUses, messages } = built ?? {};
    return { pptx: pptx && Buffer.from(pptx).toString('base64'), uses, figureUses, messages, diagnostics: [...diagnostics, ...(built?.diagnostics ?? [])] }; // prettier-ignore
  };
  let asked: Asked = {};
  const named = (customer?: string) => async () => void (asked = { ...asked, customer });
  const chosen =
    (...slides: readonly string[]) =>
    async () =>
      void (asked = { ...asked, slides: slides.length > 0 ? slides : undefined });
  const changes = stepsOf({ project, named, chosen });
  const [recall, store] = [new Recall(), new Kept()];
  let last = '';
  let differing = 0;
  for (const [i, change] of changes.entries()) {
    await change();
    const fresh = await build(asked);
    expect(await build(asked, recall), `change ${i}`).toEqual(fresh);
    expect(await build(asked, new Recall(store)), `change ${i}, in another process`).toEqual(fresh);
    const now = JSON.stringify([fresh.pptx, fresh.diagnostics]);
    if (now !== last) differing += 1;
    last = now;
  }
  // Otherwise the test would prove nothing.
  expect(differing).toBeGreaterThanOrEqual(changes.length - 2);
  return store.hits;
}

describe('a deck of which much is remembered', () => {
  it('is that of a build that remembers nothing, whichever of its sources has changed', async () => {
    const hits = await follow(({ project, named }) => [
      async () => {},
      () => exchange(project, 2, 3, 2, 12),
      () => repeat(project, 5, 'X001'),
      () => repeat(project, 9, 'X002'),
      named('Sample & Co.'),
      () => exchange(project, 4, 9, 2, 12),
      named('Another'),
      named(),
      () => project.replace(`${SURVEY}/survey.yaml`, /^small_base: .*$/m, 'small_base: 70'),
      () => project.replace(`${SURVEY}/figures.yaml`, /one_in: .*$/m, 'one_in: 1.4'),
      () => project.replace(`${SURVEY}/company.yaml`, 'LOG Co., Ltd.', 'LOG Company, Limited'),
      () => project.replace(LOCALE, /^ {2}option\.Q1\.rest: .*$/m, '  option.Q1.rest: Further answers'),
      () => project.replace(`${SURVEY}/locales/ja.yaml`, /^ {2}option\.Q1\.rest: .*$/m, '  option.Q1.rest: ほか'),
      () => project.replace(BRAND, /E4572E/, 'D9481F'),
      () => project.replace(BRAND, '700Bold/BIZUDPGothic_700Bold.ttf', '400Regular/BIZUDPGothic_400Regular.ttf'),
      () => project.replace('templates/layouts/cover.yaml', 'span: 13', 'span: 12'),
      () => project.replace(DECK, /^ {6}- id: q1\n/m, '      - id: q1-renamed\n'),
      () => project.replace(`${SURVEY}/assets/logo.svg`, '<svg ', '<svg data-other="1" '),
      () => project.replace(LOCALE, /^ {2}option\.Q1\.rest: .*\n/m, ''),
      () => project.replace(LOCALE, /^ {2}q2\.headline: .*$/m, '  q2.headline: "{$nobody_knows}"'),
      () => exchange(project, 2, 3, 2, 12),
    ]);
    expect(hits).toBeGreaterThan(300);
  }, 240_000);

  it('is so too where other slides are chosen each time', async () => {
    const hits = await follow(({ project, named, chosen }) => [
      async () => {},
      chosen('profile', 'q6', 'cover', 'summary-3'),
      // The same slides in another deck: another tracker, and no summary that the words of one could name.
      chosen('cover', 'q6', 'profile', 'team'),
      () => exchange(project, 4, 9, 2, 12),
      named('Sample & Co.'),
      chosen('q6', 'q7', 'cover'),
      named(),
      chosen(),
    ]);
    expect(hits).toBeGreaterThan(60);
  }, 240_000);
});
