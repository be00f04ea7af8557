import { contradiction, rolesOf, showsPart, shownOn, wholeLabels, type Rule } from '../facts.ts';
import type { Chart, Deck, Slide } from '../model.ts';
import { countLines } from '../notes-lines.ts';
import { quantities } from '../quantities.ts';
import { isRole } from '../ranks.ts';
import { flat, masked, same } from '../words.ts';

/** What a headline says without a percentage or of all rows at once: counts, means, medians, "each", "all answers". */
export const numbers: Rule = (deck) =>
  deck.slides.flatMap((slide) => {
    if (!slide.headline) return [];
    const [chart] = shownOn(slide);
    // Which of several slides it is says nothing of the answers.
    const text = flat(slide.headline.text).replace(/\s*[（(]\d+\/\d+[）)]$/u, '');
    const sentence = chart ? masked(text, chart.rows.map(({ label }) => label), wholeLabels(slide, chart)) : masked(text, []);
    return [
      ...wrongStatistics(slide, sentence),
      ...(chart ? [...wrongCounts(chart, sentence), ...wrongMeans(chart, sentence), ...wrongAll(deck, slide, chart, sentence)] : []),
    ].map((says) => contradiction(slide, 'numbers', says));
  }); // prettier-ignore

const COUNTED = /⟦(\d+)⟧[^⟦⟧]*?(?:[（(](\d+)名のうち(\d+)名[）)]|[（(](\d+) of (\d+)[）)])/gu;

/** "A is the most frequent answer (2 of 7)": as many as the workbook counts, of its base. */
const wrongCounts = (chart: Chart, sentence: string): readonly string[] =>
  [...sentence.matchAll(COUNTED)].flatMap(([, row, jaBase, jaCount, enCount, enBase]) => {
    const [said, of] = [Number(jaCount ?? enCount), Number(jaBase ?? enBase)];
    const { label, count, base } = chart.rows[Number(row)]!;
    return count === said && base === of ? [] : [`it says ${said} of ${of} for "${label}", the workbook ${count} of ${base}`];
  }); // prettier-ignore

/** "A gets 34.5 points on average": the mean that is drawn. */
function wrongMeans(chart: Chart, sentence: string): readonly string[] {
  if (!chart.means) return [];
  const [, row, amount] = /⟦(\d+)⟧[^⟦⟧]*?(\d+(?:\.\d+)?)/u.exec(sentence) ?? [];
  if (row === undefined || amount === undefined || !/平均|on average/iu.test(sentence)) return [];
  const { label, value } = chart.rows[Number(row)]!;
  const decimals = amount.split('.')[1]?.length ?? 0;
  return same(Number(amount), Number(value.toFixed(decimals))) ? [] : [`it says that "${label}" has ${amount} on average, the chart ${value}`];
} // prettier-ignore

/** A statistic as headlines and notes call it. */
const STATISTICS: readonly (readonly [said: RegExp, noted: RegExp])[] = [
  [/(?:中央値は|\bmedian is )\D{0,2}?([-−]?\d+(?:\.\d+)?)/iu, /中央値|median/iu],
  [/(?:平均は|\bmean (?:is )?)(?=\D{0,2}[-−\d])\D{0,2}?([-−]?\d+(?:\.\d+)?)/iu, /平均|mean\b|average/iu],
  [/(?:NPSは|\bNet Promoter Score is )\D{0,2}?([-−+]?\d+(?:\.\d+)?)/iu, /NPS|promoter/iu],
];

/** Medians, means and scores are those of the notes, as exactly as they are printed. */
function wrongStatistics(slide: Slide, sentence: string): readonly string[] {
  const lines = countLines(slide.notes).filter(({ kind }) => kind === 'mean');
  return STATISTICS.flatMap(([said, noted]) => {
    const number = said.exec(sentence)?.[1]?.replace('−', '-').replace('+', '');
    const own = lines.filter(({ line }) => noted.test(line));
    if (number === undefined) return [];
    if (own.length === 0) return [`it prints ${number}, and no line of the notes says of what`];
    const decimals = number.split('.')[1]?.length ?? 0;
    const fits = own.some(({ value }) => same(Number(value.toFixed(decimals)), Number(number)) || Math.abs(value - Number(number)) <= 0.5 * 10 ** -decimals);
    return fits ? [] : [`it prints ${number}, the notes ${own.map(({ value }) => value).join(' or ')}`];
  });
} // prettier-ignore

/** "All answers are joint most common", "each has at most 20% (from 10% to 18%)": true of every row. */
function wrongAll(deck: Deck, slide: Slide, chart: Chart, sentence: string): readonly string[] {
  const roles = rolesOf(deck, slide);
  const rows = chart.rows.filter((row) => !isRole(row, roles));
  const size = ({ count, value }: Chart['rows'][number]): number => (chart.means ? value : (count ?? value));
  const unlike = rows.some((row) => size(row) !== size(rows[0]!));
  const isAll = /すべての回答が|\bAll answers are\b/u.test(sentence);
  const isEach = /いずれも|: each has\b/u.test(sentence);
  const said = isEach ? quantities(sentence) : [];
  const over = said.filter(({ exact }) => exact === undefined).flatMap((one) => rows.filter(({ value }) => !one.holds(value)).map(({ label, value }) => `it says "${one.text}" of each, and "${label}" has ${value}%`));
  const [from, to] = said.flatMap(({ exact }) => exact ?? []);
  const values = rows.map(({ value }) => value);
  const ends = from === undefined || to === undefined || showsPart(slide) || (same(from, Math.min(...values)) && same(to, Math.max(...values)));
  return [
    ...(isAll && unlike ? ['it says that all answers are level, and they are not'] : []),
    ...over,
    ...(ends ? [] : [`it says from ${from}% to ${to}%, the chart has ${Math.min(...values)} to ${Math.max(...values)}`]),
  ];
} // prettier-ignore
