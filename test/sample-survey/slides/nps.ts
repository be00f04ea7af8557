import { itemAt } from '../../../src/base/item-at.ts';
import { pointsBetween } from '../../../src/data/tabulate/compare-columns.ts';
import { tabulateRequest } from '../../../src/data/tabulate/tabulate.ts';
import { LAST, together, type Sample } from '../sample-survey.ts';
import { byShare, last, order, say, type SampleSlide } from '../sample-slide.ts';

/** The usual parts of a scale of recommendation: the first seven points, two, and two (Reichheld 2003). */
const SIDES = [
  { side: 'negative', name: 'detractors', from: 0, to: 7 },
  { side: 'neutral', name: 'passives', from: 7, to: 9 },
  { side: 'positive', name: 'promoters', from: 9, to: 11 },
] as const;

/** Who would recommend, who would not, and the score: the former less the latter. */
export function npsSlide(sample: Sample): SampleSlide {
  const { survey, texts } = sample;
  const table = tabulateRequest(survey, { question: 'RECOMMEND', wave: LAST });
  const [column] = table.columns;
  const options = column.rows.map(({ option }) => option);
  const label = (option: string): string => texts.plain(`option.RECOMMEND.${option}`);
  const sides = SIDES.map(({ side, name, from, to }) => {
    const own = options.slice(from, to);
    const words = { side: texts.plain(`side.${name}`), from: label(itemAt(own, 0)), to: label(last(own)) };
    const shares = together(sample, table, own);
    return { side, options: own, label: texts.plain('auto.sample_nps_side', words), shares };
  });
  const [detractors, , promoters] = sides.map(({ shares }) => itemAt(shares, 0));
  if (!detractors || !promoters) throw new Error('the scale has not three sides');
  const score = pointsBetween(promoters, detractors, column.decimals, survey.definition.rounding.net);
  const headline = say(sample, 'nps', { points: texts.number(Math.abs(score), column.decimals), mode: label(itemAt(byShare(column), 0)) });
  const percent = (value: number): string => texts.percent(value, column.decimals);
  const sign = score < 0 ? '−' : '+';
  return {
    id: 'nps',
    layout: 'sample-panel',
    order: order(sample, { kind: 'nps', highlight: [], sides }, table, headline, () => ''),
    texts: {
      kicker: say(sample, 'nps_kicker'),
      headline,
      name: say(sample, 'nps_name'),
      score: say(sample, 'nps_score', { score: `${sign}${texts.number(Math.abs(score), column.decimals)}` }),
      sum: say(sample, 'nps_sum', { promoters: percent(promoters.displayed), detractors: percent(detractors.displayed) }),
      note: say(sample, 'nps_note', { base: texts.plain('auto.base', { base: column.base ?? 0 }) }),
    },
  };
} // prettier-ignore
