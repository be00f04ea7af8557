import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { otherPort, portInUse, portRefused } from './diagnostics.ts';

/** A listening server; `close` also ends connections that are still open. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

const V4 = '127.0.0.1';
const V6 = '::1';

/** Error codes of a system without IPv6, which is no mistake. */
const WITHOUT_V6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EPROTONOSUPPORT'];

/** A server that listens, or the system's code for why there is none. */
export const startServer = (
  handle: RequestListener,
  host: string,
  port: number,
  options: ServerOptions = {},
): Promise<Server | string> =>
  new Promise((resolve, reject) => {
    const server = createServer(options, handle);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === undefined) reject(error);
      else resolve(error.code);
    });
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * Listens on this computer's loopback addresses only; port 0 takes any free port. Undefined, and reported, if the port
 * is not available.
 */
async function listen(handle: RequestListener, port: number, report: Report): Promise<Listening | undefined> {
  const v4 = await startServer(handle, V4, port);
  if (typeof v4 === 'string') {
    report(v4 === 'EADDRINUSE' ? portInUse(undefined, { port }) : portRefused(undefined, { port, code: v4 }));
    return undefined;
  }
  const address = v4.address();
  if (address === null || typeof address === 'string') throw new Error('a server on a port has no port');
  const { port: taken } = address;
  const v6 = await startServer(handle, V6, taken);
  if (typeof v6 === 'string' && !WITHOUT_V6.includes(v6)) {
    await stop(v4);
    // Any port will do, and one that is free on both addresses is soon found.
    if (port === 0 && v6 === 'EADDRINUSE') return listen(handle, 0, report);
    report(v6 === 'EADDRINUSE' ? portInUse(undefined, { port }) : portRefused(undefined, { port, code: v6 }));
    return undefined;
  }
  const servers = typeof v6 === 'string' ? [v4] : [v4, v6];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(stop));
  };
  return { port: taken, close };
}

/**
 * Listens on `port` or, if that is taken, on the first free one of the `tries` ports from there on, and reports that.
 * Undefined, and reported for `port` itself, if none is free.
 */
export async function listenNear(
  handle: RequestListener,
  port: number,
  tries: number,
  report: Report,
): Promise<Listening | undefined> {
  const found: Diagnostic[] = [];
  for (let at = port; at < port + tries; at++) {
    const listening = await listen(handle, at, (diagnostic) => found.push(diagnostic));
    if (listening && at > port) report(otherPort(undefined, { port: at, taken: port }));
    if (listening) return listening;
  }
  if (found[0]) report(found[0]);
  return undefined;
}
