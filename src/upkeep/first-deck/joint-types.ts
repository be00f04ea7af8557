/** Several answers in one cell: what joins them, and the options that they are. */
export interface JointGuess {
  readonly joint: string | readonly string[];
  readonly options: readonly string[];
  /** In how many cells each of them stands. */
  readonly counts: ReadonlyMap<string, number>;
  /** Cells with more than one answer. */
  readonly times: number;
  /** Options that hold the joint themselves. */
  readonly within: readonly string[];
  /** Whether every cell holds the same options, in an order of its own: a ranking. */
  readonly isRanking: boolean;
  /** The texts that stand for an option, where they are others than its label; and cells that list nothing. */
  readonly spellings?: ReadonlyMap<string, readonly string[]>;
  readonly empty?: readonly string[];
}
