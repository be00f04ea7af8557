import { itemAt } from '../../../base/item-at.ts';
import type { TableElement } from '../../../deck/scene/types.ts';
import { solidFill } from '../scheme-color.ts';
import { NO_STYLE } from '../parts/table-styles.ts';
import { child, childrenOf, drop, el, isElement, must, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';
import type { PageContext } from './page-context.ts';
import { finishParagraphs } from './paragraph.ts';
import { nonVisual } from './shape-parts.ts';

/** Keeps the rule under a row; the other edges only say that there is no line, as the table's style already does. */
function finishEdges(cell: XmlElement): void {
  cell.children = cell.children.filter(
    (node) => !isElement(node) || !/^a:ln[LRTB]$/.test(node.name) || !child(node, 'a:noFill'),
  );
}

/**
 * Turns a table of pptxgenjs into one of ours: header marks, a style that adds nothing, margins exact to the EMU, text
 * by run. Reasons: it marks no header (for screen readers, and for PowerPoint's accessibility checker, which knows only
 * header rows: so the first row is marked even where the headers are in the first column), stamps every table with the
 * same modification id, and guesses from their size whether margins are inches or points.
 */
export function finishTable(shape: XmlElement, element: TableElement, page: PageContext): void {
  drop(must(nonVisual(shape), 'p:nvPr'), 'p:extLst');
  const table = must(shape, 'a:graphic', 'a:graphicData', 'a:tbl');
  const properties = must(table, 'a:tblPr');
  properties.attributes = { firstRow: '1', ...(element.firstColumnIsHeader ? { firstCol: '1' } : {}) };
  properties.children = [textEl('a:tableStyleId', NO_STYLE)];
  const marginX = String(element.cellMarginX);
  const marginY = String(element.cellMarginY);
  childrenOf(table, 'a:tr').forEach((row, r) => {
    const { height, cells } = itemAt(element.rows, r);
    row.attributes['h'] = String(height);
    childrenOf(row, 'a:tc').forEach((cell, c) => {
      const { paragraphs, linesDecided = true, fill } = itemAt(cells, c);
      finishParagraphs(must(cell, 'a:txBody'), { paragraphs, linesDecided }, page);
      const look = must(cell, 'a:tcPr');
      look.attributes = { marL: marginX, marR: marginX, marT: marginY, marB: marginY, anchor: 'ctr' };
      finishEdges(look);
      if (fill) look.children = [...look.children, solidFill(fill)];
    });
  });
  must(table, 'a:tblGrid').children = element.columnWidths.map((w) => el('a:gridCol', { w }));
}
