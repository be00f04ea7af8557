import type { Element } from './types.ts';

/** Elements with names that are unique on their slide: the second "Figure" becomes "Figure 2". */
export function uniqueNames(elements: readonly Element[]): readonly Element[] {
  const seen = new Map<string, number>();
  const taken = new Set(elements.map((element) => element.name));
  return elements.map((element) => {
    const count = (seen.get(element.name) ?? 0) + 1;
    seen.set(element.name, count);
    if (count === 1) return element;
    let number = count;
    while (taken.has(`${element.name} ${number}`)) number += 1;
    const name = `${element.name} ${number}`;
    taken.add(name);
    return { ...element, name };
  });
}
