import { Document, isMap, isScalar, type YAMLMap } from 'yaml';
import { FIRST_DECK_WORDS } from '../../base/messages/first-deck/index.ts';
import type { OpenQuestion, ProposedOption, ProposedQuestion, ProposedSurvey } from './types.ts';

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
    questions: Object.fromEntries(proposal.questions.map((question) => [question.code, questionEntry(question)])),
  });
  document.commentBefore = [SCHEMA, '', ...openComment(proposal)].join('\n');
  const { contents } = document;
  if (!isMap(contents)) throw new Error('a definition that is no map');
  if (proposal.hasNoDates) comment(contents, 'fieldwork', comments.noDates);
  comment(contents, 'source', comments.source);
  comment(contents, 'questions', comments.questions);
  const questions = contents.get('questions');
  if (isMap(questions)) {
    for (const { code, evidence } of proposal.questions) comment(questions, code, evidence.join('\n'));
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

/** A question as `survey.yaml` has it. */
export function questionEntry({ kind, askedOf, base, options, source }: ProposedQuestion): Record<string, unknown> {
  const columns = options.some(({ column }) => column !== undefined)
    ? Object.fromEntries(options.map(({ code, column }) => [code, column ?? '']))
    : undefined;
  const values = Object.fromEntries(
    options.flatMap(({ code, texts }) => (texts.length === 0 || (texts.length === 1 && texts[0] === code) ? [] : [[code, texts.length === 1 ? texts[0] : texts]])), // prettier-ignore
  );
  return {
    kind,
    ...(askedOf === undefined ? {} : { asked_of: askedOf }),
    ...(base === undefined ? {} : { base }),
    ...source,
    ...(columns ? { columns } : {}),
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(options.length > 0
      ? { options: Object.fromEntries(options.map((option) => [option.code, optionEntry(option)])) }
      : {}),
  };
}

function optionEntry({ role, value, from, to, count, percent }: ProposedOption): Record<string, unknown> | null {
  const entry = {
    ...(role === 'answer' ? {} : { role }),
    ...(value === undefined ? {} : { value }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(count === undefined ? {} : { count }),
    ...(percent === undefined ? {} : { percent }),
  };
  return Object.keys(entry).length > 0 ? entry : null;
}

/** Puts a comment over the entry of a map. */
function comment(map: YAMLMap, key: string, text: string): void {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (!pair || !isScalar(pair.key) || text === '') return;
  pair.key.commentBefore = text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
  pair.key.spaceBefore = true;
}

/** What an option says stands on one line. */
function flowOptions(questions: YAMLMap): void {
  for (const { value } of questions.items) {
    const options = isMap(value) ? value.get('options') : undefined;
    if (!isMap(options)) continue;
    for (const { value: entry } of options.items) if (isMap(entry)) entry.flow = true;
  }
}
