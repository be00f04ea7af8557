/** Letters, digits, `.`, `-`, `_`: a deck's id is part of the names of its files. */
export const DECK_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/**
 * A BCP 47 tag, e.g. `ja`, `en-GB`; it is part of file names too. No language has more than three letters: longer tags
 * are reserved, and `glossary.yaml` beside the locales is not a locale.
 */
export const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;
