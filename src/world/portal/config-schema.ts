import { z } from 'zod';
import { ROLES } from '../accounts/roles.ts';

/** The portal's settings, in the folder of the releases. */
export const CONFIG_FILE = 'portal.yaml';

const minutes = z
  .int()
  .min(1)
  .max(7 * 24 * 60);

/** `portal.yaml`; every key may be absent, and so may the file. */
export const configSchema = z.strictObject({
  /** How people reach it, where that is through a proxy: `https://decks.example.com`. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** Who may look and download: anybody who reaches the page, or who has signed in. */
  look: z.enum(['open', 'members']).default('open'),
  /** A header in which the company's proxy says who has signed in there. */
  sign_in_header: z
    .strictObject({
      name: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/),
      /** Addresses of the proxy: from any other, the header says nothing. */
      from: z.array(z.string().min(1)).min(1).default(['127.0.0.1', '::1']),
      /** What somebody may do who has no account here: nothing, or look. */
      others: z.enum(['nothing', ROLES[0]]).default(ROLES[0]),
    })
    .optional(),
  /** Minutes for which a deck that was made for a customer can be downloaded; then it is deleted. */
  keep_customer_decks: minutes.default(60),
  /** Releases of a deck that are kept, besides the current one; absent: all. */
  keep_releases: z.int().min(1).optional(),
});

export type PortalConfig = Readonly<z.output<typeof configSchema>>;
