import { visit, type Document, type Pair } from 'yaml';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { PlaceOf } from './text-positions.ts';
import { yamlSimilarKey } from './yaml-diagnostics.ts';
import { keyText, startOf } from './yaml-offsets.ts';

/** Keys of one map that only capitals tell apart: as names of files some disks cannot, and people hardly can. */
export function similarKeys(document: Document.Parsed, placeAt: PlaceOf): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Map(_key, map) {
      const first = new Map<string, Pair>();
      for (const pair of map.items) {
        const folded = keyText(pair).normalize('NFKC').toLowerCase();
        const twin = first.get(folded);
        if (!twin) first.set(folded, pair);
        else {
          const names = { key: keyText(pair), other: keyText(twin), line: placeAt(startOf(twin.key) ?? 0).line };
          found.push(yamlSimilarKey(placeAt(startOf(pair.key) ?? 0), names));
        }
      }
    },
  });
  return found;
}
