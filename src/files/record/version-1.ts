// What version 1 of the records did not say and this version needs to know. Decks of that version are read for good.

/** The one kind of chart of version 1 that had a series for each option. */
const PARTS = 'stacked_bar';

/** Whether the options of a chart of version 1 are its categories or its series. */
export const optionsIn1 = (kind: string): 'categories' | 'series' => (kind === PARTS ? 'series' : 'categories');
