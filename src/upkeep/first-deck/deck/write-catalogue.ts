import type { PlannedDeck } from './plan-deck.ts';
import type { Message, PlannedQuestion } from './types.ts';
import { asMessage } from './survey-words.ts';
import { file, remark, scalar } from './yaml-lines.ts';

const HEAD = `yaml-language-server: $schema=../../../schemas/locale.schema.json

The words of this survey, as its export has them, and the sentences of the deck. Numbers and words such as "more than half" are
not typed: they come from the data (docs/words.md, docs/templates.md).
  {$q1_yes :share}  a percentage        {$q1_yes :label}  the option's label      {$q1_yes :question}  what the question asks
  {#claim id=…}more than half{/claim}   words that figures.yaml checks            {#em}…{/em}          emphasis
  option.Q1.yes.short, .chart           the label in sentences, in charts         question.Q1.short    the question in sentences
Words that end in … were shortened to fit: say them in your own words.`;

const UNKNOWN = `What the export does not say. Write it, and delete the # here and in the slide list.
fieldwork.agency: …
fieldwork.method: …
fieldwork.population: …
outline.conducted_by, outline.method, outline.population: what these rows are called`;

/** The text of `data/NAME/locales/<language>.yaml`. */
export function catalogueText({ proposal, frame, questions }: PlannedDeck): string {
  const { language } = proposal;
  const frameKeys = frame.filter(({ key }) => !isSurveys(key));
  const together = wholeWords(frame.find(({ key }) => key === 'survey.name_on_cover')?.words ?? '');
  const others = frame.filter(({ key }) => isSurveys(key));
  return file([
    ...remark(HEAD),
    `locale: ${language}`,
    '',
    'messages:',
    '  # The file, its sections, cover, outline and closing',
    ...frameKeys.flatMap(line),
    '  company.name: "{$company.name :fact}"',
    ...remark(UNKNOWN, '  '),
    '',
    '  # The questionnaire, in the words of the export',
    ...questions.flatMap((question) => questionnaire(question)),
    ...(others.length > 0 ? ['', '  # Notes on who was asked', ...unique(others).flatMap(line)] : []),
    '',
    '  # What each slide says',
    ...questions.flatMap(({ messages }) => messages.filter(({ key }) => !isSurveys(key)).flatMap(line)),
    ...(together.length > 0
      ? ['', '# Not to be broken over two lines', `keep_together: [${together.map(scalar).join(', ')}]`]
      : []),
  ]);
}

/** Words of a title in katakana, which no dictionary knows. */
const wholeWords = (title: string): readonly string[] => [
  ...new Set([...title.matchAll(/[ァ-ヺー]{3,9}/gu)].map(([word]) => word)),
];

/** Whether a message holds the survey's own words, not the deck's. */
const isSurveys = (key: string): boolean => /^(question|option|filter_note|base)\./.test(key);

const line = ({ key, words, remark: over }: Message): readonly string[] => [
  ...(over === undefined ? [] : remark(over, '  ')),
  `  ${key}: ${scalar(words)}`,
];

const unique = (messages: readonly Message[]): readonly Message[] => [
  ...new Map(messages.map((message) => [message.key, message])).values(),
];

/** A question with its options, each with the other forms of its words under it. */
function questionnaire({ known, messages }: PlannedQuestion): readonly string[] {
  const { code } = known.proposed;
  const own = messages.filter(({ key }) => isSurveys(key));
  const badge = known.badge === code ? [] : [{ key: `question.${code}.badge`, words: asMessage(known.badge) }];
  const options = [...known.labels].flatMap(([option, label]): readonly Message[] => {
    const key = `option.${code}.${option}`;
    return [{ key, words: asMessage(label) }, ...own.filter((message) => message.key.startsWith(`${key}.`))];
  });
  const asked = own.filter(({ key }) => key.startsWith('question.'));
  return unique([...asked, ...badge, ...options]).flatMap(line);
}
