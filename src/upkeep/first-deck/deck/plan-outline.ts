import { atomsOf } from '../../../data/survey/conditions/types.ts';
import type { ProposedSurvey } from '../types.ts';
import { PHRASES } from './phrases.ts';
import { asMessage, emOf, shortened } from './survey-words.ts';
import type { KnownQuestion, Message, PlannedSlide } from './types.ts';

/** Bases that the outline can show beside the field of everyone, and the codes under each, in em. */
const MOST_BASES = 3;
const QUESTIONS = 22;
/** Who was asked: as the name of a base, as a label in a note, and as a note. */
const BASE_NAME = 24;
const NOTE_LABEL = 18;
const NOTE = 62;

/** What is known of how the survey was made; what is not stays for a person to write. `isTight`: without who was asked what. */
export function planOutline(proposal: ProposedSurvey, known: readonly KnownQuestion[], isTight = false): { readonly slide: PlannedSlide; readonly messages: readonly Message[] } {
  const phrases = PHRASES[proposal.language];
  const bases = basesOf(known);
  const isShown = !isTight && bases.length <= MOST_BASES && bases.every(({ codes }) => emOf(codes) <= QUESTIONS);
  // Two rows alone would leave half of the slide empty.
  const saysLittle = proposal.hasNoDates === true && proposal.tool === undefined;
  const rows = [
    '  - { term: outline.name, text: survey.name }',
    ...['conducted_by', 'method', 'population'].map((what) => `  # - { term: outline.${what}, text: fieldwork.${what === 'conducted_by' ? 'agency' : what} }`),
    `  ${proposal.hasNoDates ? '# ' : ''}- { term: outline.period, text: auto.outline_period }`,
    '  - { term: outline.valid, text: outline.valid_value }',
    ...(proposal.tool === undefined ? [] : ['  - { term: outline.source, text: fieldwork.tool }']),
    ...(saysLittle ? ['  - { term: outline.questions, text: outline.questions_value }'] : []),
  ];
  return {
    slide: {
      id: 'outline',
      layout: isShown ? 'outline' : 'outline-plain',
      slots: ['kicker: outline.kicker', 'title: outline.title', 'rows:', ...rows, 'hero_label: outline.respondents', 'hero: outline.valid_value'],
    },
    messages: [
      { key: 'outline.kicker', words: phrases.outlineKicker },
      { key: 'outline.title', words: phrases.outline },
      { key: 'outline.name', words: phrases.name },
      { key: 'outline.period', words: phrases.period },
      { key: 'outline.valid', words: phrases.valid },
      { key: 'outline.valid_value', words: phrases.validValue },
      ...(proposal.tool === undefined ? [] : [{ key: 'outline.source', words: phrases.source }]),
      ...(saysLittle
        ? [
            { key: 'outline.questions', words: phrases.questions },
            { key: 'outline.questions_value', words: `{#literal kind=question}${asMessage(rangesOf(known, known))}{/literal}` },
          ]
        : []),
      { key: 'outline.respondents', words: phrases.respondents },
      ...(isShown ? bases.flatMap((base) => baseName(proposal, base, known)) : []),
      ...known.flatMap((question) => filterMessages(proposal, question, known)),
    ],
  };
} // prettier-ignore

interface Base {
  readonly questions: readonly KnownQuestion[];
  /** Badges as a list, as wide as it is printed at the most. */
  readonly codes: string;
}

/** Questions by who was asked them. */
function basesOf(known: readonly KnownQuestion[]): readonly Base[] {
  const groups = new Map<string, KnownQuestion[]>();
  for (const question of known) {
    const key = question.proposed.askedOf ?? '';
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  return [...groups.values()].map((questions) => ({ questions, codes: rangesOf(questions, known) }));
}

function rangesOf(questions: readonly KnownQuestion[], known: readonly KnownQuestion[]): string {
  const runs: KnownQuestion[][] = [];
  for (const question of questions) {
    const last = runs.at(-1)?.at(-1);
    const follows = last && known.indexOf(question) === known.indexOf(last) + 1;
    if (follows) runs.at(-1)?.push(question);
    else runs.push([question]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]?.badge}–${run.at(-1)?.badge}` : (run[0]?.badge ?? ''))).join('・');
} // prettier-ignore

/** A short name for a base that the program would describe at length. */
function baseName(
  { language }: ProposedSurvey,
  { questions }: Base,
  known: readonly KnownQuestion[],
): readonly Message[] {
  const [first] = questions;
  if (!first?.question.filter || first.question.filter.kind === 'unknown') return [];
  if (widthOfFilter(first, known) <= BASE_NAME) return [];
  return [
    {
      key: `base.${first.proposed.code}`,
      words: PHRASES[language].askedOf(`{#literal kind=question}${asMessage(first.badge)}{/literal}`),
    },
  ];
}

/** Labels of the options that a condition names. */
function labelsIn({ question }: KnownQuestion, known: readonly KnownQuestion[]): readonly (readonly [key: string, label: string])[] {
  if (question.filter?.kind !== 'condition') return [];
  return atomsOf(question.filter.condition).flatMap(({ atom }) =>
    atom.op === 'gave'
      ? atom.options.map(({ text }) => {
          const of = known.find(({ proposed }) => proposed.code === atom.question.text);
          return [`option.${atom.question.text}.${text}`, of?.labels.get(text) ?? text] as const;
        })
      : [],
  );
} // prettier-ignore

/** About how wide the program's words for a filter are. */
function widthOfFilter(question: KnownQuestion, known: readonly KnownQuestion[]): number {
  const { filter } = question.question;
  if (filter?.kind !== 'condition') return 0;
  const labels = labelsIn(question, known).map(([, label]) => Math.min(NOTE_LABEL, emOf(label)) + 3);
  return atomsOf(filter.condition).length * 14 + labels.reduce((sum, width) => sum + width, 0);
}

/** Short labels for notes on who was asked, or a note in other words where it would be too long, or nobody knows. */
function filterMessages({ language }: ProposedSurvey, question: KnownQuestion, known: readonly KnownQuestion[]): readonly Message[] {
  const { filter } = question.question;
  const note: Message = { key: `filter_note.${question.proposed.code}`, words: PHRASES[language].someAsked };
  if (!filter) return [];
  if (filter.kind === 'unknown' || widthOfFilter(question, known) > NOTE) return [note];
  return labelsIn(question, known).flatMap(([key, label]) =>
    emOf(label) > NOTE_LABEL ? [{ key: `${key}.note`, words: asMessage(shortened(label, NOTE_LABEL)) }] : [],
  );
} // prettier-ignore

/** Whether the note on who was asked a question would be too long for its slide. */
export const needsOwnNote = (question: KnownQuestion, known: readonly KnownQuestion[]): boolean =>
  widthOfFilter(question, known) > NOTE;
