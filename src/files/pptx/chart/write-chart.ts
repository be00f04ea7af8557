import { Recall } from '../../../base/recall.ts';
import { sha256 } from '../../../base/sha256.ts';
import type { ChartElement } from '../../../deck/scene/types.ts';
import { packRelations, type PackedPart } from '../../ooxml/opc/pack.ts';
import { Relations } from '../../ooxml/opc/relations.ts';
import { renderBytes } from '../../ooxml/xml/render.ts';
import { packEntry, type PackedEntry } from '../../ooxml/zip/write-zip.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { chartXml } from './chart-part.ts';
import { chartSheet } from './chart-sheet.ts';

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Path of a chart's part in the package; numbers count from 1. */
export const chartPath = (number: number): string => `ppt/charts/chart${number}.xml`;

export interface WrittenChart {
  /** Its drawing and its workbook. */
  readonly parts: readonly PackedPart[];
  readonly workbook: Uint8Array;
}

/** A chart's two files, packed, and the references of the first. */
interface Files {
  readonly chart: PackedEntry;
  readonly workbook: Uint8Array;
  readonly packedWorkbook: PackedEntry;
}

/** What is not in a chart's files: who it is on its slide, and what is said about it there. */
const NOWHERE = { id: '', name: '', alt: '', origin: { slot: '', figures: [], claims: [] }, over: [] } as const;

/**
 * A chart's two parts: its drawing, and the workbook that "Edit Data" opens. `font` is the typeface of the cells. The same
 * chart on several slides is written once.
 */
export function writeChart(element: ChartElement, number: number, font: string, date: string, recall = new Recall()): WrittenChart {
  const bare: ChartElement = { ...element, ...NOWHERE, chart: { ...element.chart, alt: '' } };
  const key = sha256(JSON.stringify([bare, font, date]));
  // What stands under this name is what was made of this chart.
  const known = recall.found<Files>(`chart ${key}`);
  const files = known ?? makeFiles(bare, font, date);
  if (!known) recall.store(`chart ${key}`, files);
  const path = chartPath(number);
  const workbookPath = `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
  const relations = new Relations();
  relations.to('package', workbookPath);
  const parts: readonly PackedPart[] = [
    { path, contentType: CHART, entries: [{ ...files.chart, path }, packRelations(path, relations)] },
    { path: workbookPath, contentType: WORKBOOK, entries: [{ ...files.packedWorkbook, path: workbookPath }] },
  ];
  return { parts, workbook: files.workbook };
} // prettier-ignore

function makeFiles(element: ChartElement, font: string, date: string): Files {
  const sheet = chartSheet(element, font);
  // The first and only reference of a chart is that to its workbook.
  const body = renderBytes(chartXml(element, sheet, 'rId1'));
  const workbook = writeWorkbook(sheet, date);
  return {
    chart: packEntry({ path: '', bytes: body }),
    workbook,
    packedWorkbook: packEntry({ path: '', bytes: workbook }),
  };
}
