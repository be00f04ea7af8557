import type { Head, RowRuleDraft, Tool, ToolLayout } from './tool.ts';

/** One header row of names or labels; several answers joined by blanks, and as 1/0 in `q/option` beside. */
export const koboToolbox: Tool = {
  name: 'KoboToolbox',
  recognise({ row, cell }: Head): ToolLayout | undefined {
    const header = row(0);
    if (!header.includes('_uuid') && !header.includes('_submission_time')) return undefined;
    const tags: readonly RowRuleDraft[] =
      row(1).filter((text) => text !== '').length > 0 && row(1).every((text) => text === '' || text.startsWith('#'))
        ? [{ column: header[0] ?? '', values: [cell(1, 0)], what: 'tags', rule: 'drop' }]
        : [];
    return {
      tool: 'KoboToolbox',
      headerRows: tags.length > 0 ? 2 : 1,
      names: [1],
      ...(header.includes('_uuid') ? { id: '_uuid' } : {}),
      meta: [
        { name: /^(_id|_uuid|_index|instanceID|meta\/instanceID)$/, why: 'id' },
        { name: /^(start|end|today|_submission_time)$/, why: 'time' },
        { name: /^(_parent_index|_parent_table_name|_submission__.*|_tags|_notes|_status|__version__|formhub\/uuid|_validation_status|_xform_id_string)$/, why: 'meta' },
        { name: /^(deviceid|subscriberid|simserial|phonenumber|username|_submitted_by|_.*_(latitude|longitude|altitude|precision)|_geolocation.*|_attachments?)$/, why: 'personal' },
      ],
      rows: [],
      joint: ' ',
      evidence: '_uuid',
    };
  },
}; // prettier-ignore
