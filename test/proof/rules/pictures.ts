import { contradiction, listed, rolesOf, type Rule } from '../facts.ts';
import type { Chart, Deck, DrawnArc, Picture, Slide } from '../model.ts';
import { barRows, panelsOf, printedIn, saidIn, sharesOf, subjects, type BarRow, type Panel } from '../panels.ts';
import { places, rankWords } from '../ranks.ts';
import { flat, masked, same, sum } from '../words.ts';

/** Pictures show the share printed beside them, and the accent is on what the words beside them are about. */
export const pictures: Rule = (deck) =>
  deck.slides.flatMap((slide) =>
    panelsOf(deck, slide).flatMap((panel) => {
      const rows = barRows(panel);
      return [
        ...rows.flatMap((row) => wrongRow(panel, row)),
        ...wrongAccent(deck, slide, panel, rows),
        ...panel.pictures.flatMap((picture) => wrongDrawing(panel, picture)),
      ].map((says) => contradiction(slide, 'pictures', says));
    }),
  );

/** Percentage points by which a drawn bar may differ from its number. */
const DRAWN = 0.2;

const isAccent = (fill: string): boolean => fill === 'accent1';

function wrongRow(panel: Panel, { picture, label, value, from, share }: BarRow): readonly string[] {
  const printed = value ? printedIn(value.text) : [];
  const [number] = printed;
  const named = label ? `"${flat(label.text)}"` : picture.name;
  const said = value ? saidIn(value.text) : [];
  const wrong = number === undefined ? [] : said.filter((one) => one.exact === undefined && !one.holds(number));
  const own = printedIn(picture.alt);
  const known = sharesOf(panel.figures);
  // A row labelled with an option's own words has that option's share.
  const figure = label && panel.figures.find(({ line }) => line.options.length === 1 && sameWords(line.options[0]!, label.text));
  return [
    ...(Math.abs(from) <= DRAWN ? [] : [`the bar of ${named} does not begin where its track does`]),
    ...(number === undefined || Math.abs(share - number) <= DRAWN ? [] : [`${named} says ${number}%, its bar is ${share.toFixed(1)}% long`]),
    ...(number === undefined || own.length === 0 || own.some((one) => same(one, number)) ? [] : [`${named} says ${number}%, its alternative text ${listed(own)}%`]),
    ...(number === undefined || known.length === 0 || known.some((one) => same(one, number)) ? [] : [`${named} says ${number}%, which is no figure of the notes`]),
    ...(figure && number !== undefined && !figure.shares.some((one) => same(one, number)) ? [`${named} says ${number}%, the notes ${listed(figure.shares)}%`] : []),
    ...(figure && number === undefined && !figure.shares.some((one) => Math.abs(one - share) <= DRAWN) ? [`the bar of ${named} is ${share.toFixed(1)}% long, not ${listed(figure.shares)}%`] : []),
    ...wrong.map(({ text }) => `${named} says "${text}" of ${number}%`),
    ...(label && !agrees(picture.alt, label.text) ? [`the alternative text "${picture.alt}" stands at ${named}`] : []),
  ];
} // prettier-ignore

const stripped = (text: string): string => flat(text).replace(/[「」“”\s]/gu, '');
const sameWords = (a: string, b: string): boolean => stripped(a) === stripped(b);

/** A bar's alternative text begins with the words beside it. */
const agrees = (alt: string, label: string): boolean => stripped(alt).startsWith(stripped(label));

/** The chart whose options the bars of a panel show, and the row of each bar, by its share. */
function rowsInChart(deck: Deck, panel: Panel, rows: readonly BarRow[]): { chart: Chart; at: readonly number[] } | undefined {
  const questions = new Set(panel.figures.map(({ line }) => line.question));
  const [question] = questions;
  const chart = questions.size === 1 && question !== undefined ? deck.charts.get(question) : undefined;
  if (!chart) return undefined;
  const at = rows.map(({ value }) => {
    const [number] = value ? printedIn(value.text) : [];
    return chart.rows.findIndex((row) => number !== undefined && same(row.value, number));
  });
  return at.every((i) => i >= 0) ? { chart, at } : undefined;
} // prettier-ignore

/** The accent is on the largest bar if the words say "most"; the emphasis of numbers and bars agrees. */
function wrongAccent(deck: Deck, slide: Slide, panel: Panel, rows: readonly BarRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const accent = rows.filter(({ fill }) => isAccent(fill));
  const name = ({ label, picture }: BarRow): string => `"${label ? flat(label.text) : picture.name}"`;
  const size = ({ value, share }: BarRow): number => (value ? printedIn(value.text)[0] : undefined) ?? share;
  const strong = rows.filter(({ value }) => value?.runs.some((run) => run.accent && /\d/.test(run.text)));
  const colours = strong.length === 0 || accent.length === 0 ? [] : rows.filter((row) => strong.includes(row) !== accent.includes(row));
  const words = headWords(slide, panel).flatMap((text) => rankWords(masked(text, [])));
  const largest = Math.max(...rows.map(size));
  const first = words.find(({ place, orMajority }) => place === 'first' && !orMajority);
  const inChart = rowsInChart(deck, panel, rows);
  const ranked = inChart ? places(inChart.chart, rolesOf(deck, slide)).by : [];
  const among = words.find((word) => word.among && typeof word.place === 'number');
  const outside = among && inChart && accent.length > 0 ? inChart.at.filter((i) => (ranked[i] ?? 99) > Number(among.place)) : [];
  const level = rows.filter((row) => same(size(row), largest));
  // Words that say that a place is shared may name only one of the rows that share it.
  const left = first && !first.joint && level.length > 1 && accent.length > 0 ? level.filter((row) => !accent.includes(row)) : [];
  return [
    ...left.map((row) => `"${first!.text}" stands over ${name(row)}, which is as long as the bar in the accent colour`),
    ...colours.map((row) => `the number of ${name(row)} and its bar are not emphasised alike`),
    ...(first ? accent.filter((row) => !same(size(row), largest)).map((row) => `"${first.text}" stands over ${name(row)} in the accent colour, which is not the longest`) : []),
    ...outside.map((i) => `"${among!.text}" stands over "${inChart!.chart.rows[i]!.label}", which is at place ${ranked[i] ?? 'none'}`),
  ];
} // prettier-ignore

/** The heading and lead of a panel; on a slide with only bars, also the texts beside them. */
function headWords(slide: Slide, panel: Panel): readonly string[] {
  if (panel.heading === slide.headline) return panel.texts.map(({ text }) => text);
  const top = Math.min(...panel.pictures.map(({ box }) => box?.y ?? 0));
  return panel.texts.filter(({ box }) => box && box.y < top).map(({ text }) => text);
}

function wrongDrawing(panel: Panel, picture: Picture): readonly string[] {
  const { drawing } = picture;
  if (!drawing || drawing.kind === 'bars') return [];
  if (sharesOf(panel.figures).length === 0) return [];
  const shares = subjects(panel, picture);
  if (shares.length === 0) return [`the alternative text "${picture.alt}" is true of no figure beside it`];
  if (drawing.kind === 'ring') return wrongRing(panel, shares, drawing.arcs);
  const { total, fills } = drawing;
  const count = fills.filter((fill) => isAccent(fill)).length;
  const shows = (share: number): boolean => {
    if (count === 1 && total < 10) return Math.abs(100 / total - share) <= 1.5 + 1e-6;
    return Math.abs((100 * count) / total - share) <= 50 / total + 1e-6 && Math.abs((100 * count) / total - share) <= 5 + 1e-6;
  };
  return shares.some(shows) ? [] : [`${count} of ${total} are coloured, the figure is ${listed(shares)}%`];
} // prettier-ignore

/** The arcs of a ring are the parts that the panel adds up, in that order; a single one is what its words are about. */
function wrongRing(panel: Panel, shares: readonly number[], arcs: readonly DrawnArc[]): readonly string[] {
  const single = panel.figures.filter(({ line }) => line.options.length === 1);
  const nets = panel.figures.filter(({ line }) => line.options.length === arcs.length && arcs.length > 1);
  const candidates = nets.map(({ line }) =>
    line.options.flatMap((option) => {
      const part = single.find((one) => one.line.question === line.question && one.line.options[0] === option);
      return part?.shares.slice(0, 1) ?? [];
    }),
  );
  const whole = arcs.length === 1 ? shares.map((share) => [share]) : [];
  const complete = [...candidates, ...whole].filter((parts) => parts.length === arcs.length);
  if (complete.length === 0) return [`the ring has ${arcs.length} parts, the notes have no such sum`];
  const complaints = complete.map((parts) => wrongArcs(parts, arcs));
  return complaints.find((told) => told.length === 0) ?? complaints[0]!;
}

const wrongArcs = (parts: readonly number[], arcs: readonly DrawnArc[]): readonly string[] =>
  arcs.flatMap(({ from, to }, i) => {
    const start = 3.6 * sum(parts.slice(0, i));
    const end = start + 3.6 * parts[i]!;
    // A part of 0 % is a line; every other arc is followed by a gap.
    const thin = parts[i]! < 0.7 && to - from < 2.5;
    const fits = thin || (Math.abs(from - start) < 1.5 && to <= end + 0.7 && to >= Math.max(start, end - 2.5) - 0.7);
    return fits ? [] : [`part ${i + 1} of the ring goes from ${(from / 3.6).toFixed(1)} to ${(to / 3.6).toFixed(1)}, not by ${parts[i]}%`];
  }); // prettier-ignore
