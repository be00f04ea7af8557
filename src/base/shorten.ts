/**
 * The beginning of what somebody wrote, on one line: a message that quotes it need not repeat all of it, least of all where
 * it is about people.
 */
export function shorten(words: string, most = 40): string {
  const line = words.split(/[\n\r]/, 1)[0] ?? '';
  const characters = [...line];
  return characters.length > most || line !== words ? `${characters.slice(0, most).join('').trimEnd()}…` : words;
}
