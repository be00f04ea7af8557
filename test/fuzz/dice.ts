import { itemAt } from '../../src/base/item-at.ts';
import { randomNumbers } from '../answers/random.ts';

/** Chances that are the same for the same seed. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomNumbers(seed);
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  /** True once in `of` times. */
  once(of: number): boolean {
    return this.below(of) === 0;
  }

  /** One of the items; throws if there are none. */
  of<T>(items: readonly T[]): T {
    return itemAt(items, this.below(items.length));
  }

  /** One of the choices, each as often as its weight says. */
  weighed<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
    let left = this.#next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, choice] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return itemAt(choices, choices.length - 1)[1];
  }
}
