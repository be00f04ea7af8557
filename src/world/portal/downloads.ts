import { notFound, type Request } from './http.ts';

const TYPES = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  png: 'image/png',
} as const;
export type FileType = keyof typeof TYPES;

interface Sent {
  readonly type: FileType;
  /** Name under which it is saved; absent: it is shown. */
  readonly name?: string;
  /** SHA-256 of its bytes. */
  readonly sha256?: string;
  /** Its address names its content, so it can be kept for ever. */
  readonly lasting?: boolean;
  readonly bytes: () => Promise<Uint8Array | undefined>;
}

/** A file as an answer; only its head, if the asker has these bytes already. */
export async function sendFile(c: Request, { type, name, sha256, lasting = false, bytes }: Sent): Promise<Response> {
  const tag = sha256 === undefined ? undefined : `"${sha256.slice(0, 32)}"`;
  c.header('cache-control', lasting ? 'private, max-age=31536000, immutable' : tag ? 'private, no-cache' : 'no-store');
  if (tag) c.header('etag', tag);
  if (tag && (c.req.header('if-none-match') ?? '').split(/\s*,\s*/).some((one) => one === '*' || one.replace(/^W\//, '') === tag)) {
    return c.body(null, 304);
  }
  const content = await bytes();
  if (!content) return notFound(c);
  c.header('content-type', TYPES[type]);
  c.header('content-length', String(content.length));
  if (name !== undefined) c.header('content-disposition', disposition(name));
  return c.body(content as Uint8Array<ArrayBuffer>);
} // prettier-ignore

/**
 * The header that gives a file its name: in ASCII for old programs, and whole as RFC 8187 encodes it. Nothing that is typed
 * can end the header or begin another.
 */
export function disposition(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%;/]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** Signs that file systems do not take, as others of the same width. */
const UNFIT: Readonly<Record<string, string>> = { '/': '／', '\\': '＼', ':': '：', '*': '＊', '?': '？', '"': '”', '<': '＜', '>': '＞', '|': '｜' }; // prettier-ignore

/** The name of a deck's file: the deck, its language and for whom it is made. */
export const fileName = (deck: string, locale: string, type: FileType, customer?: string): string =>
  `${[deck, locale, ...(customer === undefined ? [] : [customer.replaceAll(/[/\\:*?"<>|]/g, (sign) => UNFIT[sign] ?? '_').replaceAll(/[\0-\x1f\x7f]/g, '')])].join('.')}.${type}`; // prettier-ignore
