import { describe, expect, it } from 'vitest';
import { Progress } from '../../../src/world/batch/progress.ts';

/** What is written while a deck is done every `pace` milliseconds; every third was current, if wanted. */
function watched(isTTY: boolean, pace: number, of: number, made = (_i: number) => true): string {
  let [now, written] = [0, ''];
  const screen = { isTTY, write: (text: string) => (written += text) };
  const say = (done: number, all: number, rate: number, seconds: number) => `${done}/${all} ${rate.toFixed(2)} ${Math.round(seconds)}`; // prettier-ignore
  const progress = new Progress(screen, () => now, of, say);
  for (let i = 0; i < of; i += 1) {
    now += pace;
    progress.step(made(i));
  }
  progress.clear();
  return written;
}

describe('progress', () => {
  it('is a line every ten seconds where nobody looks', () => {
    expect(watched(false, 500, 50)).toBe('20/50 2.00 15\n40/50 2.00 5\n');
  });

  it('is one line that is written over on a terminal, and taken away at the end', () => {
    expect(watched(true, 60, 5)).toBe('2/5 16.67 0\r\u001b[2K4/5 16.67 0\r\u001b[2K');
  });

  it('reckons the time left by the decks that were made', () => {
    expect(watched(false, 1000, 12, (i) => i % 2 === 1)).toBe('10/12 0.50 4\n');
  });
});
