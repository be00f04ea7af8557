import { safeAddress } from '../../../base/address.ts';
import type { Relations } from '../../ooxml/opc/relations.ts';

/**
 * The reference to an external address. Reason: pptxgenjs passes on whatever it gets, even spaces and Japanese, and a
 * target that is not a legal address makes Office refuse the file. Throws for one that is not absolute.
 */
export const linkId = (address: string, relations: Relations): string =>
  relations.toAddress('hyperlink', safeAddress(address));
