/**
 * Whether a spreadsheet would take a text for a formula (CSV injection): it begins with one of the signs that OWASP lists,
 * which Excel also knows in full width, and does not end there.
 */
export const looksLikeFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠]\s*\S|^[\t\r]/u.test(text);
