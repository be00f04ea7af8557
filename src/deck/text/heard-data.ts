import { HeardMap } from '../../base/heard-map.ts';
import type { Ledger } from '../../data/figures/types.ts';
import type { Tables } from '../../data/tabulate/types.ts';
import type { Usage } from './usage.ts';

/** How data is called among what goes into a text or a slide; no message is called so. */
const DATA = 'data:';

/** Whether what was heard is data, and no text. */
export const isData = (id: string): boolean => id.startsWith(DATA);

/** Something that the program had to say a mistake about when it was asked for. */
export const FAULT = `${DATA}fault`;

const heard = <V>(map: ReadonlyMap<string, V>, kind: string, usage: Usage): ReadonlyMap<string, V> =>
  new HeardMap(map, (key) => usage.hear(`${DATA}${kind}:${key}`));

/** A ledger of which `usage` hears what is asked for. */
export const heardLedger = (ledger: Ledger, usage: Usage): Ledger => ({
  ...ledger,
  figures: heard(ledger.figures, 'figure', usage),
  claims: heard(ledger.claims, 'claim', usage),
  editorial: heard(ledger.editorial, 'editorial', usage),
});

/** Tables of which `usage` hears which are asked for. */
export const heardTables = (tables: Tables, usage: Usage): Tables => heard(tables, 'table', usage);

/** The data that was heard of, as it is in these: the very things, to be compared with what they are another time. */
export function dataOf(ids: Iterable<string>, ledger: Ledger, tables: Tables): ReadonlyMap<string, readonly unknown[]> {
  const maps: Readonly<Record<string, ReadonlyMap<string, unknown>>> = {
    figure: ledger.figures,
    claim: ledger.claims,
    editorial: ledger.editorial,
    table: tables,
  };
  const found = new Map<string, readonly unknown[]>();
  for (const id of ids) {
    if (!isData(id) || id === FAULT) continue;
    const [, kind = '', key = ''] = /^data:(\w+):(.*)$/s.exec(id) ?? [];
    const map = maps[kind];
    if (!map) throw new Error(`nobody knows what ${id} is`);
    found.set(id, key === '*' ? [...map.keys(), ...map.values()] : [map.get(key)]);
  }
  return found;
}
