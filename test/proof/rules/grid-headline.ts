import type { Deck, Grid, GridItem, Slide } from '../model.ts';
import { countLines } from '../notes-lines.ts';
import { flat, isLabel, quotes } from '../words.ts';
import { leavesOut, togetherOf } from './grids.ts';

// What the headline of items says: which of them has most or least of something, which two, that all are level, that the same
// answer is first everywhere, or first of one.

/** How far a number in words may be from one that rounding moved. */
const NEAR = 0.31;

interface Said {
  readonly sentence: string;
  readonly quoted: readonly string[];
}

/** A sentence with ⟦k⟧ in place of its quotation number k. */
function signed(text: string): Said {
  const line = flat(text);
  const found = quotes(line);
  let [sentence, at] = ['', 0];
  found.forEach(({ from, to }, i) => {
    sentence += `${line.slice(at, from)}⟦${i}⟧`;
    at = to;
  });
  return { sentence: sentence + line.slice(at), quoted: found.map(({ text: words }) => words.replace(/[,.;]$/u, '')) };
}

const V = '(-?[\\d.]+)%?(?:, \\d+ of \\d+|、\\d+名のうち\\d+名)?';
const FORMS = {
  pair: [new RegExp(`⟦(\\d+)⟧ \\(${V}\\) and ⟦(\\d+)⟧ \\(${V}\\) are the top 2 items by (.*)$`, 'u'), new RegExp(`^(.*?)は、⟦(\\d+)⟧（${V}）と⟦(\\d+)⟧（${V}）が上位2項目`, 'u')],
  extremes: [new RegExp(`⟦(\\d+)⟧ has the highest (.*?) \\(${V}\\)(?:, ⟦(\\d+)⟧ the lowest \\(${V}\\))?`, 'u'), new RegExp(`^(.*?)は、⟦(\\d+)⟧が${V}で最も高(?:く、⟦(\\d+)⟧が${V}で最も低い)?`, 'u')],
  level: [/the (.*) is at least (\d+)% and at most (\d+)% \(from ([\d.]+)% to ([\d.]+)%\)/u, /突出した項目はなく、(.*?)はいずれも(\d+)%以上(\d+)%以下でした（([\d.]+)%～([\d.]+)%）/u],
  same: [/⟦(\d+)⟧ is the most frequent answer for each item, from ([\d.]+)% \(⟦(\d+)⟧\) to ([\d.]+)% \(⟦(\d+)⟧\)/u, /いずれの項目も⟦(\d+)⟧が最多でした（⟦(\d+)⟧の([\d.]+)%から⟦(\d+)⟧の([\d.]+)%まで）/u],
  cell: [new RegExp(`For ⟦(\\d+)⟧, ⟦(\\d+)⟧ is the most frequent answer \\(${V}\\)`, 'u'), new RegExp(`⟦(\\d+)⟧では⟦(\\d+)⟧が${V}で最多`, 'u')],
} as const; // prettier-ignore

/** What is wrong in a headline over items, all slides of the grid taken together. */
export function wrongGridHeadline(deck: Deck, slide: Slide, grid: Grid): readonly string[] {
  const said = signed(slide.headline?.text ?? '');
  const items = deck.grids.get(grid.question) ?? grid.items;
  const read = new Reader(deck, slide, grid, items, said);
  for (const [name, forms] of Object.entries(FORMS)) {
    const [english, japanese] = forms.map((form) => form.exec(said.sentence)?.slice(1));
    if (english) return read[name as keyof typeof FORMS](english, false);
    if (japanese) return read[name as keyof typeof FORMS](japanese, true);
  }
  return said.quoted.some((words) => items.some(({ label }) => isLabel(words, label))) ? [`nobody can tell what "${flat(slide.headline?.text ?? '')}" says of its items`] : []; // prettier-ignore
}

type Parts = readonly (string | undefined)[];
type Measure = (item: GridItem) => readonly number[];

class Reader {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly grid: Grid;
  readonly items: readonly GridItem[];
  readonly said: Said;

  constructor(deck: Deck, slide: Slide, grid: Grid, items: readonly GridItem[], said: Said) {
    this.deck = deck;
    this.slide = slide;
    this.grid = grid;
    this.items = items;
    this.said = said;
  }

  /** The items that a quotation may name. */
  #named(sign: string | undefined): readonly GridItem[] {
    const words = this.said.quoted[Number(sign)] ?? '';
    return this.items.filter(({ label }) => isLabel(words, label));
  }

  #words = (sign: string | undefined): string => this.said.quoted[Number(sign)] ?? '';

  /** What items are compared by: their mean, or the share of the answers that are quoted or counted. */
  #measure(what: string): Measure | undefined {
    if (/平均|\bmean\b/u.test(what)) return (item) => this.#meansOf(item);
    const options = [...what.matchAll(/⟦(\d+)⟧/gu)].map(([, sign]) => this.#words(sign));
    if (options.length > 0) return (item) => togetherOf(item, options);
    const bare = /^(?:the )?share of ((?:\d+(?:, | or )?)+)$/u.exec(what)?.[1]?.split(/, | or /u);
    if (bare) return (item) => togetherOf(item, bare);
    return this.grid.sumHead === undefined ? undefined : (item) => (item.sum === undefined ? [] : [item.sum]);
  }

  /** Beside its bars an item has no mean: the notes have that of those that the headline names. */
  #meansOf(item: GridItem): readonly number[] {
    if (item.mean !== undefined) return [item.mean];
    const lines = countLines(this.slide.notes).filter(({ kind, item: words }) => kind === 'mean' && words !== undefined && isLabel(item.label, words)); // prettier-ignore
    return lines.map(({ value }) => value);
  }

  #has(
    sign: string | undefined,
    value: string | undefined,
    measure: Measure | undefined,
    reach = NEAR,
  ): readonly string[] {
    const named = this.#named(sign);
    const words = this.#words(sign);
    if (named.length === 0 && leavesOut(this.slide)) return [];
    if (named.length === 0) return [`the headline names "${words}", which is no item`];
    if (value === undefined || !measure) return [];
    const known = named.flatMap(measure);
    const exact = value.includes('.') ? 0.051 : 0.51;
    const fits = known.length === 0 || known.some((one) => Math.abs(one - Number(value)) <= Math.min(reach, exact));
    // Shortened words may be those of an item that has no room.
    const isElsewhere = words.includes('…') && leavesOut(this.slide);
    return fits || isElsewhere ? [] : [`the headline prints ${value} for "${words}", which has ${known.join(' or ')}`];
  }

  /** Items that have more than one that is said to have most, or less than one that has least; as far as printed values tell. */
  #beyond(sign: string | undefined, measure: Measure | undefined, end: 'highest' | 'lowest', but: readonly (string | undefined)[] = []): readonly string[] {
    if (!measure) return [];
    const spared = [sign, ...but].flatMap((one) => this.#named(one));
    const own = this.#named(sign).flatMap(measure);
    const limit = end === 'highest' ? Math.max(...own) : Math.min(...own);
    const over = this.items.filter((item) => !spared.includes(item) && this.#isAnswered(item) && measure(item).some((one) => (end === 'highest' ? one > limit + 1e-6 : one < limit - 1e-6)));
    return own.length === 0 ? [] : over.map(({ label }) => `the headline says that "${this.#words(sign)}" is ${end}, and "${label}" is beyond it`);
  } // prettier-ignore

  #isAnswered = ({ cells, base, mean }: GridItem): boolean =>
    base !== 0 &&
    (cells.length === 0
      ? mean !== undefined
      : cells.some(({ option, value }) => (value ?? 0) > 0 && !SILENT.test(option)));

  pair(parts: Parts, japanese: boolean): readonly string[] {
    const [what, a, x, b, y] = japanese ? parts : [parts[4], parts[0], parts[1], parts[2], parts[3]];
    const measure = this.#measure(what ?? '');
    return [...this.#has(a, x, measure), ...this.#has(b, y, measure), ...this.#beyond(a, measure, 'highest', [b]), ...this.#beyond(b, measure, 'highest', [a])]; // prettier-ignore
  }

  extremes(parts: Parts, japanese: boolean): readonly string[] {
    const [what, a, x, b, y] = japanese ? parts : [parts[1], parts[0], parts[2], parts[3], parts[4]];
    const measure = this.#measure(what ?? '');
    return [
      ...this.#has(a, x, measure),
      ...this.#beyond(a, measure, 'highest'),
      ...(b === undefined ? [] : [...this.#has(b, y, measure), ...this.#beyond(b, measure, 'lowest')]),
    ];
  }

  level([what, from, to, low, high]: Parts): readonly string[] {
    const measure = this.#measure(what ?? '');
    if (!measure) return [];
    const known = this.items.filter(
      (item) => measure(item).length > 0 && (this.#isAnswered(item) || measure(item).some((one) => one > 0)),
    );
    const beyond = known.filter((item) => measure(item).every((one) => one < Number(from) - 1e-6 || one > Number(to) + 1e-6)); // prettier-ignore
    const values = known.flatMap(measure);
    const isEnd = (wanted: string | undefined, end: number): boolean => Math.abs(Number(wanted) - end) <= 0.11;
    const ends = values.length === 0 || (values.some((one) => isEnd(low, one)) && values.some((one) => isEnd(high, one)) && isEnd(low, Math.min(...values)) && isEnd(high, Math.max(...values))); // prettier-ignore
    return [
      ...beyond.map(({ label }) => `the headline says from ${from}% to ${to}% of each, and "${label}" has ${measure(beyond[0]!).join(' or ')}`), // prettier-ignore
      ...(ends ? [] : [`the headline says from ${low}% to ${high}%, and items have ${Math.min(...values)} to ${Math.max(...values)}`]), // prettier-ignore
    ];
  }

  same(parts: Parts, japanese: boolean): readonly string[] {
    const [option, x, low, y, high] = japanese ? [parts[0], parts[2], parts[1], parts[4], parts[3]] : parts;
    const measure: Measure = (item) => togetherOf(item, [this.#words(option)]);
    const other = this.items.filter((item) => this.#isAnswered(item)).flatMap((item) => this.#notFirst(item, this.#words(option))); // prettier-ignore
    return [...this.#has(low, x, measure), ...this.#has(high, y, measure), ...this.#beyond(high, measure, 'highest'), ...this.#beyond(low, measure, 'lowest'), ...other]; // prettier-ignore
  }

  cell([a, option, value]: Parts): readonly string[] {
    const words = this.#words(option);
    const wrong = this.#named(a).map((item) => this.#notFirst(item, words));
    return [
      ...this.#has(a, value, (item) => togetherOf(item, [words])),
      ...(wrong.some((one) => one.length === 0) ? [] : wrong.flat()),
    ];
  }

  /** An answer that is said to be the most frequent has more than the others. */
  #notFirst({ cells, label }: GridItem, option: string): readonly string[] {
    const own = cells.filter((cell) => isLabel(option, cell.option));
    if (own.length === 0) return [`the headline names "${option}", which is no answer`];
    const more = cells.filter((cell) => !own.includes(cell) && !ROLE.test(cell.option) && (cell.value ?? 0) > Math.max(...own.map(({ value }) => value ?? 0)) + 1e-6); // prettier-ignore
    return more.map(
      (cell) => `the headline says that "${option}" is first of "${label}", and "${cell.option}" has more`,
    );
  }
}

/** Those who gave no answer are none who did. */
const SILENT = /^(?:無回答|no answer)/iu;

/** Answers that have no place. */
const ROLE = /^(?:無回答|その他|no answer|other)/iu;
