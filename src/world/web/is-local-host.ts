/**
 * Whether a request's Host header names this computer. Another site can make its own name resolve to 127.0.0.1 (DNS
 * rebinding) and would then read our answers as its own, but it cannot make the browser send another name.
 */
export const isLocalHost = (host: string | undefined): boolean =>
  host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);
