import type { PlacedSlide } from '../../deck/layout/types.ts';

/** Texts in places of one kind (the third card, the fourth) have about the same room, so that of one is a guess for the next. */
export class Guesses {
  readonly #kinds = new Map<string, string>();
  readonly #rooms = new Map<string, number>();

  constructor(slides: readonly PlacedSlide[]) {
    for (const { id, layout, elements } of slides) {
      for (const { origin } of elements) {
        if (origin.message === undefined) continue;
        this.#kinds.set(`${origin.message}\n${id}`, `${layout} ${origin.slot.replace(/\d+/g, '#')}`);
      }
    }
  }

  of(id: string, slide: string): number | undefined {
    return this.#rooms.get(this.#kinds.get(`${id}\n${slide}`) ?? '');
  }

  learn(id: string, slide: string, room: number): void {
    const kind = this.#kinds.get(`${id}\n${slide}`);
    if (kind !== undefined) this.#rooms.set(kind, room);
  }
}
