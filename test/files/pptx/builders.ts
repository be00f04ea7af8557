import { box, type Box } from '../../../src/base/box.ts';
import { color, type Color, type ThemeSlot } from '../../../src/base/color.ts';
import { EMU_PER_INCH, emu, inches, pt } from '../../../src/base/length.ts';
import { marksOf, type ChartKind, type ChartSpec, type Point } from '../../../src/deck/chart/types.ts';
import type {
  ChartElement, LayoutPlaceholder, Origin, PictureElement, PlacedLayout, PlacedParagraph, PlacedRun, PlacedSlide, Scene,
  ShapeElement, TableElement, TextElement,
} from '../../../src/deck/scene/types.ts'; // prettier-ignore

/** The brand of the fixtures. */
export const COLORS: Readonly<Record<ThemeSlot, string>> = {
  dk1: '14213D', lt1: 'FFFFFF', dk2: '0B2A5B', lt2: 'F3F5F9', accent1: 'E4572E', accent2: '0B2A5B', accent3: '5B7DB1',
  accent4: 'B8C4D9', accent5: 'C23B15', accent6: '5F6B7E', hlink: 'C23B15', folHlink: '5F6B7E',
}; // prettier-ignore

export const ink = (slot: ThemeSlot, lighter = 0): Color => color(slot, COLORS[slot], lighter);
/** A box in inches. */
export const area = (x: number, y: number, w: number, h: number): Box =>
  box(x * EMU_PER_INCH, y * EMU_PER_INCH, w * EMU_PER_INCH, h * EMU_PER_INCH);

const origin = (slot: string): Origin => ({ slot, figures: [], claims: [] });
const base = (id: string, name: string, at: Box) => ({
  id,
  name,
  box: at,
  decorative: false,
  origin: origin(id),
  over: [],
});

export const run = (text: string, more: Partial<PlacedRun> = {}): PlacedRun => ({
  text, size: pt(14), bold: false, color: ink('dk1'), language: 'ja', figures: [], ...more,
}); // prettier-ignore

/** A paragraph with one line for each list of runs. */
export const lines = (all: readonly (readonly PlacedRun[])[], more: Partial<PlacedParagraph> = {}): PlacedParagraph => ({
  lines: all, align: 'left', lineSpacing: 1, spaceBefore: pt(0), ...more,
}); // prettier-ignore

export const text = (id: string, name: string, at: Box, paragraphs: readonly PlacedParagraph[], more: Partial<TextElement> = {}): TextElement => ({
  ...base(id, name, at), kind: 'text', paragraphs, anchor: 'top', linesDecided: true, padding: emu(0), ground: ink('lt1'), ink: at, ...more,
}); // prettier-ignore

export const shape = (id: string, name: string, at: Box, preset: ShapeElement['preset'], more: Partial<ShapeElement> = {}): ShapeElement => ({
  ...base(id, name, at), kind: 'shape', preset, decorative: true, ...more,
}); // prettier-ignore

export const picture = (id: string, name: string, at: Box, of: PictureElement['picture'], more: Partial<PictureElement> = {}): PictureElement => ({
  ...base(id, name, at), kind: 'picture', picture: of, ...more,
}); // prettier-ignore

export const table = (id: string, name: string, at: Box, rows: readonly (readonly PlacedParagraph[])[], more: Partial<TableElement> = {}): TableElement => ({
  ...base(id, name, at), kind: 'table', alt: 'A table', rule: ink('accent4', 0.4), ground: ink('lt1'), firstColumnIsHeader: true,
  columnWidths: Array.from(rows[0] ?? [], () => emu(at.w / (rows[0]?.length ?? 1))) ?? [], cellMarginX: inches(0.05), cellMarginY: inches(0.03),
  rows: rows.map((cells) => ({ height: emu(at.h / rows.length), cells: cells.map((p) => ({ paragraphs: [p], ink: at })) })), ...more,
}); // prettier-ignore

/** An option of a chart of one column. */
export interface OptionShape extends Point {
  readonly label: string;
}

export const category = (option: string, label: string, count: number, of: number, more: Partial<Point> = {}): OptionShape => {
  const displayed = Math.round((1000 * count) / of) / 10;
  return {
    option, label, count, base: of, exact: (100 * count) / of, displayed, valueLabel: `${displayed.toFixed(1)}%`, stressed: false,
    provenance: 'published', fill: ink('accent3'), inkOnFill: ink('lt1'), inkBeside: ink('dk1'), ...more,
  };
}; // prettier-ignore

/** Options as a chart of one column: the series of a stacked bar, the categories of all others. */
export function matrix(kind: ChartKind, shapes: readonly OptionShape[], column = '割合'): Pick<ChartSpec, 'options' | 'categories' | 'series'> {
  const points = shapes.map(({ label: _label, ...point }) => point);
  if (kind === 'stacked_bar') {
    const series = shapes.map(({ option, label, fill }, s) => ({ key: option, name: label, fill, points: points.slice(s, s + 1) }));
    return { options: 'series', categories: [{ key: '', label: column }], series };
  }
  const categories = shapes.map(({ option, label }) => ({ key: option, label }));
  return { options: 'categories', categories, series: [{ key: '', name: column, fill: ink('accent3'), points }] };
} // prettier-ignore

/** The options of a chart of one column, to be changed and put back by `matrix`. */
export const shapesOf = (chart: ChartSpec): readonly OptionShape[] =>
  marksOf(chart).map(({ s: _s, c: _c, column: _column, ...shape }) => shape);

export const spec = (kind: ChartKind, question: string, shapes: readonly OptionShape[], of: number, more: Partial<ChartSpec> = {}): ChartSpec => ({
  kind, table: question, question, language: 'ja', ...matrix(kind, shapes.map((shape) => ({ ...shape, base: of }))), decimals: 1,
  headers: { option: '選択肢', share: '割合（%）', count: '回答数', base: 'n' }, alt: `${question}の結果。`, ...more,
}); // prettier-ignore

export const chart = (id: string, name: string, at: Box, plot: Box, of: ChartSpec, more: Partial<ChartElement> = {}): ChartElement => ({
  ...base(id, name, at), kind: 'chart', chart: of, plot, labelSize: pt(12), valueSize: pt(14), valueBold: false, valuePosition: 'outside', valuesBeside: [], ink: ink('dk1'),
  gap: 0.5, axisMax: 100, labels: [], ...more,
}); // prettier-ignore

export const placeholder = (type: LayoutPlaceholder['type'], idx: number, name: string, at: Box, more: Partial<LayoutPlaceholder> = {}): LayoutPlaceholder => ({
  type, idx, name, box: at, prompt: name, size: pt(14), bold: false, color: ink('dk1'), align: 'left', anchor: 'top', ...more,
}); // prettier-ignore

export const slide = (id: string, layout: string, title: string, elements: PlacedSlide['elements'], more: Partial<PlacedSlide> = {}): PlacedSlide => ({
  id, layout, title, elements, notes: [], draft: false, ...more,
}); // prettier-ignore

export const scene = (layouts: readonly PlacedLayout[], slides: readonly PlacedSlide[], more: Partial<Scene> = {}): Scene => ({
  id: 'fixture', language: 'ja', date: '2025-10-15', title: 'すべての機能', subject: '見本', author: '調査班', company: '株式会社 見本',
  width: inches(40 / 3), height: inches(7.5),
  theme: {
    name: 'Fixture', colors: COLORS,
    major: { latin: 'BIZ UDPGothic', eastAsian: 'BIZ UDPGothic' }, minor: { latin: 'BIZ UDPGothic', eastAsian: 'BIZ UDPGothic' },
  },
  fonts: ['BIZ UDPGothic', 'Arial'], palette: [], layouts, sections: [], slides, ...more,
}); // prettier-ignore
