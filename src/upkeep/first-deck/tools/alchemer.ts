import type { Head, MetaRule, Tool, ToolLayout } from './tool.ts';

const META: readonly MetaRule[] = [
  { name: /^Response ID$/i, why: 'id' },
  { name: /^(Time Started|Date Submitted)$/i, why: 'time' },
  { name: /^(Status|Contact ID|Legacy Comments|Comments|Language|(Extended )?Referer|SessionID|(Extended )?User Agent|Tags|Link Name|Country|City|State\/Region|DMA)$/i, why: 'meta' }, // prettier-ignore
  { name: /^(IP Address|Longitude|Latitude|Postal|Email)$/i, why: 'personal' },
];

/** One header row of wordings, `option:question` for each option and row; where people answered from was looked up by their address. */
export const alchemer: Tool = {
  name: 'Alchemer',
  recognise({ row }: Head): ToolLayout | undefined {
    const header = row(0);
    const [first, second, third] = header;
    if (first !== 'Response ID' || second !== 'Time Started' || third !== 'Date Submitted') return undefined;
    return {
      tool: 'Alchemer',
      headerRows: 1,
      names: [1],
      id: first,
      meta: META,
      rows: [],
      evidence: [first, second, third].join(', '),
    };
  },
};
