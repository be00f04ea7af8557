import type { SnapshotSlide, SnapshotText, TextChange } from './types.ts';
import { differInNumbersOnly } from './words.ts';

function changeOf(before: SnapshotText | undefined, after: SnapshotText | undefined): TextChange | undefined {
  const either = after ?? before;
  if (!either || before?.words === after?.words) return undefined;
  const { what, name, message } = either;
  return {
    what,
    name,
    ...(message === undefined ? {} : { message }),
    ...(before ? { before: before.words } : {}),
    ...(after ? { after: after.words } : {}),
    onlyNumbers: before !== undefined && after !== undefined && differInNumbersOnly(before.words, after.words),
  };
}

/** What changed in a slide's words, in reading order; removed texts come last. */
export function compareTexts(before: SnapshotSlide, after: SnapshotSlide): readonly TextChange[] {
  const was = new Map(before.texts.map((text) => [text.id, text]));
  const is = new Set(after.texts.map((text) => text.id));
  return [
    ...after.texts.flatMap((text) => changeOf(was.get(text.id), text) ?? []),
    ...before.texts.flatMap((text) => (is.has(text.id) ? [] : (changeOf(text, undefined) ?? []))),
  ];
}
