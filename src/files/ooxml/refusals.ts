const MIB = 1024 * 1024;

/**
 * What a file may cost us before we refuse to look into it: a zip of a few kilobytes can unpack into terabytes. These
 * limits are far above any deck made by a person (whose largest part is a video, which hardly compresses).
 */
export const LIMITS = {
  /** Bytes of the file itself, and of all parts unpacked, embedded workbooks included. */
  total: 768 * MIB,
  entries: 20_000,
  /** Bytes of an XML part, unpacked. */
  xmlPart: 48 * MIB,
  /**
   * An entry larger than `ratioFrom` bytes that is compressed better than this was made as an attack, not to be read.
   */
  ratio: 200,
  ratioFrom: 8 * MIB,
  /** Elements in all XML parts together. */
  elements: 2_000_000,
  /** Depth to which elements may be nested. */
  depth: 200,
} as const;

/** What is left of the limits, for a file and the workbooks inside it together. */
export interface Budget {
  bytes: number;
  elements: number;
}

export const newBudget = (): Budget => ({ bytes: LIMITS.total, elements: LIMITS.elements });

/** Something that could not be read, named by the lint rule that reports it. */
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

  /** The same refusal, now naming the part of the package that it is about. */
  within(part: string): Unreadable {
    return new Unreadable(this.rule, `${part}: ${this.message}`);
  }
}

/** The fault of a part that could not be read; any error other than `Unreadable` is our mistake and is rethrown. */
export function faultOf(part: string, error: unknown): Fault {
  if (!(error instanceof Unreadable)) throw error;
  return { rule: error.rule, part, found: error.message };
}
