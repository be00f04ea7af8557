import type { Accounts } from '../accounts/accounts.ts';
import type { AuditLog } from '../accounts/audit-log.ts';
import type { Sessions } from '../accounts/sessions.ts';
import type { SignInThrottle } from '../accounts/sign-in-throttle.ts';
import type { Catalogue } from './catalogue.ts';
import type { PortalConfig } from './config-schema.ts';
import type { Threads } from './jobs/open-threads.ts';
import type { MeetingDecks } from './meeting-decks.ts';
import type { Metrics } from './metrics.ts';
import type { FirstDecks } from './pages/home-page.ts';
import type { PortalAssets } from './portal-assets.ts';
import type { Publisher } from './publisher.ts';
import type { ReportShelf } from './report-shelf.ts';
import type { Upkeep } from './upkeep.ts';

/** All that the pages are made with. */
export interface Services {
  readonly config: PortalConfig;
  readonly assets: PortalAssets;
  readonly catalogue: Catalogue;
  readonly threads: Threads;
  readonly meetings: MeetingDecks;
  readonly reports: ReportShelf;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly throttle: () => Promise<SignInThrottle>;
  readonly audit: AuditLog;
  readonly upkeep: Upkeep;
  /** Absent where the server was started without a project. */
  readonly publisher?: Publisher;
  /** Decks that are built at the start. */
  readonly firstDecks: () => FirstDecks;
  /** After something else has become current: its next decks are made ready, and what need not be kept is removed. */
  readonly published: (deck: string) => Promise<void>;
  readonly metrics: Metrics;
  /** Writes a line of the log: what happened, with plain values. */
  readonly log: (what: string, values: Readonly<Record<string, string | number | boolean>>) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Random bytes of this process, with which forms of whoever signs in by the proxy are known. */
  readonly secret: Uint8Array;
}
