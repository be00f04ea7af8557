import type { Head, MetaRule, RowRuleDraft, Tool, ToolLayout } from './tool.ts';

const META: readonly MetaRule[] = [
  { name: /^(ResponseI[Dd]|_recordId)$/, why: 'id' },
  { name: /^(StartDate|EndDate|RecordedDate|Start Date|End Date|Recorded Date)$/, why: 'time' },
  {
    name: /^(Status|Progress|Finished|ResponseSet|DistributionChannel|UserLanguage|Duration \(in seconds\))$/,
    why: 'meta',
  },
  { name: /^(IPAddress|RecipientLastName|RecipientFirstName|RecipientEmail|Email|Name|Location(Latitude|Longitude|Accuracy)|ExternalReference|ExternalDataReference)$/, why: 'personal' }, // prettier-ignore
  { name: /_(First Click|Last Click|Page Submit|Click Count)$/, why: 'timing' },
  { name: /_(Browser|Version|Operating System|Resolution|Flash Version|Java Support|User Agent)$/, why: 'meta' },
  { name: /_DO(_.+)?$/, why: 'order' },
  { name: /_NPS_GROUP$/, why: 'computed' },
];

/** What Status and Finished hold where rows are no interviews, in exports of texts and of numbers. */
function rowRules(header: readonly string[]): readonly RowRuleDraft[] {
  const has = (name: string): boolean => header.includes(name);
  return [
    ...(has('Status')
      ? ([
          { column: 'Status', values: ['Survey Preview', '1'], what: 'preview', rule: 'drop' },
          { column: 'Status', values: ['Survey Test', '2'], what: 'test', rule: 'drop' },
        ] as const)
      : []),
    ...(has('Finished')
      ? ([{ column: 'Finished', values: ['False', '0'], what: 'incomplete', rule: 'drop' }] as const)
      : []),
  ];
}

/** Three header rows: name, wording, and the id of what was imported, as JSON. */
export const qualtrics: Tool = {
  name: 'Qualtrics',
  recognise({ row, sheet }: Head): ToolLayout | undefined {
    if (sheet.rows < 3) return undefined;
    const ids = row(2).filter((cell) => cell !== '');
    if (ids.length === 0 || !ids.every((cell) => /^\{['"]ImportId['"]/.test(cell))) return undefined;
    const header = row(0);
    return {
      tool: 'Qualtrics',
      headerRows: 3,
      names: [1],
      wording: 2,
      ...(header.includes('ResponseId') ? { id: 'ResponseId' } : {}),
      meta: META,
      rows: rowRules(header),
      evidence: 'row 3: ImportId',
    };
  },
};

/** Two header rows: V1 … V10 and questions, over wordings. */
export const qualtricsLegacy: Tool = {
  name: 'Qualtrics (legacy)',
  recognise({ row }: Head): ToolLayout | undefined {
    const [first, second] = [row(0), row(1)];
    if (first[0] !== 'V1' || first[1] !== 'V2' || second[0] !== 'ResponseID') return undefined;
    return {
      tool: 'Qualtrics',
      headerRows: 2,
      names: [1],
      wording: 2,
      id: 'V1',
      meta: [{ name: /^V\d+$/, why: 'meta' }, ...META],
      rows: [],
      evidence: 'V1, V2 over ResponseID',
    };
  },
};
