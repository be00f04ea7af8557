import { kindOf } from '../../data/survey/kinds/index.ts';
import type { ChartOrder } from '../chart/request.ts';
import { amountWords } from './amount-words.ts';
import type { Place } from '../../base/diagnostic.ts';
import { itemAt } from '../../base/item-at.ts';
import type { Code } from '../../data/survey/types.ts';
import { totalIn } from '../../data/tabulate/tabulate.ts';
import type { TableColumn } from '../../data/tabulate/types.ts';
import type { PictureSpec } from '../chart/pictures/build-picture.ts';
import type { FieldParams } from '../chart/pictures/field.ts';
import { PARAMETERS, type ParameterName } from '../text/parameters.ts';
import { plain, type Text } from '../text/types.ts';
import { askedField, basesField, everyoneField } from './asked.ts';
import { baseItems } from './base-items.ts';
import { dotsScale, dotsText } from './dots.ts';
import { askedIn, isSmallBase, leavesOut, baseDetail } from './base-words.ts';
import { madeEarlier, isForeign, questionOf, type Cut, type FillContext } from './context.ts';
import { filterNote } from './filter-words.ts';
import { noteText } from './footnotes.ts';
import { alikeIn, questionText, rangeOf } from './grid-words.ts';
import { inOneGrid, questionsOf } from './grids.ts';
import { legends } from './legends.ts';
import { periodOf, questionName, questionNumber } from './names.ts';
import type { SlotNode } from './slots.ts';
import type { Filling, FillingItems } from './filling.ts';
import type { AutoItems, AutoPicture, AutoText, FooterKind, PictureContent } from './types.ts';

/** What the automatic words of a slide, or of one item on it, are about. */
export interface AutoScope {
  /** The slide's question. */
  readonly question?: Code;
  /** Every question whose figures are shown. */
  readonly questions: readonly Code[];
  /** Questions that a chart draws. */
  readonly charts: readonly Code[];
  /** How many people the slide shows as a field of dots. */
  readonly dots?: number;
  /** Pictures that nothing else explains. */
  readonly pictures: readonly PictureSpec[];
  readonly orders?: readonly ChartOrder[];
  /** Charts that do not show all options. */
  readonly cut?: readonly Cut[];
  /** A table of items has no room for some of their options. */
  readonly leaves?: boolean;
  /** Labels of a chart are shortened. */
  readonly shortens?: boolean;
  /** What charts say of themselves in the footnotes. */
  readonly remarks?: readonly string[];
  /** Message key of the company's name; absent where the deck has none. */
  readonly company: string | undefined;
  readonly footer: FooterKind;
  /** Whether the footer states the bases, because nothing else on the slide does. */
  readonly basesInFooter: boolean;
}

/** Writes one automatic text; undefined if there is nothing to say. */
type Writer = (context: FillContext, scope: AutoScope) => Text | undefined;

const WRITERS: Readonly<Record<AutoText, Writer>> = {
  question_number: (context, { question }) =>
    question === undefined
      ? undefined
      : context.texts.text('auto.question_number', { code: questionNumber(context, question) }),
  question_text: (context, { question }) => (question === undefined ? undefined : questionText(context, question)),
  question_note: (context, { question }) => questionNote(context, question),
  filter_note: (context, { question }) =>
    joined(context, [filterText(context, question), translationNote(context, question)]),
  answer_type: (context, { question, questions }) => answerType(context, question ?? only(questions)),
  asked: askedText,
  notes: noteText,
  bases: basesText,
  base_and_notes: baseAndNotes,
  dots: dotsText,
  dots_scale: dotsScale,
  legend: legendText,
  period: (context) => context.texts.text('auto.period_alone', { period: periodOf(context) }),
  footer: footerText,
  customer: (context) => parameterText(context, 'customer'),
};

/** The words for `auto` in this scope. */
export const autoText = (auto: AutoText, context: FillContext, scope: AutoScope): Text | undefined =>
  WRITERS[auto](context, scope);

/** The contents of a scope with the words that the program writes into its `auto` slots, in the slots' order; `slide` where it is one. */
export function withAutoTexts(
  context: FillContext,
  slots: ReadonlyMap<string, SlotNode>,
  given: ReadonlyMap<string, Filling>,
  scope: AutoScope,
  slide?: string,
): ReadonlyMap<string, Filling> {
  const contents = new Map<string, Filling>();
  const auto = (slot: SlotNode): Filling | undefined => {
    if (slot.kind === 'group') return slot.auto && AUTO_ITEMS[slot.auto](context, slot.place);
    if (slot.kind === 'picture') return slot.auto && AUTO_PICTURES[slot.auto](context, scope, slot.place);
    const text = slot.kind === 'text' && slot.auto ? autoText(slot.auto, context, scope) : undefined;
    return text && { kind: 'text', text };
  };
  for (const [name, slot] of slots) {
    const content = given.get(name) ?? (slide === undefined ? auto(slot) : madeEarlier(context, `${slide}/auto/${name}`, () => auto(slot))); // prettier-ignore
    if (content) contents.set(name, content);
  }
  return contents;
}

/** One line with whatever applies of: the answer type, the filter, and that answers are translations. */
const questionNote = (context: FillContext, code: Code | undefined): Text | undefined =>
  joined(context, [answerType(context, code), filterText(context, code), translationNote(context, code)]);

/** Those notes that apply, in one line. */
const joined = (context: FillContext, notes: readonly (Text | undefined)[]): Text | undefined =>
  notes
    .filter((note) => note !== undefined)
    .reduce<Text | undefined>(
      (before, note) =>
        before ? context.texts.text('auto.question_note', { type: plain(before), filter: plain(note) }) : note,
      undefined,
    );

/** Says that the free answers to a question are shown in a language other than the one they were given in. */
function translationNote(context: FillContext, code: Code | undefined): Text | undefined {
  const found = code === undefined || !isForeign(context) ? undefined : questionOf(context, code);
  const { texts, definition } = context;
  const isTranslated = found?.table.verbatims.some(({ text }) => texts.answer(found.question.code, text) !== undefined);
  if (!isTranslated) return undefined;
  const language = new Intl.DisplayNames([texts.locale], { type: 'language' }).of(definition.baseLanguage);
  return texts.text('auto.translated', { language: language ?? definition.baseLanguage });
}

/** The one of them, if there are no others. */
const only = (questions: readonly Code[]): Code | undefined => (questions.length === 1 ? questions[0] : undefined);

function filterText(context: FillContext, code: Code | undefined): Text | undefined {
  const { texts } = context;
  const filter = code === undefined ? undefined : alikeIn(context, code)?.question.filter;
  if (!filter) return undefined;
  if (filter.kind === 'unknown') return texts.text(filter.note);
  return filterNote(context, filter.condition).text;
}

function answerType(context: FillContext, code: Code | undefined): Text | undefined {
  const question =
    code === undefined ? undefined : questionOf(context, questionsOf(context.definition, code)[0] ?? code)?.question;
  if (!question) return undefined;
  const { texts } = context;
  const { unitOf } = kindOf(question);
  if (unitOf && question.sum)
    return texts.text('auto.type_divided', { total: amountWords(texts, unitOf(question), question.sum.total) });
  if (kindOf(question).placeOf && question.max !== undefined)
    return texts.text('auto.type_ordered', { max: question.max });
  if (question.max !== undefined) return texts.text('auto.type_limited', { max: question.max });
  // A kind whose answers need no remark (one answer, one point of a scale) has no message for it.
  const key = `auto.type_${question.kind}`;
  return texts.has(key) ? texts.text(key, {}) : undefined;
}

function legendText(context: FillContext, { pictures }: AutoScope): Text | undefined {
  const { texts } = context;
  const notes = legends(context, pictures);
  return notes.length > 0
    ? texts.text('auto.notes', { notes: notes.join(texts.plain('auto.notes_joint')) })
    : undefined;
}

/** How many were asked, of whom. */
function askedText(context: FillContext, { question }: AutoScope): Text | undefined {
  const table = question === undefined ? undefined : alikeIn(context, question)?.table;
  const asked = table && askedIn(table);
  if (asked === undefined) return undefined;
  const all = context.respondents;
  return asked === all ? context.texts.text('auto.asked_all', { asked }) : context.texts.text('auto.asked_some', { asked, all }); // prettier-ignore
}

/** The bases, and after them the footnotes, where there are any. */
function baseAndNotes(context: FillContext, scope: AutoScope): Text | undefined {
  const { texts } = context;
  const parts = [basesOf(context, scope), ...[noteText(context, scope)].flatMap((text) => (text ? [plain(text)] : []))]; // prettier-ignore
  const notes = parts.filter((part) => part !== '').join(texts.plain('auto.notes_joint'));
  return notes === '' ? undefined : texts.text('auto.notes', { notes });
}

/** The people of the survey, those filled who were asked: its numbers stand beside it. */
function askedPicture(
  context: FillContext,
  { question }: Pick<AutoScope, 'question'>,
  place: Place,
): PictureContent | undefined {
  const one = question === undefined ? undefined : alikeIn(context, question)?.question.code;
  return fieldPicture(askedField(context, one), place);
}

const fieldPicture = (params: FieldParams | undefined, place: Place): PictureContent | undefined =>
  params && {
    kind: 'picture',
    place,
    source: { kind: 'data', picture: 'field', params },
    alt: '',
    decorative: true,
    figures: [],
  };

const AUTO_PICTURES: Readonly<Record<AutoPicture, typeof askedPicture>> = {
  asked: askedPicture,
  bases: (context, _scope, place) => fieldPicture(basesField(context), place),
  everyone: ({ respondents }, _scope, place) => fieldPicture(everyoneField(respondents), place),
};

/** What the program draws in slots of a slide that it fills itself. */
export const autoPictures = (context: FillContext, slots: ReadonlyMap<string, SlotNode>, scope: Pick<AutoScope, 'question'>): readonly PictureSpec[] =>
  [...slots.values()].flatMap((slot) => {
    const content = slot.kind === 'picture' && slot.auto ? AUTO_PICTURES[slot.auto](context, scope, slot.place) : undefined;
    return content?.source.kind === 'data' ? [content.source] : [];
  }); // prettier-ignore

const AUTO_ITEMS: Readonly<Record<AutoItems, (context: FillContext, place: Place) => FillingItems | undefined>> = {
  bases: baseItems,
};

function basesText(context: FillContext, scope: AutoScope): Text | undefined {
  const bases = basesOf(context, scope);
  return bases === '' ? undefined : context.texts.text('auto.base_list', { bases });
}

/**
 * `n=302`; if there are several bases, or no question is what the slide is about, each with the questions that it belongs to; if some gave no answer, whether they
 * count. '' if no base is known.
 */
function basesOf(
  { texts, tables, definition }: FillContext,
  { question, questions }: Pick<AutoScope, 'question' | 'questions'>,
): string {
  const range =
    inOneGrid(definition, questions) && rangeOf(questions.flatMap((code) => totalIn(tables, code)?.base ?? []));
  if (range) return texts.plain('auto.base_range', range);
  const groups = new Map<string, TableColumn[]>();
  for (const code of questions) {
    const table = totalIn(tables, code);
    if (table?.base === undefined) continue;
    const key = `${table.base}${leavesOut(table) ? ' answering' : ''}${table.ofAll ? ' of all' : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  // Beside a question, it goes without saying which one they belong to.
  const several = groups.size > 1 || question === undefined;
  const words = [...groups.values()].map((group) => {
    const { base = 0 } = itemAt(group, 0);
    const key = `auto.base${isSmallBase(group) ? '_small' : ''}`;
    const codes = group.map(({ question }) => questionName(texts, question)).join(texts.plain('auto.question_joint'));
    const detail = baseDetail(texts, group);
    if (detail === undefined)
      return texts.plain(several ? `${key}_of` : key, several ? { base, questions: codes } : { base });
    const details = [...(several ? [codes] : []), detail].join(texts.plain('auto.base_detail_joint'));
    return texts.plain('auto.base_detail', { base: texts.plain(key, { base }), details });
  });
  return words.join(texts.plain('auto.base_joint'));
}

/** The words around what was given with the build; nothing without it. */
function parameterText({ texts, parameters }: FillContext, name: ParameterName): Text | undefined {
  const value = parameters[name];
  if (value === undefined) return undefined;
  return { ...texts.text(PARAMETERS[name].message, { [name]: value }), parameter: { name, value } };
}

function footerText(context: FillContext, scope: AutoScope): Text | undefined {
  const { texts } = context;
  if (scope.footer === 'none') return undefined;
  const survey = texts.plain('survey.name_with_year');
  // Without a company each kind of footer is the same without its name.
  const company = scope.company === undefined ? undefined : { company: texts.plain(scope.company) };
  const own = company ? '' : '_unsigned';
  if (scope.footer === 'company') return texts.text(`auto.footer_company${own}`, company ?? { survey });
  if (scope.footer === 'survey_without_period')
    return texts.text(`auto.footer_survey_without_period${own}`, { ...company, survey });
  const words = { ...company, survey, period: periodOf(context) };
  const bases = scope.basesInFooter ? basesOf(context, scope) : '';
  return bases === ''
    ? texts.text(`auto.footer_survey${own}`, words)
    : texts.text(`auto.footer_survey_bases${own}`, { ...words, bases });
}
