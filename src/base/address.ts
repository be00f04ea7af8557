/** Characters that must be escaped in an address (RFC 3986), and a percent sign that escapes nothing. */
const UNSAFE = /[^\u0021-\u007E]|["<>\\^`{|}]|%(?![0-9A-Fa-f]{2})/gu;

/**
 * An address that files and viewers accept: spaces, Japanese and the like are escaped. Throws if it is not absolute.
 */
export function safeAddress(address: string): string {
  const safe = address.replace(UNSAFE, (character) => encodeURIComponent(character));
  if (!URL.canParse(safe)) throw new Error(`not an address: ${address}`);
  return safe;
}
