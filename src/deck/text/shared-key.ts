import { NO_ANSWER } from '../../data/survey/types.ts';

const OF_NO_ANSWER = new RegExp(`^option\\.[^.]+\\.${NO_ANSWER}$`);

/**
 * The key of the message that stands in for one a catalogue need not have: the label of "no answer" is the same for
 * every question. Undefined for all other keys.
 */
export const sharedKey = (key: string): string | undefined => (OF_NO_ANSWER.test(key) ? 'auto.no_answer' : undefined);

/** Words of a question, of an option, and of who was asked, which a question of a grid has from its grid. */
const OF_QUESTION = /^(question|option|filter_note)\.([^.]*_[^.]*)((?:\..*)?)$/;

/** The grid and the item of it that a code is, by the words that a catalogue has: `Q4` and `speed` of `Q4_speed`. */
export function itemIn(
  has: (key: string) => boolean,
  code: string,
): { readonly grid: string; readonly item: string } | undefined {
  const splits = [...code.matchAll(/_/g)].map(({ index }) => ({
    grid: code.slice(0, index),
    item: code.slice(index + 1),
  }));
  return splits.find(({ grid, item }) => grid !== '' && item !== '' && has(`item.${grid}.${item}`));
}

/**
 * Where a catalogue has the words of a question that is an item of a grid: `item.Q4.speed` is what `question.Q4_speed` is,
 * and `option.Q4.good` what `option.Q4_speed.good` is. A catalogue that has the item's words says by that that it is one.
 */
function gridKeys(has: (key: string) => boolean, key: string): readonly string[] {
  const [, what, code, rest = ''] = OF_QUESTION.exec(key) ?? [];
  const own = code === undefined ? undefined : itemIn(has, code);
  if (what === undefined || !own) return [];
  const { grid, item } = own;
  return [what === 'question' ? `item.${grid}.${item}${rest}` : `${what}.${grid}${rest}`];
}

/**
 * The key under which a catalogue has a message: `key` itself or, failing that, the one that stands in for it; if it
 * has neither, `key`.
 */
export function keyAmong(has: (key: string) => boolean, key: string): string {
  if (has(key)) return key;
  return [...gridKeys(has, key), sharedKey(key)].find((one) => one !== undefined && has(one)) ?? key;
}
