import type { Head, Tool, ToolLayout } from './tool.ts';

/** One header row of names; ticks in `field___code`, with 0 even where nothing was asked; `form_complete` 0, 1, 2. */
export const redcap: Tool = {
  name: 'REDCap',
  recognise({ row }: Head): ToolLayout | undefined {
    const header = row(0);
    const complete = header.filter((name) => /_complete$/.test(name));
    if (!header.some((name) => /___/.test(name)) && complete.length === 0 && !header.includes('redcap_event_name')) return undefined; // prettier-ignore
    const [id] = header;
    return {
      tool: 'REDCap',
      headerRows: 1,
      names: [1],
      ...(id === undefined || id === '' ? {} : { id }),
      meta: [
        { name: /^redcap_(event_name|repeat_instrument|repeat_instance|data_access_group)$/, why: 'meta' },
        { name: /^redcap_survey_identifier$/, why: 'personal' },
        { name: /_timestamp$/, why: 'time' },
        { name: /_complete$/, why: 'meta' },
      ],
      rows: complete.map((column) => ({
        column,
        values: ['0', '1', 'Incomplete', 'Unverified'],
        what: 'incomplete',
        rule: 'drop',
      })),
      zerosHideRouting: true,
      evidence: [header.find((name) => /___/.test(name)), complete[0]].filter((name) => name !== undefined).join(', '),
    };
  },
};
