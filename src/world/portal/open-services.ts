import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import type { buildDeck } from '../../build-deck.ts';
import { Accounts } from '../accounts/accounts.ts';
import { AuditLog } from '../accounts/audit-log.ts';
import { Sessions } from '../accounts/sessions.ts';
import { programFile } from '../input/program-file.ts';
import { loadProject } from '../input/project.ts';
import { projectDecks } from '../publish/project-decks.ts';
import { openReleases } from '../releases/open-releases.ts';
import { Catalogue } from './catalogue.ts';
import type { PortalConfig } from './config-schema.ts';
import { FirstBuilds } from './first-builds.ts';
import { openThreads, type ThreadLimits, type Threads } from './jobs/open-threads.ts';
import { MadeFolder } from './made-folder.ts';
import { MeetingDecks } from './meeting-decks.ts';
import { Metrics } from './metrics.ts';
import type { PortalAssets } from './portal-assets.ts';
import { Publisher } from './publisher.ts';
import { readConfig } from './read-config.ts';
import { ReportShelf } from './report-shelf.ts';
import type { Services } from './services.ts';
import { makeUpkeep } from './make-upkeep.ts';

/** What the portal is opened with. */
export interface PortalOptions {
  /** The folder of the releases: absolute, and as it is shown. */
  readonly folder: { readonly path: string; readonly shown: string };
  /** Absolute path of the project whose decks can be published; absent: only what is published is shown. */
  readonly root?: string;
  readonly assets: PortalAssets;
  /** Tells this program from any other; absent where it is not bundled, and so has no threads. */
  readonly program?: string;
  readonly spine: () => Promise<typeof buildDeck>;
  /** Whether drawings are kept in the project's cache. */
  readonly keeps: boolean;
  readonly log: Services['log'];
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly limits?: ThreadLimits;
}

interface OpenedServices {
  readonly services: Services;
  /** Starts what is done beside answering. */
  readonly begin: () => void;
  readonly close: () => Promise<void>;
}

/** Milliseconds between two looks at what has had its time. */
const SWEEP = 60_000;
/** Milliseconds in which whoever opens the page at once is answered, before the machine is busy with decks. */
const HEADSTART = 100;

/** Opens all that the pages are made with. Undefined, and reported, if that is impossible. */
export async function openServices(options: PortalOptions, report: Report): Promise<OpenedServices | undefined> {
  const { folder, root, log, clock = Date.now } = options;
  const opened = await openReleases(folder, { clock: () => new Date(clock()), create: true }, report);
  const config = opened && (await readConfig(folder.path, report));
  if (!opened || !config) return undefined;
  const { releases, store } = opened;
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  const accounts = await Accounts.open(folder.path, { clock, random });
  const sessions = await Sessions.open(folder.path, accounts, { clock, random, report });
  const threads = await threadsOf(options);
  const catalogue = new Catalogue(releases);
  const made = await MadeFolder.open(join(folder.path, 'made'));
  const meetings = await MeetingDecks.open(catalogue, threads, { folder: made, life: lifeOf(config), clock });
  const publisher = root === undefined ? undefined : publisherOf({ ...options, root }, threads, releases, clock);
  const upkeep = makeUpkeep(store, catalogue, config, clock);
  const firstBuilds = new FirstBuilds(catalogue, meetings, publisher, log);
  const audit = new AuditLog(folder.path, { clock, onFailure: (error) => log('audit-failed', { message: String(error) }) }); // prettier-ignore
  const services: Services = {
    config,
    assets: options.assets,
    catalogue,
    threads,
    meetings,
    reports: new ReportShelf(clock),
    accounts,
    sessions,
    throttle: once(async () => new (await import('../accounts/sign-in-throttle.ts')).SignInThrottle()),
    audit,
    upkeep,
    ...(publisher ? { publisher } : {}),
    firstDecks: () => firstBuilds.state,
    published: async (deck) => {
      try {
        for (const { deck: of, release } of (await upkeep.prune('portal'))?.removed ?? [])
          audit.write({ what: 'removed', deck: of, release });
      } catch (error) {
        log('prune-failed', { message: String(error) });
      }
      void firstBuilds.warm(deck);
    },
    metrics: new Metrics(threads),
    log,
    clock,
    secret: random(32),
  };
  return { services, ...goesOn(services, firstBuilds, made) };
}

/** What is done beside answering, from its beginning to its end. */
function goesOn({ meetings, metrics, threads, log }: Services, firstBuilds: FirstBuilds, made: MadeFolder): Omit<OpenedServices, 'services'> {
  const failed = (error: unknown): void => log('sweep-failed', { message: String(error) });
  const sweeping = setInterval(() => void meetings.clean().catch(failed), SWEEP);
  sweeping.unref();
  let beginning: NodeJS.Timeout | undefined;
  return {
    begin() {
      beginning = setTimeout(() => {
        void metrics.start();
        void firstBuilds.run();
      }, HEADSTART);
    },
    async close() {
      clearInterval(sweeping);
      clearTimeout(beginning);
      firstBuilds.stop();
      await threads.close();
      await firstBuilds.ended();
      await made.close();
    },
  };
} // prettier-ignore

/** What is made when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const lifeOf = ({ keep_customer_decks: minutes }: PortalConfig): number => minutes * 60_000;

async function threadsOf({ program, spine, limits }: PortalOptions): Promise<Threads> {
  if (program !== undefined) return openThreads(programFile('bin/portal-worker.js'), limits);
  // All that makes decks; where there are threads, the one that answers needs none of it.
  return (await import('./jobs/same-thread.ts')).sameThread(spine);
}

function publisherOf(
  { root, program = 'unbundled', keeps, log }: PortalOptions & { readonly root: string },
  threads: Threads,
  releases: Catalogue['releases'],
  clock: () => number,
): Publisher {
  const decks = async () => {
    const diagnostics: Diagnostic[] = [];
    // Read anew each time: a deck may have been added since the server was started.
    const project = await loadProject(root, (diagnostic) => diagnostics.push(diagnostic));
    for (const { code, says } of diagnostics) log('project', { code, found: says.en.found });
    return project ? projectDecks(project) : [];
  };
  return new Publisher({
    releases,
    threads,
    decks,
    program: program.slice(0, 16),
    clock: () => new Date(clock()),
    keeps,
  });
}
