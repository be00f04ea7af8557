import type { Color } from '../../base/color.ts';
import type { SceneItem, SceneMark, SceneTools } from './scene-graph.ts';
import { boundsOf, overlap, Trace, type Bounds } from './trace.ts';
import type { DrawnPath, DrawnShapes, DrawnWords, Fill, Ink, Step, Stroke } from './types.ts';

/** What shapes cannot say: such a drawing stays a picture. */
class Unsayable extends Error {}

interface Drawing {
  readonly tools: SceneTools;
  /** The colours that a drawing may use: a shape's colour is one of the theme's, so that it follows the theme. */
  readonly palette: readonly Color[];
}

/** Marks of which one path is drawn through all items. */
const THROUGH_ALL = new Set(['line', 'area', 'trail']);
/** Marks whose like items are one shape: a field of dots is no hundred shapes. */
const MANY = 'symbol';

/**
 * A drawing as PowerPoint can draw it: plain shapes and words in colours of the theme, named after their marks.
 * `root` is the root of Vega's scene graph for a drawing of that extent in points. Undefined for a drawing with anything
 * else in it (gradients, clips, pictures, colours that are not the brand's, words that are turned or cut off), which
 * stays a picture.
 */
export function shapesOf(
  root: SceneMark,
  extent: { readonly width: number; readonly height: number },
  palette: readonly Color[],
  tools: SceneTools,
): DrawnShapes | undefined {
  try {
    return { ...extent, items: merged(marksIn(root, [0, 0], { tools, palette })) };
  } catch (error) {
    if (error instanceof Unsayable) return undefined;
    throw error;
  }
}

type Origin = readonly [x: number, y: number];
type Drawn = (DrawnPath & { readonly marktype: string }) | DrawnWords;

function marksIn(mark: SceneMark, origin: Origin, drawing: Drawing): readonly Drawn[] {
  if (mark.clip || mark.marktype === 'image') throw new Unsayable();
  const { marktype, items } = mark;
  const name = (mark.name ?? '').replace(/_marks$/, '');
  if (marktype === 'group') return items.flatMap((item) => groupOf(item, mark, origin, drawing));
  if (marktype === 'text') return items.flatMap((item) => wordsOf(item, name, origin, drawing));
  const shown = THROUGH_ALL.has(marktype) ? items.slice(0, 1) : items;
  return shown.flatMap((item) => pathOf(item, { marktype, name }, origin, drawing));
}

function groupOf(item: SceneItem, mark: SceneMark, [x, y]: Origin, drawing: Drawing): readonly Drawn[] {
  if (item.clip || (item.opacity ?? 1) !== 1) throw new Unsayable();
  const ground = item.fill || item.stroke ? pathOf(item, { marktype: 'rect', name: mark.name ?? '' }, [x, y], drawing) : []; // prettier-ignore
  const inner: Origin = [x + (item.x ?? 0), y + (item.y ?? 0)];
  return [...ground, ...(item.items ?? []).flatMap((inside) => marksIn(inside, inner, drawing))];
}

const TRANSLATE = /^translate\(([^,]+),([^)]+)\)(?: rotate\(([^)]+)\))?$/;

/** The number that a transform of Vega's moves and turns by. Vega writes no others for the marks that have paths. */
function placeOf(transform: unknown): readonly [x: number, y: number, angle: number] {
  if (typeof transform !== 'string') return [0, 0, 0];
  const [whole, x, y, angle] = TRANSLATE.exec(transform) ?? [];
  if (whole === undefined) throw new Unsayable();
  return [Number(x), Number(y), Number(angle ?? 0)];
}

const CIRCLE = /^M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0$/;

/** The radius of a path that is a whole circle around its origin, as Vega spells it; undefined for any other path. */
const radiusOf = (data: string): number | undefined => {
  const radius = CIRCLE.exec(data)?.[1];
  return radius === undefined ? undefined : Number(radius);
};

function pathOf(
  item: SceneItem,
  { marktype, name }: { readonly marktype: string; readonly name: string },
  [left, top]: Origin,
  { tools, palette }: Drawing,
): readonly Drawn[] {
  if (item.blend) throw new Unsayable();
  const fill = fillOf(item, palette);
  const stroke = strokeOf(item, palette);
  if (!fill && !stroke) return [];
  const found = new Map<string, unknown>();
  tools.attributes(marktype, item, (key, value) => found.set(key, value));
  const [x, y, angle] = placeOf(found.get('transform'));
  const trace = new Trace(left + x, top + y, angle);
  if (marktype === 'rule') {
    trace.moveTo(0, 0);
    trace.lineTo(Number(found.get('x2')), Number(found.get('y2')));
  } else {
    const data = found.get('d');
    // What Vega may add one day.
    if (typeof data !== 'string') throw new Unsayable();
    const radius = radiusOf(data);
    if (radius === undefined) tools.render(trace, data);
    else trace.circle(0, 0, radius);
  }
  if (trace.steps.length === 0) return [];
  const isLine = marktype === 'rule' || marktype === 'line';
  return [{ kind: 'path', marktype, name, steps: trace.steps, ...(fill && !isLine ? { fill } : {}), ...(stroke ? { stroke } : {}) }]; // prettier-ignore
}

/** An item's ink; undefined where nothing is drawn. */
function inkOf(paint: unknown, own: number | undefined, item: SceneItem, palette: readonly Color[]): Ink | undefined {
  const opacity = (own ?? 1) * (item.opacity ?? 1);
  if (paint === null || paint === undefined || paint === 'transparent' || paint === 'none' || opacity === 0) return undefined; // prettier-ignore
  const color = typeof paint === 'string' ? palette.find(({ hex }) => `#${hex}`.toLowerCase() === paint.toLowerCase()) : undefined; // prettier-ignore
  if (!color) throw new Unsayable();
  return { color, opacity };
}

/** What an item is filled with; hatched where its row of data says so (`hatch`: the colour of the ground). */
function fillOf(item: SceneItem, palette: readonly Color[]): Fill | undefined {
  const ink = inkOf(item.fill, item.fillOpacity, item, palette);
  const hatch = ink && inkOf(item.datum?.['hatch'], 1, {}, palette);
  return hatch ? { ...ink, hatch: hatch.color } : ink;
}

const CAPS = ['butt', 'round', 'square'] as const;
const JOINS = ['miter', 'round', 'bevel'] as const;

function strokeOf(item: SceneItem, palette: readonly Color[]): Stroke | undefined {
  const width = item.strokeWidth ?? 1;
  const ink = width > 0 ? inkOf(item.stroke, item.strokeOpacity, item, palette) : undefined;
  if (!ink) return undefined;
  const dash = item.strokeDash ?? [];
  return {
    ...ink,
    width,
    ...(dash.length > 0 ? { dash } : {}),
    cap: CAPS.find((cap) => cap === item.strokeCap) ?? 'butt',
    join: JOINS.find((join) => join === item.strokeJoin) ?? 'miter',
  };
}

const ALIGNS = ['left', 'center', 'right'] as const;

function wordsOf(item: SceneItem, name: string, [left, top]: Origin, { tools, palette }: Drawing): readonly Drawn[] {
  const { text } = item;
  if (text === null || text === undefined || text === '') return [];
  const ink = inkOf(item.fill, item.fillOpacity, item, palette);
  if (!ink) return [];
  const found = new Map<string, unknown>();
  tools.attributes('text', item, (key, value) => found.set(key, value));
  const [x, baseline, angle] = placeOf(found.get('transform'));
  const isPlain = (typeof text === 'string' || typeof text === 'number') && !item.limit && angle === 0;
  if (!isPlain || ink.opacity !== 1 || item.stroke || item.fontStyle === 'italic') throw new Unsayable();
  return [
    {
      kind: 'words',
      name,
      text: String(text),
      x: left + x,
      baseline: top + baseline,
      width: tools.textWidth(item),
      align: ALIGNS.find((align) => align === item.align) ?? 'left',
      size: item.fontSize ?? 11,
      ascent: tools.ascent,
      bold: item.fontWeight === 'bold' || Number(item.fontWeight) >= 600,
      color: ink.color,
    },
  ];
}

/** Neighbours of one look as one shape where they are symbols and none lies over another. */
function merged(drawn: readonly Drawn[]): DrawnShapes['items'] {
  const items: (DrawnPath | DrawnWords)[] = [];
  let open: { readonly look: string; readonly steps: Step[]; readonly extents: Bounds[] } | undefined;
  for (const one of drawn) {
    if (one.kind === 'words') {
      open = undefined;
      items.push(one);
      continue;
    }
    const { marktype, steps, ...path } = one;
    const look = JSON.stringify(path);
    const extent = boundsOf(steps);
    if (open?.look === look && marktype === MANY && !open.extents.some((other) => overlap(other, extent))) {
      open.steps.push(...steps);
      open.extents.push(extent);
      continue;
    }
    open = marktype === MANY ? { look, steps: [...steps], extents: [extent] } : undefined;
    items.push({ ...path, steps: open?.steps ?? steps });
  }
  return items;
}
