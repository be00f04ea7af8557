import type { Report } from '../../../base/diagnostic.ts';
import { badRange, overlappingBands } from '../diagnostics.ts';
import type { Option, Question } from '../types.ts';

/** Whether a number falls into a band: `from` included, `to` excluded. */
export const isInBand = (value: number, { from = -Infinity, to = Infinity }: Option): boolean =>
  value >= from && value < to;

/** Reports bands that end before they begin, and such as overlap. */
export function checkBands({ code, options }: Question, report: Report): void {
  options.forEach(({ code: own, place, from = -Infinity, to = Infinity }, i) => {
    if (from >= to) report(badRange(place, { what: 'reversed' }));
    const overlaps = (other: Option): boolean => (other.from ?? -Infinity) < to && from < (other.to ?? Infinity);
    const other = options.slice(0, i).find(overlaps);
    if (other) report(overlappingBands(place, { question: code, one: other.code, other: own }));
  });
}
