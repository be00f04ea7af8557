import type { Ledger } from '../../data/figures/types.ts';
import type { CompanyFacts } from '../../data/survey/company.ts';
import type { Subject } from './printed.ts';

/** Where the names in a message come from. */
export interface NameContext {
  readonly ledger: Ledger;
  readonly facts: CompanyFacts;
}

/** Messages under this prefix are printed by the program with arguments of its own; all others know the data only. */
export const ARGUMENT_PREFIX = 'auto.';
/** Facts of the company under this one. */
export const COMPANY_PREFIX = 'company.';

/** What a name stands for; undefined if it stands for nothing. */
export function resolve(name: string, { ledger, facts }: NameContext): Subject | undefined {
  const fact = name.startsWith(COMPANY_PREFIX) ? facts.get(name.slice(COMPANY_PREFIX.length)) : undefined;
  const figure = ledger.figures.get(name);
  const claim = ledger.claims.get(name);
  if (!fact && !figure && !claim) return undefined;
  return { name, ...(figure ? { figure } : {}), ...(claim ? { claim } : {}), ...(fact ? { fact } : {}) };
}

/** Whether a name is declared but has no value, for a reason that has been reported. */
export const isBroken = (name: string, { ledger }: NameContext): boolean =>
  (ledger.broken?.figures.has(name) ?? false) || (ledger.broken?.claims.has(name) ?? false);

/** Every name that a message can use. */
export const namesIn = ({ ledger, facts }: NameContext): readonly string[] => [
  ...ledger.figures.keys(),
  ...ledger.claims.keys(),
  ...[...facts.keys()].map((id) => `${COMPANY_PREFIX}${id}`),
];
