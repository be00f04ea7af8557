import { defineDiagnostic } from '../../base/diagnostic.ts';
import { enList, jaList } from '../../data/survey/phrases.ts';

// What is drawn, and words about something else.

/** What a chart's or picture's accent stands on is not what the words beside it say. */
export const highlightElsewhere = defineDiagnostic<{ options: readonly string[]; spoken: readonly string[] }>(
  'template/highlight-elsewhere',
  'draft',
  {
    en: ({ options, spoken }) => ({
      found: `The accent is on ${enList(options)}, but the sentence beside it is about ${enList(spoken)}.`,
      expected: 'the accent on what the sentence is about',
      hint: 'Take "stress:" out, and it follows the sentence; or say it by rank (first, last, rank 2) or figure.',
    }),
    ja: ({ options, spoken }) => ({
      found: `強調色は${jaList(options)}にありますが、隣の文は${jaList(spoken)}について述べています。`,
      expected: '文が述べているものに強調色',
      hint: '「stress:」を消すと文に従います。順位（first・last・rank 2）や数値の名前でも指定できます。',
    }),
  },
);

export const chartElsewhere = defineDiagnostic<{ question: string; spoken: readonly string[] }>(
  'template/chart-elsewhere',
  'draft',
  {
    en: ({ question, spoken }) => ({
      found: `The chart shows ${question}, but the words beside it are about ${enList(spoken)}.`,
      expected: 'words about the question that the chart shows',
      hint: 'Name the message that belongs to this chart, or the question of the words under question:.',
    }),
    ja: ({ question, spoken }) => ({
      found: `グラフは ${question} ですが、隣の文は${jaList(spoken)}について述べています。`,
      expected: 'グラフの設問についての文',
      hint: 'このグラフの文を指定するか、question: に文の設問を指定してください。',
    }),
  },
);

/** What a picture colours is not what the words beside it say; there is no `stress:` to take out. */
export const pictureElsewhere = defineDiagnostic<{ options: readonly string[]; spoken: readonly string[] }>(
  'template/picture-elsewhere',
  'draft',
  {
    en: ({ options, spoken }) => ({
      found: `The picture colours ${enList(options)}, but the sentence beside it is about ${enList(spoken)}.`,
      expected: 'a picture of what the sentence is about, the whole of it',
      hint: 'Name under figure: (or figures:) what the sentence prints or claims, or change the sentence.',
    }),
    ja: ({ options, spoken }) => ({
      found: `図は${jaList(options)}に色を付けますが、隣の文は${jaList(spoken)}について述べています。`,
      expected: '文が述べているもの全体の図',
      hint: 'figure:（または figures:）に文の数値を指定するか、文を直してください。',
    }),
  },
);

/** Words that belong to something drawn, and are about something else. */
export const wordsElsewhere = defineDiagnostic<{
  key: string;
  words: string;
  drawn: readonly string[];
  spoken: readonly string[];
}>('template/words-elsewhere', 'draft', {
  en: ({ key, words, drawn, spoken }) => ({
    found: `"${words}" (message "${key}") is about ${enList(spoken)}, but what is drawn here is ${enList(drawn)}.`,
    expected: 'words about what is drawn',
    hint: 'Name another message here, let this one print the figure that is drawn, or draw the figure that it prints.',
  }),
  ja: ({ key, words, drawn, spoken }) => ({
    found: `「${words}」（メッセージ「${key}」）は${jaList(spoken)}について述べていますが、ここに描かれるのは${jaList(drawn)}です。`,
    expected: '描かれるものについての文言',
    hint: '別のメッセージにするか、描かれる数値をこのメッセージに入れるか、このメッセージの数値を描いてください。',
  }),
});

export const highlightUnbound = defineDiagnostic<{ question: string; options: readonly string[] }>(
  'template/highlight-unbound',
  'draft',
  {
    en: ({ question, options }) => ({
      found: `The accent is always on ${enList(options)}, whatever the data; the sentence beside it names no figure of ${question}.`,
      expected: 'an accent that follows the data',
      hint: 'Let the sentence print or claim a figure, or say what is highlighted by rank (first, last, rank 2) or figure.',
    }),
    ja: ({ question, options }) => ({
      found: `強調色がデータに関係なく${jaList(options)}に付き、隣の文は${question}の数値を述べていません。`,
      expected: 'データに従う強調色',
      hint: '文に数値や主張を入れるか、順位（first・last・rank 2）か数値の名前で指定してください。',
    }),
  },
);
