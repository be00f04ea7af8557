import type { PreviewDiagnostic, PreviewSlide, PreviewView } from '../types.ts';
import { byId, make } from './dom.ts';
import { mistakeCard } from './mistakes.ts';
import { pictureUrl } from './picture-url.ts';
import { Spots } from './spots.ts';
import type { Words } from './words.ts';

/** How many mistakes there is room for over a slide; the list has all of them. */
const MOST = 3;

/** The mistakes to show over a slide: its own, else those that belong to no slide, else all that stop the build. */
function mistakesOver(
  slide: PreviewSlide | undefined,
  all: readonly PreviewDiagnostic[],
): readonly PreviewDiagnostic[] {
  const severity = !slide || slide.stale ? 'error' : 'draft';
  if (slide && !slide.stale && !slide.draft) return [];
  const stopping = all.filter((mistake) => mistake.severity === severity);
  const own = stopping.filter(({ slides }) => slide && slides.includes(slide.id));
  if (own.length > 0 || severity === 'draft') return own;
  const unplaced = stopping.filter(({ slides }) => slides.length === 0);
  return unplaced.length > 0 ? unplaced : stopping;
}

/** The large slide: its picture, the spots on it, its mistakes, its notes and words. */
export class Stage {
  readonly spots: Spots;
  readonly #words: Words;
  readonly #frame = byId('frame');
  readonly #picture = byId('picture', HTMLImageElement);
  readonly #problem = byId('problem');
  readonly #goTo: (id: string) => void;
  readonly #showAll: () => void;
  #wanted = '';
  /** The mistakes that the user has hidden; they stay hidden until they change. */
  #hidden = '';
  #told = '';

  /** `goTo` is called with the id of a slide, `showAll` for the list of all mistakes. */
  constructor(words: Words, goTo: (id: string) => void, showAll: () => void) {
    this.#words = words;
    this.#goTo = goTo;
    this.#showAll = showAll;
    this.spots = new Spots(words);
  }

  show(view: PreviewView, slide: PreviewSlide | undefined): void {
    this.#frame.classList.toggle('stale', slide?.stale ?? false);
    this.#showProblem(view, slide);
    this.#showText(view, slide);
    void this.#showPicture(view, slide);
  }

  /** Replaces the picture once the new one has loaded; until then, or if it never does, the old one stays. */
  async #showPicture(view: PreviewView, slide: PreviewSlide | undefined): Promise<void> {
    const alt = slide ? [slide.title, ...slide.alts].join('. ') : '';
    const put = (): void => {
      this.#picture.alt = alt;
      this.#picture.lang = view.language;
      this.spots.show(slide, view.language);
    };
    if (slide?.picture === undefined) {
      this.#wanted = '';
      this.#picture.removeAttribute('src');
      put();
      return;
    }
    // Hidden, as in the overview: its future size is unknown.
    if (this.#frame.clientWidth === 0) return;
    const url = pictureUrl(slide.picture, this.#frame.clientWidth);
    this.#wanted = url;
    if (this.#picture.getAttribute('src') !== url) {
      const next = new Image();
      next.src = url;
      const arrived = await next.decode().then(
        () => true,
        () => false,
      );
      if (!arrived || this.#wanted !== url) return;
      this.#picture.src = url;
    }
    put();
  }

  #showProblem(view: PreviewView, slide: PreviewSlide | undefined): void {
    const mistakes = mistakesOver(slide, view.diagnostics);
    const { lastGood, nothingYet, untrue } = this.#words;
    const heading = !slide || slide.picture === undefined ? nothingYet : slide.stale ? lastGood : untrue;
    const others = (mistake: PreviewDiagnostic): readonly { number: number; open: () => void }[] =>
      mistake.slides
        .filter((id) => id !== slide?.id)
        .map((id) => ({ number: view.slides.findIndex((one) => one.id === id) + 1, open: () => this.#goTo(id) }))
        .filter(({ number }) => number > 0);
    const told = JSON.stringify([slide?.id, heading, mistakes, view.slides.map(({ id }) => id)]);
    // Redrawing would take the focus from one of its buttons.
    if (told === this.#told) return;
    this.#told = told;
    const hasPicture = slide?.picture !== undefined;
    this.#problem.hidden = mistakes.length === 0 || this.#hidden === told;
    this.#problem.className = slide && !slide.stale ? 'draft' : '';
    this.#problem.setAttribute('aria-label', heading);
    const hide = make('button', 'hide', this.#words.hide);
    hide.type = 'button';
    hide.addEventListener('click', () => this.hideProblem());
    this.#problem.replaceChildren(
      // Without a picture behind it, there is nothing to uncover by hiding it.
      make('header', '', make('h2', '', heading), ...(hasPicture ? [hide] : [])),
      ...mistakes.slice(0, MOST).map((one) => mistakeCard(one, this.#words, others(one))),
    );
    if (mistakes.length <= MOST) return;
    const more = make('button', 'more', this.#words.showAll(mistakes.length));
    more.type = 'button';
    more.addEventListener('click', this.#showAll);
    this.#problem.append(more);
  }

  /** Hides the mistakes over the slide until there are different ones. */
  hideProblem(): void {
    if (!this.#picture.hasAttribute('src')) return;
    const hadFocus = this.#problem.contains(document.activeElement);
    this.#hidden = this.#told;
    this.#problem.hidden = true;
    if (hadFocus) byId('mistakes').focus();
  }

  #showText(view: PreviewView, slide: PreviewSlide | undefined): void {
    const notes = (slide?.notes ?? []).map((line) => make('p', '', line));
    const shown = byId('notes-text');
    shown.lang = view.language;
    shown.replaceChildren(...notes);
    if (slide && notes.length === 0) {
      const none = make('p', 'none', this.#words.noNotes);
      none.lang = document.documentElement.lang;
      shown.append(none);
    }
    const lines = (slide?.words ?? []).map((line) => make('p', '', line));
    const words = byId('words');
    words.lang = view.language;
    const heading = make('h2', '', this.#words.wordsOf);
    heading.lang = document.documentElement.lang;
    words.replaceChildren(heading, ...lines);
  }
}
