/**
 * Letters, digits, `.`, `-`, `_`: a deck's id is part of the names of its files. Windows keeps some names for its devices,
 * whatever follows a dot (`con.ja.pptx`).
 */
export const DECK_ID = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[A-Za-z0-9][A-Za-z0-9._-]*$/i;
/**
 * A BCP 47 tag, e.g. `ja`, `en-GB`; it is part of file names too. No language has more than three letters: longer tags
 * are reserved, and `glossary.yaml` beside the locales is not a locale.
 */
export const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;
