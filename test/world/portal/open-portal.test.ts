import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { openPortal, type OpenPortal } from '../../../src/world/portal/open-portal.ts';
import { throwIt } from '../../build-from-disk.ts';
import { smallReleases, spine } from '../publish/small-project.ts';
import { opened } from '../releases/opened.ts';
import { newFolder, publishAll } from './fixture.ts';

const PATIENCE = { request: 1_500, headers: 700, keepAlive: 1_000 };
const log: string[] = [];

async function open(port = 0, report: (diagnostic: Diagnostic) => void = throwIt): Promise<OpenPortal | undefined> {
  const path = await newFolder();
  await publishAll((await opened(path)).releases, [(await smallReleases()).first]);
  return openPortal(
    {
      folder: { path, shown: 'releases' },
      assets: { css: '', script: '', icon: '' },
      spine,
      keeps: false,
      log: (what, values) => void log.push(JSON.stringify({ what, ...values })),
      host: '127.0.0.1',
      port,
      patience: PATIENCE,
    },
    report,
  );
}

let portal: OpenPortal;
let port: number;
beforeAll(async () => {
  portal = (await open())!;
  port = Number(new URL(portal.address).port);
});
afterAll(() => portal.close());

interface Line {
  readonly socket: Socket;
  /** All that came, once the server has ended the connection or enough has come. */
  until(enough?: RegExp): Promise<string>;
}

function line(to = port): Line {
  const socket = connect(to, '127.0.0.1');
  let got = '';
  socket.on('data', (bytes) => (got += bytes.toString('latin1')));
  socket.on('error', () => undefined);
  return {
    socket,
    until: (enough) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (socket.destroyed || (enough && enough.test(got))) resolve(got);
          else setTimeout(look, 10);
        };
        look();
      }),
  };
}

/** What a server answers to bytes as they are. */
async function raw(text: string): Promise<string> {
  const { socket, until } = line();
  socket.write(text);
  const answer = await until(/\r\n\r\n/);
  socket.destroy();
  return answer;
}
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
const HOST = `Host: localhost\r\n`;

describe('a server on a socket', () => {
  it('answers, one request after another on a connection', async () => {
    const { socket, until } = line();
    socket.write(`GET /healthz HTTP/1.1\r\n${HOST}\r\n`);
    expect(await until(/"ok"/)).toMatch(/^HTTP\/1\.1 200/);
    socket.write(`GET /assets/icon.svg HTTP/1.1\r\n${HOST}\r\n`);
    expect(await until(/image\/svg/)).toMatch(/HTTP\/1\.1 200[\s\S]*HTTP\/1\.1 200/);
    socket.destroy();
  });

  it('ends what is sent too slowly, and answers others meanwhile', async () => {
    const [headers, body] = [line(), line()];
    headers.socket.write('GET / HTTP/1.1\r\nHost: loc');
    body.socket.write(
      `POST /check HTTP/1.1\r\n${HOST}Origin: http://localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n--b\r\n`,
    );
    const drip = setInterval(() => body.socket.destroyed || body.socket.write('x'), 100);
    const began = Date.now();
    expect((await fetch(`${portal.address}healthz`)).status).toBe(200);
    const ended = await Promise.all([headers.until(), body.until()]);
    clearInterval(drip);
    expect(ended.map(statusOf)).toEqual([408, 408]);
    expect(Date.now() - began).toBeLessThan(40_000);
    expect((await fetch(`${portal.address}healthz`)).status).toBe(200);
  }, 60_000);

  it('refuses what is no request, or asks for something strange, and goes on', async () => {
    const strange: readonly (readonly [string, readonly number[]])[] = [
      ['GET / HTTP/1.1\r\n\r\n', [400]],
      [`GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`, [400, 200]],
      ['GET / HTTP/1.1\r\nHost: local host\r\n\r\n', [400]],
      ['GET / HTTP/1.1\r\nHost: evil.example/@x\r\n\r\n', [400]],
      ['GET / HTTP/1.1\r\nHost: "><script>\r\n\r\n', [400]],
      [`GET /d/../../etc/passwd HTTP/1.1\r\n${HOST}\r\n`, [404]],
      [`GET //evil.example/ HTTP/1.1\r\n${HOST}\r\n`, [400, 404]],
      [`GET http://evil.example/d/x HTTP/1.1\r\n${HOST}\r\n`, [400, 404]],
      [`GET /sign-in/../people HTTP/1.1\r\n${HOST}\r\n`, [401, 404]],
      [`GET /\0 HTTP/1.1\r\n${HOST}\r\n`, [400]],
      [`GET /%00 HTTP/1.1\r\n${HOST}\r\n`, [404]],
      [`GET /%ff%fe HTTP/1.1\r\n${HOST}\r\n`, [404]],
      [`GET /language/ja?back=/%7F%0D%0AX:y HTTP/1.1\r\n${HOST}\r\n`, [303]],
      [`GET /language/ja?back=/%ED%A0%80%E3%81%82 HTTP/1.1\r\n${HOST}\r\n`, [303]],
      [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`, [431, 404]],
      [`GET / HTTP/1.1\r\n${HOST}Cookie: ${'a'.repeat(20_000)}\r\n\r\n`, [431]],
      [`TRACE / HTTP/1.1\r\n${HOST}\r\n`, [405]],
      [`BREW / HTTP/1.1\r\n${HOST}\r\n`, [400]],
      [`POST /check HTTP/1.1\r\n${HOST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, [400]],
      [`POST /sign-in HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, [400]],
    ];
    for (const [text, expected] of strange) {
      const answer = await raw(text);
      expect([text.slice(0, 40), expected.includes(statusOf(answer))], answer.slice(0, 300)).toEqual([
        text.slice(0, 40),
        true,
      ]);
      expect(answer).not.toMatch(/\r\nX: ?y|<script>/i);
    }
    expect((await fetch(`${portal.address}healthz`)).status).toBe(200);
  }, 60_000);

  it('answers 413 to what says that it is too large, without waiting for it', async () => {
    const answer = await raw(
      `POST /check HTTP/1.1\r\n${HOST}Origin: http://localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 99999999999\r\n\r\n`,
    );
    expect(statusOf(answer)).toBe(413);
  });

  it('has found no fault in all this', () => {
    expect(log.filter((one) => one.includes('"what":"fault"'))).toEqual([]);
  });

  it('says where it cannot listen', async () => {
    const found: Diagnostic[] = [];
    expect(await open(port, (diagnostic) => found.push(diagnostic))).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(['portal/port-taken']);
  });

  it('ends what has begun before it stops, and takes nothing new', async () => {
    const own = (await open())!;
    const to = Number(new URL(own.address).port);
    const [idle, running] = [line(to), line(to)];
    idle.socket.write(`GET /healthz HTTP/1.1\r\n${HOST}\r\n`);
    await idle.until(/"ok"/);
    const body = 'customer=Log&slide=cover';
    const head = `POST /d/charity/en/meeting HTTP/1.1\r\n${HOST}Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`;
    running.socket.write(head + body.slice(0, 10));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const closing = own.close();
    expect(await idle.until()).toMatch(/"ok"/);
    running.socket.write(body.slice(10));
    expect(statusOf(await running.until())).toBe(303);
    await closing;
    await expect(fetch(own.address)).rejects.toThrow();
  }, 60_000);
});
