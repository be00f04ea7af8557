import type { Box, Chart, Contradiction, Deck, Slide, TextShape } from './model.ts';
import { countLines, figureLines, type FigureLine } from './notes-lines.ts';
import { flat, halfUp, isLabel, same, sum } from './words.ts';

/** A rule, which finds every contradiction of its kind in a deck. */
export type Rule = (deck: Deck) => readonly Contradiction[];

export const contradiction = (slide: Slide, rule: string, says: string): Contradiction => ({
  slide: slide.number,
  id: slide.id,
  rule,
  says,
});

/** Every chart of the deck, with its slide. */
export const chartsOf = (deck: Deck): readonly { readonly slide: Slide; readonly chart: Chart }[] =>
  deck.slides.flatMap((slide) => slide.charts.map((chart) => ({ slide, chart })));

/** The charts of a slide, and a field of dots that is drawn in place of one. */
export const shownOn = (slide: Slide): readonly Chart[] =>
  slide.field ? [...slide.charts, slide.field] : slide.charts;

/** Rows in the accent colour or a paler shade of it. */
export const highlighted = (deck: Deck, chart: Chart): readonly number[] =>
  chart.rows.flatMap(({ fill }, i) =>
    fill?.color === 'accent1' || fill?.color.toUpperCase() === deck.accent ? [i] : [],
  );

/** Whether a chart can only show the parts of one whole. */
export const partsOfOne = ({ kind }: Chart): boolean => kind === 'doughnut' || kind === 'stacked' || kind === 'field';

const SEVERAL = /複数回答|まで回答可|multiple answers|several answers|up to \d+ answers/iu;

/** Whether respondents gave one answer each, so that the parts make up a whole. */
export function oneAnswer(slide: Slide, chart: Chart): boolean {
  if (partsOfOne(chart)) return true;
  if (slide.texts.some(({ text }) => SEVERAL.test(text))) return false;
  const [base] = baseOf(chart);
  return base !== undefined && base > 0 && sum(chart.rows.map(({ count }) => count ?? 0)) === base;
}

/** The bases in the workbook; there is one, unless it contradicts itself. */
export const baseOf = (chart: Chart): readonly number[] => [...new Set(chart.rows.flatMap(({ base }) => base ?? []))];

/** A sum of printed shares, without the errors of binary fractions. */
export const added = (shares: readonly number[]): number => Number(sum(shares).toFixed(6));

/** The shares that may be printed for several rows together: the sum of theirs, or that of all their respondents. */
export function together(chart: Chart, rows: readonly number[]): readonly number[] {
  const picked = rows.flatMap((i) => chart.rows[i] ?? []);
  const shown = added(picked.map(({ value }) => value));
  const counts = picked.map(({ count }) => count);
  const [base] = baseOf(chart);
  if (base === undefined || counts.some((count) => count === undefined)) return [shown];
  const exact = halfUp(sum(counts.map((count) => count ?? 0)), base, chart.decimals);
  return same(exact, shown) ? [shown] : [shown, exact];
}

/** Labels of the rows that have no rank in the file's own table. */
export function rolesOf(deck: Deck, slide: Slide): ReadonlySet<string> {
  const charts = deck.ledger?.slides.find(({ id }) => id === slide.id)?.elements.flatMap(({ chart }) => chart ?? []) ?? [];
  return new Set(
    charts.flatMap(({ question, rows }) => {
      const table = deck.ledger?.tables.find((one) => one.question === question);
      const unranked = new Set(table?.rows.filter(({ rank }) => rank === undefined).map(({ option }) => option));
      return rows.filter(({ option }) => unranked.has(option)).map(({ label }) => flat(label));
    }),
  );
} // prettier-ignore

/** A figure that a slide's notes name, with the shares that may be printed for it. */
export interface Figure {
  readonly line: FigureLine;
  readonly shares: readonly number[];
}

/** The figures of the notes; one that is known only within bounds takes its share from the chart of its question. */
export function figuresOf(deck: Deck, slide: Slide): readonly Figure[] {
  return figureLines(slide.notes).map((line) => {
    if (line.value !== undefined) return { line, shares: [line.value] };
    const chart = deck.charts.get(line.question);
    const rows = chart ? rowsNamed(chart, line.options) : [];
    return { line, shares: chart && rows.length === line.options.length ? together(chart, rows) : [] };
  });
}

/** What the label of each row stands for: where it is shortened, the words that the notes have for it. */
export function wholeLabels(slide: Slide, chart: Chart): readonly string[] {
  const named = [...figureLines(slide.notes), ...countLines(slide.notes)].flatMap(({ options = [] }) => (options.length === 1 ? options : []));
  const words = [...new Set(named)];
  return chart.rows.map(({ label }) => {
    // Also where a line break in the chart parts a word.
    const found = words.filter((one) => isLabel(label, one));
    return found.length === 1 ? found[0]! : label;
  });
} // prettier-ignore

/** Whether a slide says that its chart shows only some of the answers. */
export const showsPart = (slide: Slide): boolean =>
  slide.texts.some(({ text }) => /全\d+項目|(?:Answers \d+ to \d+|further answers?) of \d+/u.test(text));

/** The rows of a chart with these labels. */
export const rowsNamed = (chart: Chart, labels: readonly string[]): readonly number[] =>
  labels.flatMap((label) => {
    const found = chart.rows.flatMap((one, row) =>
      isLabel(one.label, label) ? [{ row, says: one.label.length - (one.label.includes('…') ? 1 : -9999) }] : [],
    );
    // Of shortened labels that may all stand for it, the one that says most.
    const [best] = found.toSorted((a, b) => b.says - a.says);
    return best ? [best.row] : [];
  });

const FOOTERS = ['ftr', 'sldNum', 'dt'];

/** Small print under a chart: it begins with a base or mark, or is about rounding or the meaning of a mark. */
export const isFootnote = ({ text, name }: TextShape): boolean =>
  /^Notes\b|^Rounding note/u.test(name) ||
  /端数|参考値|^[※*†]|^n\s*=|rounded|for reference|with caution|published/iu.test(text);

export const isFooter = ({ placeholder }: TextShape): boolean => FOOTERS.includes(placeholder ?? '');

/** Texts that make statements: no footers, page numbers or footnotes. */
export const statements = (slide: Slide): readonly TextShape[] =>
  slide.texts.filter((text) => !isFooter(text) && !isFootnote(text));

export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.w <= outer.x + outer.w + 1 &&
  inner.y + inner.h <= outer.y + outer.h + 1;

/** A base that a slide prints: "n=302（Q2）／n=66*（Q3）", "n = 23*", "n=297（無回答5名を除く）". */
export interface PrintedBase {
  readonly n: number;
  readonly small: boolean;
  /** The questions that the bracket behind it names; none if it names none. */
  readonly questions: readonly string[];
  /** How many did not answer, and whether n includes them. */
  readonly missing: { readonly count: number | undefined; readonly included: boolean } | undefined;
  readonly shape: TextShape;
  /** It is of all respondents, whoever of them was asked. */
  readonly ofAll: boolean;
}

const CODE = '([A-Z])(\\d+)((?:_[A-Za-z0-9]+)*)';
const CODES = new RegExp(`(?<![A-Za-z0-9_])${CODE}(?:\\s*[～〜–-]\\s*${CODE})?(?![A-Za-z0-9_])`, 'gu');

/**
 * The codes of questions in "Q1・Q2・Q8～Q10" or "Q1, Q2, Q8–Q10", each by itself; of items and what was coded, "Q2_i1", only those that are
 * named.
 */
export function codesIn(text: string): readonly string[] {
  return [...text.matchAll(CODES)].flatMap(([, letter = '', from = '', item = '', last, to = from, lastItem = '']) => {
    const ends = [`${letter}${from}${item}`, ...(last === undefined ? [] : [`${last}${to}${lastItem}`])];
    const between = Array.from({ length: Math.max(0, Number(to) - Number(from) - 1) }, (_, i) => `${letter}${Number(from) + 1 + i}`);
    return [...new Set([ends[0]!, ...between, ...ends.slice(1)])];
  });
} // prettier-ignore

/** Whether some codes, those of a range among them, are of a question or, of its items, of all. */
export const names = (questions: readonly string[], code: string): boolean =>
  questions.includes(code) || questions.includes(code.split('_')[0] ?? '');

/** The bounds that a label prints in place of a value, after its sign: "※ 22～24名". */
export function boundsIn(printed: string | undefined): { readonly from: number; readonly to: number } | undefined {
  const [, from, to] = /^[※†*＊]\s*(\d+)\s*[～–]\s*(\d+)(?:名| of \d+)?$/u.exec(printed ?? '') ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to) };
}

/** What a slide prints bases in: its texts, and the words of items that have a base of their own. */
export const baseTexts = ({ texts, tables, grid, charts }: Slide): readonly TextShape[] => {
  const labels = grid?.kind === 'bars' ? grid.items.flatMap(({ label, base, small }) => (base === undefined ? [] : [`${label} (n=${base}${small ? '†' : ''})`])) : tables.filter(({ name }) => name === grid?.name).flatMap(({ rows }) => rows.map(([words = '']) => words));
  const known = new Set(texts.map(({ text }) => flat(text)));
  return charts.length > 0 ? texts : [...texts, ...labels.filter((text) => !known.has(flat(text))).map((text): TextShape => ({ name: 'Item', placeholder: undefined, box: undefined, runs: [], text }))];
}; // prettier-ignore

/** Both ends of "n=24–200" are printed bases without a mark of their own. */
const BASE_RANGE = /\bn\s*=\s*[\d,]+\s*[–～〜-]\s*[\d,]+/gu;

const BASE = /\bn\s*=\s*([\d,]+)([*＊※†])?(?:\s*[（(]([^）)]*)[）)])?/gu;

export function printedBases(texts: readonly TextShape[]): readonly PrintedBase[] {
  return texts.flatMap((shape) =>
    [...flat(shape.text).replace(BASE_RANGE, '').matchAll(BASE)].map((match) => {
      const [, n = '', sign, bracket = ''] = match;
      const silent = /(?:無回答\s*(\d+)?|(?:incl|excl)\w*\.?\s*(\d+)?[^;,]*(?:answer|respon))/iu.exec(bracket);
      const count = silent?.[1] ?? silent?.[2];
      const missing = silent
        ? { count: count === undefined ? undefined : Number(count), included: /含|incl/iu.test(bracket) }
        : undefined;
      return {
        n: Number(n.replace(/,/g, '')),
        small: sign !== undefined,
        questions: codesIn(bracket),
        missing,
        ofAll: /全回答者|of all respondents/iu.test(bracket),
        shape,
      };
    }),
  );
}

export const listed = (numbers: readonly number[]): string => (numbers.length === 0 ? 'nothing' : numbers.join(' or '));
