import type { Sheet } from '../../../files/pptx/redraw.ts';
import { sha256 } from '../../../base/sha256.ts';
import type { DeckPackage } from '../../../files/ooxml/opc/deck-package.ts';
import { child, elementsOf, prefixOf } from '../../../files/ooxml/xml/tree.ts';
import { patchWorkbook } from './patch-workbook.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const STEM = 'ppt/embeddings/Microsoft_Excel_Worksheet';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** What may follow the reference to the workbook (CT_ChartSpace). */
const BEHIND = ['c:printSettings', 'c:userShapes', 'c:extLst'];

/** Path of the workbook behind a chart; undefined where the file has lost it, or it lies outside. */
export function workbookPath(deck: DeckPackage, chartPath: string): string | undefined {
  const reference = child(deck.part(chartPath).root, 'c:externalData');
  const path = deck.target(chartPath, reference?.attributes['r:id']);
  return path !== undefined && deck.has(path) ? path : undefined;
}

/** What was done to a chart's workbook. */
export type WorkbookResult = 'exchanged' | 'patched' | 'replaced' | 'rebuilt';

/**
 * The data behind a chart: the sheet, the workbook made from it, and the hash of the workbook with which the chart was
 * made.
 */
export interface ChartData {
  readonly sheet: Sheet;
  readonly bytes: Uint8Array;
  readonly known: string;
}

/**
 * Updates the data behind a chart: in the existing workbook (cell by cell where somebody has edited it, replacing it as
 * a whole where the edit leaves nothing to put the data into), or in a new one.
 */
export function setWorkbook(deck: DeckPackage, chartPath: string, { sheet, bytes, known }: ChartData): WorkbookResult {
  const path = workbookPath(deck, chartPath);
  if (path !== undefined && path.toLowerCase().endsWith('.xlsx')) {
    const untouched = sha256(deck.bytes(path)) === known;
    const patched = untouched ? undefined : patchWorkbook(deck.bytes(path), sheet);
    deck.set(path, patched ?? bytes);
    return untouched ? 'exchanged' : patched ? 'patched' : 'replaced';
  }
  const part = deck.part(chartPath);
  const { root } = part;
  const id = deck.relate(chartPath, 'package', deck.add(STEM, 'xlsx', TYPE, bytes));
  const prefix = prefixOf(root);
  const reference = `<${prefix}externalData xmlns:r="${OFFICE}" r:id="${id}"><${prefix}autoUpdate val="0"/></${prefix}externalData>`;
  const old = child(root, 'c:externalData');
  const behind = elementsOf(root).find(({ name }) => BEHIND.includes(name));
  if (old) part.replace(old, reference);
  else if (behind) part.insert(behind.start, reference);
  else part.append(root, reference);
  return 'rebuilt';
}
