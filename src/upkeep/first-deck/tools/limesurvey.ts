import type { Head, Tool, ToolLayout } from './tool.ts';

/** One header row: codes `Q1`, `Q1[SQ001]`, or texts `stem [row]`; who did not finish has no submitdate. */
export const limeSurvey: Tool = {
  name: 'LimeSurvey',
  recognise({ row }: Head): ToolLayout | undefined {
    const header = row(0);
    const named = (pattern: RegExp): string | undefined => header.find((name) => pattern.test(name));
    const submitted = named(/^(submitdate|Date submitted)/i);
    const page = named(/^(lastpage|Last page)/i);
    const isCoded = header.some((name) => /^[A-Za-z]\w*\[SQ\d+\]/.test(name));
    if (!(submitted !== undefined && page !== undefined) && !isCoded) return undefined;
    const id = named(/^(id|Response ID)([.:]? .*)?$/i);
    return {
      tool: 'LimeSurvey',
      headerRows: 1,
      names: [1],
      ...(id === undefined ? {} : { id }),
      meta: [
        { name: /^(id|Response ID)([.:]? .*)?$/i, why: 'id' },
        { name: /^(submitdate|startdate|datestamp|Date (submitted|started|last action))/i, why: 'time' },
        { name: /^(lastpage|Last page|startlanguage|Start language|seed|Seed|refurl|Referrer URL)/i, why: 'meta' },
        { name: /^(token|Access code|Token|ipaddr|IP address|firstname|lastname|email)/i, why: 'personal' },
        { name: /^(interviewtime|Total time|groupTime\d*|Group time.*|.+Time|Question time.*)$/i, why: 'timing' },
      ],
      placesAreRanks: true,
      otherTicks: /\[other\]$/,
      rows: submitted === undefined ? [] : [{ column: submitted, values: [''], what: 'incomplete', rule: 'drop' }],
      evidence: [submitted, page].filter((name) => name !== undefined).join(', ') || '[SQ…]',
    };
  },
};
