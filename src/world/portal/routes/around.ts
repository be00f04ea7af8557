import { hostOf, nameOf, type Request } from '../http.ts';
import type { Around } from '../pages/deck-page.ts';
import type { ShownDeck } from '../shown-deck.ts';

/** What a deck's page says besides the deck. */
export async function aroundOf(c: Request, { standing, release }: ShownDeck): Promise<Around> {
  const by = 'entry' in standing ? standing.entry.by : release.made.by;
  return { host: hostOf(c), by: await nameOf(c, by) };
}
