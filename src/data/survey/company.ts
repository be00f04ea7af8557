import type { Place } from '../../base/diagnostic.ts';

/** How a company's number is meant: as it is, or as the lower end of what is true. The words are locale data. */
export type FactBound = 'exact' | 'at_least' | 'over' | 'surpassed';

/**
 * A fact about the company. `text`: words by language (names, addresses). `number`: with its bound. `date`: an ISO
 * date, year-month or year. `link`: an address (https:, mailto:).
 */
export type CompanyFact = {
  readonly id: string;
  readonly place: Place;
  /** Why a person must still confirm it; `check` lists it. */
  readonly unconfirmed?: string;
} & (
  | { readonly kind: 'text'; readonly text: Readonly<Record<string, string>> }
  | { readonly kind: 'number'; readonly value: number; readonly unit?: 'percent'; readonly bound: FactBound }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'link'; readonly url: string }
);

/** Every fact of `company.yaml`, by id. */
export type CompanyFacts = ReadonlyMap<string, CompanyFact>;
