import { syncBuiltinESMExports } from 'node:module';
import { afterEach, expect, it, vi } from 'vitest';
import { processIo } from '../../../src/world/cli/io.ts';

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

it('a reader that stops early ends the program quietly, any other fault of the output does not', () => {
  const before = new Set(process.stdout.listeners('error'));
  processIo();
  const [added, ...more] = process.stdout.listeners('error').filter((listener) => !before.has(listener));
  expect(more).toEqual([]);
  if (!added) throw new Error('nobody listens');
  process.stdout.off('error', added as () => void);
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code ?? ''}`);
  });
  syncBuiltinESMExports();
  const fault = (code: string): Error => Object.assign(new Error(code), { code });
  expect(() => added.call(process.stdout, fault('EPIPE'))).toThrow('exit 0');
  expect(() => added.call(process.stdout, fault('ENOSPC'))).toThrow('ENOSPC');
});
