import type { ChartElement } from '../../../deck/scene/types.ts';
import type { Part } from '../../ooxml/opc/pack.ts';
import { Relations } from '../../ooxml/opc/relations.ts';
import { renderBytes } from '../../ooxml/xml/render.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { chartXml } from './chart-part.ts';
import { chartSheet } from './chart-sheet.ts';

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Path of a chart's part in the package; numbers count from 1. */
export const chartPath = (number: number): string => `ppt/charts/chart${number}.xml`;

export interface WrittenChart {
  /** Its drawing and its workbook. */
  readonly parts: readonly Part[];
  readonly workbook: Uint8Array;
}

/** A chart's two parts: its drawing, and the workbook that "Edit Data" opens. `font` is the typeface of the cells. */
export function writeChart(element: ChartElement, number: number, font: string, date: string): WrittenChart {
  const sheet = chartSheet(element, font);
  const workbookPath = `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
  const relations = new Relations();
  const body = renderBytes(chartXml(element, sheet, relations.to('package', workbookPath)));
  const workbook = writeWorkbook(sheet, date);
  const parts: readonly Part[] = [
    { path: chartPath(number), contentType: CHART, body, relations },
    { path: workbookPath, contentType: WORKBOOK, body: workbook },
  ];
  return { parts, workbook };
}
