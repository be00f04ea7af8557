import { stableGuid } from '../../base/stable-guid.ts';
import type { EditedPart, Splice } from '../../files/ooxml/opc/edited-part.ts';
import { child, find, type Located } from '../../files/ooxml/xml/tree.ts';
import type { LedgerElement, LedgerSlide } from '../../files/record/ledger-schema.ts';
import { isKind, type Pair, type Refreshing } from './context.ts';
import { drawingProperties } from './match/read-slide.ts';
import { chartAmong } from './refresh-beside.ts';
import { carried, placeOf, standsAsMade, transformOf } from './refresh-mark.ts';
import { mergeText } from './text/merge-text.ts';
import { looksOf } from './text/looks.ts';
import { readBody, squashed } from './text/text-body.ts';

/** A mark that today's data sets beside a drawn chart, the one before it in its row, and their chart. */
interface Addition {
  readonly element: LedgerElement;
  readonly model: Pair;
  readonly chart: Pair<'picture'>;
}

/** `chart.tick.` of the id `chart.tick.4`: the row of marks of which it is the fourth. */
const rowOf = (id: string): string | undefined => /^(.*\.)\d+$/.exec(id)?.[1];

const looks = (element: LedgerElement): string =>
  element.kind === 'text' ? [...new Set(looksOf(element))].join() : element.kind;

/** Whether a mark is still ours: as it was made, beside its chart. */
function isAsMade({ shape, old }: Pair, chart: Pair): boolean {
  const now = placeOf(chart.shape.node);
  const isOurs = old.kind === 'shape' || (old.kind === 'text' && squashed(shape.words) === squashed(old.text));
  return isOurs && now !== undefined && standsAsMade(shape.node, old.box, chart.old.box, now);
}

/** The marks that lengthen a row which the deck has: a number more on an axis, and its line. */
function additionsOn(slide: LedgerSlide, today: LedgerSlide, pairs: readonly Pair[], left: ReadonlySet<Pair>): readonly Addition[] {
  const known = new Set(slide.elements.map(({ id }) => id));
  const charts = pairs.flatMap((pair) => (isKind(pair, 'picture') ? [{ id: pair.old.id, pair }] : []));
  return today.elements.flatMap((element): readonly Addition[] => {
    const row = rowOf(element.id);
    const chart = chartAmong(element.id, charts)?.pair;
    if (known.has(element.id) || row === undefined || !chart || left.has(chart)) return [];
    const model = pairs.findLast(({ old, next }) => rowOf(old.id) === row && old.kind === element.kind && looks(next) === looks(element));
    return model && isAsMade(model, chart) ? [{ element, model, chart }] : [];
  });
} // prettier-ignore

const attribute = (part: EditedPart, node: Located | undefined, name: string, text: string): readonly Splice[] => {
  const range = node && part.attributeRange(node, name);
  return range ? [{ ...range, text }] : [];
};

/** The words of the new mark in those of its model. */
function wordsIn(part: EditedPart, { model: { shape, old }, element }: Addition): readonly Splice[] {
  const body = child(shape.node, 'p:txBody');
  if (!body || old.kind !== 'text' || element.kind !== 'text') return [];
  const paragraphs = readBody(body, part);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  return first && last ? [{ start: first.node.start, end: last.node.end, text: mergeText(paragraphs, old, element) }] : []; // prettier-ignore
}

/** A copy of the mark before it, with its own words, place and identity. */
function copyOf(part: EditedPart, addition: Addition, id: string, creation: string): string {
  const { element, model: { shape: { node } }, chart } = addition;
  const now = placeOf(chart.shape.node);
  const to = now && carried(element.box, chart.next.box, now);
  const properties = drawingProperties(node);
  const [offset, extent] = [child(transformOf(node), 'a:off'), child(transformOf(node), 'a:ext')];
  return part.patched(node, [
    ...attribute(part, properties, 'id', id),
    ...attribute(part, properties, 'name', element.name.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')),
    ...attribute(part, find(properties, 'a16:creationId')[0], 'id', creation),
    ...(to ? [...attribute(part, offset, 'x', String(to.x)), ...attribute(part, offset, 'y', String(to.y))] : []),
    ...(to ? [...attribute(part, extent, 'cx', String(to.w)), ...attribute(part, extent, 'cy', String(to.h))] : []),
    ...wordsIn(part, addition),
  ]);
} // prettier-ignore

/**
 * Lengthens the rows of marks beside drawn charts: where today's axis has a number more than the deck, a dot would else stand beyond
 * its end. Nobody took that number away, since it was never there. Returns what was added.
 */
export function addMarks(slide: LedgerSlide, today: LedgerSlide | undefined, pairs: readonly Pair[], left: ReadonlySet<Pair>, refreshing: Refreshing): ReadonlySet<string> {
  const additions = today ? additionsOn(slide, today, pairs, left) : [];
  const [first] = additions;
  if (!first) return new Set();
  const part = refreshing.deck.part(first.chart.found.path);
  const ids = [...part.source.matchAll(/<p:cNvPr\s[^>]*?\bid="(\d+)"/g)].map(([, id]) => Number(id));
  additions.forEach((addition, i) => {
    const { element, model } = addition;
    const creation = stableGuid(refreshing.fresh.scene.id, 'slide', slide.id, element.id);
    part.insert(model.shape.node.end, copyOf(part, addition, String(Math.max(...ids) + 1 + i), creation));
    const words = element.kind === 'text' ? ({ what: 'text', data: element.text } as const) : ({ what: 'mark' } as const);
    refreshing.note({ shape: { name: element.name } }, { outcome: 'updated', ...words });
  });
  return new Set(additions.map(({ element }) => element.id));
} // prettier-ignore
