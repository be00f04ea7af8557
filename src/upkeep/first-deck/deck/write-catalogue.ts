import { FIRST_DECK_WORDS } from '../../../base/messages/first-deck/index.ts';
import type { PlannedDeck } from './plan-deck.ts';
import type { Message, PlannedQuestion } from './types.ts';
import { asMessage } from './survey-words.ts';
import { file, remark, scalar } from './yaml-lines.ts';

const SCHEMA = 'yaml-language-server: $schema=../../../schemas/locale.schema.json';

/** The text of `data/NAME/locales/<language>.yaml`. */
export function catalogueText({ proposal, frame, questions }: PlannedDeck): string {
  const { language } = proposal;
  const { files: says } = FIRST_DECK_WORDS[language];
  const frameKeys = frame.filter(({ key }) => !isSurveys(key));
  const together = wholeWords(frame.find(({ key }) => key === 'survey.name_on_cover')?.words ?? '');
  const others = frame.filter(({ key }) => isSurveys(key));
  return file([
    ...remark(`${SCHEMA}\n\n${says.catalogue}`),
    `locale: ${language}`,
    '',
    'messages:',
    `  # ${says.frame}`,
    ...frameKeys.flatMap(line),
    '  company.name: "{$company.name :fact}"',
    ...remark(says.unknown, '  '),
    '',
    `  # ${says.questionnaire}`,
    ...questions.flatMap((question) => questionnaire(question)),
    ...(others.length > 0 ? ['', `  # ${says.filters}`, ...unique(others).flatMap(line)] : []),
    '',
    `  # ${says.slides}`,
    ...questions.flatMap(({ messages }) => messages.filter(({ key }) => !isSurveys(key)).flatMap(line)),
    ...(together.length > 0 ? ['', `# ${says.together}`, `keep_together: [${together.map(scalar).join(', ')}]`] : []),
  ]);
}

/** Words of a title in katakana, which no dictionary knows. */
const wholeWords = (title: string): readonly string[] => [
  ...new Set([...title.matchAll(/[ァ-ヺー]{3,9}/gu)].map(([word]) => word)),
];

/** Whether a message holds the survey's own words, not the deck's. */
const isSurveys = (key: string): boolean => /^(question|item|option|filter_note|base)\./.test(key);

const line = ({ key, words, remark: over }: Message): readonly string[] => [
  ...(over === undefined ? [] : remark(over, '  ')),
  `  ${key}: ${scalar(words)}`,
];

const unique = (messages: readonly Message[]): readonly Message[] => [
  ...new Map(messages.map((message) => [message.key, message])).values(),
];

/** A question with its options, each with the other forms of its words under it. */
function questionnaire(planned: PlannedQuestion): readonly string[] {
  return questionnaireWords(planned).flatMap(line);
}

/** All messages of a question: the survey's own words, then what its slide says. */
export const wordsOf = (planned: PlannedQuestion): readonly Message[] => [
  ...questionnaireWords(planned),
  ...planned.messages.filter(({ key }) => !isSurveys(key)),
];

function questionnaireWords({ known, messages }: PlannedQuestion): readonly Message[] {
  const { code } = known.proposed;
  const own = messages.filter(({ key }) => isSurveys(key));
  const badge = known.badge === code ? [] : [{ key: `question.${code}.badge`, words: asMessage(known.badge) }];
  const options = [...known.labels].flatMap(([option, label]): readonly Message[] => {
    const key = `option.${code}.${option}`;
    return [{ key, words: asMessage(label) }, ...own.filter((message) => message.key.startsWith(`${key}.`))];
  });
  const asked = own.filter(({ key }) => /^(question|item)\./.test(key));
  return unique([...asked, ...badge, ...options]);
}
