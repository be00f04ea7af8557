import type { Sentence } from './messages/catalogue.ts';
import { inEveryLanguage, type Messages, type UiLanguage } from './messages/languages.ts';
import { inLanguage, type Given, type Phrase } from './messages/phrase.ts';

/** A place in a user's file; lines and columns count from 1, columns in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `error` stops the build; `draft` stops it unless --draft is given; `warning` and `note` never do. */
export type Severity = 'error' | 'draft' | 'warning' | 'note';

/** A user's mistake, as data. Our own mistakes throw instead. */
export interface Diagnostic {
  /** Stable, `stage/what`, e.g. `answers/unknown-option`. */
  readonly code: string;
  readonly severity: Severity;
  /** Absent only where no file can be blamed (an output folder, a command-line value). */
  readonly place?: Place;
  readonly says: Readonly<Record<UiLanguage, Sentence>>;
  /** Ids of the slides on which the mistake shows, where that is known. */
  readonly slides?: readonly string[];
  /** Set when the mistake is a text that does not fit. */
  readonly misfit?: Misfit;
  /** Set when no font has some characters of a text. */
  readonly lacks?: Lack;
}

/** Characters of a text that no font has: those of one script, by its ISO 15924 code, or symbols of none. */
export interface Lack {
  /** Message key of the text. */
  readonly key: string;
  readonly script: string | undefined;
  readonly characters: readonly string[];
}

/** A text that does not fit into its slot, as data for lists of such texts. `by` says in words by how much. */
export interface Misfit {
  readonly slide: string;
  readonly slot?: string;
  /** Message key of the text. */
  readonly key?: string;
  readonly by: Phrase;
}

/** Takes a diagnostic; stages collect all of them and never stop at the first. */
export type Report = (diagnostic: Diagnostic) => void;

type Declared = Messages['diagnostics'];
export type DiagnosticCode = keyof Declared;

/** Whatever stops a build says what to do: it needs all parts of its sentence. */
type SeverityOf<C extends DiagnosticCode> =
  ReturnType<Declared[C]> extends Required<Sentence> ? Severity : Exclude<Severity, 'error' | 'draft'>;

/** Makes one kind of diagnostic, at a place and with the parameters that its message has in the catalogue. */
type MakeDiagnostic<C extends DiagnosticCode> = (
  place: Place | undefined,
  ...params: Given<Parameters<Declared[C]>>
) => Diagnostic;

/**
 * Declares one kind of diagnostic: its code, by which the catalogues of `messages/` word it in every language, and its
 * severity. Each stage keeps its kinds in its own `diagnostics.ts`.
 */
export function defineDiagnostic<C extends DiagnosticCode>(code: C, severity: SeverityOf<C>): MakeDiagnostic<C> {
  return (place, ...params) => ({
    code,
    severity,
    ...(place ? { place } : {}),
    says: inEveryLanguage(({ diagnostics }, language) => {
      // By the type of MakeDiagnostic, `params` are those of this code, which the compiler cannot follow for any code.
      const say = diagnostics[code] as (...params: unknown[]) => Sentence;
      return say(...inLanguage(params, language));
    }),
  });
}

/** Whether any of them stops a build. */
export const stops = (diagnostics: readonly Diagnostic[], draft = false): boolean =>
  diagnostics.some((d) => d.severity === 'error' || (d.severity === 'draft' && !draft));
