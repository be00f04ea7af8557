import { messagesIn } from '../../../../src/base/messages/languages.ts';
import type { Role } from '../../../../src/world/accounts/roles.ts';
import type { SignedIn, Visit } from '../../../../src/world/portal/pages/visit.ts';

const { portal: words, preview: sourceWords } = messagesIn('en');

/** Somebody in a role, or nobody in particular, looks at a page in English. */
export function visitOf(role?: Role): Visit {
  const who = { account: { name: 'Ann', role }, csrf: 'c', byProxy: false } as unknown as SignedIn;
  return { language: 'en', words, sourceWords, at: '/', ...(role === undefined ? {} : { who }) };
}
