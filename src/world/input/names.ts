/** Letters, digits, `.`, `-`, `_`: a deck's id is a part of the names of its files. */
export const DECK_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/**
 * A BCP 47 tag, e.g. `ja`, `en-GB`; a part of the names of its files too. No language has more than three letters:
 * longer ones are reserved, and `glossary.yaml` beside the locales is none.
 */
export const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;
