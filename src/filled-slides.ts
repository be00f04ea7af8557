import type { Diagnostic } from './base/diagnostic.ts';
import type { Recall } from './base/recall.ts';
import type { FilledSlide } from './deck/template/types.ts';
import { keepSlide, keptSlide, type KeptWith } from './kept-slides.ts';
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
  readonly used: Used<FilledSlide | undefined>;
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
  { things, kept, ledger, tables }: { readonly things: readonly unknown[]; readonly kept: KeptWith | undefined; readonly ledger: Ledger; readonly tables: Tables },
): SlideMemory {
  // One for each language; a deck has as many slides as it has.
  const earlier = recall.same(`${scope} filled before`, [], () => undefined, () => new Map<string, FilledBefore>());
  return (slide, shown, report, make) => {
    const name = `${scope} filled ${slide}`;
    const all = [...things, shown];
    const before = earlier.get(name);
    if (before && areSame(before.things, all) && isAsItWas(before.data, ledger, tables)) {
      before.diagnostics.forEach(report);
      return before.used;
    }
    const diagnostics: Diagnostic[] = [];
    const remember = (used: Used<FilledSlide | undefined>): void =>
      void earlier.set(name, { things: all, data: dataOf(used.uses, ledger, tables), used, diagnostics });
    const keptAs = `${name}\n${kept?.text}\n${shown}`;
    const found = kept && keptSlide(recall, keptAs, kept);
    if (found) {
      remember(found);
      return found;
    }
    const used = make((diagnostic) => {
      diagnostics.push(diagnostic);
      report(diagnostic);
    });
    // What has to be said anew in each build is asked for anew.
    if (used.uses.has(FAULT)) return used;
    remember(used);
    if (kept && used.made && diagnostics.length === 0) keepSlide(recall, keptAs, { ...used, made: used.made }, kept);
    return used;
  };
} // prettier-ignore

function isAsItWas(data: FilledBefore['data'], ledger: Ledger, tables: Tables): boolean {
  const now = dataOf(data.keys(), ledger, tables);
  return [...data].every(([id, was]) => areSame(was, now.get(id) ?? []));
}
