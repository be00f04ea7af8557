import { sha256 } from '../../base/sha256.ts';
import { pictureKey } from '../draw/picture-key.ts';
import type { DrawnPicture } from '../draw/types.ts';
import type { DeckOrigin } from '../../deck/scene/deck-origin.ts';
import { frameHash, slideHashes } from '../../deck/scene/slide-hashes.ts';
import type { ChartElement, Element, PlacedSlide, Scene } from '../../deck/scene/types.ts';
import { categoryText } from '../../deck/scene/written-words.ts';
import { ledgerText } from './ledger-text.ts';
import { LEDGER_VERSION, type DeckLedger, type LedgerChart, type LedgerElement, type LedgerSlide } from './types.ts';

/** What the ledger says of parts that stand beside the slides. */
export interface LedgerSources {
  readonly drawings: ReadonlyMap<string, DrawnPicture>;
  /** The workbook behind a chart. */
  readonly workbookOf: (element: ChartElement) => Uint8Array;
}

function ledgerChart(element: ChartElement, workbook: Uint8Array): LedgerChart {
  const { kind, question, decimals, base, categories } = element.chart;
  return {
    kind,
    question,
    decimals,
    base,
    rows: categories.map(({ option, count, exact, displayed, valueLabel, provenance, fill }, c) => ({
      option,
      label: categoryText(element, c),
      count,
      exact,
      displayed,
      valueLabel,
      provenance,
      fill: { slot: fill.slot, lighter: fill.lighter, hex: fill.hex },
    })),
    axisMax: element.axisMax,
    plot: element.plot,
    valueSize: element.valueSize,
    beside: element.valuesBeside,
    workbook: sha256(workbook),
  };
}

/** What an element adds to what all have; nothing for what comes from no data. */
function content(element: Element, slide: PlacedSlide, { drawings, workbookOf }: LedgerSources): object | undefined {
  switch (element.kind) {
    case 'text':
      // A number that PowerPoint keeps current is its business.
      return element.field === undefined ? ledgerText(element.paragraphs, element.linesDecided) : undefined;
    case 'table':
      return {
        rows: element.rows.map(({ cells }) =>
          cells.map(({ paragraphs, linesDecided }) => ledgerText(paragraphs, linesDecided ?? true)),
        ),
      };
    case 'chart':
      return { chart: ledgerChart(element, workbookOf(element)) };
    case 'picture': {
      const key = pictureKey(element.picture);
      const drawn = drawings.get(key);
      if (!drawn) throw new Error(`the picture ${element.id} was not drawn`);
      return { key, raster: sha256(drawn.png), ...(drawn.svg === undefined ? {} : { svg: sha256(drawn.svg) }) };
    }
    case 'shape':
      return slide.elements.some((chart) => chart.kind === 'chart' && isBeside(element.id, chart.id)) ? {} : undefined;
  }
}

/** Whether an element stands beside a chart and was placed by its data: brackets, labels. */
export const isBeside = (id: string, chart: string): boolean => id.startsWith(`${chart}.`);

function ledgerElement(element: Element, slide: PlacedSlide, sources: LedgerSources): readonly LedgerElement[] {
  const more = content(element, slide, sources);
  if (!more) return [];
  const { id, kind, name, origin, box } = element;
  const alt = element.alt ?? (element.kind === 'chart' ? element.chart.alt : undefined);
  const placeholder = element.kind === 'shape' ? undefined : element.placeholder?.type;
  const entry = {
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
    ...more,
  };
  return [entry as LedgerElement];
}

const ledgerSlide = (slide: PlacedSlide, drawn: string, sources: LedgerSources): LedgerSlide => ({
  id: slide.id,
  title: slide.title,
  notes: slide.notes,
  draft: slide.draft,
  drawn,
  elements: slide.elements.flatMap((element) => ledgerElement(element, slide, sources)),
});

function slidesOf(scene: Scene, { inputs }: DeckOrigin, sources: LedgerSources): readonly LedgerSlide[] {
  const hashes = slideHashes(scene, inputs);
  return scene.slides.map((slide) => ledgerSlide(slide, hashes.get(slide.id) ?? '', sources));
}

/** The ledger of a deck: what it was made from, and what stands on its slides as it was written. */
export const makeLedger = (scene: Scene, origin: DeckOrigin, sources: LedgerSources): DeckLedger => ({
  version: LEDGER_VERSION,
  deck: scene.id,
  survey: origin.survey,
  locale: origin.locale,
  language: scene.language,
  date: scene.date,
  title: scene.title,
  frame: frameHash(scene),
  inputs: origin.inputs,
  figures: origin.figures,
  claims: origin.claims,
  tables: origin.tables,
  slides: slidesOf(scene, origin, sources),
});
