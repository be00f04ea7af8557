import { byId } from './dom.ts';

/** The slide alone on the whole screen; where the browser does not give the screen, in the whole window. */
export class FullScreen {
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) this.#set(false);
    });
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
    document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
  }

  leave(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    this.#set(false);
  }

  #set(on: boolean): void {
    if (on === this.isOn) return;
    document.body.classList.toggle('full', on);
    // The button that was pressed is out of sight; the keyboard must not be lost with it.
    if (on) (document.activeElement as HTMLElement | null)?.blur();
    else byId('full').focus();
    this.#changed();
  }
}
