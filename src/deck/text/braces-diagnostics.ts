import { defineDiagnostic, type Diagnostic, type Place } from '../../base/diagnostic.ts';

// Characters that MessageFormat keeps to itself: braces and what stands in them.

/** Words with the characters escaped that MessageFormat would otherwise take for its own. */
const escaped = (written: string): string => written.replace(/[\\{}]/g, '\\$&');

const bracesUnquoted = defineDiagnostic('text/braces', 'error');

interface UnquotedBraces {
  readonly key: string;
  readonly written: string;
  readonly prints: string;
}

export const unquotedBraces = (place: Place, p: UnquotedBraces): Diagnostic =>
  bracesUnquoted(place, { ...p, escaped: escaped(p.written) });

export const needlessQuotes = defineDiagnostic('text/double-braces', 'error');

export const deadAttribute = defineDiagnostic('text/attribute', 'error');
