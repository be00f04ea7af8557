import type { Code, Question } from '../survey/types.ts';
import type { Table } from '../tabulate/types.ts';
import { plain, type Text } from '../text/types.ts';
import { isForeign, questionOf, type FillContext } from './context.ts';
import type { SlotNode } from './slots.ts';
import { periodOf } from './names.ts';
import type { AutoText, Content } from './types.ts';

/** What the words of a slide, or of one item on it, are about. */
export interface AutoScope {
  /** The slide's question. */
  readonly question?: Code;
  /** Every question whose figures are shown. */
  readonly questions: readonly Code[];
  /** Message key of the company's name. */
  readonly company: string;
  readonly footer: 'survey' | 'company' | 'none';
  /** Whether the footer says the bases, because nothing else on the slide does. */
  readonly basesInFooter: boolean;
}

/** A text that the program writes, undefined where there is nothing to say. */
type Writer = (context: FillContext, scope: AutoScope) => Text | undefined;

const WRITERS: Readonly<Record<AutoText, Writer>> = {
  question_number: (context, { question }) => question === undefined ? undefined : context.texts.text('auto.question_number', { code: question }),
  question_text: (context, { question }) => question === undefined ? undefined : context.texts.text(`question.${question}`),
  question_note: (context, { question }) => questionNote(context, question),
  filter_note: (context, { question }) => filterNote(context, question),
  answer_type: (context, { question }) => answerType(context, question),
  notes: noteText,
  bases: basesText,
  footer: footerText,
}; // prettier-ignore

/** The words for `auto` in this scope. */
export const autoText = (auto: AutoText, context: FillContext, scope: AutoScope): Text | undefined =>
  WRITERS[auto](context, scope);

/** The contents of a scope with the words that the program writes into its `auto` slots, in the slots' order. */
export function withAutoTexts(
  context: FillContext,
  slots: ReadonlyMap<string, SlotNode>,
  given: ReadonlyMap<string, Content>,
  scope: AutoScope,
): ReadonlyMap<string, Content> {
  const contents = new Map<string, Content>();
  for (const [name, slot] of slots) {
    const content = given.get(name);
    const text = !content && slot.kind === 'text' && slot.auto ? autoText(slot.auto, context, scope) : undefined;
    if (content) contents.set(name, content);
    else if (text) contents.set(name, { kind: 'text', text });
  }
  return contents;
}

/** Answer type, filter, and that answers are translations, on one line, whichever there are. */
function questionNote(context: FillContext, code: Code | undefined): Text | undefined {
  const notes = [answerType(context, code), filterNote(context, code), translationNote(context, code)];
  return notes
    .filter((note) => note !== undefined)
    .reduce<Text | undefined>(
      (before, note) =>
        before ? context.texts.text('auto.question_note', { type: plain(before), filter: plain(note) }) : note,
      undefined,
    );
}

/** That the free answers to a question are shown in another language than they were given in. */
function translationNote(context: FillContext, code: Code | undefined): Text | undefined {
  const found = code === undefined || !isForeign(context) ? undefined : questionOf(context, code);
  const { texts, definition } = context;
  const isTranslated = found?.table.verbatims.some(({ text }) => texts.answer(found.question.code, text) !== undefined);
  if (!isTranslated) return undefined;
  const language = new Intl.DisplayNames([texts.locale], { type: 'language' }).of(definition.baseLanguage);
  return texts.text('auto.translated', { language: language ?? definition.baseLanguage });
}

function filterNote(context: FillContext, code: Code | undefined): Text | undefined {
  const { texts } = context;
  const filter = code === undefined ? undefined : questionOf(context, code)?.question.filter;
  if (!filter) return undefined;
  if (filter.kind === 'unknown') return texts.text(filter.note);
  const options = filter.options
    .map((option) => texts.plain('auto.filter_option', { label: texts.plain(`option.${filter.question}.${option}`) }))
    .join(texts.plain('auto.filter_joint'));
  const key = filter.negated ? 'auto.filter_negated' : 'auto.filter_answered';
  return texts.text(key, { question: filter.question, options });
}

function answerType(context: FillContext, code: Code | undefined): Text | undefined {
  const question = code === undefined ? undefined : questionOf(context, code)?.question;
  if (!question) return undefined;
  const { texts } = context;
  if (question.max !== undefined) return texts.text('auto.type_limited', { max: question.max });
  // A kind whose answers need no remark (one answer, one point of a scale) has no message for it.
  const key = `auto.type_${question.kind}`;
  return texts.has(key) ? texts.text(key, {}) : undefined;
}

/** Footnotes that the data makes necessary: what is not published, what is reconstructed, what rests on few. */
function noteText(context: FillContext, scope: AutoScope): Text | undefined {
  const { texts, definition } = context;
  const shown = scope.questions.flatMap((code) => questionOf(context, code) ?? []);
  const notes: string[] = [];
  const inChart = scope.question === undefined ? undefined : questionOf(context, scope.question);
  if (inChart?.question.publishedOnly) notes.push(texts.plain('auto.note_published_only'));
  const ranges = (inChart?.table.rows ?? []).flatMap((row) => {
    const label = texts.plain(`option.${scope.question}.${row.option}`);
    return row.range ? [texts.plain('auto.range', { label, from: row.range[0], to: row.range[1] })] : [];
  });
  if (ranges.length > 0) {
    notes.push(texts.plain('auto.note_reconstructed', { ranges: ranges.join(texts.plain('auto.range_joint')) }));
  }
  if (inChart && missesHundred(inChart.table)) notes.push(texts.plain('auto.note_rounding'));
  if (shown.some(({ table }) => table.smallBase)) {
    notes.push(texts.plain('auto.note_small_base', { threshold: definition.smallBase }));
  }
  return notes.length > 0
    ? texts.text('auto.notes', { notes: notes.join(texts.plain('auto.notes_joint')) })
    : undefined;
}

/** Whether the parts of a whole, as printed, add up to something else than 100: a reader who adds them wonders. */
function missesHundred({ kind, rows, base, decimals }: Table): boolean {
  const isWhole = kind !== 'multiple' && rows.length > 0 && rows.reduce((sum, row) => sum + row.count, 0) === base;
  return isWhole && rows.reduce((sum, row) => sum + row.displayed, 0).toFixed(decimals) !== (100).toFixed(decimals);
}

function basesText(context: FillContext, { questions }: AutoScope): Text | undefined {
  const bases = basesOf(context, questions);
  return bases === '' ? undefined : context.texts.text('auto.base_list', { bases });
}

/** `n=302`, or with several bases each with the questions that it belongs to; '' where none is known. */
function basesOf(context: FillContext, questions: readonly Code[]): string {
  const { texts } = context;
  const byBase = new Map<number, { small: boolean; questions: Question[] }>();
  for (const code of questions) {
    const found = questionOf(context, code);
    if (found?.table.base === undefined) continue;
    const entry = byBase.get(found.table.base) ?? { small: found.table.smallBase, questions: [] };
    entry.questions.push(found.question);
    byBase.set(found.table.base, entry);
  }
  const several = byBase.size > 1;
  const words = [...byBase].map(([base, entry]) => {
    const key = `auto.base${entry.small ? '_small' : ''}${several ? '_of' : ''}`;
    const codes = entry.questions.map((q) => q.code).join(texts.plain('auto.question_joint'));
    return texts.plain(key, several ? { base, questions: codes } : { base });
  });
  return words.join(texts.plain('auto.base_joint'));
}

function footerText(context: FillContext, scope: AutoScope): Text | undefined {
  const { texts } = context;
  const company = texts.plain(scope.company);
  if (scope.footer === 'none') return undefined;
  if (scope.footer === 'company') return texts.text('auto.footer_company', { company });
  const words = { company, survey: texts.plain('survey.name_with_year'), period: periodOf(context) };
  const bases = scope.basesInFooter ? basesOf(context, scope.questions) : '';
  return bases === ''
    ? texts.text('auto.footer_survey', words)
    : texts.text('auto.footer_survey_bases', { ...words, bases });
}
