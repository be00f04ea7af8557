import type { FontSource } from '../../base/deck-sources.ts';
import { itemAt } from '../../base/item-at.ts';
import { ptToEmu, type Emu, type Pt } from '../../base/length.ts';
import { readFontFile, type FontFile } from '../../base/font-file.ts';

/**
 * Families in order of preference; a character is set in the first that has it. One chain serves a whole deck, foreign
 * words included, because the deck's theme fonts do.
 */
export type FontChain = readonly string[];

/**
 * Height of a single-spaced line in em. PowerPoint gives every line 1.2 times its largest type size, whatever the
 * font's own metrics say, and takes from them only where the baseline stands. Measured by others on Windows and macOS
 * over many faces and sizes: github.com/developer0hye/office2pdf pull 525 and issue 1071,
 * github.com/openooxml/betteroffice pull 730.
 */
export const LINE_HEIGHT = 1.2;

/** Widths and heights of text, from the font files alone: the same on every machine. */
export interface Measurer {
  /** Advance width of one user-perceived character, in em. */
  advance(cluster: string, fonts: FontChain, bold: boolean): number;
  /** Width of a text on one line. */
  width(text: string, fonts: FontChain, bold: boolean, size: Pt): Emu;
  /** From the top of a single-spaced line to its baseline, in em of the chain's first family. */
  ascent(fonts: FontChain): number;
  /** From the baseline to the bottom of a single-spaced line, in em of the chain's first family. */
  descent(fonts: FontChain): number;
  /** Whether the family (in regular weight) has a glyph for the character. */
  has(char: string, family: string): boolean;
}

/** Texts of characters that never join others into a cluster: most texts are like that, and need no segmenter. */
const EACH_ALONE =
  /^[ -\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u2bff\u3000-\u3029\u3030-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff9d]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Splits a text into user-perceived characters (Unicode extended grapheme clusters). */
export function graphemes(text: string): readonly string[] {
  if (EACH_ALONE.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The first code point of a character that a user perceives: か with a combining mark is still か. */
export function codePointOf(cluster: string): number {
  const code = cluster.codePointAt(0);
  if (code === undefined) throw new Error('an empty text is no character');
  return code;
}

/** Drawn over or inside its neighbours, or not at all. */
const WIDTHLESS = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;

/** Width, in em, of what no font has: Segoe UI Emoji's 1.37 for pictographs, a full square for the rest. */
const missingWidth = (cluster: string): number => (PICTOGRAPH.test(cluster) ? 1.37 : 1);

function clusterWidth(cluster: string, font: FontFile): number | undefined {
  let width = 0;
  const single = cluster.length === 1 ? font.advance(cluster.charCodeAt(0)) : undefined;
  if (single !== undefined) return single;
  for (const char of cluster.normalize('NFC')) {
    if (WIDTHLESS.test(char)) continue;
    const advance = font.advance(codePointOf(char));
    if (advance === undefined) return undefined;
    width += advance;
  }
  return width;
}

interface Family {
  readonly regular: FontFile;
  readonly bold: FontFile;
}

function readFamilies(faces: readonly FontSource[]): ReadonlyMap<string, Family> {
  const files = new Map<string, Partial<Record<FontSource['weight'], FontFile>>>();
  for (const face of faces) {
    const file = readFontFile(face.bytes, `${face.family} ${face.weight}`);
    files.set(face.family, { ...files.get(face.family), [face.weight]: file });
  }
  const families = new Map<string, Family>();
  for (const [family, { regular, bold }] of files) {
    if (!regular || !bold) throw new Error(`the font family "${family}" needs a regular and a bold face`);
    families.set(family, { regular, bold });
  }
  return families;
}

/**
 * A measurer of these faces. Widths are sums of the fonts' own advances, without kerning: a line with kerning pairs is
 * as long or, nearly always, shorter. It needs no canvas, so a build whose pictures are cached never loads one. Throws
 * if a family lacks one of the two weights, or if an unknown one is asked for.
 */
export function createMeasurer(faces: readonly FontSource[]): Measurer {
  const families = readFamilies(faces);
  const familyOf = (name: string): Family => {
    const family = families.get(name);
    if (!family) throw new Error(`the font family "${name}" is not among those that can be measured`);
    return family;
  };
  const caches = new WeakMap<
    FontChain,
    { readonly regular: Map<string, number>; readonly bold: Map<string, number> }
  >();
  const cacheOf = (fonts: FontChain, bold: boolean): Map<string, number> => {
    let cache = caches.get(fonts);
    if (!cache) caches.set(fonts, (cache = { regular: new Map(), bold: new Map() }));
    return bold ? cache.bold : cache.regular;
  };
  const measure = (cluster: string, fonts: FontChain, bold: boolean): number => {
    for (const name of fonts) {
      const width = clusterWidth(cluster, familyOf(name)[bold ? 'bold' : 'regular']);
      if (width !== undefined) return width;
    }
    return missingWidth(cluster);
  };
  const advance = (cluster: string, fonts: FontChain, bold: boolean): number => {
    const cache = cacheOf(fonts, bold);
    const cached = cache.get(cluster);
    if (cached !== undefined) return cached;
    const width = measure(cluster, fonts, bold);
    cache.set(cluster, width);
    return width;
  };
  const ascent = (fonts: FontChain): number => {
    const { ascent: above, descent: below } = familyOf(itemAt(fonts, 0)).regular;
    return (LINE_HEIGHT * above) / (above + below);
  };
  return {
    advance,
    width: (text, fonts, bold, size) =>
      ptToEmu(size * graphemes(text).reduce((sum, cluster) => sum + advance(cluster, fonts, bold), 0)),
    ascent,
    descent: (fonts) => LINE_HEIGHT - ascent(fonts),
    has: (char, family) => familyOf(family).regular.advance(codePointOf(char)) !== undefined,
  };
}

/** A measurer that is made when the first text is measured: where every slide was placed before, none is. */
export function measurerWhenUsed(make: () => Measurer): Measurer {
  let made: Measurer | undefined;
  const measurer = (): Measurer => (made ??= make());
  return {
    advance: (cluster, fonts, bold) => measurer().advance(cluster, fonts, bold),
    width: (text, fonts, bold, size) => measurer().width(text, fonts, bold, size),
    ascent: (fonts) => measurer().ascent(fonts),
    descent: (fonts) => measurer().descent(fonts),
    has: (char, family) => measurer().has(char, family),
  };
}

/**
 * Characters that show nothing by themselves (joiners, variation selectors, controls): no font needs a glyph for them.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** The characters of `text` that no font of the chain has, each once, in order of appearance. */
export function missingGlyphs(text: string, chain: FontChain, measurer: Measurer): readonly string[] {
  const isMissing = (char: string): boolean =>
    !chain.some((family) => measurer.has(char, family)) && !INVISIBLE.test(char);
  return [...new Set(text)].filter(isMissing);
}
