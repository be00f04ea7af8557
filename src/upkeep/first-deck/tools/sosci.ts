import type { Head, MetaRule, Tool, ToolLayout } from './tool.ts';

const META: readonly MetaRule[] = [
  { name: /^CASE$/, why: 'id' },
  { name: /^(STARTED|LASTDATA|MAILSENT)$/, why: 'time' },
  { name: /^(TIME\d+|TIME_SUM|TIME_RSI|DEG_TIME)$/, why: 'timing' },
  { name: /^(SERIAL|REF)$/, why: 'personal' },
  { name: /^(QUESTNNR|MODE|FINISHED|Q_VIEWER|LASTPAGE|MAXPAGE|MISSING|MISSREL)$/, why: 'meta' },
];

/** One or two header rows: names, and labels below. A tick is 2, an option that was not chosen 1; −9 is no answer. */
export const sosciSurvey: Tool = {
  name: 'SoSci Survey',
  recognise({ row, cell }: Head): ToolLayout | undefined {
    const header = row(0);
    if (header[0] !== 'CASE' || !header.includes('QUESTNNR')) return undefined;
    const hasLabels = !/^\d+$/.test(cell(1, 0));
    const rows: ToolLayout['rows'] = [
      { column: 'FINISHED', values: ['0'], what: 'incomplete', rule: 'drop' },
      { column: 'Q_VIEWER', values: ['1'], what: 'preview', rule: 'drop' },
    ];
    return {
      tool: 'SoSci Survey',
      headerRows: hasLabels ? 2 : 1,
      names: [1],
      ...(hasLabels ? { wording: 2 } : {}),
      id: 'CASE',
      meta: META,
      rows: rows.filter(({ column }) => header.includes(column)),
      twoTicks: true,
      evidence: 'CASE, QUESTNNR',
    };
  },
};
