import type { Report } from '../../base/diagnostic.ts';

/**
 * Passes on what a pseudo deck has no room for as a warning: it is what the deck is made to find. That no font has the
 * brackets around its texts is no news.
 */
export const forPseudo =
  (report: Report): Report =>
  (diagnostic) => {
    if (diagnostic.code === 'layout/missing-glyph') return;
    report(diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic);
  };
