declare const said: unique symbol;

/**
 * Words passed to a message as a parameter, in the message's own language. Whoever fills the message in gives a `Phrase`,
 * which has them in every language; to the catalogue they are a string.
 */
export type Words = string & { readonly [said]: 'words' };

/** What a diagnostic says: what was found and, if that is to be changed, what was expected and what to do. */
export interface Sentence {
  readonly found: string;
  readonly expected?: string;
  readonly hint?: string;
}

/**
 * The catalogue of another language, by the English one: the same keys, each with a text or with a function of the same
 * parameters. A key or a parameter that is missing, or that English does not have, does not compile.
 */
export type Translated<T> = T extends string
  ? string
  : T extends (...params: infer P) => infer R
    ? (...params: P) => Translated<R>
    : { readonly [K in keyof T]: Translated<T[K]> };
