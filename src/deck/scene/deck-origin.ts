import type { InputHash } from '../../base/deck-sources.ts';
import type { Comparison, Condition, Figure, Ledger } from '../../data/figures/types.ts';
import type { Row, Table, Tables } from '../../data/tabulate/types.ts';

/** A figure as a finished deck remembers it: plain JSON with everything needed to say later how it changed. */
export type FigureFact = Pick<
  Figure,
  'id' | 'expression' | 'measure' | 'count' | 'exact' | 'displayed' | 'decimals' | 'tied' | 'smallBase' | 'provenance'
> & {
  readonly question?: string;
  readonly options: readonly string[];
  readonly base?: number;
  readonly rank?: number;
};

/** A condition of a claim; an infinite end is left out, since JSON has no infinity. */
export type ConditionFact = Pick<Condition, 'measure' | 'minIncluded' | 'maxIncluded'> & {
  readonly figure: string;
  readonly min?: number;
  readonly max?: number;
  readonly holds: boolean;
};

/** A claim as a finished deck remembers it. */
export interface ClaimFact {
  readonly id: string;
  readonly expression: string;
  readonly holds: boolean;
  readonly comparisons: readonly ConditionFact[];
}

/** An option of a question as a finished deck remembers it. */
export type RowFact = Pick<Row, 'option' | 'count' | 'exact' | 'displayed' | 'tied' | 'provenance'> & {
  /** Absent for rows that are not answers (other, none, don't know), which are never ranked. */
  readonly rank?: number;
};

/** A question as a finished deck remembers it: its ranks and its base tell later what changed ranks. */
export type TableFact = Pick<Table, 'question' | 'smallBase' | 'decimals'> & {
  readonly base?: number;
  readonly rows: readonly RowFact[];
};

/**
 * What a deck was made from and what it says, as far as its scene does not tell; with the scene it makes up the ledger.
 */
export interface DeckOrigin {
  /** Id of the survey. */
  readonly survey: string;
  /** As asked for, e.g. `ja`. */
  readonly locale: string;
  readonly inputs: readonly InputHash[];
  readonly figures: readonly FigureFact[];
  readonly claims: readonly ClaimFact[];
  /** Every question of the survey. */
  readonly tables: readonly TableFact[];
}

const figureFact = (figure: Figure): FigureFact => {
  const { id, expression, measure, question, options, count, base, exact, displayed, decimals, rank } = figure;
  return {
    id,
    expression,
    measure,
    ...(question === undefined ? {} : { question }),
    options,
    count,
    ...(base === undefined ? {} : { base }),
    exact,
    displayed,
    decimals,
    ...(rank === undefined ? {} : { rank }),
    tied: figure.tied,
    smallBase: figure.smallBase,
    provenance: figure.provenance,
  };
};

const conditionFact = ({ figure, condition, holds }: Comparison): ConditionFact => {
  const { measure, min, max, minIncluded, maxIncluded } = condition;
  return {
    figure: figure.id,
    measure,
    ...(Number.isFinite(min) ? { min } : {}),
    ...(Number.isFinite(max) ? { max } : {}),
    minIncluded,
    maxIncluded,
    holds,
  };
};

const tableFact = ({ question, base, smallBase, decimals, rows }: Table): TableFact => ({
  question,
  ...(base === undefined ? {} : { base }),
  smallBase,
  decimals,
  rows: rows.map(({ option, count, exact, displayed, rank, tied, provenance }) => ({
    option,
    count,
    exact,
    displayed,
    ...(rank === undefined ? {} : { rank }),
    tied,
    provenance,
  })),
});

/** What the ledger of a deck says besides its slides. */
export const deckOrigin = (
  survey: string,
  locale: string,
  ledger: Ledger,
  tables: Tables,
  inputs: readonly InputHash[],
): DeckOrigin => ({
  survey,
  locale,
  inputs,
  figures: [...ledger.figures.values()].map(figureFact),
  claims: [...ledger.claims.values()].map(({ id, expression, holds, comparisons }) => ({
    id,
    expression,
    holds,
    comparisons: comparisons.map(conditionFact),
  })),
  tables: [...tables.values()].map(tableFact),
});
