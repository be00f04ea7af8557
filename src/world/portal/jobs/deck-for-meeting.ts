import { stops, type Diagnostic } from '../../../base/diagnostic.ts';
import type { DeckSources } from '../../../base/deck-sources.ts';
import { Recall } from '../../../base/recall.ts';
import type { buildDeck } from '../../../build-deck.ts';
import { loadDeckSources } from '../../input/load-deck-sources.ts';
import type { MeetingJob, PortalResult } from './types.ts';

/** Decks in one language that a thread keeps at hand: today's, in two languages, and some of yesterday's. */
const MOST = 6;

/** A deck whose files were read, and everything that makes its next build quick. */
interface AtHand {
  readonly sources: DeckSources | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly recall: Recall;
}

/** Makes decks for meetings; the files of a release never change, so those of a few are read once. */
export class MeetingDecks {
  readonly #spine: () => Promise<typeof buildDeck>;
  readonly #atHand = new Map<string, Promise<AtHand>>();

  constructor(spine: () => Promise<typeof buildDeck>) {
    this.#spine = spine;
  }

  async make({ files, locale, release, slides, customer }: MeetingJob): Promise<PortalResult<'meeting'>> {
    const { sources, diagnostics: read, recall } = await this.#open({ files, locale });
    if (!sources) return { kind: 'failed', diagnostics: read };
    const build = await this.#spine();
    const { pptx, diagnostics: said } = await build(sources, {
      locale,
      draft: false,
      formats: ['pptx'],
      recall,
      release,
      ...(slides ? { slides } : {}),
      ...(customer === undefined ? {} : { parameters: { customer } }),
    });
    const diagnostics = [...read, ...said];
    if (stops(diagnostics, false)) return { kind: 'failed', diagnostics };
    if (!pptx) throw new Error('a deck was built without an error, but has no PPTX');
    return { kind: 'done', value: pptx, diagnostics };
  }

  #open({ files, locale }: Pick<MeetingJob, 'files' | 'locale'>): Promise<AtHand> {
    const name = JSON.stringify([files, locale]);
    const known = this.#atHand.get(name);
    this.#atHand.delete(name);
    const opened = known ?? read({ files, locale });
    this.#atHand.set(name, opened);
    // What failed may succeed when it is asked for again.
    opened.catch(() => this.#atHand.delete(name));
    const [oldest] = this.#atHand.keys();
    if (this.#atHand.size > MOST && oldest !== undefined) this.#atHand.delete(oldest);
    return opened;
  }
}

async function read({ files, locale }: Pick<MeetingJob, 'files' | 'locale'>): Promise<AtHand> {
  const diagnostics: Diagnostic[] = [];
  const recall = new Recall();
  const sources = await loadDeckSources(files, locale, (diagnostic) => diagnostics.push(diagnostic), { recall });
  return { sources, diagnostics, recall };
}
