import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Report } from '../../base/diagnostic.ts';
import { startServer } from '../web/listen.ts';
import { makeApp } from './app.ts';
import { addressRefused, portTaken } from './diagnostics.ts';
import { openServices, type PortalOptions } from './open-services.ts';

/** How long is waited for who sends, in milliseconds. */
export interface Patience {
  /** Until a request has come in: a deck of the largest size through a slow line. */
  readonly request: number;
  /** Until its headers have. */
  readonly headers: number;
  /** For the next one on a connection. */
  readonly keepAlive: number;
}

const PATIENCE: Patience = { request: 60_000, headers: 10_000, keepAlive: 30_000 };
/** Milliseconds that requests have to end when the server is to stop. */
const GRACE = 10_000;
const V4 = '127.0.0.1';
const V6 = '::1';

/** Where is listened, and how patiently. */
interface Listening {
  readonly host?: string;
  readonly port: number;
  readonly patience?: Patience;
}

export interface OpenPortal {
  /** How the page is reached from this computer. */
  readonly address: string;
  /** Whether whoever reaches it may look. */
  readonly isOpen: boolean;
  /** Takes no more requests, lets those go on that have begun, then stops. */
  close(): Promise<void>;
}

/**
 * Opens the portal: listens at once, and builds what is not published in the background. Undefined, and reported, if the
 * folder, its settings or the address cannot be used. Without a host, only this computer is listened to.
 */
export async function openPortal(options: PortalOptions & Listening, report: Report): Promise<OpenPortal | undefined> {
  const opened = await openServices(options, report);
  if (!opened) return undefined;
  const { services, begin, close } = opened;
  const handle = getRequestListener(makeApp(services).fetch, { overrideGlobalObjects: false });
  const servers = await listen((request, response) => void handle(request, response), options, report);
  if (!servers) {
    await close();
    return undefined;
  }
  const port = portOf(servers);
  begin();
  return {
    address: `http://${options.host ?? 'localhost'}:${port}/`,
    isOpen: services.config.look === 'open',
    async close() {
      await Promise.all(servers.map(stop));
      await close();
    },
  };
}

type Handle = Parameters<typeof startServer>[0];

/** One server on the host that was asked for; without one, on both addresses of this computer. */
async function listen(
  handle: Handle,
  { host, port, patience: { request, headers, keepAlive } = PATIENCE }: Listening,
  report: Report,
): Promise<readonly Server[] | undefined> {
  // Node looks only every half minute, unless it is told to look more often.
  const connectionsCheckingInterval = Math.min(30_000, Math.ceil(headers / 2));
  const limits = {
    requestTimeout: request,
    headersTimeout: headers,
    keepAliveTimeout: keepAlive,
    connectionsCheckingInterval,
  };
  const first = await startServer(handle, host ?? V4, port, limits);
  if (typeof first === 'string') {
    report(first === 'EADDRINUSE' ? portTaken(undefined, { port }) : addressRefused(undefined, { host: host ?? V4, port, code: first })); // prettier-ignore
    return undefined;
  }
  if (host !== undefined) return [first];
  // A computer without IPv6 is no mistake.
  const second = await startServer(handle, V6, portOf([first]), limits);
  return typeof second === 'string' ? [first] : [first, second];
}

function portOf([server]: readonly Server[]): number {
  const address = server?.address();
  if (!address || typeof address === 'string') throw new Error('a server on a port has no port');
  return address.port;
}

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE);
    // A browser keeps its connection open for its next request, also after the one that was still to be answered.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
