import { bottom, intersection, right, type Box } from '../../../../src/base/box.ts';
import type { ChartElement, Element, ShapeElement, TextElement } from '../../../../src/deck/layout/types.ts';

/** An element of a kind by its id. */
function at<K extends Element['kind']>(kind: K, elements: readonly Element[], id: string): Extract<Element, { kind: K }> {
  const found = elements.find((element): element is Extract<Element, { kind: K }> => element.kind === kind && element.id === id);
  if (!found) throw new Error(`there is no ${kind} ${id}: ${elements.map((one) => one.id).join(' ')}`);
  return found;
} // prettier-ignore

export const shapeAt = (elements: readonly Element[], id: string): ShapeElement => at('shape', elements, id);
export const chartAt = (elements: readonly Element[], id: string): ChartElement => at('chart', elements, id);

export const words = (text: TextElement): string => text.paragraphs.flatMap(({ lines }) => lines.flat().map((run) => run.text)).join(''); // prettier-ignore

/** Texts by the beginning of their ids, as their words. */
export const wordsIn = (elements: readonly Element[], start: string): readonly string[] =>
  elements.flatMap((element) => (element.kind === 'text' && element.id.startsWith(start) ? [words(element)] : []));

/** Pairs of texts whose words lie over one another. */
export function touching(elements: readonly Element[]): readonly string[] {
  const texts = elements.filter((element) => element.kind === 'text');
  return texts.flatMap((one, i) =>
    texts.slice(i + 1).flatMap((other) => {
      const shared = intersection(one.ink, other.ink);
      return shared && shared.w > 12_700 && shared.h > 12_700 ? [`${one.id} ${other.id}`] : [];
    }),
  );
}

/** Thin lines that run through words, each with the words; numbers of an axis stand at its marks. */
export function throughWords(elements: readonly Element[]): readonly string[] {
  const lines = elements.filter(({ kind, box }) => kind === 'shape' && Math.min(box.w, box.h) < 20_000);
  return elements.flatMap((element) => {
    if (element.kind !== 'text' || element.id.includes('.tick.')) return [];
    return lines.flatMap((line) => {
      const shared = intersection(element.ink, line.box);
      return shared && shared.w > 2000 && shared.h > 2000 ? [`${line.id} ${element.id}`] : [];
    });
  });
}

/** What reaches beyond an area, by its id; the frame of a chart is no ink. */
export const beyond = (elements: readonly Element[], area: Box): readonly string[] =>
  elements.flatMap((element) => {
    if (element.kind === 'chart') return [];
    const ink = element.kind === 'text' ? element.ink : element.box;
    const isIn = ink.x >= area.x - 2 && ink.y >= area.y - 2 && right(ink) <= right(area) + 2 && bottom(ink) <= bottom(area) + 2;
    return isIn ? [] : [element.id];
  }); // prettier-ignore
