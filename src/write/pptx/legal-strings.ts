/**
 * Characters that XML 1.0 has no way to hold (section 2.2), and halves of surrogate pairs, which an encoder would turn
 * into U+FFFD without a word.
 */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u; // eslint-disable-line no-control-regex

/**
 * Throws when any string in a plain value (keys included) has a character that no part of the package can hold. Texts
 * were refused with a diagnostic long before; whatever still arrives here is our mistake.
 */
export function assertLegalStrings(value: unknown, path: string): void {
  if (typeof value === 'string') {
    const found = ILLEGAL.exec(value);
    if (found) {
      const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      throw new Error(`${path} has the character U+${code}, which XML cannot hold`);
    }
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) assertLegalStrings(value[i], `${path}[${i}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      assertLegalStrings(key, `a key of ${path}`);
      assertLegalStrings(item, `${path}.${key}`);
    }
  }
}
