import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownNames, uniqueNames } from '../../../src/deck/layout/element-names.ts';
import { area, shape } from '../../files/pptx/builders.ts';
import { treeOf } from './stage.ts';

const named = (...names: readonly string[]): readonly string[] =>
  uniqueNames(names.map((name, i) => shape(String(i), name, area(0, 0, 1, 1), 'rect'))).map((element) => element.name);

describe('uniqueNames', () => {
  it('numbers the second and further ones', () => {
    expect(named('Figure', 'Text', 'Figure', 'Figure')).toEqual(['Figure', 'Text', 'Figure 2', 'Figure 3']);
  });

  it('does not run into a name that is numbered already', () => {
    expect(named('Card', 'Card 2', 'Card')).toEqual(['Card', 'Card 2', 'Card 3']);
    expect(named('Card', 'Card', 'Card 2')).toEqual(['Card', 'Card 3', 'Card 2']);
    expect(named('Card', 'Card', 'Card 2', 'Card 2')).toEqual(['Card', 'Card 3', 'Card 2', 'Card 2 2']);
  });

  it('gives every element a name of its own, and changes no more than it must', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'A 2', 'A 3', 'A 2 2')), (names) => {
        const unique = named(...names);
        expect(new Set(unique).size).toBe(names.length);
        names.forEach((name, i) => {
          expect(unique[i]!.startsWith(name)).toBe(true);
          if (names.indexOf(name) === i) expect(unique[i]).toBe(name);
        });
      }),
    );
  });
});

const RULE = '{ kind: rule, color: pale }';
const PANEL = 'panel: { fill: soft }';
const names = (tree: string): readonly string[] => [...ownNames(treeOf(tree)).values()];

describe('ownNames', () => {
  it('names panels and rules, and nothing else', () => {
    const text = '{ kind: text, slot: t, name: T, style: body, panel: { fill: soft } }';
    expect(names(`{ kind: stack, children: [{ kind: space }, ${text}, ${RULE}] }`)).toEqual(['rule']);
    expect(names(`{ kind: row, ${PANEL}, children: [] }`)).toEqual(['panel']);
  });

  it('numbers them where there are several, and leaves the names of slots alone', () => {
    const inner = `{ kind: stack, ${PANEL}, children: [${RULE}] }`;
    const slot = '{ kind: text, slot: rule, name: T, style: body }';
    expect(names(`{ kind: stack, ${PANEL}, children: [${inner}, ${inner}, ${slot}] }`)).toEqual(['panel', 'panel-2', 'rule-2', 'panel-3', 'rule-3']); // prettier-ignore
  });

  it('takes the name that the layout gives', () => {
    expect(names(`{ kind: stack, name: aside, ${PANEL}, children: [{ kind: row, name: aside, ${PANEL}, children: [] }] }`)).toEqual(['aside', 'aside-2']); // prettier-ignore
  });

  it('begins anew in the items of a group', () => {
    const item = `{ kind: stack, ${PANEL}, children: [${RULE}, ${RULE}] }`;
    const group = (slot: string) => `{ kind: group, slot: ${slot}, name: G, columns: 1, item: ${item} }`;
    expect(names(`{ kind: stack, ${PANEL}, children: [${group('a')}, ${group('b')}] }`)).toEqual(['panel', 'panel', 'rule', 'rule-2', 'panel', 'rule', 'rule-2']); // prettier-ignore
  });
});
