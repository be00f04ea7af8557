import { describe, expect, it } from 'vitest';
import { isKnown } from '../../../src/deck/template/names.ts';
import type { SlotScope } from '../../../src/deck/template/context.ts';
import { collector } from '../text/fixtures.ts';
import { fill } from './tea.ts';

const { context } = fill();
const scope: SlotScope = { slide: 'a', slot: { kind: 'slot', slot: 'chart' } as unknown as SlotScope['slot'], path: ['slides', 0], finding: '', beside: [], company: 'company' }; // prettier-ignore

describe('a name that a slide uses', () => {
  const { report, found } = collector();
  const broken = { figures: new Set(['green']), claims: new Set<string>() };
  const asked = { ...context, report, ledger: { ...context.ledger, broken } };

  it('is said to be unknown, unless it is a figure without a value, of which its own place has told', () => {
    expect(isKnown(asked, scope, 'figure', 'green', new Map())).toBe(false);
    expect(found).toEqual([]);
    expect(isKnown(asked, scope, 'figure', 'grene', new Map([['green', 1]]))).toBe(false);
    expect(isKnown(asked, scope, 'question', 'green', new Map())).toBe(false);
    expect(found.map(({ says }) => says.en.found)).toEqual([expect.stringContaining('grene'), expect.stringContaining('green')]); // prettier-ignore
    expect(isKnown(asked, scope, 'message', 'plain', context.texts)).toBe(true);
  });
});
