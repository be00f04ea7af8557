import { itemAt } from '../../src/base/item-at.ts';
import { SORTS } from './plant.ts';
import type { SlideScore } from './measure-deck.ts';

/** The most unmatched pixels that a slide's worst window may have; a planted mistake must have more. */
export const THRESHOLD = 0.8;

/** A deck in one language. */
export interface DeckScores {
  readonly deck: string;
  readonly slides: readonly SlideScore[];
}

/** What is wrong with a slide, in words; empty if nothing is. */
export function faults({ slide, score, planted }: SlideScore): readonly string[] {
  return [
    ...(score > THRESHOLD ? [`${slide}: ${score.toFixed(2)} is over ${THRESHOLD}`] : []),
    ...[...planted].flatMap(([sort, { least, what }]) =>
      least > THRESHOLD ? [] : [`${slide}: the planted ${sort} "${what}" was not noticed (${least.toFixed(2)})`],
    ),
  ];
}

const cells = ({ slide, score, planted }: SlideScore): readonly string[] => [
  slide,
  score.toFixed(2),
  ...SORTS.map((sort) => {
    const found = planted.get(sort);
    return found ? `${found.least.toFixed(1)} of ${found.count}` : '–';
  }),
];

const HEADINGS = ['slide', 'difference', 'box moved', 'words dropped', 'colours swapped'] as const;

/** A line for the terminal. */
export const line = (score: SlideScore): string => cells(score).map((cell, i) => (i === 0 ? cell.padEnd(14) : cell.padStart(12))).join(' '); // prettier-ignore
export const heading = HEADINGS.map((name, i) => (i === 0 ? name.padEnd(14) : name.slice(0, 12).padStart(12))).join(
  ' ',
);

function table(rows: readonly (readonly string[])[]): string {
  const all = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, c) => Math.max(...all.map((row) => itemAt(row, c).length)));
  const print = (row: readonly string[]): string =>
    `| ${row.map((cell, c) => (c === 0 ? cell.padEnd(itemAt(widths, c)) : cell.padStart(itemAt(widths, c)))).join(' | ')} |`;
  const rule = widths.map((w, c) => (c === 0 ? '-'.repeat(w) : `${'-'.repeat(w - 1)}:`));
  return [print(HEADINGS), print(rule), ...rows.map(print)].join('\n');
}

/** The text of docs/fidelity.md before the numbers. */
const INTRODUCTION = `# How close our pictures are to the PPTX

\`npm run fidelity\` writes this file. For every slide it renders the PPTX by LibreOffice, paints the same scene by
\`src/files/paint\`, both 960 pixels wide, and counts what the two do not share.

**The difference.** A pixel is matched when its colour lies between the colours that the other picture has within 4
pixels to the sides and 2 up or down (text drifts that far in LibreOffice). What a pixel is off by counts as a share of
the contrast around it, so that a pale rule counts as much as black type; up to 40 % of the contrast is left to the
smoothing of edges. The difference of a slide is the number of unmatched pixels in its worst window of 9 × 9.

**One threshold** for all slides: **${THRESHOLD}**. Each slide must be below it. And on each slide of this project's decks every box is moved by 0.1 inch
(to the right, and down), every text, cell and chart label is left out, every two neighbouring colours of a chart or
drawing are exchanged, one at a time: each of these must be above it. The columns say how many there were and how much
the least of them differs; – means that a slide has no such thing.

## Where the two differ by design

The painter does as PowerPoint does. For the comparison alone it is told to do as LibreOffice 7.4 does
(\`scripts/fidelity/libreoffice.ts\`, same code, other constants), in just these points:

- **Baseline.** In both a line is 1.2 em high; PowerPoint puts the baseline where the font's Windows metrics say,
  LibreOffice at 0.99 em. In cells and charts LibreOffice takes the font's own height.
- **Space between Japanese and Latin.** LibreOffice adds a fifth of the line before or after; PowerPoint adds none.
- **Kerning.** PowerPoint kerns from 12 points (the master says so), LibreOffice always.
- **Doughnut hole.** LibreOffice ignores its size and takes half the ring.
- **Hatched marks.** LibreOffice draws hairlines a millimetre apart, whatever the pattern.
- **Labels of bars and columns.** LibreOffice sets each a millimetre from the axis, the bar or the column, whatever its size;
  layout expects more, as in PowerPoint.
- **Text in charts.** LibreOffice lays it out for a screen of 96 dots to the inch: at 14 points it is a fiftieth wider, at 16 as much
  narrower.

Both get, for the comparison alone, the lines that layout measured where a text wraps by itself (biographies: each program
wraps them in its own way), and neither gets characters that no font of the deck has (each takes them from where it
likes; we paint an empty frame). Letters that LibreOffice joins (f and i, f and l), and neither PowerPoint nor we do, are joined for
both. An element that is wholly hidden under others, so that moving it changes no pixel, is
not moved.
`;

/** The report as Markdown. */
export function reportMarkdown(decks: readonly DeckScores[]): string {
  const sections = decks.map(({ deck, slides }) => {
    const highest = Math.max(...slides.map((slide) => slide.score));
    const planted = slides.flatMap((slide) => [...slide.planted.values()].map((p) => p.least));
    const least =
      planted.length > 0 ? `least of the planted ones ${Math.min(...planted).toFixed(1)}` : 'nothing planted';
    const unseen = slides.flatMap((slide) => slide.unseen.map((what) => `${slide.slide}: ${what}`));
    return [
      `## ${deck}`,
      `${slides.length} slides; highest difference ${highest.toFixed(2)}, ${least}.`,
      ...(unseen.length > 0 ? [`Hidden, so not moved: ${unseen.join('; ')}.`] : []),
      table(slides.map(cells)),
    ].join('\n\n');
  });
  return `${[INTRODUCTION.trimEnd(), ...sections].join('\n\n')}\n`;
}
