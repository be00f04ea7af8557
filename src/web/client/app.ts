import type { PreviewDeck, PreviewProject, PreviewSlide, PreviewView } from '../types.ts';
import { byId, make } from './dom.ts';
import { FullScreen } from './full-screen.ts';
import { listenForKeys } from './keys.ts';
import { mistakeCard, worstFirst } from './mistakes.ts';
import { SlideList } from './slide-list.ts';
import { Stage } from './stage.ts';
import type { Words } from './words.ts';

/** Milliseconds that a build may take before the page says that it waits. */
const PATIENCE = 300;

/** The page: which deck, language and slide it shows. The address keeps all three, so that nothing is lost by F5. */
export class App {
  readonly #project: PreviewProject;
  readonly #words: Words;
  readonly #list: SlideList;
  readonly #stage: Stage;
  readonly #full: FullScreen;
  #deck: PreviewDeck;
  #locale: string;
  #slide: string;
  #view: PreviewView | undefined;
  #events: EventSource | undefined;
  #waiting: number | undefined;

  constructor(project: PreviewProject, words: Words) {
    this.#project = project;
    this.#words = words;
    const asked = new URLSearchParams(location.search);
    this.#deck = project.decks.find(({ id }) => id === asked.get('deck')) ?? project.decks[0]!;
    this.#locale = this.#deck.locales.find((locale) => locale === asked.get('locale')) ?? this.#deck.locales[0]!;
    this.#slide = decodeURIComponent(location.hash.slice(1));
    this.#list = new SlideList(words, (id) => {
      this.goTo(id);
      if (this.isOverview) this.overview(false);
    });
    this.#stage = new Stage(
      words,
      (id) => this.goTo(id),
      () => this.mistakes(true),
    );
    this.#full = new FullScreen(() => this.#render());
  }

  start(): void {
    this.#drawLanguages();
    byId('deck', HTMLSelectElement).value = this.#deck.id;
    byId('deck').addEventListener('change', ({ target }) => this.#chooseDeck((target as HTMLSelectElement).value));
    byId('previous').addEventListener('click', () => this.step(-1));
    byId('next').addEventListener('click', () => this.step(1));
    byId('overview').addEventListener('click', () => this.overview(!this.isOverview));
    byId('full').addEventListener('click', () => this.#full.toggle());
    byId('mistakes').addEventListener('click', () => this.mistakes(byId('list').hidden === true));
    byId('stage').addEventListener('click', () => {
      if (this.#full.isOn) this.step(1);
    });
    new ResizeObserver(() => this.#render()).observe(byId('frame'));
    listenForKeys({
      isOverview: () => this.isOverview,
      columns: () => this.#list.columns,
      step: (by) => this.step(by),
      edge: (end) => this.step(end === 'first' ? -Infinity : Infinity),
      open: () => this.overview(false),
      close: () => this.#close(),
    });
    this.#listen();
  }

  get isOverview(): boolean {
    return document.body.classList.contains('overview');
  }

  overview(on: boolean): void {
    document.body.classList.toggle('overview', on);
    byId('overview').setAttribute('aria-pressed', String(on));
    this.#stage.spots.close();
    this.#render();
    this.#list.reveal(this.#current?.id);
    if (on) this.#list.focus(this.#current?.id);
  }

  mistakes(on: boolean): void {
    byId('list').hidden = !on;
    byId('mistakes').setAttribute('aria-expanded', String(on));
    if (on) byId('list').focus();
  }

  /** So many slides on, as far as there are any. */
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
  }

  /** What Escape closes, from the inside out. */
  #close(): void {
    if (this.#stage.spots.close()) return;
    if (this.#full.isOn) return this.#full.leave();
    if (!byId('list').hidden) {
      this.mistakes(false);
      byId('mistakes').focus();
    } else if (this.isOverview) this.overview(false);
  }

  /** The slide that is shown: the chosen one or, where it is gone, the one that stands at its place now. */
  get #current(): PreviewSlide | undefined {
    const slides = this.#view?.slides ?? [];
    return slides.find(({ id }) => id === this.#slide) ?? slides[Math.min(this.#place, slides.length - 1)];
  }
  #place = 0;

  #listen(): void {
    this.#events?.close();
    const query = new URLSearchParams({ deck: this.#deck.id, locale: this.#locale });
    const events = new EventSource(`/events?${query}`);
    this.#events = events;
    events.addEventListener('building', () => {
      window.clearTimeout(this.#waiting);
      this.#waiting = window.setTimeout(() => this.#say(this.#words.building), PATIENCE);
    });
    events.addEventListener('view', ({ data }: MessageEvent<string>) => this.#take(JSON.parse(data) as PreviewView));
    events.addEventListener('error', () => this.#say(this.#words.lost));
  }

  #take(view: PreviewView): void {
    window.clearTimeout(this.#waiting);
    const before = this.#view;
    this.#view = view;
    document.documentElement.dataset['builds'] = String(Number(document.documentElement.dataset['builds'] ?? 0) + 1);
    const isSame = before?.deck === view.deck && before.locale === view.locale;
    const known = new Map(before?.slides.map(({ id, picture }) => [id, picture]));
    const changed = isSame ? view.slides.filter(({ id, picture }) => known.get(id) !== picture).length : 0;
    const stopping = view.diagnostics.filter(({ severity }) => severity === 'error').length;
    if (stopping > 0) this.#say(this.#words.mistakesAbove(stopping));
    else this.#say(changed > 0 ? this.#words.updated(changed) : this.#words.unchanged);
    this.#render();
    if (!isSame) this.#list.reveal(this.#current?.id);
  }

  #render(): void {
    const view = this.#view;
    if (!view) return;
    const slide = this.#current;
    if (slide) {
      this.#slide = slide.id;
      this.#place = view.slides.indexOf(slide);
    }
    const query = new URLSearchParams({ deck: this.#deck.id, locale: this.#locale });
    history.replaceState(null, '', `?${query}#${encodeURIComponent(this.#slide)}`);
    document.title = view.title;
    const title = byId('title');
    title.textContent = view.title;
    title.lang = view.language;
    document.documentElement.style.setProperty('--aspect', String(view.aspect));
    // The large picture is asked for first, and so painted first.
    this.#stage.show(view, slide);
    this.#list.show(view, slide?.id);
    byId('where').textContent = slide ? this.#words.where(this.#place + 1, view.slides.length) : '';
    byId('previous', HTMLButtonElement).disabled = this.#place === 0;
    byId('next', HTMLButtonElement).disabled = this.#place >= view.slides.length - 1;
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
    const where = (ids: readonly string[]): readonly { number: number; open: () => void }[] =>
      ids
        .map((id) => ({ number: slides.findIndex((slide) => slide.id === id) + 1, open: () => this.goTo(id) }))
        .filter(({ number }) => number > 0);
    byId('list').setAttribute('aria-label', this.#words.mistakes(worst.length));
    byId('list').replaceChildren(...worst.map((one) => mistakeCard(one, this.#words, where(one.slides))));
  }

  #say(text: string): void {
    const status = byId('status');
    if (status.textContent !== text) status.textContent = text;
  }

  #chooseDeck(id: string): void {
    this.#deck = this.#project.decks.find((deck) => deck.id === id) ?? this.#deck;
    if (!this.#deck.locales.includes(this.#locale)) this.#locale = this.#deck.locales[0]!;
    this.#drawLanguages();
    this.#listen();
  }

  #chooseLocale(locale: string): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#drawLanguages();
    this.#listen();
  }

  /** One choice of all languages; the arrow keys move it, as in every group of radio buttons. */
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
        // After a click of the mouse, the arrow keys are for the slides again.
        if (detail > 0) button.blur();
        this.#chooseLocale(locale);
      });
      button.addEventListener('keydown', (event) => {
        const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        const next = by === undefined ? undefined : locales[(i + by + locales.length) % locales.length];
        if (next === undefined) return;
        // The slides must not move too.
        event.preventDefault();
        this.#chooseLocale(next);
      });
      return button;
    });
    holder.replaceChildren(...buttons);
    if (hadFocus) buttons.find((button) => button.tabIndex === 0)?.focus();
  }
}
