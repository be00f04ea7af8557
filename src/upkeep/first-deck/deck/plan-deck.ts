import { FIRST_DECK_WORDS } from '../../../base/messages/first-deck/index.ts';
import { emOf, asMessage, cleanWords, shortened } from './survey-words.ts';
import { knowQuestions, withGrids } from './know-questions.ts';
import { Names } from './names.ts';
import { planOutline, widthOfFilter } from './plan-outline.ts';
import { planQuestion } from './plan-question.ts';
import { planSummary } from './plan-summary.ts';
import { PHRASES } from './phrases.ts';
import { summaryOf } from './summary.ts';
import type { KnownQuestion, Message, PlannedQuestion, PlannedSlide, Planning } from './types.ts';
import type { DeckLanguage, ProposedSurvey } from '../types.ts';
import { respondentsOf, type Survey } from '../../../data/survey/types.ts';
import type { Tables } from '../../../data/tabulate/types.ts';

/** A section with its slides, and the message that names it. */
export interface PlannedSection {
  readonly id: string;
  readonly slides: readonly PlannedSlide[];
}

/** A deck with all its words, before it is written. */
export interface PlannedDeck {
  readonly proposal: ProposedSurvey;
  readonly questions: readonly PlannedQuestion[];
  readonly sections: readonly PlannedSection[];
  /** Messages of the frame: the file, the sections, cover, outline, closing, summary. */
  readonly frame: readonly Message[];
  readonly figures: ReadonlyMap<string, string>;
}

/** Slides of one section of results, at the most. */
const MOST_IN_SECTION = 12;
/** The title on the cover, in em: three lines of its smallest size. */
const COVER_TITLE = 40;
/** The name in a footer beside period and bases. */
const FOOTER = 30;

/** Slides that did not fit when the deck was tried, each with how often: they get a plainer form, then are left out. */
export type Trouble = ReadonlyMap<string, number>;

/** Plans a first deck of a survey: cover, outline, a slide a question, summary, closing. */
export function planDeck(proposal: ProposedSurvey, survey: Survey, tables: Tables, trouble: Trouble = new Map()): PlannedDeck {
  const known = knowQuestions(proposal, survey, tables);
  const planning = { proposal, survey, figureNames: new Names(), slideNames: new Names(), troubleOf: (slide: string) => trouble.get(slide) ?? 0, filterWidth: (question: KnownQuestion) => widthOfFilter(question, known) };
  for (const taken of ['cover', 'outline', 'closing', 'summary-1', 'summary-2', 'summary']) planning.slideNames.give(taken);
  for (const taken of ['respondents', 'survey', 'company', 'cover', 'outline', 'summary', 'closing']) planning.figureNames.give(taken);
  const titles = new Set<string>();
  const isTwin = (sentence: string): boolean => {
    const isKnown = titles.has(sentence);
    titles.add(sentence);
    return isKnown;
  };
  const questions = withGrids(known).map((one) => planQuestion(one, planning, isTwin));
  const outline = planOutline(proposal, known, trouble.has('outline'));
  const isFine = ![...trouble.keys()].some((slide) => slide.startsWith('summary'));
  const summary = planSummary(isFine ? summaryOf(questions) : [], proposal.language);
  const results = resultSections(questions);
  const phrases = PHRASES[proposal.language];
  return {
    proposal,
    questions,
    sections: [
      { id: 'cover', slides: [coverSlide(proposal)] },
      { id: 'outline', slides: [outline.slide] },
      ...results.map(({ id, slides }) => ({ id, slides })),
      ...(summary.slides.length > 0 ? [{ id: 'summary', slides: summary.slides }] : []),
      { id: 'closing', slides: [CLOSING] },
    ],
    frame: [
      ...frameMessages(planning, trouble.has('cover')),
      ...results.map(({ id }, i) => ({ key: `section.${id}`, words: phrases.results(results.length > 1 ? i + 1 : undefined) })),
      ...(summary.slides.length > 0 ? [{ key: 'section.summary', words: phrases.summary }] : []),
      { key: 'section.closing', words: phrases.closing },
      ...outline.messages,
      ...summary.messages,
      ...(questions.some(({ slide }) => slide.layout === 'question-verbatims') ? [{ key: 'quotes.note', words: phrases.selected }] : []),
      { key: 'closing.title', words: phrases.thanks },
      { key: 'closing.text', words: phrases.contact },
    ],
    figures: new Map([['respondents', 'respondents()']]),
  };
} // prettier-ignore

/**
 * The slides of questions in sections of about the same size, no grid in two of them; each slide that is switched off stands where its
 * question does.
 */
function resultSections(questions: readonly PlannedQuestion[]): readonly PlannedSection[] {
  if (questions.length === 0) return [];
  const shown = questions.filter(({ slide }) => slide.off === undefined).length;
  const count = Math.max(1, Math.ceil(shown / MOST_IN_SECTION));
  if (count === 1) return [{ id: 'results', slides: questions.flatMap(slidesOf) }];
  const parts = Array.from({ length: count }, (): PlannedQuestion[] => []);
  let [seen, at] = [0, 0];
  for (const together of togetherIn(questions)) {
    const own = together.filter(({ slide }) => slide.off === undefined).length;
    // By the middle of what belongs together: a grid goes where most of it would be, what is switched off stays with what is before it.
    if (own > 0) at = Math.min(count - 1, Math.floor(((seen + own / 2) * count) / shown));
    parts[at]?.push(...together);
    seen += own;
  }
  const filled = parts.filter((part) => part.length > 0);
  if (filled.length === 1) return [{ id: 'results', slides: questions.flatMap(slidesOf) }];
  return filled.map((part, i) => ({ id: `results-${i + 1}`, slides: part.flatMap(slidesOf) }));
} // prettier-ignore

/** The slides of a question, in order. */
const slidesOf = ({ slide, more = [] }: PlannedQuestion): readonly PlannedSlide[] => [slide, ...more];

/** Questions by themselves, and the rows of a grid together. */
function togetherIn(questions: readonly PlannedQuestion[]): readonly (readonly PlannedQuestion[])[] {
  const groups: PlannedQuestion[][] = [];
  for (const question of questions) {
    const { stem } = question.known;
    const last = groups.at(-1);
    if (stem !== undefined && last?.[0]?.known.stem === stem) last.push(question);
    else groups.push([question]);
  }
  return groups;
}

const coverSlide = ({ tool, hasNoDates }: ProposedSurvey): PlannedSlide => ({
  id: 'cover',
  layout: 'opening',
  slots: [
    'kicker: cover.kicker',
    'headline: survey.name_on_cover',
    'hero: cover.responses',
    `${hasNoDates ? '# ' : ''}fieldwork: auto.period_alone`,
    ...(tool === undefined ? [] : ['source: fieldwork.tool']),
  ],
});

const CLOSING: PlannedSlide = {
  id: 'closing',
  layout: 'ending',
  slots: ['title: closing.title', 'text: closing.text', 'survey: survey.name_with_year'],
};

/** Footers that do not say when the survey was made, since nobody knows. */
function withoutDates(language: DeckLanguage, between: string): readonly Message[] {
  const remark = FIRST_DECK_WORDS[language].files.noDates;
  return [
    { key: 'auto.footer_survey', words: ['{$company}', '{$survey}'].join(between), remark },
    { key: 'auto.footer_survey_unsigned', words: '{$survey}' },
    { key: 'auto.footer_survey_bases', words: ['{$company}', '{$survey}', '{$bases}'].join(between) },
    { key: 'auto.footer_survey_bases_unsigned', words: ['{$survey}', '{$bases}'].join(between) },
  ];
}

function frameMessages({ proposal, survey }: Planning, isTight: boolean): readonly Message[] {
  const phrases = PHRASES[proposal.language];
  const title = cleanWords(proposal.title, proposal.id);
  const { tool } = proposal;
  return [
    { key: 'deck.subject', words: phrases.subject },
    { key: 'survey.name', words: asMessage(title) },
    { key: 'survey.name_on_cover', words: asMessage(shortened(title, isTight ? COVER_TITLE / 3 : COVER_TITLE)) },
    { key: 'survey.name_with_year', words: asMessage(emOf(title) > FOOTER ? shortened(title, FOOTER) : title) },
    ...(proposal.hasNoDates ? withoutDates(proposal.language, phrases.between) : []),
    { key: 'section.cover', words: phrases.cover },
    { key: 'section.outline', words: phrases.outline },
    { key: 'cover.kicker', words: phrases.kicker },
    { key: 'cover.responses', words: phrases.responses(respondentsOf(survey)) },
    ...(tool === undefined ? [] : [{ key: 'fieldwork.tool', words: asMessage(phrases.tool(cleanWords(tool, '?'))) }]),
  ];
}
