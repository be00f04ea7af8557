import type { Diagnostic, Report } from './diagnostic.ts';

interface Entry {
  readonly input: string;
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Remembers results from one build to the next, for programs that build the same deck again and again: for each name
 * the last input, what was made of it, and what was reported on the way. Equal input gives the very same object and
 * reports the same again, so that a build with a memory gives what one without it would. A name belongs to one maker.
 */
export class Recall {
  readonly #entries = new Map<string, Entry>();

  of<T>(name: string, input: string, report: Report, make: (report: Report) => T): T {
    const remembered = this.#entries.get(name);
    if (remembered?.input === input) {
      remembered.diagnostics.forEach(report);
      // A name belongs to one maker, so what stands under it is what that maker made: a T.
      return remembered.value as T;
    }
    const diagnostics: Diagnostic[] = [];
    const value = make((diagnostic) => {
      diagnostics.push(diagnostic);
      report(diagnostic);
    });
    this.#entries.set(name, { input, value, diagnostics });
    return value;
  }
}
