import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { foldName } from './names.ts';

/** How many failures are allowed within so many seconds. */
interface Limit {
  readonly points: number;
  readonly duration: number;
}

export interface ThrottleLimits {
  /** Of one name from one address: someone who tries passwords. */
  readonly pair: Limit;
  /** From one address, whatever the name: someone who tries names. An office may share one. */
  readonly address: Limit;
  /** Of one name, from all addresses together: someone who has many. */
  readonly name: Limit;
  /** How many of each are remembered; the oldest are forgotten. */
  readonly most: number;
}

const HOUR = 60 * 60;
const LIMITS: ThrottleLimits = {
  pair: { points: 10, duration: HOUR },
  address: { points: 100, duration: HOUR },
  name: { points: 100, duration: HOUR },
  most: 20_000,
};

export type Allowance = { readonly allowed: true } | { readonly allowed: false; readonly retryAfter: number };

/**
 * Slows down whoever guesses passwords: 10 failures an hour of a name from an address, 100 an hour from an address, and 100
 * an hour of a name from anywhere. The last does not hold where the name has signed in before, so that nobody can lock a
 * colleague out of the place that they work at. In memory: a restart forgets it.
 */
export class SignInThrottle {
  readonly #pairs: Counter;
  readonly #addresses: Counter;
  readonly #names: Counter;
  /** Pairs that have signed in, the latest last. */
  readonly #trusted = new Set<string>();
  readonly #most: number;

  constructor(limits: ThrottleLimits = LIMITS) {
    this.#pairs = new Counter(limits.pair, limits.most);
    this.#addresses = new Counter(limits.address, limits.most);
    this.#names = new Counter(limits.name, limits.most);
    this.#most = limits.most;
  }

  /**
   * Whether this name may be tried from this address now; if not, after how many seconds. An attempt counts as a failure
   * from here on, until `succeeded`: of many at once, no more than the limit get to try.
   */
  async check(name: string, address: string): Promise<Allowance> {
    const taken: (() => Promise<void>)[] = [];
    for (const [counter, key] of this.#counted(name, address)) {
      const wait = await counter.take(key);
      if (wait !== undefined) {
        // What is refused did not try, and must not make anyone else wait.
        for (const giveBack of taken) await giveBack();
        return { allowed: false, retryAfter: wait };
      }
      taken.push(() => counter.giveBack(key));
    }
    return { allowed: true };
  }

  /** After an attempt that was wrong: whether there may be another one. */
  async failed(name: string, address: string): Promise<Allowance> {
    const waits = await Promise.all(this.#counted(name, address).map(([counter, key]) => counter.wait(key)));
    const wait = Math.max(...waits);
    return wait > 0 ? { allowed: false, retryAfter: wait } : { allowed: true };
  }

  /** After an attempt that was right: it did not fail, and neither count those before it, of this name from here. */
  async succeeded(name: string, address: string): Promise<void> {
    for (const [counter, key] of this.#counted(name, address)) await counter.giveBack(key);
    const pair = pairOf(name, address);
    await this.#pairs.forget(pair);
    this.#trusted.delete(pair);
    this.#trusted.add(pair);
    const [oldest] = this.#trusted;
    if (this.#trusted.size > this.#most && oldest !== undefined) this.#trusted.delete(oldest);
  }

  #counted(name: string, address: string): readonly (readonly [Counter, string])[] {
    const pair = pairOf(name, address);
    return [
      [this.#addresses, networkOf(address)],
      [this.#pairs, pair],
      ...(this.#trusted.has(pair) ? [] : [[this.#names, keyOf(foldName(name))] as const]),
    ];
  }
}

/** A limiter that forgets the oldest of its keys when there are too many. */
class Counter {
  readonly #limiter: RateLimiterMemory;
  readonly #keys = new Set<string>();
  readonly #limit: Limit;
  readonly #most: number;

  constructor(limit: Limit, most: number) {
    this.#limiter = new RateLimiterMemory(limit);
    this.#limit = limit;
    this.#most = most;
  }

  /** Counts one; the seconds to wait if that is too many, which then does not count. */
  async take(key: string): Promise<number | undefined> {
    this.#remember(key);
    try {
      await this.#limiter.consume(key);
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      await this.#limiter.reward(key);
      return secondsOf(refusal);
    }
  }

  async giveBack(key: string): Promise<void> {
    // What has run out meanwhile must not become a credit.
    const now = await this.#limiter.get(key);
    if (now && now.consumedPoints > 0) await this.#limiter.reward(key);
  }

  /** The seconds to wait before one more is allowed. */
  async wait(key: string): Promise<number> {
    const now = await this.#limiter.get(key);
    return now && now.consumedPoints >= this.#limit.points ? secondsOf(now) : 0;
  }

  async forget(key: string): Promise<void> {
    this.#keys.delete(key);
    await this.#limiter.delete(key);
  }

  #remember(key: string): void {
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > this.#most && oldest !== undefined) {
      this.#keys.delete(oldest);
      void this.#limiter.delete(oldest);
    }
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

/** Of one length, whatever is typed. */
const keyOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

const pairOf = (name: string, address: string): string => keyOf(`${networkOf(address)} ${foldName(name)}`);

/** Who has an address of IPv6 has a network of 2⁶⁴ of them: that counts as one. IPv4 within IPv6 is IPv4. */
function networkOf(address: string): string {
  const [, ipv4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (ipv4 !== undefined || !address.includes(':')) return ipv4 ?? address;
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0'); // prettier-ignore
  return [...groups, ...zeros, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':'); // prettier-ignore
}
