import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { asJson, Recall, type KeptBytes } from '../../src/base/recall.ts';

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

  it('makes anew for other things only, however alike they are', () => {
    const recall = new Recall();
    let made = 0;
    const [a, b] = [{}, {}];
    const of = (...things: readonly unknown[]): number => recall.same('x', things, () => {}, () => ++made); // prettier-ignore
    expect([of(a, 1), of(a, 1), of(b, 1), of(b, 1), of(b, 2), of(b), of(b, undefined)]).toEqual([1, 1, 2, 2, 3, 4, 5]);
  });

  it('keeps what is made of a thing and little else, apart by maker, until the rest is another', () => {
    const recall = new Recall();
    let made = 0;
    const of = (maker: string, thing: object, rest: string): number => recall.part(maker, thing, rest, () => ++made);
    const [a, b] = [{}, {}];
    expect([of('m', a, ''), of('m', a, ''), of('n', a, ''), of('m', b, ''), of('m', a, 'r'), of('m', a, '')]).toEqual([1, 1, 2, 3, 4, 5]); // prettier-ignore
    const said: string[] = [];
    const report = (diagnostic: Diagnostic): void => void said.push(diagnostic.says.en.found);
    recall.reports('audit', a, '', report, (noting) => noting(wrong('once')));
    recall.reports('audit', a, '', report, (noting) => noting(wrong('twice')));
    expect(said).toEqual(['once', 'once']);
  });

  it('gives to another process what was made without a word, by all that went in', () => {
    const bytes = new Map<string, Uint8Array>();
    const store: KeptBytes = { get: (key) => bytes.get(key), set: (key, value) => void bytes.set(key, value) };
    let made = 0;
    const make = (): { readonly made: number } => ({ made: ++made });
    const form = asJson<{ readonly made: number }>();
    const nobody = (): void => {};
    const first = new Recall(store).of('x', '1', nobody, make, form);
    const again = new Recall(store);
    expect(again.of('x', '1', nobody, make, form)).toEqual(first);
    expect(again.of('y', '1', nobody, make, form)).toEqual({ made: 2 });
    expect(again.of('x', '2', nobody, make, form)).toEqual({ made: 3 });
    const complaining = (noting: (diagnostic: Diagnostic) => void): { readonly made: number } => {
      noting(wrong('bad'));
      return make();
    };
    const heard: string[] = [];
    const listen = (diagnostic: Diagnostic): void => void heard.push(diagnostic.says.en.found);
    new Recall(store).of('z', '1', listen, complaining, form);
    new Recall(store).of('z', '1', listen, complaining, form);
    expect(heard).toEqual(['bad', 'bad']);
    expect(made).toBe(5);
    // What is made of a thing is found by what the thing was made of, or by what it says.
    const kept = new Recall(store);
    const thing = kept.of('x', '1', nobody, make, form);
    kept.part('files', thing, 'here', make, form);
    const other = new Recall(store);
    expect(other.made('files', other.of('x', '1', nobody, make, form), 'here', form)).toEqual({ made: 6 });
    expect(other.made('files', other.of('x', '1', nobody, make, form), 'there', form)).toBeUndefined();
    expect(other.made('files', { made: 1 }, 'here', form)).toBeUndefined();
    expect(other.idOf({ a: 1 })).toBe(kept.idOf({ a: 1 }));
    expect(other.idOf({ a: 1 })).not.toBe(kept.idOf({ a: 2 }));
    // What is made elsewhere stands under a name that tells all that went in.
    kept.store('outlives', { made: 7 }, form);
    kept.store('does not', { made: 8 });
    expect([kept.found('outlives'), kept.found('does not')]).toEqual([{ made: 7 }, { made: 8 }]);
    expect([other.found('outlives', form), other.found('outlives'), other.found('does not', form)]).toEqual([{ made: 7 }, { made: 7 }, undefined]); // prettier-ignore
  });

  it('forgets what has not been asked for longest', () => {
    const recall = new Recall();
    let made = 0;
    const of = (name: string): number => recall.of(name, '', () => {}, () => ++made); // prettier-ignore
    for (let i = 0; i < 6000; i++) of(`n${i}`);
    expect(of('n0')).toBe(1);
    expect(of('new')).toBe(6001);
    expect(of('n0')).toBe(1);
    expect(of('n1')).toBe(6002);
  });
});
