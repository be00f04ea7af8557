import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Report } from '../../base/diagnostic.ts';
import { startServer } from '../web/listen.ts';
import { makeApp } from './app.ts';
import { addressRefused, portTaken } from './diagnostics.ts';
import { openServices, type PortalOptions } from './open-services.ts';

/** Milliseconds in which a request must have come in: a deck of the largest size through a slow line. */
const PATIENCE = 60_000;
const PATIENCE_FOR_HEADERS = 10_000;
/** Milliseconds that requests have to end when the server is to stop. */
const GRACE = 10_000;
const V4 = '127.0.0.1';
const V6 = '::1';

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
export async function openPortal(
  options: PortalOptions & { readonly host?: string; readonly port: number },
  report: Report,
): Promise<OpenPortal | undefined> {
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
  { host, port }: { readonly host?: string; readonly port: number },
  report: Report,
): Promise<readonly Server[] | undefined> {
  const limits = { requestTimeout: PATIENCE, headersTimeout: PATIENCE_FOR_HEADERS, keepAliveTimeout: 30_000 };
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
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
