import type { FirstDeckWords } from '../../base/messages/first-deck/en.ts';
import { MARKED, type OpenPart, type OpenQuestion } from './types.ts';

/** Something that the data cannot decide. */
export interface Doubt {
  /** Stays the same for the same export: `spellings.Q2`. */
  readonly id: string;
  /** Doubts of one kind are one question; absent: the id is the kind. */
  readonly kind?: string;
  readonly columns: readonly string[];
  /** How many answers, about, another choice would count otherwise. */
  readonly answers: number;
  /** The texts that are doubted, as the question lists them. */
  readonly about?: string;
}

/** What a question is worded with: for how many columns, and what is doubted in them. */
export interface Asked {
  readonly columns: number;
  readonly about: string;
}

/** Texts that are listed of one question; beyond, its parts have them. */
const MOST_LISTED = 8;

interface Kind {
  readonly text: (asked: Asked) => string;
  readonly choices: Readonly<Record<string, string>>;
  readonly parts: Map<string, { byDefault: string; columns: Set<string>; answers: number; about: Set<string> }>;
}

/**
 * What the data cannot decide: asked here once, answered by what somebody chose or, marked, by a default. Questions of one
 * kind are one question over several columns, so that nobody is asked the same thing for each of forty columns.
 */
export class Decisions {
  readonly #chosen: ReadonlyMap<string, string>;
  readonly #kinds = new Map<string, Kind>();
  readonly #marked: (p: { readonly each: string }) => string;

  /** `chosen`: id of a question, of a part of it or of its kind → id of the choice that was made. `marked` words the choice to take each as it looks. */
  constructor(chosen: ReadonlyMap<string, string>, { marked }: FirstDeckWords['comments']) {
    this.#chosen = chosen;
    this.#marked = marked;
  }

  /** The choice for some columns; `text` says the question for all of its kind. */
  of<C extends string>(
    { id, kind = id, columns, answers, about }: Doubt,
    text: (asked: Asked) => string,
    choices: Readonly<Record<C, string>>,
    byDefault: NoInfer<C>,
  ): C {
    const of = this.#kinds.get(kind) ?? { text, choices, parts: new Map<string, never>() };
    this.#kinds.set(kind, of);
    const part = of.parts.get(id) ?? { byDefault, columns: new Set(), answers: 0, about: new Set() };
    of.parts.set(id, part);
    columns.forEach((column) => part.columns.add(column));
    part.answers += answers;
    if (about !== undefined) part.about.add(about);
    return this.#taken(kind, id, choices, byDefault);
  }

  /** What was chosen for the part alone counts before what was chosen for all of its kind. */
  #taken<C extends string>(kind: string, id: string, choices: Readonly<Record<C, string>>, byDefault: C): C {
    const isChoice = (choice: string | undefined): choice is C => choice !== undefined && choice in choices;
    return [this.#chosen.get(id), this.#chosen.get(kind)].find(isChoice) ?? byDefault;
  }

  /** The questions that came up, in that order, one a kind. */
  get open(): readonly OpenQuestion[] {
    return [...this.#kinds].map(([kind, { text, choices, parts: drafts }]): OpenQuestion => {
      const parts = [...drafts].map(([id, { byDefault, columns, answers, about }]): OpenPart => {
        const asked = { columns: columns.size, about: listed(about) };
        return { id, text: text(asked), byDefault, taken: this.#taken(kind, id, choices, byDefault), columns: [...columns], answers }; // prettier-ignore
      });
      const [first] = parts;
      if (!first) throw new Error(`a question without a part: ${kind}`);
      const columns = [...new Set(parts.flatMap((part) => part.columns))];
      const about = new Set([...drafts.values()].flatMap((part) => [...part.about]));
      const looks = [...new Set(parts.map(({ byDefault }) => byDefault))];
      const taken = [...new Set(parts.map((part) => part.taken))];
      const each = taken.map((choice) => {
        const own = parts.filter((part) => part.taken === choice);
        const named = own.flatMap((part) => [...(drafts.get(part.id)?.about ?? [])]);
        return `${listed(new Set<string>(named.length > 0 ? named : own.flatMap((part) => part.columns)))}: ${choices[choice] ?? choice}`;
      });
      const isMixed = looks.length > 1 || taken.length > 1;
      return {
        id: parts.length === 1 ? first.id : kind,
        kind,
        text: text({ columns: columns.length, about: listed(about) }),
        choices: [
          ...(isMixed ? [{ id: MARKED, text: this.#marked({ each: each.join(' / ') }) }] : []),
          ...Object.entries(choices).map(([choice, words]) => ({ id: choice, text: words })),
        ],
        byDefault: looks.length === 1 ? (looks[0] ?? MARKED) : MARKED,
        taken: taken.length === 1 ? (taken[0] ?? MARKED) : MARKED,
        columns,
        parts,
        answers: parts.reduce((sum, part) => sum + part.answers, 0),
        isChosen: this.#chosen.has(kind) || parts.every(({ id }) => this.#chosen.has(id)),
      };
    });
  }
}

/** The first of some texts. */
const listed = (about: ReadonlySet<string>): string =>
  `${[...about].slice(0, MOST_LISTED).join('; ')}${about.size > MOST_LISTED ? ' …' : ''}`;
