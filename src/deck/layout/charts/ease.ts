import { ptToEmu, type Emu } from '../../../base/length.ts';
import { SCRIPT_GAP } from '../fit.ts';
import type { SetText } from '../set-text.ts';

/** How much wider the box of a text is than its ink, in em, since no two renderers measure alike. */
const EASE = 0.6;
/** Where Asian text meets Western text, some renderers put a space. */
const SCRIPT_CHANGE =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}～、。（）](?=[\p{sc=Latin}\p{N}])|[\p{sc=Latin}\p{N}%](?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}～、。（）])/gu;

/** The room to leave beside the ink of a text. */
export function easeOf({ paragraphs }: SetText): Emu {
  const runs = paragraphs.flatMap(({ lines }) => lines.flat());
  const changes =
    runs
      .map(({ text }) => text)
      .join('')
      .match(SCRIPT_CHANGE)?.length ?? 0;
  return ptToEmu(Math.max(...runs.map(({ size }) => size)) * (EASE + changes * SCRIPT_GAP));
}
