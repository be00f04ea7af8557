import { describe, expect, it } from 'vitest';
import { ReportShelf } from '../../../src/world/portal/report-shelf.ts';
import { Clock } from './fixture.ts';

const MINUTE = 60_000;

describe('the shelf of reports', () => {
  it('has a report for half an hour, under a name that nobody can guess', () => {
    const clock = new Clock();
    const shelf = new ReportShelf(clock.read);
    const [one, other] = [shelf.put('<p>1</p>'), shelf.put('<p>1</p>')];
    expect(one).toMatch(/^[\w-]{32}$/);
    expect(other).not.toBe(one);
    clock.now += 29 * MINUTE;
    expect(shelf.get(one)).toBe('<p>1</p>');
    clock.now += MINUTE;
    expect(shelf.get(one)).toBeUndefined();
    for (const name of ['', '__proto__', 'constructor', `${other}x`]) expect(shelf.get(name)).toBeUndefined();
  });

  it('keeps thirty at the most, the latest', () => {
    const shelf = new ReportShelf(() => 0);
    const names = Array.from({ length: 31 }, (_, i) => shelf.put(String(i)));
    expect(names.map((name) => shelf.get(name))).toEqual([undefined, ...names.slice(1).map((_, i) => String(i + 1))]);
  });

  it('keeps no more than fits into memory, but always the one that was just put there', () => {
    const shelf = new ReportShelf(() => 0);
    const large = 'x'.repeat(60 * 2 ** 20);
    const [a, b, c] = [shelf.put(large), shelf.put(large), shelf.put(large)];
    expect([a, b, c].map((name) => shelf.get(name)?.length)).toEqual([undefined, large.length, large.length]);
  });
});
