import type { BuildOptions, BuiltDeck } from '../../build-deck.ts';

/** The spine, `src/build-deck.ts`. */
export type BuildDeck = (sources: Parameters<typeof import('../../build-deck.ts').buildDeck>[0], options: BuildOptions) => Promise<BuiltDeck>; // prettier-ignore
