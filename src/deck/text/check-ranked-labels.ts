import type { Report } from '../../base/diagnostic.ts';
import { cellsOf, type Cell } from '../../data/figures/cells.ts';
import type { Figure, Ledger } from '../../data/figures/types.ts';
import { rankElsewhere, typedLabel } from './label-diagnostics.ts';
import type { FlatPattern } from './flatten.ts';
import { declaredIn, subjectOf, type ParsedMessage } from './message.ts';
import { functionOf } from './references.ts';
import { resolve, type NameContext } from './subjects.ts';
import type { Texts } from './texts.ts';

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
  texts: Texts,
  report: Report,
): void {
  const labels = labelled(message, flat, context);
  const places = rankWordsIn(message, flat, context);
  checkTyped(message, flat, places, texts, report);
  for (const { at, offset, figures } of labels.length > 0 ? places : []) {
    const named = labels.filter((label) => !SENTENCE_END.test(between(flat, at, label.at))).map(({ figure }) => figure);
    for (const figure of figures) {
      const beside = named.filter(({ question }) => question === figure.question);
      if (beside.length === 0 || beside.some((label) => shareCell(cellsOf(label), cellsOf(figure)))) continue;
      const params = { key: message.key, figure: figure.id, beside: [...new Set(beside.map(({ id }) => id))] };
      report(rankElsewhere(message.at(offset), params));
    }
  }
}

/** Labels that are shorter say too little to be taken for an option's: "yes", "はい". */
const TELLING = 4;

interface OptionLabel {
  readonly option: string;
  readonly words: string;
}

/** Every sentence of a deck asks for them. */
const labelsByQuestion = new WeakMap<Texts, ReadonlyMap<string, readonly OptionLabel[]>>();

/** Labels of a question's options as they stand in this language, the short ones too. */
function labelsOf(question: string, texts: Texts): readonly OptionLabel[] {
  const labels = labelsByQuestion.get(texts) ?? grouped(optionLabels(texts));
  labelsByQuestion.set(texts, labels);
  return labels.get(question) ?? [];
}

const optionLabels = (texts: Texts): readonly (OptionLabel & { readonly question: string })[] =>
  texts.keys().flatMap((key) => {
    const [kind, question, option] = key.split('.');
    const isLabel = kind === 'option' && question !== undefined && option !== undefined;
    return isLabel ? [{ question, option, words: texts.plain(key) }] : [];
  });

function grouped(labels: readonly (OptionLabel & { readonly question: string })[]): ReadonlyMap<string, readonly OptionLabel[]> {
  const found = new Map<string, OptionLabel[]>();
  for (const { question, ...label } of labels) {
    const known = found.get(question);
    if (known) known.push(label);
    else found.set(question, [label]);
  }
  return found;
} // prettier-ignore

/**
 * Reports the label of an option that is typed in the sentence of a place which that option does not have: printed by
 * `:label`, it would follow the data.
 */
function checkTyped(
  message: ParsedMessage,
  flat: FlatPattern,
  places: readonly RankWords[],
  texts: Texts,
  report: Report,
): void {
  for (const place of places) {
    const question = place.figures[0]?.question;
    if (question === undefined) continue;
    const inSentence = places.filter(({ at }) => !SENTENCE_END.test(between(flat, at, place.at)));
    const placed = inSentence.flatMap(({ figures }) => figures.flatMap(cellsOf)).map(({ option }) => option);
    for (const { option, words } of labelsOf(question, texts)) {
      const typed = flat.text.indexOf(words);
      if (typed < 0 || [...words].length < TELLING || placed.includes(option)) continue;
      if (SENTENCE_END.test(between(flat, place.at, typed))) continue;
      report(
        typedLabel(message.at(flat.offsets[typed] ?? 0), {
          key: message.key,
          words,
          figure: place.figures[0]?.id ?? '',
        }),
      );
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
