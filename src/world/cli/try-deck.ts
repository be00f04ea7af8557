import { join } from 'node:path';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import type { Trouble } from '../../upkeep/first-deck/deck/plan-deck.ts';
import { loadDeckSources } from '../input/load-deck-sources.ts';
import { loadProject } from '../input/project.ts';
import { writeFiles, type OutputFile } from '../input/write-files.ts';
import type { Context } from './context.ts';

/** A deck that was just written. */
export interface Tried {
  readonly root: string;
  /** The survey's folder. */
  readonly folder: string;
  readonly id: string;
  /** Whether a slide may be written in another form. */
  readonly isOwn: (slide: string) => boolean;
  /** Its files with other forms for slides that did not fit. */
  readonly again: (trouble: Trouble, template: string, locale: string) => readonly OutputFile[];
}

/** Tries at the most: a plainer form for some slides, then without them, and once more for what only then is seen. */
const TRIES = 6;

/**
 * Builds a deck that was just written, as far as its slides, and writes its words and slides anew where some do not fit: first in a
 * plainer form, then switched off, with why. Nobody is told to mend what they did not write.
 */
export async function tryDeck(
  { loadSpine }: Context,
  { root, folder, id, isOwn, again }: Tried,
  report: Report,
): Promise<void> {
  const spine = await loadSpine();
  const trouble = new Map<string, number>();
  const entry = (await loadProject(root, report))?.decks.find((one) => one.id === id);
  const locale = entry?.locales[0];
  if (!entry || locale === undefined) return;
  const files = {
    root,
    survey: folder,
    template: join(root, entry.template),
    brand: join(root, entry.brand),
    layouts: join(root, entry.layouts),
  };
  for (let tried = 0; tried < TRIES; tried++) {
    const found: Diagnostic[] = [];
    const sources = await loadDeckSources(files, locale, (diagnostic) => found.push(diagnostic));
    if (!sources) {
      // What is in the way is not of this deck: the brand or the layouts of the project.
      found.forEach(report);
      return;
    }
    const built = await spine(sources, { locale, draft: false, formats: [] });
    const slides = new Set(
      built.diagnostics.flatMap(({ severity, slides: named }) =>
        severity === 'error' || severity === 'draft' ? (named ?? []).filter(isOwn) : [],
      ),
    );
    if (slides.size === 0) return;
    for (const slide of slides) trouble.set(slide, (trouble.get(slide) ?? 0) + 1);
    if (!(await writeFiles(again(trouble, files.template, locale), report))) return;
  }
}
