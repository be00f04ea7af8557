import { itemAt } from '../../base/item-at.ts';
import { emu, ptToEmu, type Emu } from '../../base/length.ts';
import { LINE_HEIGHT } from './measure.ts';
import type { SetText, TextContext } from './set-text.ts';
import type { PlacedLine, PlacedParagraph } from './types.ts';

/** The room that a text which does not fit has all the same. */
export interface ClipRoom {
  readonly w: Emu;
  readonly h?: Emu | undefined;
  readonly maxLines?: number | undefined;
}

const CUT = '…';

/**
 * A text that overflows, cut to its room: the lines that have room, each as long as it may be, the last with an ellipsis.
 * At least one line stays. Only drafts are written so, on slides marked as such; what does not fit was reported.
 */
export function clipText(set: SetText, room: ClipRoom, context: TextContext): SetText {
  const all = set.paragraphs.reduce((sum, { lines }) => sum + lines.length, 0);
  const paragraphs: PlacedParagraph[] = [];
  let [height, count] = [0, 0];
  for (const { lines, ...look } of set.paragraphs) {
    const kept: PlacedLine[] = [];
    for (const line of lines) {
      const above = kept.length === 0 ? look.spaceBefore : 0;
      const higher = height + ptToEmu(above + lineHeight(line, look.lineSpacing, set.size));
      const isOver = higher > (room.h ?? Infinity) || count >= (room.maxLines ?? Infinity);
      if (isOver && count > 0) break;
      kept.push(line);
      [height, count] = [higher, count + 1];
    }
    if (kept.length > 0) paragraphs.push({ ...look, lines: kept });
    if (kept.length < lines.length) break;
  }
  const isCut = count < all;
  const clipped = paragraphs.map((paragraph, p) => ({
    ...paragraph,
    lines: paragraph.lines.map((line, l) => {
      const isLast = p === paragraphs.length - 1 && l === paragraph.lines.length - 1;
      return shortened(line, room.w, isCut && isLast, context);
    }),
  }));
  const widths = clipped.flatMap(({ lines }) => lines.map((line) => widthOf(line, context)));
  return { ...set, paragraphs: clipped, flowing: clipped, height: emu(height), inkWidth: emu(Math.max(0, ...widths)), lineCount: count }; // prettier-ignore
}

const lineHeight = (line: PlacedLine, spacing: number, base: number): number =>
  LINE_HEIGHT * spacing * (line.length > 0 ? Math.max(...line.map(({ size }) => size)) : base);

const widthOf = (line: PlacedLine, { measurer, fonts }: TextContext): number =>
  line.reduce((sum, { text, bold, size }) => sum + measurer.width(text, fonts, bold, size), 0);

/** A line that is no longer than the room; with an ellipsis where something is left out. */
function shortened(line: PlacedLine, room: Emu, isCut: boolean, context: TextContext): PlacedLine {
  if (line.length === 0 || (!isCut && widthOf(line, context) <= room)) return line;
  const runs = [...line];
  for (;;) {
    const last = itemAt(runs, runs.length - 1);
    const ended = [...runs.slice(0, -1), { ...last, text: `${last.text.trimEnd()}${CUT}` }];
    if (last.text === '' && runs.length > 1) runs.pop();
    else if (last.text === '' || widthOf(ended, context) <= room) return ended;
    else runs[runs.length - 1] = { ...last, text: [...last.text].slice(0, -1).join('') };
  }
}
