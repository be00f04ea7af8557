import type { PlannedDeck } from './plan-deck.ts';
import { slideId } from './names.ts';
import type { PlannedSlide } from './types.ts';
import { file, remark, scalar } from './yaml-lines.ts';

const HEAD = `yaml-language-server: $schema=../../schemas/deck.schema.json

The slides in order, made from an export: one a question, and a summary of what is clearest. To move a slide, move its lines;
to take one out, write off: true; to have one that is off, delete that line. A word such as q1.headline is the key of a
message in the survey's locales folder.`;

const COMPANY = `Who publishes this. Write the name into company.yaml, then delete the # of these lines: it stands in footers, on the cover,
and in the properties of the file.`;

/** The text of `templates/decks/NAME.yaml`. */
export function deckText({ proposal, sections }: PlannedDeck): string {
  return file([
    ...remark(HEAD),
    `id: ${scalar(slideId(proposal.id))}`,
    'title: survey.name',
    'subject: deck.subject',
    ...remark(COMPANY),
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

function slideLines({ id, layout, question, off, notes, slots }: PlannedSlide): readonly string[] {
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
