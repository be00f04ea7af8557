import type { DeckLanguage } from '../types.ts';
import { PHRASES } from './phrases.ts';
import { asMessage, emOf, shortened } from './survey-words.ts';
import type { Message, PlannedQuestion, PlannedSlide } from './types.ts';

/** The two lines that name a question under its finding, in em. */
const QUESTION = 56;

/** The slides of a summary, a part each: figure, headline and question of every finding. */
export function planSummary(parts: readonly (readonly PlannedQuestion[])[], language: DeckLanguage): { readonly slides: readonly PlannedSlide[]; readonly messages: readonly Message[] } {
  const phrases = PHRASES[language];
  return {
    slides: parts.map((part, i) => ({
      id: `summary-${i + 1}`,
      layout: 'findings',
      slots: [`title: summary.title_${i + 1}`, 'findings:', ...part.flatMap(rowOf)],
    })),
    messages: [
      ...parts.map((_, i) => ({ key: `summary.title_${i + 1}`, words: phrases.findings(parts.length > 1 ? i + 1 : undefined) })),
      ...parts.flat().flatMap((question) => messagesOf(question, language)),
    ],
  };
} // prettier-ignore

function rowOf({ slide, main, headline, known }: PlannedQuestion): readonly string[] {
  return [
    `  - value: ${slide.id}.value`,
    `    heading: ${headline}`,
    `    question: question.${known.proposed.code}.line`,
    `    picture: { kind: picture, picture: field, figure: ${main}, alt: ${headline} }`,
  ];
}

function messagesOf({ slide, main, known }: PlannedQuestion, language: DeckLanguage): readonly Message[] {
  const { badge, wording, stem, proposed } = known;
  const asked = stem === undefined ? wording : `${stem} – ${wording}`;
  const before = asked === badge ? '' : `${badge}${language === 'ja' ? '　' : '  '}`;
  const words = `${before}${shortened(asked, QUESTION - emOf(badge))}`;
  return [
    { key: `${slide.id}.value`, words: `{#em}{$${main} :share}{/em}` },
    { key: `question.${proposed.code}.line`, words: asMessage(words) },
  ];
}
