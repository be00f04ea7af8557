import type { PreviewDeck, PreviewProject, PreviewSlide, PreviewView } from '../types.ts';
import { byId, make } from './dom.ts';
import { FullScreen } from './full-screen.ts';
import { listenForKeys } from './keys.ts';
import { Listener } from './listener.ts';
import { mistakeCard, worstFirst } from './mistakes.ts';
import { keepInAddress, readAddress } from './address.ts';
import { SlideList } from './slide-list.ts';
import { Stage } from './stage.ts';
import type { Words } from './words.ts';

/** Milliseconds that a build may take before the page says that it is waiting. */
const PATIENCE = 300;

/** The page: which deck, language and slide it shows. The URL holds all three, so a reload loses nothing. */
export class App {
  readonly #project: PreviewProject;
  readonly #words: Words;
  readonly #list: SlideList;
  readonly #stage: Stage;
  readonly #full: FullScreen;
  readonly #listener: Listener;
  #deck: PreviewDeck;
  #locale: string;
  #slide: string;
  #view: PreviewView | undefined;
  #waiting: number | undefined;
  #told = '';

  constructor(project: PreviewProject, words: Words) {
    this.#project = project;
    this.#words = words;
    [this.#deck, this.#locale, this.#slide] = this.#asked();
    this.#list = new SlideList(words, (id) => this.#open(id));
    this.#stage = new Stage(
      words,
      (id) => this.#open(id),
      () => this.mistakes(true),
    );
    this.#full = new FullScreen(() => this.#render());
    this.#listener = new Listener({
      building: () => {
        window.clearTimeout(this.#waiting);
        this.#waiting = window.setTimeout(() => this.#say(words.building), PATIENCE);
      },
      view: (view) => this.#take(view),
      lost: () => {
        window.clearTimeout(this.#waiting);
        this.#say(words.lost, true);
      },
    });
  }

  start(): void {
    this.#drawLanguages();
    const decks = byId('deck', HTMLSelectElement);
    decks.value = this.#deck.id;
    decks.addEventListener('change', () => this.#chooseDeck(decks.value));
    for (const [id, by] of [
      ['previous', -1],
      ['next', 1],
    ] as const) {
      byId(id).addEventListener('click', ({ detail }) => {
        // After a mouse click, the keys control the slides again.
        if (detail > 0) byId(id).blur();
        this.step(by);
      });
    }
    byId('overview').addEventListener('click', () => this.overview(!this.isOverview));
    byId('full').addEventListener('click', () => this.#full.toggle());
    byId('mistakes').addEventListener('click', () => this.mistakes(byId('list').hidden === true));
    byId('leave').addEventListener('click', () => this.#full.leave());
    byId('stage').addEventListener('click', ({ target }) => {
      const isSlide = target instanceof Element && !target.closest('#problem');
      if (this.#full.isOn && isSlide) this.step(1);
    });
    window.addEventListener('popstate', () => this.#goBack());
    new ResizeObserver(() => this.#render()).observe(byId('frame'));
    listenForKeys({
      isOverview: () => this.isOverview,
      isFull: () => this.#full.isOn,
      columns: () => this.#list.columns,
      step: (by) => this.step(by),
      edge: (end) => this.step(end === 'first' ? -Infinity : Infinity),
      open: () => this.#open(this.#slide),
      close: () => this.#close(),
    });
    this.#showOverview(readAddress().overview);
    this.#listener.listen(this.#deck.id, this.#locale);
  }

  get isOverview(): boolean {
    return document.body.classList.contains('overview');
  }

  /** The deck, language and slide in the URL; the first deck or language if there is no such one. */
  #asked(): [PreviewDeck, string, string] {
    const { decks } = this.#project;
    const asked = readAddress();
    const deck = decks.find(({ id }) => id === asked.deck) ?? decks[0]!;
    return [deck, deck.locales.find((locale) => locale === asked.locale) ?? deck.locales[0]!, asked.slide];
  }

  /** Puts what is shown into the URL; the Back button undoes a jump, but not a step to the next slide. */
  #remember(how: 'step' | 'same'): void {
    keepInAddress({ deck: this.#deck.id, locale: this.#locale, slide: this.#slide, overview: this.isOverview }, how);
  }

  /** Called after the Back button, or when somebody has typed a URL. */
  #goBack(): void {
    const [deck, locale, slide] = this.#asked();
    const isOther = deck !== this.#deck || locale !== this.#locale;
    [this.#deck, this.#locale, this.#slide] = [deck, locale, slide];
    if (isOther) {
      byId('deck', HTMLSelectElement).value = deck.id;
      this.#drawLanguages();
      this.#listener.listen(deck.id, locale);
    }
    this.#showOverview(readAddress().overview);
  }

  overview(on: boolean): void {
    if (on === this.isOverview) return;
    this.#showOverview(on, 'step');
  }

  /** Jumps to a slide and shows it large. */
  #open(id: string): void {
    this.#slide = id;
    this.#showOverview(false, 'step');
  }

  #showOverview(on: boolean, how: 'step' | 'same' = 'same'): void {
    document.body.classList.toggle('overview', on);
    byId('overview').setAttribute('aria-pressed', String(on));
    this.#stage.spots.close();
    this.#render(how);
    this.#list.reveal(this.#current?.id);
    if (on) this.#list.focus(this.#current?.id);
  }

  mistakes(on: boolean): void {
    byId('list').hidden = !on;
    byId('mistakes').setAttribute('aria-expanded', String(on));
    if (on) byId('list').focus();
  }

  /** Moves on by so many slides, as far as there are any. */
  step(by: number): void {
    const slides = this.#view?.slides ?? [];
    const at = slides.findIndex(({ id }) => id === this.#current?.id);
    const slide = slides[Math.min(slides.length - 1, Math.max(0, at + by))];
    if (slide) this.goTo(slide.id);
  }

  goTo(id: string): void {
    this.#slide = id;
    this.#stage.spots.close();
    this.#render();
    this.#list.reveal(id);
    if (this.#current) byId('said').textContent = this.#words.slideName(this.#index + 1, this.#current.title);
  }

  /** What Escape closes, from the inside out. */
  #close(): void {
    if (this.#stage.spots.close()) return;
    if (this.#full.isOn) return this.#full.leave();
    if (!byId('list').hidden) {
      this.mistakes(false);
      byId('mistakes').focus();
    } else if (this.isOverview) this.overview(false);
    else this.#stage.hideProblem();
  }

  /** The slide that is shown: the chosen one or, if it is gone, the one now in its place. */
  get #current(): PreviewSlide | undefined {
    const slides = this.#view?.slides ?? [];
    return slides.find(({ id }) => id === this.#slide) ?? slides[Math.min(this.#index, slides.length - 1)];
  }
  #index = 0;

  #take(view: PreviewView): void {
    window.clearTimeout(this.#waiting);
    const before = this.#view;
    this.#view = view;
    document.documentElement.dataset['builds'] = String(Number(document.documentElement.dataset['builds'] ?? 0) + 1);
    const isSame = before?.deck === view.deck && before.locale === view.locale;
    const earlier = new Map(before?.slides.map(({ id, picture }) => [id, picture]));
    const changed = isSame ? view.slides.filter(({ id, picture }) => earlier.get(id) !== picture).length : 0;
    const stopping = view.diagnostics.filter(({ severity }) => severity === 'error').length;
    if (stopping > 0) this.#say(this.#words.mistakesAbove(stopping));
    else this.#say(changed > 0 ? this.#words.updated(changed) : this.#words.unchanged);
    this.#render();
    if (!isSame) this.#list.reveal(this.#current?.id);
  }

  /** `how` says whether the Back button leads to what was shown before. */
  #render(how: 'step' | 'same' = 'same'): void {
    const view = this.#view;
    // This view is of another deck, and about to be replaced.
    if (!view || view.deck !== this.#deck.id) return;
    const slide = this.#current;
    if (slide) {
      this.#slide = slide.id;
      this.#index = view.slides.indexOf(slide);
    }
    this.#remember(how);
    document.title = view.title;
    const title = byId('title');
    title.textContent = view.title;
    title.lang = view.language;
    document.documentElement.style.setProperty('--aspect', String(view.aspect));
    // The large picture is requested first, and so painted first.
    this.#stage.show(view, slide);
    this.#list.show(view, slide?.id);
    byId('where').textContent = slide ? this.#words.where(this.#index + 1, view.slides.length) : '';
    byId('previous', HTMLButtonElement).disabled = this.#index === 0;
    byId('next', HTMLButtonElement).disabled = this.#index >= view.slides.length - 1;
    this.#renderMistakes(view);
  }

  #renderMistakes({ diagnostics, slides }: PreviewView): void {
    const button = byId('mistakes');
    const worst = worstFirst(diagnostics);
    button.hidden = worst.length === 0;
    if (worst.length === 0) this.mistakes(false);
    button.textContent = this.#words.mistakes(worst.length);
    const severity = worst[0]?.severity;
    button.className = severity === 'error' || severity === 'draft' ? 'error' : severity === 'warning' ? 'warning' : '';
    const told = JSON.stringify([worst, slides.map(({ id }) => id)]);
    // Redrawing would take the focus from one of its buttons.
    if (told === this.#told) return;
    this.#told = told;
    const where = (ids: readonly string[]): readonly { number: number; open: () => void }[] =>
      ids
        .map((id) => ({ number: slides.findIndex((slide) => slide.id === id) + 1, open: () => this.#open(id) }))
        .filter(({ number }) => number > 0);
    byId('list').setAttribute('aria-label', this.#words.mistakes(worst.length));
    byId('list').replaceChildren(...worst.map((one) => mistakeCard(one, this.#words, where(one.slides))));
  }

  #say(text: string, isBad = false): void {
    const status = byId('status');
    status.classList.toggle('bad', isBad);
    if (status.textContent !== text) status.textContent = text;
  }

  #chooseDeck(id: string): void {
    this.#deck = this.#project.decks.find((deck) => deck.id === id) ?? this.#deck;
    if (!this.#deck.locales.includes(this.#locale)) this.#locale = this.#deck.locales[0]!;
    this.#drawLanguages();
    this.#remember('step');
    this.#listener.listen(this.#deck.id, this.#locale);
  }

  #chooseLocale(locale: string): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#drawLanguages();
    this.#remember('step');
    this.#listener.listen(this.#deck.id, this.#locale);
  }

  /** A choice of all languages; the arrow keys move it, as in any group of radio buttons. */
  #drawLanguages(): void {
    const holder = byId('languages');
    const hadFocus = holder.contains(document.activeElement);
    const { locales } = this.#deck;
    const names = new Intl.DisplayNames([document.documentElement.lang], { type: 'language' });
    const buttons = locales.map((locale, i) => {
      const button = make('button', '', names.of(locale) ?? locale);
      button.type = 'button';
      button.setAttribute('role', 'radio');
      button.setAttribute('aria-checked', String(locale === this.#locale));
      button.dataset['locale'] = locale;
      button.tabIndex = locale === this.#locale ? 0 : -1;
      button.addEventListener('click', ({ detail }) => {
        // After a mouse click, the arrow keys control the slides again.
        if (detail > 0) button.blur();
        this.#chooseLocale(locale);
      });
      button.addEventListener('keydown', (event) => {
        const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        const next = by === undefined ? undefined : locales[(i + by + locales.length) % locales.length];
        if (next === undefined) return;
        // The slides must not move as well.
        event.preventDefault();
        this.#chooseLocale(next);
      });
      return button;
    });
    // With only one language, there is nothing to choose.
    holder.hidden = locales.length < 2;
    holder.replaceChildren(...buttons);
    if (hadFocus) buttons.find((button) => button.tabIndex === 0)?.focus();
  }
}
