import type { Spot } from '../../slides/types.ts';
import type { PreviewSlide } from '../types.ts';
import { byId, make } from './dom.ts';
import { spotName, tipContent } from './tip.ts';
import type { Words } from './words.ts';

/** Milliseconds that the pointer may take from a spot to its tip. */
const GRACE = 150;
/** Pixels between a spot and its tip, and between the tip and the stage's edge. */
const GAP = 8;

/**
 * The places on the slide that show figures: buttons over the picture, each with a tip that says where its figures come
 * from. Hover, focus or a tap opens it; Escape or a tap elsewhere closes it.
 */
export class Spots {
  readonly #words: Words;
  readonly #tip = byId('tip');
  readonly #holder = byId('spots');
  #open: HTMLElement | undefined;
  #pinned = false;
  #leaving: number | undefined;
  #shown = '';

  constructor(words: Words) {
    this.#words = words;
    this.#tip.className = 'tip';
    this.#tip.addEventListener('pointerenter', () => window.clearTimeout(this.#leaving));
    this.#tip.addEventListener('pointerleave', () => this.#leave());
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.#tip.contains(target) && !this.#holder.contains(target)) this.close();
    });
  }

  /** Closes the tip; returns whether there was one. */
  close(): boolean {
    const was = this.#open;
    was?.setAttribute('aria-expanded', 'false');
    was?.removeAttribute('aria-describedby');
    this.#open = undefined;
    this.#pinned = false;
    this.#tip.hidden = true;
    return was !== undefined;
  }

  show(slide: PreviewSlide | undefined, language: string): void {
    this.#tip.lang = language;
    const wanted = JSON.stringify(slide?.spots ?? []);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.close();
    this.#holder.replaceChildren(...(slide?.spots ?? []).map((spot) => this.#button(spot)));
  }

  #button(spot: Spot): HTMLElement {
    const button = make('button', 'spot');
    button.type = 'button';
    button.dataset['spot'] = spot.id;
    button.setAttribute('aria-label', spotName(spot, this.#words));
    button.setAttribute('aria-expanded', 'false');
    const { x, y, w, h } = spot.area;
    Object.assign(button.style, { left: percent(x), top: percent(y), width: percent(w), height: percent(h) });
    const show = (): void => this.#show(button, spot);
    button.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && !this.#pinned && show());
    button.addEventListener('pointerleave', () => this.#leave());
    button.addEventListener('focus', () => !this.#pinned && show());
    button.addEventListener('blur', () => this.#open === button && this.close());
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      const again = this.#pinned && this.#open === button;
      if (again) this.close();
      else {
        show();
        this.#pinned = true;
      }
    });
    return button;
  }

  #show(button: HTMLElement, spot: Spot): void {
    window.clearTimeout(this.#leaving);
    if (this.#open !== button) this.close();
    this.#open = button;
    this.#tip.replaceChildren(...tipContent(spot, this.#words));
    this.#tip.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    button.setAttribute('aria-describedby', 'tip');
    this.#putTip(button);
  }

  /** Puts the tip below its spot, or above if there is no room; in a narrow window, style.css places it instead. */
  #putTip(button: HTMLElement): void {
    const [across, down] = [document.documentElement.clientWidth, document.documentElement.clientHeight];
    const spot = button.getBoundingClientRect();
    const { width, height } = this.#tip.getBoundingClientRect();
    const below = spot.bottom + GAP;
    const above = spot.top - GAP - height;
    const top = below + height + GAP <= down ? below : above >= GAP ? above : down - height - GAP;
    const left = Math.max(GAP, Math.min(spot.left, across - width - GAP));
    Object.assign(this.#tip.style, { left: `${left}px`, top: `${Math.max(GAP, top)}px` });
  }

  #leave(): void {
    window.clearTimeout(this.#leaving);
    this.#leaving = window.setTimeout(() => {
      const isFocused = this.#open !== undefined && this.#open === document.activeElement;
      if (!this.#pinned && !isFocused) this.close();
    }, GRACE);
  }
}

const percent = (share: number): string => `${share * 100}%`;
