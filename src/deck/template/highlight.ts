import type { Place } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { cellsOf, type Cell } from '../../data/figures/cells.ts';
import type { Figure } from '../../data/figures/types.ts';
import type { Code } from '../../data/survey/types.ts';
import { printedSizeOf, rankedRows, sizeOf } from '../../data/tabulate/rows.ts';
import type { TableColumn } from '../../data/tabulate/types.ts';
import type { FillContext, SlotScope } from './context.ts';
import { unknownHighlight } from './diagnostics.ts';
import { highlightElsewhere, highlightUnbound } from './elsewhere-diagnostics.ts';
import { mainFigures, spokenFigures, strayCells } from './spoken.ts';

/** `first`, `last`, `rank 2`: options by their rank in the data. */
const BY_RANK = /^(?:(first)|(last)|rank ([1-9]\d*))$/;

/** Options that a chart highlights, and whether they are named by their codes, whatever the data. */
interface Selected {
  readonly options: readonly Code[];
  readonly isFixed: boolean;
}

/**
 * The options of `table` that its chart highlights: those that `stress:` (`named`) names by rank, figure, claim or
 * code, or, where it is not given, those that the sentence beside the chart is about. What is highlighted must be what
 * that sentence is about; anything else is reported. Undefined if a name stands for nothing, which is reported.
 */
export function highlighted(
  context: FillContext,
  scope: SlotScope,
  named: readonly string[] | undefined,
  table: TableColumn,
  place: Place,
): readonly Code[] | undefined {
  const { ledger } = context;
  const { question } = table;
  const rows = new Set(table.rows.map((row) => row.option));
  const inTable = (cells: readonly Cell[]): readonly Code[] =>
    cells.flatMap((cell) => (cell.question === question && rows.has(cell.option) ? [cell.option] : []));
  if (named === undefined) {
    const main = scope.beside.map((text) => mainFigures(text, question, ledger)).find((figures) => figures.length > 0);
    return [...new Set(inTable((main ?? []).flatMap(cellsOf)))];
  }
  const selected = named.map((name) => select(context, table, name));
  const unknown = named.filter((_, i) => selected[i] === undefined);
  for (const name of unknown) {
    const known = [...rows, ...ledger.figures.keys(), ...ledger.claims.keys()].filter((one) =>
      select(context, table, one),
    );
    context.report(unknownHighlight(place, { question, name, suggestion: didYouMean(name, known) }));
  }
  if (unknown.length > 0) return undefined;
  const found = selected.filter((one) => one !== undefined);
  const options = [...new Set(found.flatMap((one) => one.options))];
  // The nearest sentence that speaks of this question says what the accent is on; what others add does not.
  const said = scope.beside.map((text) =>
    spokenFigures(text, ledger).filter((figure) => inTable(cellsOf(figure)).length > 0),
  );
  const spoken = said.find((figures) => figures.length > 0) ?? [];
  const fixed = found.filter(({ isFixed }) => isFixed).flatMap((one) => one.options);
  reportStray(context, scope, { question, options, fixed, spoken, place });
  return options;
}

interface Highlight {
  readonly question: Code;
  readonly options: readonly Code[];
  readonly fixed: readonly Code[];
  /** Figures that the sentence beside it is about. */
  readonly spoken: readonly Figure[];
  readonly place: Place;
}

/** Reports what is highlighted although the sentence is about something else, or about nothing in the chart. */
function reportStray({ report, texts }: FillContext, scope: SlotScope, highlight: Highlight): void {
  const { question, options, fixed, spoken, place } = highlight;
  if (scope.isMute) return;
  const label = (option: Code): string => texts.plain(`option.${question}.${option}`);
  const slides = [scope.slide];
  if (spoken.length === 0 && fixed.length > 0) {
    report({ ...highlightUnbound(place, { question, options: fixed.map(label) }), slides });
  }
  if (spoken.length === 0) return;
  const stray = strayCells(
    options.map((option) => ({ question, option })),
    spoken,
  );
  if (stray.length === 0) return;
  const about = [...new Set(spoken.flatMap(cellsOf).map(({ option }) => option))];
  report({
    ...highlightElsewhere(place, { options: stray.map(({ option }) => label(option)), spoken: about.map(label) }),
    slides,
  });
}

function select({ ledger }: FillContext, table: TableColumn, name: string): Selected | undefined {
  const [ranked, first, last, number] = BY_RANK.exec(name) ?? [];
  if (table.rows.some((row) => row.option === name)) return { options: [name], isFixed: true };
  if (ranked !== undefined) {
    const options = atRank(table, first ? 1 : last ? 'last' : Number(number));
    // Unknown is a rank that no option can have; a question with few answers may still have nothing to rank.
    return options.length === 0 && Number(number) > answersIn(table) ? undefined : { options, isFixed: false };
  }
  const figure = ledger.figures.get(name);
  const claim = ledger.claims.get(name);
  const figures = figure ? [figure] : claim?.comparisons.map((comparison) => comparison.figure);
  const cells = figures?.flatMap(cellsOf).filter(({ question }) => question === table.question);
  return cells && cells.length > 0 ? { options: cells.map(({ option }) => option), isFixed: false } : undefined;
}

const answersIn = (table: TableColumn): number => table.rows.filter((row) => row.role === 'answer').length;

/** The options at a rank; in a tie, all of them. */
function atRank(table: TableColumn, rank: number | 'last'): readonly Code[] {
  const answers = rankedRows(table).filter((row) => row.role === 'answer');
  const at = answers[rank === 'last' ? answers.length - 1 : rank - 1];
  return answers
    .filter((row) => at && (sizeOf(row) === sizeOf(at) || printedSizeOf(row) === printedSizeOf(at)))
    .map((row) => row.option);
}
