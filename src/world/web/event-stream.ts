import type { IncomingMessage, ServerResponse } from 'node:http';

/** Which deck in which language a page shows. */
export interface Subject {
  readonly deck: string;
  readonly locale: string;
}

export const subjectKey = ({ deck, locale }: Subject): string => `${deck}\n${locale}`;

/** Pages that are open, each listening for its deck (server-sent events, WHATWG HTML 9.2). */
export class EventStream {
  readonly #listeners = new Map<ServerResponse, Subject>();

  /** Keeps the connection open until the page goes. */
  add(subject: Subject, request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    // A page that lost us asks again after so many milliseconds.
    response.write('retry: 500\n\n');
    this.#listeners.set(response, subject);
    request.socket.setNoDelay(true);
    response.once('close', () => this.#listeners.delete(response));
  }

  /** What pages show, each once, the longest open last: whoever opened a page just now looks at it. */
  subjects(): readonly Subject[] {
    const all = [...this.#listeners.values()].reverse();
    return [...new Map(all.map((subject) => [subjectKey(subject), subject])).values()];
  }

  /** Sends an event, as JSON, to the pages that show `subject`. */
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
