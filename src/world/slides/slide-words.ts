import type { Element, PlacedParagraph, PlacedSlide } from '../../deck/scene/types.ts';
import type { SlideWords } from './types.ts';

const linesOf = (paragraphs: readonly PlacedParagraph[]): readonly string[] =>
  paragraphs.map(({ lines }) => lines.map((line) => line.map((run) => run.text).join('')).join(' ').trim()); // prettier-ignore

function wordsOf(element: Element): readonly string[] {
  if (element.kind === 'text') return linesOf(element.paragraphs);
  if (element.kind !== 'table') return [];
  return element.rows.map(({ cells }) => cells.flatMap(({ paragraphs }) => linesOf(paragraphs)).join(' – '));
}

const altOf = (element: Element): string | undefined =>
  element.decorative ? undefined : (element.alt ?? (element.kind === 'chart' ? element.chart.alt : undefined));

/** What a slide says to people who cannot see it: its words and the alt texts of its pictures, in reading order. */
export const slideWords = ({ elements }: PlacedSlide): SlideWords => ({
  words: elements.flatMap(wordsOf).filter((line) => line !== ''),
  alts: elements.flatMap((element) => altOf(element) ?? []).filter((alt) => alt !== ''),
});
