import type { Head, MetaRule, Tool, ToolLayout } from './tool.ts';

const META: readonly MetaRule[] = [
  { name: /^Respondent ?ID$/i, why: 'id' },
  { name: /^(Start ?Date|End ?Date|Date ?Created|Date ?Modified)$/i, why: 'time' },
  { name: /^(Collector ?ID|Custom ?Data ?\d*|Custom ?Value ?\d*|Language)$/i, why: 'meta' },
  { name: /^(IP ?Address|Email ?Address|First ?Name|Last ?Name)$/i, why: 'personal' },
];

/** Two header rows: a question over its first column, below it `Response`, or the label of an option or a row. */
export const surveyMonkey: Tool = {
  name: 'SurveyMonkey',
  recognise({ row, cell }: Head): ToolLayout | undefined {
    const header = row(0);
    const id = header.findIndex((name) => /^Respondent ?ID$/i.test(name));
    if (id !== 0) return undefined;
    const below = row(1);
    const isTwo = cell(1, id) === '' && below.some((text) => /^(Open-Ended )?Response$/i.test(text));
    const first = header[id] ?? '';
    if (!isTwo) {
      return { tool: 'SurveyMonkey', headerRows: 1, names: [1], id: first, meta: META, rows: [], evidence: first };
    }
    return {
      tool: 'SurveyMonkey',
      headerRows: 2,
      names: [1, 2],
      wording: 1,
      label: 2,
      fillsForward: true,
      id: first,
      meta: META,
      rows: [],
      evidence: `${first}; row 2: Response`,
    };
  },
};
