import type { CST } from 'messageformat/cst';
import { nameOf } from '../../deck/text/flatten.ts';
import { declaredIn, patternsOf, subjectOf, type ParsedMessage } from '../../deck/text/message.ts';
import { resolve, type NameContext } from '../../deck/text/subjects.ts';

/** Functions that say a figure in words: which of them, and how often, follows from a language's grammar. */
const IN_WORDS: readonly string[] = ['approx', 'wording', 'rank', 'label'];

/** Options that are up to each language: the word behind a number, the capital that begins a sentence. */
const LOOKS: readonly string[] = ['unit', 'case'];

/** How a message prints what it draws on. */
export interface Prints {
  /** What is printed as it is, e.g. `{$ai_adoption :share}`, with the number of its uses, options of mere looks left out. */
  readonly exact: ReadonlyMap<string, number>;
  /** The same for the labels of figures. */
  readonly labels: ReadonlyMap<string, number>;
  /** Figures that are said in words, each with what says them: `{$fear :approx}`, `{#claim id=fear_one_in_three}`. */
  readonly said: ReadonlyMap<string, readonly string[]>;
  /** All placeholders of the first variant, as they follow each other. */
  readonly order: readonly string[];
}

/** What a message prints, and how; of several variants, the one that prints something most often counts. */
export function printsOf(message: ParsedMessage, names: NameContext): Prints {
  const declared = declaredIn(message);
  const exact = new Map<string, number>();
  const labels = new Map<string, number>();
  const said = new Map<string, string[]>();
  const orders: string[][] = [];
  const saying = (figure: string, by: string): unknown => said.set(figure, [...(said.get(figure) ?? []), by]);
  for (const { body } of patternsOf(message)) {
    const printed: string[] = [];
    for (const node of body) {
      if (node.type !== 'expression' || node.markup) continue;
      const name = subjectOf(node, declared);
      const subject = name === undefined ? undefined : resolve(name, names);
      const called = subject && callOf(node, declared);
      if (!called) continue;
      const written = `{$${name} :${called.name}${called.options.map((option) => ` ${option}`).join('')}}`;
      printed.push(written);
      const figures = subject.claim ? subject.claim.comparisons.map(({ figure }) => figure.id) : [subject.figure?.id];
      if (IN_WORDS.includes(called.name)) for (const id of figures) if (id !== undefined) saying(id, written);
    }
    orders.push(printed);
    for (const written of new Set(printed)) {
      const to = / :label\b/.test(written) ? labels : / :(approx|wording|rank)\b/.test(written) ? undefined : exact;
      const uses = printed.filter((one) => one === written).length;
      to?.set(written, Math.max(to.get(written) ?? 0, uses));
    }
  }
  const claims = message.flat.flatMap(({ spans }) =>
    spans.flatMap(({ name, option }) => (name === 'claim' && option !== undefined ? [option] : [])),
  );
  for (const id of new Set(claims)) {
    for (const { figure } of names.ledger.claims.get(id)?.comparisons ?? []) saying(figure.id, `{#claim id=${id}}`);
  }
  return { exact, labels, said, order: orders[0] ?? [] };
}

interface Call {
  readonly name: string;
  readonly options: readonly string[];
}

/** The function that a placeholder calls, itself or where its name is declared. */
function callOf(expression: CST.Expression, declared: ReadonlyMap<string, CST.Expression>): Call | undefined {
  const seen = new Set<CST.Expression>();
  let at: CST.Expression | undefined = expression;
  while (at && !seen.has(at)) {
    seen.add(at);
    const ref: CST.Expression['functionRef'] = at.functionRef;
    if (ref?.type === 'function') {
      const options = ref.options.map(({ name, value }) => `${nameOf(name)}=${value.type === 'literal' ? value.value : '$'}`); // prettier-ignore
      return { name: nameOf(ref.name), options: options.filter((o) => !LOOKS.includes(o.split('=')[0] ?? '')).sort() };
    }
    at = at.arg?.type === 'variable' ? declared.get(at.arg.name) : undefined;
  }
  return undefined;
}

/**
 * What a translation prints less or more often than its base, or with another function or other options. Words about a
 * figure may be others in each language, but not none: a claim may stand for an approximation, and for a label too.
 */
export function printedOtherwise(
  base: Prints,
  translation: Prints,
): { readonly lost: readonly string[]; readonly added: readonly string[] } {
  const lost = [...missingFrom(translation.exact, base.exact)];
  const added = [...missingFrom(base.exact, translation.exact)];
  for (const written of missingFrom(translation.labels, base.labels)) {
    const figure = /^\{\$(\S+)/.exec(written)?.[1] ?? '';
    if (translation.labels.has(written) || !translation.said.has(figure)) lost.push(written);
  }
  added.push(...missingFrom(base.labels, translation.labels));
  for (const [figure, by] of base.said) {
    const isLabelOnly = by.every((one) => / :label\b/.test(one));
    const wordsLeft = (translation.said.get(figure) ?? []).filter((one) => !/ :label\b/.test(one));
    if (!isLabelOnly && wordsLeft.length === 0) lost.push(...by.filter((one) => !/ :label\b/.test(one)));
  }
  return { lost: [...new Set(lost)], added: [...new Set(added)] };
}

const missingFrom = (has: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): readonly string[] =>
  [...wanted].flatMap(([written, uses]) => ((has.get(written) ?? 0) < uses ? [written] : []));
