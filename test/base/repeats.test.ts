import { describe, expect, it } from 'vitest';
import { defineDiagnostic, sentence, type Diagnostic } from '../../src/base/diagnostic.ts';
import { repeatsOf } from '../../src/base/repeats.ts';

const wrong = defineDiagnostic<{ n: number }>('test/wrong', 'error', {
  en: (p) => sentence(`wrong ${p.n}`, 'right', 'mend it'),
  ja: (p) => sentence(`誤り ${p.n}`, '正', '直す'),
});

function run(count: number, key: (n: number) => string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const repeats = repeatsOf((d) => found.push(d), 3);
  for (let n = 1; n <= count; n++) repeats.report(wrong({ file: 'a', line: n, column: 1 }, { n }), key(n));
  repeats.finish();
  return found;
}

describe('repeatsOf', () => {
  it('passes a few on as they are', () => {
    expect(run(3, () => '').map((d) => d.says.en.found)).toEqual(['wrong 1', 'wrong 2', 'wrong 3']);
  });

  it('counts the rest, at the place of the first of them', () => {
    const found = run(60, () => '');
    expect(found).toHaveLength(4);
    expect(found[3]?.place?.line).toBe(4);
    expect(found[3]?.says.en.found).toBe('and 57 more like it, of which this is the first: wrong 4');
    expect(found[3]?.says.ja.found).toBe('同様のものがほかに57件あります。その最初のもの: 誤り 4');
    expect(found[3]?.severity).toBe('error');
  });

  it('counts each kind by itself', () => {
    const found = run(8, (n) => `column ${n % 2}`);
    expect(found.map((d) => d.says.en.found.slice(0, 10))).toEqual([
      'wrong 1', 'wrong 2', 'wrong 3', 'wrong 4', 'wrong 5', 'wrong 6', 'and 1 more', 'and 1 more',
    ]); // prettier-ignore
  });
});
