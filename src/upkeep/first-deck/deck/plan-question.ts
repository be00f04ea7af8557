import { isWholeBase } from '../../../data/tabulate/rows.ts';
import { FIRST_DECK_WORDS } from '../../../base/messages/first-deck/index.ts';
import { drawableRows } from '../../../deck/chart/kinds/index.ts';
import { numberedScale } from './scale-words.ts';
import { asMessage, emOf, shortened, shortLabels } from './survey-words.ts';
import { drawingOf, suitedColumns } from './drawing.ts';
import type { Finding } from './finding.ts';
import { foundIn, shownOf } from './found-in.ts';
import {
  baseFigure,
  chartLine,
  furtherSlides,
  GIVEN_UP,
  NO_MORE,
  PLAIN,
  plainHeadline,
  triedOf,
  withoutParts,
} from './further-slides.ts';
import { figurePrefix, slideId } from './names.ts';
import { PHRASES } from './phrases.ts';
import type { DeckLanguage } from '../types.ts';
import { amountAround } from './amount-around.ts';
import { offReason } from './off-reason.ts';
import { panelOf } from './panel.ts';
import { planGrid } from './plan-grid.ts';
import { planQuotes } from './plan-quotes.ts';
import { unitOf } from './unit-of.ts';
import { sentenceOf, type Sentence } from './sentence.ts';
import type { SentenceScope } from './sentence-writer.ts';
import type { KnownQuestion, Message, PlannedQuestion, Planning } from './types.ts';

/** The two lines of a headline, in em; what its sentence takes besides labels, and a subject at the most. */
const HEADLINE = 60;
const BESIDE: Readonly<Record<DeckLanguage, Readonly<Partial<Record<Finding['rule'], number>>>>> = {
  ja: { first_second: 24, ends: 26, tied: 22, two_lead: 24, small: 22 },
  en: { first_second: 35, ends: 23, tied: 24, two_lead: 25, small: 26 },
};
/** What a sentence with one label takes besides. */
const BESIDE_ONE = 22;
const MOST_SUBJECT = 14;
/** From such a number on, its decimals say nothing. */
const LARGE = 100;
/** Labels of a figure that stands large beside the rest. */
const HERO = { first: 13, rest: 7 } as const;

/** Which slide a question gets, and all that it needs. */
export function planQuestion(known: KnownQuestion, planning: Planning, isTwin: (sentence: string) => boolean): PlannedQuestion {
  const { kind, proposed, items } = known;
  if (items) return planGrid(known, items, planning, isTwin);
  if (!kind.countable) return planQuotes(known, planning);
  const prefix = planning.figureNames.give(figurePrefix(proposed.code));
  const id = planning.slideNames.give(slideId(prefix));
  const found = foundIn(known);
  const says = FIRST_DECK_WORDS[planning.proposal.language].off;
  const tried = triedOf(planning, id);
  const off = offReason(known, says) ?? (tried >= GIVEN_UP ? says.noRoom : undefined);
  const asked = panelOf(known, planning.filterWidth(known), tried);
  const question = { id, question: proposed.code, ...(off === undefined ? {} : { off }), ...(asked.notes ? { notes: asked.notes } : {}) };
  // Counts beside percentages stand only at bars, and parts that are no whole are none.
  const isTiny = (known.table.base ?? 0) < planning.survey.definition.countsBelow || !isWholeBase(known.table);
  const drawn = drawingOf(kind, drawnLabels(known, planning.proposal.language), Math.max(tried, isTiny ? 1 : 0), { isOwnOrder: known.question.ordered, isCounted: (known.table.base ?? 0) < planning.survey.definition.countsBelow });
  const drawing = withoutParts(known, suitedColumns(drawn, known.table, { ...kind, options: known.question.options }, found?.rule === 'nps'));
  const base = baseFigure(known, planning, prefix);
  const more = off === undefined ? furtherSlides(known, planning, drawing, { question, asked, base }) : NO_MORE;
  const variants = [...drawing.short].map(([option, label]): Message => ({ key: `option.${proposed.code}.${option}.chart`, words: asMessage(label) }));
  if (!found || tried >= PLAIN || isElsewhere(found, known, drawing)) {
    const headline = plainHeadline(known, planning, base.name, id);
    const slots = [`headline: ${headline.key}`, chartLine(drawing, undefined), ...asked.slots];
    return { known, slide: { ...question, layout: asked.layout, slots }, more: more.slides, messages: [...asked.messages, ...variants, headline, ...more.messages], figures: base.figures, claims: new Map() };
  }
  const { sentence, finding, messages } = headlineOf(known, planning, off === undefined ? found : unclaimed(found), prefix, isTwin);
  const headline: Message = { key: `${id}.headline`, words: sentence.message };
  const pair = off === undefined && asked.layout === 'question-answers' ? pairOf(known, finding) : undefined;
  if (pair) return peopleSlide(known, planning, { question, id, prefix, asked, sentence, finding, headline, messages, rest: pair });
  const net = finding.rule === 'ends' && drawing.takesNet ? { figure: sentence.main, key: `${id}.net` } : undefined;
  const netMessage: readonly Message[] = net ? [{ key: net.key, words: `{#em}{$${net.figure} :share}{/em}` }] : [];
  return {
    known,
    slide: { ...question, layout: asked.layout, slots: [`headline: ${headline.key}`, chartLine(drawing, net), ...asked.slots] },
    more: more.slides,
    messages: [...asked.messages, ...variants, ...messages, headline, ...netMessage, ...more.messages],
    figures: new Map([...sentence.figures, ...(more.slides.length > 0 ? base.figures : [])]),
    claims: sentence.claims,
    finding,
    main: sentence.main,
    headline: headline.key,
  };
} // prettier-ignore

/** Labels as a chart has them: those of people who gave no answer too. */
function drawnLabels({ table, labels }: KnownQuestion, language: DeckLanguage): ReadonlyMap<string, string> {
  return new Map(drawableRows(table.rows).map(({ option }) => [option, labels.get(option) ?? PHRASES[language].noAnswer])); // prettier-ignore
}

/** Whether what a finding names stands on a later slide of its question, where a list keeps the order of the questionnaire. */
function isElsewhere(
  finding: Finding,
  { table, question }: KnownQuestion,
  { asAsked, perSlide }: ReturnType<typeof drawingOf>,
): boolean {
  if ((!asAsked && !question.ordered) || perSlide === undefined) return false;
  const first = new Set(table.rows.slice(0, perSlide).map(({ option }) => option));
  return namedIn(finding).some((option) => !first.has(option));
}

/** The same without words that other answers could make untrue: nobody sees them as long as the slide is off. */
function unclaimed(found: Finding): Finding {
  if (found.rule === 'ends') return { rule: 'ends', options: found.options, share: found.share };
  if (found.rule === 'amount') return { ...found, isAlone: false };
  if ('first' in found) return { rule: 'share', first: found.first };
  return found;
}

/** Options that a finding names. */
function namedIn(finding: Finding): readonly string[] {
  if (finding.rule === 'ends') return finding.options;
  if (!('first' in finding)) return [];
  if (finding.rule === 'flat') return [];
  if (finding.rule === 'tied') return [finding.first, ...(finding.others.length === 1 ? finding.others : [])].map(({ option }) => option); // prettier-ignore
  return [finding.first, ...('second' in finding ? [finding.second] : [])].map(({ option }) => option);
}

/** The headline in the room that it has: with one name less, or with short labels, where it is too long. */
function headlineOf(known: KnownQuestion, planning: Planning, found: Finding, prefix: string, isTwin: (sentence: string) => boolean) {
  const { proposed, labels, wording, stem, kind, table, badge } = known;
  const { language } = planning.proposal;
  const subjectRoom = stem === undefined ? 0 : Math.min(emOf(wording), MOST_SUBJECT) + 1;
  const roomOf = (finding: Finding): number => (HEADLINE - (BESIDE[language][finding.rule] ?? BESIDE_ONE) - subjectRoom) / Math.max(1, namedIn(finding).length);
  const isWide = (finding: Finding): boolean => namedIn(finding).some((option) => emOf(labels.get(option) ?? '') > roomOf(finding));
  const finding: Finding = found.rule === 'first_second' && isWide(found) ? { rule: 'first', first: found.first } : found;
  const named = new Set(namedIn(finding));
  const short = new Map([...shortLabels(labels, Math.max(6, roomOf(finding)))].filter(([option]) => named.has(option)));
  const scale = kind.numbers === 'points' ? numberedScale(known.question, labels, wording) : undefined;
  const unit = kind.numbers === undefined || kind.numbers === 'points' ? undefined : unitOf(proposed.source, wording);
  const amount = kind.unitOf && amountAround(language, kind.unitOf(known.question));
  const isLarge = Math.min(table.mean ?? 0, table.median ?? 0) >= LARGE;
  const scope: SentenceScope = {
    language,
    code: proposed.code,
    prefix,
    names: planning.figureNames,
    exclusive: kind.exclusive,
    short: new Set(short.keys()),
    ...(stem === undefined ? {} : { asks: true as const }),
    ...(unit === undefined ? {} : { unit }),
    ...(isLarge ? { whole: true as const } : {}),
    ...(scale ? { scale } : {}),
    ...(amount ? { amount } : {}),
    ...(kind.placeOf ? { isFirst: true as const } : {}),
  };
  // Two slides may not have one title: what they are about is then said first.
  const asked = stem === undefined ? '' : shortened(wording, MOST_SUBJECT);
  const alike = JSON.stringify([finding.rule, asked, [...named].map((option) => short.get(option) ?? labels.get(option)), shownOf(finding, table)]);
  const sentence = sentenceOf(finding, { ...scope, ...(isTwin(alike) ? { badge: asMessage(badge) } : {}) });
  const messages = [
    ...(stem === undefined ? [] : [{ key: `question.${proposed.code}.short`, words: asMessage(shortened(wording, MOST_SUBJECT)) }]),
    ...[...short].map(([option, label]): Message => ({ key: `option.${proposed.code}.${option}.short`, words: asMessage(label) })),
  ];
  return { sentence, finding, messages };
} // prettier-ignore

/** The other of two answers, where one of them is a large figure and both have short labels. */
function pairOf({ table, labels, kind, question }: KnownQuestion, finding: Finding): string | undefined {
  if (!kind.exclusive || kind.numbers || question.filter || !isWholeBase(table)) return undefined;
  if (finding.rule !== 'tenths' && finding.rule !== 'majority') return undefined;
  const [other, ...more] = table.rows.filter(({ option }) => option !== finding.first.option);
  if (!other || more.length > 0 || other.count === 0 || other.role !== 'answer') return undefined;
  const fits = emOf(labels.get(finding.first.option) ?? '') <= HERO.first && emOf(labels.get(other.option) ?? '') <= HERO.rest;
  return fits ? other.option : undefined;
} // prettier-ignore

interface PeopleSlide {
  readonly question: Omit<PlannedQuestion['slide'], 'layout' | 'slots'>;
  readonly id: string;
  readonly prefix: string;
  readonly asked: ReturnType<typeof panelOf>;
  readonly sentence: Sentence;
  readonly finding: Finding;
  readonly headline: Message;
  readonly messages: readonly Message[];
  readonly rest: string;
}

/** One figure, large, over a field of everyone who was asked. */
function peopleSlide(known: KnownQuestion, planning: Planning, slide: PeopleSlide): PlannedQuestion {
  const { id, prefix, sentence, headline, rest } = slide;
  const { space } = PHRASES[planning.proposal.language];
  const other = planning.figureNames.give(`${prefix}_${rest.toLowerCase()}`);
  const { main } = sentence;
  return {
    known,
    slide: {
      ...slide.question,
      layout: 'question-people',
      slots: [
        `headline: ${headline.key}`,
        `hero: ${id}.hero`,
        `rest: ${id}.rest`,
        `field: { kind: picture, picture: field, figure: ${main}, alt: ${headline.key} }`,
        ...slide.asked.slots,
      ],
    },
    messages: [
      ...slide.asked.messages,
      ...slide.messages,
      headline,
      { key: `${id}.hero`, words: `{#em}{$${main} :share}{/em}${space}{$${main} :label}` },
      { key: `${id}.rest`, words: `{$${other} :label}${space}{$${other} :share}` },
    ],
    figures: new Map([...sentence.figures, [other, `share(${known.proposed.code}, ${rest})`]]),
    claims: sentence.claims,
    finding: slide.finding,
    main,
    headline: headline.key,
  };
}
