import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFRawStream } from '@cantoo/pdf-lib'; // prettier-ignore

export interface ReadFont {
  readonly name: string;
  readonly embedded: boolean;
}

export interface Link {
  /** `#name` if it leads to a place in the file. */
  readonly address: string;
  /** The page of that place, counted from 0. */
  readonly page?: number;
  /** In points from the page's bottom left corner. */
  readonly rect: readonly number[];
}

export interface ReadPage {
  /** Texts in the order of the page's content, one per drawing operation. */
  readonly texts: readonly string[];
  readonly fonts: readonly ReadFont[];
  readonly links: readonly Link[];
  readonly images: number;
}

export interface ReadBookmark {
  readonly title: string;
  /** Counts from 0. */
  readonly page: number;
  readonly children: readonly ReadBookmark[];
}

const name = (text: string): PDFName => PDFName.of(text);
const streamText = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

/** Characters by glyph, from a ToUnicode map (bfchar and bfrange). */
function readToUnicode(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const decode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>/g)) map.set(parseInt(code, 16), decode(to));
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++) {
        map.set(code, String.fromCodePoint(parseInt(first, 16) + code - parseInt(from, 16)));
      }
    }
  }
  return map;
}

function readFonts(resources: PDFDict): ReadonlyMap<string, ReadFont & { readonly unicode: ReadonlyMap<number, string> }> {
  const fonts = resources.lookupMaybe(name('Font'), PDFDict);
  return new Map(
    [...(fonts?.keys() ?? [])].map((key) => {
      const font = (fonts as PDFDict).lookup(key, PDFDict);
      const descendant = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
      const descriptor = descendant.lookup(name('FontDescriptor'), PDFDict);
      const unicode = readToUnicode(streamText(font.lookup(name('ToUnicode')) as PDFRawStream));
      const embedded = descriptor.has(name('FontFile2')) || descriptor.has(name('FontFile3'));
      return [key.decodeText(), { name: font.lookup(name('BaseFont'), PDFName).decodeText(), embedded, unicode }] as const;
    }),
  );
} // prettier-ignore

function readTexts(content: string, fonts: ReturnType<typeof readFonts>): readonly string[] {
  let font = '';
  return [...content.matchAll(/\/(\S+) [\d.]+ Tf|<([0-9A-F]+)> Tj|\[((?:<[0-9A-F]+>|[\s\d.-])+)\] ?TJ/g)].flatMap(([, set, one, many]) => {
    if (set !== undefined) {
      font = set;
      return [];
    }
    const glyphs = (one ?? [...(many ?? '').matchAll(/<(\w+)>/g)].map((m) => m[1]).join('')).match(/.{4}/g) ?? [];
    return [glyphs.map((glyph) => fonts.get(font)?.unicode.get(parseInt(glyph, 16)) ?? '\u{FFFD}').join('')];
  });
} // prettier-ignore

const textOf = (value: unknown): string =>
  value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : String(value);

/** The parts of a PDF that the tests look at. */
export interface ReadPdf {
  readonly document: PDFDocument;
  readonly pages: readonly ReadPage[];
  readonly bookmarks: readonly ReadBookmark[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const refs = document.getPages().map((page) => page.ref.toString());
  const pageOf = (place: PDFName): number =>
    refs.indexOf(document.catalog.lookup(name('Dests'), PDFDict).lookup(place, PDFArray).get(0).toString());
  const pages = document.getPages().map((page): ReadPage => {
    const resources = page.node.Resources() as PDFDict;
    const fonts = readFonts(resources);
    const content = page.node.Contents() as unknown as PDFRawStream;
    const annotations = page.node.Annots()?.asArray() ?? [];
    const links = annotations.map((_, i) => {
      const annotation = page.node.Annots()?.lookup(i, PDFDict) as PDFDict;
      const rect = annotation.lookup(name('Rect'), PDFArray).asArray().map((n) => Number(n.toString())); // prettier-ignore
      const action = annotation.lookupMaybe(name('A'), PDFDict);
      if (action) return { address: textOf(action.get(name('URI'))), rect };
      const place = annotation.lookup(name('Dest'), PDFName);
      return { address: `#${place.decodeText()}`, page: pageOf(place), rect };
    });
    const objects = resources.lookupMaybe(name('XObject'), PDFDict);
    return {
      texts: readTexts(streamText(content), fonts),
      fonts: [...fonts.values()].map(({ name: own, embedded }) => ({ name: own, embedded })),
      links,
      images: objects?.keys().length ?? 0,
    };
  });
  const read = (parent: PDFDict): readonly ReadBookmark[] => {
    const all: ReadBookmark[] = [];
    for (let at = parent.lookupMaybe(name('First'), PDFDict); at; at = at.lookupMaybe(name('Next'), PDFDict)) {
      const target = at.lookup(name('Dest'), PDFArray).get(0).toString();
      all.push({ title: textOf(at.get(name('Title'))), page: refs.indexOf(target), children: read(at) });
    }
    return all;
  };
  const outline = document.catalog.lookupMaybe(name('Outlines'), PDFDict);
  return { document, pages, bookmarks: outline ? read(outline) : [] };
}
