import { relative, resolve } from 'node:path';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { Recall } from '../../base/recall.ts';
import type { UiLanguage } from '../../base/messages/languages.ts';
import { buildDeck } from '../../build-deck.ts';
import { openDiskCache } from '../input/disk-cache.ts';
import { loadDeckSources, type DeckFiles } from '../input/load-deck-sources.ts';
import { locateFile } from '../input/program-words.ts';
import { sourceLines } from '../input/source-lines.ts';
import { viewOf, type Outcome, type Shown } from './deck-view.ts';
import { ourFault } from './diagnostics.ts';
import { EventStream, subjectKey, type Subject } from './event-stream.ts';
import { readAgain } from './read-again.ts';
import { SlidePainter } from '../slides/slide-painter.ts';
import type { PreviewProject } from './types.ts';

/** A deck to show: its files and its languages. */
export interface DeckToShow extends DeckFiles {
  readonly id: string;
  readonly locales: readonly string[];
}

export interface PreviewOptions {
  readonly decks: readonly DeckToShow[];
  readonly uiLanguage: UiLanguage;
  /** Keeps drawings on disk from one start to the next. */
  readonly keepDrawings: boolean;
  /** Called with faults of ours, to be shown on the terminal. */
  readonly failed: (error: unknown) => void;
}

/** A deck in one language, with everything that makes its next build quick. */
interface Screen {
  readonly subject: Subject;
  readonly deck: DeckToShow;
  readonly recall: Recall;
  shown?: Shown;
  /** The state of the files from which `shown` was built. */
  of: number;
  /** Names of the pictures that a page may still request: those of this view and of the one before. */
  pictures: readonly (readonly string[])[];
}

/**
 * The decks of a preview: builds each deck when somebody looks at it, rebuilds it when files change, and informs the
 * pages. There is one build at a time; changes during a build lead to one more.
 */
export class Preview {
  readonly events = new EventStream();
  readonly painter: SlidePainter;
  readonly #options: PreviewOptions;
  readonly #screens = new Map<string, Screen>();
  /** Incremented with every change to a file. */
  #state = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: PreviewOptions) {
    this.#options = options;
    const root = options.decks[0]?.root;
    this.painter = new SlidePainter(root !== undefined && options.keepDrawings ? openDiskCache(root) : undefined);
    for (const deck of options.decks) {
      for (const locale of deck.locales) {
        const subject = { deck: deck.id, locale };
        this.#screens.set(subjectKey(subject), { subject, deck, recall: new Recall(), of: -1, pictures: [] });
      }
    }
  }

  get project(): PreviewProject {
    const { uiLanguage, decks } = this.#options;
    return { language: uiLanguage, decks: decks.map(({ id, locales }) => ({ id, locales })) };
  }

  has(subject: Subject): boolean {
    return this.#screens.has(subjectKey(subject));
  }

  /** Rebuilds what pages show after files have changed, beginning with the page opened last. */
  async changed(): Promise<void> {
    this.#state += 1;
    for (const subject of this.events.subjects()) await this.refresh(subject);
  }

  /** Sends a deck to the pages that show it, rebuilding it first if files have changed since. */
  async refresh(subject: Subject): Promise<void> {
    const screen = this.#screens.get(subjectKey(subject));
    if (!screen) return;
    this.#queue = this.#queue.then(() => this.#bringUpToDate(screen));
    await this.#queue;
    if (screen.shown) this.events.send(subject, 'view', screen.shown.view);
  }

  async #bringUpToDate(screen: Screen): Promise<void> {
    if (screen.of === this.#state) return;
    screen.of = this.#state;
    this.events.send(screen.subject, 'building', {});
    const outcome = await this.#build(screen);
    const lines = sourceLines((file) => locateFile(screen.deck.root, file));
    screen.shown = viewOf(outcome, screen.shown, {
      subject: screen.subject,
      uiLanguage: this.#options.uiLanguage,
      painter: this.painter,
      lineAt: lines,
    });
    const names = screen.shown.view.slides.flatMap(({ picture }) => picture ?? []);
    screen.pictures = [names, ...screen.pictures.slice(0, 2)];
    this.painter.keep(new Set([...this.#screens.values()].flatMap(({ pictures }) => pictures.flat())));
  }

  async #build({ deck, subject: { locale }, recall }: Screen): Promise<Outcome> {
    const diagnostics: Diagnostic[] = [];
    const report: Report = (diagnostic) => diagnostics.push(diagnostic);
    try {
      const sources = await readAgain(() => loadDeckSources(deck, locale, report, { recall }));
      if (!sources) return { diagnostics };
      const built = await buildDeck(sources, { locale, draft: true, formats: [], recall });
      return { sources, built, diagnostics: [...diagnostics, ...built.diagnostics] };
    } catch (error) {
      this.#options.failed(error);
      const message = error instanceof Error ? error.message : String(error);
      return { diagnostics: [...diagnostics, ourFault(undefined, { message })] };
    }
  }

  /** The folders with the files of these decks (absolute paths), none inside another. */
  get folders(): readonly string[] {
    const all = this.#options.decks.flatMap(({ root, survey, template, brand, layouts }) => [
      resolve(root, 'data'),
      resolve(root, 'templates'),
      survey,
      resolve(template, '..'),
      resolve(brand, '..'),
      layouts,
    ]);
    const isInside = (folder: string, other: string): boolean => {
      const way = relative(other, folder);
      return way !== '' && !way.startsWith('..');
    };
    return [...new Set(all)].filter((folder) => !all.some((other) => isInside(folder, other)));
  }
}
