import PptxGenJS from 'pptxgenjs';
import type { Box } from '../../base/box.ts';
import { emuToInches, emuToPt, type Emu } from '../../base/length.ts';
import type { Element, PlacedParagraph, ShapeElement, TableElement, TextElement } from '../../deck/scene/types.ts';
import { placedLines } from '../../deck/scene/written-words.ts';
import { colorTicket } from './scheme-color.ts';

/** The JSZip that pptxgenjs fills, of which only reading is used. */
interface FilledZip {
  file(path: string): { async(type: 'string'): Promise<string> } | null;
  generateAsync: () => Promise<unknown>;
}

/** Stands in for every picture until the package pass places the real one, stored once for all slides. */
const PIXEL =
  'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The package pass names shapes; but without a name, pptxgenjs counts all shapes of the slide again for every run. */
const UNNAMED = '-';

/** Widths in points of lines for which the scene gives only a colour: under a table's rows and around a text. */
const TABLE_RULE = 0.75;
const TEXT_FRAME = 1;

const place = (box: Box): { objectName: string; x: number; y: number; w: number; h: number } => ({
  objectName: UNNAMED,
  x: emuToInches(box.x),
  y: emuToInches(box.y),
  w: emuToInches(box.w),
  h: emuToInches(box.h),
});

const DASHED = { dashType: 'dash' } as const;

const stroke = (element: ShapeElement): PptxGenJS.ShapeLineProps | undefined =>
  element.stroke && {
    color: colorTicket(element.stroke.color),
    width: element.stroke.width,
    ...(element.stroke.dashed ? DASHED : {}),
  };

/** Paragraphs as pptxgenjs takes them: a list of runs, with marks where one begins a line or ends a paragraph. */
function textItems(paragraphs: readonly PlacedParagraph[], linesDecided: boolean): PptxGenJS.TextProps[] {
  return paragraphs.flatMap((paragraph) => {
    const common = {
      objectName: UNNAMED,
      align: paragraph.align,
      ...(paragraph.lineSpacing === 1 ? {} : { lineSpacingMultiple: paragraph.lineSpacing }),
      paraSpaceBefore: paragraph.spaceBefore,
    };
    const items = placedLines(paragraph, linesDecided).flatMap((line, l): PptxGenJS.TextProps[] =>
      line.length === 0
        ? [{ text: '', options: { ...common, softBreakBefore: l > 0 } }]
        : line.map((run, r) => ({
            text: run.text,
            options: {
              ...common,
              softBreakBefore: l > 0 && r === 0,
              fontSize: run.size,
              bold: run.bold,
              color: colorTicket(run.color),
            },
          })),
    );
    const last = items.at(-1) ?? { text: '', options: common };
    return [...items.slice(0, -1), { ...last, options: { ...last.options, breakLine: true } }];
  });
}

function addText(slide: PptxGenJS.Slide, element: TextElement): void {
  slide.addText(textItems(element.paragraphs, element.linesDecided), {
    ...place(element.box),
    shape: element.shape ?? 'rect',
    isTextBox: true,
    wrap: !element.linesDecided,
    valign: element.anchor,
    margin: emuToPt(element.padding),
    ...(element.fill ? { fill: { color: colorTicket(element.fill) } } : {}),
    ...(element.line ? { line: { color: colorTicket(element.line), width: TEXT_FRAME, ...(element.dashed ? DASHED : {}) } } : {}), // prettier-ignore
  });
}

type Bracket = Extract<ShapeElement['preset'], `bracket${string}`>;

const isBracket = (preset: ShapeElement['preset']): preset is Bracket => preset.startsWith('bracket');

/** Draws a bracket: up on the left, across, down on the right; the same downwards; or out at the top, down, and back. */
function addBracket(slide: PptxGenJS.Slide, element: ShapeElement, preset: Bracket): void {
  const { w, h } = place(element.box);
  const corners = { a: { x: 0, y: h }, b: { x: 0, y: 0 }, c: { x: w, y: 0 }, d: { x: w, y: h } };
  const { a, b, c, d } = corners;
  const points = { bracket: [a, b, c, d], bracket_below: [b, a, d, c], bracket_right: [b, c, d, a] }[preset];
  const line = stroke(element);
  // pptxgenjs draws it from `points`, but leaves it out of the list of its shapes' names.
  slide.addShape('custGeom' as PptxGenJS.SHAPE_NAME, { ...place(element.box), points, ...(line ? { line } : {}) });
}

function addShape(slide: PptxGenJS.Slide, element: ShapeElement): void {
  const { preset } = element;
  if (isBracket(preset)) return addBracket(slide, element, preset);
  const line = stroke(element);
  // PowerPoint's triangle points up; the one that points down is among the shapes of flow charts.
  slide.addShape(preset === 'notch' ? 'flowChartMerge' : preset, {
    ...place(element.box),
    ...(element.fill ? { fill: { color: colorTicket(element.fill) } } : {}),
    ...(line ? { line } : {}),
  });
}

function addTable(slide: PptxGenJS.Slide, element: TableElement): void {
  const [first] = element.rows;
  if (!first) throw new Error(`the table ${element.id} has no row`);
  if (element.rows.some((row) => row.cells.length !== element.columnWidths.length)) {
    throw new Error(`a row of the table ${element.id} has not ${element.columnWidths.length} cells`);
  }
  const none = { type: 'none' } as const;
  const rule = { type: 'solid', color: colorTicket(element.rule), pt: TABLE_RULE } as const;
  const rows = element.rows.map((row) =>
    row.cells.map((cell): PptxGenJS.TableCell => ({
      text: textItems(cell.paragraphs, cell.linesDecided ?? true),
      options: { border: [none, none, rule, none], valign: 'middle' },
    })),
  );
  const { x, y, w } = place(element.box);
  slide.addTable(rows, {
    x,
    y,
    w,
    colW: element.columnWidths.map(emuToInches),
    rowH: element.rows.map((row) => emuToInches(row.height)),
  });
}

/** Draws one shape per element, in order, so that the package pass can tell which is which. */
function addElement(slide: PptxGenJS.Slide, element: Element): void {
  switch (element.kind) {
    case 'text':
      return addText(slide, element);
    case 'shape':
      return addShape(slide, element);
    case 'table':
      return addTable(slide, element);
    case 'picture':
      slide.addImage({ data: PIXEL, ...place(element.box) });
      return;
    case 'chart':
      slide.addShape('rect', place(element.box));
  }
}

/**
 * The only door to pptxgenjs: draws pages of elements (slides, and what is fixed on slide layouts) and returns each
 * page's slide XML, as pptxgenjs wrote it. Everything is handed over fresh, since pptxgenjs changes what it is given;
 * colours go as tickets (`colorTicket`), pictures and charts as stand-ins for the package pass to replace.
 */
export async function drawSlides(
  pages: readonly (readonly Element[])[],
  size: { readonly width: Emu; readonly height: Emu },
): Promise<readonly string[]> {
  const presentation = new PptxGenJS();
  presentation.defineLayout({ name: 'scene', width: emuToInches(size.width), height: emuToInches(size.height) });
  presentation.layout = 'scene';
  for (const elements of pages) {
    const slide = presentation.addSlide();
    for (const element of elements) addElement(slide, element);
  }
  // pptxgenjs hands its finished zip to this method before compressing it. Returning the zip itself there avoids
  // writing (in JavaScript) and rereading a whole file of which only the slides are wanted.
  const hook = (_slide: unknown, zip: FilledZip): void => {
    zip.generateAsync = () => Promise.resolve(zip);
  };
  Object.assign(presentation, { createChartMediaRels: hook });
  const zip = (await presentation.write({ outputType: 'nodebuffer' })) as unknown as FilledZip;
  return Promise.all(
    pages.map(async (_, p) => {
      const file = zip.file(`ppt/slides/slide${p + 1}.xml`);
      if (!file) throw new Error(`pptxgenjs wrote no slide ${p + 1}`);
      return file.async('string');
    }),
  );
}
