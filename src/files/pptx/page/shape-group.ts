import { box, type Box } from '../../../base/box.ts';
import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';
import { boundsOf } from '../../shapes/trace.ts';
import type { DrawnPath, DrawnShapes, DrawnWords, Fill, Ink, Stroke } from '../../shapes/types.ts';
import { runLanguage } from '../office-language.ts';
import { emu, geometryOf, geometryXml } from './geometry.ts';
import { emptyText } from './text-shape.ts';
import { markFill, schemeColor, solidFill } from '../scheme-color.ts';

/** What a group needs to know of the slide that it stands on. */
export interface GroupPlace {
  /** Number of the first shape inside; the others follow. */
  readonly firstId: number;
  /** Language of the deck, BCP 47. */
  readonly language: string;
}

/** The group's place on the slide, and the units of the shapes inside: EMU from the drawing's top left. */
export const groupFrame = ({ x, y, w, h }: Box, { width, height }: DrawnShapes): XmlElement =>
  el(
    'a:xfrm',
    {},
    el('a:off', { x, y }),
    el('a:ext', { cx: w, cy: h }),
    el('a:chOff', { x: 0, y: 0 }),
    el('a:chExt', { cx: emu(width), cy: emu(height) }),
  );

/** The shapes inside the group of a drawing, from back to front. */
export const groupShapes = (name: string, { items }: DrawnShapes, { firstId, language }: GroupPlace): XmlElement[] =>
  items.map((item, i) => {
    const identity = { id: firstId + i, name: `${name}.${i + 1}` };
    return item.kind === 'path' ? pathShape(item, identity, language) : wordShape(item, identity, language);
  });

interface Identity {
  readonly id: number;
  readonly name: string;
}

const nonVisual = (identity: Identity, isText: boolean): XmlElement =>
  el('p:nvSpPr', {}, el('p:cNvPr', { ...identity }), el('p:cNvSpPr', { txBox: isText ? 1 : undefined }), el('p:nvPr'));

const frame = ({ x, y, w, h }: Box): XmlElement =>
  el('a:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx: w, cy: h }));

/** Where a path lies in its group: EMU from the drawing's top left. */
export function placeOf({ steps }: DrawnPath): Box {
  const { x, y, w, h } = boundsOf(steps);
  return box(emu(x), emu(y), emu(w), emu(h));
}

function pathShape(path: DrawnPath, identity: Identity, language: string): XmlElement {
  const at = placeOf(path);
  const isFilled = path.fill !== undefined;
  return el(
    'p:sp',
    {},
    nonVisual(identity, false),
    el(
      'p:spPr',
      {},
      frame(at),
      el(
        'a:custGeom',
        {},
        el('a:avLst'),
        el('a:gdLst'),
        el('a:ahLst'),
        el('a:cxnLst'),
        el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
        el(
          'a:pathLst',
          {},
          {
            ...el('a:path', { w: at.w, h: at.h, fill: isFilled ? undefined : 'none' }),
            content: geometryXml(geometryOf(path.steps, at)),
          },
        ),
      ),
      path.fill ? fillXml(path.fill) : el('a:noFill'),
      path.stroke ? strokeXml(path.stroke) : undefined,
    ),
    emptyText(language),
  );
}

const fillXml = (fill: Fill): XmlElement =>
  fill.hatch ? markFill({ fill: fill.color, hatch: fill.hatch }) : solidFill(fill.color, opacityOf(fill));

/** Whole colours say nothing of opacity. */
const opacityOf = ({ opacity }: Ink): number | undefined => (opacity === 1 ? undefined : opacity);

const CAPS = { butt: 'flat', round: 'rnd', square: 'sq' } as const;
/** A percentage as DrawingML writes it: thousandths of a percent. */
const WHOLE = 100_000;

function strokeXml(stroke: Stroke): XmlElement {
  const { width, dash, cap, join } = stroke;
  // Dashes are multiples of the line's width; an odd list is repeated, as in SVG.
  const lengths = dash && (dash.length % 2 === 0 ? dash : [...dash, ...dash]);
  const dashes = lengths?.flatMap((length, i) =>
    i % 2 === 0 ? [el('a:ds', { d: share(length, width), sp: share(lengths[i + 1] ?? 0, width) })] : [],
  );
  return el(
    'a:ln',
    { w: emu(width), cap: CAPS[cap] },
    el('a:solidFill', {}, schemeColor(stroke.color, opacityOf(stroke))),
    dashes ? el('a:custDash', {}, dashes) : undefined,
    join === 'miter' ? el('a:miter', { lim: 800_000 }) : el(join === 'round' ? 'a:round' : 'a:bevel'),
  );
}

const share = (length: number, of: number): number => Math.round((length / of) * WHOLE);

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const;
/** Where the anchor of a line lies in its box. */
const SIDE = { left: 0, center: 0.5, right: 1 } as const;
/** Height of a single line as a share of its size, as layout counts it. */
const LINE_HEIGHT = 1.2;

function wordShape(words: DrawnWords, identity: Identity, language: string): XmlElement {
  const { text, x, baseline, width, align, size, ascent, bold, color } = words;
  const at = box(emu(x - width * SIDE[align]), emu(baseline - ascent * size), emu(width), emu(size * LINE_HEIGHT));
  const { lang, altLang } = runLanguage(text, language, language);
  return el(
    'p:sp',
    {},
    nonVisual(identity, true),
    el('p:spPr', {}, frame(at), el('a:prstGeom', { prst: 'rect' }, el('a:avLst')), el('a:noFill')),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor: 't' }),
      el('a:lstStyle'),
      el(
        'a:p',
        {},
        el('a:pPr', { algn: ALIGN[align] }),
        el(
          'a:r',
          {},
          el(
            'a:rPr',
            { lang, altLang, sz: Math.round(size * 100), b: bold ? 1 : undefined, dirty: 0 },
            solidFill(color),
          ),
          textEl('a:t', text),
        ),
      ),
    ),
  );
}
