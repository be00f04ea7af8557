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

/** What was made the first time, for makers that are asked again after the words of one text at a time have changed. */
export class MadeBefore {
  readonly #made = new Map<string, Used<unknown>>();
  readonly #usage: Usage;
  readonly #changed: string | undefined;

  /** With `changed`, the id of a text whose words are others now than in `before`. */
  constructor(usage: Usage, before?: { readonly made: MadeBefore; readonly changed: string }) {
    this.#usage = usage;
    this.#changed = before?.changed;
    if (before) this.#made = before.made.#made;
  }

  /** What was made under the key, if the changed text is not part of it; else what is made now. */
  of<T>(key: string, make: () => T): T {
    if (this.#changed === undefined) return this.#usage.once(this.#made as Map<string, Used<T>>, key, make);
    const earlier = this.#made.get(key) as Used<T> | undefined;
    if (!earlier || earlier.uses.has(this.#changed)) return make();
    earlier.uses.forEach((id) => this.#usage.hear(id));
    return earlier.made;
  }
}
