/**
 * Measures how close our PNGs are to LibreOffice's rendering of the PPTX, slide by slide, and whether mistakes planted
 * in this project's own decks would be noticed. Prints one line per slide and writes docs/fidelity.md; exit code 1 if a
 * slide is above the threshold or a planted mistake is below it.
 *
 *   npm run fidelity                  all decks, all planted mistakes
 *   npm run fidelity -- --check       the same, without writing docs/fidelity.md
 *   npm run fidelity -- --sample      with every fifth of the planted mistakes, and without writing
 *   npm run fidelity -- --quick       without planting
 *   npm run fidelity -- --gallery          every slide of the gallery and nothing else, recorded in docs/quality.md
 *   npm run fidelity -- --gallery-sample   some of them, each drawing among them, without writing
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, exit } from 'node:process';
import type { DeckSources } from '../src/base/deck-sources.ts';
import type { Diagnostic } from '../src/base/diagnostic.ts';
import { buildDeck } from '../src/build-deck.ts';
import { loadDeckSources } from '../src/world/input/load-deck-sources.ts';
import { loadProject } from '../src/world/input/project.ts';
import type { PlacedSlide, Scene } from '../src/deck/scene/types.ts';
import { drawingOf, galleryTable, sampleOf } from './fidelity/gallery.ts';
import { measureDeck } from './fidelity/measure-deck.ts';
import { canRender } from './fidelity/render.ts';
import { faults, heading, line, reportMarkdown, type DeckScores } from './fidelity/report.ts';
import { writeSection } from './quality.ts';

const options = new Set(argv.slice(2));
const [quick, check, sample, gallery, gallerySample] = ['--quick', '--check', '--sample', '--gallery', '--gallery-sample'].map((option) => options.has(option)); // prettier-ignore
const SAMPLE = 5;

const unreadable = ({ place, says }: Diagnostic): void =>
  console.error(`${place?.file ?? ''}:${place?.line ?? ''} ${says.en.found}`);

/** The decks under test/decks that are projects of their own. */
const testProjects = (): readonly string[] =>
  readdirSync('test/decks')
    .map((name) => resolve('test/decks', name))
    .filter((folder) => existsSync(join(folder, 'surveydeck.yaml')));

/** What each slide of the decks draws, by its name. */
const drawn = new Map<string, string>();

type Choose = (slides: readonly PlacedSlide[]) => readonly string[];

/** The scene of a deck, or of those of its slides that are chosen when all are laid out. */
async function sceneOf(sources: DeckSources, locale: string, choose?: Choose): Promise<Scene | undefined> {
  const { scene } = await buildDeck(sources, { locale, draft: true, formats: [] });
  if (!scene || !choose) return scene;
  return (await buildDeck(sources, { locale, draft: true, formats: [], slides: choose(scene.slides) })).scene;
}

async function measureProject(root: string, plantEvery: number, choose?: Choose): Promise<readonly DeckScores[]> {
  const project = await loadProject(root, unreadable);
  if (!project) throw new Error(`${root} is no project that can be read`);
  const measured: DeckScores[] = [];
  for (const deck of project.decks) {
    const at = (path: string): string => resolve(root, path);
    const files = { root, survey: at(deck.survey), template: at(deck.template), brand: at(deck.brand), layouts: at(deck.layouts) }; // prettier-ignore
    for (const locale of deck.locales) {
      const sources = await loadDeckSources(files, locale, unreadable);
      // A deck that says something untrue can be compared as well, including its draft marks.
      const scene = sources && (await sceneOf(sources, locale, choose));
      if (!scene) throw new Error(`${deck.id} (${locale}) cannot be built`);
      for (const slide of scene.slides) drawn.set(slide.id, drawingOf(slide));
      console.log(`\n${deck.id} (${locale})\n${heading}`);
      const slides: DeckScores['slides'][number][] = [];
      for await (const score of measureDeck(scene, sources, plantEvery)) {
        slides.push(score);
        console.log(line(score));
      }
      measured.push({ deck: `${deck.id} (${locale})`, slides });
    }
  }
  return measured;
}

if (!canRender()) {
  console.log('fidelity: skipped, as soffice or pdftoppm is not on this machine');
  exit(0);
}
const decks: DeckScores[] = [];
if (gallery || gallerySample) {
  decks.push(...(await measureProject(resolve('test/gallery'), 0, gallerySample ? sampleOf : undefined)));
  if (gallery) writeSection('gallery', galleryTable(decks, drawn));
} else {
  decks.push(...(await measureProject(resolve('.'), quick ? 0 : sample ? SAMPLE : 1)));
  for (const root of testProjects()) decks.push(...(await measureProject(root, 0)));
  if (!quick && !check && !sample) writeFileSync('docs/fidelity.md', reportMarkdown(decks));
}
const wrong = decks.flatMap(({ deck, slides }) => slides.flatMap(faults).map((fault) => `${deck} ${fault}`));
for (const fault of wrong) console.error(fault);
console.log(`\n${decks.flatMap((d) => d.slides).length} slides, ${wrong.length} faults`);
if (wrong.length > 0) exit(1);
