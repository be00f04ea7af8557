import type { OpenQuestion } from './types.ts';

/**
 * What the data cannot decide: asked here once, answered by what somebody chose or, marked, by a default. Questions of one
 * kind are one question over several columns, so that nobody is asked the same thing for each of forty columns.
 */
export class Decisions {
  readonly #chosen: ReadonlyMap<string, string>;
  readonly #open = new Map<
    string,
    { question: OpenQuestion; columns: Set<string>; text: (columns: number) => string }
  >();

  /** `chosen`: id of a question → id of the choice that was made. */
  constructor(chosen: ReadonlyMap<string, string>) {
    this.#chosen = chosen;
  }

  /** The choice for some columns; `text` says the question for a number of columns. */
  of<C extends string>(
    id: string,
    columns: readonly string[],
    text: (columns: number) => string,
    choices: Readonly<Record<C, string>>,
    byDefault: NoInfer<C>,
  ): C {
    const known = this.#open.get(id);
    if (known) columns.forEach((column) => known.columns.add(column));
    else {
      const listed = Object.entries<string>(choices).map(([choice, words]) => ({ id: choice, text: words }));
      const question = {
        id,
        text: '',
        choices: listed,
        byDefault,
        taken: this.#taken(id, choices, byDefault),
        columns,
      };
      this.#open.set(id, { question, columns: new Set(columns), text });
    }
    return this.#taken(id, choices, byDefault);
  }

  #taken<C extends string>(id: string, choices: Readonly<Record<C, string>>, byDefault: C): C {
    const chosen = this.#chosen.get(id);
    return chosen !== undefined && chosen in choices ? (chosen as C) : byDefault;
  }

  /** Whether somebody has answered a question. */
  isChosen(id: string): boolean {
    return this.#chosen.has(id);
  }

  /** The questions that came up, in that order. */
  get open(): readonly OpenQuestion[] {
    return [...this.#open.values()].map(({ question, columns, text }) => ({
      ...question,
      text: text(columns.size),
      columns: [...columns],
    }));
  }
}
