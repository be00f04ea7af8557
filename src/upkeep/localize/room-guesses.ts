import type { PlacedSlide, TextElement } from '../../deck/layout/types.ts';

/**
 * First guesses of the room of a text: that of one in a place of the same kind (the third card, the fourth), else as many
 * characters as the lines that its box is high have in the width of those that stand in it.
 */
export class Guesses {
  readonly #kinds = new Map<string, string>();
  readonly #rooms = new Map<string, number>();
  readonly #boxes = new Map<string, number>();

  constructor(slides: readonly PlacedSlide[]) {
    for (const { id, layout, elements } of slides) {
      for (const element of elements) {
        const { origin } = element;
        if (origin.message === undefined) continue;
        const place = `${origin.message}\n${id}`;
        this.#kinds.set(place, `${layout} ${origin.slot.replace(/\d+/g, '#')}`);
        if (element.kind === 'text') this.#boxes.set(place, charactersIn(element));
      }
    }
  }

  of(id: string, slide: string): number | undefined {
    const place = `${id}\n${slide}`;
    return this.#rooms.get(this.#kinds.get(place) ?? '') ?? this.#boxes.get(place);
  }

  learn(id: string, slide: string, room: number): void {
    const kind = this.#kinds.get(`${id}\n${slide}`);
    if (kind !== undefined) this.#rooms.set(kind, room);
  }
}

/** About how many characters a box holds, set as those that stand in it. */
function charactersIn({ box, ink, paragraphs }: TextElement): number {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines.map((runs) => runs.reduce((sum, { text }) => sum + text.length, 0)));
  const longest = Math.max(1, ...lines);
  const across = (longest * box.w) / Math.max(1, ink.w);
  const down = Math.max(1, Math.floor((lines.length * box.h) / Math.max(1, ink.h)));
  // The ends of lines stay empty where the next word does not fit.
  return Math.round(down > 1 ? across * down * 0.93 : across);
} // prettier-ignore
