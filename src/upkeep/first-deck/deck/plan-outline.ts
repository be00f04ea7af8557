import { atomsOf } from '../../../data/survey/conditions/types.ts';
import type { ProposedSurvey } from '../types.ts';
import { LONGEST_NOTE } from '../../../deck/template/filter-words.ts';
import { PHRASES } from './phrases.ts';
import { asMessage, emOf } from './survey-words.ts';
import type { KnownQuestion, Message, PlannedSlide } from './types.ts';

/** Bases that the outline can show beside the field of everyone, and the codes under each, in em. */
const MOST_BASES = 3;
const QUESTIONS = 22;
/** Who was asked, as the name of a base. */
const BASE_NAME = 24;

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
      ...known.flatMap((question) => filterMessages(proposal, question)),
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
  return runs
    .map((run) => {
      const [from = '', to = ''] = [run[0], run.at(-1)].map((one) => one?.gridBadge ?? one?.badge);
      return from === to ? from : `${from}–${to}`;
    })
    .join('・');
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

/** About how wide the program's words for a filter are on a slide, which has no more than its longest. */
export function widthOfFilter({ question }: KnownQuestion, known: readonly KnownQuestion[]): number {
  const { filter } = question;
  if (filter?.kind !== 'condition') return 0;
  const atoms = atomsOf(filter.condition);
  const labels = atoms.flatMap(({ atom }) => {
    const of = known.find(({ proposed }) => proposed.code === atom.question.text);
    return atom.op === 'gave' ? atom.options.map(({ text }) => of?.labels.get(text) ?? text) : [];
  });
  return Math.min(LONGEST_NOTE, atoms.length * 14 + labels.reduce((sum, label) => sum + emOf(label) + 3, 0));
}

/** The note on who was asked where nobody knows; what the data says of it, the program puts into words. */
function filterMessages({ language }: ProposedSurvey, { question, proposed }: KnownQuestion): readonly Message[] {
  if (question.filter?.kind !== 'unknown') return [];
  return [{ key: `filter_note.${proposed.code}`, words: PHRASES[language].someAsked }];
}
