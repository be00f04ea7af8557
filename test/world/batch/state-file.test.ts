import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { StateFile } from '../../../src/world/batch/state-file.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'surveydeck-state-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

it('remembers decks line by line, the last that was said of each, and forgets those of no task', () => {
  const root = folder();
  const path = join(root, 'made/.plan.made');
  const [a, b] = [join(root, 'made/x/a'), join(root, 'b')];
  const made = (key: string, base: string) => ({ key, stamps: [{ path: `${base}.pptx`, size: 3, changed: 1.5 }] });
  const first = new StateFile(path, true, new Set([a, b]));
  expect(first.of(a)).toBeUndefined();
  first.note(a, made('1', a));
  first.note(b, made('2', b));
  first.note(a, made('3', a));
  appendFileSync(path, '{"deck":"x/a","key":"4","fil');
  const next = new StateFile(path, true, new Set([a]));
  expect([next.of(a), next.of(b)]).toEqual([made('3', a), undefined]);
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(2);
  // Nothing in it names the machine: the folder may be moved.
  expect(readFileSync(path, 'utf8')).not.toContain(root);
  expect(new StateFile(path, false, new Set([a])).of(a)).toBeUndefined();
});

it('takes nonsense for nothing', () => {
  const path = join(folder(), 'state');
  writeFileSync(path, '[]\nnull\n{"deck":1}\n\u0000\n');
  expect(new StateFile(path, true, new Set(['/a'])).of('/a')).toBeUndefined();
});
