import type { Editorial, Figure, Reading, ReadValue } from './types.ts';

/** `estimates 30.5`, `daily+three_to_four 72.7`: options that the data chose, and their value. */
export const READ_RANKED = /^([\p{L}\p{M}\p{N}_]+(?:\+[\p{L}\p{M}\p{N}_]+)*) (-?\d+(?:\.\d+)?)$/u;

/** What `about:` says about one figure; undefined if there is nothing after its name. */
export function parseReading(written: number | string | null): ReadValue | undefined {
  if (written === null) return undefined;
  if (typeof written === 'number') return { displayed: written };
  const [, options = '', displayed = ''] = READ_RANKED.exec(written) ?? [];
  return { displayed: Number(displayed), options: options.split('+') };
}

/** What to write under `about:` for a figure that has been read now. */
export function writtenReading(figure: Figure): number | string {
  const options = [...figure.options, ...(figure.tiedWith ?? [])];
  return figure.isRanked ? `${options.join('+')} ${figure.displayed}` : figure.displayed;
}

/** The figures of a remark that have moved by more than it allows, or that nobody has read yet. */
export const movedReadings = ({ readings, within }: Editorial): readonly Reading[] =>
  readings.filter((reading) => hasMoved(reading, within));

/** The distance between two printed numbers, without the noise of their binary form: 5.2 − 0.2 is 5. */
const distance = (a: number, b: number): number => Number(Math.abs(a - b).toFixed(9));

function hasMoved({ figure, value }: Reading, within: number): boolean {
  if (!value) return true;
  const now = parseReading(writtenReading(figure));
  return now?.options?.join('+') !== value.options?.join('+') || distance(figure.displayed, value.displayed) > within;
}
