import type { Emu, Pt } from '../../base/length.ts';
import { pt } from '../../base/length.ts';
import type { Element, ShapeElement, TableElement, TextElement } from '../../deck/scene/types.ts';
import { colorTicket } from './scheme-color.ts';

/** Width in points of the line around a text, for which the scene gives only a colour. */
const TEXT_FRAME = pt(1);

type Preset = ShapeElement['preset'];
type Bracket = Extract<Preset, `bracket${string}`>;

/** How a shape looks, apart from where it stands and what it says; its colours are tickets (`colorTicket`). */
export interface ShapeStyle {
  readonly of: 'shape';
  readonly preset: Exclude<Preset, Bracket>;
  readonly fill?: string;
  readonly line?: LineStyle;
}

/** A bracket is drawn point by point, so that its size belongs to how it looks. */
export interface BracketStyle {
  readonly of: 'bracket';
  readonly preset: Bracket;
  readonly w: Emu;
  readonly h: Emu;
  readonly line?: LineStyle;
}

/** The edges of a table's cells: a rule under each. */
export interface CellStyle {
  readonly of: 'cell';
  readonly rule: string;
}

export interface LineStyle {
  readonly color: string;
  /** In points. */
  readonly width: Pt;
  readonly dashed?: true;
}

export type Style = ShapeStyle | BracketStyle | CellStyle;

/** A name for a style: of equal names, equal styles. */
export const styleKey = (style: Style): string => JSON.stringify(style);

/** The box around a text: its shape, ground and line. */
export const textStyle = ({ shape, fill, line, dashed }: TextElement): ShapeStyle => ({
  of: 'shape',
  preset: shape ?? 'rect',
  ...(fill ? { fill: colorTicket(fill) } : {}),
  ...(line ? { line: { color: colorTicket(line), width: TEXT_FRAME, ...(dashed ? { dashed } : {}) } } : {}),
});

export function shapeStyle({ preset, fill, stroke, box: { w, h } }: ShapeElement): ShapeStyle | BracketStyle {
  const line = stroke ? { line: { ...stroke, color: colorTicket(stroke.color) } } : {};
  return isBracket(preset)
    ? { of: 'bracket', preset, w, h, ...line }
    : { of: 'shape', preset, ...(fill ? { fill: colorTicket(fill) } : {}), ...line };
}

const isBracket = (preset: Preset): preset is Bracket => preset.startsWith('bracket');

export const cellStyle = ({ rule }: TableElement): CellStyle => ({ of: 'cell', rule: colorTicket(rule) });

/** The style of an element; charts and pictures have none. */
export function styleOf(element: Element): Style | undefined {
  switch (element.kind) {
    case 'text':
      return textStyle(element);
    case 'shape':
      return shapeStyle(element);
    case 'table':
      return cellStyle(element);
    case 'picture':
    case 'chart':
      return undefined;
  }
}
