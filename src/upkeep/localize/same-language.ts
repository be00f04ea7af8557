/** A tag as a file may have it, such as `en_US.UTF-8`, as one of BCP 47; undefined if it is none. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(
      tag
        .trim()
        .replace(/[.@].*$/, '')
        .replaceAll('_', '-'),
    ).maximize();
  } catch {
    return undefined;
  }
}

/** Whether two tags name one written language, whatever their regions: `en-US` is `en`, `zh-Hant` is not `zh-CN`. */
export function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [localeOf(one), localeOf(other)];
  return a !== undefined && b !== undefined && a.language === b.language && a.script === b.script;
}

/**
 * The language of a survey that a file is in, by the tag that the file has: that very tag, else the one for all regions of
 * its language, else the only one of that language. Undefined if there is none, or none of several is nearer.
 */
export function languageFor(tag: string, known: readonly string[]): string | undefined {
  const typed = tag.trim().replaceAll('_', '-').toLowerCase();
  const same = known.filter((one) => isSameLanguage(one, tag));
  const exact = known.find((one) => one.toLowerCase() === typed);
  return exact ?? same.find((one) => !one.includes('-')) ?? (same.length === 1 ? same[0] : undefined);
}
