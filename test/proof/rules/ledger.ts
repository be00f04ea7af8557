import { chartsOf, contradiction, highlighted, listed, printedBases, type Rule } from '../facts.ts';
import type { Chart, Contradiction, Deck, Ledger, LedgerElement, LedgerFigure, LedgerSlide, Slide } from '../model.ts';
import { saidIn } from '../panels.ts';
import { rankWords } from '../ranks.ts';
import { bare, halfUp, masked, same, sum } from '../words.ts';

/** What the file says it was made from agrees with what it prints. */
export const ledger: Rule = (deck) => {
  const { ledger: made } = deck;
  if (!made) return [];
  return deck.slides.flatMap((slide): readonly Contradiction[] => {
    const told = made.slides.find(({ id }) => id === slide.id);
    if (!told) return [contradiction(slide, 'ledger', 'the ledger does not know this slide')];
    return [
      ...wrongTexts(slide, told),
      ...told.elements.flatMap((element) => wrongWords(made, element)),
      ...slide.charts.flatMap((chart) => [...wrongChart(made, slide, told, chart), ...wrongHighlight(deck, made, told, chart)]),
    ].map((says) => contradiction(slide, 'ledger', says));
  });
}; // prettier-ignore

/** Words, alternative texts and notes are those recorded in the ledger. */
function wrongTexts(slide: Slide, told: LedgerSlide): readonly string[] {
  const texts = told.elements.flatMap(({ name, text, kind }) => {
    const shape = kind === 'text' ? slide.texts.find((one) => one.name === name) : undefined;
    return !shape || text === undefined || bare(shape.text) === bare(text) ? [] : [`${name} is "${shape.text}", and "${text}" in the ledger`];
  });
  const alts = told.elements.flatMap(({ name, alt }) => {
    const shape = [...slide.pictures, ...slide.charts].find((one) => one.name === name);
    return !shape || alt === undefined || bare(shape.alt) === bare(alt) ? [] : [`the alternative text of ${name} is not the ledger's`];
  });
  const notes = bare(slide.notes.join('')) === bare(told.notes.join('')) ? [] : ['the notes are not the ledger’s'];
  return [...texts, ...alts, ...notes];
} // prettier-ignore

const figuresIn = (made: Ledger, { figures }: LedgerElement): readonly LedgerFigure[] =>
  figures.flatMap((id) => made.figures.find((figure) => figure.id === id) ?? []);

/** Each number and word for a share in a text is true of one of the figures to which the text is bound. */
function wrongWords(made: Ledger, element: LedgerElement): readonly string[] {
  const figures = figuresIn(made, element).filter(({ measure }) => measure === 'percent');
  const text = element.text ?? (element.kind === 'picture' ? element.alt : undefined);
  if (text === undefined || figures.length === 0) return [];
  const shares = figures.map(({ displayed }) => displayed);
  const said = saidIn(text).filter((quantity) => !shares.some((share) => (quantity.exact === undefined ? quantity.holds(share) : same(quantity.exact, share))));
  const ranks = rankWords(masked(text, [])).filter(({ place, among, orMajority }) => {
    const reached = figures.flatMap(({ rank, places }) => places?.[0] ?? rank ?? []);
    if (reached.length === 0 || place === 'last' || place === 'next') return false;
    if (orMajority && shares.some((share) => share >= 50)) return false;
    const wanted = place === 'first' ? 1 : place;
    return !reached.some((rank) => (among ? rank <= wanted : rank === wanted));
  });
  return [
    ...said.map(({ text: words }) => `"${text}": ${words}, but its figures are ${listed(shares)}%`),
    ...ranks.map(({ text: words }) => `"${text}": ${words}, but none of its figures has that place`),
  ];
} // prettier-ignore

/** A chart's counts, shares and base are those of the ledger's table. */
function wrongChart(made: Ledger, slide: Slide, told: LedgerSlide, chart: Chart): readonly string[] {
  const element = told.elements.find((one) => one.chart && one.name === chart.name)?.chart;
  const table = made.tables.find(({ question, table = question }) => table === (element?.table ?? element?.question));
  if (!element || !table) return [];
  const places = rowsOf(told, chart);
  const rows = chart.rows.flatMap((row, i) => {
    const option = places[i]?.option;
    const known = table.rows.find((one) => one.option === option);
    if (!known) return [`the ledger has no row for "${row.label}"`];
    const label = bare(places[i]!.label) === bare(row.label) ? [] : [`row ${i + 1} is "${row.label}", and "${places[i]!.label}" in the ledger`];
    const { displayed } = known.amount ?? known;
    const equal = same(displayed, row.value) && (row.count === undefined || row.count === known.count);
    return [...label, ...(equal ? [] : [`"${row.label}" is ${row.value}% (${row.count ?? 'no count'}), in the ledger ${displayed}% (${known.count})`])];
  });
  const base = chart.rows[0]?.base;
  const marks = printedBases(slide.texts).filter(({ n, small }) => n === table.base && n > 0 && small !== table.smallBase);
  return [
    ...rows,
    ...(base === undefined || table.base === undefined || base === table.base ? [] : [`the base is ${base}, in the ledger ${table.base}`]),
    ...marks.map(({ n, small }) => `n=${n} is ${small ? '' : 'not '}marked as small, in the ledger it is ${table.smallBase ? '' : 'not '}small`),
  ];
} // prettier-ignore

/** The options of a chart in its order; the second column of a long list is a chart of its own. */
const rowsOf = (told: LedgerSlide, { name }: Chart) =>
  [name, `${name} 2`].flatMap(
    (wanted) => told.elements.find((one) => one.chart && one.name === wanted)?.chart?.rows ?? [],
  );

/** The highlighted options are those of the headline's figures. */
function wrongHighlight(deck: Deck, made: Ledger, told: LedgerSlide, chart: Chart): readonly string[] {
  const title = told.elements.find(({ placeholder }) => placeholder === 'title');
  const element = told.elements.find((one) => one.chart && one.name === chart.name)?.chart;
  if (!title || !element) return [];
  const figures = figuresIn(made, title).filter(({ question, options }) => question === element.question && options.length > 0);
  if (figures.length === 0) return [];
  // Any of several rows of the same size may have the rank.
  const places = rowsOf(told, chart);
  const sizeOf = (option: string): readonly (number | undefined)[] => places.filter((row) => row.option === option).flatMap(({ count, displayed }) => [count, displayed]);
  const isLevel = (a: string, b: string): boolean => sizeOf(a).some((size, i) => size === sizeOf(b)[i]);
  const spoken = [...new Set(figures.flatMap(({ options }) => options))];
  const accent = highlighted(deck, chart).flatMap((row) => places[row]?.option ?? []);
  const strange = accent.filter((option) => !spoken.includes(option) && !spoken.some((one) => isLevel(one, option)));
  const covered = figures.some(({ options }) => options.every((option) => accent.includes(option) || accent.some((one) => isLevel(one, option))));
  return [
    ...strange.map((option) => `"${option}" is highlighted; the headline's figures are ${figures.map(({ id }) => id).join(', ')}`),
    ...(covered ? [] : [`no figure of the headline is highlighted whole`]),
  ];
} // prettier-ignore

/** Each of the ledger's figures is its count divided by its base, or the sum of its table's printed shares. */
export const ledgerFigures: Rule = (deck) => {
  const { ledger: made } = deck;
  const [cover] = deck.slides;
  if (!made || !cover) return [];
  const moved = made.tables.flatMap(({ rows, base, decimals }) => rows.filter(({ count, displayed }) => base !== undefined && base > 0 && !same(halfUp(count, base, decimals), displayed)));
  const counted = made.figures.filter(({ id }) => /adjust/u.test(id) && chartsOf(deck).length > 0);
  return [
    ...counted.filter(({ displayed }) => displayed !== moved.length).map(({ displayed }) => `the ledger counts ${displayed} adjusted shares, its tables ${moved.length}`),
    ...made.figures.flatMap((figure) => wrongFigure(made, figure)),
  ].map((says) => contradiction(cover, 'ledger', says));
}; // prettier-ignore

function wrongFigure(made: Ledger, { id, measure, question, table: name = question, options, count, base, displayed, decimals }: LedgerFigure): readonly string[] {
  if (measure !== 'percent' || base === undefined) return [];
  const table = made.tables.find((one) => (one.table ?? one.question) === name);
  const rows = options.flatMap((option) => table?.rows.filter((row) => row.option === option) ?? []);
  const shown = Number(sum(rows.map((row) => row.displayed)).toFixed(6));
  const exact = halfUp(count, base, decimals);
  return same(displayed, exact) || same(displayed, shown) ? [] : [`the ledger's ${id} is ${displayed}%, its rows ${listed([exact, shown])}%`];
} // prettier-ignore
