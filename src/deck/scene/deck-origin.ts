import type { InputHash } from '../../base/deck-sources.ts';
import type { Comparison, Figure, Ledger } from '../../data/figures/types.ts';
import type { DeckParameters } from '../text/parameters.ts';
import type { QuestionWords } from './question-words.ts';
import type { TableColumn, Tables } from '../../data/tabulate/types.ts';

// What a finished deck remembers of its data, as plain JSON: what is absent is left out, since a file can say no
// `undefined`. The form is the ledger's (files/record/ledger-schema.ts), against which the compiler checks it.

const figureFact = (figure: Figure) => {
  const { id, expression, measure, question, table, options, count, base, exact, displayed, decimals, rank } = figure;
  return {
    id,
    expression,
    measure,
    ...(question === undefined ? {} : { question }),
    ...(table === undefined || table === question ? {} : { table }),
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

/** An end that is open to all values is left out, since JSON knows no infinity. */
const conditionFact = ({ figure, condition, holds }: Comparison) => {
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

const tableFact = ({ question, table, segment, base, smallBase, decimals, rows }: TableColumn) => ({
  question,
  ...(table === question ? {} : { table }),
  ...(segment ? { segment: segment.name } : {}),
  ...(base === undefined ? {} : { base }),
  smallBase,
  decimals,
  rows: rows.map(({ option, count, exact, displayed, amount, rank, tied, provenance }) => ({
    option,
    count,
    exact,
    displayed,
    ...(amount ? { amount } : {}),
    ...(rank === undefined ? {} : { rank }),
    tied,
    provenance,
  })),
});

const figureFacts = new WeakMap<Ledger, ReturnType<typeof factsOf>>();
const tableFacts = new WeakMap<Tables, ReturnType<typeof tablesOf>>();

const factsOf = (ledger: Ledger) => ({
  figures: [...ledger.figures.values()].map(figureFact),
  claims: [...ledger.claims.values()].map(({ id, expression, holds, comparisons }) => ({
    id,
    expression,
    holds,
    comparisons: comparisons.map(conditionFact),
  })),
});

/** Every question of the survey. */
const tablesOf = (tables: Tables) => [...tables.values()].flatMap(({ columns }) => columns.map(tableFact));

/** What was made of the very same thing is the very same. */
function once<K extends object, V>(memory: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const known = memory.get(key) ?? make(key);
  memory.set(key, known);
  return known;
}

/** What a deck was asked to be, besides what its files say. */
interface Asked {
  readonly locale: string;
  readonly parameters?: DeckParameters;
  /** Ids of its slides, where they are not all. */
  readonly choice?: readonly string[] | undefined;
  /** The release that it belongs to. */
  readonly release?: string;
}

/** What a deck was made from and what it says, as far as its scene does not tell: the rest of what its ledger holds. */
export const deckOrigin = (
  survey: string,
  { locale, parameters = {}, choice, release }: Asked,
  ledger: Ledger,
  tables: Tables,
  inputs: readonly InputHash[] = [],
  words: readonly QuestionWords[] = [],
) => ({
  /** Id of the survey. */
  survey,
  /** As asked for, e.g. `ja`. */
  locale,
  inputs,
  /** What it was built with, if anything: today's deck is built with the same. */
  ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
  ...(choice ? { choice } : {}),
  ...(release === undefined ? {} : { release }),
  ...once(figureFacts, ledger, factsOf),
  tables: once(tableFacts, tables, tablesOf),
  ...(words.length > 0 ? { words } : {}),
});

export type DeckOrigin = ReturnType<typeof deckOrigin>;
