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

/** A label's words, which stand for an option or a column in whatever chart of the slide. */
const labelIn = ({ what, words }: SnapshotText): string | undefined => (what === 'label' ? words : undefined);

/** What changed in a slide's words, in reading order; removed texts come last. A label that only went to another chart is none. */
export function compareTexts(before: SnapshotSlide, after: SnapshotSlide): readonly TextChange[] {
  const was = new Map(before.texts.map((text) => [text.id, text]));
  const is = new Set(after.texts.map((text) => text.id));
  const added = after.texts.filter(({ id }) => !was.has(id));
  const removed = before.texts.filter(({ id }) => !is.has(id));
  const [came, went] = [added, removed].map((texts) => new Set(texts.flatMap((text) => labelIn(text) ?? [])));
  const isMoved = (text: SnapshotText): boolean => [came, went].every((words) => words?.has(labelIn(text) ?? '') === true);
  return [
    ...after.texts.flatMap((text) => (!was.has(text.id) && isMoved(text) ? [] : (changeOf(was.get(text.id), text) ?? []))),
    ...removed.flatMap((text) => (isMoved(text) ? [] : (changeOf(text, undefined) ?? []))),
  ];
} // prettier-ignore
