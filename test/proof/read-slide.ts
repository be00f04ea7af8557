import type { Element } from 'domhandler';
import type { Box, Chart, Grid, Picture, PlainShape, Run, Slide, Table, TextShape } from './model.ts';
import { all, attr, down, first, kids, textOf, type Node, type Package } from './package.ts';
import { readChart, readFill, withTexts } from './read-chart.ts';
import { perDotIn } from './asked.ts';
import { readField } from './read-field.ts';
import { isOfItems, readBars, readItems } from './read-grid.ts';
import { readDots } from './read-dots.ts';
import { readDrawing, spotsOf } from './read-drawing.ts';
import { frameOf, marksOf } from './read-group.ts';
import { flat, joined } from './words.ts';

/** The theme colours that the deck uses for emphasis. */
const EMPHASIS = ['accent1', 'accent5'];

const boxOf = (shape: Element): Box | undefined =>
  frameOf(down(shape, 'p:spPr', 'a:xfrm') ?? down(shape, 'p:grpSpPr', 'a:xfrm') ?? down(shape, 'p:xfrm'));

const identity = (shape: Element): Element | undefined => first(shape, 'p:cNvPr');

function runsOf(paragraph: Element): readonly Run[] {
  return kids(paragraph).flatMap((kid): readonly Run[] => {
    if (kid.name === 'a:br') return [{ text: '\v', accent: false }];
    if (kid.name !== 'a:r' && kid.name !== 'a:fld') return [];
    const color = readFill(down(kid, 'a:rPr'))?.color ?? '';
    return [{ text: textOf(down(kid, 'a:t') ?? kid), accent: EMPHASIS.includes(color) }];
  });
}

/** The words of a paragraph, with broken lines joined. */
const wordsOf = (runs: readonly Run[]): string =>
  joined(
    runs
      .map(({ text }) => text)
      .join('')
      .split('\v'),
  );

/** Where a placeholder of the slide's layout stands; a shape of the slide that says nothing of its place stands there. */
function inheritedBox(file: Package, slide: string, shape: Element): Box | undefined {
  const own = first(shape, 'p:ph');
  const layout = own && file.target(slide, 'slideLayout');
  if (layout === undefined) return undefined;
  const isSame = (other: Element | undefined): boolean =>
    other !== undefined && attr(other, 'type') === attr(own, 'type') && attr(other, 'idx') === attr(own, 'idx');
  const found = all(file.xml(layout), 'p:sp').find((other) => isSame(first(other, 'p:ph')));
  return found && boxOf(found);
}

function readText(shape: Element, box: Box | undefined): TextShape | undefined {
  const paragraphs = all(shape, 'a:p').map(runsOf);
  const text = paragraphs.map(wordsOf).join('\n').trim();
  if (text === '') return undefined;
  return {
    name: attr(identity(shape), 'name') ?? '',
    placeholder: attr(first(shape, 'p:ph'), 'type'),
    box,
    runs: paragraphs.flat(),
    text,
  };
}

const readPicture = (shape: Element): Picture => ({
  name: attr(identity(shape), 'name') ?? '',
  alt: flat(attr(identity(shape), 'descr') ?? ''),
  box: boxOf(shape),
  drawing: shape.name === 'p:grpSp' ? readDrawing(marksOf(shape)) : undefined,
  spots: shape.name === 'p:grpSp' ? spotsOf(marksOf(shape)) : [],
});

/** The paragraphs of the speaker notes. */
function readNotes(file: Package, path: string): readonly string[] {
  const target = file.target(path, 'notesSlide');
  if (target === undefined) return [];
  const body = all(file.xml(target), 'p:sp').find((shape) => attr(first(shape, 'p:ph'), 'type') === 'body');
  return body ? all(body, 'a:p').map((p) => flat(all(p, 'a:t').map(textOf).join(''))) : [];
}

/** A group that says what it shows is a drawing. */
const isDrawing = (group: Element): boolean =>
  (attr(first(down(group, 'p:nvGrpSpPr'), 'p:cNvPr'), 'descr') ?? '') !== '';

/** A group without words in any sense only decorates, with shapes that are drawn freely. */
const isDecoration = (group: Element): boolean =>
  !isDrawing(group) &&
  all(group, 'a:t').length === 0 &&
  all(group, 'p:sp').every((shape) => first(shape, 'a:custGeom'));

/** The shapes of a tree, including those in groups other than drawings. */
const shapesIn = (tree: Node): readonly Element[] =>
  kids(tree).flatMap((kid) =>
    kid.name === 'p:grpSp' && !isDrawing(kid) && !isDecoration(kid) ? shapesIn(kid) : [kid],
  );

export function readSlide(file: Package, path: string, order: number): Slide {
  const slide = file.xml(path);
  const shapes = shapesIn(first(slide, 'p:spTree')!);
  const texts: TextShape[] = [];
  const plain: PlainShape[] = [];
  const tables: Table[] = [];
  const charts: Chart[] = [];
  const pictures: Picture[] = [];
  const decorations: Picture[] = [];
  for (const shape of shapes) {
    const name = attr(identity(shape), 'name') ?? '';
    const box = boxOf(shape) ?? inheritedBox(file, path, shape);
    if (shape.name === 'p:grpSp' && isDecoration(shape)) decorations.push(readPicture(shape));
    else if (shape.name === 'p:pic' || shape.name === 'p:grpSp') pictures.push(readPicture(shape));
    const chart = attr(first(shape, 'c:chart'), 'r:id');
    if (shape.name === 'p:graphicFrame' && chart !== undefined) {
      const target = file.relations(path).find(({ id }) => id === chart)?.target ?? '';
      const read = readChart(file, target, { name, alt: flat(attr(identity(shape), 'descr') ?? ''), box });
      if (read) charts.push(read);
    } else if (shape.name === 'p:graphicFrame') {
      const cellsIn = (node: Element): readonly string[] => all(node, 'a:tc').map((cell) => all(cell, 'a:p').map((p) => wordsOf(runsOf(p))).join('\n')); // prettier-ignore
      tables.push({ name, alt: flat(attr(identity(shape), 'descr') ?? ''), cells: cellsIn(shape), rows: all(shape, 'a:tr').map(cellsIn) }); // prettier-ignore
    }
    if (shape.name !== 'p:sp') continue;
    const text = readText(shape, box);
    if (text) texts.push(text);
    else if (box) plain.push({ name, box, fill: readFill(down(shape, 'p:spPr')) });
  }
  const headline = texts.find(({ placeholder }) => placeholder === 'title' || placeholder === 'ctrTitle');
  const id = attr(first(slide, 'p:cSld'), 'name') ?? '';
  const notes = readNotes(file, path);
  const ofItems = charts.filter(isOfItems);
  const alone = charts.filter((chart) => !ofItems.includes(chart));
  const parts = { texts, tables, notes };
  const grid =
    readBars(ofItems, parts) ??
    tables.flatMap((table) => readItems(table, parts) ?? [])[0] ??
    readDots({ drawings: pictures, texts, plain });
  const field = charts.length > 0 || grid ? undefined : readField(pictures, notes, perDotIn(texts));
  return { number: order, id, headline, texts, plain, tables, grid, charts: whole(alone).map((chart) => withTexts(chart, texts)), pictures: othersOf(pictures, grid), decorations, field, notes }; // prettier-ignore
}

/** Dots of items are read as these: what else they may look like does not matter. */
const othersOf = (pictures: readonly Picture[], grid: Grid | undefined): readonly Picture[] =>
  grid?.kind === 'dots' ? pictures.map((picture) => (picture.name === grid.name ? { ...picture, drawing: undefined } : picture)) : pictures; // prettier-ignore

/** Charts of a slide; bars over two columns ("Chart Q1", "Chart Q1 2") are two in the file, and one to whoever looks. */
function whole(charts: readonly Chart[]): readonly Chart[] {
  return charts.flatMap((chart) => {
    if (charts.some(({ name }) => chart.name === `${name} 2`)) return [];
    const other = charts.find(({ name }) => name === `${chart.name} 2`);
    return [other ? { ...chart, rows: [...chart.rows, ...other.rows] } : chart];
  });
}
