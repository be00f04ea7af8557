import type { Form } from '../../base/recall.ts';
import type { PackedPart } from '../ooxml/opc/pack.ts';
import { recordText } from '../record/custom-xml.ts';
import type { WrittenSlide } from './write-slide.ts';

/** A file as JSON; its packed bytes stand behind all JSON, in the same order. */
interface KeptEntry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly length: number;
}

interface KeptPart {
  readonly path: string;
  readonly contentType: string;
  readonly entries: readonly KeptEntry[];
}

interface KeptSlide {
  readonly parts: readonly KeptPart[];
  readonly charts: readonly KeptPart[];
  /** The JSON of its records. */
  readonly record?: { readonly ledger: string; readonly scene: string };
}

/** Writes values as a line of JSON, with the bytes in them behind it. */
class Writer {
  readonly #bytes: Uint8Array[] = [];

  part = ({ path, contentType, entries }: PackedPart): KeptPart => ({
    path,
    contentType,
    entries: entries.map(({ packed, path: file, method, crc, size }) => ({ path: file, method, crc, size, length: this.#put(packed) })),
  }); // prettier-ignore

  finish = (value: KeptSlide | KeptPart): Uint8Array =>
    Buffer.concat([Buffer.from(`${JSON.stringify(value)}\n`), ...this.#bytes]);

  #put(bytes: Uint8Array): number {
    this.#bytes.push(bytes);
    return bytes.length;
  }
}

/** Reads what a writer wrote, in the same order. */
class Reader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#at = this.#bytes.indexOf(0x0a) + 1;
  }

  value = (): unknown => JSON.parse(this.#bytes.toString('utf8', 0, this.#at));

  part = ({ path, contentType, entries }: KeptPart): PackedPart => ({
    path,
    contentType,
    entries: entries.map(({ length, ...entry }) => ({ ...entry, packed: this.#take(length) })),
  });

  #take(length: number): Uint8Array {
    const start = this.#at;
    this.#at += length;
    return this.#bytes.subarray(start, this.#at);
  }
}

/** A written layout as bytes for a store. */
export const LAYOUT_FORM: Form<PackedPart> = {
  toBytes(part) {
    const writer = new Writer();
    return writer.finish(writer.part(part));
  },
  fromBytes(bytes) {
    const reader = new Reader(bytes);
    // The store gives back what was written of a layout.
    return reader.part(reader.value() as KeptPart);
  },
};

/** A written slide as bytes for a store. */
export const SLIDE_FORM: Form<WrittenSlide> = {
  toBytes({ parts, charts, record }) {
    const writer = new Writer();
    return writer.finish({
      parts: parts.map(writer.part),
      charts: charts.map(writer.part),
      ...(record ? { record: { ledger: record.ledger.json, scene: record.scene.json } } : {}),
    });
  },
  fromBytes(bytes) {
    const reader = new Reader(bytes);
    // The store gives back what was written of a slide.
    const { parts, charts, record } = reader.value() as KeptSlide;
    return {
      parts: parts.map(reader.part),
      charts: charts.map(reader.part),
      ...(record ? { record: { ledger: recordText(record.ledger), scene: recordText(record.scene) } } : {}),
    };
  },
};
