import type { Diagnostic, Place } from '../../base/diagnostic.ts';
import type { Claim, Comparison, Figure, Ledger, Wording, WordingForm } from '../../data/figures/types.ts';
import type { CompanyFact, CompanyFacts } from '../../data/survey/company.ts';
import type { Code } from '../../data/survey/types.ts';
import type { LocaleFormats } from './locale-formats.ts';
import type { WordedBound } from './schema.ts';
import type { RunRole } from './types.ts';
import type { Usage } from './usage.ts';

/** A stretch of what a function prints. */
export interface PrintedRun {
  readonly text: string;
  readonly role: RunRole;
  readonly figures: readonly string[];
  readonly claim?: string;
  readonly link?: string;
}

/** What surrounds a label in a message: the options that its other labels name, and the quotation marks around it. */
export interface LabelContext {
  readonly named: ReadonlySet<Code>;
  readonly quotes?: readonly [string, string];
}

/** What a name in a message stands for; if a figure and a claim share the name, both. */
export interface Subject {
  readonly name: string;
  readonly figure?: Figure;
  readonly claim?: Claim;
  readonly fact?: CompanyFact;
  readonly argument?: string | number;
  /** For a figure that shares its rank with others: what is needed to name them all. */
  readonly label?: LabelContext;
}

/**
 * Why a message may not print what it asks for: a `mistake` of the author, or an `untruth`, when the data no longer
 * supports the words (with a `comparison` if a claim says what must hold).
 */
export type Problem =
  | { readonly kind: 'mistake'; readonly diagnose: (place: Place, key: string) => Diagnostic }
  | {
      readonly kind: 'untruth';
      readonly figure: Figure;
      /** What the words say. */
      readonly wording: Wording;
      readonly words: string;
      readonly claim?: Claim;
      readonly comparison?: Comparison;
      readonly tied: boolean;
    };

/** What a function prints, what a `.match` on it compares, and what is wrong with it. */
export interface Printed {
  readonly runs: readonly PrintedRun[];
  readonly selector?: string | number;
  readonly problem?: Problem;
}

/** What functions print from. */
export interface PrintContext {
  readonly locale: string;
  /** The base language, of which this one is a translation; absent for the base language itself. */
  readonly base?: string;
  readonly formats: LocaleFormats;
  readonly ledger: Ledger;
  readonly facts: CompanyFacts;
  /** Forms that the locale has words for, in its order of preference. */
  readonly forms: ReadonlySet<WordingForm>;
  /** Hears which texts are asked for. */
  readonly usage: Usage;
  wording(wording: Wording): readonly PrintedRun[];
  /** The words for a bounded number; undefined where the locale has none. */
  bound(bound: WordedBound, number: readonly PrintedRun[]): readonly PrintedRun[] | undefined;
  /** The label of an option; undefined where its message is missing. */
  label(key: string): readonly PrintedRun[] | undefined;
}

/** The option of a function, if it is one of `values`; any other value has been reported. */
export const oneOf = <T extends string>(value: unknown, values: readonly T[]): T | undefined =>
  values.find((one) => one === value);

/** A run of plain text. */
export const textRun = (text: string): PrintedRun => ({ text, role: 'text', figures: [] });

/** A mistake of the author, to be spread into a `Printed`. */
export const mistake = (diagnose: (place: Place, key: string) => Diagnostic): { readonly problem: Problem } => ({
  problem: { kind: 'mistake', diagnose },
});
