import type { Color } from '../../base/color.ts';
import { itemAt } from '../../base/item-at.ts';
import { sha256 } from '../../base/sha256.ts';
import { cellKey, marksOf } from '../../deck/chart/types.ts';
import type { DeckOrigin } from '../../deck/scene/deck-origin.ts';
import { frameHash, slideHasher } from '../../deck/scene/slide-hashes.ts';
import type { ChartElement, Element, PlacedParagraph, PlacedRun, PlacedSlide, Scene } from '../../deck/scene/types.ts';
import { placedLines, tableWords } from '../../deck/scene/written-words.ts';
import { pictureKey } from '../draw/picture-key.ts';
import type { DrawnPicture, RasterPicture } from '../draw/types.ts';
import type { DrawnShapes } from '../shapes/types.ts';
import { LEDGER } from './custom-xml.ts';
import type { DeckLedger, LedgerChart, LedgerElement, LedgerRow, LedgerSlide, LedgerText } from './ledger-schema.ts';

/** An element as in the ledger, without the hashes of the files that show it, which only a written deck has. */
type Content<E> = E extends { readonly kind: 'chart' }
  ? Omit<E, 'chart'> & { readonly chart: ChartContent }
  : E extends { readonly kind: 'picture' }
    ? Omit<E, 'raster' | 'svg' | 'shapes'>
    : E;

export type ChartContent = Omit<LedgerChart, 'workbook'>;
export type ElementContent = Content<LedgerElement>;
export type SlideContent = Omit<LedgerSlide, 'elements'> & { readonly elements: readonly ElementContent[] };

/** What a deck says, whether it was written or only built; a ledger is a `DeckContent` too. */
export type DeckContent = Omit<DeckLedger, 'slides'> & { readonly slides: readonly SlideContent[] };

/** The name of a look: size in points, weight, colour. Breaks have none. */
const lookOf = ({ size, bold, color }: PlacedRun): string =>
  `${size}${bold ? 'b' : ''} ${color.slot}${color.lighter > 0 ? `+${color.lighter}` : ''}`;

/** The words of paragraphs as they go into the file, and how each character looks. */
function ledgerText(paragraphs: readonly PlacedParagraph[], linesDecided: boolean): LedgerText {
  let text = '';
  const looks: [number, string][] = [];
  const add = (part: string, look: string): void => {
    text += part;
    const last = looks.at(-1);
    if (last?.[1] === look) last[0] += part.length;
    else if (part !== '') looks.push([part.length, look]);
  };
  paragraphs.forEach((paragraph, p) => {
    if (p > 0) add('\n', '');
    placedLines(paragraph, linesDecided).forEach((line, l) => {
      if (l > 0) add('\v', '');
      for (const run of line) add(run.text, lookOf(run));
    });
  });
  return { text, looks };
}

const colorFact = ({ slot, lighter, hex }: Color): LedgerRow['fill'] => ({ slot, lighter, hex });

function chartContent(element: ChartElement): ChartContent {
  const { chart, axisMax, plot, valueSize, stressedSize, valuesBeside } = element;
  const { kind, table, question, options, decimals, unit } = chart;
  const words = tableWords(element);
  const rows = marksOf(chart).map((mark) => {
    const { option, segment, count, base, exact, displayed, valueLabel, provenance, fill, hatch } = mark;
    const [o, c] = options === 'categories' ? [mark.c, mark.s] : [mark.s, mark.c];
    return {
      option,
      ...(segment === undefined ? {} : { segment }),
      label: itemAt(words.options, o),
      ...(words.columns.length > 1 ? { column: itemAt(words.columns, c) } : {}),
      count,
      base,
      exact,
      displayed,
      valueLabel,
      provenance,
      fill: colorFact(fill),
      ...(hatch ? { hatch: colorFact(hatch) } : {}),
      ...(stressedSize && mark.stressed ? { size: stressedSize } : {}),
      ...(valuesBeside.includes(cellKey(mark)) ? ({ beside: true } as const) : {}),
    };
  });
  return { kind, table, question, options, decimals, ...(unit ? { unit } : {}), rows, axisMax, plot, valueSize };
}

/** Whether an element (a bracket, a label) stands beside a chart and was placed by its data. */
export const isBeside = (id: string, chart: string): boolean => id.startsWith(`${chart}.`);

/** Whether data decides what an element shows, unlike a number that PowerPoint keeps current or a decorative shape. */
function comesFromData(element: Element, { elements }: PlacedSlide): boolean {
  if (element.kind === 'text') return element.field === undefined;
  return (
    element.kind !== 'shape' ||
    elements.some(({ kind, id }) => (kind === 'chart' || kind === 'picture') && isBeside(element.id, id))
  );
}

function elementContent(element: Element): ElementContent {
  const { id, name, origin, box } = element;
  const alt = element.alt ?? (element.kind === 'chart' ? element.chart.alt : undefined);
  const placeholder = element.kind === 'shape' ? undefined : element.placeholder?.type;
  const base = <K extends Element['kind']>(kind: K) => ({
    id,
    kind,
    name,
    slot: origin.slot,
    ...(origin.message === undefined ? {} : { message: origin.message }),
    figures: origin.figures,
    claims: origin.claims,
    ...(alt === undefined || alt === '' || element.decorative ? {} : { alt }),
    ...(placeholder === undefined ? {} : { placeholder }),
    box,
  });
  switch (element.kind) {
    case 'text':
      return { ...base('text'), ...ledgerText(element.paragraphs, element.linesDecided) };
    case 'table': {
      const rows = element.rows.map(({ cells }) =>
        cells.map(({ paragraphs, linesDecided, fill }) => ({
          ...ledgerText(paragraphs, linesDecided ?? true),
          ...(fill ? { fill: colorFact(fill) } : {}),
        })),
      );
      return { ...base('table'), rows };
    }
    case 'chart':
      return { ...base('chart'), chart: chartContent(element) };
    case 'picture':
      return { ...base('picture'), key: pictureKey(element.picture) };
    case 'shape':
      return base('shape');
  }
}

/** What a deck says besides its slides. */
const frameOf = (scene: Scene, origin: DeckOrigin): Omit<DeckContent, 'slides'> => ({
  version: LEDGER.version,
  deck: scene.id,
  survey: origin.survey,
  locale: origin.locale,
  language: scene.language,
  date: scene.date,
  title: scene.title,
  frame: frameHash(scene),
  inputs: origin.inputs,
  ...(origin.parameters ? { parameters: origin.parameters } : {}),
  ...(origin.choice ? { choice: origin.choice } : {}),
  ...(origin.release === undefined ? {} : { release: origin.release }),
  figures: origin.figures,
  claims: origin.claims,
  tables: origin.tables,
  ...(origin.words ? { words: origin.words } : {}),
});

/** A slide's content; `drawn` is its hash (`slideHasher`), and each element is completed by `complete`. */
const recordedSlide = <E>(slide: PlacedSlide, drawn: string, complete: (content: ElementContent, element: Element) => E) => ({
  id: slide.id,
  title: slide.title,
  notes: slide.notes,
  draft: slide.draft,
  drawn,
  elements: slide.elements
    .filter((element) => comesFromData(element, slide))
    .map((element) => complete(elementContent(element), element)),
}); // prettier-ignore

/** What a built deck says, written or not. */
export function deckContent(scene: Scene, origin: DeckOrigin): DeckContent {
  const hashOf = slideHasher(scene, origin.inputs);
  const slides = scene.slides.map((slide) => recordedSlide(slide, hashOf(slide), (content) => content));
  return { ...frameOf(scene, origin), slides };
}

/** What a deck's file holds besides its slides. */
export interface WrittenFiles {
  /** Every picture of the scene by `pictureKey`. */
  readonly drawings: ReadonlyMap<string, DrawnPicture>;
  /** What tells the shapes of a drawing from others, and is the same when PowerPoint has saved them: `shapesHash` of `files/pptx`. */
  readonly shapesHash: (shapes: DrawnShapes) => string;
  /** The workbook behind each chart. */
  readonly workbooks: ReadonlyMap<Element, Uint8Array>;
}

/** The picture of an element. Throws for one that was not drawn. */
export function drawnOf(key: string, id: string, drawings: WrittenFiles['drawings']): DrawnPicture {
  const drawn = drawings.get(key);
  if (!drawn) throw new Error(`the picture ${id} was not drawn`);
  return drawn;
}

/** SHA-256 of the media that show a picture. */
export const mediaHashes = ({ png, svg }: RasterPicture): { readonly raster: string; readonly svg?: string } => ({
  raster: sha256(png),
  ...(svg === undefined ? {} : { svg: sha256(svg) }),
});

function withHashes(content: ElementContent, element: Element, files: WrittenFiles): LedgerElement {
  switch (content.kind) {
    case 'chart': {
      const workbook = files.workbooks.get(element);
      if (!workbook) throw new Error(`the chart ${content.id} has no workbook`);
      return { ...content, chart: { ...content.chart, workbook: sha256(workbook) } };
    }
    case 'picture': {
      const drawn = drawnOf(content.key, content.id, files.drawings);
      return {
        ...content,
        ...(drawn.kind === 'shapes' ? { shapes: files.shapesHash(drawn.shapes) } : mediaHashes(drawn)),
      };
    }
    default:
      return content;
  }
}

/** What a ledger says of one slide as it is written; `drawn` is the slide's hash (`slideHasher`). */
export const ledgerSlide = (slide: PlacedSlide, drawn: string, files: WrittenFiles): LedgerSlide =>
  recordedSlide(slide, drawn, (content, element) => withHashes(content, element, files));

/** What a ledger says besides its slides, which follow it. */
export const ledgerFrame: (scene: Scene, origin: DeckOrigin) => Omit<DeckLedger, 'slides'> = frameOf;

/** The ledger of a deck: what it was made from, and what its slides hold as it is written. */
export function makeLedger(scene: Scene, origin: DeckOrigin, files: WrittenFiles): DeckLedger {
  const hashOf = slideHasher(scene, origin.inputs);
  return { ...frameOf(scene, origin), slides: scene.slides.map((slide) => ledgerSlide(slide, hashOf(slide), files)) };
}
