/** Letters and digits of any script, and signs that names and mail addresses have; single spaces between words. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._@+-]| (?! ))*$/u;
const LONGEST = 64;

/** A name as it is kept: full-width letters become plain ones, spaces around it go. Undefined if it cannot be a name. */
export function accountName(typed: string): string | undefined {
  const name = typed.normalize('NFKC').trim();
  return NAME.test(name) && [...name].length <= LONGEST ? name : undefined;
}

/** Equal for names that nobody should have to tell apart. To capitals first: ß is ss, and ı (without a dot) is i. */
export const foldName = (name: string): string =>
  name.normalize('NFKC').trim().toUpperCase().toLowerCase().normalize('NFC');
