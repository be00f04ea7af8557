import {
  boundsIn,
  added,
  baseOf,
  baseTexts,
  contradiction,
  isFootnote,
  oneAnswer,
  printedBases,
  shownOn,
  type PrintedBase,
  type Rule,
} from '../facts.ts';
import { askedOf, everyoneIn, perDotIn, standFor } from '../asked.ts';
import type { Chart, Contradiction, Deck, Slide } from '../model.ts';
import { figureLines } from '../notes-lines.ts';
import { countsOf } from '../read-field.ts';
import { flat, quotes, same } from '../words.ts';
import { wrongFilters } from './filters.ts';
import { SAYS_ROUNDED } from './order.ts';

/** Small print: bases, marks of small bases, notes on rounding, on unpublished figures and on who was asked. */
export const footnotes: Rule = (deck) => {
  const threshold = thresholdOf(deck);
  return deck.slides.flatMap((slide): readonly Contradiction[] =>
    [
      ...wrongBases(deck, slide),
      ...wrongMarks(slide, threshold),
      ...wrongAsked(deck, slide),
      ...shownOn(slide).flatMap((chart) => [
        ...wrongRounding(slide, chart),
        ...wrongRanges(slide, chart),
        ...wrongFilters(deck, slide, chart),
        ...wrongMissing(slide, chart),
      ]),
    ].map((says) => contradiction(slide, 'footnotes', says)),
  );
};

/** A slide prints the base of its chart, every base of its notes, and no other. */
function wrongBases(deck: Deck, slide: Slide): readonly string[] {
  const printed = printedBases(baseTexts(slide));
  if (printed.length === 0) return [];
  const numbers = new Set(printed.map(({ n }) => n));
  // Of a grid, each item has its base beside it, on the slide that shows the item.
  const here = new Set(slide.grid?.items.map(({ label }) => label));
  const lines = figureLines(slide.notes).filter(({ item }) => item === undefined || !slide.grid || here.has(item));
  const own = shownOn(slide).flatMap((chart) => baseOf(chart));
  const wrongChart = own.filter((base) => !numbers.has(base)).map((base) => `it prints n=${[...numbers].join(', ')}, the workbook says ${base}`);
  const items = (slide.grid && deck.grids.get(slide.grid.question)) ?? [];
  const known = new Set([...own, ...lines.map(({ base }) => base), ...items.flatMap(({ base }) => base ?? [])]);
  const strange = known.size === 0 ? [] : [...numbers].filter((n) => !known.has(n)).map((n) => `it prints n=${n}, which no figure of the slide has`);
  const untold = [...new Set(lines.map(({ base }) => base))].filter((base) => !numbers.has(base)).map((base) => `a figure of the notes has the base ${base}, which the slide does not print`);
  const named = printed.flatMap(({ n, questions }) =>
    questions.flatMap((question) => {
      const base = deck.charts.get(question)?.rows[0]?.base;
      return base === undefined || base === n ? [] : [`it prints n=${n} for ${question}, which was asked of ${base}`];
    }),
  );
  return [...wrongChart, ...strange, ...untold, ...named];
} // prettier-ignore

const ASKED = /^(\d+)(?:名|人)? (?:of )?(?:(\d+)(?:名|人)?)?.*(?:質問|のうち|asked)$/iu;

/** "66 of 302 were asked": those whom the chart's question was asked and all respondents, both as written and as drawn with a dot for each. */
function wrongAsked(deck: Deck, slide: Slide): readonly string[] {
  const [code] = [...deck.charts].find(([, chart]) => shownOn(slide).includes(chart)) ?? [];
  const base = code === undefined ? undefined : askedOf(deck, code);
  const everyone = everyoneIn(deck);
  const per = perDotIn(slide.texts);
  if (base === undefined) return [];
  return slide.texts.flatMap((shape) => {
    const found = ASKED.exec(flat(shape.text));
    if (!found) return [];
    const [text, asked, of] = found;
    const { box } = shape;
    const drawn = slide.decorations.flatMap(({ drawing, box: b }) => (drawing?.kind === 'counted' && b && box && b.x < box.x + box.w && b.x + b.w > box.x ? [drawing] : []));
    const dots = drawn.flatMap(({ total, fills }) => [
      ...(standFor(total, everyone, per) ? [] : [`${total} dots stand for ${everyone} respondents`]),
      ...([...countsOf(fills).values()].some((dots) => standFor(dots, base, per)) ? [] : [`no ${base} dots of one colour stand for the ${base} who were asked`]),
    ]);
    return [
      ...(Number(asked) === base ? [] : [`it says "${text}", it was asked of ${base}`]),
      ...(Number(of ?? asked) === everyone ? [] : [`it says "${text}", all respondents are ${everyone}`]),
      ...dots,
    ];
  });
} // prettier-ignore

const THRESHOLD = /(\d+)\s*(?:名|人)?\s*未満のため|(?:fewer|less) than (\d+)/iu;

const smallNote = (slide: Slide): number | undefined => {
  const found = slide.texts.filter(isFootnote).flatMap(({ text }) => THRESHOLD.exec(flat(text)) ?? []);
  const number = found[1] ?? found[2];
  return number === undefined ? undefined : Number(number);
};

/** The number of respondents below which a base is marked: one slide states it for the whole deck. */
const thresholdOf = (deck: Deck): number | undefined => deck.slides.flatMap((slide) => smallNote(slide) ?? [])[0];

function wrongMarks(slide: Slide, threshold: number | undefined): readonly string[] {
  const printed = printedBases(baseTexts(slide));
  const own = smallNote(slide);
  const marked = printed.filter(({ small }) => small);
  const limit = own ?? threshold;
  // Where there are only words to read, no share rests on a base.
  const rests = shownOn(slide).length > 0 || figureLines(slide.notes).length > 0 || slide.texts.some(({ text }) => /\d\s*%/u.test(flat(text)));
  const wrong = ({ n, small }: PrintedBase): boolean => limit !== undefined && (small || rests) && small !== (n > 0 && n < limit);
  return [
    ...printed.filter(wrong).map(({ n, small }) => `n=${n} is ${small ? '' : 'not '}marked as small, which begins below ${limit}`),
    ...(marked.length > 0 && own === undefined ? [`n=${marked[0]!.n} is marked, and nothing says what the mark means`] : []),
    ...(own !== undefined && marked.length === 0 && !isSmallElsewhere(slide, own) ? [`a note explains the mark of small bases, and none has it`] : []),
  ];
} // prettier-ignore

/** "n=8–200 (by item)": an item on another slide of the grid may be the small one. */
const isSmallElsewhere = ({ grid, texts }: Slide, limit: number): boolean =>
  grid !== undefined && texts.some(({ text }) => [...flat(text).matchAll(/\bn\s*=\s*(\d+)\s*[–～〜-]/gu)].some(([, from]) => Number(from) < limit)); // prettier-ignore

function wrongRounding(slide: Slide, chart: Chart): readonly string[] {
  if (!slide.texts.some(({ text }) => SAYS_ROUNDED.test(text))) return [];
  if (!oneAnswer(slide, chart)) return ['a note says that rounding keeps the parts from 100%, but several answers were possible'];
  return same(added(chart.rows.map(({ value }) => value)), 100) ? ['a note says that the parts do not add up to 100%, but they do'] : [];
} // prettier-ignore

const RANGE = /^\s*(\d+)\s*(?:～|〜|~|–|-|から|to)\s*(\d+)\s*(?:名|人|respondents)?/u;

/** "「週に3～4回程度」22～24名": the drawn value is within the known bounds, and every marked row is listed. */
function wrongRanges(slide: Slide, chart: Chart): readonly string[] {
  const notes = slide.texts.filter(isFootnote).map(({ text }) => flat(text));
  const ranges = notes.flatMap((note) =>
    quotes(note).flatMap((quote) => {
      const found = RANGE.exec(note.slice(quote.to));
      return found ? [{ label: quote.text, from: Number(found[1]), to: Number(found[2]) }] : [];
    }),
  );
  const outside = ranges.flatMap(({ label, from, to }) => {
    const row = chart.rows.find((one) => one.label === flat(label));
    if (!row) return [`a note speaks of "${label}", which the chart does not have`];
    return row.count !== undefined && (row.count < from || row.count > to) ? [`a note says ${from} to ${to} for "${label}", the workbook ${row.count}`] : [];
  });
  const isSigned = ({ printed }: (typeof chart.rows)[number]): boolean => /^[※†*＊]/u.test(printed ?? '');
  // Bounds stand beside the sign, or in a note.
  const signs = chart.rows.filter(isSigned).map(({ printed }) => printed!.slice(0, 1));
  const unexplained = signs.some((sign) => !notes.some((note) => note.includes(sign) && /公表|publish/iu.test(note))) ? ['a value is signed, and no note says what the sign means'] : [];
  const signed = chart.rows.filter((row) => isSigned(row) && !boundsIn(row.printed));
  // A mark may also stand for everything unpublished, without bounds.
  const bounded = ranges.length > 0 || !notes.some((note) => signed.some(({ printed }) => note.includes(flat(printed ?? ''))));
  const unlisted = signed.filter(({ label }) => bounded && !notes.some((note) => quotes(note).some((quote) => flat(quote.text) === label)));
  const shown = ranges.filter(({ label }) => chart.rows.some((row) => row.label === flat(label) && !isSigned(row)));
  return [
    ...outside,
    ...unexplained,
    ...unlisted.map(({ label, printed }) => `"${label}" is signed ${printed}, and no note gives its bounds`),
    ...shown.map(({ label }) => `a note says that "${label}" is not published, and the chart prints it`),
  ];
} // prettier-ignore

/** The label of the row of those without an answer. */
const NO_ANSWER = /^(?:無回答|no answer|not answered)/iu;

/** "n=302（無回答5名を含む）": the row of those without an answer has this count. */
function wrongMissing(slide: Slide, chart: Chart): readonly string[] {
  const told = printedBases(baseTexts(slide)).flatMap(({ missing }) => missing ?? []);
  const row = chart.rows.find(({ label }) => NO_ANSWER.test(label));
  return told.flatMap(({ count, included }) => {
    if (included) return count === undefined || row?.count === undefined || row.count === count ? [] : [`the base note says ${count} without an answer, the chart ${row.count}`];
    return row && (row.count ?? 0) > 0 ? [`the base note leaves out those without an answer, the chart shows them`] : [];
  });
} // prettier-ignore
