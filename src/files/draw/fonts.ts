import { createHash } from 'node:crypto';
import type { FontKey } from 'canvas';
import type { FontSource } from '../../base/deck-sources.ts';
import { fileHash } from '../../base/sha256.ts';
import { imageInfo, svgFontFamilies } from '../../base/image-info.ts';
import { itemAt } from '../../base/item-at.ts';
import type { DrawingSpec } from '../../deck/chart/types.ts';
import { sized } from './sized.ts';

const FAMILY_KEYS = new Set(['font', 'labelFont', 'titleFont', 'subtitleFont']);

/** Beginning of every private family name. */
const PRIVATE = 'surveydeck-';

/** The name under which the canvas library knows a family. */
export const privateName = (family: string): string =>
  `${PRIVATE}${createHash('sha256').update(family).digest('hex').slice(0, 12)}`;

/** Whether a drawing sets words: only then do its fonts matter. */
export function hasWords(spec: DrawingSpec): boolean {
  const known = wordy.get(spec) ?? /"(?:mark|type)":"text"/.test(JSON.stringify(spec.vegaLite));
  wordy.set(spec, known);
  return known;
}

const wordy = new WeakMap<DrawingSpec, boolean>();

/** A deck's fonts do not change, and several pictures ask. */
const hashes = new WeakMap<readonly FontSource[], string>();

/** A hash of the fonts that words are set in, for the key of a drawing. */
export function fontsHash(fonts: readonly FontSource[]): string {
  const known = hashes.get(fonts);
  if (known !== undefined) return known;
  const made = hashOf(fonts);
  hashes.set(fonts, made);
  return made;
}

function hashOf(fonts: readonly FontSource[]): string {
  const hash = createHash('sha256');
  for (const { family, weight, bytes } of fonts) hash.update(`${family}\n${weight}\n${fileHash(bytes)}\n`);
  return hash.digest('hex');
}

/** What the canvas library was given under each name and weight: it is one for the whole process. */
const registered = new Map<string, { readonly bytes: Uint8Array; readonly key: FontKey }>();

/**
 * Makes the fonts known to the canvas library under names that no font on the machine has: the library loads the
 * system's fonts unasked, and a drawing must depend on ours alone. A font that another build of this process knew under
 * the name is replaced. Throws for one that the library refuses, which `refusedFonts` finds first.
 */
export async function registerFonts(fonts: readonly FontSource[]): Promise<void> {
  const [refused] = await refusedFonts(fonts);
  if (refused) throw new Error(`the canvas library refuses the font ${refused.family} (${refused.weight})`);
}

/** Registers the fonts, and gives those that the library cannot read. */
export async function refusedFonts(fonts: readonly FontSource[]): Promise<readonly FontSource[]> {
  const { GlobalFonts } = await import('canvas');
  return fonts.filter(({ family, weight, bytes }) => {
    const name = `${family}\n${weight}`;
    const known = registered.get(name);
    if (known && (known.bytes === bytes || Buffer.compare(known.bytes, bytes) === 0)) return false;
    if (known) GlobalFonts.remove(known.key);
    registered.delete(name);
    const key = GlobalFonts.register(Buffer.from(bytes), privateName(family));
    if (key) registered.set(name, { bytes, key });
    return key === null;
  });
}

/** The specification with every family replaced by its private name. Throws for a family that is not in `fonts`. */
export function withPrivateFonts(spec: DrawingSpec, fonts: readonly FontSource[]): DrawingSpec {
  const families = new Set(fonts.map((font) => font.family));
  const visit = (value: unknown, key?: string): unknown => {
    if (Array.isArray(value)) return value.map((v) => visit(v));
    if (typeof value === 'string' && key !== undefined && FAMILY_KEYS.has(key)) {
      if (!families.has(value)) throw new Error(`a drawing sets words in "${value}", which is no font of the deck`);
      return privateName(value);
    }
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, visit(v, k)]));
  };
  // An object keeps its keys, and only strings in it change.
  return { ...spec, vegaLite: visit(spec.vegaLite) as DrawingSpec['vegaLite'] };
}

/** An SVG file's text with every family replaced by its private name; all of them are known to be in `fonts`. */
export const svgWithPrivateFonts = (svg: string): string =>
  svg
    .replace(/font-family\s*=\s*(["'])(.*?)\1/g, (_, _quote, list: string) => `font-family="${privateOf(list)}"`)
    .replace(/font-family\s*:\s*([^;"}]+)/g, (_, list: string) => `font-family:${privateOf(list)}`);

const privateOf = (list: string): string =>
  privateName(
    itemAt(list.split(','), 0)
      .replace(/["']|&quot;|&apos;/g, '')
      .trim(),
  );

/** Whether an SVG has words that a viewer would set in one of its own fonts. */
export const hasTextElements = (svg: string): boolean => /<text[\s>]/.test(svg);

/**
 * Turns the words of an SVG into outlines; its view box becomes its size in pixels, and its shapes move to fit. Throws
 * for words in a font that is not ours.
 */
export async function outlineWords(svg: string): Promise<string> {
  const foreign = svgFontFamilies(svg).find((family) => !family.startsWith(PRIVATE));
  if (foreign !== undefined) throw new Error(`a drawing sets words in "${foreign}", which is no font of the deck`);
  const info = imageInfo(new TextEncoder().encode(svg));
  if (!info) throw new Error('a drawing is no SVG of a size');
  const { convertSVGTextToPath } = await import('canvas');
  // Without a size at the root, the result is empty.
  const outlined = convertSVGTextToPath(sized(svg, info.width, info.height)).toString('utf8');
  const body = outlined.replace(/^<\?xml[^>]*>\s*/, '').replace(/^<svg([^>]*)\sviewBox="[^"]*"/, '<svg$1');
  return body.replace('<svg', `<svg viewBox="0 0 ${info.width} ${info.height}"`);
}
