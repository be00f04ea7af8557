import type { Diagnostic } from './base/diagnostic.ts';
import type { Recall } from './base/recall.ts';
import type { Ledger } from './data/figures/types.ts';
import type { Tables } from './data/tabulate/types.ts';
import type { SlideMemory } from './deck/template/context.ts';
import { dataOf, FAULT } from './deck/text/heard-data.ts';
import type { Used } from './deck/text/usage.ts';

/** A slide as it was filled, and everything that went into it. */
interface FilledBefore {
  /** Things that every slide may draw on, and that answers do not change. */
  readonly things: readonly unknown[];
  /** The tables, figures, claims that it did draw on. */
  readonly data: ReadonlyMap<string, readonly unknown[]>;
  readonly used: Used<unknown>;
  readonly diagnostics: readonly Diagnostic[];
}

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => Object.is(one, b[i]));

/**
 * Slides that were filled before, under names that begin with `scope`: one is as it was if the things that all slides draw on are
 * the same, and so are the tables, figures and claims that it drew on itself. What other answers leave as it was is not
 * filled again.
 */
export function filledSlides(
  recall: Recall,
  scope: string,
  { things, ledger, tables }: { readonly things: readonly unknown[]; readonly ledger: Ledger; readonly tables: Tables },
): SlideMemory {
  // One for each language; a deck has as many slides as it has.
  const earlier = recall.same(`${scope} filled before`, [], () => undefined, () => new Map<string, FilledBefore>());
  return <T>(slide: string, shown: string, report: (diagnostic: Diagnostic) => void, make: (noting: (diagnostic: Diagnostic) => void) => Used<T>): Used<T> => {
    const name = `${scope} filled ${slide}`;
    const all = [...things, shown];
    const before = earlier.get(name);
    if (before && areSame(before.things, all) && isAsItWas(before.data, ledger, tables)) {
      before.diagnostics.forEach(report);
      // A name belongs to one slide, so what stands under it is what that slide's maker made: a T.
      return before.used as Used<T>;
    }
    const diagnostics: Diagnostic[] = [];
    const used = make((diagnostic) => {
      diagnostics.push(diagnostic);
      report(diagnostic);
    });
    // What has to be said anew in each build is asked for anew.
    if (!used.uses.has(FAULT)) {
      earlier.set(name, { things: all, data: dataOf(used.uses, ledger, tables), used, diagnostics } satisfies FilledBefore);
    }
    return used;
  };
} // prettier-ignore

function isAsItWas(data: FilledBefore['data'], ledger: Ledger, tables: Tables): boolean {
  const now = dataOf(data.keys(), ledger, tables);
  return [...data].every(([id, was]) => areSame(was, now.get(id) ?? []));
}
