import { resolve } from 'node:path';
import type { BuiltDeck } from '../../build-deck.ts';
import type { DeckFormat } from '../../build-result.ts';

/** A file of a finished deck. */
export interface FormatFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly kind: DeckFormat;
  /** The slide that a picture shows. */
  readonly slide?: string;
}

/** The files of a deck that was built without an error. `base`: their path, without ending. */
export const deckFiles = (
  built: Pick<BuiltDeck, 'pptx' | 'pdf' | 'pngs'>,
  formats: readonly DeckFormat[],
  base: string,
): readonly FormatFile[] =>
  formats.flatMap((kind): readonly FormatFile[] => {
    const bytes = built[kind === 'png' ? 'pngs' : kind];
    if (!bytes) throw new Error(`${base} was built without an error, but has no ${kind}`);
    if (bytes instanceof Uint8Array) return [{ path: resolve(`${base}.${kind}`), bytes, kind }];
    const digits = Math.max(2, String(bytes.size).length);
    return [...bytes].map(([slide, png], i) => ({
      path: resolve(base, `${String(i + 1).padStart(digits, '0')}-${slide}.png`),
      bytes: png,
      kind,
      slide,
    }));
  });
