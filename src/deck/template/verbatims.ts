import { phrase } from '../../base/messages/phrase.ts';
import type { TableColumn } from '../../data/tabulate/types.ts';
import { rankedRows } from '../../data/tabulate/rows.ts';
import { totalIn } from '../../data/tabulate/tabulate.ts';
import { answerKey } from '../text/answers.ts';
import type { Text } from '../text/types.ts';
import { isForeign, type FillContext, type SlotScope } from './context.ts';
import type { VerbatimsValue } from './deck-schema.ts';
import { goneVerbatim, changedVerbatim, notCodes, unknownName, wrongContent } from './diagnostics.ts';
import { itemSlots } from './items.ts';
import { messageOf, questionFor } from './names.ts';
import type { Filling } from './filling.ts';

type Verbatim = TableColumn['verbatims'][number];

/** An answer that is shown, and the heading over it where another theme begins. */
interface Shown {
  readonly answer: Verbatim;
  /** A message key. */
  readonly theme?: string;
}

/** The answers to a free question, an item each; of several slides, those of one. */
export function verbatims(context: FillContext, scope: SlotScope, value: VerbatimsValue): Filling | undefined {
  const place = context.source.at(scope.path);
  const found = questionFor(context, scope, value.question);
  const slots = itemSlots(scope.slot);
  if (slots && !slots.has(value.slot)) {
    context.report(unknownName(place, 'slot', value.slot, slots.keys()));
    return undefined;
  }
  if (!found) return undefined;
  const { question, table } = found;
  if (table.verbatims.length === 0) {
    const none = { slot: scope.slot.slot, found: phrase('content/no-free-answers', { question: question.code }), expected: phrase('takes/answered-free-question') }; // prettier-ignore
    context.report(wrongContent(place, none));
    return undefined;
  }
  const shown = shownIn(context, scope, value, table);
  if (!shown) return undefined;
  const { page = 1, per_slide: perSlide = Infinity } = value;
  const first = perSlide === Infinity ? 0 : (page - 1) * perSlide;
  const onSlide = shown.slice(first, first + perSlide);
  const takesThemes = slots?.has('theme') ?? false;
  const items = onSlide.map(({ answer, theme }, i) => {
    // The first of a slide says again under which heading it stands.
    const heads = takesThemes && theme !== undefined && (i === 0 || onSlide[i - 1]?.theme !== theme);
    const heading = heads ? messageOf(context, scope, theme) : undefined;
    return new Map<string, Filling>([
      ...(heading ? [['theme', { kind: 'text', text: heading }] as const] : []),
      [value.slot, { kind: 'text', text: wordsOf(context, scope, question.code, answer) }],
    ]);
  });
  return { kind: 'items', items };
}

/** How many slides the answers take; 1 where they are not shared out, or where something is wrong with them. */
export function verbatimPages(context: FillContext, slide: string | undefined, value: VerbatimsValue): number {
  const code = value.question ?? slide;
  const table = code === undefined ? undefined : totalIn(context.tables, code);
  if (!table || value.per_slide === undefined) return 1;
  const silent = { ...context, report: () => undefined };
  const shown = shownIn(silent, { path: [] }, value, table) ?? [];
  return Math.max(1, Math.ceil(shown.length / value.per_slide));
}

/** An answer as it was given or, in another language, its translation. */
function wordsOf(context: FillContext, scope: SlotScope, question: string, { text: given }: Verbatim): Text {
  const { texts, definition } = context;
  const key = answerKey(question, given);
  texts.usage.hear(key);
  const translated = isForeign(context) ? texts.answer(question, given) : undefined;
  const [text, language] = translated === undefined ? [given, definition.baseLanguage] : [translated, texts.language];
  const run = { text, role: 'text', emphasis: false, language, figures: [] } as const;
  return { key, place: context.source.at(scope.path), language, paragraphs: [[run]] };
}

type Where = Pick<SlotScope, 'path'>;

/** The answers in the order in which they are shown. Undefined if one that was chosen is not what it was, which is reported. */
function shownIn(context: FillContext, scope: Where, value: VerbatimsValue, table: TableColumn): readonly Shown[] | undefined {
  if (value.chosen) return chosenOf(context, scope, value.chosen, table);
  const { most = Infinity, longest = Infinity, each = Infinity } = value;
  const able = ordered(table.verbatims.filter(({ text }) => isShort(text, longest)), value.order);
  if (value.by === undefined) return able.slice(0, most).map((answer) => ({ answer }));
  const coded = totalIn(context.tables, value.by);
  if (!coded?.codes || coded.codes.of !== table.question) {
    context.report(notCodes(context.source.at([...scope.path, 'by']), { question: table.question, by: value.by }));
    return undefined;
  }
  const byId = new Map(coded.codes.answers.map(({ id, options }) => [id, options]));
  const ranked = rankedRows(coded).map(({ option }) => option);
  if (value.code !== undefined && !ranked.includes(value.code)) {
    context.report(unknownName(context.source.at([...scope.path, 'code']), 'option', value.code, ranked));
    return undefined;
  }
  const themes = value.code === undefined ? ranked : [value.code];
  const taken = new Set<Verbatim>();
  const shown = themes.flatMap((option) => {
    const own = able.filter((answer) => !taken.has(answer) && byId.get(answer.id)?.includes(option)).slice(0, each);
    own.forEach((answer) => taken.add(answer));
    return own.map((answer) => ({ answer, theme: `option.${coded.question}.${option}` }));
  });
  return shown.slice(0, most);
} // prettier-ignore

/** Whether an answer is no longer than that; one of several lines always is, where there is such a limit. */
const isShort = (text: string, longest: number): boolean =>
  longest === Infinity || ([...text].length <= longest && !/[\n\r]/.test(text.trim()));

function ordered(answers: readonly Verbatim[], order: VerbatimsValue['order']): readonly Verbatim[] {
  if (order === 'as_given') return answers;
  const sign = order === 'longest' ? -1 : 1;
  return answers.toSorted((a, b) => sign * ([...a.text].length - [...b.text].length));
}

/** Answers that somebody chose, each as it was when it was chosen. */
function chosenOf(
  { source, report }: FillContext,
  { path }: Where,
  chosen: NonNullable<VerbatimsValue['chosen']>,
  { verbatims: answers, question }: TableColumn,
): readonly Shown[] | undefined {
  const shown = chosen.flatMap(({ id, number, text, theme }, i): readonly Shown[] => {
    const answer = id === undefined ? answers[(number ?? 0) - 1] : answers.find((one) => one.id === id);
    const place = source.at([...path, 'chosen', i]);
    const which = id ?? `${number}`;
    if (!answer) {
      report(goneVerbatim(place, { question, which, byId: id !== undefined, answers: answers.length }));
      return [];
    }
    if (answer.text.trim() !== text.trim()) {
      report(changedVerbatim(place, { question, which, was: text.trim(), is: answer.text.trim() }));
    }
    return [{ answer, ...(theme === undefined ? {} : { theme }) }];
  });
  return shown.length < chosen.length ? undefined : shown;
}
