import { safeAddress } from '../../../base/address.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import type { PageContext } from './page-context.ts';
import type { Relations } from '../../ooxml/opc/relations.ts';

/**
 * The reference to an external address. A target that is not a legal address (with spaces, or Japanese) makes Office refuse
 * the file. Throws for one that is not absolute.
 */
export const linkId = (address: string, relations: Relations): string =>
  relations.toAddress('hyperlink', safeAddress(address));

/** What makes a whole shape a link: to an address, or with `#id` to that slide of the deck. */
export function clickLink(address: string, { relations, slidePath }: Pick<PageContext, 'relations' | 'slidePath'>): XmlElement {
  const attributes = address.startsWith('#')
    ? { 'r:id': relations.to('slide', slidePath(address.slice(1))), action: 'ppaction://hlinksldjump' }
    : { 'r:id': linkId(address, relations) };
  return el('a:hlinkClick', attributes);
} // prettier-ignore
