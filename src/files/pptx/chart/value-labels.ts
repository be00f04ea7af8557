import type { Category } from '../../../deck/chart/types.ts';
import type { ChartElement } from '../../../deck/scene/types.ts';
import { officeLanguage } from '../office-language.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { textProperties } from './chart-text.ts';
import { percentFormat, valueFormat } from './number-format.ts';

/** Which parts of a mark's data its label shows, in the schema's order. */
const shows = (value: boolean): readonly XmlElement[] => [
  el('c:showLegendKey', { val: false }),
  el('c:showVal', { val: value }),
  el('c:showCatName', { val: false }),
  el('c:showSerName', { val: false }),
  el('c:showPercent', { val: false }),
  el('c:showBubbleSize', { val: false }),
];

/**
 * Where a label may stand depends on the kind of chart, and PowerPoint repairs a file that breaks this: a doughnut
 * gives no position, and stacked bars have theirs within the mark.
 */
function position(element: ChartElement): string | undefined {
  const { kind, question } = element.chart;
  if (kind === 'doughnut') return undefined;
  if (kind === 'stacked_bar') {
    if (element.valuePosition === 'outside')
      throw new Error(`labels of the stacked bar of ${question} cannot stand outside`);
    return 'ctr';
  }
  return element.valuePosition === 'inside' ? 'inEnd' : 'outEnd';
}

/** Whether layout set the label as a separate text, beside a mark too narrow for it. */
const isBeside = ({ valuesBeside }: ChartElement, { option }: Category): boolean => valuesBeside.includes(option);

/** Format, look and place of a category's label; `idx` and the like come first. */
function look(element: ChartElement, category: Category): readonly (XmlElement | undefined)[] {
  const { decimals, language } = element.chart;
  const dLblPos = position(element);
  return [
    el('c:numFmt', { formatCode: valueFormat(category, decimals), sourceLinked: false }),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties({
      size: element.valueSize,
      bold: element.valueBold,
      color:
        element.valuePosition === 'outside' && element.chart.kind !== 'doughnut'
          ? category.inkBeside
          : category.inkOnFill,
      language: officeLanguage(language),
    }),
    dLblPos === undefined ? undefined : el('c:dLblPos', { val: dLblPos }),
    ...shows(true),
  ];
}

/** `c:dLbls` of a series that shows all categories as points: each label in the text colour that suits its mark. */
export function pointLabels(element: ChartElement): XmlElement {
  const { categories, decimals, language } = element.chart;
  if (element.valuePosition === 'none') return el('c:dLbls', {}, shows(false));
  const dLblPos = position(element);
  return el(
    'c:dLbls',
    {},
    categories.map((category, idx) =>
      el(
        'c:dLbl',
        {},
        el('c:idx', { val: idx }),
        isBeside(element, category) ? el('c:delete', { val: true }) : look(element, category),
      ),
    ),
    el('c:numFmt', { formatCode: percentFormat(decimals), sourceLinked: false }),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties({
      size: element.valueSize,
      bold: element.valueBold,
      color: element.ink,
      language: officeLanguage(language),
    }),
    dLblPos === undefined ? undefined : el('c:dLblPos', { val: dLblPos }),
    shows(true),
  );
}

/** `c:dLbls` of a series that is one category. */
export function seriesLabels(element: ChartElement, category: Category): XmlElement {
  const hidden = element.valuePosition === 'none' || isBeside(element, category);
  return el('c:dLbls', {}, hidden ? shows(false) : look(element, category));
}
