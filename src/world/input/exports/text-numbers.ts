import { itemAt } from '../../../base/item-at.ts';

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
  readonly texts: string[] = [];
  /** Numbers of texts, each at the place of its hash or at the next that was free; at least half of them are 0. */
  #table = new Uint32Array(16);
  #map: Map<string, number> | undefined;

  /** The number of a text; it gets one if it is new. */
  numberOf(text: string): number {
    if (this.#map) return this.#mapped(this.#map, text);
    const slot = this.#slotOf(text);
    if (slot === undefined) {
      this.#map = new Map(this.texts.map((known, i) => [known, i + 1]));
      this.#table = new Uint32Array(0);
      return this.#mapped(this.#map, text);
    }
    const known = itemAt(this.#table, slot);
    if (known !== 0) return known;
    const number = this.add(text);
    this.#table[slot] = number;
    if (2 * number >= this.#table.length) this.#grow();
    return number;
  }

  /** Numbers a text that is known to be new, and will not be asked for. */
  add(text: string): number {
    return this.texts.push(text.length < SLICED ? text : ownCopy(text));
  }

  /** Lets go of all but the texts; nothing can be numbered after that. */
  finish(): readonly string[] {
    this.#map = undefined;
    this.#table = new Uint32Array(0);
    return this.texts;
  }

  #mapped(map: Map<string, number>, text: string): number {
    let number = map.get(text);
    if (number === undefined) map.set(text, (number = this.add(text)));
    return number;
  }

  /** Where the number of a text is, or would be; undefined if that takes too long. */
  #slotOf(text: string): number | undefined {
    const mask = this.#table.length - 1;
    let slot = hashOf(text) & mask;
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const number = itemAt(this.#table, slot);
      if (number === 0 || this.texts[number - 1] === text) return slot;
      slot = (slot + 1) & mask;
    }
    return undefined;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Uint32Array(2 * old.length);
    const mask = this.#table.length - 1;
    for (const number of old) {
      if (number === 0) continue;
      let slot = hashOf(itemAt(this.texts, number - 1)) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = number;
    }
  }
}

/** FNV-1a, of characters instead of bytes, its bits mixed at the end as MurmurHash does: names mostly count upwards. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
