import type { Code, Grid } from '../survey/types.ts';
import type { Call } from './expression.ts';
import type { Figure } from './types.ts';

/** `among_items(share(Q4_speed, good))`: a figure of one item of a grid, whose rank is that among the grid's items. */
export const AMONG_ITEMS = 'among_items';

/** What a figure says of its place among others. */
type Place = Pick<Figure, 'rank' | 'rankSpan' | 'ranked' | 'tied'>;

/** The figure within the brackets of `among_items`, with the word that names its question; undefined of anything else. */
export function itemCall({ name, args }: Call): { readonly call: Call; readonly question: Code } | undefined {
  const [call, ...others] = args;
  const [question] = call?.kind === 'call' ? call.args : [];
  if (name.text !== AMONG_ITEMS || call?.kind !== 'call' || others.length > 0 || question?.kind !== 'word') return undefined; // prettier-ignore
  return { call, question: question.text };
}

/** The same figure of another question. */
export function ofQuestion(call: Call, question: Code): Call {
  const [first, ...rest] = call.args;
  return first?.kind === 'word' ? { ...call, args: [{ ...first, text: question }, ...rest] } : call;
}

/** The questions of the grid that one of them is an item of. */
export const itemsBeside = (grids: readonly Grid[] | undefined, question: Code): readonly Code[] | undefined =>
  grids?.find(({ items }) => items.some((item) => item.question === question))?.items.map((item) => item.question);

type Value = Pick<Figure, 'exact' | 'displayed'>;

/** The place of a value among all items of which there is one: the largest is the first. Equal ones, also as printed, share theirs. */
export function placeAmong(own: Value, others: readonly Value[]): Place {
  const above = others.filter(({ exact, displayed }) => exact > own.exact && displayed > own.displayed).length;
  const below = others.filter(({ exact, displayed }) => exact < own.exact && displayed < own.displayed).length;
  const rankSpan = [above + 1, others.length + 1 - below] as const;
  return { rank: above + 1, rankSpan, ranked: others.length + 1, tied: rankSpan[0] !== rankSpan[1] };
}
