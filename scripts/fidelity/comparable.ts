import type { Typefaces } from '../../src/files/draw/typefaces.ts';
import type { Element, PlacedParagraph, Scene } from '../../src/deck/scene/types.ts';

/** Letters that LibreOffice joins where a font has a sign for both. */
const LIGATURES = [['fi', 'ﬁ'], ['fl', 'ﬂ']] as const; // prettier-ignore

/**
 * A scene whose two renderings can be compared: texts that a viewer would wrap get the lines that layout measured, and
 * characters that none of the deck's fonts has are left out, since each viewer chooses its own fallback font. Letters that
 * LibreOffice joins by itself, and neither PowerPoint nor the painter does, are joined for both.
 */
export function comparable(scene: Scene, typefaces: Typefaces): Scene {
  const shown = (text: string): string =>
    typefaces.runs(text).flatMap((run) => (run.family === undefined ? [] : [joined(run)])).join(''); // prettier-ignore
  const joined = ({ text, family }: ReturnType<Typefaces['runs']>[number]): string =>
    LIGATURES.reduce((before, [letters, one]) => typefaces.runs(one)[0]?.family === family ? before.replaceAll(letters, one) : before, text); // prettier-ignore
  const paragraphs = (all: readonly PlacedParagraph[]): readonly PlacedParagraph[] =>
    all.map((p) => ({ ...p, lines: p.lines.map((line) => line.map((run) => ({ ...run, text: shown(run.text) }))) }));
  const element = (e: Element): Element => {
    switch (e.kind) {
      case 'text':
        return { ...e, linesDecided: true, paragraphs: paragraphs(e.paragraphs) };
      case 'table':
        return {
          ...e,
          rows: e.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, linesDecided: true, paragraphs: paragraphs(cell.paragraphs) })),
          })),
        };
      case 'chart':
        return {
          ...e,
          chart: { ...e.chart, categories: e.chart.categories.map((c) => ({ ...c, label: shown(c.label) })) },
          ...(e.axisLabels ? { axisLabels: e.axisLabels.map((lines) => lines.map(shown)) } : {}),
          labels: e.labels.map((label) => ({
            ...label,
            text: shown(label.text),
            ...(label.lines ? { lines: label.lines.map(shown) } : {}),
          })),
        };
      default:
        return e;
    }
  };
  return { ...scene, slides: scene.slides.map((slide) => ({ ...slide, elements: slide.elements.map(element) })) };
}
