import type { DeckPackage } from '../../files/ooxml/opc/deck-package.ts';
import { escapeText } from '../../files/ooxml/xml/characters.ts';
import { find, textOf } from '../../files/ooxml/xml/tree.ts';
import { squashed } from './text/text-body.ts';

/** Refreshes the slides' titles in the file's properties, which a file manager shows: they contain figures too. */
export function refreshTitles(deck: DeckPackage, changed: ReadonlyMap<string, string>): void {
  const path = deck.related('', 'appProperties');
  if (path === undefined || !deck.has(path) || changed.size === 0) return;
  const part = deck.part(path);
  const titles = new Map([...changed].map(([old, next]) => [squashed(old), next]));
  for (const node of find(part.root, 'vt:lpstr')) {
    const next = titles.get(squashed(textOf(node)));
    if (next !== undefined) part.replace({ start: node.openEnd, end: node.closeStart }, escapeText(next));
  }
}
