import { hashOf } from '../../../base/sha256.ts';
import { isDoubt } from '../states.ts';
import type { ReadUnit, Received, Sent, SentUnit } from './types.ts';

/** What a translator can change of a unit, as every format brings it back. */
const changeable = ({ translation, state, comment }: Pick<SentUnit, 'translation'> & Partial<ReadUnit>): string => {
  const text = translation.replace(/\n+$/, '');
  return JSON.stringify([text, text !== '' && isDoubt(state), comment ?? '']);
};

/** A fingerprint of all that a translator can change in a file: it stands there, and tells whether anybody did. */
export const sealOf = (units: readonly (SentUnit | ReadUnit)[]): string =>
  hashOf(units.map((unit) => `${unit.id} ${changeable(unit)}`).sort().join('\n')); // prettier-ignore

/**
 * The units of a file for translators in which a person's work is that the project does not have; `sent` is what would take
 * the file's place. None where the file is as it was exported, however old it is.
 */
export function notImported({ seal, units }: Received, sent: Sent): readonly string[] {
  if (seal !== undefined && seal === sealOf(units)) return [];
  const known = new Map(sent.units.map((unit) => [unit.id, changeable(unit)]));
  const isWork = (unit: ReadUnit): boolean => unit.translation.trim() !== '' || (unit.comment ?? '') !== '';
  return units.filter((unit) => isWork(unit) && known.get(unit.id) !== changeable(unit)).map(({ id }) => id);
}
