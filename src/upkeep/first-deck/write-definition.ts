import { Document, isMap, isScalar, type YAMLMap } from 'yaml';
import { FIRST_DECK_WORDS } from '../../base/messages/first-deck/index.ts';
import { gridEntry, gridsOf, sharedEvidence } from './write-grid.ts';
import { questionEntry } from './write-question.ts';
import type { OpenQuestion, ProposedQuestion, ProposedSurvey } from './types.ts';

const SCHEMA = ' yaml-language-server: $schema=../../schemas/survey.schema.json';

/** `survey.yaml` of a proposed survey, with the files of its export: each question with why it was taken for one, in comments. */
export function writeDefinition(proposal: ProposedSurvey, files: readonly string[]): string {
  const { comments } = FIRST_DECK_WORDS[proposal.language];
  const document = new Document({
    id: proposal.id,
    base_language: proposal.language,
    data_date: proposal.fieldwork.to,
    rows: proposal.rows ?? 'measured',
    ...(proposal.rows === undefined ? { base: chosenBase(proposal), contradictions: 'keep' } : {}),
    small_base: 30,
    rounding: { decimals: 1, single_answer: 'half_up', net: 'exact' },
    fieldwork: proposal.fieldwork,
    source: { files, ...proposal.source },
    questions: questionEntries(proposal.questions),
  });
  document.commentBefore = [SCHEMA, '', ...openComment(proposal)].join('\n');
  const { contents } = document;
  if (!isMap(contents)) throw new Error('a definition that is no map');
  if (proposal.hasNoDates) comment(contents, 'fieldwork', comments.noDates);
  comment(contents, 'source', comments.source);
  comment(contents, 'questions', comments.questions);
  const questions = contents.get('questions');
  if (isMap(questions)) {
    const grids = gridsOf(proposal.questions);
    for (const { code, grid, evidence } of proposal.questions) if (!grid) comment(questions, code, evidence.join('\n'));
    for (const [code, items] of grids) commentGrid(questions, code, items);
    flowOptions(questions);
  }
  return document.toString({ lineWidth: 0, indent: 2 });
}

/** What was chosen, or is taken, where the base was asked about; else of those who answered, which is everybody asked. */
const chosenBase = ({ open }: ProposedSurvey): string => open.find(({ id }) => id === 'base')?.taken ?? 'answered';

/** The questions that nobody has decided yet, for the head of the file. */
function openComment({ open, byDefault, language }: ProposedSurvey): readonly string[] {
  const { comments } = FIRST_DECK_WORDS[language];
  const listed = (head: string, questions: readonly OpenQuestion[]): readonly string[] =>
    questions.length === 0
      ? []
      : [
          ` ${head}`,
          ...questions.flatMap(({ id, text, choices, taken, parts, columns }) => [
            `   ${id}: ${oneLine(text)}`,
            ...(parts.length > 1 ? [`     # ${oneLine(columns.join(', '))}`] : []),
            ...choices.map(
              (choice) =>
                `     ${choice.id}: ${oneLine(choice.text)}${choice.id === taken ? ` (${comments.taken})` : ''}`,
            ),
          ]),
        ];
  return [...listed(comments.open, open), ...listed(comments.byDefault, byDefault)];
}

/** Names of columns may have line feeds in them, which would end the comment. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** The questions as `survey.yaml` has them, items of a grid once together. */
export function questionEntries(questions: readonly ProposedQuestion[]): Readonly<Record<string, unknown>> {
  const grids = gridsOf(questions);
  return Object.fromEntries(
    questions.map((question) => {
      const { code, grid } = question;
      return grid ? [grid.code, gridEntry(grids.get(grid.code) ?? [question])] : [code, questionEntry(question)];
    }),
  );
}

/** Puts over a grid why it is one, and over each item what is said of it alone. */
function commentGrid(questions: YAMLMap, code: string, items: readonly ProposedQuestion[]): void {
  const shared = new Set(sharedEvidence(items));
  comment(questions, code, [...shared].join('\n'));
  const written = questions.getIn([code, 'items']);
  if (!isMap(written)) return;
  for (const { grid, evidence } of items) {
    comment(written, grid?.item ?? '', evidence.filter((line) => !shared.has(line)).join('\n'), true);
  }
}

/** Puts a comment over the entry of a map. */
function comment(map: YAMLMap, key: string, text: string, isClose = false): void {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (!pair || !isScalar(pair.key) || text === '') return;
  pair.key.commentBefore = text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
  pair.key.spaceBefore = !isClose;
}

/** What an option says, or an item, stands on one line. */
function flowOptions(questions: YAMLMap): void {
  for (const { value } of questions.items) {
    for (const key of ['options', 'items']) {
      const lines = isMap(value) ? value.get(key) : undefined;
      if (!isMap(lines)) continue;
      for (const { value: entry } of lines.items) if (isMap(entry)) entry.flow = true;
    }
  }
}
