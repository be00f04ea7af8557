import type { ChartElement } from '../../../deck/scene/types.ts';
import { officeLanguage } from '../office-language.ts';
import type { Sheet } from '../workbook/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { textProperties } from './chart-text.ts';
import { plotLayout } from './plot-layout.ts';
import { CHART_PLOTS } from './plots/index.ts';

/**
 * `c:chartSpace`: a native chart. Its words and numbers come from the sheet that becomes its workbook; `workbookId` is
 * the reference to it. It has no title or legend, since layout placed those as text.
 */
export function chartXml(element: ChartElement, sheet: Sheet, workbookId: string): XmlElement {
  const language = officeLanguage(element.chart.language);
  return el(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    el('c:date1904', { val: false }),
    el('c:lang', { val: language }),
    // If it were absent, corners would be rounded.
    el('c:roundedCorners', { val: false }),
    el(
      'c:chart',
      {},
      el('c:autoTitleDeleted', { val: true }),
      el(
        'c:plotArea',
        {},
        plotLayout(element.box, element.plot),
        CHART_PLOTS.of(element.chart.kind).content(element, sheet),
        el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
      ),
      el('c:plotVisOnly', { val: true }),
      el('c:dispBlanksAs', { val: 'gap' }),
    ),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties({ size: element.labelSize, color: element.ink, language }),
    el('c:externalData', { 'r:id': workbookId }, el('c:autoUpdate', { val: false })),
  );
}
