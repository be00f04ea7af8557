import { z } from 'zod';
import { expects } from '../../base/validate.ts';
import { accountName, foldName } from './names.ts';
import { ROLES } from './roles.ts';

/** Ids stand in the audit log; eight letters of base32 are a million million. */
const accountId = z.string().regex(/^u_[a-z2-7]{8}$/, expects('form/account-id'));

const account = z.strictObject({
  id: accountId,
  name: z.string().refine((name) => accountName(name) === name, expects('form/account-name')),
  role: z.enum(ROLES),
  created: z.iso.datetime(expects('form/instant')),
  /** Another one with each new password and role: it ends the sessions that began before. */
  era: z.string().min(1),
  password: z
    .string()
    .regex(
      /^\$argon2id\$v=19\$m=\d{1,7},t=\d{1,2},p=\d{1,2}\$[A-Za-z0-9+/]{11,86}\$[A-Za-z0-9+/]{22,86}$/,
      expects('form/password-hash'),
    ),
});
export type StoredAccount = Readonly<z.output<typeof account>>;

const areDifferent = (words: readonly string[]): boolean => new Set(words).size === words.length;

/** `accounts/accounts.json`. */
export const accountsSchema = z.strictObject({
  surveydeck: z.literal('accounts'),
  version: z.literal(1),
  accounts: z
    .array(account)
    .refine((all) => areDifferent(all.map(({ name }) => foldName(name))), expects('form/own-account-name'))
    .refine((all) => areDifferent(all.map(({ id }) => id)), expects('form/own-id'))
    .readonly(),
});
export type AccountsFile = Readonly<z.output<typeof accountsSchema>>;

export const NO_ACCOUNTS: AccountsFile = { surveydeck: 'accounts', version: 1, accounts: [] };
