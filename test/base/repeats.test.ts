import { describe, expect, it } from 'vitest';
import { defineDiagnostic, type Diagnostic } from '../../src/base/diagnostic.ts';
import { repeatsOf } from '../../src/base/repeats.ts';

const wrong = defineDiagnostic('text/not-a-date', 'error');

function run(count: number, key: (n: number) => string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const repeats = repeatsOf((d) => found.push(d), 3);
  for (let n = 1; n <= count; n++)
    repeats.report(wrong({ file: 'a', line: n, column: 1 }, { value: String(n) }), key(n));
  repeats.finish();
  return found;
}

describe('repeatsOf', () => {
  it('passes a few on as they are', () => {
    expect(run(3, () => '').map((d) => d.says.en.found)).toEqual([
      '"1" is no date',
      '"2" is no date',
      '"3" is no date',
    ]);
  });

  it('counts the rest, at the place of the first of them', () => {
    const found = run(60, () => '');
    expect(found).toHaveLength(4);
    expect(found[3]?.place?.line).toBe(4);
    expect(found[3]?.says.en.found).toBe('and 57 more like it, of which this is the first: "4" is no date');
    expect(found[3]?.says.ja.found).toBe('同様のものがほかに57件あります。その最初のもの: 「4」は日付ではありません');
    expect(found[3]?.severity).toBe('error');
    // What was expected and what to do is said of the rest too.
    expect(found[3]?.says.en).toEqual({ ...found[2]?.says.en, found: found[3]?.says.en.found });
    expect(Object.keys(found[3]?.says.en ?? {})).toContain('expected');
  });

  it('counts each kind by itself', () => {
    const found = run(8, (n) => `column ${n % 2}`);
    expect(found.map((d) => d.says.en.found.slice(0, 10))).toEqual([
      ...['"1" is no ', '"2" is no ', '"3" is no ', '"4" is no ', '"5" is no ', '"6" is no '],
      ...['and 1 more', 'and 1 more'],
    ]);
  });
});
