import { unzipSync, zipSync } from 'fflate';
import type { Dice } from '../dice.ts';
import { mutateBytes } from './bytes.ts';
import { mutateXml } from './xml.ts';
import type { Mutated, Mutator } from './types.ts';

/** Parts by their folder, so that a single part is as often chosen as one of thirty slides. */
function anyPart(names: readonly string[], dice: Dice): string {
  const folders = [...new Set(names.map((name) => name.replace(/[^/]*$/, '')))];
  const folder = dice.of(folders);
  return dice.of(names.filter((name) => name.replace(/[^/]*$/, '') === folder));
}

const isXml = (name: string): boolean => /\.(xml|rels|svg)$/i.test(name) || name === '[Content_Types].xml';

function inPart(name: string, bytes: Uint8Array, dice: Dice): Mutated | undefined {
  if (isXml(name)) return dice.once(12) ? mutateBytes(bytes, dice) : mutateXml(bytes, dice);
  if (name.endsWith('.xlsx') && !dice.once(6)) return mutateParts(bytes, dice);
  return mutateBytes(bytes, dice);
}

/** Changes, drops, doubles or renames a part of an Office file, also inside its workbooks; the zip itself stays whole. */
export const mutateParts: Mutator = (bytes, dice) => {
  const files: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(files);
  const name = anyPart(names, dice);
  const part = files[name];
  if (!part) return undefined;
  const packed = (what: string): Mutated => ({
    what: `${name}: ${what}`,
    bytes: zipSync(files, { level: 1, mtime: new Date(2025, 0, 1) }),
  });
  if (dice.once(12)) {
    Reflect.deleteProperty(files, name);
    if (dice.once(2)) return packed('is missing');
    files[dice.of([`${name}x`, name.toUpperCase(), `../${name}`, `ppt/${name}`])] = part;
    return packed('is called something else');
  }
  if (dice.once(20)) {
    const other = dice.of(names);
    files[name] = files[other] ?? part;
    return packed(`is a copy of ${other}`);
  }
  const mutated = inPart(name, part, dice);
  if (!mutated) return undefined;
  files[name] = mutated.bytes;
  return packed(mutated.what);
};
