/** YAML 1.2, section 8.2.2: the longest key that may stand before its colon on one line. */
const LONGEST = 1024;

/** A text as the key of a block map, up to its colon: whatever it contains, it is read back unchanged. */
export function keyLine(text: string, indent = ''): string {
  const quoted = yamlQuoted(text);
  return quoted.length <= LONGEST ? `${quoted}:` : `? ${quoted}\n${indent}:`;
}

/** A text in double quotes, on one line. Characters that other programs take for line breaks are escaped too. */
export const yamlQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
