import { describe, expect, it } from 'vitest';
import { placeholdersOf } from '../../../src/deck/layout/placeholders.ts';
import { treeOf } from './stage.ts';

const TREE = treeOf(`
kind: stack
children:
  - { kind: text, slot: kicker, name: K, style: body, placeholder: body }
  - { kind: text, slot: title, name: T, style: title, placeholder: title }
  - { kind: text, slot: plain, name: P, style: body }
  - kind: row
    children:
      - { kind: chart, slot: chart, name: C, placeholder: true }
      - { kind: picture, slot: picture, name: I, placeholder: true }
      - { kind: picture, slot: logo, name: L }
  - { kind: table, slot: rows, name: R, placeholder: true, rule: pale, min_row: 1in, max_row: 1in, columns: [{ key: a, span: 1, style: body }] }
  - kind: group
    slot: cards
    name: G
    placeholder: true
    columns: 1
    item: { kind: text, slot: title, name: X, style: body, placeholder: body }
`);

describe('placeholdersOf', () => {
  const { slots, refs } = placeholdersOf(TREE);

  it('gives the title index 0 and counts the others from 13, in the layout’s order', () => {
    expect(slots.map(({ node, ref }) => ['slot' in node && node.slot, ref.type, ref.idx])).toEqual([
      ['kicker', 'body', 13],
      ['title', 'title', 0],
      ['chart', 'chart', 14],
      ['picture', 'pic', 15],
      ['rows', 'tbl', 16],
      ['cards', 'body', 17],
    ]);
  });

  it('lets a slide’s own texts, charts and tables fill them, but neither pictures nor groups', () => {
    const filled = [...refs].map(([node, ref]) => ['slot' in node && node.slot, ref.idx]);
    expect(filled).toEqual([['kicker', 13], ['title', 0], ['chart', 14], ['rows', 16]]); // prettier-ignore
  });
});
