import { messagesIn, type UiLanguage } from '../../base/messages/languages.ts';
import type { Merged } from '../../upkeep/localize/merge.ts';
import type { ShownChange, SlideChanges } from '../../upkeep/localize/preview-import.ts';
import { harmless, type Painter } from './terminal.ts';
import type { Words } from './words.ts';

type ImportWords = Words['importReport'];

/** A text on one line. Nothing is cut: someone decides by it. */
const onOneLine = (text: string): string => (text === '' ? '–' : harmless(text.replace(/\n/g, ' ⏎ ')));

function renderChange(change: ShownChange, words: ImportWords): readonly string[] {
  const others = change.slides.slice(1);
  const also = others.length > 0 ? `  ${words.also(others.map(({ number }) => number))}` : '';
  const { text, doubt, comment } = change;
  return [
    `  ${harmless(change.key)}${also}`,
    ...(text ? [`      - ${onOneLine(text.before)}`, `      + ${onOneLine(text.after)}`] : []),
    ...(doubt ? [`      ${words.doubt(doubt.after && harmless(doubt.after))}`] : []),
    ...(comment ? [`      ${words.comment(onOneLine(comment.before), onOneLine(comment.after))}`] : []),
  ];
}

/** What an import changes, as text for a terminal: slide by slide, then what changes no words. */
export function renderImport(
  parts: readonly SlideChanges[],
  merged: Merged,
  deck: string,
  language: UiLanguage,
  paint: Painter,
): string {
  const words = messagesIn(language).commands.importReport;
  const shown = parts.map(({ slide, changes }) => {
    const head = slide ? words.slide(slide.number, slide.id, harmless(slide.title)) : words.nowhere(deck);
    return [paint('cyan', head), ...changes.flatMap((change) => renderChange(change, words))].join('\n');
  });
  const changed = new Set(merged.changes.map(({ key }) => key));
  const same = merged.accepted.filter((key) => !changed.has(key));
  const rest = [
    ...(same.length > 0 ? [words.accepted(same)] : []),
    ...(merged.confirmed.length > 0 ? [words.confirmed(merged.confirmed)] : []),
  ];
  const blocks = [...shown, ...(rest.length > 0 ? [rest.join('\n')] : [])];
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : '';
}

/** The same as JSON. */
export const importJson = (parts: readonly SlideChanges[], { accepted, confirmed }: Merged): object => ({
  changes: parts.flatMap(({ changes }) => changes.map(changeJson)),
  accepted,
  confirmed,
});

const changeJson = ({ key, slides, text, doubt, comment }: ShownChange): object => ({
  key,
  slides,
  ...(text ? { text } : {}),
  ...(doubt ? { review: { before: doubt.before ?? null, after: doubt.after ?? null } } : {}),
  ...(comment ? { comment } : {}),
});
