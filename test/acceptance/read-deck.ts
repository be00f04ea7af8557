import type { Document, Element } from 'domhandler';
import { all, first, readPackage, textOf, type Package } from '../files/pptx/read-package.ts';
import { readDrawing, type ReadDrawing } from './read-drawing.ts';

// A reader of finished decks that shares no code with the writer: what it does not find is not in the file.

/** A native chart: the contents of its cache and of its workbook. */
export interface ReadChart {
  readonly kind: string;
  readonly categories: readonly string[];
  readonly series: readonly ReadSeries[];
  /** The first sheet of the embedded workbook, row by row. */
  readonly workbook: readonly (readonly (string | number | undefined)[])[];
}

export interface ReadSeries {
  readonly name: string;
  readonly values: readonly number[];
  /** What its data labels show, value by value; '' if there is none. */
  readonly labels: readonly string[];
}

/** A picture as it is stored: the PNG that every viewer can show, the SVG that newer ones prefer. */
export interface ReadPicture {
  readonly png: Uint8Array;
  readonly svg?: string;
}

export interface ReadShape {
  readonly kind: 'shape' | 'picture' | 'chart' | 'table' | 'line';
  readonly name: string;
  /** Words, one line per paragraph or line break set by layout. */
  readonly text: string;
  readonly alt: string;
  readonly decorative: boolean;
  /** Type of the placeholder (`title`, `body`, `sldNum` …), if it is one. */
  readonly placeholder?: string;
  /** Targets of the links of the shape or of words in it. */
  readonly links: readonly string[];
  /** In EMU; absent if the layout decides. */
  readonly size?: { readonly w: number; readonly h: number };
  readonly chart?: ReadChart;
  /** Of a picture that is stored as one. */
  readonly picture?: ReadPicture;
  /** Of a picture that is a group of native shapes; they are no shapes of the slide. */
  readonly drawing?: ReadDrawing;
}

export interface ReadSlide {
  readonly number: number;
  readonly title: string;
  /** Name of its slide layout. */
  readonly layout: string;
  readonly shapes: readonly ReadShape[];
  /** Speaker notes, one line per paragraph; empty if there are none. */
  readonly notes: string;
  /** All words on the slide, without line breaks, as somebody reads them. */
  readonly words: string;
}

export interface ReadLayout {
  readonly name: string;
  /** Placeholders by type. */
  readonly placeholders: readonly string[];
}

export interface ReadDeck {
  readonly slides: readonly ReadSlide[];
  readonly sections: readonly { readonly name: string; readonly slides: readonly number[] }[];
  readonly layouts: readonly ReadLayout[];
}

/** Reads a PPTX file; throws if something that a deck needs is missing. */
export function readDeck(bytes: Uint8Array): ReadDeck {
  const file = readPackage(bytes);
  const presentation = file.xml('ppt/presentation.xml');
  const entries = all(first(presentation, 'p:sldIdLst'), 'p:sldId').map((entry) => ({
    id: entry.attribs['id'] ?? '',
    path: file.target('ppt/presentation.xml', entry.attribs['r:id'] ?? ''),
  }));
  const ids = entries.map((entry) => entry.id);
  return {
    slides: entries.map(({ path }, index) => readSlide(file, path, index + 1)),
    sections: all(presentation, 'p14:section').map((section) => ({
      name: section.attribs['name'] ?? '',
      slides: all(section, 'p14:sldId').map((slide) => ids.indexOf(slide.attribs['id'] ?? '') + 1),
    })),
    layouts: all(first(file.xml('ppt/slideMasters/slideMaster1.xml'), 'p:sldLayoutIdLst'), 'p:sldLayoutId').map((l) =>
      readLayout(file.xml(file.target('ppt/slideMasters/slideMaster1.xml', l.attribs['r:id'] ?? ''))),
    ),
  };
}

/** The slide's shape with that name; throws if there is none. */
export function shapeOf(slide: ReadSlide, name: string): ReadShape {
  const found = slide.shapes.find((shape) => shape.name === name);
  if (!found) throw new Error(`slide ${slide.number} has no "${name}": ${slide.shapes.map((s) => s.name).join(', ')}`);
  return found;
}

/** Words as somebody reads them: without line breaks. */
export const flat = (text: string): string => text.replace(/\n/g, '');

const nameOfPage = (page: Document): string => first(page, 'p:cSld').attribs['name'] ?? '';

function readLayout(page: Document): ReadLayout {
  return { name: nameOfPage(page), placeholders: all(page, 'p:ph').map((ph) => ph.attribs['type'] ?? 'body') };
}

function readSlide(file: Package, path: string, number: number): ReadSlide {
  const page = file.xml(path);
  const tree = first(page, 'p:spTree');
  const shapes = shapesIn(tree).map((node) => readShape(file, path, node));
  const title = shapes.find((shape) => shape.placeholder === 'title' || shape.placeholder === 'ctrTitle');
  return {
    number,
    title: flat(title?.text ?? ''),
    layout: nameOfPage(file.xml(relatedOf(file, path, 'slideLayout') ?? '')),
    shapes,
    notes: notesOf(file, path),
    words: shapes.map((shape) => flat(shape.text)).join('\n'),
  };
}

/** A group that says what it shows is one picture; any other is only what is in it. */
const isPicture = (group: Element): boolean => {
  const identity = first(first(group, 'p:nvGrpSpPr'), 'p:cNvPr');
  return (identity.attribs['descr'] ?? '') !== '' || all(identity, 'adec:decorative').length > 0;
};

const shapesIn = (tree: Element): readonly Element[] =>
  elements(tree).flatMap((node) => {
    if (node.name === 'p:grpSp' && !isPicture(node)) return shapesIn(node);
    return ['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp', 'p:grpSp'].includes(node.name) ? [node] : [];
  });

function notesOf(file: Package, path: string): string {
  const notes = relatedOf(file, path, 'notesSlide');
  if (notes === undefined) return '';
  const body = all(file.xml(notes), 'p:sp').find((shape) => all(shape, 'p:ph')[0]?.attribs['type'] === 'body');
  return body ? linesOf(body) : '';
}

function readShape(file: Package, path: string, node: Element): ReadShape {
  const identity = first(node, 'p:cNvPr');
  const placeholder = all(node, 'p:ph')[0];
  const chart = all(node, 'c:chart')[0];
  const blip = all(node, 'a:blip')[0];
  const extent = all(node, 'a:ext').find((ext) => ext.attribs['cx'] !== undefined);
  const drawing = node.name === 'p:grpSp' ? readDrawing(node) : undefined;
  const links = [...all(node, 'a:hlinkClick')].map((link) => file.target(path, link.attribs['r:id'] ?? ''));
  return {
    kind: chart ? 'chart' : blip || drawing ? 'picture' : all(node, 'a:tbl')[0] ? 'table' : node.name === 'p:cxnSp' ? 'line' : 'shape', // prettier-ignore
    name: identity.attribs['name'] ?? '',
    text: drawing ? drawing.shapes.flatMap(({ text }) => text || []).join('\n') : linesOf(node),
    alt: identity.attribs['descr'] ?? '',
    decorative: all(identity, 'adec:decorative')[0]?.attribs['val'] === '1',
    ...(placeholder ? { placeholder: placeholder.attribs['type'] ?? 'body' } : {}),
    links: [...new Set(links)],
    ...(extent ? { size: { w: Number(extent.attribs['cx']), h: Number(extent.attribs['cy']) } } : {}),
    ...(chart ? { chart: readChart(file, file.target(path, chart.attribs['r:id'] ?? '')) } : {}),
    ...(blip ? { picture: readPicture(file, path, blip) } : {}),
    ...(drawing ? { drawing } : {}),
  };
}

function readPicture(file: Package, path: string, blip: Element): ReadPicture {
  const svg = all(blip, 'asvg:svgBlip')[0];
  return {
    png: file.bytes(file.target(path, blip.attribs['r:embed'] ?? '')),
    ...(svg ? { svg: file.text(file.target(path, svg.attribs['r:embed'] ?? '')) } : {}),
  };
}

function readChart(file: Package, path: string): ReadChart {
  const page = file.xml(path);
  const plot = first(page, 'c:plotArea');
  const kind =
    elements(plot)
      .find((node) => node.name.endsWith('Chart'))
      ?.name.slice('c:'.length) ?? '';
  const series = all(plot, 'c:ser');
  const pointsOf = (node: Element | undefined): readonly string[] =>
    node ? all(node, 'c:pt').map((point) => unescaped(textOf(first(point, 'c:v')))) : [];
  const book = file.target(path, first(page, 'c:externalData').attribs['r:id'] ?? '');
  return {
    kind,
    categories: pointsOf(all(series[0] ?? plot, 'c:cat')[0]),
    series: series.map((ser) => {
      const values = pointsOf(all(ser, 'c:val')[0]).map(Number);
      const labels = values.map((value, index) => shownLabel(ser, index, value));
      return { name: pointsOf(all(ser, 'c:tx')[0])[0] ?? '', values, labels };
    }),
    workbook: readWorkbook(file.bytes(book)),
  };
}

/** Undoes the escapes of Office's strings (ST_Xstring): `_x005F_` is an underscore. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The label that PowerPoint shows at a value: from its own `c:dLbl`, else from the series' labels. */
function shownLabel(series: Element, index: number, value: number): string {
  const labels = elements(series).find((node) => node.name === 'c:dLbls');
  if (!labels) return '';
  const own = elements(labels).find((node) => node.name === 'c:dLbl' && first(node, 'c:idx').attribs['val'] === String(index)); // prettier-ignore
  const said = (name: string): Element | undefined => elements(own ?? labels).find((node) => node.name === name);
  if (said('c:delete')?.attribs['val'] === '1' || said('c:showVal')?.attribs['val'] !== '1') return '';
  const format = said('c:numFmt')?.attribs['formatCode'] ?? '';
  const number = /^0(?:\.(0+))?"(.*)"$/.exec(format);
  return number ? `${value.toFixed(number[1]?.length ?? 0)}${number[2]}` : format.replace('\\', '');
}

/** The first sheet, row by row; an XLSX file is a package too. */
function readWorkbook(bytes: Uint8Array): ReadChart['workbook'] {
  const book = readPackage(bytes);
  const strings = all(book.xml('xl/sharedStrings.xml'), 'si').map((si) => unescaped(textOf(si)));
  const rows: (string | number | undefined)[][] = [];
  for (const cell of all(book.xml('xl/worksheets/sheet1.xml'), 'c')) {
    const [, letter = '', digits = ''] = /^([A-Z])(\d+)$/.exec(cell.attribs['r'] ?? '') ?? [];
    const [column, row] = [letter.charCodeAt(0) - 65, Number(digits) - 1];
    if (all(cell, 'f').length > 0) throw new Error(`${letter}${digits} of a workbook is a formula`);
    const value = textOf(first(cell, 'v'));
    (rows[row] ??= [])[column] = cell.attribs['t'] === 's' ? strings[Number(value)] : Number(value);
  }
  return rows;
}

/** The part of that kind to which a part is related. */
function relatedOf(file: Package, path: string, kind: string): string | undefined {
  const cut = path.lastIndexOf('/');
  const rels = file.xml(`${path.slice(0, cut)}/_rels/${path.slice(cut + 1)}.rels`);
  const found = all(rels, 'Relationship').find((r) => r.attribs['Type']?.endsWith(`/${kind}`));
  return found ? file.target(path, found.attribs['Id'] ?? '') : undefined;
}

/** The words inside a node: one line per paragraph or break, with table cells kept apart. */
function linesOf(node: Element): string {
  const line = (paragraph: Element): string =>
    elements(paragraph)
      .map((run) => (run.name === 'a:br' ? '\n' : all(run, 'a:t').map(textOf).join('')))
      .join('');
  return all(node, 'a:p').map(line).join('\n');
}

const elements = (node: Element): readonly Element[] => node.children.filter((child) => 'attribs' in child);
