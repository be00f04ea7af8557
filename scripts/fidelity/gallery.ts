import type { PlacedSlide } from '../../src/deck/scene/types.ts';
import { itemAt } from '../../src/base/item-at.ts';
import type { SlideScore } from './measure-deck.ts';
import { THRESHOLD, type DeckScores } from './report.ts';

/** Of the slides that the sample does not have for their drawing, it has every so many. */
const EVERY = 60;

/** What a slide draws: the kind of its chart, whether that is a native one, a table or a picture. */
export function drawingOf({ elements }: PlacedSlide): string {
  const charts = elements.flatMap((e) => (e.kind === 'chart' ? e.chart : (e.origin.shows ?? [])));
  return charts[0]?.kind ?? 'words only';
}

/** The names of a fixed choice of slides: the first of each drawing, and some of the others. Of those of several pages, the first's. */
export function sampleOf(slides: readonly PlacedSlide[]): readonly string[] {
  const drawings = slides.map(drawingOf);
  const chosen = slides.filter((_, i) => drawings.indexOf(itemAt(drawings, i)) === i || i % EVERY === 0);
  return [...new Set(chosen.map(({ id }) => id.replace(/-\d+$/, '')))];
}

/** A row for each drawing and language: how many slides, how far the worst is from LibreOffice's picture, and which one that is. */
export function galleryTable(decks: readonly DeckScores[], drawn: ReadonlyMap<string, string>): string {
  const rows = decks.flatMap(({ deck, slides }) => {
    const drawings = [...new Set(slides.map(({ slide }) => drawn.get(slide) ?? ''))].sort();
    return drawings.map((drawing) => row(deck, drawing, slides.filter(({ slide }) => drawn.get(slide) === drawing))); // prettier-ignore
  });
  const all = decks.flatMap(({ slides }) => slides);
  const over = all.filter(({ score }) => score > THRESHOLD).length;
  return [
    `${all.length} slides, ${over} of them over ${THRESHOLD}.`,
    '',
    '| drawing | deck | slides | highest difference | of the slide |',
    '| --- | --- | --: | --: | --- |',
    ...rows,
  ].join('\n');
}

function row(deck: string, drawing: string, slides: readonly SlideScore[]): string {
  const worst = slides.reduce((most, one) => (one.score > most.score ? one : most), itemAt(slides, 0));
  return `| ${drawing} | ${deck} | ${slides.length} | ${worst.score.toFixed(2)} | ${worst.score === 0 ? '–' : worst.slide} |`;
}
