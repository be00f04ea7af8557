import type { Element, PlacedSlide } from '../src/deck/scene/types.ts';

/** A base that is marked as small, and the note that says what the mark means, in both languages. */
const MARK = /n=[\d,]+[*†]/u;
const NOTE = /(?:\d+名未満のため|Fewer than \d+ respondents)/u;

const linesOf = (element: Element): readonly string[] => {
  const set = (paragraphs: Extract<Element, { kind: 'text' }>['paragraphs']): string =>
    paragraphs.map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')).join('')).join('\n');
  if (element.kind === 'text') return [set(element.paragraphs)];
  if (element.kind === 'table') return element.rows.flatMap(({ cells }) => cells.map(({ paragraphs }) => set(paragraphs))); // prettier-ignore
  return element.kind === 'chart' ? element.labels.map(({ text }) => text) : [];
};

/** What is amiss with the marks of small bases on slides: one that no note explains, or a note on a mark that none has. */
export const unmatchedMarks = (slides: readonly PlacedSlide[]): readonly string[] =>
  slides.flatMap(({ id, elements }) => {
    const lines = elements.flatMap(linesOf);
    const marked = lines.find((line) => MARK.test(line));
    const isTold = lines.some((line) => NOTE.test(line));
    if ((marked !== undefined) === isTold) return [];
    return [
      `${id}: ${marked === undefined ? 'a note explains a mark that nothing has' : `"${marked}" is not explained`}`,
    ];
  });
