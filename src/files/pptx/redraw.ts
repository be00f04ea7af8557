// What `upkeep/refresh` takes from this room, and the only file through which it does: it finds what we drew in a deck
// that a person has edited since, and draws parts of it anew. Finished decks rely on the identities and number formats:
// where these change, what an earlier version drew is no longer recognised.

/** By what a slide and its draft mark are found again. */
export { slideCreationId } from './parts/slide.ts';
export { DRAFT_MARK, draftMarkId } from './parts/draft-mark.ts';

/** The pieces of a chart that follow the data, each as in a new deck. */
export { CHART_PLOTS } from './chart/plots/index.ts';
export { plotLayout } from './chart/plot-layout.ts';
export { literalFormat, valueFormat } from './chart/number-format.ts';
export { markFill } from './scheme-color.ts';

/** The shapes that a drawing is, and by what they are known. */
export { groupFrame, groupShapes } from './page/shape-group.ts';
export { groupHash, shapesHash } from './shapes-hash.ts';

/** The table that a chart shows. */
export { cellIn, columnsOf, optionsOf } from '../../deck/chart/types.ts';

/** The table behind a chart, the workbook made from it, and how its cells are addressed and written. */
export { chartSheet } from './chart/chart-sheet.ts';
export { cellValue, type Sheet } from './workbook/types.ts';
export { cellText } from './workbook/cell-text.ts';
export { columnName } from './workbook/worksheet.ts';
export { writeWorkbook } from './workbook/write-workbook.ts';
