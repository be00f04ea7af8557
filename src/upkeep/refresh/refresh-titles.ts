import type { DeckPackage } from '../../files/ooxml/opc/deck-package.ts';
import { escapeText } from '../../files/ooxml/xml/characters.ts';
import { find, textOf } from '../../files/ooxml/xml/tree.ts';
import type { DeckLedger, LedgerSlide } from '../../files/record/ledger-schema.ts';
import { squashed } from './text/text-body.ts';
import type { RefreshItem } from './types.ts';

/** The headline of a slide on one line, as the file's properties name the slide. */
function headlineOf(slide: LedgerSlide | undefined): { readonly name: string; readonly words: string } | undefined {
  const title = slide?.elements.find(({ placeholder }) => placeholder === 'title');
  if (title?.kind !== 'text') return undefined;
  return { name: title.name, words: title.text.replaceAll('\v', '').replaceAll('\n', ' ') };
}

/** Headlines that were updated: the new one by the old one. */
function changedTitles(old: DeckLedger, next: DeckLedger, items: readonly RefreshItem[]): ReadonlyMap<string, string> {
  const updated = new Set(items.filter(({ outcome, what }) => outcome === 'updated' && what === 'text').map(({ slide, name }) => `${slide} ${name}`)); // prettier-ignore
  const titles = old.slides.flatMap((slide): readonly (readonly [string, string])[] => {
    const was = headlineOf(slide);
    const now = headlineOf(next.slides.find(({ id }) => id === slide.id));
    return was && now && updated.has(`${slide.id} ${was.name}`) ? [[was.words, now.words]] : [];
  });
  return new Map(titles);
}

/** Refreshes the slides' titles in the file's properties, which a file manager shows: they contain figures too. */
export function refreshTitles(
  deck: DeckPackage,
  old: DeckLedger,
  next: DeckLedger,
  items: readonly RefreshItem[],
): void {
  const changed = changedTitles(old, next, items);
  const path = deck.related('', 'appProperties');
  if (path === undefined || !deck.has(path) || changed.size === 0) return;
  const part = deck.part(path);
  const titles = new Map([...changed].map(([was, now]) => [squashed(was), now]));
  for (const node of find(part.root, 'vt:lpstr')) {
    const now = titles.get(squashed(textOf(node)));
    if (now !== undefined) part.replace({ start: node.openEnd, end: node.closeStart }, escapeText(now));
  }
}
