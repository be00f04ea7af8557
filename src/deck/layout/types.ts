import type { Box } from '../../base/box.ts';
import type { Color } from '../../base/color.ts';
import type { Place } from '../../base/diagnostic.ts';
import type { Emu, Pt } from '../../base/length.ts';
import type { ChartSpec, DrawingSpec } from '../chart/types.ts';

/** A run with its final look. */
export interface PlacedRun {
  readonly text: string;
  readonly size: Pt;
  readonly bold: boolean;
  readonly color: Color;
  readonly language: string;
  /** A link's address: https:, mailto:. */
  readonly link?: string;
  readonly figures: readonly string[];
}

/** A line as layout measured it. With `linesDecided`, PowerPoint breaks exactly there; otherwise it wraps by itself. */
export type PlacedLine = readonly PlacedRun[];

export interface PlacedParagraph {
  readonly lines: readonly PlacedLine[];
  readonly align: 'left' | 'center' | 'right';
  /** Multiple of the font's own line height, e.g. 1.2. */
  readonly lineSpacing: number;
  readonly spaceBefore: Pt;
}

/** Where an element came from: its slot in the slide, the message in it, the figures it shows. */
export interface Origin {
  /** Of a table or picture that is a drawing of answers: what it shows, as a native chart says itself. */
  readonly shows?: ChartSpec;
  readonly slot: string;
  readonly message?: string;
  readonly place?: Place;
  readonly figures: readonly string[];
  readonly claims: readonly string[];
}

interface ElementBase {
  /** Unique on its slide, stable over builds: the slot's path, e.g. `cards.2.title`. */
  readonly id: string;
  /** What it is, in English, for PowerPoint's selection pane: "Headline", "Chart Q6". Unique on its slide. */
  readonly name: string;
  readonly box: Box;
  /** Alternative text. Charts and pictures that are not decorative have one. */
  readonly alt?: string;
  /** Nothing is lost for those who cannot see it. */
  readonly decorative: boolean;
  readonly origin: Origin;
  /** Ids of elements that it is meant to overlap (a label on its panel). */
  readonly over: readonly string[];
  /** It says where in the deck its slide stands: it changes when other slides come or go. */
  readonly locates?: true;
}

/** Which placeholder of the slide layout an element fills. `idx` as in `p:ph`; the title has 0. */
export interface PlaceholderRef {
  readonly type: 'title' | 'body' | 'chart' | 'pic' | 'ftr' | 'sldNum' | 'tbl';
  readonly idx: number;
}

export interface TextElement extends ElementBase {
  readonly kind: 'text';
  readonly placeholder?: PlaceholderRef;
  /** The brand's style that it is set in. */
  readonly role?: string;
  readonly paragraphs: readonly PlacedParagraph[];
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** Whether the lines are decided here (no wrapping in PowerPoint) or PowerPoint may wrap. */
  readonly linesDecided: boolean;
  /** Space between box and text on all sides. */
  readonly padding: Emu;
  /** Outline of the box; a rectangle if absent. */
  readonly shape?: 'rect' | 'roundRect' | 'ellipse';
  readonly fill?: Color;
  readonly line?: Color;
  /** Whether that line is dashed. */
  readonly dashed?: true;
  /** What stands behind the text, for the contrast audit (its own fill, or the panel's or slide's ground). */
  readonly ground: Color;
  /** The area of the ink, as measured. */
  readonly ink: Box;
  /** Where a click anywhere in it leads: `#id` to a slide of the deck. */
  readonly link?: string;
  /** A field that PowerPoint keeps current. */
  readonly field?: 'slide_number';
}

/**
 * `bracket`: open at the bottom, over its box's width; `bracket_below`: open at the top; `bracket_right`: open at the left,
 * over its height;
 * `notch`: a triangle that points down.
 */
export interface ShapeElement extends ElementBase {
  readonly kind: 'shape';
  readonly preset: 'rect' | 'roundRect' | 'ellipse' | 'bracket' | 'bracket_below' | 'bracket_right' | 'line' | 'notch';
  readonly fill?: Color;
  readonly stroke?: { readonly color: Color; readonly width: Pt; readonly dashed?: true };
}

/** A picture that is drawn, read from a file (project path), or a QR code of a text. */
export type Picture =
  | DrawingSpec
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'qr'; readonly text: string; readonly dark: string; readonly light: string };

export interface PictureElement extends ElementBase {
  readonly kind: 'picture';
  readonly picture: Picture;
  readonly link?: string;
  readonly placeholder?: PlaceholderRef;
}

/** A label that the chart itself draws, with its box on the slide, for the audit and for the painter. */
export interface ChartLabel {
  readonly text: string;
  /** Its lines, if layout decided them; otherwise it is on one line. */
  readonly lines?: readonly string[];
  readonly box: Box;
  /** The side of its box at which its lines stand, where that is not the middle. */
  readonly at?: 'start' | 'end';
  readonly size: Pt;
  readonly bold: boolean;
  readonly color: Color;
  readonly ground: Color;
}

export interface ChartElement extends ElementBase {
  readonly kind: 'chart';
  readonly placeholder?: PlaceholderRef;
  readonly chart: ChartSpec;
  /** The plot rectangle (inner plot area), on the slide; every writer obeys it. */
  readonly plot: Box;
  /** Lines of each category's axis label, as decided; same order as `chart.categories`. Absent: no axis labels. */
  readonly axisLabels?: readonly (readonly string[])[];
  /** Type sizes in the chart. */
  readonly labelSize: Pt;
  readonly valueSize: Pt;
  /** Of the values of highlighted marks, where these are larger. */
  readonly stressedSize?: Pt;
  readonly valueBold: boolean;
  /** Where the value labels stand; `none` where the layout sets them as texts. */
  readonly valuePosition: 'outside' | 'inside' | 'none';
  /**
   * Cells (`cellKey`) whose value label the chart leaves out, because the layout sets it as a text beside a narrow mark, or
   * because the mark is too narrow for any.
   */
  readonly valuesBeside: readonly string[];
  /** Cells of marks that are pale and whose value stands nowhere: a line is drawn around them. Absent: none. */
  readonly outlined?: { readonly cells: readonly string[]; readonly color: Color };
  /** Ink of axis labels. */
  readonly ink: Color;
  /** Space between bars as a share of a bar's width (PowerPoint's gap width), 0–5. */
  readonly gap: number;
  /** Doughnut: hole's diameter as a share of the ring's. */
  readonly hole?: number;
  /** Percentage at the end of the value axis. */
  readonly axisMax: number;
  /** Values run from right to left. */
  readonly mirrored?: true;
  readonly labels: readonly ChartLabel[];
}

export interface TableElement extends ElementBase {
  readonly kind: 'table';
  readonly placeholder?: PlaceholderRef;
  readonly columnWidths: readonly Emu[];
  readonly rows: readonly {
    readonly height: Emu;
    readonly cells: readonly {
      readonly paragraphs: readonly PlacedParagraph[];
      readonly ink: Box;
      /** As for a text; if absent, the lines are decided. */
      readonly linesDecided?: boolean;
      /** Its own ground; absent: that of the table. */
      readonly fill?: Color;
    }[];
  }[];
  /** Rule under each row. */
  readonly rule: Color;
  readonly ground: Color;
  readonly firstColumnIsHeader: boolean;
  /** Left and right margin of a cell. */
  readonly cellMarginX: Emu;
  readonly cellMarginY: Emu;
}

export type Element = TextElement | ShapeElement | PictureElement | ChartElement | TableElement;

/** A placeholder of a slide layout: what users get when they add a slide of that kind. */
export interface LayoutPlaceholder extends PlaceholderRef {
  readonly name: string;
  readonly box: Box;
  readonly prompt: string;
  readonly size: Pt;
  readonly bold: boolean;
  readonly color: Color;
  readonly align: 'left' | 'center' | 'right';
  readonly anchor: 'top' | 'middle' | 'bottom';
}

/** A slide layout as it goes into the file: its ground, its fixed shapes, its placeholders. */
export interface PlacedLayout {
  readonly id: string;
  readonly name: string;
  readonly ground: Color;
  /** Where columns begin, from the left edge, which PowerPoint shows and the audit asks for. */
  readonly guides?: readonly Emu[];
  readonly decoration: readonly Element[];
  readonly placeholders: readonly LayoutPlaceholder[];
}

export interface PlacedSlide {
  readonly id: string;
  readonly layout: string;
  readonly title: string;
  /** In reading order, back to front. */
  readonly elements: readonly Element[];
  /** Paragraphs of the speaker notes; empty: no notes page. */
  readonly notes: readonly string[];
  /** Something on it is untrue or missing: every writer sets DRAFT across it. */
  readonly draft: boolean;
}
