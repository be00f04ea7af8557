import type { ChartElement, PlacedLine, PlacedParagraph, PlacedRun } from './types.ts';

const look = ({ text: _, ...rest }: PlacedRun): string => JSON.stringify(rest);

/** Neighbours that look the same as one run. */
function merged(runs: readonly PlacedRun[]): PlacedLine {
  const out: PlacedRun[] = [];
  for (const run of runs) {
    const before = out.at(-1);
    if (before && look(before) === look(run)) out[out.length - 1] = { ...before, text: before.text + run.text };
    else out.push(run);
  }
  return out;
}

/** A letter, figure or mark of a script that parts its words with spaces; after a hyphen or slash there is none. */
const WORD_END = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF/-]$/u;
const WORD_START = /^[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * Whether a space parts the end of a line from the beginning of the next. A quotation mark that closes the line counts to
 * the script of what stands before it.
 */
export const wordsMeet = (before: string, after: string): boolean =>
  WORD_END.test(before.replace(/[\u2018-\u201F]+$/u, '')) && WORD_START.test(after);

/**
 * Layout drops the space between two words where it breaks a line. It comes back at the line's end, where nobody sees
 * it: a title of two lines is otherwise found, copied and read aloud as `onetwo`. Only in text that is set from the
 * left; elsewhere the space would shift the line.
 */
function withWordSpaces(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  return lines.map((line, l) => {
    const last = line.at(-1);
    const next = lines[l + 1]?.[0];
    if (!last || !next || !wordsMeet(line.map((run) => run.text).join(''), next.text)) return line;
    return [...line.slice(0, -1), { ...last, text: `${last.text} ` }];
  });
}

/**
 * The lines of a paragraph as they go into the file: each as layout decided, or all in one for PowerPoint to wrap. Runs
 * without text leave nothing. A line break inside a run throws: lines are layout's to decide, and a break that
 * PowerPoint shows as a blank would hide the mistake.
 */
export function placedLines(paragraph: PlacedParagraph, linesDecided: boolean): readonly PlacedLine[] {
  const lines = paragraph.lines.map((line) => line.filter((run) => run.text !== ''));
  for (const { text } of lines.flat()) {
    if (/[\n\r]/.test(text)) throw new Error(`a run holds a line break: ${JSON.stringify(text)}`);
  }
  if (!linesDecided) return [merged(lines.flat())];
  return paragraph.align === 'left' ? withWordSpaces(lines) : lines;
}

/** The words of a category in its chart: in the lines that layout decided, so that cell, cache and axis agree. */
export function categoryText({ axisLabels, chart }: ChartElement, index: number): string {
  const category = chart.categories[index];
  if (!category) throw new Error(`the chart of ${chart.table} has no category ${index}`);
  return axisLabels?.[index]?.join('\n') ?? category.label;
}

/** The words of the options and of the columns of a chart's table, as the chart has them. */
export function tableWords(element: ChartElement): { readonly options: readonly string[]; readonly columns: readonly string[] } {
  const { options, categories, series } = element.chart;
  const words = [categories.map((_, c) => categoryText(element, c)), series.map(({ name }) => name)] as const;
  return options === 'categories' ? { options: words[0], columns: words[1] } : { options: words[1], columns: words[0] };
} // prettier-ignore
