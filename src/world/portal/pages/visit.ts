import type { Messages, UiLanguage } from '../../../base/messages/languages.ts';
import { mayDo, type Deed } from '../../accounts/roles.ts';
import type { Account } from '../../accounts/accounts.ts';

/** Who has signed in, and how forms of theirs are known. */
export interface SignedIn {
  readonly account: Account;
  /** What a form must carry to do something in their name. */
  readonly csrf: string;
  /** By the company's proxy, so that there is no signing out here. */
  readonly byProxy: boolean;
}

/** All that a page must know of whoever looks at it. */
export interface Visit {
  readonly language: UiLanguage;
  readonly words: Messages['portal'];
  /** Words that the preview has too. */
  readonly sourceWords: Messages['preview'];
  readonly who?: SignedIn;
  /** Path and query of the page. */
  readonly at: string;
}

/** Whether whoever looks may do something besides looking. */
export const may = ({ who }: Visit, deed: Deed): boolean => mayDo(who?.account.role, deed);
