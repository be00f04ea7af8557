import { normalPassword } from './password-rules.ts';

/**
 * Argon2id with 19 MiB, 2 passes, 1 thread: the first of the settings of OWASP's Password Storage Cheat Sheet
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html). Whoever raises them also writes
 * UNKNOWN anew; hashes made with other settings are replaced when their owner signs in.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** A hash of no password that anyone knows, which takes as long to compare as a real one: all its bits are zero. */
const UNKNOWN = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Node's pool has four threads, which also read and write files: hashing must leave some of them, and memory. */
const AT_ONCE = 2;

/** Makes and compares hashes of passwords. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Whether the hash is that of the password. Without a hash, false after the same time. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
  /** Whether a hash was made with other settings than those of today. */
  isOutdated(hash: string): Promise<boolean>;
}

// A native library, which only who signs in or gets a password needs.
const argon2 = (): Promise<typeof import('@node-rs/argon2')> => import('@node-rs/argon2');

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const bytesOf = (password: string): Uint8Array => Buffer.from(normalPassword(password), 'utf8');

/** Hashes by Argon2id. */
export const argon2Passwords: Passwords = {
  hash: (password) => inTurn(async () => (await argon2()).hash(bytesOf(password), COST)),
  verify: async (hash, password) => {
    const isRight = await inTurn(async () => (await argon2()).verify(hash ?? UNKNOWN, bytesOf(password)));
    return isRight && hash !== undefined;
  },
  isOutdated: async (hash) => {
    const { memoryCost, timeCost, parallelism, outputLen } = (await argon2()).parseOptions(hash);
    const made = { memoryCost, timeCost, parallelism, outputLen };
    return !hash.startsWith('$argon2id$v=19$') || JSON.stringify(made) !== JSON.stringify(COST);
  },
};
