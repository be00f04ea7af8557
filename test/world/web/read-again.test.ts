import { describe, expect, it } from 'vitest';
import { readAgain } from '../../../src/world/web/read-again.ts';

/** A file that is away so many times, with the number of times that it was asked for. */
function away(times: number, error: unknown) {
  const asked = { times: 0 };
  const read = async (): Promise<string> => {
    asked.times += 1;
    if (asked.times <= times) throw error;
    return 'text';
  };
  return { asked, read };
}
const gone = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', syscall: 'open' });

describe('readAgain', () => {
  it('tries five times more while a file is away', async () => {
    const back = away(5, gone);
    expect(await readAgain(back.read)).toBe('text');
    expect(back.asked.times).toBe(6);
    const never = away(9, gone);
    await expect(readAgain(never.read)).rejects.toBe(gone);
    expect(never.asked.times).toBe(6);
  });

  it('does not try again after a mistake of ours', async () => {
    const ours = new Error('ours');
    const { asked, read } = away(1, ours);
    await expect(readAgain(read)).rejects.toBe(ours);
    expect(asked.times).toBe(1);
  });
});
