import { isRecord } from '../../../base/is-record.ts';
import type { YamlSource } from '../../../base/source.ts';
import type { Question, Survey } from '../../../data/survey/types.ts';
import { tabulate } from '../../../data/tabulate/tabulate.ts';
import { knowQuestions, withGrids } from '../deck/know-questions.ts';
import { Names } from '../deck/names.ts';
import { PHRASES } from '../deck/phrases.ts';
import type { Trouble } from '../deck/plan-deck.ts';
import { planQuestion } from '../deck/plan-question.ts';
import { asMessage, cleanWords } from '../deck/survey-words.ts';
import { wordsOf } from '../deck/write-catalogue.ts';
import { slideLines } from '../deck/write-deck.ts';
import { MOST_SHOWN } from '../propose-survey.ts';
import type { ProposedQuestion } from '../types.ts';
import type { NextSurvey } from './next-survey.ts';
import { YamlEdits } from './yaml-edits.ts';

/** The files of a deck beside its definition, as they stand; `deck` is its list of slides. */
export interface DeckFiles {
  readonly catalogue: YamlSource;
  readonly figures?: YamlSource;
  readonly deck?: YamlSource;
}

/** The same with what new questions and options need. */
export interface NextTexts {
  readonly catalogue: string;
  readonly figures?: string;
  readonly deck?: string;
  /** Ids of the slides of new questions. */
  readonly slides: readonly string[];
  /** New questions for whose slides the list has no place. */
  readonly unplaced: readonly string[];
}

/** Adds the words, figures and slides of new questions, and the labels of new options; nothing that is there is changed. */
export function nextDeckTexts({ added, words, survey, proposal }: NextSurvey, files: DeckFiles, trouble: Trouble): NextTexts {
  const { catalogue, figures, deck } = files;
  const [intoWords, intoFigures, intoDeck] = [new YamlEdits(catalogue.text), figures && new YamlEdits(figures.text), deck && new YamlEdits(deck.text)];
  const known = new Set(keysIn(catalogue.value, 'messages'));
  const say = (key: string, message: string): void => {
    if (!known.has(key)) intoWords.set(['messages'], key, message);
    known.add(key);
  };
  for (const [key, label] of words) say(key, asMessage(cleanWords(label, key)));
  const slides = slidesIn(deck?.value);
  const [figureNames, slideNames] = [namesOf([...keysIn(figures?.value, 'figures'), ...keysIn(figures?.value, 'claims')]), namesOf(slides.map(({ id }) => id))];
  const planning = { proposal: { ...proposal, questions: added }, survey, figureNames, slideNames, troubleOf: (slide: string) => trouble.get(slide) ?? 0, filterWidth: () => 0 };
  let room = MOST_SHOWN - slides.filter(({ question, isOff }) => question !== undefined && !isOff).length;
  const last = slides.findLast(({ question }) => question !== undefined);
  const planned = withGrids(knownQuestions(added, survey, proposal)).map((one) => {
    const isShown = one.proposed.isShown && room > 0;
    if (isShown) room -= 1;
    return planQuestion({ ...one, proposed: { ...one.proposed, isShown } }, planning, () => false);
  });
  for (const question of planned) {
    wordsOf(question).forEach((message) => say(message.key, message.words));
    if (question.slide.layout === 'question-verbatims') say('quotes.note', PHRASES[proposal.language].selected);
    if (intoFigures) {
      question.figures.forEach((expression, id) => intoFigures.set(['figures'], id, expression));
      question.claims.forEach((expression, id) => intoFigures.set(['claims'], id, expression));
    }
    if (last) intoDeck?.below(last.path, slideLines(question.slide).map((line) => line.replace(/^ {6}/, '')));
  }
  return {
    catalogue: intoWords.text,
    ...(intoFigures ? { figures: intoFigures.text } : {}),
    ...(intoDeck ? { deck: intoDeck.text } : {}),
    slides: planned.map(({ slide }) => slide.id),
    unplaced: last ? [] : added.map(({ code }) => code),
  };
} // prettier-ignore

/** The new questions as a deck knows them, beside those that the survey had. */
function knownQuestions(added: readonly ProposedQuestion[], survey: Survey, proposal: NextSurvey['proposal']) {
  const codes = new Set(added.map(({ code }) => code));
  const earlier = survey.definition.questions.filter(({ code }) => !codes.has(code)).map(asProposed);
  const all = { ...proposal, questions: [...earlier, ...added] };
  return knowQuestions(all, survey, tabulate(survey)).filter(({ proposed }) => codes.has(proposed.code));
}

/** A question of which nothing is said but that it is there. */
const asProposed = ({ code, kind }: Question): ProposedQuestion => ({ code, kind, wording: code, options: [], source: {}, columns: [], isShown: false, evidence: [] }); // prettier-ignore

const keysIn = (value: unknown, key: string): readonly string[] => {
  const map = isRecord(value) ? value[key] : undefined;
  return isRecord(map) ? Object.keys(map) : [];
};

function namesOf(taken: readonly string[]): Names {
  const names = new Names();
  for (const name of new Set(taken)) names.give(name);
  return names;
}

interface ListedSlide {
  readonly id: string;
  readonly question?: string;
  readonly isOff: boolean;
  readonly path: readonly (string | number)[];
}

/** The slides of a list, in order. */
function slidesIn(value: unknown): readonly ListedSlide[] {
  const list = (of: unknown, key: string): readonly unknown[] => {
    const items = isRecord(of) ? of[key] : undefined;
    return Array.isArray(items) ? (items as readonly unknown[]) : [];
  };
  return list(value, 'sections').flatMap((section, s) =>
    list(section, 'slides').flatMap((slide, i): readonly ListedSlide[] => {
      if (!isRecord(slide) || typeof slide['id'] !== 'string') return [];
      const question = typeof slide['question'] === 'string' ? { question: slide['question'] } : {};
      return [{ id: slide['id'], ...question, isOff: slide['off'] === true, path: ['sections', s, 'slides', i] }];
    }),
  );
}
