import { drawn, type GalleryCase, type GalleryOption } from '../case.ts';

const YEARS = [2021, 2022, 2023, 2024, 2025].map((year): GalleryOption => ({ ja: `${year}年`, en: String(year), says: { from: `${year}-01-01`, to: `${year + 1}-01-01` } })); // prettier-ignore

/** Days, counted in years. */
export const date: readonly GalleryCase[] = [
  { code: 'T_years', kind: 'date', words: { ja: '日付・年ごと', en: 'Days, by year' }, asked: 'core', options: YEARS, days: YEARS.map(({ en }) => `${en}-06-15`), counts: [20, 60, 140, 120, 60], drawings: [{ chart: {} }, ...drawn('columns', 'bars', 'answer_table')] },
]; // prettier-ignore
