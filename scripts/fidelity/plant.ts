import { box, type Box } from '../../src/base/box.ts';
import { EMU_PER_INCH } from '../../src/base/length.ts';
import { cellKey, marksOf } from '../../src/deck/chart/types.ts';
import type { ChartElement, Element, PictureElement, PlacedSlide, TableElement } from '../../src/deck/scene/types.ts';

/** The sorts of mistakes: a box moved, words left out, two colours swapped. */
export const SORTS = ['shift', 'label', 'colour'] as const;
export type Sort = (typeof SORTS)[number];

/** A slide with one deliberate mistake, and where that shows. */
export interface Planted {
  readonly sort: Sort;
  readonly what: string;
  readonly slide: PlacedSlide;
  readonly where: Box;
}

const SHIFT = EMU_PER_INCH / 10;

const moved = (b: Box, dx: number, dy: number): Box => box(b.x + dx, b.y + dy, b.w, b.h);
const around = (b: Box, by = SHIFT): Box => box(b.x - by, b.y - by, b.w + 2 * by, b.h + 2 * by);

function movedElement(element: Element, dx: number, dy: number): Element {
  const at = { box: moved(element.box, dx, dy) };
  if (element.kind !== 'chart') return { ...element, ...at };
  const labels = element.labels.map((label) => ({ ...label, box: moved(label.box, dx, dy) }));
  return { ...element, ...at, plot: moved(element.plot, dx, dy), labels };
}

const replaced = (slide: PlacedSlide, index: number, element: Element | undefined): PlacedSlide => ({
  ...slide,
  elements: slide.elements.flatMap((old, i) => (i !== index ? [old] : element ? [element] : [])),
});

/** Moves each box by a tenth of an inch to the right, and by a tenth down. */
function* shifts(slide: PlacedSlide): Generator<Planted> {
  for (const [i, element] of slide.elements.entries()) {
    for (const [dx, dy, way] of [[SHIFT, 0, 'right'], [0, SHIFT, 'down']] as const) {
      yield { sort: 'shift', what: `${element.name} ${way}`, slide: replaced(slide, i, movedElement(element, dx, dy)), where: around(element.box, 2 * SHIFT) };
    }
  }
} // prettier-ignore

function withoutLabel(element: ChartElement, n: number): ChartElement {
  return { ...element, labels: element.labels.filter((_, i) => i !== n) };
}

function withoutCell(element: TableElement, row: number, column: number): TableElement {
  const rows = element.rows.map((r, y) =>
    y !== row ? r : { ...r, cells: r.cells.map((cell, x) => (x === column ? { ...cell, paragraphs: [] } : cell)) },
  );
  return { ...element, rows };
}

/** Removes each text, each label of a chart, each cell with words. */
function* drops(slide: PlacedSlide): Generator<Planted> {
  for (const [i, element] of slide.elements.entries()) {
    if (element.kind === 'text' && element.paragraphs.some((p) => p.lines.some((l) => l.length > 0))) {
      yield { sort: 'label', what: element.name, slide: replaced(slide, i, { ...element, paragraphs: [] }), where: around(element.box) }; // prettier-ignore
    }
    if (element.kind === 'chart') {
      for (const [n, label] of element.labels.entries()) {
        yield { sort: 'label', what: label.text, slide: replaced(slide, i, withoutLabel(element, n)), where: around(element.box, 3 * SHIFT) }; // prettier-ignore
      }
    }
    if (element.kind === 'table') {
      for (const [y, row] of element.rows.entries()) {
        for (const [x, cell] of row.cells.entries()) {
          if (!cell.paragraphs.some((p) => p.lines.some((l) => l.length > 0))) continue;
          yield { sort: 'label', what: `${element.name} ${y + 1}.${x + 1}`, slide: replaced(slide, i, withoutCell(element, y, x)), where: around(element.box) }; // prettier-ignore
        }
      }
    }
  }
}

/** Swaps the colours of each two neighbouring marks of a chart that differ in colour. */
function* chartSwaps(element: ChartElement): Generator<readonly [what: string, element: ChartElement]> {
  const marks = marksOf(element.chart);
  for (const [n, mark] of marks.entries()) {
    const next = marks[n + 1];
    if (!next || next.fill.hex === mark.fill.hex) continue;
    const fills = new Map([[cellKey(mark), next.fill], [cellKey(next), mark.fill]]); // prettier-ignore
    const series = element.chart.series.map((one) => ({
      ...one,
      points: one.points.map((point) => point && { ...point, fill: fills.get(cellKey(point)) ?? point.fill }),
    }));
    yield [`${mark.label} / ${next.label}`, { ...element, chart: { ...element.chart, series } }];
  }
}

/** Swaps the first two fills of a drawing (small bars, rings, people, dots). */
function* drawingSwaps(element: PictureElement): Generator<readonly [what: string, element: PictureElement]> {
  const { picture } = element;
  if (picture.kind !== 'drawing') return;
  const source = JSON.stringify(picture.vegaLite);
  const fills = [...source.matchAll(/"(?:fill|color)":"(#[0-9A-F]{6})"/g)].map(([, hex]) => hex);
  const [a, b] = new Set(fills.length > 1 ? fills : source.match(/#[0-9A-F]{6}\b/g));
  if (a === undefined || b === undefined) return;
  const swapped = source.replace(/#[0-9A-F]{6}\b/g, (hex) => (hex === a ? b : hex === b ? a : hex));
  // Its form is the same: only colours were swapped.
  const vegaLite = JSON.parse(swapped) as typeof picture.vegaLite;
  yield [`${element.name} ${a} / ${b}`, { ...element, picture: { ...picture, vegaLite } }];
}

function* swaps(slide: PlacedSlide): Generator<Planted> {
  for (const [i, element] of slide.elements.entries()) {
    const swapped = element.kind === 'chart' ? chartSwaps(element) : element.kind === 'picture' ? drawingSwaps(element) : []; // prettier-ignore
    for (const [what, changed] of swapped) {
      yield { sort: 'colour', what, slide: replaced(slide, i, changed), where: around(element.box) };
    }
  }
}

/** Every planted mistake that the report has to notice on a slide. */
export function* plant(slide: PlacedSlide): Generator<Planted> {
  yield* shifts(slide);
  yield* drops(slide);
  yield* swaps(slide);
}
