import { safeAddress } from '../../../base/address.ts';
import type { Relations } from '../../ooxml/opc/relations.ts';

/**
 * The reference to an address outside. Reason: pptxgenjs passes on whatever it gets, also blanks and Japanese, and a
 * target that is no legal address makes Office refuse the file. One that is not absolute throws.
 */
export const linkId = (address: string, relations: Relations): string =>
  relations.toAddress('hyperlink', safeAddress(address));
