import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckSources } from '../../src/base/deck-sources.ts';
import { buildDeck, type BuiltDeck } from '../../src/build-deck.ts';
import { offeredCharts } from '../../src/deck/chart/kinds/index.ts';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import { loadDeckSources } from '../../src/world/input/load-deck-sources.ts';
import { throwIt, worded } from '../build-from-disk.ts';
import { unmatchedMarks } from '../small-base-marks.ts';
import { SECTIONS } from './cases.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function load(locale: string): Promise<DeckSources | undefined> {
  const own = `${ROOT}test/gallery`;
  return loadDeckSources({ root: own, survey: own, template: `${own}/deck.yaml`, brand: `${ROOT}templates/brand/log.yaml`, layouts: `${ROOT}templates/layouts` }, locale, throwIt); // prettier-ignore
}

/** Every tenth slide is written; all are laid out and audited. */
const EVERY = 10;

const slides = SECTIONS.flatMap(({ cases }) => cases.flatMap(({ drawings }) => drawings));

it('the gallery shows every drawing that a deck can ask for, on 80 slides at least', () => {
  const drawn = new Set(slides.map(({ chart }) => chart['drawing']));
  expect(offeredCharts().filter((name) => !drawn.has(name))).toEqual([]);
  expect(slides.length).toBeGreaterThanOrEqual(80);
});

describe.each(['ja', 'en'])('the gallery in %s', (locale) => {
  let sources: DeckSources;
  let whole: BuiltDeck;
  beforeAll(async () => {
    const loaded = await load(locale);
    if (!loaded) throw new Error('the gallery cannot be read');
    sources = loaded;
    whole = await buildDeck(sources, { locale, draft: false, formats: [] });
  }, 240_000);

  it('is laid out without a fault, each slide', () => {
    expect(whole.diagnostics.map(worded)).toEqual([]);
    // What has no room on one slide goes on over more of them.
    const ids = new Set(whole.scene?.slides.map(({ id }) => id.replace(/-\d+$/, '')));
    expect(ids.size).toBe(slides.length);
    expect(unmatchedMarks(whole.scene?.slides ?? [])).toEqual([]);
  });

  it('has heads of a table that break alike', () => {
    const first = whole.scene?.slides.find(({ id }) => id === 'g-many-chosen');
    const lines = (first?.elements ?? []).flatMap((element) => (element.kind === 'text' && element.name.startsWith('Head ') ? [element.paragraphs.flatMap((one) => one.lines).length] : [])); // prettier-ignore
    expect(lines.length).toBeGreaterThan(5);
    expect(new Set(lines).size).toBe(1);
  });

  it('says how few three people are, in every drawing of them', () => {
    const few = (whole.scene?.slides ?? []).filter(({ id }) => /^\w-(recommend-)?three-/u.test(id));
    expect(few.length).toBeGreaterThan(10);
    const said = few.map(({ elements }) => JSON.stringify(elements.map((element) => ('alt' in element ? { ...element, alt: '' } : element)))); // prettier-ignore
    const isSaid = (words: string): boolean => /[0-3] of 3|[0-3]\/3名|（n=3\*）|\(n=3†\)|"text":"n"/u.test(words);
    expect(few.filter((_, i) => !isSaid(said[i] ?? '')).map(({ id }) => id)).toEqual([]);
  });

  it('is a file that nothing would repair, of some of its slides', async () => {
    const ids = [...new Set(whole.scene?.slides.map(({ id }) => id.replace(/-\d+$/, '')))];
    const chosen = ids.filter((_, i) => i % EVERY === 0);
    const { pptx } = await buildDeck(sources, { locale, draft: false, formats: ['pptx'], slides: chosen });
    expect(lintPackage(pptx!, { levels: ['integrity', 'repair'] })).toEqual([]);
  }, 240_000);
});
