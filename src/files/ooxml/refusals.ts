const MIB = 1024 * 1024;

/**
 * What a file may cost us before we refuse to look into it: a zip of some kilobytes can unfold into terabytes. Far above
 * any deck that a person made (the largest part of such a deck is a video, which hardly compresses).
 */
export const LIMITS = {
  /** Bytes of the file itself, and of all parts unpacked, embedded workbooks included. */
  total: 768 * MIB,
  entries: 20_000,
  /** Bytes of an XML part, unpacked. */
  xmlPart: 48 * MIB,
  /** An entry larger than `ratioFrom` bytes that was packed better than this is made to unfold, not to be read. */
  ratio: 200,
  ratioFrom: 8 * MIB,
  /** Elements in all XML parts together. */
  elements: 2_000_000,
  /** Elements in one another. */
  depth: 200,
} as const;

/** What is left of the limits, for a file and the workbooks inside it together. */
export interface Budget {
  bytes: number;
  elements: number;
}

export const newBudget = (): Budget => ({ bytes: LIMITS.total, elements: LIMITS.elements });

/** Something that could not be read, named by the lint rule that stands for it. */
export interface Fault {
  readonly rule: string;
  readonly part: string;
  readonly found: string;
}

/** Thrown where reading cannot go on; whoever opened the file turns it into a fault, or into words for the user. */
export class Unreadable extends Error {
  readonly rule: string;

  constructor(rule: string, found: string) {
    super(found);
    this.rule = rule;
  }

  /** The same refusal, which now says which part of a package it is about. */
  within(part: string): Unreadable {
    return new Unreadable(this.rule, `${part}: ${this.message}`);
  }
}

/** The fault of a part that could not be read; any other error than `Unreadable` is our mistake and goes on. */
export function faultOf(part: string, error: unknown): Fault {
  if (!(error instanceof Unreadable)) throw error;
  return { rule: error.rule, part, found: error.message };
}
