import type { Catalogue } from './catalogue.ts';
import { functionOf } from './references.ts';
import { declaredIn, expressionsOf, subjectOf, type ParsedMessage } from './message.ts';
import { resolve, type NameContext } from './subjects.ts';

/** What a message draws on, without repetitions, in the order of its source. */
export interface MessageUses {
  /** Figures that it prints or words, those of its claims included. */
  readonly figures: readonly string[];
  readonly claims: readonly string[];
  readonly editorial: readonly string[];
  readonly facts: readonly string[];
}

/** What each message of the catalogue draws on, by key, whichever of its variants is printed. */
export const usesOf = (catalogue: Catalogue, names: NameContext): ReadonlyMap<string, MessageUses> =>
  new Map([...catalogue.messages.values()].map((message) => [message.key, usesIn(message, names)]));

/** What a message draws on, whichever of its variants is printed. */
export function usesIn(message: ParsedMessage, names: NameContext): MessageUses {
  const declared = declaredIn(message);
  const subjects = expressionsOf(message).flatMap((expression) => {
    const called = functionOf(expression);
    const subject = called && resolve(subjectOf(expression, declared) ?? '', names);
    return subject ? [{ called, ...subject }] : [];
  });
  const spanned = (markup: 'claim' | 'editorial'): readonly string[] =>
    message.flat
      .flatMap(({ spans }) => spans.filter((span) => span.name === markup))
      .toSorted((a, b) => a.offset - b.offset)
      .flatMap(({ option }) => option ?? []);
  const worded = subjects.flatMap(({ called, claim }) => (called === 'wording' && claim ? [claim.id] : []));
  const claims = unique([...worded, ...spanned('claim')]);
  const printed = subjects.flatMap(({ called, figure }) => (called !== 'wording' && figure ? [figure.id] : []));
  const claimed = claims.flatMap((id) => names.ledger.claims.get(id)?.comparisons.map((c) => c.figure.id) ?? []);
  return {
    figures: unique([...printed, ...claimed]),
    claims,
    editorial: unique(spanned('editorial')),
    facts: unique(subjects.flatMap(({ fact }) => fact?.id ?? [])),
  };
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** Inverts the uses: for each figure, claim, editorial remark or fact, the keys of the messages that draw on it. */
export function keysUsing(
  uses: ReadonlyMap<string, MessageUses>,
  kind: keyof MessageUses,
): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const [key, used] of uses) {
    for (const id of used[kind]) keys.set(id, [...(keys.get(id) ?? []), key]);
  }
  return keys;
}
