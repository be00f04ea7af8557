/** An ISO date as a language writes it: `1 October 2025`. */
export const longDate = (language: string, iso: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

/** A moment, in ISO form, on the clock of this computer. */
export const longTime = (language: string, iso: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));

/** How a language calls another one; a tag that it does not know stays as it is. */
export const languageIn = (language: string, tag: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
