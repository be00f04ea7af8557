import type { EditedPart, Splice } from '../../../files/ooxml/opc/edited-part.ts';
import type { DeckPackage } from '../../../files/ooxml/opc/deck-package.ts';
import type { Located } from '../../../files/ooxml/xml/tree.ts';

/** Parts of a package between which an element goes. */
interface Way {
  readonly deck: DeckPackage;
  readonly from: { readonly path: string; readonly part: EditedPart };
  readonly to: { readonly path: string };
}

/** The declarations of prefixes that stand around an element, the nearest last. */
function declarationsAround(source: string, { parent }: Located): ReadonlyMap<string, string> {
  if (!parent) return new Map();
  const tag = source.slice(parent.start, parent.openEnd);
  const own = [...tag.matchAll(/\sxmlns:([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)];
  return new Map([...declarationsAround(source, parent), ...own.map(([, prefix = '', address = '']) => [prefix, address] as const)]); // prettier-ignore
}

/** Whether a text has names with a prefix that it does not declare; every part that we write in has those of charts and drawings. */
const needs = (text: string, prefix: string): boolean =>
  prefix !== 'a' && prefix !== 'c' && new RegExp(`[<\\s]${prefix}:`).test(text) && !text.includes(`xmlns:${prefix}=`);

/**
 * An element with changes, as text that says the same in another part: with the prefixes that are declared around it, and
 * with references to the same pictures. Undefined where it refers to something that is in no package.
 */
export function carriedMark({ deck, from, to }: Way, node: Located, changes: readonly Splice[]): string | undefined {
  const text = from.part.patched(node, changes);
  let isWhole = true;
  const referring = text.replace(/(\sr:(?:embed|link|id)=")([^"]*)"/g, (all, start: string, id: string) => {
    if (id === '') return all;
    const target = deck.target(from.path, id);
    if (target === undefined) isWhole = false;
    return target === undefined ? all : `${start}${deck.relate(to.path, 'image', target)}"`;
  });
  if (!isWhole) return undefined;
  const declared = [...declarationsAround(from.part.source, node)].filter(([prefix]) => needs(referring, prefix));
  const words = declared.map(([prefix, address]) => ` xmlns:${prefix}=${address}`).join('');
  return referring.replace(/^<[^\s/>]+/, (start) => start + words);
}
