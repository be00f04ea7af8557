/** Names that are not given twice, in the form that a file of a deck wants. */
export class Names {
  readonly #taken = new Set<string>();

  /** The name, or the first of `name2`, `name3`, … that is free. */
  give(name: string): string {
    for (let i = 1; ; i++) {
      const own = i === 1 ? name : `${name}${/\d$/.test(name) ? '_' : ''}${i}`;
      if (this.#taken.has(own)) continue;
      this.#taken.add(own);
      return own;
    }
  }
}

/** A code as a name of figures and claims begins: small letters, digits, underscores. */
export const figurePrefix = (code: string): string => code.toLowerCase().replace(/[^a-z0-9_]/g, '_');

/** A name of figures as the id of a slide or a section: hyphens for underscores. */
export function slideId(name: string): string {
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''); // prettier-ignore
  return /^[a-z]/.test(id) ? id : `s-${id}`;
}
