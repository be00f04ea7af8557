import type { Deck } from '../deck.ts';
import { at, attribute, child, elementsOf, find, type Located } from '../../../files/ooxml/xml/tree.ts';
import { PRESETS } from '../schema/presets.ts';
import { drawingProperties, named, placeholder, shapesOf, transform } from '../shapes.ts';
import type { Rule, Say } from '../types.ts';

/** Calls back with every element of these names on every page. */
const onPages =
  (names: readonly string[], judge: (node: Located, say: (found: string) => void) => void): Rule['check'] =>
  (deck, say) => {
    for (const page of deck.pages) {
      for (const node of find(deck.xml.get(page), ...names)) judge(node, (found) => say(page, found));
    }
  };

const WHOLE = /^-?\d+$/;

function frame({ name, attributes }: Located, say: (found: string) => void): void {
  for (const key of ['x', 'y', 'cx', 'cy']) {
    const value = attributes[key];
    if (value === undefined || (WHOLE.test(value) && !(key.startsWith('c') && value.startsWith('-')))) continue;
    say(`<${name} ${key}="${value}">`);
  }
}

function uniqueIds(deck: Deck, say: Say): void {
  for (const page of deck.pages) {
    const seen = new Map<string, string>();
    for (const { attributes } of find(deck.xml.get(page), 'p:cNvPr')) {
      const [id = '', name = ''] = [attributes['id'], attributes['name']];
      const other = seen.get(id);
      if (other !== undefined) say(page, `id ${id}: "${other}", "${name}"`);
      else seen.set(id, name);
    }
  }
}

function uniqueNames(deck: Deck, say: Say): void {
  for (const slide of deck.slides) {
    const names = shapesOf(deck, slide).map((shape) => attribute(drawingProperties(shape), 'name') ?? '');
    for (const name of new Set(names)) {
      const count = names.filter((one) => one === name).length;
      if (count > 1 || name === '') say(slide, `${count} × "${name}"`);
    }
  }
}

/** One point, in EMU: how far an edge may lie outside through rounding. */
const SLACK = 12_700;

function offSlide(deck: Deck, say: Say): void {
  if (!deck.size) return;
  const { width, height } = deck.size;
  for (const slide of deck.slides) {
    for (const shape of shapesOf(deck, slide)) {
      // A group's own place says where its shapes are; their places are in its coordinates.
      if (shape.parent?.name === 'p:grpSp') continue;
      const [x, y] = ['x', 'y'].map((key) => Number(attribute(child(transform(shape), 'a:off'), key)));
      const [w, h] = ['cx', 'cy'].map((key) => Number(attribute(child(transform(shape), 'a:ext'), key)));
      if (x === undefined || y === undefined || w === undefined || h === undefined) continue;
      const out = x < -SLACK || y < -SLACK || x + w > width + SLACK || y + h > height + SLACK;
      if (out) say(slide, `${named(shape)}: ${x}, ${y}, ${w} × ${h}`);
    }
  }
}

/** Whether an `a:ln` gives neither colour nor width. */
const isEmpty = (node: Located | undefined): boolean =>
  node !== undefined && elementsOf(node).length === 0 && Object.keys(node.attributes).length === 0;

/** Extensions by which Office recognises an object. */
const IDENTITIES = ['p14:creationId', 'a16:creationId', 'p14:modId'];

function identities(deck: Deck, say: Say): void {
  const seen = new Map<string, string>();
  for (const page of [...deck.slides, ...deck.notes]) {
    for (const { name, attributes } of find(deck.xml.get(page), ...IDENTITIES)) {
      const id = `${name} ${attributes['val'] ?? attributes['id'] ?? ''}`;
      const other = seen.get(id);
      // A copied slide keeps the ids of its shapes; within a slide, and for slides themselves, they differ.
      if (other !== undefined && (other === page || name !== 'a16:creationId')) say(page, `${id} = ${other}`);
      else if (other === undefined) seen.set(id, page);
    }
  }
}

/** Shapes on slides, layouts, masters and notes. */
export const SHAPE_RULES: readonly Rule[] = [
  {
    id: 'frame',
    level: 'integrity',
    source: 'ST_PositiveCoordinate; measured (pptxgenjs-plus), OpenBitFun #1642',
    check: onPages(['a:off', 'a:ext', 'a:chOff', 'a:chExt'], frame),
  },
  {
    id: 'preset-name',
    level: 'integrity',
    source: 'measured (pptxgenjs-plus): repair; #1449',
    check: onPages(['a:prstGeom'], ({ attributes }, say) => {
      if (!PRESETS.has(attributes['prst'] ?? '')) say(`<a:prstGeom prst="${attributes['prst'] ?? ''}">`);
    }),
  },
  {
    id: 'preset-handle',
    level: 'repair',
    source: '#1418; OfficeCLI #235 #238: refused',
    check: onPages(['a:prstGeom'], (geometry, say) => {
      const prst = attribute(geometry, 'prst') ?? '';
      const handles = PRESETS.get(prst);
      for (const { attributes } of find(child(geometry, 'a:avLst'), 'a:gd')) {
        const name = attributes['name'] ?? '';
        if (handles && !handles.includes(name)) say(`${prst}: ${name} ∉ {${handles.join(', ')}}`);
      }
    }),
  },
  {
    id: 'shape-id',
    level: 'repair',
    source: '#1532; never',
    check: uniqueIds,
  },
  {
    id: 'background-effect',
    level: 'quality',
    source: '#1442; never by PowerPoint, always by Google Slides',
    check: onPages(['p:bgPr'], (background, say) => {
      if (!child(background, 'a:effectLst') && !child(background, 'a:effectDag')) say('p:bgPr: a:effectLst × 0');
    }),
  },
  {
    id: 'shape-text',
    level: 'quality',
    source: '#1441 (disputed: 9 files by PowerPoint)',
    check: onPages(['p:sp'], (shape, say) => {
      const type = attribute(placeholder(shape), 'type');
      if (!child(shape, 'p:txBody') && type !== 'sldImg' && type !== 'pic') say(named(shape));
    }),
  },
  {
    id: 'outline-empty',
    level: 'quality',
    source: 'OpenBitFun #1642 (disputed: 22 files by PowerPoint)',
    check: onPages(['p:sp', 'p:pic', 'p:cxnSp'], (shape, say) => {
      if (isEmpty(at(shape, 'p:spPr', 'a:ln'))) say(named(shape));
    }),
  },
  {
    id: 'shape-name',
    level: 'quality',
    source: 'house',
    check: uniqueNames,
  },
  {
    id: 'off-slide',
    level: 'quality',
    source: 'house',
    check: offSlide,
  },
  {
    id: 'copied-identity',
    level: 'quality',
    source: 'MS-ODRAWXML 2.22; pptxgenjs stamps all tables and notes alike',
    check: identities,
  },
];
