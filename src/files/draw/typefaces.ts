import type { FontSource } from '../../base/deck-sources.ts';
import { createMeasurer, graphemes, LINE_HEIGHT } from '../../deck/layout/measure.ts';
import { privateName, registerFonts } from './fonts.ts';

/** A stretch of text covered by one font of the chain; a character that no font has stands alone, without `family`. */
export interface FaceRun {
  readonly text: string;
  readonly family?: string;
}

/** Fonts of a deck, known to the canvas library under names that no font on the machine has. */
export interface Typefaces {
  /** Splits a text by the fonts that its characters are set in, with the same fallback as in layout's measuring. */
  runs(text: string): readonly FaceRun[];
  /** What the canvas library calls a face: the `font` of a drawing context, in units of that context. */
  font(family: string, bold: boolean, size: number): string;
  /** Height of a single-spaced line, and where its baseline lies in it, in em of the deck's first font. */
  readonly lineHeight: number;
  readonly ascent: number;
}

/** Characters drawn over or inside their neighbours, or not at all: no font is looked up for them. */
const WIDTHLESS = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/**
 * Makes the fonts of a deck ready to paint with. `chain` lists families in order of preference, as `Scene.fonts` does.
 * Throws for one that is not in `fonts`.
 */
export async function openTypefaces(fonts: readonly FontSource[], chain: readonly string[]): Promise<Typefaces> {
  await registerFonts(fonts);
  const measurer = createMeasurer(fonts);
  const found = new Map<string, string | undefined>();
  const search = (cluster: string): string | undefined =>
    chain.find((family) =>
      [...cluster.normalize('NFC')].every((char) => WIDTHLESS.test(char) || measurer.has(char, family)),
    );
  const familyOf = (cluster: string): string | undefined => {
    if (!found.has(cluster)) found.set(cluster, search(cluster));
    return found.get(cluster);
  };
  return {
    runs(text) {
      const runs: FaceRun[] = [];
      for (const cluster of graphemes(text)) {
        const family = familyOf(cluster);
        const last = runs.at(-1);
        if (last && family !== undefined && last.family === family)
          runs[runs.length - 1] = { ...last, text: last.text + cluster };
        else runs.push({ text: cluster, ...(family === undefined ? {} : { family }) });
      }
      return runs;
    },
    font: (family, bold, size) => `${bold ? 'bold ' : ''}${size}px "${privateName(family)}"`,
    lineHeight: LINE_HEIGHT,
    ascent: measurer.ascent(chain),
  };
}
