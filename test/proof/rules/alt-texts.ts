import { baseOf, contradiction, shownOn, type Rule } from '../facts.ts';
import type { Chart, Slide } from '../model.ts';
import { bare, flat, same } from '../words.ts';

/** A chart's alternative text has its headline, rows and base, with the same numbers in the same order. */
export const altTexts: Rule = (deck) =>
  deck.slides.flatMap((slide) =>
    shownOn(slide)
      .flatMap((chart) => wrongAlt(slide, chart))
      .map((says) => contradiction(slide, 'alt-texts', says)),
  );

interface Heard {
  readonly row: number;
  readonly number: number | undefined;
  readonly sign: string;
}

function wrongAlt(slide: Slide, chart: Chart): readonly string[] {
  if (chart.alt === '') return [`${chart.name} has no alternative text`];
  const finding = findingEnd(chart.alt, slide.headline?.text ?? '');
  if (finding === undefined) return [`the alternative text does not begin with the headline`];
  // A picture that illustrates the headline says no more than that.
  if (chart.kind === 'field' && chart.alt.slice(finding).trim() === '') return [];
  const { heard, rest } = rowsIn(chart, chart.alt.slice(finding));
  return [...wrongRows(chart, heard), ...wrongOrder(chart, heard), ...wrongRest(chart, heard, rest)];
}

/** Where the headline ends in a text that begins with it, regardless of line breaks. */
function findingEnd(alt: string, headline: string): number | undefined {
  const wanted = bare(headline);
  let seen = 0;
  for (let i = 0; i < alt.length; i += 1) {
    if (seen === wanted.length) return i;
    if (/\s/u.test(alt[i]!)) continue;
    if (alt[i] !== wanted[seen]) return undefined;
    seen += 1;
  }
  return seen === wanted.length ? alt.length : undefined;
}

const SHARE =
  /^\s*[:：]?\s*(?:(\d+(?:\.\d+)?)\s*%(?:\s*[（(]\d+(?:\/| of )\d+名?[）)])?|([–―]|[※†*＊](?:\s*\d+\s*[～–]\s*\d+(?:名| of \d+)?)?))/u;
const AMOUNT = /^\s*[:：]?\s*(?:[¥$€£]?(\d+(?:\.\d+)?)\s*(?:%|[^\s\d、,;；。.]{1,5})?|([–―]))/u;

/** Where a label ends that a text begins with; spaces at the ends of its lines may be gone. */
function readLabel(text: string, label: string): number | undefined {
  let at = 0;
  for (const char of label.replace(/\s/gu, '')) {
    while (/\s/u.test(text[at] ?? '')) at += 1;
    if (!text.startsWith(char, at)) return undefined;
    at += char.length;
  }
  return at;
}

/** The rows as read aloud: label and number, one after the other, until something else follows. */
function rowsIn(chart: Chart, text: string): { readonly heard: readonly Heard[]; readonly rest: string } {
  const heard: Heard[] = [];
  // Amounts have separators of thousands, and units of any kind.
  const number = chart.means ? AMOUNT : SHARE;
  let rest = (chart.means ? flat(text) : text).replace(/^[\s.。]+/u, '');
  const byLength = chart.rows.map((row, i) => ({ ...row, i })).sort((a, b) => b.label.length - a.label.length);
  const at = (read: (text: string, label: string) => number | undefined): Found | undefined => {
    for (const { label, i } of byLength) {
      const end = read(rest, label);
      const value = end === undefined ? null : number.exec(rest.slice(end));
      if (end !== undefined && value) return { row: i, end: end + value[0].length, value };
    }
    return undefined;
  };
  for (;;) {
    // As it is written, before it is read without its spaces: "1 2.8%" is not 12.
    const found = at((text, label) => (text.startsWith(label) ? label.length : undefined)) ?? at(readLabel);
    if (!found) return { heard, rest };
    const { row, end, value } = found;
    heard.push({ row, number: value[1] === undefined ? undefined : Number(value[1]), sign: value[2] ?? '' });
    rest = rest.slice(end).replace(/^[\s、,，;；]+/u, '');
  }
}

interface Found {
  readonly row: number;
  readonly end: number;
  readonly value: RegExpExecArray;
}

const wrongRows = (chart: Chart, heard: readonly Heard[]): readonly string[] =>
  heard.flatMap(({ row, number, sign }) => {
    const { label, value, printed } = chart.rows[row]!;
    if (number !== undefined) return same(number, value) ? [] : [`the alternative text says ${number}% of "${label}", the chart ${value}%`];
    const hidden = printed !== undefined && flat(printed) === flat(sign);
    return hidden || printed === undefined ? [] : [`the alternative text hides the value of "${label}", the chart prints it`];
  }); // prettier-ignore

function wrongOrder(chart: Chart, heard: readonly Heard[]): readonly string[] {
  const rows = heard.map(({ row }) => row);
  const drawn = rows.every((row, i) => i === 0 || row > rows[i - 1]!);
  const falling = rows.every((row, i) => i === 0 || chart.rows[row]!.value <= chart.rows[rows[i - 1]!]!.value);
  const twice = new Set(rows).size < rows.length;
  return twice || (!drawn && !falling) ? ['the alternative text has the rows in another order than the chart'] : [];
}

/** Checks what follows the rows: how many more there are, and the base. */
function wrongRest(chart: Chart, heard: readonly Heard[], rest: string): readonly string[] {
  // Those who did not answer may be left out.
  const silent = chart.rows.filter(({ label }, i) => /^(?:無回答|no answer)/iu.test(label) && !heard.some(({ row }) => row === i)).length;
  const missing = chart.rows.length - heard.length;
  const more = Number(/(?:ほか|他)\s*(\d+)|and (\d+) more/u.exec(rest)?.slice(1).find(Boolean) ?? 0);
  const base = /\bn\s*=\s*([\d,]+)/u.exec(rest)?.[1]?.replace(/,/g, '');
  const known = baseOf(chart);
  return [
    ...(missing === more || missing - silent === more ? [] : [`the alternative text has ${heard.length} of ${chart.rows.length} rows, and says ${more} more`]),
    ...(base === undefined || known.length === 0 || known.includes(Number(base)) ? [] : [`the alternative text says n=${base}, the workbook ${known.join(', ')}`]),
  ];
} // prettier-ignore
