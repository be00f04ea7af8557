import { isRecord } from '../../../base/is-record.ts';
import type { Path } from '../../../base/source.ts';
import { itemCode } from '../../../data/survey/grids/expand-grids.ts';
import { GRID } from '../../../data/survey/grids/grid-form.ts';
import { YamlEdits } from './yaml-edits.ts';

/** Where a question that is an item of a grid stands in `survey.yaml`, and what it says itself. */
export interface ItemPlace {
  readonly grid: string;
  readonly item: string;
  readonly own: Readonly<Record<string, unknown>>;
  /** What the grid says of all items. */
  readonly shared: Readonly<Record<string, unknown>>;
}

/** The items of all grids of a definition, as it was parsed, by the code of their question. */
export function itemPlaces(value: unknown): ReadonlyMap<string, ItemPlace> {
  const questions = isRecord(value) && isRecord(value['questions']) ? value['questions'] : {};
  return new Map(
    Object.entries(questions).flatMap(([grid, entry]) => {
      if (!isRecord(entry) || entry['kind'] !== GRID || !isRecord(entry['items'])) return [];
      const { items, kind: _, of, ...shared } = entry;
      return Object.entries(items).map(([item, own]) => [itemCode(grid, item), { grid, item, own: isRecord(own) ? own : {}, shared: { ...shared, kind: of } }] as const); // prettier-ignore
    }),
  );
}

/** Key of what each item says itself, whatever the others do. */
const OF_ITEM = 'columns';

/**
 * Changes of a definition by questions, wherever what is said of them stands: what the items of a grid share is changed once, however
 * many of them ask for it.
 */
export class GridEdits extends YamlEdits {
  readonly #items: ReadonlyMap<string, ItemPlace>;
  readonly #pushed = new Set<string>();

  constructor(text: string, items: ReadonlyMap<string, ItemPlace>) {
    super(text);
    this.#items = items;
  }

  override set(path: Path, key: string, value: unknown, comment: readonly string[] = []): void {
    const written = this.#written(path, key);
    // An item without anything behind its code becomes a map.
    if (written !== path && written.at(-2) === 'items' && this.has(written) && !this.isMap(written))
      this.replace(written, { [key]: value }); // prettier-ignore
    else super.set(written, key, value, comment);
  }

  override push(path: Path, item: unknown): void {
    const written = this.#written(path);
    const what = JSON.stringify([written, item]);
    if (written !== path && this.#pushed.has(what)) return;
    this.#pushed.add(what);
    super.push(written, item);
  }

  /** The place of what stands at a path of a question; `key`: what is added to it. */
  #written(path: Path, key?: string): Path {
    const [top, code, first = key, ...rest] = path;
    const place = top === 'questions' && typeof code === 'string' ? this.#items.get(code) : undefined;
    if (!place) return path;
    const isOwn = first === OF_ITEM || (first !== undefined && String(first) in place.own);
    const own: Path = ['questions', place.grid, ...(isOwn ? ['items', place.item] : [])];
    return path.length > 2 && first !== undefined ? [...own, first, ...rest] : own;
  }
}
