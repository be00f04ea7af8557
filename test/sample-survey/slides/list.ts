import { itemAt } from '../../../src/base/item-at.ts';
import { tabulateRequest } from '../../../src/data/tabulate/tabulate.ts';
import { LAST, type Sample } from '../sample-survey.ts';
import { byShare, order, rowOf, say, type SampleSlide } from '../sample-slide.ts';

/** The options that more than this many percent gave stand out. */
const LIMIT = 40;

/** Where firms look for advice: a list that is too long for one column. */
export function listSlide(sample: Sample): SampleSlide {
  const { survey, texts } = sample;
  const table = tabulateRequest(survey, { question: 'SOURCE', wave: LAST });
  const [column] = table.columns;
  const top = byShare(column).filter((option) => rowOf(column, option).displayed > LIMIT);
  const first = itemAt(top, 0);
  const headline = say(sample, 'list', {
    first: texts.plain(`option.SOURCE.${first}`),
    share: texts.percent(rowOf(column, first).displayed, column.decimals),
    top: top.length,
    limit: texts.percent(LIMIT, 0),
  });
  return {
    id: 'list',
    layout: 'sample-chart',
    order: order(sample, { kind: 'two_columns', highlight: top }, table, headline, () => ''),
    texts: { kicker: say(sample, 'list_kicker'), headline, note: say(sample, 'list_note', { base: texts.plain('auto.base', { base: column.base ?? 0 }) }) },
  };
} // prettier-ignore
