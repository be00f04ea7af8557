import type { Category } from '../../../deck/chart/types.ts';
import type { ChartElement } from '../../../deck/scene/types.ts';
import { solidFill } from '../scheme-color.ts';
import type { Sheet } from '../workbook/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { numberReference, stringReference } from './references.ts';
import { pointLabels, seriesLabels } from './value-labels.ts';

/** Columns of the sheet. */
const OPTION = 0;
const SHARE = 1;

const fill = (category: Category, ...line: XmlElement[]): XmlElement =>
  el('c:spPr', {}, solidFill(category.fill), line);

/** A single series of all categories, each point in its own colour: bars, columns, the ring of a doughnut. */
export function pointSeries(element: ChartElement, sheet: Sheet): XmlElement {
  const { categories, kind } = element.chart;
  const rows = { first: 1, last: categories.length };
  const [first] = categories;
  if (!first) throw new Error('a chart needs a category');
  const ring = kind === 'doughnut';
  // A gap between slices, drawn as a line in the background colour.
  const gap = ring ? [el('a:ln', { w: 19_050 }, solidFill({ slot: 'lt1', lighter: 0 }))] : [];
  return el(
    'c:ser',
    {},
    el('c:idx', { val: 0 }),
    el('c:order', { val: 0 }),
    el('c:tx', {}, stringReference(sheet, { column: SHARE, first: 0, last: 0 })),
    fill(first, ...gap),
    ring ? undefined : el('c:invertIfNegative', { val: false }),
    categories.map((category, idx) =>
      el(
        'c:dPt',
        {},
        el('c:idx', { val: idx }),
        ring ? undefined : el('c:invertIfNegative', { val: false }),
        el('c:bubble3D', { val: false }),
        fill(category, ...gap),
      ),
    ),
    pointLabels(element),
    el('c:cat', {}, stringReference(sheet, { column: OPTION, ...rows })),
    el('c:val', {}, numberReference(sheet, { column: SHARE, ...rows })),
  );
}

/** One series per option, all in one category: the parts of a stacked bar. Names and values are in the option's row. */
export const stackedSeries = (element: ChartElement, sheet: Sheet): readonly XmlElement[] =>
  element.chart.categories.map((category, c) => {
    const row = { first: c + 1, last: c + 1 };
    return el(
      'c:ser',
      {},
      el('c:idx', { val: c }),
      el('c:order', { val: c }),
      el('c:tx', {}, stringReference(sheet, { column: OPTION, ...row })),
      fill(category),
      el('c:invertIfNegative', { val: false }),
      seriesLabels(element, category),
      el('c:cat', {}, stringReference(sheet, { column: SHARE, first: 0, last: 0 })),
      el('c:val', {}, numberReference(sheet, { column: SHARE, ...row })),
    );
  });
