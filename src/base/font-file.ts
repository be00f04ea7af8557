/** What measuring text needs of a font file. Lengths are shares of the em. */
export interface FontFile {
  /** Advance width of a code point's glyph, or undefined where the font has none. */
  advance(codePoint: number): number | undefined;
  /**
   * Ascent and descent (hhea), both positive. PowerPoint takes OS/2's Windows metrics, which agree with these in the
   * fonts that it has; a font that only stands in for one of them (Arimo for Arial) may have other Windows metrics.
   */
  readonly ascent: number;
  readonly descent: number;
}

const readTag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

type TableOffset = (tag: string) => number;

function tableOffsets(view: DataView, name: string): TableOffset {
  const start = readTag(view, 0) === 'ttcf' ? view.getUint32(12) : 0;
  const offsets = new Map<string, number>();
  const count = view.getUint16(start + 4);
  for (let i = 0; i < count; i += 1) {
    const record = start + 12 + 16 * i;
    offsets.set(readTag(view, record), view.getUint32(record + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`the font "${name}" has no table "${tag}"`);
    return offset;
  };
}

function assertWithin(view: DataView, end: number, name: string): void {
  if (end > view.byteLength) throw new Error(`a table of the font "${name}" leads out of the file`);
}

/** Glyph of a code point in a subtable of format 4 (the Basic Multilingual Plane in segments); 0 is "missing". */
function glyphInFormat4(view: DataView, table: number, code: number): number {
  if (code > 0xffff) return 0;
  const doubled = view.getUint16(table + 6);
  const ends = table + 14;
  let low = 0;
  let high = doubled / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.getUint16(ends + 2 * middle) < code) low = middle + 1;
    else high = middle;
  }
  const start = ends + doubled + 2 + 2 * low;
  const first = view.getUint16(start);
  if (code < first || code > view.getUint16(ends + 2 * low)) return 0;
  const delta = view.getInt16(start + doubled);
  const rangeAt = start + 2 * doubled;
  const range = view.getUint16(rangeAt);
  if (range === 0) return (code + delta) & 0xffff;
  const glyphAt = rangeAt + range + 2 * (code - first);
  // Nobody but this lookup follows the pointer, so it may lead anywhere.
  const glyph = glyphAt + 2 <= view.byteLength ? view.getUint16(glyphAt) : 0;
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** Glyph of a code point in a subtable of format 12 (all of Unicode in groups); 0 is "missing". */
function glyphInFormat12(view: DataView, table: number, code: number): number {
  let low = 0;
  let high = view.getUint32(table + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = table + 16 + 12 * middle;
    if (code > view.getUint32(group + 4)) low = middle + 1;
    else if (code < view.getUint32(group)) high = middle - 1;
    else return view.getUint32(group + 8) + code - view.getUint32(group);
  }
  return 0;
}

function glyphFinder(view: DataView, cmap: number, name: string): (code: number) => number {
  const found = new Map<number, number>();
  const count = view.getUint16(cmap + 2);
  for (let i = 0; i < count; i += 1) {
    const record = cmap + 4 + 8 * i;
    const platform = view.getUint16(record);
    const encoding = view.getUint16(record + 2);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    const table = cmap + view.getUint32(record + 4);
    if (unicode) found.set(view.getUint16(table), table);
  }
  const all = found.get(12);
  if (all !== undefined) {
    assertWithin(view, all + 16 + 12 * view.getUint32(all + 12), name);
    return (code) => glyphInFormat12(view, all, code);
  }
  const plane0 = found.get(4);
  if (plane0 !== undefined) {
    assertWithin(view, plane0 + 16 + 4 * view.getUint16(plane0 + 6), name);
    return (code) => glyphInFormat4(view, plane0, code);
  }
  throw new Error(`the font "${name}" has no Unicode character map of format 4 or 12`);
}

/**
 * Reads a TrueType or OpenType file (the first font of a collection) as far as layout needs it. Nothing is parsed in
 * advance: a character is looked up when asked for, so opening a 4 MB Japanese font costs next to nothing. Tables:
 * https://learn.microsoft.com/typography/opentype/spec/ (cmap, hmtx, hhea, head). Throws if the bytes are not such a
 * font, or if a table that is needed leads out of them; afterwards nothing does.
 */
export function readFontFile(bytes: Uint8Array, name: string): FontFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tableOffsets(view, name);
  const unitsPerEm = view.getUint16(table('head') + 18);
  if (unitsPerEm < 16 || unitsPerEm > 16_384) throw new Error(`the font "${name}" has ${unitsPerEm} units to the em`);
  const hhea = table('hhea');
  const metricsCount = view.getUint16(hhea + 34);
  if (metricsCount === 0) throw new Error(`the font "${name}" has no widths`);
  const hmtx = table('hmtx');
  assertWithin(view, hmtx + 4 * metricsCount, name);
  const hasWidths = Array.from({ length: metricsCount }).some((_, glyph) => view.getUint16(hmtx + 4 * glyph) > 0);
  if (!hasWidths) throw new Error(`every glyph of the font "${name}" has no width`);
  const glyphOf = glyphFinder(view, table('cmap'), name);
  return {
    advance(codePoint) {
      const glyph = glyphOf(codePoint);
      if (glyph === 0) return undefined;
      return view.getUint16(hmtx + 4 * Math.min(glyph, metricsCount - 1)) / unitsPerEm;
    },
    ascent: view.getInt16(hhea + 4) / unitsPerEm,
    descent: -view.getInt16(hhea + 6) / unitsPerEm,
  };
}

/** TrueType (00 01 00 00 or `true`) and OpenType with CFF outlines (`OTTO`). */
const TAGS = ['\0\u0001\0\0', 'OTTO', 'true'];

/** Whether a file is a single TrueType or OpenType font in which text can be measured. */
export function isFontFile(bytes: Uint8Array): boolean {
  if (!TAGS.includes(String.fromCharCode(...bytes.subarray(0, 4)))) return false;
  try {
    readFontFile(bytes, '');
    return true;
  } catch {
    return false;
  }
}
