/** What was made, and the ids of the texts that went into it. */
export interface Used<T> {
  readonly made: T;
  readonly uses: ReadonlySet<string>;
}

/**
 * Which texts go into what is made of them: messages by their key, words of tables as `wordings:one_in`, `bounds:over`,
 * words of the company as `company:legal_name`. Most texts become part of others (a label of a sentence, a wording of a
 * label), so nothing less than hearing each as it is asked for knows where a text stands.
 */
export class Usage {
  readonly #open: Set<string>[] = [];

  /** A text was asked for. */
  hear(id: string): void {
    for (const heard of this.#open) heard.add(id);
  }

  /** Makes something, and hears what goes into it. */
  of<T>(make: () => T): Used<T> {
    const uses = new Set<string>();
    this.#open.push(uses);
    try {
      return { made: make(), uses };
    } finally {
      this.#open.splice(this.#open.indexOf(uses), 1);
    }
  }

  /** What is remembered under the key; its texts are heard again each time. */
  once<T>(memory: Map<string, Used<T>>, key: string, make: () => T): T {
    const earlier = memory.get(key);
    const used = earlier ?? this.of(make);
    if (!earlier) memory.set(key, used);
    else used.uses.forEach((id) => this.hear(id));
    return used.made;
  }
}
