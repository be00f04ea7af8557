/** The item at an index that must exist: a missing one is our own mistake, and throws instead of becoming a default. */
export function itemAt<T>(items: { readonly length: number; readonly [index: number]: T }, index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index} among ${items.length}`);
  return item;
}
