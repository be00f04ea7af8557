import { Unreadable } from '../../ooxml/refusals.ts';
import { parseXml } from '../../ooxml/xml/parse.ts';
import { elementsOf, type Located } from '../../ooxml/xml/tree.ts';
import { readTransform, type Matrix } from './transform.ts';

/**
 * One shape of an SVG with its look; `path` is path data in the shape's own units, which `matrix` converts to the
 * picture's.
 */
export interface SvgShape {
  readonly path: string;
  readonly matrix: Matrix;
  readonly fill?: string;
  readonly fillOpacity: number;
  readonly evenOdd: boolean;
  readonly stroke?: string;
  readonly strokeOpacity: number;
  readonly strokeWidth: number;
  readonly miterLimit: number;
}

/** An SVG as the shapes that it paints, in order, and its view box. */
export interface SvgPicture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether edges are to be kept sharp rather than smooth (a QR code). */
  readonly crisp: boolean;
  readonly shapes: readonly SvgShape[];
}

type Attributes = Readonly<Record<string, string>>;

/** What children take over from their parents. */
interface Inherited {
  readonly matrix: Matrix;
  readonly look: Attributes;
}

const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-miterlimit',
  'fill-opacity',
  'stroke-opacity',
  'fill-rule',
];
const PLAIN = new Set([
  ...INHERITED, 'transform', 'd', 'x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'xmlns', 'xmlns:xlink', 'version', 'viewBox',
  'id', 'opacity', 'shape-rendering', 'preserveAspectRatio',
]); // prettier-ignore
const SILENT = new Set(['title', 'desc', 'metadata']);

const number = (attributes: Attributes, name: string, otherwise = 0): number => {
  const text = attributes[name];
  return text === undefined ? otherwise : Number(text.replace(/px$/, ''));
};

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx},${cy}A${rx},${ry},0,1,1,${cx + rx},${cy}A${rx},${ry},0,1,1,${cx - rx},${cy}Z`;
}

/**
 * Path data of the elements that paint something, by name; undefined for what this reader does not know (round
 * corners).
 */
const PATHS: Readonly<Record<string, (a: Attributes) => string | undefined>> = {
  path: (a) => a['d'] ?? '',
  rect: (a) =>
    number(a, 'rx') > 0 || number(a, 'ry') > 0
      ? undefined
      : `M${number(a, 'x')},${number(a, 'y')}h${number(a, 'width')}v${number(a, 'height')}h${-number(a, 'width')}Z`,
  circle: (a) => ellipse(number(a, 'cx'), number(a, 'cy'), number(a, 'r'), number(a, 'r')),
  ellipse: (a) => ellipse(number(a, 'cx'), number(a, 'cy'), number(a, 'rx'), number(a, 'ry')),
};

const paint = (value: string | undefined): string | undefined => (value === 'none' ? undefined : (value ?? '#000000'));
const COLOR = /^(?:#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]+)$/i;

/**
 * A shape with a plain look in plain colours; undefined for any other. `opacity` is the shape's own, of fill and stroke
 * together.
 */
function shapeOf(path: string, { matrix, look }: Inherited, opacity: number): SvgShape | undefined {
  const [fill, stroke] = [paint(look['fill']), paint(look['stroke'] ?? 'none')];
  if ([fill, stroke].some((color) => color !== undefined && !COLOR.test(color))) return undefined;
  if (opacity !== 1 && fill !== undefined && stroke !== undefined) return undefined;
  const shape = {
    path,
    matrix,
    ...(fill === undefined ? {} : { fill }),
    fillOpacity: number(look, 'fill-opacity', 1) * opacity,
    evenOdd: look['fill-rule'] === 'evenodd',
    ...(stroke === undefined ? {} : { stroke }),
    strokeOpacity: number(look, 'stroke-opacity', 1) * opacity,
    strokeWidth: number(look, 'stroke-width', 1),
    miterLimit: number(look, 'stroke-miterlimit', 4),
  };
  return Object.values(shape).some((value) => Number.isNaN(value)) ? undefined : shape;
}

/** Adds the shapes that an element and those inside it paint; false where anything is not plain. */
function addShapes(node: Located, parent: Inherited, shapes: SvgShape[]): boolean {
  const { name, attributes } = node;
  if (SILENT.has(name)) return true;
  if (Object.keys(attributes).some((key) => !PLAIN.has(key))) return false;
  const matrix = readTransform(attributes['transform'], parent.matrix);
  if (!matrix) return false;
  const look = { ...parent.look, ...Object.fromEntries(INHERITED.flatMap((key) => (attributes[key] === undefined ? [] : [[key, attributes[key]]]))) }; // prettier-ignore
  const opacity = number(attributes, 'opacity', 1);
  if (name === 'svg' || name === 'g') {
    if (opacity !== 1 || (name === 'svg' && node.parent)) return false;
  } else {
    const path = PATHS[name]?.(attributes);
    const shape = path === undefined ? undefined : shapeOf(path, { matrix, look }, opacity);
    if (!shape) return false;
    if (shape.fill !== undefined || shape.stroke !== undefined) shapes.push(shape);
  }
  return elementsOf(node).every((inner) => addShapes(inner, { matrix, look }, shapes));
}

/**
 * A document type says nothing about shapes, so it is skipped; entities that it defines are refused where they are
 * used.
 */
function rootOf(source: string): Located | undefined {
  try {
    return parseXml(source, { skipsDoctype: true });
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/**
 * Reads an SVG of plain shapes in plain colours, as written by Vega, by our QR codes and, for logos, by drawing
 * programs. Undefined where it has anything else (gradients, clips, masks, styles, text, opacity of a group): such a
 * picture is painted as its raster.
 */
export function readSvg(source: string): SvgPicture | undefined {
  const root = rootOf(source);
  const shapes: SvgShape[] = [];
  if (root?.name !== 'svg' || !addShapes(root, { matrix: [1, 0, 0, 1, 0, 0], look: {} }, shapes)) return undefined;
  const { attributes } = root;
  const viewBox = attributes['viewBox']?.trim().split(/[\s,]+/).map(Number); // prettier-ignore
  const [x = 0, y = 0, width = NaN, height = NaN] = viewBox ?? [0, 0, number(attributes, 'width', NaN), number(attributes, 'height', NaN)]; // prettier-ignore
  if (!(width > 0 && height > 0)) return undefined;
  return { x, y, width, height, crisp: attributes['shape-rendering'] === 'crispEdges', shapes };
}
