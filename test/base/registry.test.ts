import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/base/registry.ts';

describe('a registry', () => {
  const make = () => new Registry<number>('kind of number', { one: 1, two: 2 });

  it('gives what stands under a name, in the order of its record', () => {
    const registry = make();
    expect([registry.names, registry.all, registry.of('two')]).toEqual([['one', 'two'], [1, 2], 2]);
  });

  it('says what is missing: nobody asks for a name that was not checked', () => {
    expect(() => make().of('toString')).toThrow('there is no kind of number "toString"');
  });

  it('takes a kind more, and gives it away again', () => {
    const registry = make();
    const remove = registry.add('three', 3);
    expect([registry.names, registry.of('three')]).toEqual([['one', 'two', 'three'], 3]);
    expect(() => registry.add('three', 4)).toThrow('there is a kind of number "three" already');
    remove();
    expect(registry.names).toEqual(['one', 'two']);
    expect(() => registry.of('three')).toThrow();
  });

  it('makes what follows from all kinds once, and anew when one was added or taken away', () => {
    const registry = make();
    let made = 0;
    const sum = registry.derived(() => {
      made += 1;
      return registry.all.reduce((a, b) => a + b, 0);
    });
    expect([sum(), sum(), made]).toEqual([3, 3, 1]);
    const remove = registry.add('three', 3);
    expect([sum(), sum(), made]).toEqual([6, 6, 2]);
    remove();
    expect([sum(), made]).toEqual([3, 3]);
  });
});
