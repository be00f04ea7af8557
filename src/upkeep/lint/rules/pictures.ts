import { createHash } from 'node:crypto';
import { imageInfo } from '../../../base/image-info.ts';
import type { Deck } from '../deck.ts';
import { attribute, child, find, type Located } from '../../../files/ooxml/xml/tree.ts';
import { pictureDamage } from '../../../base/picture-damage.ts';
import { imageMetadata } from '../../../base/image-metadata.ts';
import type { Rule, Say } from '../types.ts';

/** Whether a part is a media file, by its path. Of these, only pictures of kinds that we can recognise are judged. */
const isMedia = (path: string): boolean => /(^|\/)media\//.test(path);
const TOLD = /^image\/(png|jpe?g|svg\+xml)$/;
const SVG = 'image/svg+xml';

/** What kind of picture this is, by its bytes; even an SVG without a size is one. */
const kindOf = (bytes: Uint8Array): string | undefined =>
  imageInfo(bytes)?.mime ?? (/<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4096))) ? SVG : undefined);

function contents(deck: Deck, say: Say): void {
  for (const [path, bytes] of deck.parts) {
    const type = deck.typeOf(path);
    if (!isMedia(path) || !TOLD.test(type)) continue;
    const found = kindOf(bytes);
    // Office accepts a JPEG that is called a PNG.
    if (found === undefined || (found === SVG) !== (type === SVG))
      say(path, `${found ?? '?'} (${bytes.length} B) ≠ ${type}`);
  }
}

const parentNamed = (node: Located | undefined, name: string): Located | undefined =>
  node === undefined || node.name === name ? node : parentNamed(node.parent, name);

/** Aspect ratios that differ by more than this fraction mean different pictures. */
const SAME_SHAPE = 0.02;

function fallbacks(deck: Deck, say: Say): void {
  for (const page of deck.pages) {
    for (const mark of find(deck.xml.get(page), 'asvg:svgBlip')) {
      const svgPart = deck.relation(page, attribute(mark, 'r:embed'))?.part ?? '';
      const rasterPart = deck.relation(page, attribute(parentNamed(mark, 'a:blip'), 'r:embed'))?.part ?? '';
      const [svg, raster] = [deck.parts.get(svgPart), deck.parts.get(rasterPart)];
      const [a, b] = [svg && imageInfo(svg), raster && imageInfo(raster)];
      if (!svg || kindOf(svg) !== SVG) say(page, `${svgPart || '–'} ≠ ${SVG}`);
      if (!b || b.mime === SVG) say(page, `${rasterPart || '–'}: ${b?.mime ?? '?'} ≠ image/png`);
      else if (a && Math.abs((a.width / a.height / b.width) * b.height - 1) > SAME_SHAPE) {
        say(page, `${rasterPart}: ${b.width} × ${b.height} ≠ ${a.width} × ${a.height}`);
      }
    }
  }
}

function duplicates(deck: Deck, say: Say): void {
  const seen = new Map<string, string>();
  for (const [path, bytes] of deck.parts) {
    if (!isMedia(path)) continue;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const other = seen.get(hash);
    if (other !== undefined) say(path, `= ${other}`);
    else seen.set(hash, path);
  }
}

/** Scripts, foreign content, and addresses that are fetched when the picture is shown. */
const ACTIVE =
  /<script|<foreignObject|\son\w+\s*=|(?:href|src)\s*=\s*["']\s*(?:https?:|file:|\/\/)|@import|url\(\s*["']?(?:https?:|\/\/)/i;

/** Pictures and other media. */
export const PICTURE_RULES: readonly Rule[] = [
  {
    id: 'media-type',
    level: 'integrity',
    source: 'ECMA-376 Part 1, 15.2.14; #401',
    check: contents,
  },
  {
    id: 'media-whole',
    level: 'quality',
    source: 'PNG 5.3; ITU-T T.81, B.1',
    check: (deck, say) => {
      for (const [path, bytes] of deck.parts) {
        const found = isMedia(path) ? pictureDamage(bytes) : undefined;
        if (found !== undefined) say(path, found);
      }
    },
  },
  {
    id: 'svg-fallback',
    level: 'quality',
    source: '#401; json-to-office #198',
    check: fallbacks,
  },
  {
    id: 'svg-active',
    level: 'quality',
    source: 'house',
    check: (deck, say) => {
      for (const [path, bytes] of deck.parts) {
        if (deck.typeOf(path) !== SVG) continue;
        const found = ACTIVE.exec(new TextDecoder().decode(bytes));
        if (found) say(path, found[0].trim());
      }
    },
  },
  {
    id: 'media-copy',
    level: 'quality',
    source: 'house',
    check: duplicates,
  },
  {
    id: 'media-metadata',
    level: 'quality',
    source: 'PNG 11.3; JPEG/Exif',
    check: (deck, say) => {
      for (const [path, bytes] of deck.parts) {
        const found = isMedia(path) ? imageMetadata(bytes) : [];
        if (found.length > 0) say(path, found.join(', '));
      }
    },
  },
  {
    id: 'picture-stretch',
    level: 'quality',
    source: 'never otherwise by PowerPoint',
    check: (deck, say) => {
      for (const page of deck.pages) {
        for (const fill of find(deck.xml.get(page), 'p:blipFill')) {
          if (!child(fill, 'a:stretch') && !child(fill, 'a:tile')) say(page, 'p:blipFill: a:stretch × 0');
        }
      }
    },
  },
];
