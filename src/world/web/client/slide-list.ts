import type { PreviewSlide, PreviewView } from '../types.ts';
import { byId, make } from './dom.ts';
import { pictureUrl } from './picture-url.ts';
import type { Words } from './words.ts';

interface Item {
  readonly element: HTMLElement;
  readonly image: HTMLImageElement;
  readonly caption: HTMLElement;
}

/** All slides as a list to choose one from: a rail beside the large slide, or an overview that fills the page. */
export class SlideList {
  readonly #words: Words;
  readonly #box = byId('slides');
  readonly #items = new Map<string, Item>();
  readonly #open: (id: string) => void;

  /** `choose` is called when a slide is clicked. */
  constructor(words: Words, choose: (id: string) => void) {
    this.#words = words;
    this.#open = choose;
    this.#box.setAttribute('aria-label', words.slides);
  }

  show({ slides, language, diagnostics }: PreviewView, selected: string | undefined): void {
    const hadFocus = this.#box.contains(document.activeElement);
    const errors = diagnostics.filter(({ severity }) => severity === 'error').flatMap((error) => error.slides);
    const ids = new Set(slides.map(({ id }) => id));
    for (const [id, { element }] of this.#items) {
      if (ids.has(id)) continue;
      element.remove();
      this.#items.delete(id);
    }
    slides.forEach((slide, i) => {
      const { element } = this.#fill(slide, i, slide.id === selected, errors.includes(slide.id));
      element.lang = language;
      if (this.#box.children[i] !== element) this.#box.insertBefore(element, this.#box.children[i] ?? null);
    });
    if (hadFocus) this.focus(selected);
  }

  /** Scrolls the chosen slide into view, and moves the focus to it if the focus is in the list. */
  reveal(id: string | undefined): void {
    const item = id === undefined ? undefined : this.#items.get(id);
    item?.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (this.#box.contains(document.activeElement)) this.focus(id);
  }

  focus(id: string | undefined): void {
    if (id !== undefined) this.#items.get(id)?.element.focus();
  }

  /** Number of slides side by side, for the arrow keys. */
  get columns(): number {
    const [first] = this.#items.values();
    if (!first) return 1;
    const { top } = first.element.getBoundingClientRect();
    return [...this.#items.values()].filter(({ element }) => element.getBoundingClientRect().top === top).length;
  }

  #fill(slide: PreviewSlide, index: number, selected: boolean, wrong: boolean): Item {
    const { id, title, picture, stale, draft } = slide;
    const item = this.#items.get(id) ?? this.#make(id);
    const { element, image, caption } = item;
    // A mistake that affects all slides is shown once; here, the slides that it keeps out of date are only paler.
    const flag = stale ? (wrong ? 'error' : undefined) : draft ? 'draft' : undefined;
    element.className = stale ? 'slide stale' : 'slide';
    element.setAttribute('aria-selected', String(selected));
    const name = this.#words.slideName(index + 1, title);
    element.setAttribute(
      'aria-label',
      stale || flag ? `${name} – ${flag ? this.#words.flag[flag] : this.#words.old}` : name,
    );
    element.tabIndex = selected ? 0 : -1;
    const url = picture === undefined ? undefined : pictureUrl(picture, 280);
    if (url === undefined) image.removeAttribute('src');
    else if (image.getAttribute('src') !== url) image.src = url;
    caption.replaceChildren(make('span', '', String(index + 1)), make('span', 'name', title));
    element.querySelector('.flag')?.remove();
    if (flag) element.append(make('span', `flag ${flag}`, this.#words.flag[flag]));
    return item;
  }

  #make(id: string): Item {
    const image = make('img');
    image.alt = '';
    image.loading = 'lazy';
    image.draggable = false;
    const caption = make('p');
    const element = make('div', 'slide', image, caption);
    element.setAttribute('role', 'option');
    element.dataset['slide'] = id;
    element.addEventListener('click', () => this.#open(id));
    const item = { element, image, caption };
    this.#items.set(id, item);
    return item;
  }
}
