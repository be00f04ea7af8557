import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { Recall } from '../../src/base/recall.ts';

const wrong = (found: string): Diagnostic => ({
  code: 'a/b',
  severity: 'error',
  says: { en: { found }, ja: { found } },
});

describe('Recall', () => {
  it('makes anew for a new input only, and reports the same again', () => {
    const recall = new Recall();
    const heard: string[] = [];
    const report = (diagnostic: Diagnostic): void => void heard.push(diagnostic.says.en.found);
    let made = 0;
    const of = (name: string, input: string): object =>
      recall.of(name, input, report, (noting) => {
        noting(wrong(`${name} ${input}`));
        return { made: ++made };
      });
    const first = of('x', '1');
    expect(of('y', '1')).toEqual({ made: 2 });
    expect(of('x', '1')).toBe(first);
    expect(heard).toEqual(['x 1', 'y 1', 'x 1']);
    expect(of('x', '2')).toEqual({ made: 3 });
    // Only the last input is kept.
    expect(of('x', '1')).toEqual({ made: 4 });
    expect(heard).toEqual(['x 1', 'y 1', 'x 1', 'x 2', 'x 1']);
  });

  it('keeps a value that is undefined, and nothing of a maker that throws', () => {
    const recall = new Recall();
    let made = 0;
    const make = (): undefined => void (made += 1);
    recall.of('x', '1', () => {}, make);
    recall.of('x', '1', () => {}, make);
    expect(made).toBe(1);
    const fail = (): never => {
      throw new Error('no');
    };
    expect(() => recall.of('x', '2', () => {}, fail)).toThrow('no');
    recall.of('x', '2', () => {}, make);
    expect(made).toBe(2);
  });
});
