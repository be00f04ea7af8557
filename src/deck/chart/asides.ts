import type { Code } from '../../data/survey/types.ts';
import { CHART_KINDS } from './kinds/index.ts';
import type { ChartOrder, ChartWords } from './request.ts';
import { marksOf, type ChartSpec, type Mark } from './types.ts';

/** What an option is called where a percentage alone would say more than so few people can. */
export interface FewWords {
  /** How many they are: `2 of 3`. */
  readonly count: string;
  /** Its label with that: `Green tea (2 of 3)`. */
  readonly label: string;
  /** Its label and its value with that, where `valued` has it. */
  readonly valued?: string;
}

/**
 * What may be said of a chart besides its marks, as there is room for it: words by option, of the first column. Plain data like the chart
 * itself, so that a slide can be known by what went into it; layout asks nobody for words.
 */
export interface ChartAsides {
  /** Its columns are the items of a grid: even a single one has a name. */
  readonly ofItems: boolean;
  /** Labels with their value, for marks that have no room for it, where a kind may need them. */
  readonly valued: ReadonlyMap<Code, string>;
  /** Options of a base that is too small for percentages, in a chart of one column. */
  readonly few: ReadonlyMap<Code, FewWords>;
  /** Counts as they are printed, where the kind has a column of them. */
  readonly counts: ReadonlyMap<Code, string>;
}

/** The asides of a chart that was made of this order. */
export function asidesOf({ request, table, words }: ChartOrder, spec: ChartSpec): ChartAsides {
  const { sides, tabular } = CHART_KINDS.of(request.kind);
  const isOne = table.columns.length === 1;
  const first = marksOf(spec).filter(({ s, c }) => (spec.options === 'categories' ? s : c) === 0);
  const named = <T>(marks: readonly Mark[], say: (mark: Mark) => T | undefined): ReadonlyMap<Code, T> =>
    new Map(
      marks.flatMap((mark) => {
        const said = say(mark);
        return said === undefined ? [] : [[mark.option, said] as const];
      }),
    );
  const valued = named(sides && spec.categories.length === 1 ? first : [], (mark) => valuedName(words, spec, mark));
  return {
    ofItems: request.items === true,
    valued,
    few: named(isOne && !request.items ? first : [], (mark) => fewWords(words, spec, mark, valued.get(mark.option))),
    counts: named(tabular && !request.items ? first : [], ({ count }) => words.number(count, 0)),
  };
}

/** What a colour means, with its share: away from the mark it has its sign. */
function valuedName(words: ChartWords, { decimals }: ChartSpec, { label, valueLabel, displayed }: Mark): string {
  const isBare = valueLabel === words.number(displayed, decimals);
  return words.valued(label, isBare ? words.percent(displayed, decimals) : valueLabel);
}

/** Undefined where the base is large enough, or the value is no percentage of it. */
function fewWords(
  words: ChartWords,
  { unit }: ChartSpec,
  mark: Mark,
  valued: string | undefined,
): FewWords | undefined {
  const { label, valueLabel, provenance, count: people, base } = mark;
  if (unit !== undefined || provenance === 'reconstructed') return undefined;
  const count = words.countOf?.(people, base);
  if (count === undefined || valueLabel === words.noShare?.()) return undefined;
  const counted = (said: string): string => words.counted?.(said, people, base) ?? said;
  return { count, label: counted(label), ...(valued === undefined ? {} : { valued: counted(valued) }) };
}
