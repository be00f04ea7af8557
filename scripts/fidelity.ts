/**
 * Measures how close our PNGs are to LibreOffice's rendering of the PPTX, slide by slide, and whether mistakes planted
 * in this project's own decks would be noticed. Prints one line per slide and writes docs/fidelity.md; exit code 1 if a
 * slide is above the threshold or a planted mistake is below it.
 *
 *   npm run fidelity                  all decks, all planted mistakes
 *   npm run fidelity -- --check       the same, without writing docs/fidelity.md
 *   npm run fidelity -- --sample      with every fifth of the planted mistakes, and without writing
 *   npm run fidelity -- --quick       without planting
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, exit } from 'node:process';
import type { Diagnostic } from '../src/base/diagnostic.ts';
import { buildDeck } from '../src/build-deck.ts';
import { loadDeckSources } from '../src/world/input/load-deck-sources.ts';
import { loadProject } from '../src/world/input/project.ts';
import { measureDeck } from './fidelity/measure-deck.ts';
import { canRender } from './fidelity/render.ts';
import { faults, heading, line, reportMarkdown, type DeckScores } from './fidelity/report.ts';

const options = new Set(argv.slice(2));
const [quick, check, sample] = ['--quick', '--check', '--sample'].map((option) => options.has(option));
const SAMPLE = 5;

const unreadable = ({ place, says }: Diagnostic): void =>
  console.error(`${place?.file ?? ''}:${place?.line ?? ''} ${says.en.found}`);

/** The decks under test/decks that are projects of their own; with `--gallery` that too, which takes some minutes. */
const testProjects = (): readonly string[] =>
  [
    ...readdirSync('test/decks').map((name) => resolve('test/decks', name)),
    ...(options.has('--gallery') ? [resolve('test/gallery')] : []),
  ].filter((folder) => existsSync(join(folder, 'surveydeck.yaml')));

async function measureProject(root: string, plantEvery: number): Promise<readonly DeckScores[]> {
  const project = await loadProject(root, unreadable);
  if (!project) throw new Error(`${root} is no project that can be read`);
  const measured: DeckScores[] = [];
  for (const deck of project.decks) {
    const at = (path: string): string => resolve(root, path);
    const files = { root, survey: at(deck.survey), template: at(deck.template), brand: at(deck.brand), layouts: at(deck.layouts) }; // prettier-ignore
    for (const locale of deck.locales) {
      const sources = await loadDeckSources(files, locale, unreadable);
      // A deck that says something untrue can be compared as well, including its draft marks.
      const scene = sources && (await buildDeck(sources, { locale, draft: true, formats: [] })).scene;
      if (!scene) throw new Error(`${deck.id} (${locale}) cannot be built`);
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
const decks = [...(await measureProject(resolve('.'), quick ? 0 : sample ? SAMPLE : 1))];
for (const root of testProjects()) decks.push(...(await measureProject(root, 0)));
if (!quick && !check && !sample) writeFileSync('docs/fidelity.md', reportMarkdown(decks));
const wrong = decks.flatMap(({ deck, slides }) => slides.flatMap(faults).map((fault) => `${deck} ${fault}`));
for (const fault of wrong) console.error(fault);
console.log(`\n${decks.flatMap((d) => d.slides).length} slides, ${wrong.length} faults`);
if (wrong.length > 0) exit(1);
