import type { GalleryOption } from '../case.ts';

/** A point of a scale. */
const point = (value: number, ja: string, en: string): GalleryOption => ({ ja, en, says: { value } });
/** Five points, the one that says most first. */
export const FIVE = [
  point(5, 'とても満足', 'Very satisfied'),
  point(4, 'やや満足', 'Rather satisfied'),
  point(3, 'どちらともいえない', 'Neither'),
  point(2, 'やや不満', 'Rather dissatisfied'),
  point(1, 'とても不満', 'Very dissatisfied'),
];
export const UNKNOWN: GalleryOption = { ja: 'わからない', en: 'Don’t know', says: { role: 'dont_know' } };
/** From 0 to 10. */
export const ELEVEN = Array.from({ length: 11 }, (_, value) => point(value, String(value), String(value)));
