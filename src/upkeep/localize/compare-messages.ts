import type { ParsedMessage } from '../../deck/text/message.ts';
import { resolve, type NameContext } from '../../deck/text/subjects.ts';
import { usesIn } from '../../deck/text/uses.ts';
import { printedOtherwise, printsOf } from './placeholders.ts';

/** What a translation has that its base does not, or the other way round: names as written in a message. */
export interface Difference {
  readonly kind: 'variables' | 'markup';
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/**
 * How a translation draws on other things than its base, prints them otherwise or less often, or marks other stretches.
 * Claims may differ, since each
 * language has its own quantifiers, as long as they are about the same figures. Mere looks (a large number, its unit, a
 * language tag) are up to each language, and so is a number in an idiom: 「1つでも」 is "any".
 */
export function differences(
  base: ParsedMessage,
  translation: ParsedMessage,
  names: NameContext,
): readonly Difference[] {
  const [from, to] = [drawsOf(base, names), drawsOf(translation, names)];
  const otherwise = printedOtherwise(printsOf(base, names), printsOf(translation, names));
  return (['variables', 'markup'] as const).flatMap((kind) => {
    const less = [...from[kind]].filter((name) => !to[kind].has(name));
    const more = [...to[kind]].filter((name) => !from[kind].has(name));
    // What is not there at all is named once, by its name.
    const further = (names: readonly string[], named: readonly string[]): readonly string[] =>
      kind === 'variables' ? names.filter((name) => !named.some((one) => name.startsWith(`{${one} `))) : [];
    const lost = [...less, ...further(otherwise.lost, less)];
    const added = [...more, ...further(otherwise.added, more)];
    return lost.length > 0 || added.length > 0 ? [{ kind, lost, added }] : [];
  });
}

interface Draws {
  readonly variables: ReadonlySet<string>;
  readonly markup: ReadonlySet<string>;
}

function drawsOf(message: ParsedMessage, names: NameContext): Draws {
  const { figures, facts, editorial } = usesIn(message, names);
  const given = message.variables.filter((name) => resolve(name, names) === undefined);
  const spans = message.flat.flatMap((flat) => flat.spans);
  const literals = spans
    .filter(({ name, option }) => name === 'literal' && option !== 'idiom')
    .map(({ option }) => `{#literal kind=${option ?? ''}}`);
  return {
    variables: new Set([...figures, ...facts.map((id) => `company.${id}`), ...given].map((name) => `$${name}`)),
    markup: new Set([
      ...editorial.map((id) => `{#editorial id=${id}}`),
      ...literals,
      ...(spans.some(({ name }) => name === 'em') ? ['{#em}'] : []),
    ]),
  };
}
