import { DECK_ID, LOCALE } from '../input/names.ts';
import { ROLES } from './roles.ts';

/** What an account is known by; its name may be somebody's mail address. */
const ACCOUNT = /^u_[a-z2-7]{8}$/;
/** Stands for the account of somebody who has none, and did it by a command: whoever may write to the folder may do so. */
export const NO_ACCOUNT = 'none';

/** Everything that an event may tell, and the form that it must have: none leaves room for what somebody typed. */
export const FORMS = {
  /** Who did it; absent for one who is not signed in, and for what the server does by itself. */
  account: new RegExp(`${ACCOUNT.source}|^${NO_ACCOUNT}$`),
  /** The account that it was done to. */
  subject: ACCOUNT,
  role: new RegExp(`^(?:${ROLES.join('|')})$`),
  /** How somebody came in: by a password, the header of the company's proxy, a private link, or a command. */
  by: /^(?:password|proxy|link|command)$/,
  deck: DECK_ID,
  locale: LOCALE,
  format: /^[a-z]{2,5}$/,
  /** A release, by its number or its name. */
  release: /^[A-Za-z0-9_.-]{1,64}$/,
  /** The release that was there before. */
  before: /^[A-Za-z0-9_.-]{1,64}$/,
  /** Why something was refused: one word or a few, of the program. */
  reason: /^[a-z][a-z-]{0,31}$/,
  /** Status of HTTP. */
  status: /^\d{3}$/,
  /** How many slides were picked, how many bytes came in. */
  slides: /^\d{1,4}$/,
  bytes: /^\d{1,12}$/,
} as const satisfies Readonly<Record<string, RegExp>>;
export type AuditField = keyof typeof FORMS;

/** What is logged, and what each event tells besides when it was. */
export const AUDITED = {
  'signed-in': ['account', 'by'],
  'signed-out': ['account'],
  /** `account` only if there is one of that name: what was typed may be a password in the wrong field. */
  'sign-in-failed': ['account'],
  'sign-in-throttled': ['account'],
  'account-added': ['account', 'by', 'subject', 'role'],
  'account-removed': ['account', 'by', 'subject'],
  'role-changed': ['account', 'by', 'subject', 'role'],
  'password-changed': ['account', 'by', 'subject'],
  published: ['account', 'by', 'deck', 'locale', 'release', 'before'],
  'rolled-back': ['account', 'by', 'deck', 'locale', 'release', 'before'],
  'review-offered': ['account', 'by', 'deck', 'locale'],
  'review-opened': ['account', 'deck', 'locale'],
  downloaded: ['account', 'deck', 'locale', 'release', 'format'],
  'made-for-meeting': ['account', 'deck', 'locale', 'release', 'format', 'slides'],
  checked: ['account', 'deck', 'locale', 'release', 'bytes'],
  removed: ['account', 'by', 'deck', 'locale', 'release'],
  refused: ['account', 'reason', 'status', 'deck', 'locale'],
} as const satisfies Readonly<Record<string, readonly AuditField[]>>;
export type AuditedDeed = keyof typeof AUDITED;

type ValueOf<F extends AuditField> = F extends 'status' | 'slides' | 'bytes' ? number : string;

/** An event to be logged: what happened, and only the fields declared for that. `at` is now if it is absent (ISO 8601). */
export type AuditEvent = {
  readonly [W in AuditedDeed]: { readonly what: W; readonly at?: string } & {
    readonly [F in (typeof AUDITED)[W][number]]?: ValueOf<F> | undefined;
  };
}[AuditedDeed];
