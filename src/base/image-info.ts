import { imageDamage } from './image-damage.ts';

/** What a picture file is, by its first bytes; never by its name. */
export interface ImageInfo {
  readonly mime: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** Pixels; for SVG its own units, from width and height, else from its view box. */
  readonly width: number;
  readonly height: number;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngInfo(bytes: Uint8Array): ImageInfo | undefined {
  if (bytes.length < 24 || PNG_SIGNATURE.some((b, i) => bytes[i] !== b)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the frame header: SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, B.1.1.3). */
function jpegInfo(bytes: Uint8Array): ImageInfo | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { mime: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

function svgInfo(bytes: Uint8Array): ImageInfo | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, 65_536));
  const tag = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*(<svg[\s>][^>]*>?)/.exec(
    head,
  )?.[1];
  if (!tag) return undefined;
  const [, , boxWidth, boxHeight] = (attribute(tag, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const length = (name: string): number | undefined => {
    const plain = /^\s*([\d.]+)(?:px)?\s*$/.exec(attribute(tag, name) ?? '');
    return plain ? Number(plain[1]) : undefined;
  };
  const [width, height] = [length('width') ?? boxWidth, length('height') ?? boxHeight];
  return width && height && width > 0 && height > 0 ? { mime: 'image/svg+xml', width, height } : undefined;
}

/** Format and size of a PNG, JPEG or SVG picture; undefined for anything else, a damaged header included. */
export function imageInfo(bytes: Uint8Array): ImageInfo | undefined {
  const info = pngInfo(bytes) ?? jpegInfo(bytes) ?? svgInfo(bytes);
  return info && info.width > 0 && info.height > 0 ? info : undefined;
}

/** Why a picture file may not go into a deck. */
export type ImageFault = 'not_a_picture' | 'damaged' | 'too_large' | 'complex_svg' | 'active_svg' | 'unknown_font';

/** Scripts, embedded HTML, entities, event handlers, and anything that refers to other files. */
const ACTIVE =
  /<(?:script|foreignObject|iframe)\b|<!ENTITY|\son\w+\s*=|\bhref\s*=\s*["'](?!#|data:image\/)|@import|\burl\(\s*["']?(?!["'#]|data:)/i;

/** The first family of every `font-family` in an SVG, whether an attribute or part of a style. */
export function svgFontFamilies(svg: string): readonly string[] {
  const lists = [...svg.matchAll(/font-family\s*=\s*(["'])(.*?)\1|font-family\s*:\s*([^;"}]+)/g)];
  return lists.map(([, , attributeList, styleList]) =>
    (attributeList ?? styleList ?? '')
      .replace(/,.*$/s, '')
      .replace(/["']|&quot;|&apos;/g, '')
      .trim(),
  );
}

/**
 * Why a picture file cannot be used, or undefined if it can. An SVG with active content would run it in a customer's
 * viewer, and could not be drawn the same everywhere; words in an SVG must be set in one of the deck's font `families`,
 * because they are turned into outlines.
 */
export function imageFault(bytes: Uint8Array, families: ReadonlySet<string> = new Set()): ImageFault | undefined {
  const info = imageInfo(bytes);
  if (!info) return 'not_a_picture';
  if (info.mime !== 'image/svg+xml') return imageDamage(bytes, info);
  if (bytes.length > LARGEST_SVG) return 'complex_svg';
  const svg = new TextDecoder().decode(bytes);
  if (depthOf(svg) > DEEPEST_SVG) return 'complex_svg';
  if (ACTIVE.test(svg)) return 'active_svg';
  if (!/<text[\s>]/.test(svg)) return undefined;
  const named = svgFontFamilies(svg);
  return named.length > 0 && named.every((family) => families.has(family)) ? undefined : 'unknown_font';
}

/** Bytes and nested elements: more would take the library that draws it minutes, or the whole process down. */
const LARGEST_SVG = 4 * 2 ** 20;
const DEEPEST_SVG = 200;

/** How deep the elements of an SVG are nested, as far as can be told without reading it in full. */
function depthOf(svg: string): number {
  let [open, deepest] = [0, 0];
  for (const [tag] of svg.matchAll(/<(?:!--[\s\S]*?-->|\/?[A-Za-z][^<>]*>)/g)) {
    if (tag.startsWith('</')) open -= 1;
    else if (!tag.startsWith('<!') && !tag.endsWith('/>')) open += 1;
    deepest = Math.max(deepest, open);
  }
  return deepest;
}
