import type { Relations } from '../opc/relations.ts';

/** Characters that an address may not hold as they are (RFC 3986), and a percent sign that escapes nothing. */
const UNSAFE = /[^\u0021-\u007E]|["<>\\^`{|}]|%(?![0-9A-Fa-f]{2})/gu;

/**
 * The reference to an address outside. Reason: pptxgenjs passes on whatever it gets, also blanks and Japanese, and a
 * target that is no legal address makes Office refuse the file. One that is not absolute throws.
 */
export function linkId(address: string, relations: Relations): string {
  const safe = address.replace(UNSAFE, (character) => encodeURIComponent(character));
  if (!URL.canParse(safe)) throw new Error(`not an address: ${address}`);
  return relations.toAddress('hyperlink', safe);
}
