import { describe, expect, it } from 'vitest';
import { Stopwatch } from '../../src/base/stopwatch.ts';

/** A clock that stands still until it is set. */
function clock() {
  let now = 100;
  return { read: () => now, pass: (milliseconds: number) => void (now += milliseconds) };
}

describe('Stopwatch', () => {
  it('adds up what each stage takes, in the order of their first use', async () => {
    const { read, pass } = clock();
    const time = new Stopwatch(read);
    expect(time.of('survey', () => (pass(5), 'read'))).toBe('read');
    time.of('text', () => pass(1));
    expect(await time.wait('write', async () => (pass(7), 1))).toBe(1);
    time.of('survey', () => pass(2));
    expect([...time.spent]).toEqual([['survey', 7], ['text', 1], ['write', 7]]); // prettier-ignore
  });

  it('has a stage that took no time, and one that waits for another', async () => {
    const { read, pass } = clock();
    const time = new Stopwatch(read);
    await time.wait('draw', () => Promise.resolve(pass(0)));
    expect([...time.spent]).toEqual([['draw', 0]]);
  });

  it('measures nothing without a clock, but does the work', async () => {
    const time = new Stopwatch(undefined);
    expect(time.of('a', () => 1)).toBe(1);
    expect(await time.wait('b', () => Promise.resolve(2))).toBe(2);
    expect(time.spent.size).toBe(0);
  });

  it('lets mistakes through', async () => {
    const time = new Stopwatch(() => 0);
    expect(() => time.of('a', () => { throw new Error('ours'); })).toThrow('ours'); // prettier-ignore
    await expect(time.wait('b', () => Promise.reject(new Error('ours too')))).rejects.toThrow('ours too');
  });
});
