import type { Mutator } from './types.ts';

/** Changes a table of a TrueType file: its name, its place or a number in it. */
export const mutateTables: Mutator = (bytes, dice) => {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  const count = view.getUint16(4);
  if (count === 0 || 12 + 16 * count > changed.length) return undefined;
  const record = 12 + 16 * dice.below(count);
  const tag = Buffer.from(changed.subarray(record, record + 4)).toString('latin1');
  const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
  const how = dice.of(['is called xxxx', 'begins elsewhere', 'has another length', 'has a strange number', 'has a strange number', 'is zeros', 'is not listed']); // prettier-ignore
  if (how === 'is called xxxx') view.setUint32(record, 0x78787878);
  else if (how === 'begins elsewhere') view.setUint32(record + 8, dice.of([0, 1, changed.length, changed.length - 2, 2 ** 32 - 1])); // prettier-ignore
  else if (how === 'has another length') view.setUint32(record + 12, dice.of([0, 1, changed.length * 2, 2 ** 32 - 1]));
  else if (how === 'is zeros') changed.fill(0, offset, offset + length);
  else if (how === 'is not listed') view.setUint16(4, dice.of([0, 1, count - 1, count + 5, 65_535]));
  else view.setUint16(offset + 2 * dice.below(Math.max(1, Math.min(60, length / 2))), dice.of([0, 1, 0x7fff, 0x8000, 0xffff])); // prettier-ignore
  return { what: `table ${tag}: ${how}`, bytes: changed };
};
