import type { damagedSav, leftOutOfSav } from './diagnostics.ts';

type Damage = Parameters<typeof damagedSav>[1]['what'];

/** Parts of the file that it can be read without. */
export type LeftOut = Parameters<typeof leftOutOfSav>[1]['part'];

/**
 * Thrown where a file is broken, since nothing after that place can be trusted, and caught in one place, which makes a
 * diagnostic of it.
 */
export class SavDamage extends Error {
  readonly what: Damage;
  readonly byte: number;
  readonly detail: string | undefined;

  /** `byte` is the offset in the file, from 0. */
  constructor(what: Damage, byte: number, detail?: string | number) {
    super(what);
    this.what = what;
    this.byte = byte;
    this.detail = detail === undefined ? undefined : String(detail);
  }
}

/** Thrown where the answers are more than can be kept. */
export class SavTooLarge extends Error {}
