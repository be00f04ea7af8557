import { describe, expect, it } from 'vitest';
import { ownNames } from '../../../src/deck/layout/own-names.ts';
import { treeOf } from './stage.ts';

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
