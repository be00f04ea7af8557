import { FIRST_DECK_WORDS } from '../../../base/messages/first-deck/index.ts';
import type { DeckLanguage } from '../types.ts';
import { figurePrefix, slideId } from './names.ts';
import { asMessage, emOf, isWide, shortened, withoutWideWords } from './survey-words.ts';
import type { KnownQuestion, Message, PlannedQuestion, Planning } from './types.ts';

/** Quotes on a slide, and the longest of them in characters of wide and of narrow scripts. */
const MOST = 7;
const LONGEST = { wide: 50, narrow: 90 } as const;
/** The two lines of a quote and of the question that is the headline, in em. */
const QUOTE = 54;
const HEADLINE = 54;
/** The widest word that stands on one of them. */
const WORD = 22;

/** The slide of an open question: its first short answers, or none where they may not be shown. */
export function planQuotes(known: KnownQuestion, planning: Planning): PlannedQuestion {
  const { proposed, wording, stem, table, badge } = known;
  const prefix = planning.figureNames.give(figurePrefix(proposed.code));
  const id = planning.slideNames.give(slideId(prefix));
  const texts = table.verbatims.map(({ text }) => text);
  const longest = longestOf(texts);
  const words = stem === undefined ? wording : `${stem} – ${wording}`;
  const key = `question.${proposed.code}`;
  const title = withoutWideWords(shortened(words, HEADLINE - emOf(badge) - 1), WORD);
  // Its code tells it from other open questions: several may have one wording.
  const headline: Message = { key: `${key}.panel`, words: `${asMessage(badge)} ${asMessage(title)}` };
  const shown = texts.filter((text) => isShown(text, longest));
  const off = offReason(known, shown.length, planning.proposal.language);
  const quotes = `quotes: { kind: verbatims, most: ${MOST}, longest: ${longest} }`;
  return {
    known,
    slide: {
      id,
      layout: 'question-verbatims',
      question: proposed.code,
      ...(off === undefined ? {} : { off }),
      ...(title === words ? {} : { notes: [key] }),
      slots: [`question: ${headline.key}`, quotes, 'notes: quotes.note'],
    },
    messages: [{ key, words: asMessage(words) }, headline],
    figures: new Map(),
    claims: new Map(),
  };
}

function offReason({ proposed }: KnownQuestion, shown: number, language: DeckLanguage): string | undefined {
  const { off } = FIRST_DECK_WORDS[language];
  if (proposed.source['mask'] === true) return off.personal;
  if (!proposed.isShown) return off.open;
  return shown === 0 ? off.long : undefined;
}

const isShown = (text: string, longest: number): boolean => [...text].length <= longest && !/[\n\r]/.test(text.trim());

/** The most characters at which every answer that is shown fits on its two lines. */
function longestOf(texts: readonly string[]): number {
  const usual = texts.some(isWide) ? LONGEST.wide : LONGEST.narrow;
  const wide = texts.filter((text) => isShown(text, usual) && emOf(text) > QUOTE).map((text) => [...text].length - 1);
  return Math.max(1, Math.min(usual, ...wide));
}
