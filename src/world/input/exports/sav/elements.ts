import { SavDamage } from './damage.ts';

/** What stands in the next eight bytes of the cases. */
export const ELEMENT = {
  /** Nothing more. */
  end: 0,
  /** A number, in `number`. */
  number: 1,
  /** Eight bytes, in `view` at `offset`. */
  bytes: 2,
  /** Eight blanks. */
  blanks: 3,
  /** No value. */
  none: 4,
} as const;
export type ElementKind = (typeof ELEMENT)[keyof typeof ELEMENT];

/** The cases, element by element. One object is changed at each step: a million cells are not a million objects. */
export interface Elements {
  next(): ElementKind;
  readonly number: number;
  readonly view: DataView;
  readonly offset: number;
  /** Where in the file the element stands, or the block in which it is packed. */
  readonly byte: number;
}

/** A piece of the data, unpacked, and where it stands in the file. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly at: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Cases that are not packed. */
export class PlainElements implements Elements {
  readonly number = 0;
  view: DataView = viewOf(new Uint8Array(0));
  offset = 0;
  readonly #chunks: () => Chunk | undefined;
  readonly #end: number;
  #next = 0;
  #fileAt = 0;

  /** `chunks` gives the data piece by piece, of whole elements but for the last; `end` is where the file ends. */
  constructor(chunks: () => Chunk | undefined, end: number) {
    this.#chunks = chunks;
    this.#end = end;
  }

  get byte(): number {
    return this.#fileAt + this.offset;
  }

  next(): ElementKind {
    if (this.#next === this.view.byteLength) {
      this.offset = this.#next;
      const chunk = this.#chunks();
      if (!chunk) return ELEMENT.end;
      this.view = viewOf(chunk.bytes);
      this.#fileAt = chunk.at;
      this.#next = 0;
    }
    this.offset = this.#next;
    if (this.view.byteLength - this.#next < 8) throw new SavDamage('truncated', this.#end);
    this.#next += 8;
    return ELEMENT.bytes;
  }
}

/** Codes of the packed form; all others are small whole numbers. */
const CODE = { nothing: 0, end: 252, bytes: 253, blanks: 254, none: 255 } as const;

/** Cases of which each eight elements have a byte in front that says what they are; seldom do eight more bytes follow. */
export class PackedElements implements Elements {
  number = 0;
  view: DataView = viewOf(new Uint8Array(0));
  offset = 0;
  readonly #chunks: () => Chunk | undefined;
  readonly #bias: number;
  readonly #codes = new Uint8Array(8);
  #code = 8;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #fileAt = 0;

  /** `chunks` gives the packed data piece by piece. */
  constructor(chunks: () => Chunk | undefined, bias: number) {
    this.#chunks = chunks;
    this.#bias = bias;
  }

  /** Where the chunk stands in the file; inside a chunk as it stands there, the place itself. */
  get byte(): number {
    return this.#fileAt + this.#at;
  }

  next(): ElementKind {
    for (;;) {
      if (this.#code === 8 && !this.#refill()) return ELEMENT.end;
      const code = this.#codes[this.#code++];
      switch (code) {
        case CODE.nothing:
          continue;
        case CODE.end:
          return ELEMENT.end;
        case CODE.bytes:
          if (!this.#has8()) throw new SavDamage('truncated', this.byte);
          this.offset = this.#at;
          this.#at += 8;
          return ELEMENT.bytes;
        case CODE.blanks:
          return ELEMENT.blanks;
        case CODE.none:
          return ELEMENT.none;
        default:
          this.number = (code ?? 0) - this.#bias;
          return ELEMENT.number;
      }
    }
  }

  #refill(): boolean {
    if (!this.#has8()) {
      if (this.#at < this.#bytes.length) throw new SavDamage('truncated', this.byte);
      return false;
    }
    this.#codes.set(this.#bytes.subarray(this.#at, this.#at + 8));
    this.#at += 8;
    this.#code = 0;
    return true;
  }

  /** Whether eight bytes follow; if need be, the next chunk is joined to what is left of this one. */
  #has8(): boolean {
    while (this.#bytes.length - this.#at < 8) {
      const chunk = this.#chunks();
      if (!chunk) return false;
      const left = this.#bytes.subarray(this.#at);
      const joined = new Uint8Array(left.length + chunk.bytes.length);
      joined.set(left);
      joined.set(chunk.bytes, left.length);
      this.#bytes = left.length === 0 ? chunk.bytes : joined;
      this.view = viewOf(this.#bytes);
      this.#at = 0;
      this.#fileAt = chunk.at;
    }
    return true;
  }
}
