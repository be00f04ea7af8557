/** A place in a user's file; lines and columns count from 1, columns in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The languages that diagnostics and the command line speak. */
export type UiLanguage = 'en' | 'ja';

/** A phrase in each of these languages. */
export type Phrase = Readonly<Record<UiLanguage, string>>;

/** `error` stops the build; `draft` stops it unless --draft is given; `warning` and `note` never do. */
export type Severity = 'error' | 'draft' | 'warning' | 'note';

/** What a diagnostic says in one language: what was found, what was expected, what to do about it. */
export interface Sentence {
  readonly found: string;
  readonly expected?: string;
  readonly hint?: string;
}

/** A sentence with all its parts: whatever stops a build says what to do. */
export type WholeSentence = Required<Sentence>;

export const sentence = (found: string, expected: string, hint: string): WholeSentence => ({ found, expected, hint });

type Wording<P, S> = Readonly<Record<UiLanguage, (params: P) => S>>;
type MakeDiagnostic<P> = (place: Place | undefined, params: P) => Diagnostic;

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

/**
 * Declares one kind of diagnostic: its code, its severity and its wording in every language. Each stage keeps its
 * kinds in its own `diagnostics.ts`, so that all messages of a stage can be read, and translated, in one place.
 */
export function defineDiagnostic<P extends object>(
  code: string,
  severity: 'error' | 'draft',
  says: Wording<P, WholeSentence>,
): MakeDiagnostic<P>;
export function defineDiagnostic<P extends object>(
  code: string,
  severity: 'warning' | 'note',
  says: Wording<P, Sentence>,
): MakeDiagnostic<P>;
export function defineDiagnostic<P extends object>(
  code: string,
  severity: Severity,
  says: Wording<P, Sentence>,
): MakeDiagnostic<P> {
  return (place, params) => ({
    code,
    severity,
    ...(place ? { place } : {}),
    says: { en: says.en(params), ja: says.ja(params) },
  });
}

/** Whether any of them stops a build. */
export const stops = (diagnostics: readonly Diagnostic[], draft = false): boolean =>
  diagnostics.some((d) => d.severity === 'error' || (d.severity === 'draft' && !draft));
