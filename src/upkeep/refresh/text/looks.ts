import type { LedgerText } from '../../../files/record/ledger-schema.ts';
import { escapeValue } from '../../../files/ooxml/xml/characters.ts';

/** The look of each character, by name. */
export const looksOf = ({ looks }: LedgerText): readonly string[] =>
  looks.flatMap(([length, look]) => Array.from({ length }, () => look));

/** Size in points, with which a look's name begins. */
const sizeOf = (look: string): number | undefined => {
  const size = parseFloat(look);
  return Number.isFinite(size) ? size : undefined;
};

/** Whether two looks differ only in size: the same words, set to fit. */
export const sameKind = (a: string, b: string): boolean => a.replace(/^[\d.]+/, '') === b.replace(/^[\d.]+/, '');

/**
 * `a:rPr` for a character whose size the data changes (a longer headline is set smaller): where the file still has the
 * old size, or inherits it from the layout, it gets the new one; a size that a person chose stays.
 */
export function resized(properties: string, was: string, now: string): string {
  const [from, to] = [sizeOf(was), sizeOf(now)];
  if (from === undefined || to === undefined || from === to || properties === '') return properties;
  const [tag = ''] = /^<[^>]*>/.exec(properties) ?? [];
  const own = /\ssz="(\d+)"/.exec(tag);
  if (own && own[1] !== String(Math.round(from * 100))) return properties;
  const size = escapeValue(String(Math.round(to * 100)));
  const changed = own ? tag.replace(/\ssz="\d+"/, ` sz="${size}"`) : tag.replace(/^<[^\s/>]+/, (name) => `${name} sz="${size}"`); // prettier-ignore
  return changed + properties.slice(tag.length);
}
