import { added, contradiction, printedBases, type Rule } from '../facts.ts';
import type { Deck, Grid, GridCell, GridItem, Slide } from '../model.ts';
import { countLines, figureLines, type FigureLine } from '../notes-lines.ts';
import { swatchOf } from '../read-grid.ts';
import { bare, flat, halfUp, isLabel, same } from '../words.ts';
import { SAYS_ROUNDED } from './order.ts';
import { wrongGridHeadline } from './grid-headline.ts';

/** Items that share their answers: drawing, workbook, legend, heads, notes, order, alternative text and headline. */
export const grids: Rule = (deck) =>
  deck.slides.flatMap((slide) => {
    const { grid } = slide;
    if (!grid) return [];
    return [
      ...grid.problems,
      ...wrongCells(slide, grid),
      ...wrongSums(grid),
      ...wrongOrder(slide, grid),
      ...wrongColours(slide, grid),
      ...wrongBases(slide, grid),
      ...wrongNotes(deck, slide, grid),
      ...wrongAlt(slide, grid),
      ...(slide.headline ? wrongGridHeadline(deck, slide, grid) : []),
    ].map((says) => contradiction(slide, 'grids', says));
  });

const DECIMALS = 1;
/** Printed shares of a whole may differ from 100 by their last digits. */
const REST = 0.5;

/** Each value is its count by its base, as it is printed; parts of a bar are the whole of it. */
function wrongCells(slide: Slide, { items, kind }: Grid): readonly string[] {
  const told = slide.texts.some(({ text }) => SAYS_ROUNDED.test(text));
  const ofAll = printedBases(slide.texts).some((base) => base.ofAll);
  return items.flatMap(({ label, cells, base }) => {
    const named = ({ option }: GridCell): string => `"${option}" of "${label}"`;
    const bases = [...new Set(cells.flatMap((cell) => cell.base ?? []))];
    const whole = added(cells.map(({ value }) => value ?? 0));
    const wrong = cells.flatMap((cell) => {
      const { value, printed, count, base: of } = cell;
      const number = /-?\d+(?:\.\d+)?/u.exec(flat(printed ?? ''))?.[0];
      const shown = number === undefined || value === undefined || same(Number(number), Number(value.toFixed(number.split('.')[1]?.length ?? 0))); // prettier-ignore
      const plain = count === undefined || of === undefined ? undefined : halfUp(count, of, DECIMALS);
      // What rounding leaves may be the largest's.
      const rest = plain !== undefined && value !== undefined && Math.abs(plain - value) <= REST && same(whole, 100);
      return [
        ...(shown ? [] : [`${named(cell)} is drawn with ${value} and labelled "${printed}"`]),
        ...(plain === undefined || value === undefined || same(plain, value) || rest ? [] : [`${named(cell)} is ${value}%, and ${count} of ${of} are ${plain}%`]),
      ];
    });
    const isWhole = kind !== 'bars' || cells.length < 2 || same(whole, 100) || same(whole, 0) || (told && Math.abs(whole - 100) <= REST) || (ofAll && whole < 100 + REST);
    return [
      ...wrong,
      ...(bases.length > 1 ? [`the workbook has several bases of "${label}": ${bases.join(', ')}`] : []),
      ...(base !== undefined && bases.length === 1 && bases[0] !== base ? [`"${label}" is printed with n=${base}, and has ${bases[0]} in the workbook`] : []),
      ...(isWhole ? [] : [`the parts of "${label}" add up to ${whole}%`]),
    ];
  });
} // prettier-ignore

/** How many of the options are the top ones: "Top 2", "上位2". */
const topIn = (head: string | undefined): number | undefined => {
  const found = /(?:top|上位|上から)\s*(\d+)/iu.exec(flat(head ?? ''))?.[1];
  return found === undefined ? undefined : Number(found);
};

/** The values of an item for some of its options together: as they are printed, and of their people. */
export function togetherOf({ cells }: GridItem, options: readonly string[]): readonly number[] {
  if (cells.length === 0) return [];
  const own = cells.filter(({ option }) => options.some((one) => isLabel(one, option) || isLabel(option, one)));
  const shown = added(own.map(({ value }) => value ?? 0));
  const base = own[0]?.base;
  if (base === undefined || base === 0 || own.some(({ count }) => count === undefined)) return [shown];
  return [
    shown,
    halfUp(
      own.reduce((sum, { count }) => sum + (count ?? 0), 0),
      base,
      DECIMALS,
    ),
  ];
}

/** The number at the right of a bar is the sum of its last points, or of the side that begins at the middle. */
function wrongSums({ items, sumHead, sides, options }: Grid): readonly string[] {
  const top = topIn(sumHead);
  return items.flatMap((item) => {
    if (item.sum === undefined) return [];
    const { sum, label } = item;
    const side = sides.length > 1 ? sides.map((own) => togetherOf(item, own)) : [];
    const runs = options.flatMap((_, i) => (top === undefined ? [] : [togetherOf(item, options.slice(i, i + top)), togetherOf(item, options.slice(0, top))])); // prettier-ignore
    const known = [...side, ...runs].flat();
    return known.length === 0 || known.some((one) => same(one, sum)) ? [] : [`${sum}% stands beside the bar of "${label}", of which ${flat(sumHead ?? '')} are none`]; // prettier-ignore
  });
}

const SORTED = /Items in the order of|項目は?[^。]*(?:順|高い順|多い順)/u;

/** Items that are said to be in an order fall by what stands at their right; those without answers come last. */
function wrongOrder(slide: Slide, { items }: Grid): readonly string[] {
  if (!slide.texts.some(({ text }) => SORTED.test(flat(text)))) return [];
  const known = items.map(({ sum, mean }) => sum ?? mean);
  return known.slice(1).flatMap((value, i) => {
    const before = known[i];
    const isLate = value !== undefined && (before === undefined ? items[i]!.saysSum === true || items[i]!.cells.every((cell) => cell.value === undefined) : value > before + 1e-6); // prettier-ignore
    return isLate ? [`"${items[i + 1]!.label}" stands below "${items[i]!.label}", which has less`] : [];
  });
}

/** The legend over bars names each of their parts in its colour. */
function wrongColours(slide: Slide, { kind, question, items, options, sides }: Grid): readonly string[] {
  if (kind !== 'bars') return [];
  const names = slide.texts.filter(({ name }) => name.startsWith(`Label ${question} `));
  // What stands apart from a scale is named over its bars.
  const heads = slide.texts.filter(({ name }) => name.startsWith('Head ')).map(({ text }) => bare(text)).join(' ');
  // Many that stand between the ends are one part, under one head.
  const between = slide.texts.some(({ name, text }) => name === 'Head neutral' && BETWEEN.test(text)) ? (sides[2] ?? []) : [];
  const unnamed = names.length === 0 ? [] : options.filter((option) => !between.includes(option) && !names.some(({ text }) => isLabel(text, option)) && !heads.includes(bare(option)));
  const others = names.filter(({ text }) => !options.some((option) => isLabel(text, option)));
  const wrong = options.flatMap((option) => {
    const [fill, drawn] = [swatchOf(slide, question, option), items[0]?.cells.find((cell) => cell.option === option)?.fill];
    const isSame = !fill || !drawn || (fill.color === drawn.color && Math.abs(fill.lighter - drawn.lighter) < 0.01);
    return isSame ? [] : [`"${option}" has another colour in the legend than in the bars`];
  });
  // Several with the same words cannot be told apart.
  const isClear = new Set(options.map(flat)).size === options.length;
  const missing = unnamed.filter((option) => items.some(({ cells }) => (cells.find((cell) => cell.option === option)?.value ?? 0) > 0)); // prettier-ignore
  return isClear ? [...missing.map((option) => `the legend does not name "${option}"`), ...others.map(({ text }) => `the legend names "${flat(text)}", of which there is no part`), ...wrong] : [];
} // prettier-ignore

const BETWEEN = /^(?:上位・下位以外|All others$)/iu;

const RANGE = /\bn\s*=\s*([\d,]+)\s*[–～〜-]\s*([\d,]+)/u;

/** "n=24–200 (by item)": the bases of items lie between the two, and each stands beside its item. */
function wrongBases(slide: Slide, { items }: Grid): readonly string[] {
  const range = slide.texts.filter(({ placeholder }) => placeholder === undefined).flatMap(({ text }) => { const found = RANGE.exec(flat(text)); return found ? [[Number(found[1]), Number(found[2])] as const] : []; })[0]; // prettier-ignore
  const own = items.flatMap(({ base }) => base ?? []);
  if (range) return [...own.filter((base) => base < range[0] || base > range[1]).map((base) => `an item is of ${base}, and the bases are said to be ${range.join(' to ')}`), ...(own.length < items.length ? ['the bases differ, and not each stands beside its item'] : [])]; // prettier-ignore
  const printed = new Set(printedBases(slide.texts).map(({ n }) => n));
  return own.length === 0 || own.every((base) => printed.has(base) || new Set(own).size > 1) ? [] : ['a base stands beside an item, which no note has']; // prettier-ignore
}

/** Whether a table has no room for some of its items, and says so. */
export const leavesOut = ({ texts }: Slide): boolean =>
  texts.some(({ text }) => /ほかの\d+個の項目|\d+ further items? of/u.test(flat(text)));

/** The items that words may be the words of. */
const itemsNamed = (items: readonly GridItem[], words: string): readonly GridItem[] =>
  items.filter(({ label }) => isLabel(label, words) || isLabel(words, label));

const says = ({ option }: GridCell, { options }: FigureLine): boolean => options.length === 1 && (isLabel(option, options[0]!) || isLabel(options[0]!, option)); // prettier-ignore

/** Each line of the notes has the value that is drawn, and each value that is drawn has its line. */
function wrongNotes(deck: Deck, slide: Slide, { question, items }: Grid): readonly string[] {
  const all = deck.grids.get(question) ?? items;
  const lines = figureLines(slide.notes).filter((line) => line.item !== undefined && line.question === question);
  const wrong = lines.flatMap((line) => {
    const { item = '', value, options, count, base } = line;
    const named = itemsNamed(all, item);
    // A table of very many items says how many it leaves out, of which one may be what stands out.
    if (named.length === 0) return leavesOut(slide) ? [] : [`"${line.line}": no item is called so`];
    const fits = named.some((one) => {
      // Where items stand at their means, nothing of single answers is drawn.
      if (one.cells.length === 0) return true;
      const own = options.map((option) => one.cells.filter((cell) => says(cell, { ...line, options: [option] })));
      if (own.some((cells) => cells.length === 0)) return false;
      const isSum = options.length > 1;
      const shares = isSum ? togetherOf(one, options) : own.flatMap((cells) => cells.map((cell) => cell.value ?? value));
      const counts = own.flatMap((cells) => cells.flatMap((cell) => cell.count ?? []));
      const isCounted = isSum || count === undefined || counts.length === 0 || counts.includes(count);
      const isOf = one.base === undefined || one.base === base;
      return isOf && isCounted && (value === undefined || isSum ? value === undefined || shares.some((share) => Math.abs(share! - value) <= 0.31) : shares.some((share) => same(share!, value)));
    });
    const plain = count === undefined ? undefined : halfUp(count, base, DECIMALS);
    const isPlain = plain === undefined || value === undefined || Math.abs(plain - value) <= REST;
    return [...(fits ? [] : [`"${line.line}", but another value is drawn`]), ...(isPlain ? [] : [`"${line.line}": these are ${plain}%`])];
  });
  if (lines.length === 0) return [...wrong, ...wrongMeans(slide, question, all)];
  const silent = items.flatMap(({ label, cells }) => cells.filter((cell) => cell.value !== undefined && !lines.some((line) => isLabel(label, line.item!) && says(cell, line))).map(({ option }) => `no line says where "${option}" of "${label}" comes from`));
  return [...wrong, ...silent, ...wrongMeans(slide, question, all)];
} // prettier-ignore

/** Means of items in the notes are those at the right of the table. */
function wrongMeans({ notes }: Slide, question: string, items: readonly GridItem[]): readonly string[] {
  return countLines(notes).flatMap(({ kind, item, line, value, base, options = [] }) => {
    const isMean = /平均|\bmean\b/iu.test(line) && line.includes(question);
    if (kind !== 'mean' || !isMean || item === undefined || options.some((option) => option !== '' && !isLabel(option, item))) return []; // prettier-ignore
    const named = itemsNamed(items, item);
    const decimals = String(value).split('.')[1]?.length ?? 0;
    const fits = named.some((one) => (one.mean === undefined || Math.abs(one.mean - value) <= 0.5 * 10 ** -Math.min(1, decimals) + 1e-6) && (one.base === undefined || base === undefined || base <= one.base)); // prettier-ignore
    return fits ? [] : [`"${line}", but another mean is drawn`];
  });
}

/** Everywhere that words stand in a text, from a place on. */
function placesOf(text: string, words: string, from: number): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** The alternative text begins with the headline, and reads items and their values as they are drawn, in their order. */
function wrongAlt(slide: Slide, { alt, items, name }: Grid): readonly string[] {
  if (alt === '') return [`${name} has no alternative text`];
  // Which of several slides it is, the text need not say.
  const headline = bare(slide.headline?.text ?? '').replace(/[（(]\d+\/\d+[）)]$/u, '');
  if (!bare(alt).startsWith(headline)) return ['the alternative text does not begin with the headline'];
  const text = bare(alt).slice(headline.length);
  let at = 0;
  const missed: string[] = [];
  for (const item of items) {
    // Its base or a colon follows: the same words may end an answer, too.
    const words = heardAs(text.slice(at), bare(item.label));
    const found = placesOf(text, words, at).find((place) => (item.cells.length === 0 ? /^[(（:：\d–―-]/u : /^[(（:：]/u).test(text.slice(place + words.length))) ?? -1; // prettier-ignore
    if (found < 0) {
      missed.push(item.label);
      continue;
    }
    at = found + words.length;
  }
  const more = Number(/(?:ほか|他)(\d+)|and(\d+)more/u.exec(text.slice(at))?.slice(1).find(Boolean) ?? 0); // prettier-ignore
  const told = missed.length === more ? [] : [`the alternative text does not read ${missed.length} of the items, and says ${more} more`]; // prettier-ignore
  return [...told, ...wrongHeard(text, items)];
}

/** The words that a text reads for a label: whole, where the label is shortened. */
function heardAs(text: string, label: string): string {
  const parts = label.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return parts.length < 2 ? label : (new RegExp(`(?<=^|[.。;；])${parts.join('[^;；]*?')}(?=[(（:：])`, 'u').exec(text)?.[0] ?? label); // prettier-ignore
}

/** "Good 40.0%" in the words of an item. */
function wrongHeard(text: string, items: readonly GridItem[]): readonly string[] {
  return text.split(/[;；]/u).flatMap((part) => {
    // Of several whose words begin alike, the longest.
    const [item] = items.filter(({ label }) => part.replace(/^[.。]/u, '').startsWith(bare(label))).toSorted((a, b) => b.label.length - a.label.length); // prettier-ignore
    if (!item || items.filter(({ label }) => label === item.label).length > 1) return [];
    const rest = part.replace(/^[.。]/u, '').slice(bare(item.label).length);
    const mean = /^(?:[（(]n=[^)）]*[)）])?[:：]?(-?\d+(?:\.\d+)?)$/u.exec(
      rest.replace(/(?:n=.*|。.*)$/u, '').replace(/[.。]$/u, ''),
    )?.[1];
    if (item.cells.length === 0 && item.mean !== undefined && mean !== undefined && !same(Number(mean), item.mean))
      return [`the alternative text says ${mean} of "${item.label}", which is ${item.mean}`];
    return item.cells.flatMap(({ option, value }) => {
      const words = bare(option);
      const at = rest.indexOf(words);
      const number = at < 0 || value === undefined ? undefined : /^[:：]?(-?\d+(?:\.\d+)?)%/u.exec(rest.slice(at + words.length))?.[1]; // prettier-ignore
      // Of words that end in a number, or that others have in them, nobody can tell.
      const isClear = !/\d$/u.test(words) && !/^\d/u.test(words) && !item.cells.some((other) => other.option !== option && bare(other.option).includes(words)); // prettier-ignore
      return number === undefined || !isClear || same(Number(number), value!) ? [] : [`the alternative text says ${number}% for "${option}" of "${item.label}", which is ${value}%`]; // prettier-ignore
    });
  });
}
