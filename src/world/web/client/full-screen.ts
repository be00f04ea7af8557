import { byId } from './dom.ts';

/** Milliseconds after the pointer's last movement until it and the buttons over the slide are hidden. */
const STILL = 2000;

/** Shows the slide alone on the whole screen or, if the browser does not allow that, in the whole window. */
export class FullScreen {
  readonly #changed: () => void;
  #resting: number | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) this.#set(false);
    });
    document.addEventListener('pointermove', () => this.#moved());
  }

  get isOn(): boolean {
    return document.body.classList.contains('full');
  }

  toggle(): void {
    if (this.isOn) this.leave();
    else this.enter();
  }

  enter(): void {
    this.#set(true);
    document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
  }

  leave(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    this.#set(false);
  }

  #moved(): void {
    window.clearTimeout(this.#resting);
    document.body.classList.toggle('moved', this.isOn);
    if (this.isOn) this.#resting = window.setTimeout(() => document.body.classList.remove('moved'), STILL);
  }

  #set(on: boolean): void {
    if (on === this.isOn) return;
    document.body.classList.toggle('full', on);
    document.body.classList.remove('moved');
    byId('leave').hidden = !on;
    // The button that was pressed is hidden now and must not keep the focus.
    if (!on) byId('full').focus();
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.#changed();
  }
}
