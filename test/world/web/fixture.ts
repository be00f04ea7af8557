import { request } from 'node:http';
import type { PageAssets } from '../../../src/world/web/page-assets.ts';

export const ASSETS: PageAssets = { html: '<html lang="{{language}}">', css: 'b{}', script: '1', icon: '<svg/>' };

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Asked {
  readonly host?: string;
  readonly method?: string;
  readonly address?: string;
}

/** Sends a request to a server on this computer, with any Host header; the default address is 127.0.0.1. */
export const ask = (port: number, path: string, { host, method = 'GET', address = '127.0.0.1' }: Asked = {}) =>
  new Promise<Reply>((resolve, reject) => {
    const headers = { host: host ?? `localhost:${port}` };
    const sent = request({ host: address, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });

export interface Heard {
  readonly event: string;
  readonly data: unknown;
}

/** Listens to server-sent events: `next(event)` returns the next of that kind, beginning with any already received. */
export function listenTo(port: number, path: string) {
  const heard: Heard[] = [];
  const waiting: { event: string; resolve: (data: unknown) => void }[] = [];
  let status = 0;
  const sent = request({ host: '127.0.0.1', port, path, headers: { host: 'localhost' }, agent: false }, (response) => {
    status = response.statusCode ?? 0;
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(text.slice(0, end)) ?? [];
        text = text.slice(end + 2);
        if (event === undefined || data === undefined) continue;
        const one = { event, data: JSON.parse(data) as unknown };
        const at = waiting.findIndex((w) => w.event === event);
        if (at < 0) heard.push(one);
        else waiting.splice(at, 1)[0]?.resolve(one.data);
      }
    });
    response.on('error', () => undefined);
  });
  sent.on('error', () => undefined);
  sent.end();
  return {
    status: () => status,
    close: () => sent.destroy(),
    next: <T>(event: string): Promise<T> => {
      const at = heard.findIndex((one) => one.event === event);
      if (at >= 0) return Promise.resolve(heard.splice(at, 1)[0]?.data as T);
      return new Promise((resolve) => waiting.push({ event, resolve: resolve as (data: unknown) => void }));
    },
  };
}
