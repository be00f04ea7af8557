import type { Report } from '../../base/diagnostic.ts';
import { cellsOf, type Cell } from '../../data/figures/cells.ts';
import type { Figure, Ledger } from '../../data/figures/types.ts';
import { rankElsewhere } from './claim-diagnostics.ts';
import type { FlatPattern } from './flatten.ts';
import { declaredIn, subjectOf, type ParsedMessage } from './message.ts';
import { functionOf } from './references.ts';
import { resolve, type NameContext } from './subjects.ts';

const SENTENCE_END = /[。！？!?\n]|\.(?=\s|$)/u;

/** The measures of conditions about the rank of an option. */
const RANK_MEASURES: readonly string[] = ['rank', 'rank_from_last', 'shared_rank'];

/** Words for a rank, and the figures whose rank they state. */
interface RankWords {
  readonly at: number;
  readonly offset: number;
  readonly figures: readonly Figure[];
}

/**
 * Reports words for a rank ("most", "the second") about an option that their sentence does not name, although it names
 * others of the same question: a reader would take them to be about those.
 */
export function checkRankedLabels(
  message: ParsedMessage,
  flat: FlatPattern,
  context: NameContext,
  report: Report,
): void {
  const labels = labelled(message, flat, context);
  if (labels.length === 0) return;
  for (const { at, offset, figures } of rankWordsIn(message, flat, context)) {
    const named = labels.filter((label) => !SENTENCE_END.test(between(flat, at, label.at))).map(({ figure }) => figure);
    for (const figure of figures) {
      const beside = named.filter(({ question }) => question === figure.question);
      if (beside.length === 0 || beside.some((label) => shareCell(cellsOf(label), cellsOf(figure)))) continue;
      const params = { key: message.key, figure: figure.id, beside: [...new Set(beside.map(({ id }) => id))] };
      report(rankElsewhere(message.at(offset), params));
    }
  }
}

const between = ({ text }: FlatPattern, a: number, b: number): string => text.slice(Math.min(a, b), Math.max(a, b));

const shareCell = (a: readonly Cell[], b: readonly Cell[]): boolean =>
  a.some(({ option }) => b.some((cell) => cell.option === option));

const labelled = (
  message: ParsedMessage,
  flat: FlatPattern,
  context: NameContext,
): readonly { readonly at: number; readonly figure: Figure }[] =>
  [...flat.placeholders].flatMap(([at, expression]) => {
    const figure =
      functionOf(expression) === 'label'
        ? resolve(subjectOf(expression, declaredIn(message)) ?? '', context)?.figure
        : undefined;
    return figure ? [{ at, figure }] : [];
  });

function rankWordsIn(message: ParsedMessage, flat: FlatPattern, context: NameContext): readonly RankWords[] {
  const claimed = flat.spans.flatMap(({ name, option, start, offset }) =>
    name === 'claim' ? [{ at: start, offset, figures: ofClaim(option ?? '', context.ledger) }] : [],
  );
  const printed = [...flat.placeholders].flatMap(([at, expression]): readonly RankWords[] => {
    const does = functionOf(expression);
    const subject = subjectOf(expression, declaredIn(message)) ?? '';
    const offset = flat.offsets[at] ?? 0;
    if (does === 'wording') return [{ at, offset, figures: ofClaim(subject, context.ledger) }];
    const figure = does === 'rank' ? resolve(subject, context)?.figure : undefined;
    return figure ? [{ at, offset, figures: [figure] }] : [];
  });
  return [...claimed, ...printed];
}

const ofClaim = (id: string, { claims }: Ledger): readonly Figure[] =>
  (claims.get(id)?.comparisons ?? []).flatMap(({ condition, figure }) =>
    RANK_MEASURES.includes(condition.measure) ? [figure] : [],
  );
