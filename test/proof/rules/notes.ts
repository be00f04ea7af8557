import { contradiction, listed, partsOfOne, printedBases, rowsNamed, shownOn, together, type Rule } from '../facts.ts'; // prettier-ignore
import type { Chart, Deck, Slide } from '../model.ts';
import { countLines, figureLines, type FigureLine } from '../notes-lines.ts';
import { isRole } from '../ranks.ts';
import { halfUp, isLabel, same, sum } from '../words.ts';

/** Each line of the speaker notes agrees with itself and with the chart of its question. */
export const notes: Rule = (deck) =>
  deck.slides.flatMap((slide) =>
    [
      ...figureLines(slide.notes).flatMap((line) => wrongLine(deck, line)),
      ...shownOn(slide).flatMap((chart) =>
        chart.means ? unsaidMeans(chart, slide) : unsaid(chart, figureLines(slide.notes)),
      ),
      ...wrongCounts(deck, slide.notes),
    ].map((says) => contradiction(slide, 'notes', says)),
  );

const decimalsIn = (value: number, deck: Deck): number =>
  Math.max(String(value).split('.')[1]?.length ?? 0, ...[...deck.charts.values()].map(({ decimals }) => decimals));

function wrongLine(deck: Deck, line: FigureLine): readonly string[] {
  const chart = deck.charts.get(line.question);
  const rows = chart ? rowsNamed(chart, line.options) : [];
  const unknown = chart ? line.options.filter((label) => rowsNamed(chart, [label]).length === 0) : [];
  const base = chart?.rows[0]?.base;
  const quoted = `"${line.line}"`;
  if (unknown.length > 0) return unknown.map((label) => `${quoted}: the chart of ${line.question} has no "${label}"`);
  const wrongBase =
    base !== undefined && base !== line.base ? [`${quoted}: ${line.question} was asked of ${base}`] : [];
  const { value, count } = line;
  if (value === undefined || count === undefined) return wrongBase;
  const plain = halfUp(count, line.base, decimalsIn(value, deck));
  const moved = /調整|adjusted/iu.test(line.line) && same(plain, value) ? [`${quoted}: nothing was adjusted`] : [];
  return [
    ...wrongBase,
    ...moved,
    ...(chart ? againstChart(chart, rows, line, value, count) : alone(deck, line, value, count)),
  ];
}

/** Without a chart to compare, a share may differ by a few units of its last digit, by adjustment or addition. */
function alone(deck: Deck, line: FigureLine, value: number, count: number): readonly string[] {
  const decimals = decimalsIn(value, deck);
  const plain = halfUp(count, line.base, decimals);
  return Math.abs(plain - value) <= 3 * 10 ** -decimals + 1e-6 ? [] : [`"${line.line}": ${count} of ${line.base} is ${plain}%`];
} // prettier-ignore

function againstChart(chart: Chart, rows: readonly number[], line: FigureLine, value: number, count: number): readonly string[] {
  const picked = rows.map((row) => chart.rows[row]!);
  const shares = together(chart, rows);
  const counts = picked.flatMap((row) => row.count ?? []);
  const complete = counts.length === picked.length;
  const parts = partsOfOne(chart) || picked.length === 1;
  // If several answers are possible, one person may have given more than one.
  const possible = parts ? count === sum(counts) : count <= sum(counts) && count >= Math.max(...counts);
  const exact = halfUp(count, line.base, chart.decimals);
  const fits = shares.some((share) => same(share, value)) || (!parts && same(exact, value));
  return [
    ...(fits ? [] : [`"${line.line}": the chart of ${line.question} has ${listed(shares)}%`]),
    ...(!complete || possible ? [] : [`"${line.line}": the workbook of ${line.question} counts ${sum(counts)}`]),
  ];
} // prettier-ignore

const NO_ROLES: ReadonlySet<string> = new Set();

/** Every option of a slide's chart must be in its notes. */
function unsaid(chart: Chart, lines: readonly FigureLine[]): readonly string[] {
  if (lines.length === 0) return [];
  return chart.rows
    .filter((row) => !isRole(row, NO_ROLES))
    .filter(({ label }) => !lines.some(({ options }) => options.length === 1 && isLabel(label, options[0]!)))
    .map(({ label }) => `no line says where "${label}" comes from`);
}

/** Every mean of a slide's chart must be in its notes, as it is drawn. */
function unsaidMeans(chart: Chart, slide: Slide): readonly string[] {
  const lines = countLines(slide.notes).filter(({ kind }) => kind === 'mean');
  // Of nobody, there is no mean; of the others, it is of those who answered.
  const silent = printedBases(slide.texts).find(({ missing }) => missing?.included)?.missing?.count ?? 0;
  if (slide.texts.some(({ text }) => /回答者がいない|Nobody answered/u.test(text))) return [];
  return chart.rows.flatMap(({ label, value, base = 0 }) => {
    const own = lines.filter(({ options }) => options?.length === 1 && isLabel(label, options[0]!));
    if (own.length === 0) return [`no line says where "${label}" comes from`];
    return own.flatMap((line) =>
      same(line.value, value) && line.base === base - silent ? [] : [`"${line.line}", but the chart has ${value}`],
    );
  });
}

function wrongCounts(deck: Deck, paragraphs: readonly string[]): readonly string[] {
  const lines = countLines(paragraphs);
  const totals = deck.slides.flatMap((slide) => countLines(slide.notes).filter(({ kind }) => kind === 'respondents'));
  const total = totals[0]?.value;
  const bases = [...deck.charts.values()].flatMap(({ rows }) => rows[0]?.base ?? []);
  return lines.flatMap(({ kind, value, question, line, options }) => {
    if (kind === 'respondents') {
      if (value !== total) return [`"${line}", but another slide says ${total}`];
      return bases.some((base) => base > value) ? [`"${line}", but a question was asked of ${Math.max(...bases)}`] : [];
    }
    if (kind === 'count') return wrongCount(deck, line, value, question, options ?? []);
    if (kind === 'base') {
      const base = question === undefined ? undefined : deck.charts.get(question)?.rows[0]?.base;
      return base !== undefined && base !== value ? [`"${line}", but the workbook of ${question} says ${base}`] : [];
    }
    return kind === 'adjusted' && value < adjusted(deck) ? [`"${line}", but ${adjusted(deck)} are`] : [];
  });
}

/** "30人：Q2「全社的に導入・活用している」". */
function wrongCount(deck: Deck, line: string, value: number, question: string | undefined, options: readonly string[]): readonly string[] {
  const chart = question === undefined ? undefined : deck.charts.get(question);
  const counts = chart ? rowsNamed(chart, options).flatMap((row) => chart.rows[row]!.count ?? []) : [];
  if (!chart || counts.length < options.length) return [];
  const whole = partsOfOne(chart) || options.length === 1;
  const fits = whole ? value === sum(counts) : value <= sum(counts) && value >= Math.max(...counts);
  return fits ? [] : [`"${line}": the workbook of ${question} counts ${sum(counts)}`];
} // prettier-ignore

/** The number of shares that are not the rounded share of their count. */
const adjusted = (deck: Deck): number =>
  [...deck.charts.values()].flatMap(({ rows, decimals, means }) =>
    (means ? [] : rows).filter(({ count, base, value }) => count !== undefined && base !== undefined && !same(halfUp(count, base, decimals), value)),
  ).length; // prettier-ignore
