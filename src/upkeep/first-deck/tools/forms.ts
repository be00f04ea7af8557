import type { Head, MetaRule, Tool, ToolLayout } from './tool.ts';

// Tools whose exports have one header row with the wordings or short names: they are told by how the row begins.

const PERSONAL: readonly MetaRule[] = [
  {
    name: /^(e-?mail( address)?|username|ip address|network id|name|メール(アドレス)?|ユーザー名|名前|氏名)$/i,
    why: 'personal',
  },
];

interface OneRow {
  readonly tool: string;
  /** Whether a header is that of the tool. */
  readonly begins: (header: readonly string[]) => boolean;
  readonly id?: string | RegExp;
  readonly meta: readonly MetaRule[];
  readonly joint?: string;
}

function oneHeaderRow({ tool, begins, id, meta, joint }: OneRow): Tool {
  return {
    name: tool,
    recognise({ row }: Head): ToolLayout | undefined {
      const header = row(0);
      if (!begins(header)) return undefined;
      const own = header.find((name) => (typeof id === 'string' ? name === id : (id?.test(name) ?? false)));
      return {
        tool,
        headerRows: 1,
        names: [1],
        ...(own === undefined ? {} : { id: own }),
        meta: [...meta, ...PERSONAL],
        rows: [],
        ...(joint === undefined ? {} : { joint }),
        evidence: header.slice(0, 3).join(', '),
      };
    },
  };
}

export const googleForms = oneHeaderRow({
  tool: 'Google Forms',
  begins: ([first = '']) => /^(Timestamp|タイムスタンプ)$/.test(first),
  meta: [
    { name: /^(Timestamp|タイムスタンプ)$/, why: 'time' },
    { name: /^(Score|スコア)$/, why: 'computed' },
  ],
});

export const microsoftForms = oneHeaderRow({
  tool: 'Microsoft Forms',
  begins: ([id = '', start = '']) => /^id$/i.test(id) && /^(Start time|開始時刻)$/i.test(start),
  id: /^id$/i,
  meta: [
    { name: /^id$/i, why: 'id' },
    { name: /^(Start time|Completion time|Last modified time|開始時刻|完了時刻|最終変更時刻)$/i, why: 'time' },
    {
      name: /^(Total points|Quiz feedback|Points - .*|Feedback - .*|合計点.*|フィードバック.*|得点.*|ポイント.*)$/i,
      why: 'computed',
    },
    { name: /^(Language|言語)$/i, why: 'meta' },
  ],
  joint: ';',
});

export const typeform = oneHeaderRow({
  tool: 'Typeform',
  begins: (header) => header[0] === '#' && header.includes('Submit Date (UTC)'),
  id: '#',
  meta: [
    { name: /^#$/, why: 'id' },
    { name: /^(Start|Submit|Stage) Date \(UTC\)$/, why: 'time' },
    { name: /^(Response Type|Tags|Ending)$/, why: 'meta' },
  ],
});

export const tally = oneHeaderRow({
  tool: 'Tally',
  begins: ([first, second]) => first === 'Submission ID' && second === 'Respondent ID',
  id: 'Submission ID',
  meta: [
    { name: /^Submission ID$/, why: 'id' },
    { name: /^Submitted at$/, why: 'time' },
    { name: /^Respondent ID$/, why: 'meta' },
  ],
});

export const jotform = oneHeaderRow({
  tool: 'Jotform',
  begins: ([first]) => first === 'Submission Date',
  id: 'Submission ID',
  meta: [
    { name: /^Submission ID$/, why: 'id' },
    { name: /^(Submission Date|Last Update Date)$/, why: 'time' },
  ],
  joint: '\n',
});

export const odk = oneHeaderRow({
  tool: 'ODK',
  begins: (header) => header[0] === 'SubmissionDate' && header.includes('KEY'),
  id: 'KEY',
  meta: [
    { name: /^(KEY|meta-instanceID|instanceID)$/, why: 'id' },
    { name: /^(SubmissionDate|start|end|today|CompletionDate)$/, why: 'time' },
    {
      name: /^(deviceid|subscriberid|simid|phonenumber|username|.*-(Latitude|Longitude|Altitude|Accuracy))$/,
      why: 'personal',
    },
    {
      name: /^(SET-OF-.*|PARENT_KEY|AttachmentsPresent|AttachmentsExpected|Status|ReviewState|FormVersion)$/,
      why: 'meta',
    },
  ],
  joint: ' ',
});

/** One header row of codes: `q1`, `q2c1` (several answers), `q3s1` (a row of a grid), `q3s1c1`, texts `q4t`. */
export const surveroid = oneHeaderRow({
  tool: 'Surveroid',
  begins: (header) =>
    header.filter((name) => /^q\d+(s\d+)?c\d+$/i.test(name)).length >= 2 && header.some((name) => /^q\d+$/i.test(name)),
  id: /^(no\.?|id|sampleid|サンプルid|回答者id|monitor_?id)$/i,
  meta: [
    { name: /^(no\.?|id|sampleid|サンプルid|回答者id|monitor_?id)$/i, why: 'id' },
    { name: /^(answerdate|start_?(date|time)|end_?(date|time)|回答日時|開始日時|終了日時)$/i, why: 'time' },
  ],
});
