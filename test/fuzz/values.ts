/** Texts that have broken programs before: empty, long, foreign, half of a syntax, names of JavaScript's own. */
export const STRANGE_TEXTS: readonly string[] = [
  '', ' ', '\u3000', '\u200b', '\u00a0x', 'x', 'null', 'true', '~', '0', '-1', '1e999', 'NaN', 'Infinity', '000000',
  '123e45', '#0B2A5B', '0mm', '60in', '-1in', '1000000000mm', '1e3pt', '0.0001pt', '100%', '99%', '0%', '*', '&x', '- a',
  '{', '}', '{}', '{$x}', '{#a}', '{/a}', '{#a}b{/a}', '{|}', '\\', '\\{', '.input {$x}', '{{x}}', '{$x :share}', '%',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '../../../etc/passwd', '/etc/passwd', 'C:\\x',
  '.', '..', 'a/b', 'https://example.com/', 'http://', 'mailto:', 'javascript:alert(1)', '<b>&amp;</b>', ']]>', '"', "'",
  'a\tb', 'a\nb', '\ufeff', '\ufffe', '\u0007', '\ud83d', '👩‍👩‍👧‍👦', 'שלום', 'é', 'e\u0301', 'ｱ１％', '三割', '約五割', '=1+1',
  'share(Q1, a)', 'share()', '((((((', 'a and', 'not', '1 / 0', 'Q1 = 1', 'x'.repeat(5_000), '長'.repeat(3_000), 'a '.repeat(2_000),
]; // prettier-ignore

/** Numbers at the edges. */
export const STRANGE_NUMBERS: readonly number[] = [
  0, -0, 1, -1, 2, 0.1, 0.5, 1.5, 9, 10, 11, 99, 100, 101, 255, 1000, 65_536, 2 ** 31, 2 ** 53, 1e21, 1e308, 1e-9,
  -1e9, Infinity, -Infinity, NaN,
]; // prettier-ignore
