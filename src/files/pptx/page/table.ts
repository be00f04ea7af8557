import type { TableElement } from '../../../deck/scene/types.ts';
import { cellStyle } from '../shape-style.ts';
import { solidFill } from '../scheme-color.ts';
import { NO_STYLE } from '../parts/table-styles.ts';
import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';
import { frameLocks } from './chart-frame.ts';
import { nonVisual } from './identity.ts';
import type { ShapeContext } from './page-context.ts';
import { bodyParagraphs } from './text-body.ts';
import { transform } from './visual.ts';

type Row = TableElement['rows'][number];

/**
 * A table: header marks, a style that adds nothing, margins exact to the EMU. PowerPoint's accessibility checker knows only
 * header rows, so the first row is marked even where the headers are in the first column. Throws for a table without rows,
 * or with cells more or fewer than it has columns.
 */
export function tableFrame(element: TableElement, context: ShapeContext): XmlElement {
  if (element.rows.length === 0) throw new Error(`the table ${element.id} has no row`);
  if (element.rows.some((row) => row.cells.length !== element.columnWidths.length)) {
    throw new Error(`a row of the table ${element.id} has not ${element.columnWidths.length} cells`);
  }
  const edges = context.page.styles(cellStyle(element));
  const table = el(
    'a:tbl',
    {},
    el('a:tblPr', { firstRow: 1, firstCol: element.firstColumnIsHeader ? 1 : undefined }, textEl('a:tableStyleId', NO_STYLE)),
    el('a:tblGrid', {}, element.columnWidths.map((w) => el('a:gridCol', { w }))),
    element.rows.map((row) => tableRow(row, element, edges, context)),
  ); // prettier-ignore
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/table';
  return el(
    'p:graphicFrame',
    {},
    nonVisual('p:nvGraphicFramePr', element, context, frameLocks()),
    transform(element.box, 'p:xfrm'),
    el('a:graphic', {}, el('a:graphicData', { uri }, table)),
  );
}

function tableRow({ height, cells }: Row, table: TableElement, edges: readonly XmlElement[], context: ShapeContext): XmlElement {
  const { cellMarginX: x, cellMarginY: y } = table;
  const margins = { marL: x, marR: x, marT: y, marB: y, anchor: 'ctr' };
  return el(
    'a:tr',
    { h: height },
    cells.map(({ paragraphs, linesDecided = true, fill }) => {
      const text = bodyParagraphs({ paragraphs, linesDecided }, context.page);
      const body = el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), text);
      return el('a:tc', {}, body, el('a:tcPr', margins, edges, fill ? solidFill(fill) : undefined));
    }),
  );
} // prettier-ignore
