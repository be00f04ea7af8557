/** What a link may fill into the mail that it opens. */
export const MAIL_PARTS = ['subject', 'body'] as const;
export type MailPart = (typeof MAIL_PARTS)[number];

/** The words that a link fills into a mail, by language; under '' those that are typed in the link itself. */
export type MailWords = Readonly<Partial<Record<MailPart, Readonly<Record<string, string>>>>>;

interface MailLink {
  readonly url: string;
  readonly mail?: MailWords;
}

/** The parameters of a mail link (RFC 6068: a plus sign is no space), each as its name and its words as written. */
const parametersOf = (url: string): readonly (readonly [name: string, written: string])[] =>
  url.startsWith('mailto:') && url.includes('?')
    ? url
        .slice(url.indexOf('?') + 1)
        .split('&')
        .map((pair) => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)] as const)
    : [];

function decoded(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

/** The words that are typed in a mail link; undefined if there are none. */
export function mailWords(url: string): MailWords | undefined {
  const found = parametersOf(url).flatMap(([name, written]) => {
    const part = MAIL_PARTS.find((one) => one === name.toLowerCase());
    const words = decoded(written);
    return part && words ? [[part, { '': words }] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** A mail link with words of a language, which it then fills in. */
export function withMailWords({ url, mail }: MailLink, part: MailPart, locale: string, words: string): MailLink {
  const written = mail?.[part];
  if (!written) return { url, ...(mail ? { mail } : {}) };
  const parameters = parametersOf(url).map(([name, old]) =>
    name.toLowerCase() === part ? `${name}=${encodeURIComponent(words)}` : `${name}=${old}`,
  );
  const address = url.slice(0, url.indexOf('?'));
  return { url: `${address}?${parameters.join('&')}`, mail: { ...mail, [part]: { ...written, [locale]: words } } };
}
