import type { EditedDeck } from '../../upkeep/refresh/edited-deck.ts';
import { relsOf } from '../../upkeep/refresh/edited-deck.ts';

// What people do to a chart in PowerPoint, whatever its kind, as it is then written in the file.

const GREEN = '<a:solidFill><a:srgbClr val="00AA00"/></a:solidFill>';
const TITLE = '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>My own title</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'; // prettier-ignore

/** Paints the first mark of a chart green: its first point, or its first series where each is a part. */
export function paintMark(deck: EditedDeck, part: string): void {
  deck.edit(part, (xml) =>
    /<c:dPt>/.test(xml)
      ? xml.replace(/(<c:dPt>.*?<c:spPr>)<a:(solidFill|pattFill)\b.*?<\/a:\2>/s, `$1${GREEN}`)
      : xml.replace(/(<c:ser>.*?<c:spPr>)<a:(solidFill|pattFill)\b.*?<\/a:\2>/s, `$1${GREEN}`),
  );
}

/** Gives a chart a title. */
export function entitle(deck: EditedDeck, part: string): void {
  deck.edit(part, (xml) => xml.replace('<c:autoTitleDeleted val="1"/>', TITLE));
}

/** Types another number over the first value, as Excel does it: in the sheet, and so in the cache of the chart. */
export function retype(deck: EditedDeck, part: string): void {
  deck.edit(part, (xml) => xml.replace(/(<c:val>.*?<c:pt idx="\d+"[^>]*><c:v>)[^<]*/s, '$177.7'));
}

/** The number that somebody typed. */
export const TYPED = 77.7;

/** The workbook of a chart. */
export const bookOf = (deck: EditedDeck, part: string): Uint8Array => {
  const target = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(deck.text(relsOf(part)))?.[1];
  const bytes = deck.files[`ppt/${target}`];
  if (!bytes) throw new Error(`${part} has no workbook`);
  return bytes;
};

/** How far a chart is dragged in the tests. */
export const BY = { x: 90_000, y: -45_000 } as const;

/** Drags an object of a slide. */
export function drag(deck: EditedDeck, path: string, name: string): void {
  deck.editShape(path, name, (xml) =>
    xml.replace(/<a:off x="(-?\d+)" y="(-?\d+)"\/>/, (_, x: string, y: string) => `<a:off x="${Number(x) + BY.x}" y="${Number(y) + BY.y}"/>`),
  );
} // prettier-ignore

/** Where an object stands: left, top, width, height; undefined where its layout says that. */
export function placeIn(xml: string | undefined): readonly number[] | undefined {
  const found = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(xml ?? '');
  return found?.slice(1).map(Number);
}
