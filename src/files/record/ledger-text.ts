import type { PlacedParagraph, PlacedRun } from '../../deck/scene/types.ts';
import { placedLines } from '../../deck/scene/written-words.ts';
import type { LedgerText } from './types.ts';

/** Names a look: size in points, weight, colour. Breaks have none. */
export const lookOf = ({ size, bold, color }: PlacedRun): string =>
  `${size}${bold ? 'b' : ''} ${color.slot}${color.lighter > 0 ? `+${color.lighter}` : ''}`;

/** The words of paragraphs as they go into the file, and how each character looks. */
export function ledgerText(paragraphs: readonly PlacedParagraph[], linesDecided: boolean): LedgerText {
  let text = '';
  const looks: [number, string][] = [];
  const add = (part: string, look: string): void => {
    text += part;
    const last = looks.at(-1);
    if (last?.[1] === look) last[0] += part.length;
    else if (part !== '') looks.push([part.length, look]);
  };
  paragraphs.forEach((paragraph, p) => {
    if (p > 0) add('\n', '');
    placedLines(paragraph, linesDecided).forEach((line, l) => {
      if (l > 0) add('\v', '');
      for (const run of line) add(run.text, lookOf(run));
    });
  });
  return { text, looks };
}
