import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { buildDeck } from '../../../build-deck.ts';
import { openDiskCache } from '../../input/disk-cache.ts';
import { makeRelease } from '../../publish/make-release.ts';
import { changesPage } from '../../publish/compare-decks.ts';
import { checkFile } from './check-file.ts';
import { MeetingDecks } from './deck-for-meeting.ts';
import type { JobOf, PortalJob, PortalResult } from './types.ts';

/** Does jobs one after another; what it remembers lasts from one to the next. */
export class Worker {
  readonly #spine: () => Promise<typeof buildDeck>;
  readonly #meetings: MeetingDecks;

  constructor(spine: () => Promise<typeof buildDeck>) {
    this.#spine = spine;
    this.#meetings = new MeetingDecks(spine);
  }

  async do(job: PortalJob): Promise<PortalResult> {
    switch (job.kind) {
      case 'release':
        return this.#release(job);
      case 'meeting':
        return this.#meetings.make(job);
      case 'compare':
        return compare(job);
      case 'check':
        return checkFile(job);
    }
  }

  async #release({ deck, made, keeps, previous }: JobOf<'release'>): Promise<PortalResult<'release'>> {
    const diagnostics: Diagnostic[] = [];
    const cache = keeps ? { cache: openDiskCache(deck.files.root) } : {};
    const release = await makeRelease(deck, made, { spine: this.#spine, ...cache, ...(previous ? { previous } : {}) }, (diagnostic) => diagnostics.push(diagnostic)); // prettier-ignore
    return release ? { kind: 'done', value: release, diagnostics } : { kind: 'failed', diagnostics };
  }
}

function compare({ before, after, wanted }: JobOf<'compare'>): PortalResult<'compare'> {
  const diagnostics: Diagnostic[] = [];
  const value = changesPage(before, after, wanted, (diagnostic) => diagnostics.push(diagnostic));
  return value ? { kind: 'done', value, diagnostics } : { kind: 'failed', diagnostics };
}
