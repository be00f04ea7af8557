import type { Diagnostic, Report } from './diagnostic.ts';
import { inEveryLanguage } from './messages/languages.ts';

/**
 * Passes on the first of many similar diagnostics and counts the rest, so that one wrong column does not print a
 * thousand lines.
 */
export interface Repeats {
  /** `key` names the kind: by default the diagnostic's code and what the caller adds. */
  report(diagnostic: Diagnostic, key?: string): void;
  /** Reports, for each kind, how many more there were. Call it once, at the end. */
  finish(): void;
}

/** `most` diagnostics of each kind reach `report` one by one, the others as one: "and 57 more like it". */
export function repeatsOf(report: Report, most = 20): Repeats {
  const kinds = new Map<string, { count: number; firstHidden?: Diagnostic }>();
  return {
    report(diagnostic, key = '') {
      const id = `${diagnostic.code}\n${key}`;
      const kind = kinds.get(id) ?? { count: 0 };
      kinds.set(id, kind);
      kind.count += 1;
      if (kind.count <= most) report(diagnostic);
      else kind.firstHidden ??= diagnostic;
    },
    finish() {
      for (const { count, firstHidden } of kinds.values()) {
        if (!firstHidden) continue;
        report({
          ...firstHidden,
          says: inEveryLanguage(({ phrases }, language) => {
            const says = firstHidden.says[language];
            return { ...says, found: phrases['more-like-it']({ n: count - most, first: says.found }) };
          }),
        });
      }
      kinds.clear();
    },
  };
}
