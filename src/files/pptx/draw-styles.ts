import PptxGenJS from 'pptxgenjs';
import { emuToInches } from '../../base/length.ts';
import { itemAt } from '../../base/item-at.ts';
import { parseXml } from '../ooxml/xml/parse.ts';
import { child, childrenOf, el, elementsOf, must, type XmlElement } from '../ooxml/xml/tree.ts';
import { colorOfTicket, schemeColor } from './scheme-color.ts';
import {
  styleKey,
  type BracketStyle,
  type CellStyle,
  type LineStyle,
  type ShapeStyle,
  type Style,
} from './shape-style.ts';

/** The JSZip that pptxgenjs fills, of which only reading is used. */
interface FilledZip {
  file(path: string): { async(type: 'string'): Promise<string> } | null;
  generateAsync: () => Promise<unknown>;
}

/** Width in points of the rule under a table's rows, for which the scene gives only a colour. */
const TABLE_RULE = 0.75;

/** A style says nothing of where its shape stands, and of its size only if it is a bracket. */
const ANYWHERE = { x: 1, y: 1, w: 1, h: 1 };

const stroke = ({ color, width, dashed }: LineStyle): { line: PptxGenJS.ShapeLineProps } => ({
  line: { color, width, ...(dashed ? { dashType: 'dash' } : {}) },
});

/** Draws a bracket: up on the left, across, down on the right; the same downwards; or out at the top, down, and back. */
function addBracket(slide: PptxGenJS.Slide, style: BracketStyle): void {
  const { w, h } = { w: emuToInches(style.w), h: emuToInches(style.h) };
  const corners = { a: { x: 0, y: h }, b: { x: 0, y: 0 }, c: { x: w, y: 0 }, d: { x: w, y: h } };
  const { a, b, c, d } = corners;
  const points = { bracket: [a, b, c, d], bracket_below: [b, a, d, c], bracket_right: [b, c, d, a] }[style.preset];
  // pptxgenjs draws it from `points`, but leaves it out of the list of its shapes' names.
  slide.addShape('custGeom' as PptxGenJS.SHAPE_NAME, { ...ANYWHERE, w, h, points, ...(style.line ? stroke(style.line) : {}) }); // prettier-ignore
}

function addShape(slide: PptxGenJS.Slide, { preset, fill, line }: ShapeStyle): void {
  // PowerPoint's triangle points up; the one that points down is among the shapes of flow charts.
  slide.addShape(preset === 'notch' ? 'flowChartMerge' : preset, {
    ...ANYWHERE,
    ...(fill === undefined ? {} : { fill: { color: fill } }),
    ...(line ? stroke(line) : {}),
  });
}

function addCell(slide: PptxGenJS.Slide, { rule }: CellStyle): void {
  const none = { type: 'none' } as const;
  const under = { type: 'solid', color: rule, pt: TABLE_RULE } as const;
  slide.addTable([[{ text: '', options: { border: [none, none, under, none] } }]], ANYWHERE);
}

function addStyle(slide: PptxGenJS.Slide, style: Style): void {
  switch (style.of) {
    case 'shape':
      return addShape(slide, style);
    case 'bracket':
      return addBracket(slide, style);
    case 'cell':
      return addCell(slide, style);
  }
}

/**
 * The only door to pptxgenjs: draws styles and returns of each what a shape with that style says in its properties behind
 * its place (geometry, fill, outline), or what a cell says of its edges.
 */
export async function drawStyles(styles: readonly Style[]): Promise<readonly (readonly XmlElement[])[]> {
  const presentation = new PptxGenJS();
  const slide = presentation.addSlide();
  for (const style of styles) addStyle(slide, style);
  // pptxgenjs hands its finished zip to this method before compressing it. Returning the zip itself there avoids
  // writing (in JavaScript) and rereading a whole file of which only the slide is wanted.
  const hook = (_slide: unknown, zip: FilledZip): void => {
    zip.generateAsync = () => Promise.resolve(zip);
  };
  Object.assign(presentation, { createChartMediaRels: hook });
  const zip = (await presentation.write({ outputType: 'nodebuffer' })) as unknown as FilledZip;
  const file = zip.file('ppt/slides/slide1.xml');
  if (!file) throw new Error('pptxgenjs wrote no slide');
  const drawn = shapesIn(await file.async('string'));
  if (drawn.length !== styles.length) throw new Error(`${styles.length} styles were drawn as ${drawn.length} shapes`);
  return styles.map((style, s) => taken(style, itemAt(drawn, s)));
}

/** The shapes on a slide as pptxgenjs writes it. */
function shapesIn(drawnXml: string): readonly XmlElement[] {
  const tree: XmlElement = must(parseXml(drawnXml, { skipsBlanks: true }), 'p:cSld', 'p:spTree');
  const properties = new Set([...childrenOf(tree, 'p:nvGrpSpPr'), ...childrenOf(tree, 'p:grpSpPr')]);
  return elementsOf(tree).filter((node) => !properties.has(node));
}

/** What is taken of a shape. Throws unless pptxgenjs drew the kind of shape that was asked for. */
function taken(style: Style, shape: XmlElement): readonly XmlElement[] {
  if (style.of === 'cell') {
    const edges = elementsOf(must(shape, 'a:graphic', 'a:graphicData', 'a:tbl', 'a:tr', 'a:tc', 'a:tcPr'));
    return edges.filter(isDrawnEdge).map(inThemeColors);
  }
  if (shape.name !== 'p:sp') throw new Error(`${styleKey(style)} was drawn as <${shape.name}>`);
  const properties = elementsOf(must(shape, 'p:spPr')).filter(({ name }) => name !== 'a:xfrm');
  return properties.filter((node) => !isEmptyOutline(node)).map(inThemeColors);
}

/** The other edges only say that there is no line, as the table's style already does. */
const isDrawnEdge = (edge: XmlElement): boolean => !child(edge, 'a:noFill');

/**
 * pptxgenjs writes an empty `a:ln` for "no line", which some builds of Office were reported to repair; without a style
 * reference no outline at all means the same.
 */
const isEmptyOutline = (node: XmlElement): boolean => node.name === 'a:ln' && elementsOf(node).length === 0;

/**
 * What pptxgenjs wrote, with every colour as one of the theme: it knows only hexadecimal colours, so that a changed theme would
 * restyle nothing. Throws for a hex that is not one of our tickets (a default of pptxgenjs).
 */
const inThemeColors = (node: XmlElement): XmlElement =>
  node.name === 'a:srgbClr'
    ? schemeColor(colorOfTicket(node.attributes['val'] ?? ''))
    : el(node.name, node.attributes, elementsOf(node).map(inThemeColors));
