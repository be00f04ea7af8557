import {
  contradiction,
  figuresOf,
  highlighted,
  isFooter,
  isFootnote,
  listed,
  oneAnswer,
  rolesOf,
  showsPart,
  shownOn,
  together,
  wholeLabels,
  type Rule,
} from '../facts.ts';
import type { Chart, Deck, Slide, TextShape } from '../model.ts';
import { quantities, type Quantity } from '../quantities.ts';
import { questionOf } from '../read-deck.ts';
import { places, rankWords, type Places, type RankWord } from '../ranks.ts';
import { bare, flat, masked, meantBy, quotes, same } from '../words.ts';

/** A headline above a chart, taken apart. */
export interface Said {
  readonly chart: Chart;
  readonly sentence: string;
  /** Rows whose labels are quoted in full, in order. */
  readonly named: readonly number[];
  /** Rows whose labels are quoted in part, if none is quoted in full. */
  readonly hinted: readonly number[];
  /** Quotations with a gap that may stand for several rows. */
  readonly doubtful: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly ranks: readonly RankWord[];
  readonly accent: readonly number[];
  readonly places: Places;
  /** Places of answers that only other slides of the question show. */
  readonly elsewhere: readonly { readonly by: number | undefined; readonly printed: number | undefined }[];
  /** Shares of the highlighted marks: one by one and, if they are parts of a whole, together. */
  readonly shares: readonly number[];
  readonly single: boolean;
}

/** What the headline says is what the chart shows, and what the headline is about is highlighted. */
export const headline: Rule = (deck) =>
  deck.slides.flatMap((slide) => {
    const [chart] = shownOn(slide);
    if (!chart || !slide.headline) return [];
    const said = understand(deck, slide, chart, slide.headline.text);
    return [
      ...[...wrongShares(deck, slide, said), ...wrongPlaces(said), ...ambiguous(said)].map((says) =>
        contradiction(slide, 'headline', says),
      ),
      ...wrongHighlight(said).map((says) => contradiction(slide, 'highlight', says)),
      ...besides(slide).flatMap((shape) => wrongNet(said, shape).map((says) => contradiction(slide, 'headline', says))),
    ];
  });

function understand(deck: Deck, slide: Slide, chart: Chart, text: string): Said {
  const labels = chart.rows.map(({ label }) => label);
  const whole = wholeLabels(slide, chart);
  const sentence = masked(text, labels, whole);
  const named = [...sentence.matchAll(/⟦(\d+)⟧/gu)].map(([, row]) => Number(row));
  const accent = highlighted(deck, chart);
  const single = oneAnswer(slide, chart);
  const each = accent.map((i) => chart.rows[i]!.value);
  const shares = single && accent.length > 1 ? together(chart, accent) : [...each, ...(accent.length > 1 ? together(chart, accent) : [])];
  return {
    chart,
    sentence,
    named,
    hinted: named.length > 0 ? [] : hints(text, whole),
    doubtful: quotes(flat(text)).map((quote) => quote.text).filter((quote) => meantBy(quote, whole).length > 1 && !labels.some((label) => bare(label) === bare(quote))),
    quantities: quantities(sentence),
    ranks: rankWords(sentence),
    accent,
    ...placesOf(deck, slide, chart),
    shares,
    single,
  };
} // prettier-ignore

/** The places of a chart's rows; of a list that goes on over other slides, among all its answers. */
function placesOf(deck: Deck, slide: Slide, chart: Chart): Pick<Said, 'places' | 'elsewhere'> {
  const question = questionOf(slide);
  const all = question === undefined || !showsPart(slide) ? undefined : deck.charts.get(question);
  if (!all) return { places: places(chart, rolesOf(deck, slide)), elsewhere: [] };
  const roles = new Set(deck.slides.filter((one) => questionOf(one) === question).flatMap((one) => [...rolesOf(deck, one)]));
  const { by, printed } = places(all, roles);
  const at = chart.rows.map(({ label }) => all.rows.findIndex((row) => row.label === label));
  return {
    places: { by: at.map((i) => by[i]), printed: at.map((i) => printed[i]) },
    elsewhere: all.rows.flatMap((_, i) => (at.includes(i) ? [] : [{ by: by[i], printed: printed[i] }])),
  };
} // prettier-ignore

/** How many answers on other slides have the place of this one, by count or as printed. */
const levelElsewhere = ({ places: { by, printed }, elsewhere }: Said, row: number): number =>
  elsewhere.filter((one) => one.by !== undefined && (one.by === by[row] || one.printed === printed[row])).length;

/** Rows whose label, and no other, contains a quotation. */
const hints = (text: string, labels: readonly string[]): readonly number[] =>
  quotes(flat(text)).flatMap((quote) => {
    const found = labels.flatMap((label, i) => (bare(label).includes(bare(quote.text)) ? [i] : []));
    return bare(quote.text).length >= 4 && found.length === 1 ? found : [];
  });

const ambiguous = ({ doubtful }: Said): readonly string[] =>
  doubtful.map((quote) => `it quotes "${quote}", which may be several of the answers`);

const NAMED = /((?:⟦\d+⟧(?:または|\bor\b|[、,とand ・&])*)+)([^⟦⟧%]*)$/u;
/** "A or B": the number is of both together. */
const EITHER = /⟧(?:または|\s*\bor\b)[^⟦]*⟦/u;

/** Rows quoted before a number, with no other number in between. */
function namedBefore(said: Said, quantity: Quantity): readonly number[] {
  const before = said.sentence.slice(0, quantity.at);
  const signs = NAMED.exec(before);
  if (!signs || /[。.;；]\s|[、,]次いで|\d割/u.test(signs[2] ?? '')) return [];
  return [...(signs[1] ?? '').matchAll(/⟦(\d+)⟧/gu)].map(([, row]) => Number(row));
}

/** What is said of each answer; `numbers` looks at all of them. */
const EACH = /いずれも|: each has\b/u;

/** Numbers and words for shares. */
function wrongShares(deck: Deck, slide: Slide, said: Said): readonly string[] {
  const { chart, named } = said;
  const value = (row: number): number => chart.rows[row]!.value;
  const noted = figuresOf(deck, slide).flatMap(({ shares }) => shares);
  return said.quantities.flatMap((quantity) => {
    const rows = namedBefore(said, quantity);
    if (quantity.exact !== undefined && rows.length > 0) {
      const each = !EITHER.test(said.sentence.slice(0, quantity.at)) && rows.every((row) => quantity.holds(value(row)));
      const fits = each || together(chart, rows).some(quantity.holds);
      return fits ? [] : [`it prints ${quantity.text} for "${chart.rows[rows[0]!]!.label}", which is ${value(rows[0]!)}%`];
    }
    const printed = said.quantities.flatMap(({ exact }) => exact ?? []);
    // If several answers are possible, any part may be meant; of a whole, the coloured ones.
    const candidates = [...(EACH.test(said.sentence) ? said.accent.map(value) : said.shares), ...named.map(value), ...(quantity.mood ? printed : [])];
    if (quantity.exact !== undefined) {
      const known = [...candidates, ...chart.rows.map((row) => row.value), ...noted];
      return known.some((share) => same(share, quantity.exact!)) ? [] : [`it prints ${quantity.text}, which nothing in the chart has`];
    }
    return candidates.length === 0 || candidates.some(quantity.holds)
      ? []
      : [`it says "${quantity.text}" of ${listed([...said.shares, ...named.map(value)])}%`];
  });
} // prettier-ignore

/** Whether the row has the place that a word gives, either by its count or as printed. */
const placeHolds = (said: Said, word: RankWord, row: number): boolean =>
  [said.places.by, said.places.printed].some((ranked) => holdsIn(said, ranked, word, row));

function holdsIn(said: Said, ranked: readonly (number | undefined)[], word: RankWord, row: number): boolean {
  const place = ranked[row];
  if (place === undefined) return false;
  if (word.place === 'first') return place === 1;
  if (word.place === 'last') return place === Math.max(...ranked.map((p) => p ?? 0));
  if (word.place === 'next') {
    const above = ranked.flatMap((p, i) => (p !== undefined && p < place ? [i] : []));
    const before = [...said.sentence.slice(0, word.at).matchAll(/⟦(\d+)⟧/gu)].map(([, i]) => Number(i));
    return above.length > 0 && above.every((i) => before.includes(i));
  }
  return word.among ? place <= word.place : place === word.place;
}

function wrongPlaces(said: Said): readonly string[] {
  const label = (row: number): string => `"${said.chart.rows[row]!.label}"`;
  return said.ranks.flatMap((word) => {
    if (word.orMajority && [...said.shares, ...word.rows.map((row) => said.chart.rows[row]!.value)].some((v) => v >= 50)) return [];
    if (word.rows.length === 0) {
      if (word.elsewhere) return wrongShareAt(said, word);
      if (said.accent.length === 0) return [];
      return said.accent.some((row) => placeHolds(said, word, row)) ? [] : [`it says "${word.text}", but ${said.accent.map(label).join(', ')} is highlighted`];
    }
    const wrong = word.rows.filter((row) => !placeHolds(said, word, row));
    if (wrong.length > 0) return wrong.map((row) => `it says "${word.text}" of ${label(row)}, which is at place ${said.places.by[row] ?? 'none'}`);
    return [...unnamedTies(said, word, label), ...falseTie(said, word, label)];
  });
} // prettier-ignore

/** "「…」が24.2%で最多", where a shorter name is quoted: the number between it and the word has the place. */
function wrongShareAt(said: Said, word: RankWord): readonly string[] {
  const from = said.sentence.lastIndexOf('⟧', word.at);
  const number = said.quantities.findLast(({ exact, at, end }) => exact !== undefined && at > from && end <= word.at);
  if (from < 0 || !number || word.place === 'next') return [];
  const fits = said.chart.rows.some(({ value }, row) => same(value, number.exact!) && placeHolds(said, word, row));
  return fits ? [] : [`it says "${word.text}" of ${number.text}, which does not have that place`];
}

/** Other rows with the same place as this one, by count or as printed. */
const levelWith = ({ places: { by, printed } }: Said, row: number): readonly number[] =>
  by.flatMap((place, i) =>
    i !== row && place !== undefined && (place === by[row] || printed[i] === printed[row]) ? [i] : [],
  );

/** Rows that share a place must be named together. */
function unnamedTies(said: Said, word: RankWord, label: (row: number) => string): readonly string[] {
  if (word.among || (word.others && word.joint)) return [];
  const untold = levelWith(said, word.rows[0]!).filter((i) => !word.rows.includes(i) && !said.named.includes(i));
  const others = levelElsewhere(said, word.rows[0]!);
  return [
    ...untold.map((row) => `it says "${word.text}" and does not name ${label(row)}, which is as large`),
    ...(others > 0
      ? [`it says "${word.text}" of ${label(word.rows[0]!)}, and ${others} answers on other slides are as large`]
      : []),
  ];
}

function falseTie(said: Said, word: RankWord, label: (row: number) => string): readonly string[] {
  if (!word.joint || levelWith(said, word.rows[0]!).length + levelElsewhere(said, word.rows[0]!) > 0) return [];
  return [`it says that ${label(word.rows[0]!)} shares its place, but no other has it`];
}

/** What the headline is about must be highlighted, and nothing else. */
function wrongHighlight(said: Said): readonly string[] {
  const { chart, accent, named, hinted } = said;
  const label = (row: number): string => `"${chart.rows[row]!.label}"`;
  const cues = named.length + hinted.length + said.quantities.length + said.ranks.length;
    // Of dots, there are none for what nobody chose.
  const isDrawn = chart.kind !== 'field' || chart.rows.every(({ fill }) => fill);
  if (accent.length === 0) return cues > 0 && isDrawn ? ['nothing is highlighted'] : [];
  if (cues === 0) return [];
  const strange = accent.filter((row) => !spokenOf(said, row));
  const [first] = [...named, ...hinted].sort((a, b) => (said.places.by[a] ?? 99) - (said.places.by[b] ?? 99));
  const exact = said.quantities.filter((one) => one.exact !== undefined && namedBefore(said, one).length === 0);
  const unseen = exact.filter(({ exact: share }) => !said.shares.some((s) => same(s, share!)) && !coloured(said, share!));
  return [
    ...strange.map((row) => `${label(row)} is highlighted, which the headline does not speak of`),
    ...(first !== undefined && !accent.includes(first) ? [`the headline names ${label(first)}, which is not highlighted`] : []),
    ...(exact.length > 0 && unseen.length === exact.length
      ? [`the headline prints ${unseen[0]!.text}, highlighted is ${listed(said.shares)}%`]
      : []),
  ];
} // prettier-ignore

const coloured = ({ chart, accent }: Said, share: number): boolean => accent.some((row) => same(chart.rows[row]!.value, share)); // prettier-ignore

/** Whether something in the headline is true of a highlighted row, alone or together with the others. */
function spokenOf(said: Said, row: number): boolean {
  const { chart, accent, named, hinted } = said;
  const { value, count } = chart.rows[row]!;
  if (named.includes(row) || hinted.includes(row)) return true;
  const all = accent.length > 1 ? together(chart, accent) : [];
  const free = said.quantities.filter((one) => one.exact === undefined || namedBefore(said, one).length === 0);
  if (free.some((one) => one.holds(value) || (all.length > 0 && all.some(one.holds)))) return true;
  if (said.ranks.some((word) => word.rows.length === 0 && placeHolds(said, word, row))) return true;
  if (said.ranks.some((word) => word.others && word.joint && word.rows.some((one) => levelWith(said, one).includes(row)))) return true;
  // All parts are highlighted for a net named after its last part, as in "three to four times or more".
  if (said.single && named.length > 0 && named.every((one) => accent.includes(one)) && free.some((one) => all.some(one.holds)))
    return true;
  return count !== undefined && new RegExp(`(?<![\\d.])${count}(?![\\d.%])`, 'u').test(said.sentence);
} // prettier-ignore

/** Texts with a share between the headline and the end of the chart: the net over a stacked bar. */
const besides = (slide: Slide): readonly TextShape[] => {
  const top = slide.headline?.box;
  const [chart] = shownOn(slide);
  if (!top || !chart?.box) return [];
  return slide.texts.filter((text) => {
    if (text === slide.headline || isFooter(text) || isFootnote(text) || !text.box) return false;
    const below = text.box.y >= top.y + top.h - 1;
    const own = chart.rows.some(({ label }) => flat(text.text).startsWith(label));
    // "(division of 100%)" says how it was answered.
    const isType = /^[（(][^（(]*(?:を配分|division of)[^（(]*[）)]$/u.test(flat(text.text));
    return below && !own && !isType && !/^\d+(?:\.\d+)?\s*%$/u.test(flat(text.text));
  });
};

function wrongNet(said: Said, shape: TextShape): readonly string[] {
  const found = quantities(masked(shape.text, said.chart.rows.map(({ label }) => label))); // prettier-ignore
  return found.flatMap((quantity) =>
    said.shares.length === 0 || said.shares.some(quantity.holds)
      ? []
      : [`"${flat(shape.text)}" stands over ${listed(said.shares)}%`],
  );
}
