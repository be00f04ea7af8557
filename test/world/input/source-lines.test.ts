import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sourceLines } from '../../../src/world/input/source-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'surveydeck-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('sourceLines', () => {
  const lineAt = sourceLines((file) => join(folder, file));
  const shown = (file: string, line: number, column: number): string | undefined =>
    lineAt({ file, line, column })?.text;

  it('shows a line of YAML, with its place in it', () => {
    writeFileSync(join(folder, 'a.yaml'), 'x: 1\ny: [2, 3]\n');
    expect(lineAt({ file: 'a.yaml', line: 2, column: 5 })).toEqual({ text: 'y: [2, 3]', column: 5 });
    expect(lineAt({ file: 'a.yaml', line: 9, column: 1 })).toBeUndefined();
    expect(lineAt({ file: 'none.yaml', line: 1, column: 1 })).toBeUndefined();
  });

  it('shows one cell of a row of answers, never its neighbours', () => {
    const long = 'x'.repeat(60);
    const rows = [
      'id,Q1,Q2',
      '7,"a, ""b""",c',
      '8,"never closed,secret',
      `9,${long},secret`,
      '😀,d,secret',
      '1;2;secret',
    ];
    writeFileSync(join(folder, 'r.CSV'), rows.join('\r\n'));
    expect(lineAt({ file: 'r.CSV', line: 2, column: 3 })).toEqual({ text: '"a, ""b"""', column: 1 });
    expect(shown('r.CSV', 2, 14)).toBe('c');
    expect(shown('r.CSV', 2, 1)).toBe('7');
    expect(shown('r.CSV', 3, 3)).toBe('"never closed');
    expect(shown('r.CSV', 4, 3)).toBe(`${'x'.repeat(40)}…`);
    expect(shown('r.CSV', 5, 3)).toBe('d');
    expect(shown('r.CSV', 6, 1)).toBe('1');
  });

  it('shows a cell of a large file', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},${'-'.repeat(60)},é${i}`);
    writeFileSync(join(folder, 'large.csv'), rows.join('\r\n'));
    expect(shown('large.csv', 19_991, 68)).toBe('é19990');
    expect(shown('large.csv', 2, 64)).toBe('é1');
    expect(shown('large.csv', 20_001, 1)).toBeUndefined();
  });
});
