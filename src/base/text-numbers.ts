import { itemAt } from './item-at.ts';

/** Places that are looked at for one text before a map takes over: texts that were made to meet in one place. */
const MOST_LOOKS = 500;

/** From this length on, V8 does not copy a part of a text: it holds all of the text that it is a part of. */
const SLICED = 13;

/** A text that holds no other; itself if it has half a character, which UTF-8 cannot write. */
function ownCopy(text: string): string {
  const copy = Buffer.from(text).toString();
  return copy === text ? copy : text;
}

/**
 * Numbers texts in the order in which they come, from 1 on. Of a million names of respondents it takes 8 MB, where a map
 * takes 30, and as much again whenever it grows.
 */
export class TextNumbers {
  #texts: string[] = [];
  #count = 0;
  /** Numbers of texts, each at the place of its hash or at the next that was free; a quarter of them and more are 0. */
  #table = new Uint32Array(16);
  #map: Map<string, number> | undefined;
  #expected = Infinity;

  /** Says how many texts there will be at most, as far as one can see: then room is made for so many, and no more. */
  expect(most: number): void {
    this.#expected = most;
  }

  /** The number of a text; it gets one if it is new. */
  numberOf(text: string): number {
    if (this.#map) return this.#mapped(this.#map, text);
    const slot = this.#slotOf(text);
    if (slot === undefined) {
      this.#map = new Map(this.#kept().map((known, i) => [known, i + 1]));
      this.#table = new Uint32Array(0);
      return this.#mapped(this.#map, text);
    }
    const known = itemAt(this.#table, slot);
    if (known !== 0) return known;
    const number = this.add(text);
    this.#table[slot] = number;
    if (number >= FULLEST * this.#table.length) this.#grow();
    return number;
  }

  /** Numbers a text that is known to be new, and will not be asked for. */
  add(text: string): number {
    if (this.#count === this.#texts.length) {
      // An array that grows by itself leaves twice its size behind.
      const larger = new Array<string>(grown(Math.ceil(1.5 * this.#count) + 8, this.#count, this.#expected));
      for (let i = 0; i < this.#count; i++) larger[i] = itemAt(this.#texts, i);
      this.#texts = larger;
    }
    this.#texts[this.#count] = text.length < SLICED ? text : ownCopy(text);
    this.#count += 1;
    return this.#count;
  }

  /** Lets go of all but the texts; nothing can be numbered after that. */
  finish(): readonly string[] {
    this.#map = undefined;
    this.#table = new Uint32Array(0);
    return this.#kept();
  }

  /** The texts, without the room for more. */
  #kept(): readonly string[] {
    this.#texts.length = this.#count;
    return this.#texts;
  }

  #mapped(map: Map<string, number>, text: string): number {
    let number = map.get(text);
    if (number === undefined) map.set(text, (number = this.add(text)));
    return number;
  }

  /** Where the number of a text is, or would be; undefined if that takes too long. */
  #slotOf(text: string): number | undefined {
    const { length } = this.#table;
    let slot = hashOf(text) % length;
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const number = itemAt(this.#table, slot);
      if (number === 0 || this.#texts[number - 1] === text) return slot;
      slot = slot + 1 === length ? 0 : slot + 1;
    }
    return undefined;
  }

  #grow(): void {
    const old = this.#table;
    const { length } = old;
    const larger = new Uint32Array(grown(2 * length, length, Math.ceil((this.#expected * 1.05) / FULLEST)));
    for (const number of old) {
      if (number === 0) continue;
      let slot = hashOf(itemAt(this.#texts, number - 1)) % larger.length;
      while (larger[slot] !== 0) slot = slot + 1 === larger.length ? 0 : slot + 1;
      larger[slot] = number;
    }
    this.#table = larger;
  }
}

/** How full the table may be. */
const FULLEST = 0.7;

/** What grows from `now` to `next` grows to what is expected at once, if that is near; it grows in any case. */
const grown = (next: number, now: number, expected: number): number =>
  expected > now * 1.1 && expected < now * MOST_AHEAD ? Math.ceil(expected) : next;

/** As many times as there is may be made room for at once: a guess may be far too high. */
const MOST_AHEAD = 4;

/** FNV-1a, of characters instead of bytes, its bits mixed at the end as MurmurHash does: names mostly count upwards. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
