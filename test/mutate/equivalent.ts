/** A mutation that no test can notice, since the program does the same with it, and why. */
interface Equivalent {
  readonly file: string;
  /** The line that is changed, as it stands there; what a mutation makes of it. */
  readonly site: string;
  readonly kind: string;
  readonly becomes: string;
  readonly why: string;
}

export const EQUIVALENT: readonly Equivalent[] = [];
