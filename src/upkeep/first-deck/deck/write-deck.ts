import { FIRST_DECK_WORDS } from '../../../base/messages/first-deck/index.ts';
import type { PlannedDeck } from './plan-deck.ts';
import { slideId } from './names.ts';
import type { PlannedSlide } from './types.ts';
import { file, remark, scalar } from './yaml-lines.ts';

const SCHEMA = 'yaml-language-server: $schema=../../schemas/deck.schema.json';

/** The text of `templates/decks/NAME.yaml`. */
export function deckText({ proposal, sections }: PlannedDeck): string {
  const { files: says } = FIRST_DECK_WORDS[proposal.language];
  return file([
    ...remark(`${SCHEMA}\n\n${says.deck}`),
    `id: ${scalar(slideId(proposal.id))}`,
    'title: survey.name',
    'subject: deck.subject',
    ...remark(says.publisher),
    '# author: company.name',
    '# company: company.name',
    '',
    'sections:',
    ...sections.flatMap(({ id, slides }, i) => [
      ...(i > 0 ? [''] : []),
      `  - id: ${id}`,
      `    name: section.${id}`,
      '    slides:',
      ...slides.flatMap(slideLines),
    ]),
  ]);
}

/** The lines of a slide in the list, as deep as they stand in it. */
export function slideLines({ id, layout, question, off, notes, slots }: PlannedSlide): readonly string[] {
  return [
    `      - id: ${id}`,
    ...(off === undefined ? [] : [`        off: true # ${off}`]),
    `        layout: ${layout}`,
    ...(question === undefined ? [] : [`        question: ${scalar(question)}`]),
    ...(notes ? [`        notes: [${notes.join(', ')}]`] : []),
    '        slots:',
    ...slots.map((line) => `          ${line}`),
    ...(id === 'cover' ? ['          # company: company.name'] : []),
  ];
}
