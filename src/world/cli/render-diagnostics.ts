import type { Diagnostic, Severity } from '../../base/diagnostic.ts';
import type { SourceLines } from '../input/source-lines.ts';
import { columnsOf, harmless, pad, type Painter, type Style } from './terminal.ts';
import { messagesIn, type Messages, type UiLanguage } from '../../base/messages/languages.ts';

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', draft: 'red', warning: 'yellow', note: 'cyan' };

export interface DiagnosticView {
  readonly language: UiLanguage;
  readonly paint: Painter;
  /** The path by which the user knows a file of the project. */
  readonly shownPath: (file: string) => string;
  /** The line at a place, if it can be shown. */
  readonly lineAt: SourceLines;
}

/** Sorted by file, line and column, then by code; those without a place come first. Each mistake appears once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map(diagnostics.map((d) => [identity(d), d]));
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...unique.values()].sort(
    (a, b) =>
      order(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      order(a.code, b.code),
  );
}

/** Equal for the same mistake in two locales of a deck, which read the same files. */
const identity = ({ code, place, says }: Diagnostic): string =>
  JSON.stringify([code, place?.file, place?.line, place?.column, says.en]);

/**
 * Diagnostics as text for a terminal, sorted, each with its place (`file:line:column`, which editors turn into a link),
 * what was found, what was expected, what to do, its code, and the line of the file; then a line with their counts.
 * Empty if there are none.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], view: DiagnosticView): string {
  const sorted = sortDiagnostics(diagnostics);
  if (sorted.length === 0) return '';
  const blocks = sorted.map((diagnostic) => renderOne(diagnostic, view).join('\n'));
  return `${[...blocks, summary(sorted, view.language)].join('\n\n')}\n`;
}

function renderOne(diagnostic: Diagnostic, view: DiagnosticView): readonly string[] {
  const { paint, language } = view;
  const { place, severity, code } = diagnostic;
  const labels = messagesIn(language).commands.diagnosticReport;
  const says = diagnostic.says[language];
  const where = place ? `${view.shownPath(place.file)}:${place.line}:${place.column}` : '';
  const [first = '', ...rest] = lines(says.found);
  const head = `${paint(STYLES[severity], labelOf(diagnostic, labels))}  ${first}  ${paint('dim', `[${code}]`)}`;
  const details: readonly (readonly [string, readonly string[]])[] = [
    [labels.expected, lines(says.expected)],
    [labels.hint, lines(says.hint)],
    [labels.slides, lines(diagnostic.slides?.join(labels.comma))],
  ];
  const line = place && view.lineAt(place);
  const excerpt = line?.text.trim() ? sourceExcerpt(line.text, line.column) : [];
  return [
    where ? `${paint('bold', harmless(where))}  ${head}` : head,
    ...rest.map((text) => `    ${text}`),
    ...details.flatMap(([label, texts]) => labelled(label, texts)),
    ...excerpt.map((text) => paint('dim', `    | ${text}`)),
  ];
}

/** How many characters of a long line are shown before and after the place. */
const BEFORE = 60;
const AFTER = 40;

/**
 * A line of a user's file and, below it, a caret under the character at `column` (from 1); of a long line, only what
 * is around that character.
 */
export function sourceExcerpt(line: string, column: number): readonly [excerpt: string, caret: string] {
  const at = Math.min(Math.max(0, column - 1), line.length);
  const from = at > BEFORE ? at - BEFORE / 2 : 0;
  const to = Math.min(line.length, Math.max(from + BEFORE + AFTER, at + AFTER));
  const lead = from > 0 ? '…' : '';
  const before = lead + harmless(line.slice(from, at));
  const excerpt = before + harmless(line.slice(at, to)) + (to < line.length ? '…' : '');
  return [excerpt.trimEnd(), `${' '.repeat(columnsOf(before))}^`];
}

/** `  expected: …`, with any further lines aligned below the first. */
const labelled = (label: string, texts: readonly string[]): readonly string[] =>
  texts.map((text, i) => `    ${pad(i === 0 ? `${label}:` : '', 10)}${text}`);

const lines = (text: string | undefined): readonly string[] => (text ? harmless(text).split('\n') : []);

/** A missing translation stops a build just as an untrue sentence does, but is not one. */
const isMissing = ({ code }: Diagnostic): boolean => code === 'localize/missing';
/** In a draft, a text that does not fit is drawn all the same. */
const isDrawnMisfit = ({ misfit, severity }: Diagnostic): boolean => misfit !== undefined && severity === 'draft';
const isUndecided = ({ code }: Diagnostic): boolean => code === 'source/undecided-text';
const isPicture = ({ code }: Diagnostic): boolean => code === 'template/untrue-picture';

function labelOf(diagnostic: Diagnostic, labels: Messages['commands']['diagnosticReport']): string {
  if (isMissing(diagnostic)) return labels.missing;
  if (isUndecided(diagnostic)) return labels.undecided;
  return isDrawnMisfit(diagnostic) ? labels.misfit : labels[diagnostic.severity];
}

function summary(diagnostics: readonly Diagnostic[], language: UiLanguage): string {
  const count = (...severities: readonly Severity[]): number =>
    diagnostics.filter((d) => severities.includes(d.severity)).length;
  const { counts, comma } = messagesIn(language).commands.diagnosticReport;
  const missing = diagnostics.filter(isMissing).length;
  const pictures = diagnostics.filter(isPicture).length;
  const misfits = diagnostics.filter(isDrawnMisfit).length;
  const undecided = diagnostics.filter(isUndecided).length;
  const told = [
    [counts.errors, count('error')],
    [counts.missing, missing],
    [counts.pictures, pictures],
    [counts.sentences, count('draft') - missing - pictures - misfits - undecided],
    [counts.undecided, undecided],
    [counts.misfits, misfits],
    [counts.warnings, count('warning')],
    [counts.notes, count('note')],
  ] as const;
  return told.flatMap(([say, n]) => (n > 0 ? [say(n)] : [])).join(comma);
}

/** A diagnostic as JSON for other programs, with `says` in every language. */
export function diagnosticJson({ code, severity, place, slides, says }: Diagnostic): Readonly<Record<string, unknown>> {
  return { code, severity, ...place, ...(slides ? { slides } : {}), says };
}
