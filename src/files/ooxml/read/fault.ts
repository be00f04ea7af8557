/** Something that could not be read, named by the rule that stands for it. */
export interface Fault {
  readonly rule: string;
  readonly part: string;
  readonly found: string;
}

/** Thrown inside `package/` where reading cannot go on, and caught there: the file has this fault. */
export class Unreadable extends Error {
  readonly rule: string;

  constructor(rule: string, found: string) {
    super(found);
    this.rule = rule;
  }
}
