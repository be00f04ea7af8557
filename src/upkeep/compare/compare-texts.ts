import type { SnapshotSlide, SnapshotText, TextChange } from './types.ts';
import { differInNumbersOnly } from './words.ts';

function changeOf(before: SnapshotText | undefined, after: SnapshotText | undefined): TextChange | undefined {
  const either = after ?? before;
  if (!either || before?.words === after?.words) return undefined;
  const { what, name, message, at } = either;
  return {
    what,
    name,
    ...(message === undefined ? {} : { message }),
    ...(at === undefined ? {} : { at }),
    ...(before ? { before: before.words } : {}),
    ...(after ? { after: after.words } : {}),
    onlyNumbers: before !== undefined && after !== undefined && differInNumbersOnly(before.words, after.words),
  };
}

/** A label's words, which stand for an option or a column in whatever chart of the slide. */
const labelIn = ({ what, words }: SnapshotText): string | undefined => (what === 'label' ? words : undefined);

/** The text of the earlier slide that a text was: of a cell, that of its row, wherever that stood. */
function earlierOf(before: SnapshotSlide, after: SnapshotSlide): (text: SnapshotText) => SnapshotText | undefined {
  const keyed = (texts: readonly SnapshotText[]) => new Map(texts.flatMap((text) => (text.key === undefined ? [] : [[text.key, text] as const]))); // prettier-ignore
  const [was, is] = [keyed(before.texts), keyed(after.texts)];
  const byId = new Map(before.texts.map((text) => [text.id, text]));
  return (text) => {
    const same = was.get(text.key ?? '');
    if (same) return same;
    const there = byId.get(text.id);
    return there?.key !== undefined && is.has(there.key) ? undefined : there;
  };
}

/** What changed in a slide's words, in reading order; removed texts come last. A label that only went to another chart is none. */
export function compareTexts(before: SnapshotSlide, after: SnapshotSlide): readonly TextChange[] {
  const earlier = earlierOf(before, after);
  const pairs = after.texts.map((text) => ({ was: earlier(text), is: text }));
  const used = new Set(pairs.map(({ was }) => was));
  const added = pairs.flatMap(({ was, is }) => (was ? [] : [is]));
  const removed = before.texts.filter((text) => !used.has(text));
  const [came, went] = [added, removed].map((texts) => new Set(texts.flatMap((text) => labelIn(text) ?? [])));
  const isMoved = (text: SnapshotText): boolean => [came, went].every((words) => words?.has(labelIn(text) ?? '') === true);
  return [
    ...pairs.flatMap(({ was, is }) => (!was && isMoved(is) ? [] : (changeOf(was, is) ?? []))),
    ...removed.flatMap((text) => (isMoved(text) ? [] : (changeOf(text, undefined) ?? []))),
  ];
} // prettier-ignore
