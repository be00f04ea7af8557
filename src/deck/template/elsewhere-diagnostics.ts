import { defineDiagnostic } from '../../base/diagnostic.ts';

// What is drawn, and words about something else.

/** What a chart's or picture's accent stands on is not what the words beside it say. */
export const highlightElsewhere = defineDiagnostic('template/highlight-elsewhere', 'draft');

export const chartElsewhere = defineDiagnostic('template/chart-elsewhere', 'draft');

/** What a picture colours is not what the words beside it say; there is no `stress:` to take out. */
export const pictureElsewhere = defineDiagnostic('template/picture-elsewhere', 'draft');

/** Words that belong to something drawn, and are about something else. */
export const wordsElsewhere = defineDiagnostic('template/words-elsewhere', 'draft');

export const highlightUnbound = defineDiagnostic('template/highlight-unbound', 'draft');
