import type { PathContext } from './trace.ts';

// Vega's scene graph, as far as shapes are made of it (vega-scenegraph, "Scenegraph Items"). Its own types end at the
// renderer.

/** One thing drawn. Lengths in Vega's pixels, of which a drawing of ours has 72 to the inch. */
export interface SceneItem {
  readonly x?: number;
  readonly y?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly width?: number;
  readonly height?: number;
  readonly angle?: number;
  readonly opacity?: number;
  /** A colour; an object is a gradient. */
  readonly fill?: unknown;
  readonly fillOpacity?: number;
  readonly stroke?: unknown;
  readonly strokeOpacity?: number;
  readonly strokeWidth?: number;
  readonly strokeDash?: readonly number[] | null;
  readonly strokeCap?: string;
  readonly strokeJoin?: string;
  /** The row of data that it stands for, where ours may say `hatch`. */
  readonly datum?: Readonly<Record<string, unknown>>;
  readonly blend?: string | null;
  readonly clip?: unknown;
  readonly text?: unknown;
  readonly limit?: number;
  readonly align?: string;
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
  readonly fontStyle?: string;
  /** Of a group: the marks in it. */
  readonly items?: readonly SceneMark[];
}

/** Things drawn by one mark definition. */
export interface SceneMark {
  readonly marktype: string;
  readonly name?: string;
  readonly clip?: unknown;
  readonly items: readonly SceneItem[];
}

/** The parts of vega that know how a mark looks; handed in, since only `files/draw` may load it. */
export interface SceneTools {
  /** Calls `emit` with the SVG attributes of an item of that type of mark, `d` and `transform` among them. */
  attributes(marktype: string, item: SceneItem, emit: (name: string, value: unknown) => void): void;
  /** Draws SVG path data on a context; arcs as curves. */
  render(context: PathContext, data: string): void;
  /** Width of an item's text. */
  textWidth(item: SceneItem): number;
  /** As `DrawnWords.ascent`, of the deck's fonts. */
  readonly ascent: number;
}
