import type { DeckLanguage } from '../types.ts';
import type { Names } from './names.ts';
import type { NumberedScale } from './scale-words.ts';

/** What a sentence is made from. */
export interface SentenceScope {
  readonly language: DeckLanguage;
  readonly code: string;
  /** How names of its figures begin. */
  readonly prefix: string;
  readonly names: Names;
  /** Whether a respondent gave one answer. */
  readonly exclusive: boolean;
  /** Labels that stand in their short form. */
  readonly short: ReadonlySet<string>;
  /** What the question asks stands before the sentence. */
  readonly asks?: true;
  /** How the question is called, where another slide would have the same title. */
  readonly badge?: string;
  /** Numbers stand without decimals. */
  readonly whole?: true;
  /** What stands behind a number: years, 円. */
  readonly unit?: string;
  /** What stands before and after an amount. */
  readonly amount?: readonly [before: string, after: string];
  /** Answers are what people put first. */
  readonly isFirst?: true;
  /** The scale whose points are numbers, where it is one. */
  readonly scale?: NumberedScale;
}

/** Collects the figures and claims of one sentence, and writes what names them. */
export class Writer {
  readonly scope: SentenceScope;
  readonly figures = new Map<string, string>();
  readonly claims = new Map<string, string>();
  readonly #byOption = new Map<string, string>();

  constructor(scope: SentenceScope) {
    this.scope = scope;
  }

  figure(suffix: string, expression: string): string {
    const id = this.scope.names.give(`${this.scope.prefix}_${suffix}`);
    this.figures.set(id, expression);
    return id;
  }

  /** The share of an option. */
  option(option: string): string {
    const known = this.#byOption.get(option);
    if (known !== undefined) return known;
    const id = this.figure(option.toLowerCase(), `share(${this.scope.code}, ${option})`);
    this.#byOption.set(option, id);
    return id;
  }

  label(option: string): string {
    const id = this.option(option);
    return quoted(this.scope.language, `{$${id} :label${this.scope.short.has(option) ? ' variant=short' : ''}}`);
  }

  /** Words that hold as long as a claim does. */
  claimed(suffix: string, expression: string, words: string): string {
    const id = this.scope.names.give(`${this.scope.prefix}_${suffix}`);
    this.claims.set(id, expression);
    return `{#claim id=${id}}${words}{/claim}`;
  }
}

/** Words in the quotation marks of a language. */
export const quoted = (language: DeckLanguage, words: string): string =>
  language === 'ja' ? `「${words}」` : `“${words}”`;
/** Words that the accent of the chart goes with. */
export const em = (words: string): string => `{#em}${words}{/em}`;
