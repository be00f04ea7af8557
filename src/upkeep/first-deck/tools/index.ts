import { cellText, type Export, type Sheet } from '../../../base/export.ts';
import { alchemer } from './alchemer.ts';
import { genericLayout } from './generic.ts';
import { googleForms, jotform, microsoftForms, odk, surveroid, tally, typeform } from './forms.ts';
import { koboToolbox } from './kobo.ts';
import { limeSurvey } from './limesurvey.ts';
import { qualtrics, qualtricsLegacy } from './qualtrics.ts';
import { redcap } from './redcap.ts';
import { sosciSurvey } from './sosci.ts';
import { surveyMonkey } from './surveymonkey.ts';
import type { Head, Tool, ToolLayout } from './tool.ts';

/** The tools, in the order in which they are looked for: the first that recognises its export has it. */
const TOOLS: readonly Tool[] = [
  qualtrics,
  qualtricsLegacy,
  surveyMonkey,
  alchemer,
  sosciSurvey,
  microsoftForms,
  typeform,
  tally,
  jotform,
  googleForms,
  limeSurvey,
  koboToolbox,
  redcap,
  odk,
  surveroid,
];

/** How a sheet of an export is laid out: as a known tool does it, as its format says, or as its rows look. */
export function layoutOf(from: Export, sheet: Sheet): ToolLayout {
  const head = headOf(from, sheet);
  if (from.variables) {
    const id = from.variables.find(({ use }) => use === 'serial')?.name;
    const tool = from.format === 'sav' ? 'SPSS' : 'Triple-S';
    return {
      tool,
      headerRows: 1,
      names: [1],
      meta: [],
      rows: [],
      evidence: tool,
      isDeclared: true,
      ...(id === undefined ? {} : { id }),
    };
  }
  const above = titleRows(head);
  const below: Head = {
    ...head,
    cell: (row, column) => head.cell(row + above, column),
    row: (row) => head.row(row + above),
  };
  for (const tool of TOOLS) {
    const layout = tool.recognise(below);
    if (layout) return movedDown(layout, above);
  }
  return genericLayout(head);
}

const MOST_TITLES = 5;

/** Rows above the table with nothing but a title, a note, or blanks: a spreadsheet puts them over what a tool wrote. */
function titleRows({ sheet, row }: Head): number {
  if (sheet.columns.length < 3) return 0;
  let rows = 0;
  while (rows < Math.min(MOST_TITLES, sheet.rows) && row(rows).filter((text) => text !== '').length <= 1) rows += 1;
  return rows < Math.min(MOST_TITLES, sheet.rows) ? rows : 0;
}

/** A layout whose rows begin so many rows further down. */
const movedDown = (layout: ToolLayout, by: number): ToolLayout => ({
  ...layout,
  headerRows: layout.headerRows + by,
  names: layout.names.map((row) => row + by),
  ...(layout.wording === undefined ? {} : { wording: layout.wording + by }),
  ...(layout.label === undefined ? {} : { label: layout.label + by }),
});

/** More columns than any fingerprint needs to be looked at. */
const headOf = (from: Export, sheet: Sheet): Head => {
  const cell = (row: number, column: number): string => {
    const own = sheet.columns[column];
    return own && row < sheet.rows ? cellText(own, row).trim() : '';
  };
  return {
    sheet,
    export: from,
    cell,
    row: (row) => sheet.columns.map((_, column) => cell(row, column)),
  };
};
