import { sha256 } from '../../base/sha256.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { BuiltDeck } from '../../build-result.ts';
import type { DiskCache } from '../input/disk-cache.ts';
import { isUnchanged, type Look } from '../input/file-trace.ts';

/** The files of a deck as it was built, and what was said on the way. */
export interface FinishedDeck {
  readonly files: Pick<BuiltDeck, 'pptx' | 'pdf' | 'pngs'>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands before the bytes of the files. */
interface Head {
  readonly looks: readonly Look[];
  readonly diagnostics: readonly Diagnostic[];
  /** Each file's length, in their order: a format, or the id of a slide. */
  readonly pptx?: number;
  readonly pdf?: number;
  readonly pngs?: readonly (readonly [string, number])[];
}

/**
 * Finished decks, kept in the disk cache of a project: one whose sources have not changed is not built again. `what` holds
 * all that a deck depends on besides its files (where these are, language, options); a deck also belongs to the program that built it, so
 * that a program which does not know its own version keeps none.
 */
export class KeptDecks {
  readonly #cache: DiskCache | undefined;
  readonly #program: string | undefined;

  constructor(cache: DiskCache | undefined, program: string | undefined) {
    this.#cache = program === undefined ? undefined : cache;
    this.#program = program;
  }

  find(what: unknown): FinishedDeck | undefined {
    const bytes = this.#cache?.get(this.#keyOf(what));
    if (!bytes) return undefined;
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = whole.indexOf(0x0a) + 1;
    // The cache gives back what `keep` wrote.
    const head = JSON.parse(whole.toString('utf8', 0, end)) as Head;
    if (!isUnchanged(head.looks)) return undefined;
    let at = end;
    const take = (length: number): Uint8Array => whole.subarray(at, (at += length));
    const files = {
      ...(head.pptx === undefined ? {} : { pptx: take(head.pptx) }),
      ...(head.pdf === undefined ? {} : { pdf: take(head.pdf) }),
      ...(head.pngs ? { pngs: new Map(head.pngs.map(([slide, length]) => [slide, take(length)])) } : {}),
    };
    return { files, diagnostics: head.diagnostics };
  }

  keep(what: unknown, looks: readonly Look[], { files: { pptx, pdf, pngs }, diagnostics }: FinishedDeck): void {
    const head: Head = {
      looks,
      diagnostics,
      ...(pptx ? { pptx: pptx.length } : {}),
      ...(pdf ? { pdf: pdf.length } : {}),
      ...(pngs ? { pngs: [...pngs].map(([slide, png]) => [slide, png.length] as const) } : {}),
    };
    const bytes = [pptx, pdf, ...(pngs?.values() ?? [])].filter((file) => file !== undefined);
    this.#cache?.set(this.#keyOf(what), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...bytes]));
  }

  #keyOf(what: unknown): string {
    return `deck-${sha256(JSON.stringify([this.#program, what]))}`;
  }
}
