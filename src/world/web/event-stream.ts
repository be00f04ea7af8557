import type { IncomingMessage, ServerResponse } from 'node:http';

/** The deck and language that a page shows. */
export interface Subject {
  readonly deck: string;
  readonly locale: string;
}

export const subjectKey = ({ deck, locale }: Subject): string => `${deck}\n${locale}`;

/** The open pages, each listening for its deck (server-sent events, WHATWG HTML 9.2). */
export class EventStream {
  readonly #listeners = new Map<ServerResponse, Subject>();

  /** Keeps the connection open until the page closes it. */
  add(subject: Subject, request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    // Milliseconds after which a page that lost the connection tries again.
    response.write('retry: 500\n\n');
    this.#listeners.set(response, subject);
    request.socket.setNoDelay(true);
    response.once('close', () => this.#listeners.delete(response));
  }

  /** What the pages show, each once, the longest open last: a page just opened is the one being looked at. */
  subjects(): readonly Subject[] {
    const all = [...this.#listeners.values()].reverse();
    return [...new Map(all.map((subject) => [subjectKey(subject), subject])).values()];
  }

  /** Sends an event with JSON data to the pages that show `subject`. */
  send(subject: Subject, event: string, data: unknown): void {
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const [response, shown] of this.#listeners) {
      if (subjectKey(shown) === subjectKey(subject)) response.write(text);
    }
  }

  close(): void {
    for (const response of this.#listeners.keys()) response.end();
    this.#listeners.clear();
  }
}
