import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/data/figures/types.ts';
import type { Change } from '../../../src/upkeep/localize/merge.ts';
import { previewImport } from '../../../src/upkeep/localize/preview-import.ts';
import { figure } from '../../world/cli/fixture.ts';

const change = (key: string): Change => ({ key, text: { before: 'a', after: 'b' } });
const adoption: Figure = figure({ id: 'adoption', question: 'Q2', options: ['company_wide'] });
const DECK = {
  slides: [
    { id: 'cover', title: 'A\ntitle' },
    { id: 'q1', title: 'One' },
    { id: 'q2', title: 'Two' },
  ],
  appearances: new Map([
    ['late', [{ slide: 'q2' }, { slide: 'q1', slot: 'x' }]],
    ['first', [{ slide: 'cover' }, { slide: 'cover' }]],
    ['option.Q2.other', [{ slide: 'q1' }]],
  ]),
  figureUses: [{ figure: adoption, slides: ['q2'] }],
};

describe('previewImport', () => {
  it('goes slide by slide: a text of several slides stands under the first with all of them, one of none at the end', () => {
    const keys = ['nowhere', 'late', 'option.Q2.company_wide.short', 'net.adoption', 'first', 'option.Q2.other'];
    const parts = previewImport(keys.map(change), DECK);
    const shown = parts.map(({ slide, changes }) => [slide?.id, changes.map(({ key, slides }) => [key, slides.map(({ number }) => number)])]); // prettier-ignore
    expect(shown).toEqual([
      ['cover', [['first', [1]]]],
      ['q1', [['late', [2, 3]], ['option.Q2.other', [2]]]],
      ['q2', [['option.Q2.company_wide.short', [3]], ['net.adoption', [3]]]],
      [undefined, [['nowhere', []]]],
    ]); // prettier-ignore
    expect(parts[0]?.slide).toEqual({ number: 1, id: 'cover', title: 'A title' });
  });
});
