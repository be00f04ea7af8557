import { contrast, type Color } from '../../base/color.ts';
import type { Report } from '../../base/diagnostic.ts';
import { CHART_KINDS } from '../chart/kinds/index.ts';
import { cellKey, marksOf, type DrawingSpec, type Mark } from '../chart/types.ts';
import type { ChartElement, Element, PictureElement, PlacedSlide } from '../layout/types.ts';
import { faintMark, twoAccents, weakMark } from './diagnostics.ts';
import type { Scene } from './types.ts';

/** A mark below this contrast with its ground is not seen at all. */
const SEEN = 1.15;
/** What graphics need that must be seen (WCAG 2.1, 1.4.11). */
const STRONG = 3;

/** What is wrong with the marks of charts and pictures of a slide, with whatever brand. */
export function auditMarks(scene: Scene, slide: PlacedSlide, accents: readonly Color[], report: Report): void {
  const ground = scene.layouts.find(({ id }) => id === slide.layout)?.ground;
  for (const element of slide.elements) {
    if (ground && element.kind === 'chart') auditStrength(slide, element, ground, report);
  }
  auditAccents(slide, accents, report);
}

/**
 * Marks that cannot be told from what is behind them; paler ones than graphics may be, unless their value is printed and
 * they are not what everybody should see first.
 */
function auditStrength(slide: PlacedSlide, element: ChartElement, ground: Color, report: Report): void {
  const shown = marksOf(element.chart).filter(({ displayed }) => displayed > 0);
  const names = { slide: slide.id, name: element.name, ground: ground.hex };
  const ratioOf = ({ fill }: (typeof shown)[number]): number => contrast(fill.hex, ground.hex);
  const faint = shown.find((mark) => ratioOf(mark) < SEEN);
  if (faint) report(faintMark(element.origin.place, { ...names, label: faint.label, fill: faint.fill.hex }));
  // The further parts of a highlighted net are paler than its first.
  const leads = shown.some((mark) => mark.stressed && ratioOf(mark) >= STRONG);
  // Of several bars of a whole, each part ends where the next begins: one without room for its value is seen between them.
  const isPart = element.chart.categories.length > 1 && element.chart.options === 'series' && CHART_KINDS.of(element.chart.kind).partsOfWhole === true; // prettier-ignore
  const weak = shown.find(
    (mark) =>
      ratioOf(mark) < STRONG &&
      mark !== faint &&
      ((mark.stressed && !leads) ||
        !(isPart || isPrinted(mark.valueLabel, slide) || isOutlined(element, mark, ground))),
  );
  if (weak) {
    const { label, fill, stressed } = weak;
    const ratio = (Math.floor(ratioOf(weak) * 100) / 100).toFixed(2);
    report(weakMark(element.origin.place, { ...names, label, fill: fill.hex, ratio, highlighted: stressed && !leads }));
  }
}

/** Whether a line that is seen goes around a mark. */
const isOutlined = ({ outlined }: ChartElement, mark: Mark, ground: Color): boolean =>
  outlined !== undefined &&
  outlined.cells.includes(cellKey(mark)) &&
  contrast(outlined.color.hex, ground.hex) >= STRONG;

/** Whether a value stands on a slide: as a label of a chart, or in a text that layout sets beside its mark. */
const isPrinted = (value: string, { elements }: PlacedSlide): boolean =>
  elements.some((element) => {
    if (element.kind === 'chart') return element.labels.some(({ text }) => text.includes(value));
    if (element.kind !== 'text') return false;
    return element.paragraphs.some(({ lines }) => lines.some((line) => line.map(({ text }) => text).join('').includes(value))); // prettier-ignore
  });

/** What stands together in an item of a group, or on the slide outside of groups. */
const panelOf = ({ id }: Element): string => /^[^.]+\.\d+/.exec(id)?.[0] ?? '';

/** What the accent means in a chart or a picture of the data; undefined where it has none. */
function accentOf(element: Element, accents: readonly Color[]): string | undefined {
  if (element.kind === 'chart') {
    const options = marksOf(element.chart).flatMap(({ stressed, option }) => (stressed ? [option] : []));
    return options.length === 0 ? undefined : `${element.chart.question} ${[...new Set(options)].sort().join(' ')}`;
  }
  if (element.kind !== 'picture' || element.origin.figures.length + element.origin.claims.length === 0)
    return undefined;
  return isAccented(element, accents) ? [...element.origin.figures].sort().join(' ') : undefined;
}

function isAccented({ picture }: PictureElement, accents: readonly Color[]): boolean {
  if (picture.kind !== 'drawing') return false;
  const drawn = hexesIn(picture);
  return accents.some(({ hex }) => drawn.has(hex.toUpperCase()));
}

const hexes = new WeakMap<object, ReadonlySet<string>>();

/** The colours that a drawing names, in capitals. */
function hexesIn(drawing: DrawingSpec): ReadonlySet<string> {
  const known = hexes.get(drawing);
  if (known) return known;
  const found = JSON.stringify(drawing.vegaLite).matchAll(/"#([0-9A-Fa-f]{6})"/g);
  const named = new Set([...found].map(([, hex = '']) => hex.toUpperCase()));
  hexes.set(drawing, named);
  return named;
}

/** Two things of which the accent says something else, side by side. */
function auditAccents(slide: PlacedSlide, accents: readonly Color[], report: Report): void {
  const first = new Map<string, { readonly means: string; readonly name: string }>();
  for (const element of slide.elements) {
    const means = accentOf(element, accents);
    if (means === undefined) continue;
    const panel = panelOf(element);
    const known = first.get(panel);
    if (!known) first.set(panel, { means, name: element.name });
    else if (known.means !== means)
      report(twoAccents(element.origin.place, { slide: slide.id, name: known.name, other: element.name }));
  }
}
